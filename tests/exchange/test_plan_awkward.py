"""CSV plans as German social media managers really keep them, each with the trap that it sets."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from editorial.domain.plan_import import Mapping, PlanOptions, heading_key, place_text, problem_text

from .plan_makers import codes, csv_plan, days, left, titles


def test_title_lines_above_the_headings_prove_the_year_and_cp1252_keeps_its_umlauts(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Redaktionsplan 2026 – Stadtwerke Lindenau
        Stand: 12.12.2025; Verantwortlich: Frau Weber

        KW;Tag;Datum;Uhrzeit;Kanal;Thema;Text;Verantwortlich;Status
        2;Mo;05.01.;9 Uhr;LinkedIn, Facebook;Neujahrsgrüße;Alles Gute!;Weber;Freigegeben
        2;Mi;07.01.;10:30;Instagram;Blick ins Labor;Schön;Müller;in Arbeit
        3;Do;12.01.;17.00 Uhr;FB/IG;Größe zählt;;Weber;Idee
        """,
        encoding="cp1252",
    )
    assert plan.encoding == "cp1252"
    assert plan.delimiter == ";"
    assert days(plan) == ["2026-01-05", "2026-01-07", "2026-01-12"]
    assert titles(plan) == ["Neujahrsgrüße", "Blick ins Labor", "Größe zählt"]
    assert [row.time for row in plan.rows] == [time(9), time(10, 30), time(17)]
    assert plan.rows[2].channels == ("Facebook", "Instagram")
    assert [row.status for row in plan.rows] == ["approved", "drafting", "idea"]
    assert left(plan) == ["title", "title"]
    assert plan.rows[0].place.line == 5


