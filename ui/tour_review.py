"""Stops of the tour: an answer beside its questions, two versions of it, and an interview under way."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from editorial.domain.inputs import RequestState

from .settling import settle

#: What is said in the interview, by language: notes, and a sentence word for word.
SAID = {
    "de": (
        "Im ersten Monat war alles neu: die Geräte, die Fachwörter, der Geruch. Nach sechs Wochen durfte ich die erste "
        "Probe allein vorbereiten.",
        "Nach sechs Wochen durfte ich die erste Probe allein vorbereiten.",
    ),
    "en": (
        "In the first month everything was new: the instruments, the words, the smell. After six weeks I prepared my "
        "first sample alone.",
        "After six weeks I prepared my first sample alone.",
    ),
}


def _rows(shell: Any) -> list[Any]:
    found: list[Any] = []
    actor = shell.desk.actor
    shell.desk.run(lambda ws: ws.inputs.rows(actor), found.extend)
    settle(shell)
    return found


def answer(shell: Any) -> None:
    """The answer with most to it, beside the list."""
    came = [one for one in _rows(shell) if one.request.state is RequestState.ANSWERED]
    if came:
        shell.desk.show_request(max(came, key=lambda one: (one.files, one.answers)).request.id)
        settle(shell)
        work = shell.window.page("inputs").work
        work.open_panel()


def interview(shell: Any) -> None:
    """A question that is being answered, with most of the time gone; nothing of it is kept."""
    from .inputs.interview import InterviewWindow, open_interview

    for one in shell.window.findChildren(InterviewWindow):
        one.close()
    asked = [one for one in _rows(shell) if one.request.state in (RequestState.SENT, RequestState.REMINDED)]
    if not asked:
        return
    row = max(asked, key=lambda one: (one.request.minutes, one.questions))
    open_interview(shell.desk, row.request.id, shell.window)
    settle(shell)
    window = next(one for one in shell.window.findChildren(InterviewWindow) if one.isVisible())
    notes, quote = SAID[shell.desk.language]
    part = window.parts[0]
    part.control.show_value(notes)
    window.clock.watch = window.clock.watch.start(shell.desk.clock.utc() - timedelta(minutes=3, seconds=12))
    window.clock.tick()
    window.state.write(part.question.id, notes)
    window.state.quote(part.question.id, quote)
    part.show_quotes()
    settle(shell)
