"""Stops of the walk where answers of experts come back, alone and many at once, and where a form is given out."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from editorial.domain.inputs import Question, QuestionKind
from tests.input_forms import EDITION, PHOTO, Sent, mark
from tests.shells import settle
from tests.ui.input_mail import sent_request
from ui.shell import Shell

Go = Callable[[Shell], object]


#: What stands in an answer, in words of the language: whatever is the same in both would look untranslated.
WORDS = {
    "de": ("antwort", "kaputt", "Wie viel Wasser brauchen Sie?", "Fünfzig Milliliter genügen.", "Gern anrufen."),
    "en": ("answer", "broken", "How much water do you need?", "Fifty millilitres will do.", "Do call."),
}


def sent(shell: Shell, folder: Path) -> Sent:
    """A request with one question for words and one for a file."""
    word = WORDS[shell.desk.language]
    questions = [Question(text=word[2], kind=QuestionKind.LONG), Question(text=word[2], kind=QuestionKind.FILE)]
    return sent_request(shell.desk, folder, word[2], questions=questions)


def answer(out: Sent, word: tuple[str, ...], edition: int) -> dict[str, Any]:
    """With a photo."""
    said: dict[str, Any] = {"value": word[3], "clearance": "confidential", "files": []}
    photo: dict[str, Any] = {"value": "", "clearance": "public", "files": [mark(f"{word[0]}.png", PHOTO)]}
    found = [one | {"question": question} for one, question in zip((said, photo), out.questions, strict=True)]
    return out.answer(edition, answers=found, remark=word[4])


def answers(what: str, shell: Shell) -> None:
    """The dialog with no, one or several answers."""
    from ui.forms.input_answer_dialog import open_input_answers

    shell.window.show_page("inputs")
    folder = Path(tempfile.mkdtemp(prefix="walk-"))
    out, word = sent(shell, folder), WORDS[shell.desk.language]
    paths = [out.save(answer(out, word, EDITION + at), f"{word[0]}-{at}.json") for at in range(2)]
    broken = folder / f"{word[1]}.json"
    broken.write_text("{", encoding="utf-8")
    sources = {"none": [], "one": paths[:1], "many": [*paths, broken], "refused": [broken]}[what]
    open_input_answers(shell.desk, shell.window, sources)
    settle(shell)


def form(shell: Shell) -> None:
    """A form is given out."""
    from ui.forms.input_form_dialog import give_input_form

    shell.window.show_page("inputs")
    out = sent(shell, Path(tempfile.mkdtemp(prefix="walk-")))
    give_input_form(shell.desk, out.request.id, shell.window)
    settle(shell)


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    found: list[tuple[str, Go]] = [
        (f"expert answers {what}", partial(answers, what)) for what in ("none", "one", "many", "refused")
    ]
    return [*found, ("expert form", form)]