def test_a_weekday_that_contradicts_its_date_is_told_and_the_date_kept(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Tag;Kanal;Thema\n05.01.2026;Di;LinkedIn;A\n")
    assert days(plan) == ["2026-01-05"]
    assert codes(plan.rows[0]) == ["weekday"]
    assert "Dienstag" in problem_text(plan.rows[0].problems[0], "de")
    assert "5 January 2026" in problem_text(plan.rows[0].problems[0], "en") or "5 Jan 2026" in problem_text(
        plan.rows[0].problems[0], "en"
    )


def test_calendar_week_and_weekday_make_a_date_where_the_year_is_proved(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Redaktionsplan 2026
        KW;Wochentag;Kanal;Thema
        12;Montag;LinkedIn;A
        ;Mittwoch;Instagram;B
        13;Freitag;Facebook;C
        """,
    )
    assert days(plan) == ["2026-03-16", "2026-03-18", "2026-03-27"]


def test_calendar_week_and_weekday_without_a_year_stay_undated(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "KW;Wochentag;Kanal;Thema\n12;Montag;LinkedIn;A\n12;Mittwoch;Instagram;B\n")
    assert days(plan) == ["", ""]
    assert codes(plan.rows[0]) == ["week_without_year"]
    stated = csv_plan(tmp_path, "KW;Wochentag;Thema\n12;Montag;A\n12;Mittwoch;B\n", options=PlanOptions(year=2026))
    assert days(stated) == ["2026-03-16", "2026-03-18"]


def test_weeks_that_are_not_called_calendar_weeks_are_no_dates(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Plan 2026\nWoche;Tag;Kanal;Thema\n1;Mo;LinkedIn;A\n2;Di;Instagram;B\n")
    assert days(plan) == ["", ""]


def test_days_without_year_stay_undated_with_their_reason(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Kanal;Thema\n12.01.;LinkedIn;A\n14.01.;Instagram;B\n")
    assert days(plan) == ["", ""]
    assert codes(plan.rows[0]) == ["no_year"]
    assert "Datum: 12.01." in plan.rows[0].notes


def test_weekdays_beside_days_prove_their_year(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path, "Datum;Kanal;Thema\nMo, 12.01.;LinkedIn;A\nMi, 14.01.;Instagram;B\nFr, 16.01.;Instagram;C\n"
    )
    assert days(plan) == ["2026-01-12", "2026-01-14", "2026-01-16"]
    assert plan.problems[0].code == "plan.problem.year_by_weekdays"


def test_dated_rows_prove_the_year_of_the_rows_between_them(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Kanal;Thema\n05.01.2026;X;A\n07.01.;X;B\n09.01.;X;C\n12.01.2026;X;D\n")
    assert days(plan) == ["2026-01-05", "2026-01-07", "2026-01-09", "2026-01-12"]


def test_no_row_is_dated_across_new_year_without_proof(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Kanal;Thema\n28.12.2025;X;A\n03.01.;X;B\n")
    assert days(plan) == ["2025-12-28", ""]
    titled = csv_plan(tmp_path, "Redaktionsplan 2025\nDatum;Kanal;Thema\n08.12.;X;A\n15.12.;X;B\n05.01.;X;C\n")
    assert days(titled) == ["2025-12-08", "2025-12-15", ""]


def test_a_title_with_two_years_dates_a_run_across_new_year(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Plan 2025/2026\nDatum;Kanal;Thema\n08.12.;X;A\n15.12.;X;B\n05.01.;X;C\n")
    assert days(plan) == ["2025-12-08", "2025-12-15", "2026-01-05"]


def test_the_day_of_export_in_a_file_name_proves_no_year(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Thema\n12.01.;A\n", name="Export_2025-12-18.csv")
    assert days(plan) == [""]
    named = csv_plan(tmp_path, "Datum;Thema\n12.01.;A\n", name="Redaktionsplan_2026.csv")
    assert days(named) == ["2026-01-12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date,Topic\n5/6/2026,A\n13/6/2026,B\n", ["2026-06-05", "2026-06-13"]),
        ("Date,Topic\n5/6/2026,A\n6/13/2026,B\n", ["2026-05-06", "2026-06-13"]),
        ("Date,Topic\n5/6/2026,A\n7/6/2026,B\n8/8/2026,C\n", ["", "", "2026-08-08"]),
        ("Date,Topic\n13/6/2026,A\n6/14/2026,B\n5/6/2026,C\n", ["2026-06-13", "2026-06-14", ""]),
        ("Date,Day,Topic\n5/6/2026,Wed,A\n7/6/2026,Mon,B\n", ["2026-05-06", "2026-07-06"]),
    ],
)
def test_day_and_month_are_told_apart_only_where_the_column_proves_it(
    text: str, expected: list[str], tmp_path: Path
) -> None:
    assert days(csv_plan(tmp_path, text)) == expected


def test_the_user_may_state_the_order_of_day_and_month(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Date,Topic\n5/6/2026,A\n", options=PlanOptions(month_first=False))
    assert days(plan) == ["2026-06-05"]


def test_utf16_with_tabs_and_a_section_line_for_each_channel(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        "Datum\tThema\tStatus\nLinkedIn\t\t\n05.01.2026\tA\tGeplant\n12.01.2026\tB\tGeplant\n\n"
        "Instagram\t\t\n06.01.2026\tC\tEntwurf\n",
        encoding="utf-16",
    )
    assert plan.encoding == "utf-16-le"
    assert [row.channels for row in plan.rows] == [("LinkedIn",), ("LinkedIn",), ("Instagram",)]
    assert {row.channel_source for row in plan.rows} == {"section"}
    assert left(plan) == ["section", "section"]


def test_a_channel_in_the_first_line_of_its_section_holds_for_the_lines_below(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Kanal;Datum;Thema
        LinkedIn;05.01.2026;A
        ;12.01.2026;B
        ;19.01.2026;C
        Instagram;06.01.2026;D
        ;13.01.2026;E
        """,
    )
    assert [row.channels[0] for row in plan.rows] == ["LinkedIn"] * 3 + ["Instagram"] * 2


def test_single_gaps_in_a_channel_column_stay_gaps(tmp_path: Path) -> None:
    lines = [f"{n:02}.01.2026;{'' if n == 4 else 'LinkedIn'};T{n}" for n in range(1, 9)]
    plan = csv_plan(tmp_path, "Datum;Kanal;Thema\n" + "\n".join(lines) + "\n")
    assert plan.rows[3].channels == ()


def test_two_tables_side_by_side_are_read_each_with_the_channel_above_it(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        LinkedIn;;;;Instagram;;
        Datum;Thema;Status;;Datum;Thema;Status
        05.01.2026;A;Geplant;;06.01.2026;X;Idee
        12.01.2026;B;Geplant;;13.01.2026;Y;Idee
        19.01.2026;C;Geplant;;;;
        """,
    )
    assert len(plan.blocks) == 2
    assert titles(plan) == ["A", "B", "C", "X", "Y"]
    assert [row.channels[0] for row in plan.rows] == ["LinkedIn"] * 3 + ["Instagram"] * 2


def test_repeated_headings_month_sections_and_totals_are_no_records(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Januar 2026;;
        Datum;Kanal;Thema
        05.01.;LinkedIn;A
        12.01.;LinkedIn;B

        Februar 2026;;
        Datum;Kanal;Thema
        02.02.;LinkedIn;C

        Summe;3;
        """,
    )
    assert days(plan) == ["2026-01-05", "2026-01-12", "2026-02-02"]
    assert left(plan) == ["title", "section", "repeated", "total"]


def test_a_legend_below_the_table_is_left_out(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Datum;Kanal;Thema;Format;Status
        05.01.2026;LinkedIn;A;Foto;Geplant
        12.01.2026;LinkedIn;B;Foto;Geplant

        Legende:;;;;
        Foto;Ein Bild;;;
        Geplant;steht fest;;;
        """,
    )
    assert titles(plan) == ["A", "B"]
    assert left(plan) == ["legend"] * 3


def test_columns_named_after_channels_hold_ticks_or_texts(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Datum;Thema;LinkedIn;Instagram;Facebook;X;Newsletter
        05.01.2026;A;x;;x;;
        12.01.2026;B;;x;;x;ja
        19.01.2026;C;-;nein;;;Langer Text nur für den Newsletter dieser Woche
        """,
    )
    assert [row.channels for row in plan.rows] == [
        ("LinkedIn", "Facebook"),
        ("Instagram", "X", "Newsletter"),
        ("Newsletter",),
    ]
    assert plan.rows[2].variants == (("Newsletter", "Langer Text nur für den Newsletter dieser Woche"),)


def test_days_of_a_template_without_entry_are_no_records(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Datum;Wochentag;Feiertag;Kanal;Thema
        01.01.2026;Do;Neujahr;;
        02.01.2026;Fr;;LinkedIn;A
        03.01.2026;Sa;;;
        05.01.2026;Mo;;Instagram;B
        """,
    )
    assert titles(plan) == ["A", "B"]
    assert left(plan) == ["empty_day", "empty_day"]


def test_an_empty_date_cell_takes_no_date_from_the_row_above(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        "Datum;Uhrzeit;Kanal;Thema\n05.01.2026;9:00;LinkedIn;A\n;12:00;Instagram;B\n06.01.2026;9:00;LinkedIn;C\n",
    )
    assert days(plan) == ["2026-01-05", "", "2026-01-06"]
    assert codes(plan.rows[1]) == ["blank_date"]


def test_days_in_lines_of_their_own_are_headings_for_their_entries(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Datum;Uhrzeit;Kanal;Thema
        Montag, 05.01.2026;;;
        ;9:00;LinkedIn;A
        ;12:00;Instagram;B
        Dienstag, 06.01.2026;;;
        ;9:00;LinkedIn;C
        """,
    )
    assert days(plan) == ["2026-01-05", "2026-01-05", "2026-01-06"]


def test_week_sections_with_their_span_date_the_weekdays_below(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Wochentag;Kanal;Thema
        KW 23 (01.06.2026 - 07.06.2026);;
        Mo;LinkedIn;A
        Mi;Instagram;B
        Woche vom 08.06.2026;;
        Di;Instagram;C
        """,
    )
    assert days(plan) == ["2026-06-01", "2026-06-03", "2026-06-09"]


def test_year_month_and_day_may_stand_in_columns_of_their_own(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Jahr;Monat;Tag;Kanal;Thema\n2026;Januar;5;LinkedIn;A\n2026;Januar;12;LinkedIn;B\n")
    assert days(plan) == ["2026-01-05", "2026-01-12"]


def test_a_file_name_gives_its_channel_where_the_file_has_none(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Thema\n05.01.2026;A\n", name="Redaktionsplan_Instagram_2026.csv")
    assert plan.rows[0].channels == ("Instagram",)
    assert plan.rows[0].channel_source == "file"
    titled = csv_plan(tmp_path, "Contentplan für X/Twitter\nDatum;Thema\n05.01.2026;A\n")
    assert titled.rows[0].channels == ("X",)
    assert titled.rows[0].channel_source == "title"


def test_channel_cells_are_taken_apart_and_own_channels_kept(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Datum;Kanal;Thema
        05.01.2026;alle Kanäle;A
        06.01.2026;LinkedIn CEO / Intranet;B
        07.01.2026;Kundenmagazin;C
        08.01.2026;IG Story + FB;D
        09.01.2026;X/Twitter;E
        10.01.2026;Insta, yt und Tik Tok;F
        """,
    )
    assert [row.channels for row in plan.rows] == [
        (),
        ("LinkedIn CEO", "Intranet"),
        ("Kundenmagazin",),
        ("Instagram", "Facebook"),
        ("X",),
        ("Instagram", "YouTube", "TikTok"),
    ]
    assert codes(plan.rows[0]) == ["everywhere"]
    assert plan.rows[3].format == "Story"


def test_a_yes_in_an_approval_column_approves(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Thema;Freigabe;Freigabe durch\n05.01.2026;A;ja;Weber\n06.01.2026;B;nein;Weber\n")
    assert [row.status for row in plan.rows] == ["approved", None]
    assert "Freigabe durch: Weber" in plan.rows[0].notes


def test_a_list_of_ideas_without_dates_is_a_plan(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Themenspeicher\nThema\nSommerfest\nAzubis stellen sich vor\n")
    assert titles(plan) == ["Sommerfest", "Azubis stellen sich vor"]


def test_a_table_without_headings_is_read_by_its_contents(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path, "05.01.2026;LinkedIn;Ein Blick ins Labor am Montag\n12.01.2026;Instagram;Noch ein Blick ins Labor\n"
    )
    assert days(plan) == ["2026-01-05", "2026-01-12"]
    assert titles(plan)[0] == "Ein Blick ins Labor am Montag"
    assert plan.blocks[0].heading_line == 0


def test_two_dates_in_a_cell_and_spans_give_the_first_day_and_say_so(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Thema\n05.01.2026 und 07.01.2026;A\n12.-14.01.2026;B\n")
    assert days(plan) == ["2026-01-05", "2026-01-12"]
    assert [codes(row) for row in plan.rows] == [["range"], ["range"]]


def test_a_chosen_mapping_wins_over_the_guess(tmp_path: Path) -> None:
    text = "Wann;Was;Extra\n05.01.2026;A;LinkedIn\n"
    first = csv_plan(tmp_path, text)
    assert {one.key: one.role for one in first.columns} == {"wann": "date", "was": "title", "extra": "channel"}
    mapping = Mapping((("was", "campaign"), ("extra", "title")))
    second = csv_plan(tmp_path, text, mapping=mapping)
    assert (second.rows[0].campaign, second.rows[0].title, second.rows[0].channels) == ("A", "LinkedIn", ())
    assert second.heading_key == first.heading_key == heading_key(["EXTRA", "was", "Wann"])


def test_running_numbers_are_no_identifiers_but_identifiers_are(tmp_path: Path) -> None:
    numbered = csv_plan(tmp_path, "Nr.;Datum;Thema\n1;05.01.2026;A\n2;06.01.2026;B\n")
    assert [row.ref for row in numbered.rows] == ["", ""]
    named = csv_plan(tmp_path, "ID;Datum;Thema\nLM-104;05.01.2026;A\nLM-77;06.01.2026;B\n")
    assert [row.ref for row in named.rows] == ["LM-104", "LM-77"]


def test_excel_s_separator_line_and_mac_umlauts_are_understood(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "sep=;\nDatum;Thema\n05.01.2026;A, B und C\n")
    assert titles(plan) == ["A, B und C"]
    mac = csv_plan(tmp_path, "Datum;Thema\n05.01.2026;Größe für Prüfer\n", encoding="mac_roman")
    assert titles(mac) == ["Größe für Prüfer"]
    assert mac.encoding == "mac_roman"


def test_places_are_said_in_both_languages(tmp_path: Path) -> None:
    place = csv_plan(tmp_path, "Datum;Thema\n05.01.2026;A\n").rows[0].place
    assert place_text(place, "de") == "Zeile 2"
    assert place_text(place, "en") == "line 2"


def test_a_date_is_day_month_and_clock_of_its_cell(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Veröffentlichung;Beitragstext;Netzwerk
        Mo., 05.01.2026, 9.30 Uhr;Eins;Facebook
        2026-01-06T10:15:00;Zwei;Instagram
        7. Januar 2026;Drei;Instagram
        31.02.2026;Vier;Instagram
        Anfang März;Fünf;Instagram
        tbd;Sechs;Instagram
        """,
    )
    assert days(plan) == ["2026-01-05", "2026-01-06", "2026-01-07", "", "", ""]
    assert [row.time for row in plan.rows[:3]] == [time(9, 30), time(10, 15), None]
    assert [codes(row) for row in plan.rows[3:]] == [["impossible"], ["vague"], []]
    assert plan.rows[0].day == date(2026, 1, 5)
