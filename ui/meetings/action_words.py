"""What happened to an action item, in words."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from editorial.domain.action_cards import ActionStep
from editorial.domain.calendar import local
from editorial.domain.wording import day_text, stamp_text
from editorial.texts import has, text

from ..context import Desk

#: Fields that say what a step was about; the rest follows from them.
_SHOWN = ("text", "owner", "due", "state", "note")


def step_words(step: ActionStep, desk: Desk) -> str:
    """Who did what and when, with before and after."""
    when = datetime.fromisoformat(step.at)
    at = stamp_text(local(when, desk.options.zone).replace(tzinfo=None), desk.clock.now(), desk.language)
    lines = [f"{at}, {step.actor}: {_done(step, desk.language)}"]
    shown = [one for one in step.fields if one[0] in _SHOWN and (one[1] or one[2])]
    if any(before for _name, before, _after in shown):
        lines += [
            f"{_label(name)}: {_value(name, before, desk)} → {_value(name, after, desk)}"
            for name, before, after in shown
        ]
    return "\n".join(lines)


def _done(step: ActionStep, language: str) -> str:
    """What was done, as something that is past; an act that no history knows in the words of the journal."""
    made = step.act == "action.save" and bool(step.fields) and not any(before for _name, before, _after in step.fields)
    told, act = f"action.told.{'new' if made else step.act}", f"act.{step.act}"
    return text(told, language) if has(told) else text(act, language) if has(act) else step.act


def _label(name: str) -> str:
    return {
        "text": QCoreApplication.translate("ActionWords", "Action item"),
        "owner": QCoreApplication.translate("ActionWords", "Owner"),
        "due": QCoreApplication.translate("ActionWords", "Due"),
        "state": QCoreApplication.translate("ActionWords", "State"),
        "note": QCoreApplication.translate("ActionWords", "Note"),
    }[name]


def _value(name: str, value: str, desk: Desk) -> str:
    if not value:
        return "–"
    if name == "due":
        return day_text(date.fromisoformat(value), desk.language)
    return text(f"action.state.{value}", desk.language) if name == "state" else value
