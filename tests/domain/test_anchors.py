"""Places in a text that comments speak of, found again after edits."""

from __future__ import annotations

import pytest

from editorial.domain.anchors import Anchor, anchor_at, find, from_text, to_text

TEXT = "Ein Tropfen Wasser, vier Stunden Arbeit, ein Befund. Ein Tropfen zählt."


def place(text: str, words: str, turn: int = 0) -> Anchor:
    start = -1
    for _round in range(turn + 1):
        start = text.index(words, start + 1)
    return anchor_at(text, start, start + len(words))


def test_an_anchor_is_kept_as_text_and_read_again() -> None:
    made = anchor_at(TEXT, 4, 11, "text", 3)
    assert from_text(to_text(made)) == made
    assert (made.quote, made.publication_id) == ("Tropfen", 3)


def test_blanks_at_the_edges_of_a_selection_do_not_belong_to_the_place() -> None:
    assert anchor_at(TEXT, 3, 12).quote == "Tropfen"


@pytest.mark.parametrize(("start", "end", "field"), [(3, 4, "text"), (5, 5, "text"), (0, 3, "status")])
def test_what_is_no_place_is_no_anchor(start: int, end: int, field: str) -> None:
    with pytest.raises(ValueError, match="anchor"):
        anchor_at(TEXT, start, end, field)


def test_a_place_is_found_where_it_was() -> None:
    made = place(TEXT, "vier Stunden")
    assert find(made, TEXT) == (made.start, made.end)


def test_a_place_is_found_again_after_an_edit_before_it() -> None:
    made = place(TEXT, "vier Stunden")
    start, end = find(made, "Heute neu. " + TEXT) or (0, 0)
    assert ("Heute neu. " + TEXT)[start:end] == "vier Stunden"
    assert start == made.start + 11


def test_of_equal_words_the_one_with_the_same_neighbours_counts() -> None:
    made = place(TEXT, "Tropfen", 1)
    changed = "Tropfen, Tropfen: " + TEXT
    start, _end = find(made, changed) or (0, 0)
    assert changed[start:].startswith("Tropfen zählt")


def test_of_equal_words_without_the_old_neighbours_the_nearest_counts() -> None:
    made = Anchor("text", 0, 20, 22, "ab")
    assert find(made, "ab" + "-" * 16 + "ab" + "-" * 40 + "ab") == (18, 20)


def test_a_place_whose_words_are_gone_is_not_found() -> None:
    assert find(place(TEXT, "vier Stunden"), TEXT.replace("vier Stunden", "einen Tag")) is None


@pytest.mark.parametrize(
    "raw", ["", "  ", "kein json", "[]", '{"start": "x"}', '{"field": "status", "quote": "a"}', "{}"]
)
def test_what_is_no_anchor_is_read_as_none(raw: str) -> None:
    assert from_text(raw) is None


def test_places_count_characters_also_beyond_the_first_plane() -> None:
    text = "😀😀 Wasser"
    made = place(text, "Wasser")
    assert find(made, "😀" + text) == (made.start + 1, made.end + 1)
