"""The rules of quick add one by one: other clocks, tokens, warnings, names that are alike, odd input."""

import random
import time as clock
import unicodedata
from datetime import date, time, timedelta

import pytest

from editorial.domain.dates_spoken import FULL_WEEKDAYS, SHORT_WEEKDAYS
from editorial.domain.quick_add import Named, Notice, Vocabulary, notice_text, read_quick_add
from editorial.texts import codes, has
from tests.domain.quick_add_cases import NOW, TODAY, read, when


@pytest.mark.parametrize("name", [*FULL_WEEKDAYS, *SHORT_WEEKDAYS])
@pytest.mark.parametrize("spelling", [str.lower, str.upper, str.capitalize])
def test_every_name_of_a_weekday_counts_beside_a_time(name: str, spelling: type[str]) -> None:
    weekday = {**FULL_WEEKDAYS, **SHORT_WEEKDAYS}[name]
    found = read(f"{spelling(name)} 10:00 Laborbesuch")
    ahead = (weekday - TODAY.weekday()) % 7
    assert (found.title, found.day, found.time) == ("Laborbesuch", TODAY + timedelta(days=ahead), time(10))


@pytest.mark.parametrize("template", ["{} 10:00 LinkedIn Test", "Test {} 10:00 LinkedIn", "LinkedIn Test {} 10:00"])
@pytest.mark.parametrize("name", ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So", "Di.", "Fr.", "Dienstag", "Tue", "Sunday"])
def test_a_weekday_with_a_time_counts_anywhere(template: str, name: str) -> None:
    found = read(template.format(name))
    assert (found.title, found.time, found.channel_ids) == ("Test", time(10), (1,))
    assert found.day is not None


@pytest.mark.parametrize(
    ("month", "names"),
    [
        (1, "Januar Jan Jan. January Jänner"),
        (2, "Februar Feb February"),
        (3, "März Maerz Mär Mrz March Mar"),
        (4, "April Apr"),
        (6, "Juni Jun June"),
        (7, "Juli Jul July"),
        (8, "August Aug"),
        (9, "September Sep Sept Sept."),
        (10, "Oktober Okt October Oct"),
        (11, "November Nov"),
        (12, "Dezember Dez December Dec"),
    ],
)
def test_every_name_of_a_month_counts_behind_a_day(month: int, names: str) -> None:
    for name in names.split():
        for line in (f"3. {name} Test", f"Test am 3. {name}", f"Test 3 {name} 2027", f"3.{name} 2027: Test"):
            found = read(line)
            assert found.title == "Test", line
            assert found.day is not None, line
            assert (found.day.day, found.day.month) == (3, month), line


@pytest.mark.parametrize("hour", range(1, 13))
def test_spoken_hours_from_one_to_six_are_in_the_afternoon(hour: int) -> None:
    expected = time(hour + 12 if hour <= 6 else hour)
    assert read(f"um {hour} Test").time == expected
    assert read(f"{hour} Uhr Test").time == expected
    assert read(f"at {hour} Test", "en").time == expected
    assert read(f"{hour:02} Uhr Test").time == time(hour)
    assert read(f"{hour:02}:00 Test").time == time(hour)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (time(9, 12), "2026-05-12 10:00"),
        (time(10, 0), "2026-05-12 10:00"),
        (time(10, 1), "2026-05-19 10:00"),
        (None, "2026-05-12 10:00"),
    ],
)
def test_a_weekday_is_today_while_its_time_is_still_to_come(now: time | None, expected: str) -> None:
    assert when(read("Di 10:00 Test", now=now)) == expected


def test_a_weekday_without_a_time_is_never_today() -> None:
    assert read("Dienstag Test", now=None).day == date(2026, 5, 19)


