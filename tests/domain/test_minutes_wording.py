"""What came out of a meeting, worded in both languages; the document comes back to the letter."""

from __future__ import annotations

import time as clock
from dataclasses import replace
from datetime import date

import pytest

from editorial.domain.decisions import ActionItem, Choice, Decision, DecisionState, Vote
from editorial.domain.meetings import (
    AgendaItem,
    AgendaState,
    MeetingFile,
    MeetingNote,
    ParkedState,
    ParkedTopic,
    Participant,
    ResultKind,
)
from editorial.domain.minutes_document import (
    MinutesDocument,
    MinutesEntry,
    chained,
    checksum,
    from_json,
    frozen_text,
    short_checksum,
    thaw,
    to_json,
)
from editorial.domain.minutes_wording import short_name
from tests.domain.minutes_makers import BEGIN, DAY, HERE, built, meeting, result

# What came out --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "german", "english"),
    [
        (AgendaItem(result="Alles gut."), "Alles gut.", "Alles gut."),
        (
            AgendaItem(result="Alles gut.", result_kind=ResultKind.NOTED),
            "Alles gut. Zur Kenntnis genommen.",
            "Alles gut. Noted.",
        ),
        (
            AgendaItem(result="Die Runde nimmt es zur Kenntnis", result_kind=ResultKind.NOTED),
            "Die Runde nimmt es zur Kenntnis",
            "Die Runde nimmt es zur Kenntnis. Noted.",
        ),
        (AgendaItem(result="Später", result_kind=ResultKind.POSTPONED), "Später. Vertagt.", "Später. Postponed."),
        (AgendaItem(result_kind=ResultKind.NOTED), "Zur Kenntnis genommen.", "Noted."),
        (
            AgendaItem(fact="8 von 10.", result_kind=ResultKind.NOTED),
            "Die Redaktionssitzung nimmt den Bericht zur Kenntnis.",
            "The editorial meeting takes note of the report.",
        ),
        (AgendaItem(result_kind=ResultKind.INFORMATION), "Zur Information.", "For information."),
        (AgendaItem(result_kind=ResultKind.POSTPONED), "Vertagt.", "Postponed."),
        (
            AgendaItem(state=AgendaState.CARRIED),
            "Nicht behandelt; auf die nächste Sitzung übertragen.",
            "Not discussed; carried over to the next meeting.",
        ),
        (AgendaItem(), "", ""),
    ],
)
def test_results_are_worded_where_nobody_wrote_one(item: AgendaItem, german: str, english: str) -> None:
    assert result(item) == german
    assert result(item, "en") == english


@pytest.mark.parametrize(
    ("counts", "german", "english", "lead"),
    [
        (
            (5, 1, 1),
            "Abstimmung: 5 dafür, 1 dagegen, 1 Enthaltung.",
            "Vote: 5 for, 1 against, 1 abstention.",
            "Die Redaktionssitzung beschließt:",
        ),
        (
            (5, 1, 0),
            "Abstimmung: 5 dafür, 1 dagegen, keine Enthaltung.",
            "Vote: 5 for, 1 against, no abstentions.",
            "Die Redaktionssitzung beschließt:",
        ),
        (
            (7, 0, 0),
            "Einstimmig (7 dafür).",
            "Unanimous (7 for).",
            "Die Redaktionssitzung beschließt:",
        ),
        (
            (5, 0, 2),
            "Einstimmig bei 2 Enthaltungen (5 dafür).",
            "Unanimous with 2 abstentions (5 for).",
            "Die Redaktionssitzung beschließt:",
        ),
        (
            (2, 2, 0),
            "Abstimmung: 2 dafür, 2 dagegen, keine Enthaltung.",
            "Vote: 2 for, 2 against, no abstentions.",
            "Zur Abstimmung gestellt, ohne Mehrheit:",
        ),
    ],
)
def test_votes_are_counted_in_words(counts: tuple[int, int, int], german: str, english: str, lead: str) -> None:
    one = Decision(id=1, item_id=1, number=3, text="So.", voted=True)
    one = replace(one, votes_for=counts[0], votes_against=counts[1], abstentions=counts[2])
    found = built(AgendaItem(title="PFAS"), decisions=(one,))
    vote = found.decisions[0].vote
    assert vote is not None
    assert (vote.words, found.entries[0].result, found.entries[0].art) == (german, lead, "B")
    vote = built(AgendaItem(), language="en", decisions=(one,)).decisions[0].vote
    assert vote is not None
    assert vote.words == english


