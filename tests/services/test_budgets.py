"""Expert time: management grants it, sending draws on it, what waits goes out, and the report says what came of it."""

from __future__ import annotations

import csv
import random
from collections.abc import Generator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from editorial.domain.content import Status
from editorial.domain.inputs import Contribution, InputRequest, Passage, RequestState, TimeBudget
from editorial.domain.people import Actor
from editorial.domain.time_budgets import BudgetLine, taken_back
from editorial.errors import Forbidden, Refused, StaleEdit
from editorial.services.budget_rooms import fits, room_for
from tests.builders import FixedClock, make_item
from tests.exchange.pdf_reader import Paper
from tests.services.input_makers import InputHouse, make_input_house

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


@pytest.fixture
def lab(tmp_path: Path, clock: FixedClock) -> Generator[InputHouse]:
    """The laboratory and its people; nothing is granted yet."""
    made = make_input_house(tmp_path, clock)
    yield made
    made.ws.close()


def grant(
    lab: InputHouse, minutes: int, start: date = MAY, actor: Actor | None = None, **values: object
) -> dict[str, object]:
    """Grant so many minutes a month; what is told about it."""
    budget = replace(TimeBudget(department_id=lab.lab_id, month=start, minutes=minutes), **values)  # type: ignore[arg-type]
    return dict(lab.ws.budgets.grant(actor or lab.management, budget).detail)


def of_lab(lab: InputHouse, month: date = MAY) -> BudgetLine:
    """The budget of the laboratory."""
    return next(one for one in lab.ws.budgets.month(lab.editor, month) if one.department_id == lab.lab_id)


def draft(lab: InputHouse, minutes: int = 10, **values: object) -> InputRequest:
    """A draft, ready to be sent."""
    return lab.request(RequestState.DRAFT, month=None, minutes=minutes, **values)  # type: ignore[arg-type]


def now(lab: InputHouse, request: InputRequest) -> InputRequest:
    """The request as it stands now."""
    return lab.case(request.id).request


def test_management_grants_and_a_grant_names_who_and_when(lab: InputHouse) -> None:
    told = grant(lab, 120)
    assert (told["title"], told["minutes"]) == ("Labor", 120)
    made = lab.ws.budgets.grants(lab.editor)[0]
    assert (made.granted_by, made.granted_on) == ("Ruth Kern", date(2026, 5, 12))
    grant(lab, 90, JUNE, lab.manager, granted_by="Vorstand", granted_on=date(2026, 5, 4))
    assert lab.ws.budgets.grants(lab.editor)[0].granted_by == "Vorstand"


@pytest.mark.parametrize("who", ["editor", "expert", "lead", "viewer"])
def test_nobody_but_management_and_those_who_lead_the_desk_grants_time(lab: InputHouse, who: str) -> None:
    with pytest.raises(Forbidden):
        grant(lab, 60, actor=getattr(lab, who))
    grant(lab, 60)
    with pytest.raises(Forbidden):
        lab.ws.budgets.remove(getattr(lab, who), 1)


def test_a_department_without_a_grant_has_no_limit(lab: InputHouse) -> None:
    one = draft(lab, 400)
    assert of_lab(lab).granted is None
    assert lab.ws.inputs.send(lab.editor, [one.id])[0].state is RequestState.SENT
    assert of_lab(lab).reserved == 400


def test_sending_reserves_and_answering_books_what_it_took(lab: InputHouse) -> None:
    grant(lab, 30)
    one = draft(lab, 20)
    lab.ws.inputs.send(lab.editor, [one.id])
    assert (of_lab(lab).reserved, of_lab(lab).used, of_lab(lab).left) == (20, 0, 10)
    lab.ws.answering.give(lab.expert, one.id, lab.given(one.id))
    assert (of_lab(lab).reserved, of_lab(lab).used, of_lab(lab).left) == (0, 8, 22)


def test_what_goes_beyond_the_budget_waits_and_is_never_lost(lab: InputHouse) -> None:
    grant(lab, 25)
    first, second = draft(lab, 20), draft(lab, 10)
    sent = lab.ws.inputs.send(lab.editor, [first.id, second.id])
    assert [one.state for one in sent] == [RequestState.SENT, RequestState.DRAFT]
    assert sent[1].wants_grant
    waiting = lab.ws.budgets.waiting(lab.management)
    assert [(one.request.id, one.room.missing, one.late) for one in waiting] == [(second.id, 5, False)]
    assert (of_lab(lab).waiting, of_lab(lab).left) == (10, 5)