@pytest.mark.parametrize(
    ("today", "line", "expected"),
    [
        (date(2026, 12, 28), "KW 53 Do Test", "2026-12-31"),
        (date(2026, 12, 28), "KW 1 Mo Test", "2027-01-04"),
        (date(2026, 12, 28), "Fr Test", "2027-01-01"),
        (date(2026, 12, 28), "1.1. Test", "2027-01-01"),
        (date(2026, 12, 28), "nächste Woche Mi Test", "2027-01-06"),
        (date(2026, 12, 31), "morgen Test", "2027-01-01"),
        (date(2026, 12, 31), "übermorgen 9:00 Test", "2027-01-02 09:00"),
        (date(2026, 12, 31), "in zwei Monaten Test", "2027-02-28"),
        (date(2026, 12, 31), "31.12. Test", "2026-12-31"),
        (date(2026, 12, 31), "30.12. Test", "2027-12-30"),
        (date(2026, 12, 31), "am Ersten Test", "2027-01-01"),
        (date(2026, 12, 31), "KW 53 So Test", "2027-01-03"),
        (date(2027, 1, 2), "KW 53 So Test", "2027-01-03"),
        (date(2027, 1, 2), "Mo Test", "2027-01-04"),
        (date(2028, 2, 28), "morgen Test", "2028-02-29"),
        (date(2028, 2, 28), "29.2. Test", "2028-02-29"),
        (date(2028, 2, 28), "Monatsende Test", "2028-02-29"),
        (date(2027, 2, 28), "Monatsende Test", "2027-02-28"),
        (date(2028, 1, 31), "in einem Monat Test", "2028-02-29"),
        (date(2026, 5, 17), "So 10:00 Test", "2026-05-17 10:00"),
        (date(2026, 5, 17), "diese Woche Fr Test", "2026-05-15"),
        (date(2026, 5, 17), "nächste Woche Mo Test", "2026-05-18"),
        (date(2026, 5, 17), "next Monday Test", "2026-05-18"),
        (date(2026, 5, 31), "am 31. Test", "2026-05-31"),
        (date(2026, 6, 1), "am 31. Test", "2026-06-30"),
        (date(2026, 5, 16), "Ende der Woche Test", "2026-05-22"),
    ],
)
def test_days_are_counted_over_the_ends_of_weeks_months_and_years(today: date, line: str, expected: str) -> None:
    assert when(read(line, today=today, now=time(8))) == expected


def test_tokens_paint_what_was_understood() -> None:
    found = read("Di 10:00 LinkedIn Laborbesuch #Innovation @Weber")
    assert [(token.kind, token.text, token.meaning) for token in found.tokens] == [
        ("day", "Di", TODAY),
        ("time", "10:00", time(10)),
        ("channel", "LinkedIn", 1),
        ("pillar", "#Innovation", 21),
        ("person", "@Weber", 11),
    ]


def test_tokens_of_what_does_not_exist_mean_nothing() -> None:
    found = read("31.06. 25:00 Test @Niemand")
    assert [(token.kind, token.meaning) for token in found.tokens] == [("day", None), ("time", None), ("unknown", None)]


def test_tokens_of_a_decomposed_line_point_into_the_composed_one() -> None:
    found = read(unicodedata.normalize("NFD", "übermorgen Größe prüfen um 9"))
    assert found.title == "Größe prüfen"
    assert [found.line[token.start : token.end] for token in found.tokens] == ["übermorgen", "um 9"]


@pytest.mark.parametrize(
    ("line", "notice"),
    [
        ("Test 31.06.", Notice("quick_add.impossible_date", {"text": "31.06.", "suggestion": date(2026, 6, 30)})),
        (
            "Test 29.02.2027",
            Notice("quick_add.impossible_date", {"text": "29.02.2027", "suggestion": date(2027, 2, 28)}),
        ),
        ("Test 25:00", Notice("quick_add.impossible_time", {"text": "25:00"})),
        (
            "Test KW 54",
            Notice("quick_add.impossible_week", {"week": 54, "year": 2026, "suggestion": date(2026, 12, 28)}),
        ),
        ("Test 11.05.2026", Notice("quick_add.past_day", {"day": date(2026, 5, 11)})),
        ("Test heute 8:00", Notice("quick_add.past_time", {"day": TODAY, "time": time(8)})),
        ("Test Mi 12.05.", Notice("quick_add.weekday_differs", {"day": TODAY, "weekday": 2})),
        ("Test @Niemand", Notice("quick_add.unknown_person", {"text": "Niemand"})),
        ("Test @Müller", Notice("quick_add.ambiguous_person", {"text": "Müller", "ids": (15, 16)})),
        ("Test !Nichts", Notice("quick_add.unknown_campaign", {"text": "Nichts"})),
        ("Warum X, Blog und wir", Notice("quick_add.channel_in_title", {"text": "Blog", "id": 5})),
        ("Was heute zählt", Notice("quick_add.day_in_title", {"text": "heute"})),
        ("5/6/2026 Test", Notice("quick_add.ambiguous_date", {"day": date(2026, 6, 5), "other": date(2026, 5, 6)})),
        (
            "nächsten Fr Test",
            Notice("quick_add.which_week", {"day": date(2026, 5, 15), "other": date(2026, 5, 22)}),
        ),
        ("1.5. Test", Notice("quick_add.next_year", {"day": date(2027, 5, 1)})),
    ],
)
def test_a_doubt_is_reported_with_what_it_is_about(line: str, notice: Notice) -> None:
    assert read(line).warnings == (notice,)