def test_votes_by_name_are_named() -> None:
    one = Decision(id=1, item_id=1, number=3, text="So.", voted=True, votes_for=2, votes_against=1, abstentions=1)
    cast = zip((1, 2, 3, 4), (Choice.FOR, Choice.FOR, Choice.AGAINST, Choice.ABSTAIN), strict=True)
    votes = tuple(Vote(decision_id=1, participant_id=who, choice=how) for who, how in cast)
    vote = built(AgendaItem(), decisions=(one,), votes=votes).decisions[0].vote
    assert vote is not None
    assert vote.words.endswith("Namentlich: dafür J. Brandt, K. Vogel; dagegen Dr. A. Lorenz; enthalten P. Yılmaz.")
    assert vote.names_for == ("Jonas Brandt", "Katrin Vogel")


@pytest.mark.parametrize(
    ("kind", "german"),
    [
        ("Redaktionssitzung", "Die Redaktionssitzung beschließt:"),
        ("Themenkonferenz", "Die Themenkonferenz beschließt:"),
        ("Jour fixe", "Es wird beschlossen:"),
    ],
)
def test_the_article_of_a_meeting_is_only_used_where_it_is_known(kind: str, german: str) -> None:
    one = Decision(id=1, item_id=1, number=3, text="So.")
    assert result(AgendaItem(), meeting=meeting(kind=kind), decisions=(one,)) == german


def test_several_decisions_and_tasks_are_announced_with_their_number() -> None:
    two = tuple(Decision(id=one, item_id=1, number=one, text="So.") for one in (1, 2))
    assert result(AgendaItem(), decisions=two) == "Die Redaktionssitzung fasst 2 Beschlüsse:"
    assert result(AgendaItem(), "en", decisions=two) == "The editorial meeting takes 2 decisions:"
    tasks = tuple(ActionItem(id=one, item_id=1, number=one, text="Tun") for one in (1, 2))
    assert result(AgendaItem(), actions=tasks) == "2 Aufgaben werden vereinbart:"
    assert result(AgendaItem(), actions=tasks[:1]) == "Eine Aufgabe wird vereinbart:"


def test_a_decision_taken_back_stands_only_in_the_notes_and_keeps_its_number() -> None:
    gone = Decision(id=1, item_id=1, number=2, text="So.", state=DecisionState.TAKEN_BACK)
    kept = Decision(id=2, item_id=1, number=3, text="Doch so.", owner_id=1, due=date(2026, 5, 20), reason="Anfrage")
    found = built(AgendaItem(), decisions=(gone, kept), notes=(MeetingNote(text="Recht fragen.", item_id=None),))
    assert [(one.mark, one.who, one.until_words, one.reason) for one in found.decisions] == [
        ("19-3", "K. Vogel", "20.05.", "Anfrage")
    ]
    assert [(one.item, one.text) for one in found.notes] == [(1, "B 19-2 zurückgenommen."), (0, "Recht fragen.")]


def test_effects_stand_with_before_and_after() -> None:
    effects = '[["publication",7,"Teaser","slot","2026-05-15T10:00","2026-05-19T16:00","YouTube"]]'
    one = Decision(id=1, item_id=1, number=1, text="So.", effects=effects)
    line = built(AgendaItem(), decisions=(one,)).decisions[0].effects[0]
    assert (line.title, line.before, line.after) == ("Teaser", "Fr 15.05.2026, 10:00", "Di 19.05.2026, 16:00")
    assert line.words.startswith("„Teaser“, ")
    assert "→ Di 19.05.2026, 16:00" in line.words
    line = built(AgendaItem(), language="en", decisions=(one,)).decisions[0].effects[0]
    assert line.after == "Tue 19 May 2026, 16:00"


