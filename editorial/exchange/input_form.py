"""The expert's form for another computer: one HTML file that asks, keeps unfinished work and writes the answer file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ..domain.input_forms import (
    ANSWER_KIND,
    DRAFT_KIND,
    FILE_TYPES,
    FORM_VERSION,
    MOST_BYTES,
    MOST_FILE_NAME,
    MOST_FILES,
    MOST_MINUTES,
    MOST_REMARK,
    InputPaper,
    endings,
)
from ..domain.input_rules import MOST_LONG, MOST_SHORT
from ..domain.inputs import Question
from ..texts import text
from .form_kit import file_stem, render

_ICONS = (
    "unlink clock calendar user-round users-round file-text clock-alert corner-up-left circle-check info paperclip "
    "file x circle-alert folder-open trash-2 copy download"
).split()
_SCRIPTS = ("input", "input_files", "input_draft", "input_acts")
#: How files begin, by ending: place and bytes in hexadecimal digits. The form says at once what the desk would refuse
#: (`domain/input_files` looks closer, and has the sources).
_ZIP = ((0, "504b0304"),)
_FILM = ((4, "66747970"), (4, "6d6f6f76"), (4, "6d646174"), (4, "77696465"))
_BEGINNINGS = {
    **dict.fromkeys(("jpg", "jpeg"), ((0, "ffd8ff"),)),
    **dict.fromkeys(("tif", "tiff"), ((0, "49492a00"), (0, "4d4d002a"))),
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp"), _ZIP),
    **dict.fromkeys(("mp4", "m4a", "mov"), _FILM),
    "png": ((0, "89504e470d0a1a0a"),),
    "gif": ((0, "474946383761"), (0, "474946383961")),
    "webp": ((8, "57454250"),),
    "heic": ((4, "66747970"),),
    "pdf": ((0, "255044462d"),),
    "rtf": ((0, "7b5c727466"),),
    "wav": ((8, "57415645"),),
    "webm": ((0, "1a45dfa3"),),
}
#: Sentences of the form's script: those that it fills in itself, by their codes.
_SAID = (
    "understood locked unsaid remove here attached removed refused.type refused.large refused.empty refused.twice "
    "refused.many refused.content refused.unreadable refused.place without_files copied copy_by_hand kept "
    "kept.without_files kept.not forget unforget forgotten restored opened draft.wrong progress changed "
    "error.missing error.number error.date error.attribution error.consent error.nothing error.some"
).split()


def render_input(paper: InputPaper) -> str:
    """The whole file. Raises nothing: every text is escaped, whatever it is."""

    def say(code: str, **params: Any) -> str:
        return text(f"input_form.{code}", paper.language, **params)

    there = bool(paper.department)
    words = {
        "paper": paper,
        "say": say,
        "named": say("named", person=paper.person, department=paper.department) if there else paper.person,
        "by_department": say("department", department=paper.department) if there else say("department.none"),
        "most_shown": f"{MOST_BYTES // 1_000_000} MB",
        "most_short": MOST_SHORT,
        "most_long": MOST_LONG,
        "most_remark": MOST_REMARK,
    }
    title = f"{say('kind')}: {paper.title}"
    return render(
        "input",
        icons=_ICONS,
        words=words,
        data=_data(paper),
        language=paper.language,
        title=title,
        scripts=_SCRIPTS,
    )


def _data(paper: InputPaper) -> Mapping[str, Any]:
    """What the form's script works with."""
    file = input_answer_name(paper)
    return {
        "kind": ANSWER_KIND,
        "draft": DRAFT_KIND,
        "version": FORM_VERSION,
        "language": paper.language,
        "ticket": asdict(paper.ticket),
        "file": file,
        "draft_file": input_form_name(paper) + text("input_form.draft_suffix", paper.language),
        "types": FILE_TYPES,
        "beginnings": _BEGINNINGS,
        "endings": ", ".join(endings()),
        "limits": {"bytes": MOST_BYTES, "files": MOST_FILES, "name": MOST_FILE_NAME, "minutes": MOST_MINUTES},
        "questions": [_asked(one) for one in paper.questions],
        "before": [asdict(one) for one in paper.before],
        "attribution": paper.attribution,
        "consent": paper.consent,
        "words": _words(paper, file),
    }


def _asked(one: Question) -> dict[str, Any]:
    """A question for the script, which reads options from the page; those with signs that HTML changes come along."""
    found: dict[str, Any] = {"id": one.id, "kind": one.kind}
    if not all(each.isprintable() for each in one.options):
        found["options"] = one.options
    return found | {name: value for name, value in (("required", one.required), ("unit", one.unit)) if value}


def _words(paper: InputPaper, file: str) -> dict[str, str]:
    def say(code: str, **params: Any) -> str:
        return text(f"input_form.{code}", paper.language, **params)

    words = {code.replace(".", "_"): say(code) for code in _SAID}
    draft = input_form_name(paper) + say("draft_suffix")
    words["saved"] = say("saved", file=file, to=paper.reply_to or say("editors"))
    words["saved_draft"] = say("saved_draft", file=draft, button=say("open_draft"))
    words["block"] = say("block.head", title=paper.title)
    words["error_minutes"] = say("error.minutes", most=MOST_MINUTES)
    return words


def input_form_name(paper: InputPaper) -> str:
    """The name of the form without ending: input-anfrage-spurenstoffe-richter."""
    return file_stem(text("input_form.stem", paper.language), paper.title, paper.person)


def input_answer_name(paper: InputPaper) -> str:
    """The name of the answer file that the form saves."""
    return input_form_name(paper) + text("input_form.suffix", paper.language)
