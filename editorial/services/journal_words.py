"""Rows of the journal in words: what a row is called, its fields and values, before and after."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from ..domain.calendar import local
from ..domain.journal import Entry, Image, Step
from ..domain.journal_view import FieldChange, RowChange
from ..domain.people import SYSTEM
from ..domain.wording import day_text, month_text, number_text, when_text
from ..storage import journal_pages
from ..storage.codec import unstamp
from ..storage.mapping import KINDS
from ..texts import has, text

#: Fields that say what a row is called, the first that is there; ids are called what they point to.
_CALLED: dict[str, tuple[str, ...]] = {
    "person": ("name",),
    "publication": ("content_id", "channel_id"),
    "department_channel": ("department_id", "channel_id"),
    "pillar_goal": ("pillar_id", "goal_id"),
    "campaign_pillar": ("campaign_id", "pillar_id"),
    "campaign_department": ("campaign_id", "department_id"),
    "comment": ("content_id", "author"),
    "checklist": ("content_id", "text"),
    "attachment": ("content_id", "name"),
    "post_metric": ("post_id", "metric"),
    "channel_metric": ("channel_id", "metric"),
    "import_row": ("content_id", "row_key"),
    "absence": ("person_id", "starts"),
    "approval_request": ("content_id", "route_name"),
    "request_stage": ("content_id", "name"),
    "sign_off": ("content_id", "person"),
    "approval_override": ("content_id", "person"),
    "approval_form": ("content_id", "person_id"),
    "time_budget": ("department_id", "person_id"),
    "contribution": ("request_id", "person"),
    "answer": ("question_id",),
    "passage": ("content_id", "words"),
    "input_message": ("request_id", "person_id"),
    "input_form": ("request_id", "person_id"),
    "meeting": ("title", "day"),
    "participant": ("meeting_id", "name"),
    "speech": ("participant_id",),
    "vote": ("decision_id", "participant_id"),
    "minutes": ("meeting_id",),
    "addendum": ("minutes_id", "number"),
}
_PLAIN = ("title", "name", "text", "body", "heading_key", "metric")
#: What every change carries along, or what follows from other fields; shown only where nothing else changed.
_QUIET = frozenset(
    {"id", "version", "updated_at", "created_at", "starts_at", "uid", "sequence", "content_id", "sha256"}
    | {"snapshot", "revision", "submitted_by_id", "nonce", "request_id"}
)
#: The same of certain kinds: what names the row already, and what is written for the program alone.
_UNSAID = {
    "option": frozenset({"name"}),
    "minutes": frozenset({"text"}),
    "decision": frozenset({"effects", "settings"}),
}
#: Which kind an id points to, by the name of its field.
_POINTS = {
    "lead_id": "person",
    "owner_id": "person",
    "author_id": "person",
    "source_id": "content",
    "previous_id": "series",
    "calendar_id": "reference_calendar",
    "substitute_id": "person",
    "for_id": "person",
    "submitted_by_id": "person",
    "route_id": "approval_route",
    "request_id": "approval_request",
    "stage_id": "request_stage",
    "asked_by_id": "person",
    "cleared_by_id": "person",
    "taken_by_id": "person",
    "by_id": "person",
    "call_id": "topic_call",
    "template_id": "input_template",
    "form_id": "input_form",
    "file_id": "input_file",
    "chair_id": "person",
    "minute_taker_id": "person",
    "presenter_id": "person",
    "finalised_by_id": "person",
    "reopened_by_id": "person",
    "item_id": "agenda_item",
    "carried_from_id": "agenda_item",
    "recalled_id": "agenda_item",
    "standing_id": "standing_item",
    "superseded_by_id": "decision",
    "approved_in_id": "meeting",
}
#: Kinds whose `request_id` names what an expert is asked, not what is to be approved.
_OF_INPUT = frozenset({"question", "contribution", "answer", "input_file", "passage", "input_message", "input_form"})
#: Kinds whose series is one of meetings, not of content.
_OF_MEETINGS = frozenset({"meeting", "standing_item"})
#: Days that stand for their month.
_MONTHS = frozenset({("time_budget", "month"), ("time_budget", "until"), ("input_request", "month")})
_LISTS = {
    "mentions": "person",
    "channel_ids": "channel",
    "campaign_ids": "campaign",
    "person_ids": "person",
    "author_ids": "person",
    "department_ids": "department",
    "required_ids": "person",
    "optional_ids": "person",
    "chair_ids": "person",
    "minute_taker_ids": "person",
}
#: Enumerations by the type of the field: how their values are called in `texts`.
_ENUMS = {
    "Status": "status",
    "TaskField": "field",
    "PeriodKind": "period",
    "Who": "who",
    "Window": "window",
    "Outcome": "outcome",
    "Decision": "decision",
    "Validity": "validity",
    "RequestState": "input.state",
    "Way": "input.way",
    "QuestionKind": "input.kind",
    "Clearance": "input.clearance",
    "Attribution": "input.attribution",
    "ContributionState": "input.contribution",
    "MessageKind": "input.message",
    "MeetingState": "meeting.state",
    "Part": "meeting.part",
    "Reply": "meeting.reply",
    "Attendance": "meeting.attendance",
    "AgendaSource": "agenda.source",
    "AgendaState": "agenda.state",
    "ResultKind": "agenda.result",
    "ParkedState": "parked.state",
    "DecisionKind": "decision.kind",
    "DecisionState": "decision.state",
    "Choice": "decision.choice",
    "ActionState": "action.state",
}
_MOST = 160


def points_to(kind: str, name: str) -> str:
    """The kind of row that a field of this name, of a row of this kind, holds an id of, or nothing."""
    if name == "request_id" and kind in _OF_INPUT:
        return "input_request"
    if name == "series_id" and kind in _OF_MEETINGS:
        return "meeting_series"
    found = _POINTS.get(name) or (name.removesuffix("_id") if name.endswith("_id") else "")
    return found if found in KINDS else ""


@lru_cache(maxsize=64)
def types_of(kind: str) -> dict[str, str]:
    """Fields of a kind with their types, as written."""
    return {one.name: str(one.type).removesuffix(" | None") for one in fields(KINDS[kind].cls)} if kind in KINDS else {}


def act_words(act: str, origin: str, language: str) -> str:
    """What a step was; Undo and Redo say of what."""
    code = f"act.{origin}"
    words = text(code, language) if has(code) else origin
    if act == origin:
        return words
    return text("journal.redone" if act == "history.redo" else "journal.undone", language, act=words)


def who_words(actor_id: int | None, name: str, language: str) -> str:
    """Who acted: a person, the program itself, or the one nameless person of a workspace of one."""
    if actor_id is None and name == SYSTEM.name:
        return text("journal.system", language)
    return name or text("journal.nobody", language)


def group_words(group: str, language: str) -> str:
    """What a group of acts is called."""
    code = f"journal.group.{group}"
    return text(code, language) if has(code) else group.replace("_", " ").capitalize()


def kind_words(kind: str, language: str) -> str:
    """What a kind of row is called."""
    code = f"where.{kind}"
    return text(code, language) if has(code) else kind.replace("_", " ").capitalize()


def field_words(kind: str, name: str, language: str) -> str:
    """What a field is called."""
    for code in (f"change.{kind}.{name}", f"change.{name}"):
        if has(code):
            return text(code, language)
    return name.replace("_", " ").removesuffix(" id").capitalize()


class Words:
    """Words for the entries of one answer; names are read once."""

    def __init__(self, connection: Connection, language: str, zone: str) -> None:
        self._connection, self._language, self._zone = connection, language, zone
        self._names: dict[tuple[str, int], str] = {}
        self._images: dict[tuple[str, int], Image] = {}
        self._there: set[tuple[str, int]] = set()

    # Names --------------------------------------------------------------------------------------------------------

    def named(self, kind: str, row_id: int) -> str:
        """What a row is called now, or was when it was removed; empty where it has no name."""
        key = (kind, row_id)
        if key not in self._names:
            self._names[key] = ""  # rows that point to each other in a circle end here
            self._names[key] = self._called(kind, self.image(kind, row_id))
        return self._names[key]

    def image(self, kind: str, row_id: int) -> Image:
        """The row as it is now, or as it was when it was removed; empty where nobody knows."""
        key = (kind, row_id)
        if key not in self._images:
            self._images[key] = self._read(kind, row_id)
        return self._images[key]

    def is_there(self, kind: str, row_id: int) -> bool:
        """Whether the row is in the workspace, the bin left out."""
        return not self.image(kind, row_id).get("deleted_at") and (kind, row_id) in self._there

    def _read(self, kind: str, row_id: int) -> Image:
        if kind not in KINDS:
            return {}
        names = KINDS[kind].names
        row = journal_pages.current(self._connection, kind, [row_id], names).get(row_id)
        if row is not None:
            self._there.add((kind, row_id))
            return dict(zip(names, row, strict=True))
        return journal_pages.last_images(self._connection, kind, [row_id]).get(row_id, {})

    def _called(self, kind: str, image: Image) -> str:
        if kind == "option":
            code = f"setting.{image.get('name', '')}"
            return text(code, self._language) if has(code) else str(image.get("name", ""))
        if kind in _CALLED:
            parts = [self._part(kind, name, image.get(name)) for name in _CALLED[kind]]
            return " · ".join(part for part in parts if part)
        return next((str(image[name]) for name in _PLAIN if image.get(name)), "")[:_MOST]

    def _part(self, kind: str, name: str, value: Any) -> str:
        if value is None:
            return ""
        target = points_to(kind, name)
        if target:
            return self.named(target, int(value))
        return field_words("metric", str(value), self._language) if name == "metric" else str(value)[:_MOST]

    # Steps --------------------------------------------------------------------------------------------------------

    def title(self, step: Step, entry: Entry, alike: bool = True) -> str:
        """What was touched: the name that the step kept, else that of its row, or the kind where all are `alike`."""
        kept, count = step.detail.get("title") or step.detail.get("name"), step.detail.get("count", 0)
        if kept and isinstance(count, int) and count > 1 and not step.act.startswith("import."):
            return text("journal.more", self._language, title=kept, count=count - 1)
        if kept:
            return str(kept)
        several = kind_words(entry.kind, self._language) if alike else text("journal.none", self._language)
        return several if step.rows > 1 else self.named(entry.kind, entry.row_id) or several

    def content_of(self, step: Step, entry: Entry) -> int | None:
        """The content item of the first row, where it is one or a part of one."""
        if entry.kind == "content":
            return entry.row_id
        kept = step.detail.get("content_id")
        found = self.image(entry.kind, entry.row_id).get("content_id") or kept
        return int(found) if found else None

    # Rows ---------------------------------------------------------------------------------------------------------

    def change(self, entry: Entry) -> RowChange:
        """One entry, field by field."""
        before: Image = {} if entry.before is None else json.loads(entry.before)
        after: Image = {} if entry.after is None else json.loads(entry.after)
        what = "made" if entry.before is None else "removed" if entry.after is None else "changed"
        names = [name for name in (after or before) if self._tells(before.get(name), after.get(name))]
        quiet = _QUIET | _UNSAID.get(entry.kind, frozenset())
        told = [name for name in names if name not in quiet] or (names if what == "changed" else [])
        if what == "made" and after.get("zone") == self._zone:
            told = [name for name in told if name != "zone"]
        known = before | after
        image = known if "id" in known else self.image(entry.kind, entry.row_id) | known
        name = self._called(entry.kind, image) or f"{entry.row_id}"
        shown = tuple(self._field(entry.kind, one, before, after) for one in _in_order(entry.kind, told))
        return RowChange(entry.seq, entry.kind, entry.row_id, name, what, shown)

    @staticmethod
    def _tells(before: Any, after: Any) -> bool:
        return before != after and not (before in (None, "", 0) and after in (None, "", 0) and not (before or after))

    def _field(self, kind: str, name: str, before: Image, after: Image) -> FieldChange:
        old = self.value(kind, name, before[name]) if name in before else ""
        new = self.value(kind, name, after[name]) if name in after else ""
        prose = types_of(kind).get(name) == "str" and (" " in old or " " in new)
        return FieldChange(field_words(kind, name, self._language), old, new, prose)

    def value(self, kind: str, name: str, value: Any) -> str:
        """A stored value in words."""
        hint, language = types_of(kind).get(name, ""), self._language
        if value is None:
            return text("journal.follows" if (kind, name) == ("publication", "text") else "journal.none", language)
        target = "" if (kind, name) == ("request_stage", "source_id") else points_to(kind, name)
        if target:
            return self.named(target, int(value)) or f"{kind_words(target, language)} {value}"
        try:
            if (kind, name) in _MONTHS:
                return month_text(datetime.fromisoformat(value).date(), language)
            return self._by_type(hint, name, value)
        except (ValueError, TypeError):
            return str(value)  # what a newer or a damaged workspace wrote

    def _by_type(self, hint: str, name: str, value: Any) -> str:
        language = self._language
        if hint == "bool":
            return text("journal.yes" if value else "journal.no", language)
        if hint in _ENUMS:
            code = f"{_ENUMS[hint]}.{value}"
            return text(code, language) if has(code) else str(value)
        if hint == "datetime":
            at = local(unstamp(value).astimezone(UTC), self._zone).replace(tzinfo=None)
            return when_text(at.date(), at.time(), language)
        if hint == "date":
            return day_text(datetime.fromisoformat(value).date(), language)
        if hint == "time":
            return f"{time.fromisoformat(value):%H:%M}"
        if hint.startswith("tuple"):
            return ", ".join(self._item(name, one) for one in (json.loads(value) if value else ()))
        if hint == "float":
            return number_text(value, language, 0 if float(value).is_integer() else 2)
        return str(value)

    def _item(self, name: str, value: Any) -> str:
        if name in _LISTS and str(value).isdigit():
            return self.named(_LISTS[name], int(value)) or str(value)
        code = f"role.{value}"
        return text(code, self._language) if name == "roles" and has(code) else str(value)


def _in_order(kind: str, names: list[str]) -> list[str]:
    """As the kind has its fields, not by the alphabet; names of a newer program last."""
    order = {name: index for index, name in enumerate(types_of(kind))}
    return sorted(names, key=lambda name: (order.get(name, len(order)), name))
