"""Stops of the walk at the desk of somebody who is only asked: the list, every kind of question, the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import Clearance, Question, QuestionKind, RequestState
from editorial.domain.people import actor_of
from tests.shells import settle
from ui.inputs.answering import AnsweringDialog
from ui.shell import Shell

Go = Callable[[Shell], object]


def own_desk(name: str, shell: Shell) -> Any:
    """The page of somebody who is only asked."""
    person = next(one for one in shell.desk.directory.people if name in one.name)
    shell.desk.set_actor(actor_of(person))
    settle(shell)
    shell.window.show_page("inputs")
    settle(shell)
    page = shell.window.page("inputs").work
    page.go_home()
    settle(shell)
    return page


def opened(shell: Shell) -> Any:
    """The first request that waits, being answered."""
    page = own_desk("Weber", shell)
    waiting = next(one for one in page.view.rows if page.words.waits(one))
    page.show_request(waiting.request.id)
    settle(shell)
    return page.open_case


def kind(wanted: QuestionKind, shell: Shell) -> None:
    """A question of that kind, as if it were the first of the request."""
    view = opened(shell)
    first = view.path[0]
    options = first.options or ("1", "2")
    asked = replace(first, kind=wanted, unit={"de": "Proben", "en": "samples"}[shell.desk.language], options=options)
    show(view.state.case, (asked,), shell)


def show(case: RequestCase, questions: Sequence[Question], shell: Shell) -> Any:
    """These questions instead of those of the request; nothing of it is kept."""
    page = shell.window.page("inputs").work
    page.answer(replace(case, questions=tuple(questions), contributions=()))
    settle(shell)
    return page.open_case


def wrong(shell: Shell) -> None:
    """A number that is none, and a file that is not taken."""
    view = opened(shell)
    asked = replace(view.path[0], kind=QuestionKind.NUMBER, required=True)
    view = show(view.state.case, (asked,), shell)
    view.card.control.show_value("?")
    view.forward()
    view.card.clearance.set_value(str(Clearance.CONFIDENTIAL))
    view.card._show_meaning()
    settle(shell)


def follow_up(shell: Shell) -> None:
    """Asked again, with what the editors wrote."""
    view = opened(shell)
    case = view.state.case
    again = replace(view.path[0], id=9999, round=2, position=99)
    returned = replace(case.request, state=RequestState.RETURNED, reason=case.request.purpose)
    show(replace(case, request=returned), (*case.questions, again), shell)


def finish(lacking: bool, shell: Shell) -> None:
    """The last step; with something still missing."""
    view = opened(shell)
    if lacking:
        view = show(view.state.case, [replace(one, required=True) for one in view.path], shell)
    view.go(len(view.path))
    settle(shell)
    if not lacking:
        view.finish.check()
        settle(shell)


def given(shell: Shell) -> None:
    """What one said, and where it stands."""
    page = own_desk("Weber", shell)
    row = next(one for one in page.view.rows if not page.words.waits(one))
    page.show_request(row.request.id)
    settle(shell)


def declining(shell: Shell) -> None:
    """Saying no."""
    opened(shell).acts.decline()
    settle(shell)


def passing(shell: Shell) -> None:
    """Asking a colleague instead."""
    opened(shell).acts.pass_on()
    settle(shell)


def own_window(shell: Shell) -> None:
    """Answering in a window of its own."""
    case = opened(shell).state.case
    AnsweringDialog(shell.desk, case, shell.window).open()
    settle(shell)


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    found: list[tuple[str, Go]] = [
        ("expert desk", partial(own_desk, "Weber")),
        ("expert nothing", partial(own_desk, "Aydın")),
    ]
    found += [(f"expert question {one}", partial(kind, one)) for one in QuestionKind]
    found += [("expert wrong", wrong), ("expert follow-up", follow_up), ("expert given", given)]
    found += [("expert end", partial(finish, False)), ("expert end lacking", partial(finish, True))]
    return [*found, ("expert declining", declining), ("expert passing on", passing), ("expert own window", own_window)]
