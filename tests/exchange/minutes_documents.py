"""The minutes of mock-up 07 as a document, in both languages; and one with words that break programs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from editorial.domain.minutes_document import (
    ACTION,
    DECISION,
    FINAL,
    INFORMATION,
    AddendumLine,
    Attached,
    Attendee,
    EffectLine,
    MinutesDocument,
    MinutesEntry,
    MinutesRow,
    NoteLine,
    ParkedLine,
    Signature,
    VoteCount,
    checksum,
    frozen_text,
)
from tests.naughty import NAUGHTY

LAB, SERVICE = 1, 2
#: Moment of everything, UTC; 12:31 in Berlin.
NOW = datetime(2026, 5, 12, 10, 31, tzinfo=UTC)


class Speaker:
    """Two languages side by side: `say("de", "en")`."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, german: str, english: str) -> str:
        return german if self.language == "de" else english

    def day(self, day: int, month: int = 5) -> dict[str, Any]:
        short = f"{day:02}.{month:02}." if self.language == "de" else f"{day} {'May' if month == 5 else 'Jun'}"
        return {"until": date(2026, month, day), "until_words": short}


def minutes(language: str = "de", *, final: bool = True) -> MinutesDocument:
    """The minutes, finalised with one addendum, or the draft of them."""
    say = Speaker(language)
    made = MinutesDocument(
        language=language,
        organisation="Lindenau Messtechnik GmbH",
        title=say("Ergebnisprotokoll", "Minutes"),
        name=say("Protokoll Nr. 19/2026", "Minutes no. 19/2026"),
        headline=say("Redaktionssitzung Nr. 19", "Editorial meeting no. 19"),
        kind=say("Redaktionssitzung", "Editorial meeting"),
        meeting_title=say("Redaktionssitzung", "Editorial meeting"),
        number=19,
        year=2026,
        place=say("Raum Fulda", "Room Fulda"),
        day=date(2026, 5, 12),
        when=say("Dienstag, 12. Mai 2026, 11:00 bis 11:57 Uhr", "Tuesday, 12 May 2026, 11:00 to 11:57"),
        chair="Katrin Vogel",
        minute_taker="Jonas Brandt",
        **_people(say),
        entries=_entries(say),
        parked=(
            ParkedLine(
                say("„Sensor im Härtetest“", "“Sensor in the stress test”"),
                say("bis das Labor die Messreihe abgeschlossen hat", "until the lab has finished its series"),
                5,
                date(2026, 6, 2),
                say("Wiedervorlage ab 02.06.2026.", "To be recalled from 2 Jun 2026."),
                LAB,
            ),
        ),
        notes=(NoteLine(say("Beamer fällt kurz aus", "The projector fails for a moment"), 2, "11:14", "J. Brandt"),),
        next_words=say(
            "Dienstag, 26. Mai 2026, 11:00 Uhr, Raum Fulda. Leitung: Jonas Brandt. Protokoll: Petra Yılmaz.",
            "Tuesday, 26 May 2026, 11:00, Room Fulda. Chair: Jonas Brandt. Minutes: Petra Yılmaz.",
        ),
        attachments=(Attached(say("Themenplan.pdf", "plan.pdf"), 184_320),),
        distribution=(say("Teilnehmende", "Participants"), say("Geschäftsführung", "Management")),
        signatures=(
            Signature("Katrin Vogel", say("Leitung", "Chair")),
            Signature("Jonas Brandt", say("Protokoll", "Minutes")),
        ),
        place_date=say("Ort, Datum", "Place, date"),
        meeting_id=7,
    )
    made = replace(made, agenda=tuple((one.number, one.title) for one in made.entries))
    return finalised(made) if final else made


def finalised(made: MinutesDocument) -> MinutesDocument:
    """Frozen at `NOW`, with an addendum of the day after."""
    say = Speaker(made.language)
    at = say("12.05.2026, 12:31 Uhr", "12 May 2026, 12:31")
    done = say(f"Festgeschrieben am {at} von Katrin Vogel.", f"Finalised on {at} by Katrin Vogel.")
    made = replace(made, status=FINAL, finalised_at=NOW, finalised_by="Katrin Vogel", finalised=done)
    later = say("Nachtrag 1 vom 13.05.2026, 09:00 Uhr, Jonas Brandt", "Addendum 1 of 13 May 2026, 09:00, Jonas Brandt")
    words = say("Frau Schulte war ab 11:30 Uhr anwesend.", "Ms Schulte was present from 11:30.")
    return replace(
        made, sha256=checksum(frozen_text(made)), addenda=(AddendumLine(1, words, NOW, "Jonas Brandt", later),)
    )


