"""Plans of other people, in invented miniature: each pattern once came in wrong or not at all."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from .plan_makers import codes, csv_plan, days, titles


def test_word_counts_and_ids_are_neither_times_nor_dates(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Status,Title,Word Count Target,Shop_ID,Effort
        Planned,Bread for beginners,1400,57827,0930
        Planned,Rye or wheat,2000,57828,1030
        Draft,The night shift,800-1000,57831,1130
        """,
    )
    assert [row.time for row in plan.rows] == [None] * 3
    assert days(plan) == [""] * 3
    assert "1400" in plan.rows[0].notes
    assert "57827" in plan.rows[0].notes


def test_a_column_called_scheduled_time_with_whole_dates_is_the_date(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        post_text,platform,scheduled_time
        Open until nine,tiktok,2026-04-16T09:00:00
        Closed on Monday,twitter,2026-04-17T17:30:00
        """,
    )
    assert [row.day for row in plan.rows] == [date(2026, 4, 16), date(2026, 4, 17)]
    assert [row.time for row in plan.rows] == [time(9), time(17, 30)]


def test_the_day_of_publication_wins_over_the_day_of_approval(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Week,Blog Type,Blog title,Date- Sent for Approval,Date Approved,Blog Status,Published date
        Week 1,Guide,Five soups,24th Sept,25th Sept,published,26/9/25
        ,List,Ten stews,24th Sept,25th Sept,published,1/10/25
        Week 2,,,,,,
        ,Guide,One pot,3rd Oct,,rejected,
        """,
    )
    assert titles(plan) == ["Five soups", "Ten stews", "One pot"]
    assert days(plan) == ["2025-09-26", "2025-10-01", ""]
    assert [row.format for row in plan.rows] == ["Guide", "List", "Guide"]
    assert "24th Sept" in plan.rows[0].notes


def test_dates_torn_at_an_unquoted_comma_are_put_together_again(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Day,Date,Platform,Content Type,Caption,Status
        Monday,March 2, 2026,Instagram,Reel,"Light, early",draft
        Wednesday,March 4, 2026,LinkedIn,Post,Why we rest,scheduled
        Friday,March 6, 2026,Facebook,Photo,The new oven,draft
        """,
    )
    assert days(plan) == ["2026-03-02", "2026-03-04", "2026-03-06"]
    assert [row.channels for row in plan.rows] == [("Instagram",), ("LinkedIn",), ("Facebook",)]
    assert [row.status for row in plan.rows] == ["drafting", "scheduled", "drafting"]
    assert titles(plan)[0] == "Light, early"


def test_a_year_column_beside_a_day_column_is_not_torn(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Date,Year,Topic\nMarch 2,2026,A\nMarch 4,2026,B\n")
    assert days(plan) == ["2026-03-02", "2026-03-04"]
    assert titles(plan) == ["A", "B"]


def test_keywords_are_the_title_where_a_plan_has_nothing_else(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Keyword,Date,Status\nsourdough oven,2026-06-28,Pending\nrye bread,2026-06-29,Pending\n")
    assert titles(plan) == ["sourdough oven", "rye bread"]
    assert codes(plan.rows[0]) == []


def test_what_many_posts_share_is_not_their_title(tmp_path: Path) -> None:
    lines = [f"2026-0{n}-01,Post number {n} tells a story,{'Summer' if n < 5 else 'Winter'}" for n in range(1, 9)]
    plan = csv_plan(tmp_path, "scheduled_date,post_text,book_title\n" + "\n".join(lines) + "\n")
    assert titles(plan)[0] == "Post number 1 tells a story"
    assert "Summer" in plan.rows[0].notes


def test_spanish_and_indonesian_headings_are_read(tmp_path: Path) -> None:
    spanish = csv_plan(
        tmp_path,
        """
        Título,Categoría,Autor,Fecha publicación,Estado
        Pan de pueblo,Recetas,Ana,05/03/2026,Publicado
        Masa madre,Recetas,Luis,25/03/2026,Pendiente
        """,
    )
    assert days(spanish) == ["2026-03-05", "2026-03-25"]
    assert [row.pillar for row in spanish.rows] == ["Recetas"] * 2
    assert [row.status for row in spanish.rows] == ["published", "planned"]
    other = csv_plan(
        tmp_path, "Tanggal,Pilar Konten,Judul Konten,Platform\n21-08-2026,Resep,Roti pagi,Instagram Feed\n"
    )
    assert titles(other) == ["Roti pagi"]
    assert days(other) == ["2026-08-21"]
    assert other.rows[0].pillar == "Resep"


def test_status_words_with_something_behind_them_are_understood(tmp_path: Path) -> None:
    words = "queued_auto,published:18024475,drafted,review_pending,not_scheduled,not published,draft approved".split(
        ","
    )
    lines = [f"2026-06-{n:02},Post {n},{word}" for n, word in enumerate(words, start=1)]
    plan = csv_plan(tmp_path, "date,title,status\n" + "\n".join(lines) + "\n")
    found = [row.status for row in plan.rows]
    assert found == ["scheduled", "published", "drafting", "review", "planned", None, None]


def test_times_in_another_zone_are_kept_as_written_and_told(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        "date_time_to_publish,post_text\n2026-01-20T23:00:00Z,Night shift\n2026-01-21T08:00:00,Morning\n",
    )
    assert [row.time for row in plan.rows] == [time(23), time(8)]
    assert [codes(row) for row in plan.rows] == [["zone"], []]
    other = csv_plan(tmp_path, "Date,Time (UTC),Topic\n2026-01-20,09:00,Night shift\n")
    assert codes(other.rows[0]) == ["zone"]
