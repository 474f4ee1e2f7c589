"""Two people write in one text: what both changed comes together, no word of either is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial.domain.diff import sentences
from editorial.domain.text_merge import Merged, merged, place_after

_WORDS = st.sampled_from(["Recht prüft.", "Labor misst.", "Petra fehlt.", "Termin offen", "5 von 7", ""])
_TEXTS = st.lists(st.sampled_from([" ", "\n"]).flatmap(lambda gap: _WORDS.map(lambda one: one + gap)), max_size=6).map(
    "".join
)


@pytest.mark.parametrize(
    ("base", "theirs", "ours", "text", "both"),
    [
        pytest.param("", "Labor misst.", "Recht prüft.", "Labor misst.\nRecht prüft.", True, id="both begin"),
        pytest.param("A\nB\nC", "A1\nB\nC", "A\nB\nC1", "A1\nB\nC1", False, id="other lines"),
        pytest.param("Hal", "Hal\nGut", "Hallo", "Hallo\nGut", False, id="a line below the one that is typed"),
        pytest.param("A", "A\nB", "A\nC", "A\nB\nC", True, id="both go on at the end"),
        pytest.param("A. B. C.", "A neu. B. C.", "A. B. C neu.", "A neu. B. C neu.", False, id="other sentences"),
        pytest.param("5 von 7.", "5 von 7. Rest folgt.", "5 von 7. Petra fehlt.", None, True, id="a sentence each"),
        pytest.param("Fünf.", "Fünf erledigt.", "Fünf offen.", "Fünf erledigt.\nFünf offen.", True, id="one sentence"),
        pytest.param("A. ", "Offen", "A. B.", "Offen\nB.", False, id="a sentence without an end stands alone"),
        pytest.param("A", "", "A weiter", "A weiter", True, id="what is typed on is not deleted"),
        pytest.param("A", "A weiter", "", "A weiter", True, id="what somebody went on with stays"),
        pytest.param("A", "B", "B", "B", False, id="the same"),
        pytest.param("A", "B", "A", "B", False, id="only they wrote"),
        pytest.param("A", "A", "B ", "B ", False, id="only we wrote, to the last space"),
    ],
)
def test_changes_come_together_or_stand_one_under_the_other(
    base: str, theirs: str, ours: str, text: str | None, both: bool
) -> None:
    expected = "5 von 7. Rest folgt.\nPetra fehlt." if text is None else text
    assert merged(base, theirs, ours) == Merged(expected, both)


@settings(max_examples=300, deadline=None)
@given(_TEXTS, _TEXTS, _TEXTS)
def test_every_sentence_that_either_of_them_wrote_is_there(base: str, theirs: str, ours: str) -> None:
    found = merged(base, theirs, ours).text
    there = {one.strip() for one in sentences(found)} | {one.strip() for one in found.split("\n")}
    old = {one.strip() for one in sentences(base)}
    for side in (theirs, ours):
        assert {one.strip() for one in sentences(side)} - old <= there | {""}
    assert merged(base, found, found).text == found


def test_two_who_type_letter_by_letter_keep_each_their_own_words() -> None:
    """Each is kept after every letter, as in a meeting: what the other one wrote meanwhile stands in the field then."""
    stored, fields, bases = "", ["", ""], ["", ""]
    said = ("Das Labor liefert am Freitag.", "Recht prüft das Wort.")
    for place in range(max(map(len, said))):
        for who, words in enumerate(said):
            if place < len(words):
                mine = bases[who]
                at = mine.index(words[:place]) + place if place else len(mine)
                gap = "\n" if not place and mine else ""
                fields[who] = mine[:at] + gap + words[place] + mine[at:]
                stored = merged(bases[who], stored, fields[who]).text
                bases[who] = stored
    assert sorted(stored.split("\n")) == sorted(said)


@pytest.mark.parametrize(
    ("before", "after", "place", "found"),
    [
        ("Gut", "Hal\nGut", 3, 7),
        ("Hallo", "Hallo\nGut", 5, 5),
        ("A. Petra", "A. Rest\nPetra", 8, 13),
        ("eins zwei drei", "eins neu zwei alt drei", 9, 13),
        ("", "Hal", 0, 0),
        ("lang", "", 3, 0),
    ],
)
def test_the_caret_stays_behind_its_letter(before: str, after: str, place: int, found: int) -> None:
    assert place_after(before, after, place) == found
