"""Stops of the walk on the page of expert input: list, board, panel, editor, templates, calls, and their dialogs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSettings

from editorial.domain.inputs import QuestionKind, RequestState
from tests.shells import settle
from tests.ui.walk_approvals import come_back
from ui.shell import Shell

Go = Callable[[Shell], object]


def work(shell: Shell) -> Any:
    """The page, with nothing open on it."""
    come_back(shell)
    QSettings().remove("inputs")
    shell.window.show_page("inputs")
    settle(shell)
    found = shell.window.page("inputs").work
    if found.whole.currentWidget() is not found.main:
        found.parts.editor.drop()
    found.show_part("requests")
    found.filters.reset()
    found.show_view("list")
    settle(shell)
    return found


def front(shell: Shell, state: RequestState) -> Any:
    """A request in a state, with the panel open."""
    page = work(shell)
    row = next(one for one in page.rows if one.request.state is state)
    page.show_request(row.request.id)
    settle(shell)
    page.open_panel()
    return page


def shown(what: str, shell: Shell) -> None:
    """A part of the page."""
    if what in ("draft", "sent", "answered"):
        front(shell, RequestState(what))
        return
    page = work(shell)
    if what == "board":
        page.show_view("board")
    elif what == "nothing":
        page.filters.search.setText("zzz")
        page.filters.changed.emit()
    elif what == "many":
        page.table.selectAll()
        settle(shell)
        page.open_panel()
    elif what in ("calls", "templates"):
        page.show_part(what)
    elif what == "call":
        page.show_part("calls")
        settle(shell)
        page.parts.calls.start_new()
    settle(shell)


def editor(what: str, shell: Shell) -> None:
    """The request editor with a template in it, a question of each kind open once."""
    page = work(shell)
    page.parts.open_editor().begin()
    settle(shell)
    made = page.parts.editor
    made.use_template(made._templates[0].id)
    settle(shell)
    made.whom.model.toggle(0)
    made.whom.model.toggle(1)
    card = made.questions.cards[0]
    if what == "choice":
        card.kind.set_value(QuestionKind.CHOICE)
        card.kind.changed.emit(QuestionKind.CHOICE)
        card.text.setFocus()
    elif what == "preview":
        made.look.setChecked(True)
    elif what == "missing":
        made.title.setText("")
        made.store(send=True)
    settle(shell)


def messages(what: str, shell: Shell) -> None:
    """Writing to experts: reminding, the mails that are due, thanks."""
    page = work(shell)
    if what == "remind":
        page.acts.remind_overdue()
    elif what == "mails":
        page.mails.reload()
        settle(shell)
        page.mails.open()
    else:
        front(shell, RequestState.ANSWERED)
        page.parts.review.acts.thank()
    settle(shell)


def asked(what: str, shell: Shell) -> None:
    """What the page asks."""
    if what == "reason":
        front(shell, RequestState.SENT).acts.perform("withdraw")
        return
    from ui.inputs.editor_dialogs import _Leave

    page = work(shell)
    _Leave(shell.desk, True, page.window()).open()


def knowledge(what: str, shell: Shell) -> None:
    """Who knows about something: everything, what was found, somebody in front, nothing."""
    shell.window.show_page("knowledge")
    settle(shell)
    page = shell.window.page("knowledge")
    words = {"all": "", "found": {"de": "Wasser", "en": "water"}[shell.desk.language], "nothing": "zzz"}
    page.search.setText(words[what])
    page.search_now()
    settle(shell)


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    parts = ("list", "draft", "sent", "many", "board", "nothing", "calls", "call", "templates")
    return [
        *((f"inputs {what}", partial(shown, what)) for what in parts),
        *((f"inputs editor {what}", partial(editor, what)) for what in ("template", "choice", "preview", "missing")),
        *((f"inputs {what}", partial(asked, what)) for what in ("reason", "leave")),
        *((f"inputs messages {what}", partial(messages, what)) for what in ("remind", "mails", "thank")),
        *((f"knowledge {what}", partial(knowledge, what)) for what in ("all", "found", "nothing")),
    ]