def test_declined_and_withdrawn_requests_give_their_time_back(lab: InputHouse) -> None:
    grant(lab, 30)
    one, two = draft(lab, 10), draft(lab, 15)
    lab.ws.inputs.send(lab.editor, [one.id, two.id])
    lab.ws.inputs.decline(lab.expert, one.id, "Urlaub")
    assert of_lab(lab).reserved == 15
    lab.ws.inputs.withdraw(lab.editor, [two.id], "Doch nicht")
    assert of_lab(lab).taken == 0


def test_granting_enough_sends_the_waiting_ones_that_fit_the_oldest_due_first(lab: InputHouse) -> None:
    grant(lab, 0)
    late = draft(lab, 10, due=date(2026, 5, 29), title="Zuletzt")
    big = draft(lab, 30, due=date(2026, 5, 20), title="Zu groß")
    early = draft(lab, 10, due=date(2026, 5, 18), title="Zuerst")
    lab.ws.inputs.send(lab.editor, [late.id, big.id, early.id])
    told = grant(lab, 25, once=True)
    assert (told["sent"], told["waiting"], told["count"]) == (["Zuerst", "Zuletzt"], ["Zu groß"], 2)
    assert [now(lab, one).state for one in (early, big, late)] == [
        RequestState.SENT,
        RequestState.DRAFT,
        RequestState.SENT,
    ]
    assert now(lab, early).month == MAY
    assert not now(lab, early).wants_grant
    assert of_lab(lab).taken == 20


def test_one_undo_takes_back_the_grant_and_what_it_sent(lab: InputHouse) -> None:
    grant(lab, 5)
    one = draft(lab, 10)
    lab.ws.inputs.send(lab.editor, [one.id])
    grant(lab, 10, once=True)
    assert now(lab, one).state is RequestState.SENT
    lab.ws.history.undo(lab.management)
    back = now(lab, one)
    assert (back.state, back.wants_grant, back.sent_at) == (RequestState.DRAFT, True, None)
    assert [each.minutes for each in lab.ws.budgets.grants(lab.management)] == [5]
    lab.ws.history.redo(lab.management)
    assert now(lab, one).state is RequestState.SENT


def test_a_waiting_request_whose_due_date_has_passed_is_not_sent_but_said_so(
    lab: InputHouse, clock: FixedClock
) -> None:
    grant(lab, 0)
    one = draft(lab, 10, due=date(2026, 5, 13), title="Vorbei")
    lab.ws.inputs.send(lab.editor, [one.id])
    clock.forward(days=2)
    assert lab.ws.budgets.waiting(lab.management)[0].late
    told = grant(lab, 60, once=True)
    assert (told["sent"], told["late"]) == ([], ["Vorbei"])
    assert now(lab, one).wants_grant
    with pytest.raises(Refused) as caught:
        lab.ws.budgets.grant_missing(lab.management, one.id)
    assert caught.value.code == "budget.late"


def test_a_request_that_cannot_be_sent_for_another_reason_does_not_stop_the_grant(lab: InputHouse) -> None:
    grant(lab, 0)
    one, two = draft(lab, 10, title="Ohne Person"), draft(lab, 10, person=lab.colleague, title="Gut")
    lab.ws.inputs.send(lab.editor, [one.id, two.id])
    assert lab.expert.id is not None
    lab.ws.people.deactivate(lab.manager, lab.expert.id)
    told = grant(lab, 60, once=True)
    assert (told["sent"], told["stuck"]) == (["Gut"], ["Ohne Person"])
    assert now(lab, one).wants_grant


def test_the_one_button_grants_exactly_what_is_missing_and_names_who_granted(lab: InputHouse) -> None:
    grant(lab, 12)
    wanted = draft(lab, 20, title="Diese", due=date(2026, 5, 29))
    older = draft(lab, 14, title="Ältere", due=date(2026, 5, 14))
    lab.ws.inputs.send(lab.editor, [wanted.id, older.id])
    told = dict(lab.ws.budgets.grant_missing(lab.management, wanted.id).detail)
    assert (told["sent"], told["minutes"]) == (["Diese"], 8)
    made = next(one for one in lab.ws.budgets.grants(lab.management) if one.once)
    assert (made.minutes, made.month, made.granted_by, made.note) == (8, MAY, "Ruth Kern", "Diese")
    assert of_lab(lab).left == 0
    assert now(lab, older).wants_grant
    lab.ws.history.undo(lab.management)
    assert now(lab, wanted).wants_grant
    assert of_lab(lab).granted == 12
    with pytest.raises(Refused) as caught:
        lab.ws.budgets.grant_missing(lab.management, lab.request().id)
    assert caught.value.code == "budget.not_waiting"


