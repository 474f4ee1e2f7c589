"""CSV plans as German social media managers really keep them, each with the trap that it sets."""

from __future__ import annotations

from pathlib import Path

from editorial.domain.plan_import import Mapping, heading_key, place_text

from .plan_makers import codes, csv_plan, days, left, titles


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


def test_a_table_without_headings_is_read_by_its_contents(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path, "05.01.2026;LinkedIn;Ein Blick ins Labor am Montag\n12.01.2026;Instagram;Noch ein Blick ins Labor\n"
    )
    assert days(plan) == ["2026-01-05", "2026-01-12"]
    assert titles(plan)[0] == "Ein Blick ins Labor am Montag"
    assert plan.blocks[0].heading_line == 0


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


def test_counts_below_the_table_are_no_records(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Datum;Kanal;Thema;Text
        05.01.2026;LinkedIn;A;x
        06.01.2026;Instagram;B;y

        Anzahl Beiträge;2;;
        LinkedIn;1;;
        Instagram;1;;
        """,
    )
    assert titles(plan) == ["A", "B"]
    assert left(plan) == ["total", "note", "note"]
