"""The painters of the style: each takes (theme, option, painter, widget) and returns False to leave it to Fusion."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QFocusFrame, QFrame, QPlainTextEdit, QStyle, QTextEdit, QWidget

from .compositing import can_be_translucent
from .paint import draw_text, edge_width, focus_ring, panel
from .style_geometry import sub_control_rect
from .style_menu import menu_bar_item, menu_item, menu_item_size, menu_panel

if TYPE_CHECKING:
    from .theme import Theme

__all__ = ["COMPLEX", "CONTROLS", "PRIMITIVES", "chevron", "menu_item_size", "round_off", "sub_control_rect"]

State = QStyle.StateFlag
PE, CE, CC, SC = QStyle.PrimitiveElement, QStyle.ControlElement, QStyle.ComplexControl, QStyle.SubControl
# style options reach Python as their own subclasses, whose stubs do not follow the element that is drawn
Paint = Callable[["Theme", Any, QPainter, "QWidget | None"], bool]


def round_off(window: QWidget) -> None:
    """Let a menu or tool tip have round corners, where windows may be see-through."""
    if can_be_translucent():
        window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        window.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)


def chevron(painter: QPainter, box: QRect | QRectF, color: QColor, up: bool = False, size: float = 4) -> None:
    """A small chevron in the middle of `box`."""
    middle = QRectF(box).center()
    dip = -size / 2 if up else size / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, size * 0.36, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(middle.x() - size, middle.y() - dip),
                QPointF(middle.x(), middle.y() + dip),
                QPointF(middle.x() + size, middle.y() - dip),
            ]
        )
    )
    painter.restore()


def field_box(theme: Theme, painter: QPainter, rect: QRect, enabled: bool, widget: QWidget | None) -> None:
    """The box of an input; a widget property `invalid` turns its edge to `danger`."""
    wrong = widget is not None and widget.property("invalid") is True
    edge = "danger" if wrong else "border_strong" if enabled else "border_btn"
    panel(painter, rect, theme.radius("input"), theme.color("surface" if enabled else "sunken"), theme.color(edge))


# -- primitives -----------------------------------------------------------------------------------------------------


def _line_edit(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    if option.lineWidth > 0:
        field_box(theme, painter, option.rect, bool(option.state & State.State_Enabled), widget)
    return True


def _nothing(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    return True


def _check(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    on = bool(option.state & State.State_On)
    partly = bool(option.state & State.State_NoChange)
    enabled = bool(option.state & State.State_Enabled)
    box = _square(option.rect, theme.px(16))
    filled = on or partly
    hover = enabled and bool(option.state & State.State_MouseOver)
    fill = ("accent_hover" if hover else "accent") if filled else "hover" if hover else "surface"
    if not enabled:
        fill = "track" if filled else "sunken"
    edge = None if filled and enabled else theme.color("border_strong" if enabled else "border_btn")
    panel(painter, box, theme.radius("check"), theme.color(fill), edge)
    if not filled:
        return True
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    ink = theme.color("on_accent" if enabled else "disabled")
    painter.setPen(QPen(ink, 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    points = [(4.4, 8.0), (11.6, 8.0)] if partly else [(4.2, 8.3), (6.9, 11.0), (11.8, 5.4)]
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.restore()
    return True


def _radio(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    on = bool(option.state & State.State_On)
    enabled = bool(option.state & State.State_Enabled)
    box = QRectF(_square(option.rect, theme.px(16)))
    edge = theme.color(("accent" if on else "border_strong") if enabled else "border_btn")
    panel(painter, box, box.width() / 2, theme.color("surface" if enabled else "sunken"), edge, width=2 if on else 1)
    if on:
        dot = box.width() * 0.28
        panel(
            painter, box.adjusted(dot, dot, -dot, -dot), box.width(), theme.color("accent" if enabled else "disabled")
        )
    return True


def _square(rect: QRect, side: int) -> QRect:
    return QRect(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, side, side)


def _tip(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    radius = theme.radius("chip") if can_be_translucent() else 0
    panel(painter, option.rect, radius, theme.color("raised"), theme.color("border_btn"))
    return True


def _command(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    enabled = bool(option.state & State.State_Enabled)
    features = getattr(option, "features", None)
    feature = type(features).DefaultButton if features is not None else None
    main = bool(enabled and feature is not None and features & feature)
    active = bool(option.state & (State.State_MouseOver | State.State_Sunken)) and enabled
    fill = ("accent_hover" if active else "accent") if main else "hover" if active else "surface"
    edge = None if main else theme.color("border_btn" if enabled else "border")
    panel(painter, option.rect, theme.radius("button"), theme.color(fill), edge)
    return True


def _tool(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    if option.state & State.State_On:
        panel(painter, option.rect, theme.radius("button"), theme.color("accent_tint"))
    elif option.state & (State.State_Sunken | State.State_MouseOver) and option.state & State.State_Enabled:
        panel(painter, option.rect, theme.radius("button"), theme.color("hover"))
    return True


def _item_ground(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    if option.state & State.State_Selected:
        painter.fillRect(option.rect, theme.color("accent_tint"))
    elif option.state & State.State_MouseOver and option.state & State.State_Enabled:
        painter.fillRect(option.rect, theme.color("hover"))
    elif option.backgroundBrush.style() != Qt.BrushStyle.NoBrush:
        painter.fillRect(option.rect, option.backgroundBrush)
    return True


def _branch(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    if not option.state & State.State_Children:
        return True
    painter.save()
    middle = QRectF(option.rect).center()
    painter.translate(middle)
    if not option.state & State.State_Open:
        painter.rotate(-90)
    chevron(painter, QRectF(-6, -6, 12, 12), theme.color("muted"), size=theme.px(4))
    painter.restore()
    return True


def _arrow(up: bool) -> Paint:
    def paint(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
        token = "muted" if option.state & State.State_Enabled else "disabled"
        chevron(painter, option.rect, theme.color(token), up, theme.px(3.5))
        return True

    return paint


# -- controls -------------------------------------------------------------------------------------------------------


def _focus_frame(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    target = widget.widget() if isinstance(widget, QFocusFrame) else None
    radius = target.property("ring_radius") if target is not None else None
    gap = theme.px(3)
    focus_ring(
        painter, option.rect.adjusted(gap, gap, -gap, -gap), theme, theme.px(radius if radius is not None else 6)
    )
    return True


def _header_section(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    painter.fillRect(option.rect, theme.color("sunken"))
    thin = edge_width(painter)
    box = QRectF(option.rect)
    painter.fillRect(QRectF(box.left(), box.bottom() - thin, box.width(), thin), theme.color("border"))
    return True


def _header_label(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    sorted_by = option.sortIndicator != type(option).SortIndicator.None_
    font = theme.font("caption", 600 if sorted_by else 500)
    ink = theme.color("text" if sorted_by else "muted")
    # the label's own box is lower than the text at higher zoom
    edge = int(widget.property("edge") or 0) if widget is not None and option.section == 0 else 0
    box = option.rect.adjusted(theme.px(edge), -theme.px(12), 0, theme.px(12))
    if not option.icon.isNull():
        # the list of a file dialog keeps the room of its icons free in the heading
        side = theme.px(16)
        option.icon.paint(painter, QRect(box.left(), box.center().y() - side // 2, side, side))
        box.setLeft(box.left() + side + theme.px(4))
    draw_text(painter, box, option.text, font, ink, option.textAlignment | Qt.AlignmentFlag.AlignVCenter)
    return True


def _splitter(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    box = QRectF(option.rect)
    hot = option.state & (State.State_MouseOver | State.State_Sunken)
    color = theme.color("accent" if hot else "border")
    thin = 2.0 if hot else edge_width(painter)
    if option.state & State.State_Horizontal:
        painter.fillRect(QRectF(box.center().x() - thin / 2, box.top(), thin, box.height()), color)
    else:
        painter.fillRect(QRectF(box.left(), box.center().y() - thin / 2, box.width(), thin), color)
    return True


def _progress(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    high = theme.px(6)
    bar = QRectF(option.rect.x(), option.rect.center().y() - high / 2, option.rect.width(), high)
    panel(painter, bar, high / 2, theme.color("track"))
    span = option.maximum - option.minimum
    share = (option.progress - option.minimum) / span if span > 0 else 1 / 3
    if share > 0:
        bar.setWidth(max(high, bar.width() * min(1.0, share)))
        panel(painter, bar, high / 2, theme.color("accent"))
    return True


def _frame(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    if option.frameShape not in (QFrame.Shape.StyledPanel, QFrame.Shape.Box, QFrame.Shape.Panel):
        return False
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        field_box(theme, painter, option.rect, bool(option.state & State.State_Enabled), widget)
    elif widget is not None and widget.isWindow():
        panel(painter, option.rect, 0, theme.color("raised"), theme.color("border_btn"))
    else:
        panel(painter, option.rect, theme.radius("input"), None, theme.color("border"))
    return True


def _item(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    # selected rows stand on a tint, so their text keeps the colour of text; Fusion draws the rest
    if not option.state & State.State_Selected:
        return False
    shades = QPalette(option.palette)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        shades.setColor(group, QPalette.ColorRole.HighlightedText, theme.color("text"))
    option.palette = shades
    return False


def _button_label(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    if not option.icon.isNull():
        return False
    enabled = bool(option.state & State.State_Enabled)
    main = bool(enabled and option.features & type(option.features).DefaultButton)
    ink = theme.color("on_accent" if main else "text" if enabled else "disabled")
    font = theme.font("body", 600 if main else 500)
    draw_text(painter, option.rect, option.text.replace("&", ""), font, ink, Qt.AlignmentFlag.AlignCenter, elide=False)
    return True


# -- complex controls -----------------------------------------------------------------------------------------------


def _combo(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    enabled = bool(option.state & State.State_Enabled)
    if option.frame:
        field_box(theme, painter, option.rect, enabled, widget)
    arrow = sub_control_rect(theme, CC.CC_ComboBox, option, SC.SC_ComboBoxArrow)
    if arrow is not None:
        chevron(painter, arrow, theme.color("muted" if enabled else "disabled"), size=theme.px(4))
    return True


def _combo_label(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    if option.editable:
        return False
    room = sub_control_rect(theme, CC.CC_ComboBox, option, SC.SC_ComboBoxEditField)
    if room is None:
        return False
    room = room.adjusted(theme.px(2), 0, 0, 0)
    enabled = bool(option.state & State.State_Enabled)
    if not option.currentIcon.isNull():
        side = theme.px(16)
        box = QRect(room.x(), room.y() + (room.height() - side) // 2, side, side)
        option.currentIcon.paint(painter, box, mode=QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled)
        room.setLeft(room.left() + side + theme.px(8))
    ink = theme.color("text" if enabled else "disabled")
    draw_text(painter, room, option.currentText, painter.font(), ink)
    return True


def _spin(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    enabled = bool(option.state & State.State_Enabled)
    if option.frame:
        field_box(theme, painter, option.rect, enabled, widget)
    if option.buttonSymbols == type(option.buttonSymbols).NoButtons:
        return True
    for part, up in ((SC.SC_SpinBoxUp, True), (SC.SC_SpinBoxDown, False)):
        box = sub_control_rect(theme, CC.CC_SpinBox, option, part)
        hot = option.activeSubControls == part and enabled
        if box is not None:
            chevron(painter, box, theme.color("text" if hot else "muted" if enabled else "disabled"), up, theme.px(3))
    return True


def _scroll_bar(theme: Theme, option: Any, painter: QPainter, widget: QWidget | None) -> bool:
    slider = sub_control_rect(theme, CC.CC_ScrollBar, option, SC.SC_ScrollBarSlider)
    if slider is None or option.minimum == option.maximum:
        return True
    active = bool(option.state & State.State_MouseOver) or bool(option.activeSubControls & SC.SC_ScrollBarSlider)
    inset = theme.px(2 if active else 4)
    bar = slider.adjusted(inset, inset, -inset, -inset)
    token = "border_strong" if active else "border_btn"
    panel(painter, bar, min(bar.width(), bar.height()) / 2, theme.color(token))
    return True


PRIMITIVES: dict[QStyle.PrimitiveElement, Paint] = {
    PE.PE_PanelLineEdit: _line_edit,
    PE.PE_FrameLineEdit: _nothing,
    PE.PE_IndicatorCheckBox: _check,
    PE.PE_IndicatorItemViewItemCheck: _check,
    PE.PE_IndicatorRadioButton: _radio,
    PE.PE_FrameFocusRect: _nothing,
    PE.PE_FrameStatusBarItem: _nothing,
    PE.PE_PanelStatusBar: _nothing,
    PE.PE_PanelScrollAreaCorner: _nothing,
    PE.PE_PanelTipLabel: _tip,
    PE.PE_PanelMenu: menu_panel,
    PE.PE_FrameMenu: _nothing,
    PE.PE_PanelButtonCommand: _command,
    PE.PE_PanelButtonTool: _tool,
    PE.PE_PanelItemViewItem: _item_ground,
    PE.PE_PanelItemViewRow: _nothing,
    PE.PE_IndicatorBranch: _branch,
    PE.PE_IndicatorArrowDown: _arrow(False),
    PE.PE_IndicatorArrowUp: _arrow(True),
    PE.PE_IndicatorHeaderArrow: _nothing,
}
CONTROLS: dict[QStyle.ControlElement, Paint] = {
    CE.CE_FocusFrame: _focus_frame,
    CE.CE_MenuItem: menu_item,
    CE.CE_MenuBarItem: menu_bar_item,
    CE.CE_MenuBarEmptyArea: _nothing,
    CE.CE_HeaderSection: _header_section,
    CE.CE_HeaderEmptyArea: _header_section,
    CE.CE_HeaderLabel: _header_label,
    CE.CE_Splitter: _splitter,
    CE.CE_ProgressBar: _progress,
    CE.CE_ShapedFrame: _frame,
    CE.CE_PushButtonLabel: _button_label,
    CE.CE_ItemViewItem: _item,
    CE.CE_ComboBoxLabel: _combo_label,
}
COMPLEX: dict[QStyle.ComplexControl, Paint] = {
    CC.CC_ComboBox: _combo,
    CC.CC_SpinBox: _spin,
    CC.CC_ScrollBar: _scroll_bar,
}
