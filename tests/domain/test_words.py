import time

import pytest

from editorial.domain.words import fold, folded_words, initials, name_words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("arger", "Ärger"),
        ("aerger", "Ärger"),
        ("ÄRGER", "Ärger"),
        ("A\u0308rger", "Ärger"),
        ("massnahmen", "Maßnahmen"),
        ("MASSNAHMEN", "Maßnahmen"),
        ("MAẞNAHMEN", "Maßnahmen"),
        ("ueber", "über"),
        ("uber", "über"),
        ("gewaesser", "Gewässer"),
        ("Boeen", "Böen"),
        ("Boen", "Böen"),
        ("neue", "neue"),
        ("Steuer", "STEUER"),
        ("aktuell", "Aktuell"),
        ("Yilmaz", "Yılmaz"),
        ("cafe", "Café"),
        ("Lodz", "Łódź"),
        ("smorrebrod", "Smørrebrød"),
        ("Francois", "François"),
        ('"so"', "„so“"),
        ("it's", "it’s"),
        ("e-mail", "E‑Mail"),
        ("Trinkwasser", "Trink\u00adwasser"),
        ("40 mg", "40\u202fmg"),
        ("москва", "МОСКВА"),
    ],
)
def test_what_is_typed_folds_like_what_is_written(typed: str, written: str) -> None:
    assert fold(typed) == fold(written)


@pytest.mark.parametrize(
    "text", ["Ärger über Maßnahmen", "Böen", "aee", "neue Steuer", "서울", "ﬁ ½", "İstanbul", "uoae"]
)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("text", ["Ärger über Maßnahmen", "neue Steuer", "Boeing", "Aerosol", "Duell", "Trauerbauer"])
def test_the_fold_of_a_beginning_is_a_beginning_of_the_fold(text: str) -> None:
    assert all(fold(text).startswith(fold(text[:cut])) for cut in range(len(text) + 1))


@pytest.mark.parametrize(("one", "two"), [("Wal", "Wahl"), ("Mond", "Mund"), ("mass", "mas"), ("Bar", "Bär-")])
def test_different_words_stay_different(one: str, two: str) -> None:
    assert fold(one) != fold(two)


def test_ten_thousand_long_texts_fold_in_well_under_a_second() -> None:
    text = ("Die Maßnahmen für größere Gewässer – „so messen wir“ über Jahre: Ärger, neue Steuer. " * 10)[:600]
    texts = [f"{text}{number}" for number in range(10_000)]
    start = time.perf_counter()
    for one in texts:
        fold(one)
    assert time.perf_counter() - start < 1.5


def test_folded_words_part_at_hyphens_and_drop_punctuation() -> None:
    assert folded_words("Azubi-Tag 2026: „Größe“, it’s") == ("azubi", "tag", "2026", "grosse", "it's")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Miriam Weber", "MW"),
        ("Dr. Miriam Weber", "MW"),
        ("Prof. Dr.-Ing. Jonas Brandt", "JB"),
        ("Weber, Dr. Miriam", "MW"),
        ("Katrin", "K"),
        ("P. Yılmaz", "PY"),
        ("P.Yılmaz", "PY"),
        ("Anna von der Heide", "AH"),
        ("Hans-Peter Müller-Lüdenscheid", "HM"),
        ("älva öst", "ÄÖ"),
        ("", ""),
        ("   ", ""),
        ("Dr.", "D"),
    ],
)
def test_initials_are_first_and_last_name_without_titles(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_name_words_are_in_spoken_order() -> None:
    assert name_words("Weber, Dr. Miriam") == ("Miriam", "Weber")