def test_where_department_and_person_lack_time_both_are_granted_theirs(lab: InputHouse) -> None:
    grant(lab, 15)
    grant(lab, 5, person_id=lab.expert.id)
    one = draft(lab, 20)
    lab.ws.inputs.send(lab.editor, [one.id])
    told = dict(lab.ws.budgets.grant_missing(lab.management, one.id).detail)
    assert told["title"] == "Labor, Dr. Miriam Weber"
    found = {each.person_id: each.granted for each in lab.ws.budgets.month(lab.editor, MAY) if each.granted is not None}
    assert found == {None: 20, lab.expert.id: 20}
    assert now(lab, one).state is RequestState.SENT


def test_a_person_with_a_budget_of_their_own_is_asked_no_more_than_that(lab: InputHouse) -> None:
    grant(lab, 100)
    grant(lab, 15, person_id=lab.expert.id)
    mine, theirs = draft(lab, 20), draft(lab, 20, person=lab.colleague)
    sent = lab.ws.inputs.send(lab.editor, [mine.id, theirs.id])
    assert [one.wants_grant for one in sent] == [True, False]
    told = grant(lab, 25, person_id=lab.expert.id)
    assert told["title"] == "Dr. Miriam Weber"
    assert now(lab, mine).state is RequestState.SENT


def test_a_request_is_not_passed_on_to_somebody_whose_own_time_is_used_up(lab: InputHouse) -> None:
    grant(lab, 100)
    grant(lab, 5, person_id=lab.colleague.id)
    one = draft(lab, 20)
    lab.ws.inputs.send(lab.editor, [one.id])
    assert lab.colleague.id is not None
    assert lab.lead.id is not None
    with pytest.raises(Refused) as caught:
        lab.ws.inputs.pass_on(lab.expert, one.id, lab.colleague.id)
    assert caught.value.code == "budget.person"
    assert "Leon Richter hat in diesem Monat noch 5 Minuten" in caught.value.text("de")
    # The department holds the time already, however little is left there.
    lab.ws.budgets.remove(lab.management, 1)
    lab.ws.inputs.pass_on(lab.expert, one.id, lab.lead.id)
    assert now(lab, one).person_id == lab.lead.id


def test_a_grant_to_a_person_of_another_department_is_refused(lab: InputHouse) -> None:
    with pytest.raises(Refused) as caught:
        grant(lab, 15, person_id=lab.other.id)
    assert caught.value.code == "budget.stranger"
    assert lab.ws.budgets.grants(lab.management) == ()


def test_a_request_draws_on_the_month_of_its_due_date_also_across_the_year(lab: InputHouse) -> None:
    grant(lab, 10, date(2026, 12, 1), until=date(2026, 12, 15))
    grant(lab, 30, date(2027, 1, 20))
    december = draft(lab, 20, due=date(2026, 12, 31))
    january = draft(lab, 20, due=date(2027, 1, 1))
    sent = lab.ws.inputs.send(lab.editor, [december.id, january.id])
    assert [one.wants_grant for one in sent] == [True, False]
    assert now(lab, january).month == date(2027, 1, 1)
    assert of_lab(lab, date(2027, 1, 31)).left == 10


def test_taking_a_grant_back_makes_nothing_illegal_and_shows_as_over(lab: InputHouse) -> None:
    grant(lab, 30, date(2026, 4, 1))
    one, two = draft(lab, 20), draft(lab, 20)
    lab.ws.inputs.send(lab.editor, [one.id])
    lab.ws.budgets.remove(lab.management, 1)
    found = of_lab(lab)
    assert (found.granted, found.over, found.left) == (0, 20, -20)
    assert of_lab(lab, date(2026, 4, 1)).granted == 30
    assert now(lab, one).state is RequestState.SENT
    assert lab.ws.maintenance.check(lab.manager).ok
    lab.ws.answering.give(lab.expert, one.id, lab.given(one.id))
    assert lab.ws.inputs.send(lab.editor, [two.id])[0].wants_grant
    assert len(lab.ws.budgets.grants(lab.management)) == 1
    lab.ws.budgets.grant(lab.management, TimeBudget(department_id=lab.lab_id, month=MAY, minutes=60))
    assert now(lab, two).state is RequestState.SENT


