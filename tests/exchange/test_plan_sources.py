"""Exports and bulk files of well-known tools: known by their headings, right at once."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from editorial.domain.plan_import import PlanFile, PlanOptions, problem_text

from .plan_makers import codes, csv_plan, days, titles
from .tool_files import asana, metricool, trello

BERLIN = PlanOptions(zone="Europe/Berlin")

BOARD = trello(
    {
        "Card Name": "Blick ins Labor",
        "Card Description": "Wir zeigen den Prüfstand.\nMit Foto.",
        "Labels": "Instagram (purple), Technik (green)",
        "Members": "annak, benm",
        "Due Date": "2026-07-14T08:00:00.000Z",
        "Start Date": "2026-07-01T07:00:00.000Z",
        "List Name": "In Arbeit",
    },
    {"Card Name": "Azubis erzählen", "List Name": "Ideen"},
    {
        "Card Name": "Messe-Rückblick",
        "Labels": "LinkedIn (blue_dark)",
        "Members": "annak",
        "Due Date": "2026-01-09T23:30:00.000Z",
        "List Name": "Diese Woche",
        "Due Complete": "true",
    },
    {"Card Name": "Alte Idee", "List Name": "Ideen", "Archived": "true"},
)
PROJECT = asana(
    {
        "Name": "Sommerfest",
        "Section/Column": "To do",
        "Assignee": "Petra Weber",
        "Assignee Email": "weber@example.com",
        "Start Date": "2026-06-20",
        "Due Date": "2026-07-03",
        "Tags": "LinkedIn, Event",
        "Notes": "Einladung an alle",
        "Projects": "Redaktionsplan",
        "Priority": "High",
    },
    {
        "Name": "Bild freigeben",
        "Completed At": "2026-05-20",
        "Assignee": "Jonas Klein",
        "Due Date": "2026-06-30",
        "Parent task": "Sommerfest",
    },
    {"Name": "Text schreiben", "Parent task": "Sommerfest"},
    {
        "Name": "Neuer Standort",
        "Completed At": "2026-05-28",
        "Section/Column": "Juni",
        "Assignee": "Petra Weber",
        "Due Date": "2026-05-28",
        "Projects": "Redaktionsplan",
    },
    {"Name": "Reel vom Fest", "Due Date": "2026-07-04", "Tags": "Instagram", "Parent task": "Sommerfest"},
    {"Name": "Verwaist", "Parent task": "Nicht in der Datei"},
    more=["Priority"],
)


def told(plan: PlanFile) -> list[tuple[str, dict[str, str]]]:
    """What is said about the whole file."""
    return [(one.code.removeprefix("plan.problem."), dict(one.params)) for one in plan.problems]


def test_a_trello_export_is_known_and_its_cards_are_right_at_once(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, BOARD, options=BERLIN)
    assert plan.source == "trello"
    lab, _trainees, fair, old = plan.rows
    assert titles(plan) == ["Blick ins Labor", "Azubis erzählen", "Messe-Rückblick", "Alte Idee"]
    assert (lab.day, lab.time) == (date(2026, 7, 14), time(10)), "UTC becomes summer time"
    assert (fair.day, fair.time) == (date(2026, 1, 10), time(0, 30)), "and may fall on the next day"
    assert days(plan)[1] == ""
    assert [row.status for row in plan.rows] == ["drafting", "idea", "published", "archived"]
    assert lab.brief.startswith("Wir zeigen den Prüfstand.")
    assert (lab.channels, lab.labels, lab.owner) == (("Instagram",), ("Technik",), "annak")
    assert "Members: annak, benm" in lab.notes
    assert (fair.channels, fair.labels) == (("LinkedIn",), ("Diese Woche",)), "a list that is no state is a label"
    assert lab.ref == "65f0a1b2c3d4e5f600000001"
    assert all("2026-06" not in row.notes for row in plan.rows), "what changes at every look is not taken"
    assert old.day is None
    assert told(plan) == [
        ("archived", {"count": "1", "tool": "Trello"}),
        ("zones", {"count": "2", "zone": "Europe/Berlin"}),
    ]
    assert "In Trello archiviert" in problem_text(plan.problems[0], "de")


def test_an_asana_export_is_known_and_subtasks_are_steps_of_their_task(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, PROJECT)
    assert plan.source == "asana"
    party, picture, text, place, reel, orphan = plan.rows
    assert (party.day, party.status, party.owner) == (date(2026, 7, 3), "planned", "Petra Weber")
    assert (party.channels, party.labels, party.brief) == (("LinkedIn",), ("Event",), "Einladung an alle")
    assert "Start Date: 2026-06-20" in party.notes
    assert "Priority: High" in party.notes
    assert "2026-05-02" not in party.notes
    assert party.campaign == "", "the project that all tasks share is the plan and no campaign"
    assert (picture.step_of, picture.status) == (party.ref, "published")
    assert (text.step_of, text.status) == (party.ref, None)
    assert (place.status, place.labels) == ("published", ("Juni",))
    assert reel.step_of == "", "a subtask with a channel is a post of its own"
    assert "Parent task: Sommerfest" in reel.notes
    assert (orphan.step_of, orphan.notes) == ("", "Parent task: Nicht in der Datei")
    assert told(plan) == [("steps", {"count": "2"})]


def test_a_custom_field_with_states_wins_over_the_section_of_an_asana_task(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Task ID,Created At,Completed At,Name,Section/Column,Due Date,Status,Channel
        1205993847561001,2026-05-01,,Fest,Juli,2026-07-03,Draft,LinkedIn
        1205993847561002,2026-05-01,,Messe,August,2026-08-03,Approved,"Instagram, Facebook"
        """,
    )
    assert [row.status for row in plan.rows] == ["drafting", "approved"]
    assert [row.labels for row in plan.rows] == [("Juli",), ("August",)]
    assert plan.rows[1].channels == ("Instagram", "Facebook")


