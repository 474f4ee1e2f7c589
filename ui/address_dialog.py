"""Asks where a post can be seen once it is out; nobody has to answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from .context import Desk
from .widgets.dialogs import BaseDialog
from .widgets.form import Form, LineEdit
from .widgets.label import Label


class AddressDialog(BaseDialog):
    """Where a publication can be seen; the address may stay empty, then Enter skips it.

    `titles` and `channels` name what is out; `url` is the address known so far, None where several posts are meant.
    """

    def __init__(
        self, desk: Desk, titles: Sequence[str], channels: Sequence[str], url: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk.theme, desk.icons, "", 480, parent)
        self.desk = desk
        self.setWindowTitle(self.tr("Report as published"))
        self.title.setText(
            self.tr("“{title}” has been published").format(title=titles[0])
            if len(titles) == 1
            else self.tr("{count} content items have been published").format(count=len(titles))
        )
        if channels:
            words = ", ".join(dict.fromkeys(channels))
            self.content.addWidget(Label(desk.theme, words, "small", "muted", wrap=True, parent=self))
        self.line = LineEdit(desk.theme, "", "https://", parent=self)
        self.form = Form(desk.theme, desk.icons, self)
        if url is not None:
            self.line.setText(url)
            helper = self.tr("Where the post can be seen; may stay empty.")
            self.form.add(self.tr("Address"), self.line, helper=helper, validate=self._problem)
            self.line.setFocus()
        else:
            self.line.hide()
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Report as published"), "circle-arrow-up")

    def address(self) -> str:
        """The address, with its scheme."""
        found = self.line.value()
        return f"https://{found}" if found and "://" not in found else found

    def check(self) -> bool:
        return self.form.check()

    def _problem(self) -> str:
        found = self.address()
        host = found.partition("://")[2]
        wrong = found and (" " in found or "." not in host or not found.startswith(("https://", "http://")))
        return self.tr("This is not an address. It begins with https:// and has no blanks.") if wrong else ""