def test_every_notice_has_a_sentence_in_both_languages() -> None:
    notice = Notice("quick_add.impossible_date", {"text": "31.06.", "suggestion": date(2026, 6, 30)})
    assert notice_text(notice, "de") == "Den 31.06. gibt es nicht. Ist Di 30.06.2026 gemeint?"
    assert notice_text(notice, "en") == "31.06. does not exist. Is Tue 30 Jun 2026 meant?"
    wrong = Notice("quick_add.weekday_differs", {"day": TODAY, "weekday": 2})
    assert notice_text(wrong, "de") == "Di 12.05.2026 ist kein Mittwoch."
    late = Notice("quick_add.past_time", {"day": TODAY, "time": time(8)})
    assert notice_text(late, "de") == "08:00 am Di 12.05.2026 ist schon vorbei."


@pytest.mark.parametrize("kind", ["person", "campaign", "department", "pillar", "channel"])
def test_every_code_that_can_be_reported_is_known(kind: str) -> None:
    assert has(f"quick_add.ambiguous_{kind}")
    assert {code for code in codes() if code.startswith("quick_add.")}


def test_a_name_that_two_channels_share_is_a_question() -> None:
    both = Vocabulary(channels=(Named(1, "LinkedIn Konzern"), Named(2, "LinkedIn Karriere"), Named(3, "Blog")))
    asked = read_quick_add("Di 10:00 LinkedIn Test", today=TODAY, now=NOW, vocabulary=both, language="de")
    assert asked.channel_ids == ()
    assert asked.warnings == (Notice("quick_add.ambiguous_channel", {"text": "LinkedIn", "ids": (1, 2)}),)
    clear = read_quick_add("Di 10:00 LinkedIn Karriere Test", today=TODAY, now=NOW, vocabulary=both, language="de")
    assert (clear.channel_ids, clear.title) == ((2,), "Test")


def test_a_label_that_exists_wins_over_a_word_of_a_pillar() -> None:
    words = Vocabulary(pillars=(Named(1, "Wissen aus dem Labor"),), labels=("Labor",))
    found = read_quick_add("Test #labor", today=TODAY, now=NOW, vocabulary=words, language="de")
    assert (found.pillar_id, found.labels) == (None, ("Labor",))


def test_a_hashtag_that_fits_two_pillars_becomes_a_label_and_is_reported() -> None:
    words = Vocabulary(pillars=(Named(1, "Wissen im Labor"), Named(2, "Menschen im Labor")))
    found = read_quick_add("Test #Labor", today=TODAY, now=NOW, vocabulary=words, language="de")
    assert (found.pillar_id, found.labels) == (None, ("Labor",))
    assert found.warnings == (Notice("quick_add.ambiguous_pillar", {"text": "Labor", "ids": (1, 2)}),)


def test_a_second_person_stays_in_the_title_and_a_second_pillar_becomes_a_label() -> None:
    found = read("Test @Weber @Brandt #Innovation #Wissen")
    assert (found.person_id, found.pillar_id, found.labels) == (11, 21, ("Wissen",))
    assert found.title == "Test @Brandt"
    assert [notice.code for notice in found.warnings] == ["quick_add.second_person"]


def test_an_empty_line_is_an_empty_reading() -> None:
    for line in ("", "   ", "\t\n"):
        found = read(line)
        assert (found.title, found.day, found.time, found.tokens, found.warnings) == ("", None, None, (), ())


def test_without_any_vocabulary_days_and_times_are_still_read() -> None:
    found = read_quick_add("Di 10:00 LinkedIn Test", today=TODAY, now=NOW, vocabulary=Vocabulary(), language="de")
    assert (found.title, when(found)) == ("LinkedIn Test", "2026-05-12 10:00")


def test_any_line_is_read_without_failing_and_no_letter_of_the_title_is_invented() -> None:
    chance = random.Random(5)
    stock = [
        *"Di 10:00 LinkedIn Laborbesuch #Innovation @Weber !Sauberes /Labor heute in 8 Tagen KW 53 31.06. 99.99. um 9 "
        'halb drei So Die Mi am Ersten 12/24/2026 0000-00-00 KW 0 KW 99/9999 24:00 9h 99h pm " „ “ ( ) , ; : - – + & '
        "nächste Woche next Friday viertel vor eins 29.2. in 999 Monaten morgen früh abends 🎉 ſ İ ﬁ ß".split(),
    ]
    for _ in range(3_000):
        line = "".join(chance.choice(stock) + chance.choice(["", " ", " ", "  "]) for _ in range(chance.randrange(9)))
        found = read(line, chance.choice(["de", "en"]))
        assert set(found.title) <= set(found.line) | {" "}
        assert all(found.line[token.start : token.end] == token.text for token in found.tokens)


def test_a_line_is_read_between_two_key_strokes() -> None:
    line = "Di 10:00 LinkedIn, Instagram Laborbesuch: Vom Tropfen zum Befund #Innovation @Weber !Sauberes Wasser"
    read(line)
    start = clock.perf_counter()
    for _ in range(50):
        read(line)
    assert (clock.perf_counter() - start) / 50 < 0.02