def test_what_is_skipped_has_no_number_and_what_belongs_to_nothing_stands_at_the_end() -> None:
    found = built(
        AgendaItem(title="A"),
        AgendaItem(title="B", state=AgendaState.SKIPPED),
        AgendaItem(title="C", presenter_id=3, department_id=1),
        actions=(ActionItem(id=1, number=1, text="Tun", owner="Extern GmbH"), ActionItem(id=2, item_id=3, text="X")),
        files=(MeetingFile(name="a.pdf", item_id=3), MeetingFile(name="b.pdf"), MeetingFile(name="c.pdf", item_id=2)),
        parked=(
            ParkedTopic(text="Härtetest", item_id=3, recall_on=date(2026, 6, 9)),
            ParkedTopic(text="Weg", state=ParkedState.DROPPED),
        ),
    )
    assert found.agenda == ((1, "A"), (2, "C"))
    assert [(one.number, one.title) for one in found.entries] == [(1, "A"), (2, "C"), (0, "Ohne TOP")]
    entry = found.entries[1]
    assert (entry.presenter, entry.department, entry.department_id) == ("Dr. A. Lorenz", "Recht", 1)
    assert [one.name for one in entry.attachments] == ["a.pdf"]
    assert [one.name for one in found.attachments] == ["b.pdf", "c.pdf"]
    assert [(one.text, one.item, one.words) for one in found.parked] == [
        ("Härtetest", 2, "Wiedervorlage ab 09.06.2026.")
    ]
    assert [one.who for one in found.actions] == ["", "Extern GmbH"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Dr. Anna Lorenz", "Dr. A. Lorenz"),
        ("Prof. Dr. Anna Maria Lorenz", "Prof. Dr. A. Lorenz"),
        ("Dr Miriam Weber", "Dr M. Weber"),
        ("Max von der Heide", "M. von der Heide"),
        ("Extern", "Extern"),
        ("Anonymisierte Person 12", "Anonymisierte Person 12"),
        ("", ""),
    ],
)
def test_names_are_short_as_tables_need_them(name: str, short: str) -> None:
    assert short_name(name) == short


# As a document --------------------------------------------------------------------------------------------------------


def full(number: int = 60, heads: int = 40) -> MinutesDocument:
    """A long meeting."""
    ids = range(1, number + 1)
    crowd = tuple(
        Participant(id=one, name=f"Dr. Max Muster{one}", attendance=HERE, joined_at=BEGIN) for one in range(heads)
    )
    return built(
        *(AgendaItem(title=f"Thema {one}", fact="Bericht. " * 50) for one in ids),
        participants=crowd,
        decisions=tuple(Decision(id=one, item_id=one, number=one, text="So.", voted=True, votes_for=9) for one in ids),
        actions=tuple(ActionItem(id=one, item_id=one, number=one, text="Tun", due=DAY) for one in ids),
    )


def test_a_document_comes_back_from_its_json_and_freezes_to_the_same_letters() -> None:
    found = full(5)
    assert from_json(to_json(found)) == found
    text = frozen_text(found)
    assert thaw(text) == found
    assert frozen_text(thaw(text)) == text
    later = replace(found, sha256=checksum(text), approved="Genehmigt.", reopened="Nein.")
    assert frozen_text(later) == text, "what is known only later is no part of it"
    assert full(5) == found


def test_a_document_of_a_later_program_is_read_as_far_as_it_is_known() -> None:
    data = to_json(full(1)) | {"unheard": [1]}
    del data["zone"]
    assert from_json(data).zone == "Europe/Berlin"
    for spoilt in ("[]", '{"entries":3}', '{"day":7}', '{"title":7}'):
        with pytest.raises((ValueError, TypeError)):
            thaw(spoilt)


def test_addenda_are_chained_to_what_came_before() -> None:
    first = chained("a" * 64, 1, "2026-05-14", "Katrin Vogel", "Ort.")
    assert first != chained("b" * 64, 1, "2026-05-14", "Katrin Vogel", "Ort.")
    assert first != chained("a" * 64, 1, "2026-05-14", "Katrin VogelO", "rt.")
    assert short_checksum(first) == f"{first[:4]} {first[4:8]} … {first[-4:]}"
    assert short_checksum("") == ""


def test_sixty_items_and_forty_people_take_less_than_fifty_milliseconds() -> None:
    full()  # loads what it needs
    best = 1.0
    for _time in range(5):
        start = clock.perf_counter()
        found = full()
        checksum(frozen_text(found))
        best = min(best, clock.perf_counter() - start)
    assert best < 0.05
    assert found.row_count() == 180
    assert isinstance(found.entries[0], MinutesEntry)
