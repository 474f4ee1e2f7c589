"""What changed, as an approver reads it: one change a paragraph, with what lies between, and who wrote it."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from editorial.domain.approval_changes import (
    ContentChange,
    Version,
    attributed,
    content_changes,
    count_content_changes,
)
from editorial.domain.approval_content import Difference
from editorial.domain.diff import Piece

OLD = """Die Verordnung gilt seit Januar für alle Betreiber.
Betreiber müssen die Prüfung jährlich dokumentieren.

Dieser Absatz bleibt, wie er ist.
Lindenau garantiert die Einhaltung.
Fragen beantwortet unser Service."""
NEW = """Die Verordnung gilt seit Januar für alle Betreiber.
Betreiber müssen die Prüfung alle zwei Jahre dokumentieren.

Dieser Absatz bleibt, wie er ist.
Lindenau unterstützt die Einhaltung.
Fragen beantwortet unser Service. Dieser Text ersetzt keine Beratung."""


def changes(old: str, new: str, place: str = "text") -> tuple[ContentChange, ...]:
    return content_changes([Difference(place, old, new)])


def test_each_changed_paragraph_is_one_change_with_its_number_and_what_lies_above_it() -> None:
    found = changes(OLD, NEW)
    assert [(one.paragraph, one.closing) for one in found] == [(2, False), (4, False), (5, True)]
    assert [one.before for one in found] == [
        "Die Verordnung gilt seit Januar für alle Betreiber.\n",
        "Dieser Absatz bleibt, wie er ist.\n",
        "",
    ]
    assert Piece("removed", "jährlich") in found[0].pieces
    assert Piece("added", "alle zwei Jahre") in found[0].pieces


def test_what_follows_the_last_change_is_kept_with_it() -> None:
    found = changes("Eins.\nZwei.\nDrei.", "Eins neu.\nZwei.\nDrei.")
    assert [one.after for one in found] == ["Zwei.\nDrei."]


def test_paragraphs_that_are_new_together_are_one_change() -> None:
    found = changes("Eins.", "Eins.\nZwei.\nDrei.")
    assert len(found) == 1
    assert found[0].written == "Zwei.\nDrei."


def test_short_places_and_media_are_one_change_each() -> None:
    found = content_changes(
        [Difference("title", "a", "b"), Difference("media", "1", "2", name="x.png"), Difference("time", "1", "2", 3)]
    )
    assert [(one.place, one.paragraph) for one in found] == [("title", 0), ("media", 0), ("time", 0)]
    assert count_content_changes([one.difference for one in found]) == 3


@given(st.text(alphabet="ab \n.", max_size=60), st.text(alphabet="ab \n.", max_size=60))
def test_the_changes_and_what_lies_between_them_are_the_whole_text(old: str, new: str) -> None:
    if old == new:
        return
    found = changes(old, new)
    assert found
    if not any(one.pieces for one in found):
        return
    was = "".join(one.before + "".join(p.text for p in one.pieces if p.kind != "added") + one.after for one in found)
    now = "".join(one.before + "".join(p.text for p in one.pieces if p.kind != "removed") + one.after for one in found)
    assert ("".join(was.split()), "".join(now.split())) == ("".join(old.split()), "".join(new.split()))


def test_the_author_of_a_change_is_the_one_from_whose_version_on_it_stands() -> None:
    first, second = datetime(2026, 5, 11, 14, tzinfo=UTC), datetime(2026, 5, 11, 15, tzinfo=UTC)
    halfway = OLD.replace("jährlich", "alle zwei Jahre")
    said = [Version(OLD, "", first), Version(halfway, "J. Brandt", first), Version(NEW, "N. Petrov", second)]
    by = [attributed(one, said).by for one in changes(OLD, NEW)]
    assert by == ["J. Brandt", "N. Petrov", "N. Petrov"]


def test_who_took_words_away_is_named_too() -> None:
    moment = datetime(2026, 5, 11, 14, tzinfo=UTC)
    said = [Version("Eins.\nZwei.", "", moment), Version("Eins.", "J. Brandt", moment), Version("Eins.", "N", moment)]
    (found,) = changes("Eins.\nZwei.", "Eins.")
    assert attributed(found, said).by == "J. Brandt"
