"""Behind the interface's back: every service method that writes refuses a viewer, and writes nothing."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace
from editorial.domain.approvals import Absence, Decision
from editorial.domain.calendar_import import CalendarChoice, Target
from editorial.domain.content import ChecklistEntry, Status
from editorial.domain.filters import SavedView
from editorial.domain.people import Actor, Role
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of
from editorial.domain.strategy import ContentPillar, Period, PillarGoal
from editorial.errors import Forbidden
from editorial.exchange.plan_files import read_plan
from editorial.services.content import Draft
from editorial.services.plan_export import Wish
from editorial.services.planning import Move
from editorial.services.series import Scope
from tests.builders import ME, VIEWER, make_item, make_person
from tests.services import input_calls, meeting_calls

SERVICES = (
    "content",
    "planning",
    "parts",
    "organisation",
    "options",
    "views",
    "search",
    "history",
    "maintenance",
    "plan",
    "prints",
    "series",
    "calendars",
    "reference",
    "handover",
    "results",
    "reminders",
    "journal",
    "inbox",
    "routes",
    "marks",
    "forms",
    "people",
    "approvals",
    "exports",
    "imports",
    "today",
    *input_calls.SERVICES,
    *meeting_calls.SERVICES,
)
NOBODY = Actor(9, "Gast", frozenset())
DAY = date(2026, 5, 21)


def _calls(ws: Workspace, folder: Path) -> dict[str, Callable[[Actor], Any]]:
    """One working call for every method that writes."""
    item = make_item(ws, text="Text.", checklist=("Bild",))
    ws.parts.attach(ME, item.id, "a.png", b"x")
    ws.parts.comment(ME, item.id, "Hinweis")
    ws.views.save(ME, SavedView(name="Meine"))
    ws.organisation.save(ME, ContentPillar(name="Labor"))
    ws.organisation.save(ME, Period(name="Pause", starts=DAY, ends=DAY))
    card = ws.content.card(ME, item.id)
    one, attachment, comment, point = card.publications[0], card.attachments[0], card.comments[0], card.checklist[0]
    period = ws.organisation.periods(ME)[0]
    pillar = ws.organisation.directory(ME).pillars[0]
    step = ws.history.revisions(ME, item.id)[0].step
    o, p = ws.organisation, ws.planning
    results = folder / "results.csv"
    results.write_text("Content,Video title,Views\nabcdef,Titel,3\n", encoding="utf-8")
    ws.results.file(ME, results)
    results.write_text("Content,Video title,Views\nabcdef,Titel,4\n", encoding="utf-8")
    calendar = folder / "a.ics"
    calendar.write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260521\nEND:VEVENT\nEND:VCALENDAR\n")
    ws.calendars.file(ME, calendar, CalendarChoice(Target.REFERENCE))
    behind = ws.reference.list(ME)[0].calendar
    calendar.write_text(calendar.read_text().replace("UID:a", "UID:b"))
    ws.series.save(ME, Series(title="Tipp", rule="FREQ=WEEKLY", starts=DAY))
    series = ws.series.list(ME)[0].series
    occurrence = content_id_of(series.id, DAY)
    built_in = ws.routes.all(ME)
    route, stages = built_in.built_in, built_in.built_in_stages
    return {
        "content.create": lambda a: ws.content.create(a, Draft(replace(item, title="Neu"))),
        "content.copy": lambda a: ws.content.copy(a, item.id),
        "content.copy_all": lambda a: ws.content.copy_all(a, [(item.id, ())]),
        "content.edit": lambda a: ws.content.edit(a, replace(item, text="Neu.")),
        "content.classify": lambda a: ws.content.classify(a, [item.id], evergreen=True),
        "content.assign": lambda a: ws.content.assign(a, [item.id], None),
        "content.label": lambda a: ws.content.label(a, [item.id], add=("A",)),
        "content.set_status": lambda a: ws.content.set_status(a, [item.id], Status.PLANNED),
        "content.set_publication_status": lambda a: ws.content.set_publication_status(a, [one.id], Status.PLANNED),
        "content.delete": lambda a: ws.content.delete(a, [item.id]),
        "content.restore": lambda a: ws.content.restore(a, [item.id]),
        "planning.schedule": lambda a: p.schedule(a, [Move(one.id, DAY)]),
        "planning.schedule_item": lambda a: p.schedule_item(a, item.id, DAY),
        "planning.place": lambda a: p.place(a, [Move(one.id, DAY)]),
        "planning.shift": lambda a: p.shift(a, [one.id], days=1),
        "planning.unschedule": lambda a: p.unschedule(a, [one.id]),
        "planning.add_channel": lambda a: p.add_channel(a, item.id, one.channel_id or 0, DAY),
        "planning.remove_publications": lambda a: p.remove_publications(a, [one.id]),
        "planning.write_variant": lambda a: p.write_variant(a, replace(one, text="Neu.")),
        "parts.attach": lambda a: ws.parts.attach(a, item.id, "b.png", b"y"),
        "parts.describe": lambda a: ws.parts.describe(a, replace(attachment, alt_text="Bild")),
        "parts.detach": lambda a: ws.parts.detach(a, attachment.id),
        "parts.save_checklist": lambda a: ws.parts.save_checklist(a, item.id, [ChecklistEntry(text="Neu")]),
        "parts.write_point": lambda a: ws.parts.write_point(a, replace(point, text="Neu")),
        "parts.comment": lambda a: ws.parts.comment(a, item.id, "Nein"),
        "parts.finish_comment": lambda a: ws.parts.finish_comment(a, comment.id),
        "parts.remove_comment": lambda a: ws.parts.remove_comment(a, comment.id),
        "organisation.add_usual_channels": ws.organisation.add_usual_channels,
        "organisation.save": lambda a: o.save(a, ContentPillar(name="Neu")),
        "organisation.archive": lambda a: o.archive(a, pillar),
        "organisation.remove": lambda a: o.remove(a, period),
        "organisation.link": lambda a: o.link(a, PillarGoal, ("pillar_id", pillar.id), "goal_id", ()),
        "organisation.reorder": lambda a: o.reorder(a, [pillar]),
        "options.save": lambda a: ws.options.save(a, replace(ws.options.read(ME), region="DE-BY")),
        "series.save": lambda a: ws.series.save(a, replace(series, title="Rat")),
        "series.take_up": lambda a: ws.series.take_up(a, occurrence),
        "series.leave_out": lambda a: ws.series.leave_out(a, series.id, (DAY,)),
        "series.bring_back": lambda a: ws.series.bring_back(a, series.id, (DAY,)),
        "series.change_one": lambda a: ws.series.change_one(a, occurrence, replace(series, title="Rat")),
        "series.change_all": lambda a: ws.series.change_all(a, replace(series, title="Rat")),
        "series.split": lambda a: ws.series.split(a, replace(series, title="Rat"), DAY),
        "series.move": lambda a: ws.series.move(a, occurrence, DAY, None, Scope.THIS),
        "series.end": lambda a: ws.series.end(a, series.id, DAY),
        "series.archive": lambda a: ws.series.archive(a, series.id),
        "reference.save": lambda a: ws.reference.save(a, replace(behind, hue="x")),
        "reference.remove": lambda a: ws.reference.remove(a, behind.id),
        "calendars.file": lambda a: ws.calendars.file(a, calendar),
        "calendars.apply": lambda a: ws.calendars.apply(a, ws.calendars.read(ME, calendar)),
        "results.file": lambda a: ws.results.file(a, results),
        "results.apply": lambda a: ws.results.apply(a, ws.results.read(ME, results)),
        "results.match": lambda a: ws.results.match(a, ws.results.unmatched(ME)[0].id, one.id),
        "results.save": lambda a: ws.results.save(a, one.id, {"views": 1}),
        "forms.write": lambda a: ws.forms.write(a, item.id, 1, folder / "form.html"),
        "forms.export": lambda a: ws.forms.export(a, folder / "form.html", item.id, "de"),
        "forms.look": lambda a: ws.forms.look(a, calendar),
        "forms.read_answer": lambda a: ws.forms.read_answer(a, calendar),
        "history.undo": ws.history.undo,
        "history.redo": ws.history.redo,
        "history.undo_step": lambda a: ws.history.undo_step(a, step),
        "history.restore_revision": lambda a: ws.history.restore_revision(a, item.id, step),
        "routes.save": lambda a: ws.routes.save(a, replace(route, name="Neu"), stages),
        "routes.copy": lambda a: ws.routes.copy(a, 0, "Neu"),
        "routes.archive": lambda a: ws.routes.archive(a, 1),
        "routes.reorder": lambda a: ws.routes.reorder(a, [1]),
        "maintenance.mend_search": ws.maintenance.mend_search,
    } | (
        _of_people(ws, folder, item.id)
        | input_calls.calls_of_inputs(ws, folder)
        | meeting_calls.calls_of_meetings(ws, folder)
    )


def _of_people(ws: Workspace, folder: Path, content_id: int) -> dict[str, Callable[[Actor], Any]]:
    """Calls of what people are asked and decide, and of the import of plans."""
    person = make_person(ws, "Jonas Brandt", Role.EDITOR)
    ws.people.save_absence(ME, Absence(person_id=person.id, starts=DAY, ends=DAY))
    away = ws.people.absences(ME)[0]
    plan = folder / "plan.csv"
    plan.write_text("Titel;Datum\nNeu;21.05.2026\n", encoding="utf-8")
    approvals, people = ws.approvals, ws.people
    return {
        "people.save_absence": lambda a: people.save_absence(a, replace(away, id=0)),
        "people.remove_absence": lambda a: people.remove_absence(a, away.id),
        "people.deactivate": lambda a: people.deactivate(a, person.id),
        "people.reactivate": lambda a: people.reactivate(a, person.id),
        "people.set_password": lambda a: people.set_password(a, person.id, "lang genug"),
        "people.clear_password": lambda a: people.clear_password(a, person.id),
        "approvals.submit": lambda a: approvals.submit(a, [content_id]),
        "approvals.withdraw_request": lambda a: approvals.withdraw_request(a, [content_id]),
        "approvals.decide": lambda a: approvals.decide(a, content_id, Decision.APPROVE),
        "approvals.decide_all": lambda a: approvals.decide_all(a, [(content_id, "")], Decision.APPROVE),
        "approvals.withdraw": lambda a: approvals.withdraw(a, 1),
        "approvals.reassign": lambda a: approvals.reassign(a, 1, [person.id], "Urlaub"),
        "approvals.override": lambda a: approvals.override(a, [content_id], "Eilt"),
        "imports.plan": lambda a: ws.imports.plan(a, plan),
        "imports.apply": lambda a: ws.imports.apply(a, read_plan(plan, today=DAY)),
        "exports.everything": lambda a: ws.exports.write(a, "workspace", folder / "alles.json", Wish()),
    }


def _public(ws: Workspace) -> dict[str, Any]:
    return {
        f"{service}.{name}": method
        for service in SERVICES
        for name, method in inspect.getmembers(getattr(ws, service), inspect.ismethod)
        if not name.startswith("_")
    }


#: Methods that only read, and saved views, which everybody may keep.
READING = frozenset(
    {
        "content.card",
        "content.bin",
        "content.missing_for_next",
        "parts.data",
        "views.all",
        "options.read",
        "search.find",
    }
    | {f"organisation.{name}" for name in ("directory", "strategy", "periods", "vocabulary")}
    | {f"series.{name}" for name in ("list", "read", "expand")}
    | {f"calendars.{name}" for name in ("read", "targets")}
    | {"reference.list", "routes.all", "routes.preview", "routes.words", "marks.read"}
    | {f"history.{name}" for name in ("state", "steps", "revisions")}
    | {f"prints.{name}" for name in ("document", "sheet", "write", "save")}
    | {f"handover.{name}" for name in ("posts", "schedule_file", "folders", "packed")}
    | {f"results.{name}" for name in ("read", "propose", "unmatched", "of_item")}
    | {f"reminders.{name}" for name in ("due", "of_item")}
    | {f"journal.{name}" for name in ("overview", "rows", "details", "people", "groups", "title_of")}
    | {f"inbox.{name}" for name in ("inbox", "count", "changed", "reading")}
    | {f"journal.{name}" for name in ("prove", "continues", "head")}
    | {f"forms.{name}" for name in ("asked", "record")}
    | {"today.view", "people.absences", "imports.mapping"}
    | {f"approvals.{name}" for name in ("in_force", "waiting", "case", "open_stages")}
    | {f"exports.{name}" for name in ("write", "steps", "lines", "listing", "check_format")}
    | {f"maintenance.{name}" for name in ("check", "journal_whole", "backups", "recovered", "place")}
    | input_calls.READING
    | meeting_calls.READING
)
OPEN_TO_ALL = frozenset({"views.save", "views.rename", "views.delete"}) | {
    f"reminders.{name}" for name in ("save", "done", "snooze", "remove")
}
#: A backup protects everybody's work; and who somebody is has to be said before anything can be asked of them.
OPEN_TO_ALL |= {"maintenance.back_up", "people.sign_in", "people.has_password", "people.forget_password"}


def test_every_public_method_is_known_to_read_or_to_write(workspace: Workspace, tmp_path: Path) -> None:
    known = set(_calls(workspace, tmp_path)) | READING | OPEN_TO_ALL
    unknown = {name for name in _public(workspace) if name not in known and not name.startswith("plan.")}
    assert unknown == set(), "say in READING or _calls what these do"


def test_every_writing_method_refuses_a_viewer_and_writes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    calls = _calls(workspace, tmp_path)
    head = workspace.maintenance.check(ME).journal_head
    for name, call in calls.items():
        with pytest.raises(Forbidden):
            call(VIEWER)
        assert workspace.maintenance.check(ME).journal_head == head, name


def test_a_person_without_any_role_may_not_even_read(workspace: Workspace) -> None:
    item = make_item(workspace)
    samples: list[Callable[[], Any]] = [
        lambda: workspace.content.card(NOBODY, item.id),
        lambda: workspace.content.bin(NOBODY),
        lambda: workspace.organisation.directory(NOBODY),
        lambda: workspace.plan.span(NOBODY, DAY, DAY),
        lambda: workspace.plan.board(NOBODY),
        lambda: workspace.search.find(NOBODY, "Labor"),
        lambda: workspace.history.steps(NOBODY),
        lambda: workspace.parts.data(NOBODY, "0"),
        lambda: workspace.maintenance.check(NOBODY),
        lambda: workspace.options.read(NOBODY),
    ]
    for call in samples:
        with pytest.raises(Forbidden):
            call()


def test_a_viewer_reads_everything_and_keeps_views(workspace: Workspace) -> None:
    item = make_item(workspace, day=DAY)
    assert workspace.content.card(VIEWER, item.id).item.title
    assert workspace.plan.span(VIEWER, DAY, DAY).entries
    assert workspace.views.save(VIEWER, SavedView(name="Lesen"))


def test_the_refusal_is_a_sentence_in_both_languages(workspace: Workspace) -> None:
    with pytest.raises(Forbidden) as caught:
        workspace.content.delete(VIEWER, [1])
    assert "Elif Aydın" in caught.value.text("de")
    assert "Elif Aydın" in caught.value.text("en")
