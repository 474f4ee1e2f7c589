import pytest

from editorial.domain.text_metrics import MODES, count, fold_position, graphemes, hashtags, mentions, urls, word_count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("Äpfel", 5),
        ("A\u0308pfel", 5),
        ("„So messen wir“ – immer", 23),
        ("a\r\nb", 3),
        ("a\n\nb", 4),
        ("👍", 1),
        ("👍🏽", 1),
        ("👨‍👩‍👧‍👦", 1),
        ("👩‍🔬👩‍🔬", 2),
        ("🏳️‍🌈", 1),
        ("❤️", 1),
        ("1️⃣", 1),
        ("🇩🇪🇫🇷", 2),
        ("🇩🇪🇫", 2),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 1),
        ("가나", 2),
        ("\u1100\u1161\u11a8", 1),
        ("नि", 1),
        ("e\u200dx", 2),
        ("🙂🙃", 2),
        ("Hi 👋!", 5),
    ],
)
def test_characters_are_counted_as_people_see_them(text: str, expected: int) -> None:
    assert count(text, "characters") == expected


def test_graphemes_give_back_the_text() -> None:
    text = "Hi 👩‍🔬, A\u0308 🇩🇪!\r\n"
    assert "".join(graphemes(text)) == text
    assert list(graphemes("👍🏽a")) == ["👍🏽", "a"]


@pytest.mark.parametrize(
    ("text", "codepoints", "octets"), [("abc", 3, 3), ("ä€", 2, 5), ("👍🏽", 2, 8), ("", 0, 0), ("\ud800", 1, 3)]
)
def test_code_points_and_bytes(text: str, codepoints: int, octets: int) -> None:
    assert count(text, "codepoints") == codepoints
    assert count(text, "utf8_bytes") == octets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("hello", 5),
        ("Ärger", 5),
        ("A\u0308rger", 5),
        ("„So“ – ja", 9),
        ("日本", 4),
        ("€", 2),
        ("…", 2),
        ("→", 2),
        ("👍", 2),
        ("👍🏽", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("🇩🇪", 2),
        ("❤️", 2),
        ("1️⃣", 2),
        ("https://example.com/a/very/long/path?with=query#and-anchor", 23),
        ("http://a.de", 23),
        ("Siehe lindenau.de jetzt", 6 + 23 + 6),
        ("(https://a.de/x).", 26),
        ("a https://a.de b https://b.de", 2 + 23 + 3 + 23),
        ("mail@lindenau.de", 16),
        ("bild.py und v2.5", 23 + 9),
        ("x" * 280, 280),
    ],
)
def test_x_weighs_links_emoji_and_wide_letters(text: str, expected: int) -> None:
    assert count(text, "x_weighted") == expected


def test_every_mode_is_known_and_others_are_refused() -> None:
    assert {count("abc", mode) for mode in MODES} == {3}
    with pytest.raises(ValueError, match="inches"):
        count("abc", "inches")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#Wasser und #Labor", ["Wasser", "Labor"]),
        ("#Maßnahme_1, #größer!", ["Maßnahme_1", "größer"]),
        ("#1 ist keiner, #2026neu schon", ["2026neu"]),
        ("a#b &#39; ##x", ["x"]),
        ("https://x.de/#anker #echt", ["echt"]),
        ("#tag-eins", ["tag"]),
        ("(#klammer)", ["klammer"]),
        ("C# und # allein", []),
    ],
)
def test_hashtags_need_a_letter_and_stand_alone(text: str, expected: list[str]) -> None:
    assert [found.text for found in hashtags(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@weber fragt @mw", ["weber", "mw"]),
        ("info@lindenau.de", []),
        ("(@labor.ffm), @x.", ["labor.ffm", "x"]),
        ("@ allein", []),
        ("https://x.com/@name @echt", ["echt"]),
        ("@Müller-Lüdenscheid!", []),
    ],
)
def test_mentions_are_not_mail_addresses(text: str, expected: list[str]) -> None:
    assert [found.text for found in mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mehr: www.lindenau.de, bald", ["www.lindenau.de"]),
        ("https://de.wikipedia.org/wiki/Wasser_(Stoff).", ["https://de.wikipedia.org/wiki/Wasser_(Stoff)"]),
        ("(siehe https://a.de/x?y=1)", ["https://a.de/x?y=1"]),
        ("„https://a.de/x“", ["https://a.de/x"]),
        ("z.B. so. Hallo.Welt e.V. v2.5 3.500", []),
        ("a@b.de", []),
        ("http://localhost:8000/x", ["http://localhost:8000/x"]),
        ("bücher.de und README.md", ["bücher.de"]),
        ("kein Link", []),
    ],
)
def test_links_end_where_the_sentence_goes_on(text: str, expected: list[str]) -> None:
    assert [found.text for found in urls(text)] == expected


def test_found_parts_know_their_place() -> None:
    text = "Mit #Wasser"
    (found,) = hashtags(text)
    assert text[found.start : found.end] == "#Wasser"


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("Ein Tropfen Wasser", 100, None),
        ("Ein Tropfen Wasser", 18, None),
        ("Ein Tropfen Wasser", 17, "Ein Tropfen"),
        ("Ein Tropfen Wasser", 11, "Ein Tropfen"),
        ("Ein Tropfen Wasser", 5, "Ein"),
        ("Donaudampfschiff", 5, "Donau"),
        ("👩‍🔬 👩‍🔬 👩‍🔬", 3, "👩‍🔬 👩‍🔬"),
        ("eins\n\nzwei", 6, "eins"),
        ("kurz   ", 4, None),
        ("", 5, None),
        ("ohne Grenze " * 9, 0, None),
    ],
)
def test_the_text_is_cut_behind_the_last_whole_word(text: str, limit: int, shown: str | None) -> None:
    cut = fold_position(text, limit)
    assert (None if cut is None else text[:cut]) == shown


def test_the_text_is_cut_after_some_lines_too() -> None:
    assert fold_position("eins\nzwei\ndrei", 0, lines=2) == len("eins\nzwei")
    assert fold_position("eins\nzwei", 0, lines=2) is None
    assert fold_position("eins\nzwei", 3, lines=1) == 3


@pytest.mark.parametrize(
    ("text", "expected"), [("", 0), ("Ein – Wort", 2), ("E-Mail an 3 Leute: 0,2 g!", 6), ("… —", 0)]
)
def test_words_hold_a_letter_or_a_digit(text: str, expected: int) -> None:
    assert word_count(text) == expected
