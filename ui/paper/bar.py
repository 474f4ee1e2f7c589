"""Above the pages: which page is in sight, how large it is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..context import Desk
from ..widgets.buttons import IconButton
from ..widgets.label import Label
from ..widgets.segmented import Segmented
from .view import FIT_PAGE, FIT_WIDTH, PagesView

__all__ = ["PreviewBar"]


class PreviewBar(QWidget):
    """Page n of m, zoom, whole page or its width."""

    def __init__(self, desk: Desk, view: PagesView, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.view = desk, view
        theme, icons = desk.theme, desk.icons
        self.title = Label(theme, title, "body", "muted", parent=self)
        self.title.setVisible(bool(title))
        self.place = Label(theme, "", "small", "muted", tnum=True, parent=self)
        self.back = IconButton(theme, icons, "chevron-left", self.tr("Page before"), parent=self)
        self.on = IconButton(theme, icons, "chevron-right", self.tr("Next page"), parent=self)
        self.smaller = IconButton(theme, icons, "zoom-out", self.tr("Smaller"), parent=self)
        self.larger = IconButton(theme, icons, "zoom-in", self.tr("Larger"), parent=self)
        self.factor = Label(theme, "", "small", tnum=True, parent=self)
        fits = [(FIT_PAGE, self.tr("Whole pages")), (FIT_WIDTH, self.tr("Page width"))]
        self.fit = Segmented(theme, fits, self.tr("Size of the preview"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, theme.px(8))
        row.setSpacing(theme.px(6))
        left: tuple[QWidget, ...] = (self.title, self.back, self.place, self.on)
        right: tuple[QWidget, ...] = (self.smaller, self.factor, self.larger, self.fit)
        for widget in left:
            row.addWidget(widget)
        self.title.setContentsMargins(0, 0, theme.px(8), 0)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        self.back.clicked.connect(self._go_back)
        self.on.clicked.connect(self._go_on)
        self.smaller.clicked.connect(self._smaller)
        self.larger.clicked.connect(self._larger)
        self.fit.changed.connect(view.set_fit)
        view.page_changed.connect(self.describe)
        view.zoom_changed.connect(self.describe)
        self.describe()

    def describe(self, *_changed: object) -> None:
        """Say where the view is and how large."""
        page, count = self.view.page, self.view.count
        last = min(page + self.view.columns - 1, count)
        one, more = self.tr("Page {page} of {all}"), self.tr("Pages {page} to {last} of {all}")
        words = (more if last > page else one).format(page=page, last=last, all=count)
        self.place.setText(words if count else "")
        for button in (self.back, self.on):
            button.setVisible(count > self.view.columns)
        self.back.setEnabled(page > 1)
        self.on.setEnabled(last < count)
        self.factor.setText(f"{round(self.view.factor * 100)} %")
        self.factor.setAccessibleName(self.tr("Size: {percent} %").format(percent=round(self.view.factor * 100)))

    def _go_back(self) -> None:
        self.view.turn(-1)

    def _go_on(self) -> None:
        self.view.turn(1)

    def _smaller(self) -> None:
        self.view.zoom(-1)

    def _larger(self) -> None:
        self.view.zoom(1)
