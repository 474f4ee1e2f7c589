"""How native widgets are drawn: one proxy over Fusion, from tokens, without style sheets.

Line edits, combo and spin boxes, check boxes, radios, scroll bars, menus, tool tips, headers, splitters, progress and
the focus ring. Painting them here instead of by style sheet keeps the start cheap (no rule matching a widget) and the
edges on device pixels. Source of facts: the visual language, sections 4, 5, 7 and 8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QTextEdit,
    QWidget,
)

from . import style_paint as draw
from .focus_ring import FocusRing

if TYPE_CHECKING:
    from .theme import Theme

PE, CE, CC, CT, PM, SH, SE = (
    QStyle.PrimitiveElement,
    QStyle.ControlElement,
    QStyle.ComplexControl,
    QStyle.ContentsType,
    QStyle.PixelMetric,
    QStyle.StyleHint,
    QStyle.SubElement,
)

# metric -> design pixels
_METRICS: dict[QStyle.PixelMetric, float] = {
    PM.PM_IndicatorWidth: 16,
    PM.PM_IndicatorHeight: 16,
    PM.PM_ExclusiveIndicatorWidth: 16,
    PM.PM_ExclusiveIndicatorHeight: 16,
    PM.PM_CheckBoxLabelSpacing: 8,
    PM.PM_RadioButtonLabelSpacing: 8,
    PM.PM_ScrollBarExtent: 12,
    PM.PM_ScrollBarSliderMin: 28,
    PM.PM_SplitterWidth: 7,
    PM.PM_SmallIconSize: 16,
    PM.PM_ButtonIconSize: 16,
    PM.PM_ListViewIconSize: 16,
    PM.PM_TabBarIconSize: 16,
    PM.PM_MenuPanelWidth: 1,
    PM.PM_MenuHMargin: 5,
    PM.PM_MenuVMargin: 5,
    PM.PM_MenuBarItemSpacing: 2,
    PM.PM_ToolTipLabelFrameWidth: 6,
    PM.PM_LayoutHorizontalSpacing: 8,
    PM.PM_LayoutVerticalSpacing: 8,
    PM.PM_FocusFrameHMargin: 3,
    PM.PM_FocusFrameVMargin: 3,
    PM.PM_HeaderMargin: 12,
    PM.PM_ComboBoxFrameWidth: 1,
    PM.PM_SpinBoxFrameWidth: 1,
}
_FIXED: dict[QStyle.PixelMetric, int] = {
    PM.PM_ButtonShiftHorizontal: 0,
    PM.PM_ButtonShiftVertical: 0,
    PM.PM_ScrollView_ScrollBarSpacing: 0,
    PM.PM_ScrollView_ScrollBarOverlap: 0,
    PM.PM_MenuBarPanelWidth: 0,
    PM.PM_SubMenuOverlap: 0,
}
_HINTS: dict[QStyle.StyleHint, int] = {
    SH.SH_ComboBox_Popup: 0,
    SH.SH_ScrollBar_Transient: 0,
    SH.SH_ToolTip_WakeUpDelay: 500,
    SH.SH_ItemView_ActivateItemOnSingleClick: 0,
    SH.SH_EtchDisabledText: 0,
    SH.SH_DitherDisabledText: 0,
    SH.SH_UnderlineShortcut: 0,
    SH.SH_MenuBar_MouseTracking: 1,
    SH.SH_Menu_MouseTracking: 1,
    SH.SH_TabBar_ElideMode: 0,
    SH.SH_Widget_Animation_Duration: 0,
    SH.SH_Widget_Animate: 0,
    SH.SH_FocusFrame_AboveWidget: 1,
    SH.SH_FocusFrame_Mask: 0,
    SH.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    SH.SH_Header_ArrowAlignment: int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
}


class DeskStyle(QProxyStyle):
    """The product's style; `theme` answers every colour and size at the moment of painting."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        # taking over the running Fusion spares creating another one (the style plug-ins are scanned for that)
        current = app.style()
        if current.name().lower() == "fusion":
            super().__init__(current)
        else:
            super().__init__("Fusion")
        self.theme = theme
        self.ring = FocusRing(theme, app)

    # -- sizes and hints --------------------------------------------------------------------------------------------

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        design = _METRICS.get(metric)
        if design is not None:
            return self.theme.px(design)
        fixed = _FIXED.get(metric)
        if fixed is not None:
            return fixed
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        found = _HINTS.get(hint)
        if found is not None:
            return found
        return super().styleHint(hint, option, widget, returnData)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: Any = None
    ) -> QSize:
        px = self.theme.px
        if kind in (CT.CT_LineEdit, CT.CT_ComboBox, CT.CT_SpinBox):
            base = super().sizeFromContents(kind, option, size, widget)
            extra = px(12) if kind == CT.CT_ComboBox else px(8)
            return QSize(base.width() + extra, self.theme.height("input"))
        if kind == CT.CT_MenuItem:
            return draw.menu_item_size(self.theme, option, size)
        if kind == CT.CT_MenuBarItem:
            return QSize(size.width() + px(18), self.theme.height("button"))
        if kind == CT.CT_HeaderSection:
            base = super().sizeFromContents(kind, option, size, widget)
            return QSize(base.width(), self.theme.height("table_header"))
        if kind in (CT.CT_CheckBox, CT.CT_RadioButton):
            base = super().sizeFromContents(kind, option, size, widget)
            return QSize(base.width(), max(px(24), base.height()))
        if kind == CT.CT_ItemViewItem:
            return QSize(size.width(), max(size.height(), self.theme.height("menu_row")))
        if kind == CT.CT_PushButton:
            base = super().sizeFromContents(kind, option, size, widget)
            return QSize(base.width() + px(12), self.theme.height("button"))
        return super().sizeFromContents(kind, option, size, widget)

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: Any = None) -> QRect:
        if element == SE.SE_LineEditContents:
            px = self.theme.px
            framed = not isinstance(widget, QLineEdit) or widget.hasFrame()
            return option.rect.adjusted(px(8), 1, -px(8), -1) if framed else option.rect
        return super().subElementRect(element, option, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: Any = None,
    ) -> QRect:
        found = draw.sub_control_rect(self.theme, control, option, part)
        return found if found is not None else super().subControlRect(control, option, part, widget)

    # -- painting ---------------------------------------------------------------------------------------------------

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        painter_of = draw.PRIMITIVES.get(element)
        if painter_of is None or not painter_of(self.theme, option, painter, widget):
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        painter_of = draw.CONTROLS.get(element)
        if painter_of is None or not painter_of(self.theme, option, painter, widget):
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        painter_of = draw.COMPLEX.get(control)
        if painter_of is None or not painter_of(self.theme, option, painter, widget):
            super().drawComplexControl(control, option, painter, widget)

    def polish(self, target: Any) -> Any:
        super().polish(target)
        if isinstance(target, QMenu) or (isinstance(target, QWidget) and target.inherits("QTipLabel")):
            draw.round_off(target)
        elif isinstance(target, (QTextEdit, QPlainTextEdit)) and target.frameShape() != QFrame.Shape.NoFrame:
            # the frame fills the round box; a filled viewport would cut its corners
            target.viewport().setAutoFillBackground(False)
        return target
