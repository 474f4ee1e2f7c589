"""Counting held to the test vectors that others publish: Unicode, X (twitter-text), Mastodon, Bluesky."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial.domain import text_metrics_graphemes as clusters
from editorial.domain import text_metrics_x as x
from editorial.domain.text_metrics import MODES, count, fitting, graphemes, hashtags, mentions

GOLDEN = Path(__file__).parents[1] / "golden"
VECTORS: dict[str, Any] = json.loads((GOLDEN / "twitter_text.json").read_text("utf-8"))

#: Cases of extract.yml in which we differ, and why.
EXCEPTIONS: dict[str, list[str]] = {
    # twitter-text 3.1.0, the library itself, no longer takes a link whose domain runs on with a dash
    "Extract a hyphenated TLD (usually a typo)": [],
}


def _break_cases() -> list[list[str]]:
    cases = []
    for line in (GOLDEN / "GraphemeBreakTest.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            parts = line.strip("÷ ").split("÷")
            cases.append(["".join(chr(int(code, 16)) for code in part.split("×")) for part in parts])
    return cases


def _named(kind: str) -> list[Any]:
    return [pytest.param(one, id=one["description"]) for one in VECTORS[kind]]


def test_every_official_case_of_grapheme_clusters_holds() -> None:
    cases = _break_cases()
    assert len(cases) > 800
    wrong = [
        one for one in cases if list(graphemes("".join(one))) != one or count("".join(one), "characters") != len(one)
    ]
    assert wrong == []


def test_the_index_behind_the_first_characters_agrees_with_the_clusters() -> None:
    for case in _break_cases():
        text = "ab" + "".join(case) + "cd"
        ends = list(clusters.ends(text))
        assert [clusters.index_of(text, number + 1) for number in range(len(ends))] == ends


def test_whatever_can_join_is_looked_at() -> None:
    # the coarse pattern that decides what is looked at holds every character that may join
    starts, classes = clusters._table()
    for start, end, kind in zip(starts, [*starts[1:], 0x110000], classes, strict=True):
        if kind not in "OC":
            assert all(clusters._SOME.match(chr(code)) for code in range(start, end)), hex(start)


@pytest.mark.parametrize("case", _named("weighted"))
def test_x_counts_as_its_own_test_cases_say(case: dict[str, Any]) -> None:
    assert count(case["text"], "x_weighted") == case["weightedLength"]


@pytest.mark.parametrize("case", [one for one in _named("weighted") if one.id != "Handle invalid characters"])
def test_what_fits_on_x_ends_where_its_test_cases_say(case: dict[str, Any]) -> None:
    # signs that X refuses altogether never get as far as a limit: that one case is about them
    fits = case["text"][: fitting(case["text"], 280, "x_weighted")]
    assert len(fits.encode("utf-16-le")) // 2 - 1 == case["validRangeEnd"]
    assert (fits == case["text"]) == case["valid"]


@pytest.mark.parametrize("case", _named("urls"))
def test_x_finds_the_links_of_its_own_test_cases(case: dict[str, Any]) -> None:
    text = case["text"]
    expected = EXCEPTIONS.get(case["description"], case["expected"])
    assert [text[start:end] for start, end in x.links(text)] == expected


@pytest.mark.parametrize("case", _named("hashtags"))
def test_hashtags_are_those_of_the_test_cases_of_x(case: dict[str, Any]) -> None:
    assert [one.text for one in hashtags(case["text"])] == case["expected"]


@pytest.mark.parametrize("case", _named("mentions"))
def test_mentions_are_those_of_the_test_cases_of_x(case: dict[str, Any]) -> None:
    assert [one.text for one in mentions(case["text"])] == case["expected"]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("a" * 520, False),
        ("a" * 476 + " http://" + "b" * 30 + ".com/example", True),
        ("a" * 476 + "http://" + "b" * 30 + ".com/example", False),
        ("http://example.com/valid?" + "#foo?" * 1000, False),
        ("a" * 475 + " @alice@" + "b" * 30 + ".com", True),
        ("@alice@" + "b" * 500 + ".com", False),
        ("✨" * 500, True),
        ("🏳️\u200d⚧️" * 500, True),
    ],
    ids=[
        "over the limit",
        "a link counts 23",
        "what is no link counts in full",
        "an overly long link counts in full",
        "only the name of a mention counts",
        "an overly long domain counts in full",
        "emoji count one",
        "joined emoji count one",
    ],
)
def test_mastodon_counts_as_the_examples_of_its_own_tests(text: str, fits: bool) -> None:
    # spec/validators/status_length_validator_spec.rb of https://github.com/mastodon/mastodon (AGPL: told, not copied)
    assert (count(text, "mastodon") <= 500) is fits
    assert (fitting(text, 500, "mastodon") == len(text)) is fits


def test_bluesky_counts_characters_and_minds_their_bytes() -> None:
    # packages/api/tests/rich-text.test.ts of https://github.com/bluesky-social/atproto: length and graphemeLength
    family = "👨\u200d👩\u200d👧\u200d👧"
    assert count(family, "characters") == 1
    assert len(family.encode()) == 25
    assert count("a" * 300, "bluesky") == 300
    assert count("👍" * 300, "bluesky") == 300
    assert count(family * 120, "bluesky") == 300
    assert count(family * 121, "bluesky") == 303
    assert fitting(family * 121, 300, "bluesky") == len(family) * 120


@pytest.mark.parametrize(
    ("text", "length"),
    [("Grüße", 5), ("👍", 4), ("👍🏽", 8), ("Hi 👨\u200d👩\u200d👧\u200d👦", 28), ("1️⃣", 7), ("© €", 3)],
)
def test_threads_counts_emoji_by_their_bytes(text: str, length: int) -> None:
    assert count(text, "threads") == length


@pytest.mark.parametrize(("text", "length"), [("Grüße", 5), ("👍", 2), ("👍🏽", 4), ("𝗙𝗲𝘁𝘁", 8)])
def test_utf16_counts_emoji_and_styled_letters_twice(text: str, length: int) -> None:
    assert count(text, "utf16") == length


# Properties -----------------------------------------------------------------------------------------------------------

# the same cases on every run: what a check finds is found on every machine
HELD = settings(derandomize=True, database=None, deadline=None)

PIECES = st.sampled_from(
    [
        "Äpfel",
        "A\u0308",
        " ",
        "\r\n",
        "👍🏽",
        "👨\u200d👩\u200d👧",
        "🇩🇪",
        "क्ष",
        "각",
        "ᄀ",
        "https://a.de/x",
        "t.co",
        "@a@b.de",
        "#tag",
        "日本",
        "…",
        "é",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=12).map("".join)


@HELD
@given(TEXTS)
def test_composed_and_decomposed_text_count_the_same_on_x(text: str) -> None:
    from unicodedata import normalize

    assert count(normalize("NFC", text), "x_weighted") == count(normalize("NFD", text), "x_weighted")


@HELD
@given(st.text(alphabet=st.characters(max_codepoint=126), max_size=60))
def test_the_short_way_for_plain_text_agrees_with_the_long_one(text: str) -> None:
    assert count(text, "characters") == len(list(clusters.ends(text))) == len(list(clusters._ends(text)))
    for mode in ("codepoints", "utf16", "utf8_bytes", "threads"):
        assert count(text, mode) == len(text)


@HELD
@given(TEXTS)
def test_the_runs_agree_with_going_through_every_character(text: str) -> None:
    assert list(clusters.ends(text)) == list(clusters._ends(text))
    assert count(text, "characters") == len(list(clusters._ends(text)))


@HELD
@given(TEXTS, st.sampled_from(("characters", "codepoints", "utf16", "utf8_bytes", "bluesky", "threads")))
def test_more_text_never_counts_less(text: str, mode: str) -> None:
    lengths = [count(text[:end], mode) for end in (0, *clusters.ends(text))]
    assert lengths == sorted(lengths)


@HELD
@given(TEXTS, st.integers(0, 80), st.sampled_from(MODES))
def test_what_fits_is_a_beginning_in_whole_characters(text: str, limit: int, mode: str) -> None:
    end = fitting(text, limit, mode)
    assert end in (0, *clusters.ends(text))
    # alone a beginning may read otherwise than in its text: "t.co" of "t.com" is a link
    if mode not in ("x_weighted", "mastodon"):
        assert count(text[:end], mode) <= limit
    assert (end == len(text)) or count(text, mode) > limit or mode in ("x_weighted", "mastodon")


@HELD
@given(TEXTS, st.sampled_from(MODES))
def test_the_whole_text_fits_into_its_own_length_and_no_less(text: str, mode: str) -> None:
    length = count(text, mode)
    assert fitting(text, length, mode) == len(text)
    if text and mode != "bluesky":
        assert fitting(text, length - 1, mode) < len(text)


@HELD
@given(TEXTS, TEXTS)
def test_two_paragraphs_count_as_much_as_both_together(one: str, other: str) -> None:
    for mode in ("utf8_bytes", "utf16", "codepoints"):
        assert count(f"{one}\n\n{other}", mode) == count(one, mode) + count(other, mode) + 2


@pytest.mark.parametrize(
    "text",
    [
        "a.b.c.d.e-f_g" * 4000,
        "." * 60000,
        "http://a.de/" + "(a" * 20000,
        "a-" * 30000,
        "http://a.de/?" + "!" * 50000,
        "👍" * 20000,
    ],
)
@pytest.mark.parametrize("mode", MODES)
def test_no_text_makes_counting_slow(text: str, mode: str) -> None:
    began = time.process_time()
    count(text, mode)
    fitting(text, 280, mode)
    # a hundredth of this is usual; without the care it takes minutes
    assert time.process_time() - began < 2
