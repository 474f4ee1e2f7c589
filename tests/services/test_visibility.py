"""An expert sees only what concerns them: every service that reads is asked, and no foreign title comes back."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Generator, Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace
from editorial.domain.approvals import Absence, ApprovalRoute, ApprovalStage, Decision, Who
from editorial.domain.content import ContentItem, Status
from editorial.domain.filters import PlanFilter
from editorial.domain.journal_view import JournalFilter
from editorial.domain.people import Actor, Person, Role
from editorial.domain.prints import PrintLayout, PrintWish
from editorial.domain.reminders import Reminder
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of
from editorial.errors import Forbidden, Missing, Refused
from editorial.services.content import Draft, Slot
from editorial.services.plan_export import Wish
from tests.builders import ME, TODAY, actor_for, sample_workspace
from tests.services import input_calls, meeting_calls
from tests.services.test_permissions_of_services import READING, SERVICES

#: Stands in everything that the expert must not see.
MARK = "Quittenbrot"
YEAR = (TODAY - timedelta(days=200), TODAY + timedelta(days=200))
RANGE = Wish(first=YEAR[0], last=YEAR[1])
#: Methods that only read files of others, or answer with nothing of the plan.
ELSEWHERE = {
    "calendars.read",
    "calendars.targets",
    "results.read",
    "results.propose",
    "journal.continues",
    "prints.write",
    "exports.check_format",
    "prints.save",
    "options.read",
    "maintenance.place",
    "maintenance.recovered",
    "maintenance.backups",
    "forms.look",
}


@pytest.fixture
def ws(tmp_path: Path) -> Generator[Workspace]:
    made = sample_workspace(tmp_path)
    yield made
    made.close()


@pytest.fixture
def expert(ws: Workspace) -> Actor:
    return _actor(ws, "Anna Schulte")


def _actor(ws: Workspace, name: str) -> Actor:
    return actor_for(next(one for one in ws.organisation.directory(ME).people if one.name == name))


def _hide(ws: Workspace) -> int:
    """Something foreign of every kind, with the mark in all its words; the id of the item."""
    boss, channel = _actor(ws, "Katrin Vogel"), ws.organisation.directory(ME).channels[0].id
    item = ContentItem(title=f"{MARK} Titel", brief=MARK, text=f"{MARK} im Text", notes=MARK, labels=(MARK,))
    item = replace(item, owner_id=boss.id, department_id=3, key_message=MARK)
    slot = Slot(
        channel, TODAY + timedelta(days=2), None, f"{MARK} Variante", Status.DRAFTING, title=f"{MARK} öffentlich"
    )
    changes = ws.content.create(boss, Draft(item, (slot,), (f"{MARK} prüfen",)))
    made = int(changes.detail["content_id"])
    ws.content.edit(boss, replace(ws.content.card(boss, made).item, brief=f"{MARK} anders"))
    ws.parts.attach(boss, made, f"{MARK}.png", MARK.encode())
    ws.parts.comment(boss, made, f"{MARK} im Kommentar")
    ws.reminders.save(boss, Reminder(content_id=made, text=f"{MARK} erinnern", day=TODAY))
    ws.series.save(boss, Series(title=f"{MARK} Reihe", rule="FREQ=WEEKLY", starts=TODAY, owner_id=boss.id))
    ws.approvals.submit(boss, [made], f"{MARK} bitte prüfen")
    ws.content.create(boss, Draft(replace(item, title=f"{MARK} Idee", evergreen=True)))
    gone = ws.content.create(boss, Draft(replace(item, title=f"{MARK} weg"))).made
    ws.content.delete(boss, [gone])
    # A step that names the foreign item and changes one that is seen too.
    ws.content.label(boss, [made, *_concerning(ws, _actor(ws, "Anna Schulte"))[:1]], add=("gemeinsam",))
    return made


def _concerning(ws: Workspace, actor: Actor) -> list[int]:
    return sorted({one.content_id for one in ws.plan.board(actor).cards})


def _strings(value: Any) -> Iterable[str]:
    """Every text in a value, whatever it is made of."""
    if isinstance(value, (str, Path)):
        yield str(value)
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif isinstance(value, dict):
        for pair in value.items():
            yield from _strings(pair)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for one in value:
            yield from _strings(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _strings(getattr(value, one.name))
    elif hasattr(value, "__dict__"):
        yield from _strings(vars(value))


def _calls(ws: Workspace, folder: Path, foreign: int) -> dict[str, Callable[[Actor], Any]]:
    """Every method that reads, asked for as much as it can give; of single items for the foreign one."""
    step = max(one.step for one in ws.history.steps(ME))
    boss = ws.content.card(ME, foreign)
    pdf = PrintWish(PrintLayout.LIST, *YEAR, backlog=True)
    own = {
        "content.card": lambda a: ws.content.card(a, foreign),
        "content.bin": ws.content.bin,
        "content.missing_for_next": lambda a: ws.content.missing_for_next(a, foreign),
        "parts.data": lambda a: ws.parts.data(a, boss.attachments[0].sha256),
        "views.all": ws.views.all,
        "search.find": lambda a: [ws.search.find(a, one, 5000) for one in (MARK, "Titel", "der", "a", "e", "m")],
        "organisation.directory": ws.organisation.directory,
        "organisation.strategy": ws.organisation.strategy,
        "organisation.periods": ws.organisation.periods,
        "organisation.vocabulary": ws.organisation.vocabulary,
        "series.list": ws.series.list,
        "series.read": lambda a: [ws.series.read(a, one.series.id) for one in ws.series.list(ME)],
        "series.expand": lambda a: ws.series.expand(a, *YEAR),
        "reference.list": ws.reference.list,
        "history.state": ws.history.state,
        "history.steps": lambda a: ws.history.steps(a, 100_000),
        "history.revisions": lambda a: ws.history.revisions(a, foreign),
        "prints.document": lambda a: ws.prints.document(a, pdf).data,
        "prints.sheet": lambda a: ws.prints.sheet(a, pdf),
        "handover.posts": lambda a: ws.handover.posts(a, RANGE),
        "handover.schedule_file": lambda a: _written(folder, ".csv", lambda path: _schedule(ws, a, path)),
        "handover.folders": lambda a: ws.handover.folders(a, folder, RANGE),
        "handover.packed": lambda a: _written(folder, ".zip", lambda path: _pack(ws, a, path)),
        "results.unmatched": ws.results.unmatched,
        "results.of_item": lambda a: ws.results.of_item(a, foreign),
        "reminders.due": lambda a: ws.reminders.due(a, timedelta(days=500)),
        "reminders.of_item": lambda a: ws.reminders.of_item(a, foreign),
        "maintenance.check": ws.maintenance.check,
        "maintenance.journal_whole": ws.maintenance.journal_whole,
        "today.view": ws.today.view,
        "approvals.waiting": lambda a: [ws.approvals.waiting(a, one) for one in (a.id, 1, 4)],
        "approvals.open_stages": ws.approvals.open_stages,
        "approvals.case": lambda a: ws.approvals.case(a, foreign),
        "approvals.in_force": ws.approvals.in_force,
        "inbox.inbox": lambda a: [ws.inbox.inbox(a, scope) for scope in ("mine", "all", "decided")],
        "inbox.count": ws.inbox.count,
        "inbox.changed": lambda a: ws.inbox.changed(a, [foreign]),
        "inbox.reading": lambda a: ws.inbox.reading(a, foreign),
        "marks.read": ws.marks.read,
        "routes.all": ws.routes.all,
        "routes.words": ws.routes.words,
        "forms.record": lambda a: _written(folder, ".json", lambda path: ws.forms.record(a, path, foreign)),
        "routes.preview": lambda a: ws.routes.preview(a, foreign),
        "forms.asked": lambda a: ws.forms.asked(a, foreign),
        "people.absences": ws.people.absences,
        "imports.mapping": lambda a: ws.imports.mapping(a, ""),
        "exports.lines": lambda a: ws.exports.lines(a, Wish()),
        "exports.listing": lambda a: [ws.exports.listing(a, one) for one in _lists()],
        "exports.write": lambda a: _exported(ws, a, folder),
        "exports.steps": lambda a: ws.exports.steps(a, folder / "steps.csv", JournalFilter(), "de"),
    }
    return own | _of_plan(ws, foreign) | _of_journal(ws, foreign, step)


def _of_plan(ws: Workspace, foreign: int) -> dict[str, Callable[[Actor], Any]]:
    return {
        "plan.span": lambda a: ws.plan.span(a, *YEAR),
        "plan.rows": lambda a: [ws.plan.rows(a), ws.plan.rows(a, PlanFilter(text=MARK))],
        "plan.cut": lambda a: ws.plan.cut(a, PlanFilter(since=date(2000, 1, 1), until=date(2090, 1, 1))),
        "plan.backlog": ws.plan.backlog,
        "plan.proposals": lambda a: [
            ws.plan.proposals(a, one.id, TODAY) for one in ws.organisation.directory(ME).channels
        ],
        "plan.board": lambda a: [ws.plan.board(a), ws.plan.board(a, PlanFilter(text=MARK))],
        "plan.timeline": lambda a: ws.plan.timeline(a, *YEAR),
        "plan.usage": lambda a: ws.plan.usage(a, TODAY.year),
        "plan.week_counts": lambda a: ws.plan.week_counts(a, *YEAR),
        "plan.load": lambda a: ws.plan.load(a, TODAY),
    }


def _of_journal(ws: Workspace, foreign: int, step: int) -> dict[str, Callable[[Actor], Any]]:
    return {
        "journal.overview": lambda a: ws.journal.overview(a, JournalFilter(text=MARK)),
        "journal.rows": lambda a: ws.journal.rows(a, range(1, step + 1), "de"),
        "journal.details": lambda a: [ws.journal.details(a, one, "de", most=9999) for one in range(1, step + 1)],
        "journal.people": ws.journal.people,
        "journal.groups": ws.journal.groups,
        "journal.title_of": lambda a: ws.journal.title_of(a, foreign, "de"),
        "journal.prove": ws.journal.prove,
        "journal.head": ws.journal.head,
    }


def _lists() -> Iterable[str]:
    from editorial.services.listings import LISTS

    return LISTS


def _written(folder: Path, ending: str, write: Callable[[Path], Any]) -> bytes:
    path = folder / f"out{ending}"
    write(path)
    return path.read_bytes()


def _schedule(ws: Workspace, actor: Actor, path: Path) -> None:
    ws.handover.schedule_file(actor, path, RANGE)


def _pack(ws: Workspace, actor: Actor, path: Path) -> None:
    ws.handover.packed(actor, path, RANGE)


def _exported(ws: Workspace, actor: Actor, folder: Path) -> list[bytes]:
    found = []
    for what, ending in (("plan", ".csv"), ("plan", ".json"), ("plan", ".ics"), ("calendar", ".ics")):
        path = folder / f"{what}{ending}"
        ws.exports.write(actor, what, path, Wish())
        found.append(path.read_bytes())
    return found


def _asked(call: Callable[[Actor], Any], actor: Actor) -> list[str]:
    """What comes back as texts; a refusal says nothing either."""
    try:
        return list(_strings(call(actor)))
    except Refused as refused:
        return [refused.text("de"), refused.text("en")]


def test_no_service_that_reads_tells_an_expert_of_what_does_not_concern_them(
    ws: Workspace, expert: Actor, tmp_path: Path
) -> None:
    foreign = _hide(ws)
    seen = set(_concerning(ws, expert))
    assert foreign not in seen
    everything = {one.content_id: one.title for one in ws.plan.board(ME).cards}
    known = " ".join(one.title for one in ws.plan.board(expert).cards)
    # who takes part in a meeting hears what it is about and what it decides
    known += " ".join(_strings([ws.meetings.case(expert, one.meeting.id) for one in ws.meetings.rows(expert)]))
    hidden = {title for content_id, title in everything.items() if content_id not in seen and title not in known}
    assert len(hidden) > 50
    for name, call in _calls(ws, tmp_path, foreign).items():
        for text in _asked(call, expert):
            assert MARK not in text or text == MARK, f"{name}: {text[:200]}"
            if name not in ("journal.details", "organisation.vocabulary"):
                found = next((title for title in hidden if title in text), None)
                assert found is None, f"{name}: {found}"


def test_the_same_questions_tell_somebody_who_sees_everything_of_it(ws: Workspace, tmp_path: Path) -> None:
    foreign, telling = _hide(ws), 0
    for call in _calls(ws, tmp_path, foreign).values():
        telling += any(MARK in text for text in _asked(call, _actor(ws, "Elif Aydın")))
    assert telling >= 30, "the questions above have to be able to give it away"


def test_every_service_method_that_reads_is_asked(ws: Workspace, tmp_path: Path) -> None:
    # Expert input and meetings have questions of their own: test_visibility_inputs.py, test_visibility_meetings.py.
    asked = set(_calls(ws, tmp_path, _hide(ws))) | ELSEWHERE | input_calls.READING | meeting_calls.READING
    plan = {f"plan.{name}" for name, _m in inspect.getmembers(ws.plan, inspect.ismethod) if not name.startswith("_")}
    assert "plan" in SERVICES
    assert (set(READING) | plan) - asked == set()


def test_an_expert_sees_what_concerns_them(ws: Workspace, expert: Actor) -> None:
    boss, me = _actor(ws, "Katrin Vogel"), expert.id or 0
    plain = ContentItem(title="Ventilwechsel", owner_id=boss.id, department_id=3, text="Text.")

    def make(**values: Any) -> int:
        return ws.content.create(boss, Draft(replace(plain, **values))).made

    owned, foreign, named, asked = make(owner_id=me), make(), make(), make(department_id=2)
    ws.parts.comment(boss, named, "@Anna: stimmt der Messwert?")
    with ws.store.act(boss, "content.edit") as work:
        item = work.get(ContentItem, asked)
        work.change(replace(item, status=Status.REVIEW))
    mine = ws.content.create(expert, Draft(ContentItem(title="Meine Idee"))).made
    seen = {one.content_id for one in ws.plan.board(expert).cards}
    assert {owned, named, asked, mine} <= seen
    assert foreign not in seen
    assert ws.content.card(expert, owned).item.title == "Ventilwechsel"
    with pytest.raises(Missing):
        ws.content.card(expert, foreign)


def test_a_stage_that_names_an_expert_shows_the_item_to_them_and_their_substitute(ws: Workspace, expert: Actor) -> None:
    boss, me = _actor(ws, "Katrin Vogel"), expert.id or 0
    route = ApprovalRoute(name="Nur Anna", labels=("Anna",))
    ws.routes.save(boss, route, [ApprovalStage(name="Prüfung", step=1, who=Who.PEOPLE, person_ids=(me,))])
    item = ContentItem(title="Ventilwechsel", owner_id=boss.id, department_id=3, labels=("Anna",), text="Text.")
    channel = ws.organisation.directory(ME).channels[0].id
    made = ws.content.create(boss, Draft(replace(item, status=Status.DRAFTING), (Slot(channel, TODAY),))).made
    ws.organisation.save(ME, Person(name="Rita Stein", roles=(Role.EXPERT,)))
    rita = _actor(ws, "Rita Stein")
    assert not ws.search.find(expert, "Ventilwechsel")
    ws.approvals.submit(boss, [made])
    assert [one.content_id for one in ws.search.find(expert, "Ventilwechsel")] == [made]
    assert not ws.search.find(rita, "Ventilwechsel")
    away = Absence(person_id=me, starts=TODAY, ends=TODAY, substitute_id=rita.id)
    ws.people.save_absence(expert, away)
    assert [one.content_id for one in ws.search.find(rita, "Ventilwechsel")] == [made]
    ws.approvals.decide(expert, made, Decision.APPROVE)
    assert [one.content_id for one in ws.search.find(expert, "Ventilwechsel")] == [made], "decided is theirs"


def test_copying_is_no_way_to_read_what_is_foreign(ws: Workspace, expert: Actor) -> None:
    foreign = _hide(ws)
    series = next(one.series for one in ws.series.list(ME) if one.series.title.startswith(MARK))
    before = _concerning(ws, expert)
    for content_id in (foreign, content_id_of(series.id, TODAY)):
        with pytest.raises(Refused):
            ws.content.copy(expert, content_id)
        with pytest.raises(Refused) as refused:
            ws.content.label(expert, [content_id], add=("Neu",))
        assert MARK not in refused.value.text("de")
        with pytest.raises(Refused):
            ws.content.copy_all(expert, [(content_id, ())])
        with pytest.raises(Refused):
            ws.parts.comment(expert, content_id, "Was ist das?")
    assert _concerning(ws, expert) == before


def test_what_one_person_sees_is_never_shown_to_the_next(ws: Workspace, expert: Actor) -> None:
    """The plan keeps formats and campaigns between two readings; they are not the same for everybody."""
    boss = _actor(ws, "Katrin Vogel")
    ws.series.save(boss, Series(title=f"{MARK} Reihe", rule="FREQ=WEEKLY", starts=TODAY, owner_id=boss.id))
    series = next(one.series for one in ws.series.list(boss) if one.series.title.startswith(MARK))
    for _turn in range(2):
        for who, there in ((boss, True), (expert, False)):
            month = ws.plan.span(who, *YEAR)
            assert any(MARK in one.title for one in month.occurrences.entries) is there
            assert bool(ws.search.find(who, MARK)) is there
    with pytest.raises(Missing):
        ws.content.card(expert, content_id_of(series.id, TODAY))


def test_a_search_finds_the_experts_own_item_behind_many_better_hits(ws: Workspace, expert: Actor) -> None:
    boss = _actor(ws, "Katrin Vogel")
    for _number in range(60):
        ws.content.create(boss, Draft(ContentItem(title="Quarzuhrwerk")))
    long = ContentItem(title="Rundgang", text="Wort " * 200 + "Quarzuhrwerk", owner_id=expert.id)
    mine = ws.content.create(boss, Draft(long)).made
    assert [one.content_id for one in ws.search.find(expert, "Quarzuhrwerk", 10)] == [mine]


def test_the_journal_is_proven_whole_by_an_expert_too(ws: Workspace, expert: Actor) -> None:
    assert ws.journal.prove(expert).ok
    assert ws.maintenance.check(expert).ok
    assert ws.maintenance.journal_whole(expert)
    assert ws.journal.head(expert) == ws.journal.head(ME)


@pytest.mark.parametrize(("what", "ending"), [("workspace", ".json"), ("journal", ".json"), ("journal", ".csv")])
def test_what_is_only_whole_or_nothing_is_not_handed_to_an_expert(
    ws: Workspace, expert: Actor, tmp_path: Path, what: str, ending: str
) -> None:
    with pytest.raises(Forbidden):
        ws.exports.write(expert, what, tmp_path / f"x{ending}", Wish())
    assert not (tmp_path / f"x{ending}").exists()


def test_an_expert_with_a_second_role_that_reads_sees_everything(ws: Workspace, expert: Actor) -> None:
    few, person = (
        len(_concerning(ws, expert)),
        next(one for one in ws.organisation.directory(ME).people if one.id == expert.id),
    )
    for role, restricted in ((Role.VIEWER, True), (Role.EDITOR, False), (Role.APPROVER, False)):
        person = replace(person, roles=(Role.EXPERT, role))
        ws.organisation.save(ME, person)
        person = next(one for one in ws.organisation.directory(ME).people if one.id == expert.id)
        assert (len(_concerning(ws, actor_for(person))) == few) is restricted, role


def test_nothing_of_it_stays_in_the_file(ws: Workspace, expert: Actor) -> None:
    ws.plan.board(expert)
    with ws.store.database.read() as connection:
        left = connection.exec_driver_sql("SELECT name FROM sqlite_temp_master WHERE type = 'view'").fetchall()
        kept = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name LIKE 'seen%'").fetchall()
    assert (left, kept) == ([], [])
    assert json.dumps(_concerning(ws, expert))