def test_what_is_over_or_taken_back_already_is_not_taken_back(lab: InputHouse) -> None:
    grant(lab, 30, date(2026, 1, 1), until=date(2026, 3, 1))
    grant(lab, 30, JUNE)
    with pytest.raises(Refused) as caught:
        lab.ws.budgets.remove(lab.management, 1)
    assert caught.value.code == "budget.passed"
    lab.ws.budgets.remove(lab.management, 2)
    with pytest.raises(Refused) as again:
        lab.ws.budgets.remove(lab.management, 2)
    assert again.value.code == "budget.taken_back"


def test_a_grant_can_be_corrected_and_somebody_faster_is_noticed(lab: InputHouse) -> None:
    grant(lab, 30)
    one = draft(lab, 40)
    lab.ws.inputs.send(lab.editor, [one.id])
    read = lab.ws.budgets.grants(lab.management)[0]
    told = dict(lab.ws.budgets.grant(lab.management, replace(read, minutes=60)).detail)
    assert told["sent"] == [one.title]
    with pytest.raises(StaleEdit):
        lab.ws.budgets.grant(lab.management, replace(read, minutes=90))
    assert of_lab(lab).granted == 60


def test_experts_see_the_time_of_their_own_department_and_nobody_elses_budget(lab: InputHouse) -> None:
    grant(lab, 60)
    grant(lab, 20, person_id=lab.expert.id)
    grant(lab, 15, person_id=lab.colleague.id)
    lab.ws.inputs.send(lab.editor, [draft(lab, 15, person=lab.colleague).id, draft(lab, 90).id])
    found = lab.ws.budgets.month(lab.expert, MAY)
    assert [(one.department_id, one.person_id) for one in found] == [(lab.lab_id, None), (lab.lab_id, lab.expert.id)]
    # Sums are right although they may not see what is asked of colleagues.
    assert found[0].reserved == 15
    assert {one.person_id for one in lab.ws.budgets.grants(lab.expert)} == {None, lab.expert.id}
    assert lab.ws.budgets.waiting(lab.expert) == ()
    assert {one.department_id for one in lab.ws.budgets.report(lab.expert, MAY, MAY).lines} == {lab.lab_id}


def test_the_room_is_told_without_sending(lab: InputHouse) -> None:
    grant(lab, 30)
    one = draft(lab, 20)
    with lab.ws.store.read(lab.manager) as work:
        assert fits(work, one)
        assert room_for(work, replace(one, minutes=31)).missing == 1


@pytest.mark.parametrize("seed", range(6))
def test_sending_never_exceeds_what_was_granted(lab: InputHouse, seed: int) -> None:
    """Random sequences of asking, answering, granting and taking back: only an answer that took longer, or a grant that
    was taken back or lowered, brings a budget over; sending never does."""
    chance = random.Random(seed)
    people = (lab.expert, lab.colleague, lab.lead)
    grant(lab, 30)
    sent = waited = 0
    for _step in range(45):
        before = {(one.department_id, one.person_id): one for one in lab.ws.budgets.month(lab.editor, MAY)}
        what = chance.choice(("ask", "ask", "ask", "ask", "answer", "grant", "missing", "back", "person"))
        if what == "ask":
            made = draft(lab, chance.randint(1, 25), person=chance.choice(people))
            done = lab.ws.inputs.send(lab.editor, [made.id])[0]
            sent, waited = sent + (not done.wants_grant), waited + done.wants_grant
        elif what == "answer":
            _answer_one(lab, chance)
            continue
        elif what == "grant":
            grant(lab, chance.randint(1, 30), once=chance.random() < 0.9)
        elif what == "person":
            grant(lab, chance.randint(1, 30), person_id=chance.choice(people).id, once=chance.random() < 0.5)
        elif what == "missing":
            _grant_one(lab, chance)
        elif what == "back":
            _take_one_back(lab, chance)
            continue
        _nobody_went_over(lab, before)
    assert sent
    assert waited


def _nobody_went_over(lab: InputHouse, before: dict[tuple[int, int | None], BudgetLine]) -> None:
    for one in lab.ws.budgets.month(lab.editor, MAY):
        was = before.get((one.department_id, one.person_id))
        if was is not None and one.taken > was.taken:
            assert one.granted is None or one.taken <= one.granted, one


