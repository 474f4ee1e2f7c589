"""Reading a rule: every spelling that is meant, and a clear word about every other."""

from __future__ import annotations

from datetime import date, time

import pytest

from editorial.domain.series import Series
from editorial.domain.series_rules import read_rule
from editorial.domain.series_words import series_words
from editorial.errors import Refused


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("RRULE:FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU"),
        (" freq=weekly ; byday = tu , th ;", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("FREQ=WEEKLY;INTERVAL=1;WKST=MO", "FREQ=WEEKLY"),
        ("FREQ=MONTHLY;BYDAY=+1MO", "FREQ=MONTHLY;BYDAY=1MO"),
        ("BYMONTHDAY=-1;FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=WEEKLY;UNTIL=20260731T235959", "FREQ=WEEKLY;UNTIL=20260731"),
        ("FREQ=WEEKLY;UNTIL=20260731T080000Z", "FREQ=WEEKLY;UNTIL=20260731T080000Z"),
        ("FREQ=WEEKLY;WKST=SU;COUNT=07", "FREQ=WEEKLY;WKST=SU;COUNT=7"),
        ("FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    ],
)
def test_a_rule_is_kept_in_one_spelling(typed: str, kept: str) -> None:
    assert read_rule(typed).text() == kept
    assert read_rule(kept).text() == kept


@pytest.mark.parametrize(
    ("typed", "code", "word"),
    [
        ("", "series.rule.empty", ""),
        ("RRULE:", "series.rule.empty", ""),
        ("FREQ=SECONDLY", "series.rule.frequency", "SECONDLY"),
        ("FREQ=MINUTELY;COUNT=3", "series.rule.frequency", "MINUTELY"),
        ("FREQ=HOURLY", "series.rule.frequency", "HOURLY"),
        ("FREQ=FORTNIGHTLY", "series.rule.frequency", "FORTNIGHTLY"),
        ("BYDAY=TU", "series.rule.frequency", "BYDAY=TU"),
        ("every tuesday", "series.rule.part", "EVERYTUESDAY"),
        ("FREQ=WEEKLY;BYDAY=TX", "series.rule.part", "BYDAY=TX"),
        ("FREQ=WEEKLY;BYDAY=1TU", "series.rule.part", "BYDAY=1TU"),
        ("FREQ=WEEKLY;BYHOUR=9", "series.rule.part", "BYHOUR=9"),
        ("FREQ=WEEKLY;INTERVAL=0", "series.rule.part", "INTERVAL=0"),
        ("FREQ=WEEKLY;INTERVAL=x", "series.rule.part", "INTERVAL=X"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "series.rule.part", "BYMONTHDAY=32"),
        ("FREQ=YEARLY;BYMONTH=0", "series.rule.part", "BYMONTH=0"),
        ("FREQ=WEEKLY;UNTIL=20260231", "series.rule.part", "UNTIL=20260231"),
        ("FREQ=WEEKLY;UNTIL=20260531;COUNT=3", "series.rule.two_ends", ""),
        ("FREQ=WEEKLY;FREQ=DAILY", "series.rule.part", "FREQ=DAILY"),
        ("FREQ=MONTHLY;BYWEEKNO=53", "series.rule.part", "BYWEEKNO"),
    ],
)
def test_what_cannot_be_used_is_named(typed: str, code: str, word: str) -> None:
    with pytest.raises(Refused) as caught:
        read_rule(typed)
    assert caught.value.code == code
    for language in ("de", "en"):
        assert word in caught.value.text(language)


@pytest.mark.parametrize(
    ("rule", "german", "english"),
    [
        (
            "FREQ=WEEKLY;BYDAY=TU;COUNT=11",
            "Jeden Dienstag um 9:00, ab 12.05.2026, 11 Termine bis 21.07.2026",
            "Every Tuesday at 9:00, from 12 May 2026, 11 times until 21 Jul 2026",
        ),
        (
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260731",
            "Jeden Dienstag um 9:00, ab 12.05.2026, 12 Termine bis 31.07.2026",
            "Every Tuesday at 9:00, from 12 May 2026, 12 times until 31 Jul 2026",
        ),
        (
            "FREQ=MONTHLY;BYDAY=1MO",
            "Jeden ersten Montag im Monat um 9:00, ab 01.06.2026",
            "Every first Monday of the month at 9:00, from 1 Jun 2026",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2",
            "Alle 2 Wochen am Dienstag um 9:00, ab 12.05.2026",
            "Every 2 weeks on Tuesday at 9:00, from 12 May 2026",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=15",
            "Jeden Monat am 15. um 9:00, ab 15.05.2026",
            "Every month on the 15th at 9:00, from 15 May 2026",
        ),
        (
            "FREQ=YEARLY",
            "Jedes Jahr am 12. Mai um 9:00, ab 12.05.2026",
            "Every year on 12 May at 9:00, from 12 May 2026",
        ),
        (
            "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;COUNT=1",
            "Jedes Jahr am zweiten Sonntag im Mai um 9:00, ab 09.05.2027, 1 Termin",
            "Every year on the second Sunday in May at 9:00, from 9 May 2027, once",
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO",
            "Nach der Regel FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO um 9:00, ab 28.12.2026",
            "By the rule FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO at 9:00, from 28 Dec 2026",
        ),
    ],
)
def test_a_rule_is_said_in_words(rule: str, german: str, english: str) -> None:
    found = Series(title="Tipp", rule=rule, starts=date(2026, 5, 12), time=time(9))
    assert series_words(found, "de") == german
    assert series_words(found, "en") == english