def _people(say: Speaker) -> dict[str, Any]:
    def group(*words: str) -> tuple[Attendee, ...]:
        return tuple(Attendee(name=one, words=one) for one in words)

    late = say("Dr. A. Lorenz (Recht, ab 11:20 Uhr)", "Dr. A. Lorenz (Legal, from 11:20)")
    return {
        "present": group(
            "J. Brandt",
            say("S. Hoffmann (Personal)", "S. Hoffmann (HR)"),
            "T. Krüger (Service)",
            late,
            "K. Vogel",
            say("Dr. M. Weber (Labor)", "Dr. M. Weber (Lab)"),
            say("P. Yılmaz (Vertrieb)", "P. Yılmaz (Sales)"),
        ),
        "excused": group(say("Dr. C. Engel (Geschäftsführung)", "Dr. C. Engel (Management)")),
        "guests": group(say("R. Otto (Agentur Nord)", "R. Otto (Agency North)")),
    }


def _entries(say: Speaker) -> tuple[MinutesEntry, ...]:
    vote = VoteCount(
        5, 1, 1, words=say("Abstimmung: 5 dafür, 1 dagegen, 1 Enthaltung.", "Vote: 5 for, 1 against, 1 abstention.")
    )
    move = EffectLine(
        words=say(
            "„Teaser AquaSens 3“, Termin: Mo 18.05.2026, 09:00 → Di 19.05.2026, 16:00",
            "“Teaser AquaSens 3”, date: Mon 18 May 2026, 09:00 → Tue 19 May 2026, 16:00",
        )
    )
    return (
        MinutesEntry(
            1,
            say("Offene Aufgaben aus Nr. 18", "Open action items of no. 18"),
            art=INFORMATION,
            fact=say(
                "5 von 7 Aufgaben erledigt. Die Bildrechte zum Einsatz an der Talsperre sind weiter offen.",
                "5 of 7 action items are done. The picture rights for the dam are still open.",
            ),
            result=say("Eine Aufgabe wird vereinbart:", "One action item agreed:"),
            worded=True,
            rows=(
                MinutesRow(
                    ACTION,
                    "19-1",
                    say("Bildrechte Talsperre bis Wochenende klären.", "Clear the picture rights of the dam."),
                    who="K. Vogel",
                    item=1,
                    **say.day(15),
                ),
            ),
            item_id=11,
        ),
        MinutesEntry(
            2,
            say("Rückblick KW 19", "Results of week 19"),
            art=INFORMATION,
            fact=say(
                "8 von 10 geplanten Beiträgen erschienen. „Spurenstoffe erklärt“ hatte die meisten Rückfragen (31), "
                "alle beantwortet.",
                "8 of 10 planned items appeared. “Trace substances explained” had most questions (31), all answered.",
            ),
            result=say(
                "Die Redaktionssitzung nimmt den Bericht zur Kenntnis.",
                "The editorial meeting takes note of the report.",
            ),
            worded=True,
            item_id=12,
        ),
        MinutesEntry(
            3,
            say("PFAS: ein Beitrag oder zwei?", "PFAS: one item or two?"),
            art=DECISION,
            rows=(
                MinutesRow(
                    DECISION,
                    "19-1",
                    say(
                        "Die Beiträge werden zusammengelegt. Das Labor spricht, der Vertrieb liefert die Kundenfragen.",
                        "The items become one. The lab speaks, sales brings the customers’ questions.",
                    ),
                    vote=vote,
                    who="K. Vogel",
                    item=3,
                    **say.day(20),
                ),
                MinutesRow(
                    ACTION,
                    "19-2",
                    say("Kundenfragen zu PFAS sammeln.", "Collect customers’ questions about PFAS."),
                    who="T. Krüger",
                    item=3,
                    department_id=SERVICE,
                    **say.day(15),
                ),
            ),
            attachments=(Attached("pfas.pdf", 1_204_000, 3),),
            item_id=13,
            department_id=SERVICE,
        ),
        MinutesEntry(
            4,
            say("AquaSens 3: Ablauf der Markteinführung", "AquaSens 3: how the launch goes"),
            art=DECISION,
            result=say("Die Redaktionssitzung fasst 2 Beschlüsse:", "The editorial meeting takes 2 decisions:"),
            worded=True,
            rows=(
                MinutesRow(
                    DECISION,
                    "19-2",
                    say(
                        "Der Teaser rückt hinter das Ende der Sperrfrist: Di 19.05., 16:00 auf YouTube.",
                        "The teaser moves behind the end of the embargo: Tue 19 May, 16:00 on YouTube.",
                    ),
                    reason=say("Sperrfrist bis Di 19.05., 15:00", "embargo until Tue 19 May, 15:00"),
                    effects=(move,),
                    who="J. Brandt",
                    item=4,
                    **say.day(19),
                ),
                MinutesRow(
                    DECISION,
                    "19-3",
                    say(
                        "„Tipp: Drift erkennen“ weicht auf Mi 20.05., 10:00 aus.",
                        "“Tip: recognising drift” moves to Wed 20 May, 10:00.",
                    ),
                    who="A. Schulte",
                    item=4,
                    department_id=LAB,
                    **say.day(20),
                ),
            ),
            item_id=14,
        ),
        MinutesEntry(
            5,
            say("Themenspeicher und Verschiedenes", "Parked topics and other business"),
            fact=say("Das Labor berichtet von der Messreihe.", "The lab reports on its series."),
            result=say("Zur Kenntnis genommen.", "Noted."),
            worded=True,
            art=INFORMATION,
            presenter="Dr. M. Weber",
            item_id=15,
            department_id=LAB,
        ),
    )