def _answer_one(lab: InputHouse, chance: random.Random) -> None:
    found = [one.request for one in lab.ws.inputs.rows(lab.editor) if one.request.state is RequestState.SENT]
    if not found:
        return
    one = chance.choice(found)
    who = next(each for each in (lab.expert, lab.colleague, lab.lead) if each.id == one.person_id)
    given = replace(lab.given(one.id), minutes=chance.randint(1, 40))
    lab.ws.answering.give(who, one.id, given)


def _grant_one(lab: InputHouse, chance: random.Random) -> None:
    found = lab.ws.budgets.waiting(lab.management)
    if found:
        lab.ws.budgets.grant_missing(lab.management, chance.choice(found).request.id)


def _take_one_back(lab: InputHouse, chance: random.Random) -> None:
    whole = [one for one in lab.ws.budgets.grants(lab.management) if not taken_back(one)]
    if whole:
        lab.ws.budgets.remove(lab.management, chance.choice(whole).id)


def test_the_journal_says_in_words_what_was_granted_and_sent(lab: InputHouse) -> None:
    grant(lab, 0)
    one = draft(lab, 10)
    lab.ws.inputs.send(lab.editor, [one.id])
    lab.ws.budgets.grant_missing(lab.management, one.id)
    step = lab.ws.history.steps(lab.manager)[0].step
    details = lab.ws.journal.details(lab.manager, step, "de")
    assert details is not None
    assert [(row.kind, row.name) for row in details.rows] == [("time_budget", "Labor"), ("input_request", one.title)]
    told = {field.name: field.after for row in details.rows for field in row.fields}
    assert (told["Monat"], told["Minuten"], told["Gewährt von"]) == ("Mai 2026", "10", "Ruth Kern")
    assert told["Stand"] == "Angefragt"


# What came out of it --------------------------------------------------------------------------------------------------


@pytest.fixture
def year(lab: InputHouse, clock: FixedClock) -> InputHouse:
    """May: two answered requests, one of them accepted and standing in two items, one of which has appeared."""
    grant(lab, 60)
    first, second, third = draft(lab, 10), draft(lab, 10), draft(lab, 15, due=date(2026, 6, 3))
    lab.ws.inputs.send(lab.editor, [first.id, second.id, third.id])
    clock.forward(days=2)
    lab.ws.answering.give(lab.expert, first.id, lab.given(first.id))
    clock.forward(days=4)
    lab.ws.answering.give(lab.expert, second.id, lab.given(second.id))
    lab.ws.inputs.accept(lab.editor, first.id)
    out = make_item(lab.ws, "Erschienen", status=Status.PUBLISHED, day=date(2026, 5, 11))
    open_ = make_item(lab.ws, "Noch offen")
    binned = make_item(lab.ws, "Im Papierkorb")
    answer = lab.case(first.id).contributions[-1]
    with lab.ws.store.act(lab.manager, "input.take") as work:
        for item in (out, open_, binned, open_):
            work.add(_passage(item.id, answer.contribution, answer.answers[1].id))
    lab.ws.content.delete(lab.manager, [binned.id])
    return lab


def _passage(content_id: int, contribution: Contribution, answer_id: int) -> Passage:
    return Passage(
        content_id=content_id,
        answer_id=answer_id,
        contribution_id=contribution.id,
        request_id=contribution.request_id,
        words="Anreicherung",
    )


def test_the_report_says_what_came_of_it_by_department_and_month(year: InputHouse) -> None:
    report = year.ws.budgets.report(year.management, MAY, date(2026, 6, 30))
    may = report.line(year.lab_id, MAY)
    assert (may.granted, may.reserved, may.used, may.waiting) == (60, 0, 16, 0)
    assert (may.sent, may.answered, may.accepted, may.median_days) == (2, 2, 1, 4.0)
    assert (may.items, may.published) == (2, 1)
    june = report.line(year.lab_id, JUNE)
    assert (june.granted, june.reserved, june.sent, june.answered, june.median_days) == (60, 15, 1, 0, None)
    assert (report.total.granted, report.total.used, report.total.reserved, report.total.sent) == (120, 16, 15, 3)
    assert (report.total.items, report.total.published, report.total.median_days) == (2, 1, 4.0)
    assert [one.month for one in report.by_month] == [MAY, JUNE]
    assert report.departments[0].granted == 120
    service = next(one for one in report.departments if one.department_id != year.lab_id)
    assert (service.granted, service.sent) == (None, 0)