def test_lines_above_the_headings_of_an_asana_sheet_are_no_records(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        ",,,\n,,https://app.asana.com/-/csv?domain=1,\n,,,\n"
        "Task ID,Created At,Completed At,Name\n1205993847561001,2026-05-01,,Fest\n1205993847561002,2026-05-01,,Messe\n",
    )
    assert plan.source == "asana"
    assert titles(plan) == ["Fest", "Messe"]
    assert days(plan) == ["", ""]


def test_a_translated_board_export_is_known_too(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Karten-ID;Kartenname;Kartenbeschreibung;Mitglieder;Fälligkeitsdatum;Listenname;Boardname;Archiviert
        65f0a1b2c3d4e5f600000001;Blick ins Labor;Mit Foto;Anna;2026-07-14T08:00:00.000Z;Zur Freigabe;Redaktion;nein
        """,
        options=BERLIN,
    )
    assert plan.source == "trello"
    assert (plan.rows[0].status, plan.rows[0].time, plan.rows[0].owner) == ("review", time(10), "Anna")


def test_a_buffer_bulk_file_is_known(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        "Text,Image URL,Tags,Posting Time\n"
        '"Neue Halle. Wir ziehen um!",https://example.org/a.jpg,"umzug,halle",2026-03-28 17:30\n'
        "Ohne Termin gedacht,,,\n",
    )
    assert plan.source == "buffer"
    first, second = plan.rows
    assert (first.day, first.time, first.labels) == (date(2026, 3, 28), time(17, 30), ("umzug", "halle"))
    assert (first.text, first.image) == ("Neue Halle. Wir ziehen um!", "https://example.org/a.jpg")
    assert (second.day, second.channels, second.status) == (None, (), None)


@pytest.mark.parametrize("headed", ["Date,Message,Link\n", ""])
def test_a_hootsuite_bulk_file_is_known_with_and_without_headings(headed: str, tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        headed + "28/03/2026 17:30,Neue Halle,https://example.org/a\n"
        "05/04/2026 09:00,Wir ziehen um,https://example.org/b\n30/04/2026 09:05,Ohne Link,\n",
    )
    assert plan.source == "hootsuite"
    assert days(plan) == ["2026-03-28", "2026-04-05", "2026-04-30"]
    assert [row.text for row in plan.rows] == ["Neue Halle", "Wir ziehen um", "Ohne Link"]
    assert [row.time for row in plan.rows] == [time(17, 30), time(9), time(9, 5)]
    assert plan.rows[0].url == "https://example.org/a"


def test_a_hootsuite_file_in_which_nothing_proves_the_order_stays_undated(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "05/04/2026 09:00,Wir ziehen um nach Leipzig,\n06/04/2026 09:00,Wir sind umgezogen,\n")
    assert (plan.source, days(plan)) == ("hootsuite", ["", ""])
    assert codes(plan.rows[0]) == ["ambiguous"]


def test_a_sprout_bulk_file_is_known(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        "date,time_24hr,message_text,link,image_url,tags\n"
        "03/28/2026,17:30,Neue Halle,https://example.org/a,https://example.org/a.png,umzug\n"
        "04/05/2026,09:00,Wir ziehen um,,,\n",
    )
    assert plan.source == "sprout"
    first, second = plan.rows
    assert (first.day, first.time, first.text) == (date(2026, 3, 28), time(17, 30), "Neue Halle")
    assert (first.url, first.image, first.labels) == ("https://example.org/a", "https://example.org/a.png", ("umzug",))
    assert second.day == date(2026, 4, 5)


def test_a_socialbee_file_is_known(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        "text,link,imageUrls,gifUrls,videoUrls,postAtSpecificTime\n"
        "Neue Halle,https://example.org/a,,,,2026-03-28 17:30\n"
        'Zwei Bilder,,"https://example.org/a.png, https://example.org/b.png",,,\n'
        "Ein Film,,,,https://example.org/c.mp4,2026-03-30 08:00\n",
    )
    assert plan.source == "socialbee"
    assert days(plan) == ["2026-03-28", "", "2026-03-30"]
    assert [row.text for row in plan.rows] == ["Neue Halle", "Zwei Bilder", "Ein Film"]
    assert plan.rows[0].url == "https://example.org/a"
    assert plan.rows[1].image.startswith("https://example.org/a.png")
    assert "https://example.org/c.mp4" in plan.rows[2].notes


def test_a_publer_bulk_file_is_known(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        "Date,Text,Link(s),Media URL(s),Title,Label(s),Alt text(s),Comment(s),Board/Album,Post subtype,CTA,Reminder\n"
        "2026-03-28 17:30,Neue Halle,https://example.org/a,,,umzug,Die Halle von außen,Erster!,,,LEARN_MORE,FALSE\n"
        "next Friday at 2 PM,Im Bild,,https://example.org/a.png,Halle 7,,,,Bauten,reel,,TRUE\n",
    )
    assert plan.source == "publer"
    first, second = plan.rows
    assert (first.day, first.time, first.title, first.labels) == (
        date(2026, 3, 28),
        time(17, 30),
        "Neue Halle",
        ("umzug",),
    )
    assert first.url == "https://example.org/a"
    assert first.notes.splitlines() == ["Alt text(s): Die Halle von außen", "Comment(s): Erster!", "CTA: LEARN_MORE"]
    assert (second.day, second.title, second.text, second.format) == (None, "Halle 7", "Im Bild", "reel")
    assert "Date: next Friday at 2 PM" in second.notes
    assert "Reminder: TRUE" in second.notes


def test_the_channel_columns_of_a_metricool_file_become_publications(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        metricool(
            {
                "Text": "Neue Halle",
                "Date": "2026-03-28",
                "Time": "17:30:00",
                "Facebook": "TRUE",
                "LinkedIn": "TRUE",
                "GBP": "TRUE",
                "Picture Url 1": "https://example.org/a.png",
                "Picture Url 2": "https://example.org/b.png",
                "Alt text picture 1": "Die Halle",
                "First Comment Text": "Erster!",
            },
            {
                "Text": "Im Entwurf",
                "Date": "2026-03-30",
                "Time": "08:00:00",
                "Draft": "TRUE",
                "Twitter/X": "TRUE",
                "Instagram": "TRUE",
                "Bluesky": "yes",
                "Instagram Post Type": "REEL",
                "TikTok disable duet": "TRUE",
            },
        ),
    )
    assert plan.source == "metricool"
    first, second = plan.rows
    assert (first.day, first.time, first.status) == (date(2026, 3, 28), time(17, 30), None)
    assert first.channels == ("Facebook", "LinkedIn", "Google Business")
    assert first.image == "https://example.org/a.png"
    assert first.notes.splitlines() == [
        "Picture Url 2: https://example.org/b.png",
        "Alt text picture 1: Die Halle",
        "First Comment Text: Erster!",
    ]
    assert (second.status, second.channels, second.format) == ("drafting", ("X", "Instagram", "Bluesky"), "REEL")
    assert second.notes == "TikTok disable duet: TRUE"
    assert not [one for row in plan.rows for one in codes(row)]


def test_any_other_plan_is_nobodys_export(tmp_path: Path) -> None:
    assert csv_plan(tmp_path, "Datum;Kanal;Text;Link\n05.01.2026;LinkedIn;A;https://example.org\n").source == ""
    assert csv_plan(tmp_path, "Date,Message,Platform\n2026-01-05,A,LinkedIn\n").source == ""


def test_a_column_of_time_zones_is_heeded_row_by_row(tmp_path: Path) -> None:
    rows = ["2026-01-20,23:30,UTC,A", "2026-07-20,09:00,America/New_York,B", "2026-07-20,09:00,Mars,C"]
    text = "\n".join(["Date,Time,Timezone,Topic", *rows])
    plan = csv_plan(tmp_path, text, options=BERLIN)
    assert days(plan) == ["2026-01-21", "2026-07-20", "2026-07-20"]
    assert [row.time for row in plan.rows] == [time(0, 30), time(15), time(9)]
    assert [codes(row) for row in plan.rows] == [[], [], ["zone"]]
    assert told(plan) == [("zones", {"count": "2", "zone": "Europe/Berlin"})]
    asis = csv_plan(tmp_path, text)
    assert [row.time for row in asis.rows] == [time(23, 30), time(9), time(9)]


def test_days_beside_the_due_day_prove_its_order_and_rounded_identifiers_are_none(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Due Date
        1.21143E+15,22/9/2025,,23/9/2025,Messe,To do,2/10/2025
        1.21143E+15,22/9/2025,,23/9/2025,Fest,To do,3/10/2025
        """,
    )
    assert days(plan) == ["2025-10-02", "2025-10-03"]
    assert [row.ref for row in plan.rows] == ["", ""]


def test_a_bulk_file_may_hold_a_single_post_and_hours_with_a_hyphen(tmp_path: Path) -> None:
    one = csv_plan(tmp_path, "2026-03-28 17:30,Nur eine Zeile hier,https://example.org\n")
    assert (one.source, days(one), one.rows[0].text) == ("hootsuite", ["2026-03-28"], "Nur eine Zeile hier")
    other = csv_plan(tmp_path, "Date,Text,Link(s),Media URL(s)\n2026-08-29 10-05,Hallo,,\n")
    assert other.rows[0].time == time(10, 5)
