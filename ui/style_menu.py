"""Menus and the menu bar: rows 28, icon 16, shortcut at the right, ticks for what is on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLineF, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QStyle, QWidget

from .compositing import can_be_translucent
from .paint import hairline, panel

if TYPE_CHECKING:
    from .theme import Theme

State = QStyle.StateFlag
_SEPARATOR_HEIGHT = 9


def menu_panel(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    """The ground of a menu."""
    radius = theme.radius("panel") if can_be_translucent() and isinstance(widget, QMenu) else 0
    panel(painter, option.rect, radius, theme.color("raised"), theme.color("border_btn"))
    return True


def menu_item_size(theme: Theme, option: Any, size: QSize) -> QSize:
    """The size of a row: text, shortcut, and room for icon or tick and an arrow."""
    kind = type(option).MenuItemType
    if option.menuItemType == kind.Separator:
        return QSize(size.width(), theme.px(_SEPARATOR_HEIGHT))
    metrics = QFontMetrics(theme.font("body"))
    label, keys = _words(option.text)
    width = metrics.horizontalAdvance(label.replace("&", "")) + theme.px(8 + 24 + 8 + 20)
    if keys:
        width += QFontMetrics(theme.font("small")).horizontalAdvance(keys) + theme.px(24)
    return QSize(max(width, theme.px(160)), theme.height("menu_row"))


def _words(text: str) -> tuple[str, str]:
    """Label and shortcut; Return is a sign on the keyboard and has no German word in Qt."""
    label, _tab, keys = text.partition("\t")
    return label, keys.replace("Return", "↵")


def menu_item(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    """One row of a menu."""
    px = theme.px
    box: QRect = option.rect
    kind = type(option).MenuItemType
    if option.menuItemType == kind.Separator:
        line = box.center().y()
        hairline(painter, QLineF(box.left() + px(8), line, box.right() - px(8), line), theme.color("border"))
        return True
    enabled = bool(option.state & State.State_Enabled)
    if option.state & State.State_Selected and enabled:
        panel(painter, box, theme.radius("chip"), theme.color("accent_tint"))
    ink = theme.color("text" if enabled else "disabled")
    sign = QRect(box.x() + px(8), box.y() + (box.height() - px(16)) // 2, px(16), px(16))
    if option.checkType != type(option).CheckType.NotCheckable:
        if option.checked:
            _tick(painter, sign, theme)
    elif not option.icon.isNull():
        option.icon.paint(painter, sign, mode=QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled)
    label, keys = _words(option.text)
    painter.setFont(theme.font("body", 600 if option.menuItemType == kind.DefaultItem else None))
    painter.setPen(ink)
    room = box.adjusted(px(8 + 16 + 8), 0, -px(10), 0)
    flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine) | int(Qt.TextFlag.TextHideMnemonic)
    painter.drawText(room, flags | int(Qt.AlignmentFlag.AlignLeft), label)
    if option.menuItemType == kind.SubMenu:
        _side_chevron(painter, QRect(box.right() - px(18), box.y(), px(12), box.height()), theme, enabled)
    elif keys:
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted" if enabled else "disabled"))
        painter.drawText(room, flags | int(Qt.AlignmentFlag.AlignRight), keys)
    return True


def menu_bar_item(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    """A title in the menu bar."""
    enabled = bool(option.state & State.State_Enabled)
    if option.state & (State.State_Selected | State.State_Sunken) and enabled:
        box = option.rect.adjusted(0, 1, 0, -1)
        down = option.state & State.State_Sunken
        panel(painter, box, theme.radius("button"), theme.color("accent_tint" if down else "border"))
    painter.setFont(theme.font("body"))
    painter.setPen(theme.color("text" if enabled else "disabled"))
    painter.drawText(option.rect, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextHideMnemonic), option.text)
    return True


def _tick(painter: QPainter, box: QRect, theme: Theme) -> None:
    unit = box.width() / 16
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent_text"), 1.8 * unit, c=Qt.PenCapStyle.RoundCap))
    points = [(3.5, 8.5), (6.8, 11.8), (12.8, 4.8)]
    painter.drawPolyline(QPolygonF([QPointF(box.x() + x * unit, box.y() + y * unit) for x, y in points]))
    painter.restore()


def _side_chevron(painter: QPainter, box: QRect, theme: Theme, enabled: bool) -> None:
    size = theme.px(4)
    middle = QPointF(box.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("muted" if enabled else "disabled"), 1.5, c=Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(
        QPolygonF(
            [
                middle + QPointF(-size / 2, -size),
                middle + QPointF(size / 2, 0),
                middle + QPointF(-size / 2, size),
            ]
        )
    )
    painter.restore()