def test_requests_without_department_have_a_line_of_their_own(year: InputHouse) -> None:
    year.request(department_id=None, minutes=7)
    report = year.ws.budgets.report(year.management, MAY, MAY)
    assert report.lines[-1].department_id == 0
    assert (report.lines[-1].reserved, report.lines[-1].granted) == (7, None)
    assert report.total.reserved == 7


@pytest.mark.parametrize(
    ("since", "until", "code"), [(JUNE, MAY, "budget.span"), (MAY, date(2036, 5, 1), "budget.long_span")]
)
def test_a_report_of_no_months_or_of_too_many_is_refused(lab: InputHouse, since: date, until: date, code: str) -> None:
    with pytest.raises(Refused) as caught:
        lab.ws.budgets.report(lab.management, since, until)
    assert caught.value.code == code


def test_the_report_as_csv_has_a_line_for_each_department_and_month(year: InputHouse, tmp_path: Path) -> None:
    path = year.ws.budgets.write_report(year.management, tmp_path / "zeit.csv", MAY, JUNE, "de")
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in raw
    rows = list(csv.reader(raw.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0][:4] == ["Fachbereich", "Monat", "Gewährt (Min.)", "Reserviert (Min.)"]
    assert rows[1] == ["Labor", "01.05.2026", "60", "0", "16", "0", "2", "2", "1", "4,0", "2", "1"]
    assert rows[3] == ["Service", "01.05.2026", "nicht begrenzt", "0", "0", "0", "0", "0", "0", "", "0", "0"]
    assert len(rows) == 5


def test_the_report_as_a_workbook_has_numbers_and_months_and_totals(year: InputHouse, tmp_path: Path) -> None:
    path = year.ws.budgets.write_report(year.management, tmp_path / "time.xlsx", MAY, JUNE, "en")
    book = openpyxl.load_workbook(path)
    first, totals = book.worksheets
    rows = list(first.iter_rows(values_only=True))
    assert rows[0][:3] == ("Department", "Month", "Granted (min)")
    assert rows[1][0] == "Labor"
    assert rows[1][1].date() == MAY  # type: ignore[union-attr]
    assert rows[1][2:] == (60, 0, 16, 0, 2, 2, 1, 4, 2, 1)
    assert first["B2"].number_format == "mmmm yyyy"
    last = list(totals.iter_rows(values_only=True))[-1]
    assert last[:5] == ("All departments", "May 2026 to June 2026", 120, 15, 16)
    book.close()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_report_on_paper_is_tagged_and_says_it_in_a_sentence(
    year: InputHouse, tmp_path: Path, language: str
) -> None:
    path = year.ws.budgets.write_report(year.management, tmp_path / "zeit.pdf", MAY, JUNE, language)
    paper = Paper(path.read_bytes())
    assert paper.is_tagged
    assert paper.claims_ua
    assert paper.language == language
    assert "/Table" in paper.tags()
    wanted = {
        "de": ("Expertenzeit und was daraus wurde", "16 Minuten gebraucht und 15 reserviert von 120 gewährten"),
        "en": ("Expert time and what came of it", "16 minutes used and 15 reserved of 120 granted"),
    }[language]
    for words in (*wanted, "Labor", "Service", "4,0" if language == "de" else "4.0"):
        assert words in paper.text


def test_names_that_look_like_formulas_stay_words(year: InputHouse, tmp_path: Path) -> None:
    department = next(one for one in year.ws.organisation.directory(year.manager).departments if one.id == year.lab_id)
    year.ws.organisation.save(year.manager, replace(department, name="=1+1 & Labor"))
    path = year.ws.budgets.write_report(year.management, tmp_path / "zeit.csv", MAY, MAY, "de")
    assert "\r\n'=1+1 & Labor;" in path.read_bytes().decode("utf-8-sig")
    book = openpyxl.load_workbook(year.ws.budgets.write_report(year.management, tmp_path / "z.xlsx", MAY, MAY, "de"))
    assert book.worksheets[0]["A2"].data_type == "s"
    book.close()


def test_another_ending_is_refused_in_one_sentence(lab: InputHouse, tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        lab.ws.budgets.write_report(lab.management, tmp_path / "zeit.docx", MAY, MAY, "de")
    assert ".pdf, .xlsx, .csv" in caught.value.text("de")
