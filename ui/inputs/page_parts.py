"""What of the page of expert input is made when it is first needed: editor, review, the other tabs, answer files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from .calls import CallsTab
    from .editor import RequestEditor
    from .page_work import InputsWork
    from .review_panel import ReviewPanel
    from .templates import TemplatesTab


class InputsParts(QObject):
    """Makes them, and knows the editor that lies over the page."""

    def __init__(self, page: InputsWork) -> None:
        super().__init__(page)
        self.page, self.desk = page, page.desk
        self._tabs: dict[str, QWidget] = {}

    @cached_property
    def review(self) -> ReviewPanel:
        """What came back."""
        from .review_panel import ReviewPanel

        made = ReviewPanel(self.desk)
        made.closed.connect(self.page.close_panel)
        self.page.side.addWidget(made)
        return made

    @cached_property
    def editor(self) -> RequestEditor:
        """Where requests are written."""
        from .editor import RequestEditor

        made = RequestEditor(self.desk, self.page.words)
        made.left.connect(self._left)
        made.stored.connect(self.page.stored)
        self.page.whole.addWidget(made)
        return made

    def open_editor(self) -> RequestEditor:
        """Lay it over the page."""
        self.page.whole.setCurrentWidget(self.editor)
        return self.editor

    def busy_editing(self) -> bool:
        """Whether something is being written already: it comes to the front and keeps its words."""
        if self.page.whole.currentWidget() is self.page.main:
            return False
        return self.editor.dirty

    def leave_editor(self) -> bool:
        """Whether the page is in front, once the editor was left."""
        if self.page.whole.currentWidget() is not self.page.main:
            self.editor.leave()
        return self.page.whole.currentWidget() is self.page.main

    def keep(self) -> None:
        """Keep what is written, unasked, as far as it can be kept."""
        own = self.__dict__
        if "editor" in own:
            self.editor.keep()
        if "templates" in own:
            self.templates.store()
        if "calls" in own and self.calls.stack.currentWidget() is self.calls.form and self.calls.form.dirty:
            self.calls.form.store()

    def close_request(self) -> bool:
        """Whether the window may be closed."""
        own = self.__dict__
        if "editor" in own and not self.editor.close_request():
            return False
        return all(getattr(self, name).may_leave() for name in ("calls", "templates") if name in own)

    def _left(self) -> None:
        self.page.whole.setCurrentWidget(self.page.main)
        self.page.focus_content()

    # The other tabs -----------------------------------------------------------------------------------------------

    def tab(self, name: str) -> QWidget:
        """Calls, templates or the time budget."""
        if name not in self._tabs:
            self._tabs[name] = self._make(name)
            self.page.tab_stack.addWidget(self._tabs[name])
        return self._tabs[name]

    @cached_property
    def calls(self) -> CallsTab:
        """Calls for topics."""
        from .calls import CallsTab

        made = CallsTab(self.desk, self.page.words)
        made.request_wanted.connect(self.page.show_request)
        return made

    @cached_property
    def templates(self) -> TemplatesTab:
        """Ready-made requests."""
        from .templates import TemplatesTab

        return TemplatesTab(self.desk, self.page.words)

    def _make(self, name: str) -> QWidget:
        if name == "calls":
            return self.calls
        if name == "templates":
            return self.templates
        from .budget_tab import BudgetTab

        made = BudgetTab(self.desk)
        made.request_opened.connect(self.page.show_request)
        return made

    def start_new(self) -> None:
        """Something new in the tab in front."""
        tab = self.page.tabs.current()
        if tab == "calls":
            self.calls.start_new()
        elif tab == "templates":
            self.templates.start_new()
        else:
            self.page.new_request()

    def new_words(self, name: str) -> str:
        """What the button for something new says in a tab; "" where that has a button of its own."""
        return {
            "requests": self.tr("New request"),
            "calls": self.tr("New call"),
            "templates": self.tr("New template"),
        }.get(name, "")

    # Answer files -------------------------------------------------------------------------------------------------

    def read_answers(self, paths: Sequence[Path] = ()) -> None:
        """Read in answer files; without any the dialog asks for them."""
        from ..forms.input_answer_dialog import open_input_answers

        open_input_answers(self.desk, self.page.window(), list(paths))