def naughty_minutes(language: str = "de") -> MinutesDocument:
    """Minutes in which every field says something that breaks programs, and all such words occur."""
    first, last = NAUGHTY[:-60], NAUGHTY[-60:]
    together = ["\n".join(first[index : index + 10]) for index in range(0, len(first), 10)]
    rows = tuple(_naughty_row(index, words, words in last) for index, words in enumerate((*together, *last)))
    entries = [MinutesEntry(1, NAUGHTY[0], fact=NAUGHTY[1], result=NAUGHTY[2], rows=rows)]
    entries += [
        MinutesEntry(index, words[:400], fact=words, result=words, attachments=(Attached(words, 1, index),))
        for index, words in enumerate(NAUGHTY[-30:], 2)
    ]
    plain = minutes(language, final=False)
    people = tuple(Attendee(words=one) for one in NAUGHTY[-20:])
    return replace(
        plain,
        organisation=NAUGHTY[1],
        name=NAUGHTY[3],
        headline=NAUGHTY[4],
        place=NAUGHTY[5],
        present=people,
        entries=tuple(entries),
        agenda=tuple((one.number, one.title) for one in entries),
        parked=tuple(ParkedLine(one) for one in NAUGHTY[-30:]),
        distribution=NAUGHTY[-30:],
    )


def _naughty_row(index: int, words: str, everywhere: bool) -> MinutesRow:
    """The words in one place or, as those differ most, in all places of a row."""
    row = MinutesRow((DECISION, ACTION)[index % 2], f"19-{index}", words, until_words="15.05.", item=1)
    if not everywhere:
        return row
    effects = (EffectLine(words=words),)
    return replace(row, reason=words, vote=VoteCount(words=words), effects=effects, who=words[:300])


def long_minutes(language: str = "de", items: int = 30) -> MinutesDocument:
    """Minutes of so many agenda items, each with a decision and an action item; every tenth row is a long one."""
    say = Speaker(language)
    words = say(
        "Der Beitrag erscheint wie geplant, das Labor liefert die Zahlen nach, der Service beantwortet Rückfragen.",
        "The item appears as planned, the lab delivers the figures later, the service answers questions.",
    )
    entries = tuple(
        MinutesEntry(
            number,
            say(f"Thema {number}", f"Topic {number}"),
            art=DECISION,
            fact=" ".join([words] * (8 if number % 10 == 0 else 1)),
            rows=(
                MinutesRow(DECISION, f"19-{number}", words, who="K. Vogel", item=number, **say.day(20)),
                MinutesRow(ACTION, f"19-{number}", words, who="Dr. A. Lorenz", item=number, **say.day(22)),
            ),
            item_id=number,
        )
        for number in range(1, items + 1)
    )
    made = replace(minutes(language, final=False), entries=entries)
    return finalised(replace(made, agenda=tuple((one.number, one.title) for one in entries)))
