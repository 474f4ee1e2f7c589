"""Recurrence in one line of quick add, German and English; titles stay titles."""

from __future__ import annotations

import pytest

from editorial.domain.series_phrases import read_recurrence


@pytest.mark.parametrize(
    ("line", "rule", "rest"),
    [
        ("jeden Di 10:00 Tipp der Woche", "FREQ=WEEKLY;BYDAY=TU", "10:00 Tipp der Woche"),
        ("Jeden Dienstag 10:00 Tipp", "FREQ=WEEKLY;BYDAY=TU", "10:00 Tipp"),
        ("every Tuesday 10am tip of the week", "FREQ=WEEKLY;BYDAY=TU", "10am tip of the week"),
        ("LinkedIn Tipp jeden Di und Do 9:00", "FREQ=WEEKLY;BYDAY=TU,TH", "LinkedIn Tipp 9:00"),
        ("every Mon, Wed and Fri 8:00 news", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "8:00 news"),
        ("alle 2 Wochen Di 10:00 Frage", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "10:00 Frage"),
        ("alle zwei Wochen am Freitag Frage", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "Frage"),
        ("every 2 weeks on Tue question", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "question"),
        ("every other week 9:00 question", "FREQ=WEEKLY;INTERVAL=2", "9:00 question"),
        ("alle 3 Tage Zahl", "FREQ=DAILY;INTERVAL=3", "Zahl"),
        ("alle 6 Monate 9:00 Rückblick", "FREQ=MONTHLY;INTERVAL=6", "9:00 Rückblick"),
        ("jeden 1. Montag im Monat 9:00 Newsletter", "FREQ=MONTHLY;BYDAY=1MO", "9:00 Newsletter"),
        ("jeden letzten Fr 15:00 Rückblick", "FREQ=MONTHLY;BYDAY=-1FR", "15:00 Rückblick"),
        ("every first Monday of the month 9:00 newsletter", "FREQ=MONTHLY;BYDAY=1MO", "9:00 newsletter"),
        ("jeden zweiten Dienstag im Monat 9:00 Labor", "FREQ=MONTHLY;BYDAY=2TU", "9:00 Labor"),
        ("jeden zweiten Dienstag 9:00 Labor", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "9:00 Labor"),
        ("am 15. jedes Monats 9:00 Zahlen", "FREQ=MONTHLY;BYMONTHDAY=15", "9:00 Zahlen"),
        ("jeden Monat am 15. Zahlen", "FREQ=MONTHLY;BYMONTHDAY=15", "Zahlen"),
        ("on the 15th of every month figures", "FREQ=MONTHLY;BYMONTHDAY=15", "figures"),
        ("jeden Tag 8:00 Wetter", "FREQ=DAILY", "8:00 Wetter"),
        ("jeden Werktag 8:00 Wetter", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "8:00 Wetter"),
        ("every week on Thu 9:00 tip", "FREQ=WEEKLY;BYDAY=TH", "9:00 tip"),
    ],
)
def test_a_phrase_is_a_rule_and_the_rest_of_the_line_stays_where_it_was(line: str, rule: str, rest: str) -> None:
    found = read_recurrence(line)
    assert found is not None
    assert found.rule.text() == rule
    left = found.without(line)
    assert len(left) == len(line)
    assert " ".join(left.split()) == rest


@pytest.mark.parametrize(
    "line",
    ["Di 10:00 LinkedIn Laborbesuch", "Alle reden vom Wasser", "Jedermann im Labor", "every drop counts",
     "jeden Moment", "alle 0 Wochen", "am 15. Laborbesuch", "jedes Mal anders", "everyday science", ""],
)  # fmt: skip
def test_other_lines_have_no_recurrence(line: str) -> None:
    assert read_recurrence(line) is None


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("Jeden Dienstag ein Tipp", False),
        ("Every Friday a question", False),
        ("jeden Di Tipp", True),
        ("every 2 weeks a tip", True),
        ("am 15. jedes Monats Zahlen", True),
    ],
)
def test_what_could_be_a_title_is_not_sure(line: str, sure: bool) -> None:
    found = read_recurrence(line)
    assert found is not None
    assert found.sure is sure
