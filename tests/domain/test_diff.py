import random
import time
from itertools import pairwise

import pytest

from editorial.domain.diff import Changed, Fold, Piece, count_changes, fold_unchanged, word_diff


def _marked(before: str, after: str) -> str:
    signs = {"same": "{}", "added": "[+{}+]", "removed": "[-{}-]"}
    return "".join(signs[piece.kind].format(piece.text) for piece in word_diff(before, after))


def _sides(before: str, after: str) -> tuple[str, str]:
    pieces = word_diff(before, after)
    old = "".join(piece.text for piece in pieces if piece.kind != "added")
    new = "".join(piece.text for piece in pieces if piece.kind != "removed")
    return old, new


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("gleich", "gleich", "gleich"),
        ("", "neu", "[+neu+]"),
        ("alt", "", "[-alt-]"),
        ("um nach 30 Stoffen", "um nach 32 Stoffen", "um nach [-30-][+32+] Stoffen"),
        ("Zwei Personen prüfen.", "Zwei Menschen prüfen.", "Zwei [-Personen-][+Menschen+] prüfen."),
        ("zu suchen.", "zu suchen, bis 0,2 Nanogramm.", "zu suchen[+, bis 0,2 Nanogramm+]."),
        ("Personen prüfen", "Personen, prüfen", "Personen[+,+] prüfen"),
        ("ein roter Ball", "ein Ball", "ein [-roter -]Ball"),
        ("a b c d", "a x y d", "a [-b c-][+x y+] d"),
        ("eins\nzwei", "eins\n\nzwei", "eins\n[+\n+]zwei"),
        ("Haus", "Häuser", "[-Haus-][+Häuser+]"),
        ("Ende", "Ende!", "Ende[+!+]"),
    ],
)
def test_a_change_is_shown_in_whole_words(before: str, after: str, expected: str) -> None:
    assert _marked(before, after) == expected


def test_the_pieces_give_back_both_texts_to_the_last_space() -> None:
    chance = random.Random(7)
    alphabet = "ab ,.\n\t !»“ä"
    for _ in range(2_000):
        before = "".join(chance.choice(alphabet) for _ in range(chance.randrange(14)))
        after = "".join(chance.choice(alphabet) for _ in range(chance.randrange(14)))
        assert _sides(before, after) == (before, after)


def test_neighbouring_pieces_differ_in_kind_and_none_is_empty() -> None:
    pieces = word_diff("Der Sensor misst. Zwei Personen prüfen.", "Ein Sensor misst genau. Zwei Menschen prüfen!")
    assert all(piece.text for piece in pieces)
    assert all(one.kind != two.kind for one, two in pairwise(pieces))


def test_an_untouched_sentence_between_two_changes_stays_one_piece() -> None:
    marked = _marked(
        "Alt ist das. Dies bleibt, wie es war. Ende alt.", "Neu ist das. Dies bleibt, wie es war. Ende neu."
    )
    assert marked == "[-Alt-][+Neu+] ist das. Dies bleibt, wie es war. Ende [-alt-][+neu+]."


def test_words_are_counted_and_punctuation_is_not() -> None:
    assert count_changes(word_diff("Zwei Personen prüfen", "Zwei Menschen prüfen, immer 0,2 g")) == Changed(4, 1)
    assert count_changes(word_diff("Ende.", "Ende!")) == Changed(0, 0)


def test_a_long_unchanged_run_is_folded_and_keeps_words_around_the_change() -> None:
    same = " ".join(f"w{number}" for number in range(100))
    shown = fold_unchanged(word_diff(f"alt {same} alt", f"neu {same} neu"), context=3)
    folds = [one for one in shown if isinstance(one, Fold)]
    assert [one.words for one in folds] == [94]
    visible = [one.text for one in shown if isinstance(one, Piece) and one.kind == "same"]
    assert visible == [" w0 w1 w2", "w97 w98 w99 "]


def test_before_the_first_and_after_the_last_change_one_side_of_context_is_enough() -> None:
    same = " ".join(f"w{number}" for number in range(50))
    shown = fold_unchanged(word_diff(f"{same} alt {same}", f"{same} neu {same}"), context=2)
    assert [one.words if isinstance(one, Fold) else one.text for one in shown] == [
        48,
        "w48 w49 ",
        "alt",
        "neu",
        " w0 w1",
        48,
    ]


def test_folding_loses_no_text() -> None:
    pieces = word_diff("x " * 80 + "alt " + "y " * 80, "x " * 80 + "neu " + "y " * 80)
    assert "".join(one.text for one in fold_unchanged(pieces)) == "".join(piece.text for piece in pieces)


def test_short_unchanged_runs_are_not_folded() -> None:
    pieces = word_diff("alt eins zwei drei alt", "neu eins zwei drei neu")
    assert fold_unchanged(pieces, context=1) == pieces


@pytest.mark.parametrize("kind", ["few edits", "no sentences", "rewritten"])
def test_five_thousand_words_are_compared_quickly(kind: str) -> None:
    chance = random.Random(1)
    common = ["die", "und", "der", "in", "zu", "das"] * 40
    stock = common + [f"wort{number}" for number in range(1500)]
    before = [
        chance.choice(stock) + ("." if kind != "no sentences" and chance.random() < 0.08 else "") for _ in range(5000)
    ]
    after = [chance.choice(stock) for _ in range(5000)] if kind == "rewritten" else list(before)
    for _ in range(300):
        after[chance.randrange(5000)] = "neu"
    start = time.perf_counter()
    word_diff(" ".join(before), " ".join(after))
    assert time.perf_counter() - start < 2
