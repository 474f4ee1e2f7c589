"""Plans that other people made for their own work: what their README states is what is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

import pytest

from editorial.domain.plan_import import PlanFile
from editorial.exchange.plan_files import read_plan

TODAY = date(2026, 6, 1)


@dataclass(frozen=True)
class Truth:
    rows: int
    dated: int
    channels: dict[str, int]


TRUTHS = {
    "anstock-58_contentplan_linkedin_juni_v1.csv": Truth(9, 9, {"LinkedIn": 9}),
    "anstock-58_contentplan_vorlage.csv": Truth(1, 1, {"Instagram": 1}),
    "nesko1290_social-media-calendar.csv": Truth(12, 12, {"Instagram": 9, "TikTok": 2, "Facebook": 1}),
    "deskshift_contentplan.csv": Truth(42, 0, {"Instagram": 21, "TikTok": 21}),
    "gling_social-calendar.csv": Truth(12, 0, {"Instagram": 6, "Threads": 6}),
    "goal-achiever-pro_content-calendar-template.csv": Truth(
        40, 40, {"X": 12, "LinkedIn": 11, "Instagram": 11, "YouTube": 6}
    ),
    "goal-achiever-pro_buffer-30-day-schedule.csv": Truth(100, 100, {}),
    "goal-achiever-pro_buffer-upload.csv": Truth(22, 22, {}),
    "goal-achiever-pro_X_Buffer_Import_Template.csv": Truth(3, 1, {}),
    "steve-kaschimer_editorial-calendar.csv": Truth(157, 157, {}),
    "sparketeers_Content_Calendar.xlsx": Truth(22, 20, {"Instagram": 20, "TikTok": 16, "Facebook": 14, "LinkedIn": 11}),
    "internee-pk_Content_Calendar.xlsx": Truth(22, 22, {"LinkedIn": 8, "Instagram": 7, "Facebook": 7}),
    "sylviaobinodu_Content_Calendar.xlsx": Truth(15, 0, {}),
}


Read = Callable[[str], PlanFile]


@pytest.fixture
def read(samples: Path) -> Read:
    """Reads a sample by its name."""
    return lambda name: read_plan(samples / "plans" / name, today=TODAY)


@pytest.mark.parametrize("name", TRUTHS)
def test_a_real_plan_is_read_with_the_truth_that_its_readme_states(name: str, read: Read) -> None:
    plan = read(name)
    channels = Counter(channel for row in plan.rows for channel in row.channels)
    assert (plan.read, sum(row.day is not None for row in plan.rows), dict(channels)) == (
        TRUTHS[name].rows,
        TRUTHS[name].dated,
        TRUTHS[name].channels,
    )
    assert all(row.title and len(row.title) <= 160 and "\n" not in row.title for row in plan.rows)
    assert plan.preview
    assert plan.preview[0].rows


def test_no_sample_is_missing_from_the_table_of_truths(samples: Path) -> None:
    assert {one.name for one in (samples / "plans").iterdir()} == set(TRUTHS)


def test_a_german_plan_without_titles_takes_the_first_line_of_its_texts(read: Read) -> None:
    plan = read("anstock-58_contentplan_linkedin_juni_v1.csv")
    first = plan.rows[0]
    assert (first.day, first.time) == (date(2026, 6, 5), time(17, 55))
    assert first.title == "Die meisten Männer die zu mir kommen haben nach außen hin alles im Griff."
    assert first.text.endswith("Schreib mir KLARHEIT wenn du wissen willst wo du gerade stehst.")
    assert first.format == "Foto"
    assert first.image.startswith("https://")
    assert Counter(row.status for row in plan.rows) == {"published": 5, "planned": 4}
    assert [row.place.line for row in plan.rows[:2]] == [2, 17]


def test_a_template_row_keeps_its_multi_line_cells_as_notes(read: Read) -> None:
    row = read("anstock-58_contentplan_vorlage.csv").rows[0]
    assert "Text-Overlay: Zeile 1\nZeile 2" in row.notes
    assert row.url == "https://deine-website.de"


def test_the_legend_below_a_french_plan_is_left_out_and_reported(read: Read) -> None:
    plan = read("nesko1290_social-media-calendar.csv")
    assert [one.code for one in plan.left_out] == ["plan.left.note"] * 5
    assert plan.left_out[0].text == "Pilier 1 : Annonce / hype"
    assert plan.rows[1].format == "Story (3 frames)"
    assert plan.rows[6].title == "Plus que [N] jours"
    assert plan.rows[0].hashtags == ("MondialeEnVille", "Geneve", "FIFA2026", "Fanzone")


def test_a_dutch_plan_with_week_numbers_only_stays_undated(read: Read) -> None:
    plan = read("deskshift_contentplan.csv")
    assert plan.rows[0].title == "Je vak is niet te zwaar. Het is te klein."
    assert "week: 1" in plan.rows[0].notes
    assert "postnummer: 1" in plan.rows[0].notes
    assert all(row.ref == "" for row in plan.rows)


def test_two_time_columns_of_a_korean_plan_make_one_publication(read: Read) -> None:
    plan = read("gling_social-calendar.csv")
    row = plan.rows[0]
    assert row.time == time(18, 30)
    assert "time_toronto: 21:30" in row.notes
    assert "day: 1" in row.notes
    assert row.pillar == "소개"
    assert row.title == "캐나다의 오늘을, 한국어로 나눌 곳."


def test_hook_and_caption_are_title_and_text_and_the_clock_has_twelve_hours(read: Read) -> None:
    row = read("goal-achiever-pro_content-calendar-template.csv").rows[1]
    assert row.title == "Most entrepreneurs are busy being busy"
    assert row.text.startswith("Most entrepreneurs are busy being busy.\n")
    assert (row.day, row.time) == (date(2025, 2, 3), time(8, 0))
    assert row.status == "drafting"
    assert "Approved: No" in row.notes


def test_date_and_time_in_one_column_are_both_read(read: Read) -> None:
    row = read("goal-achiever-pro_buffer-30-day-schedule.csv").rows[0]
    assert (row.day, row.time) == (date(2026, 1, 27), time(9, 40))


def test_media_paths_and_file_names_only_hint_at_a_channel(read: Read) -> None:
    assert read("goal-achiever-pro_buffer-upload.csv").channel_hint == "Instagram"
    assert read("goal-achiever-pro_X_Buffer_Import_Template.csv").channel_hint == "X"
    assert read("goal-achiever-pro_buffer-30-day-schedule.csv").channel_hint == ""


def test_an_american_date_without_leading_zero_proves_its_own_order(read: Read) -> None:
    rows = read("goal-achiever-pro_X_Buffer_Import_Template.csv").rows
    assert (rows[0].day, rows[0].time) == (date(2026, 1, 27), time(17, 30))
    assert rows[2].labels == ("tag1", "tag2")


def test_misspelt_months_are_undated_with_a_reason_and_links_are_followed(read: Read) -> None:
    rows = read("sparketeers_Content_Calendar.xlsx").rows
    undated = [row for row in rows if row.day is None]
    assert [row.problems[0].code for row in undated] == ["plan.problem.unreadable"] * 2
    assert "Date: 7 Novermber" in undated[0].notes
    assert sum(not row.channels for row in rows) == 2
    assert rows[2].url.startswith("https://www.fiverr.com/")
    assert rows[3].format == "Post, Reel"


def test_a_merged_title_row_above_the_headings_is_no_record(read: Read) -> None:
    plan = read("internee-pk_Content_Calendar.xlsx")
    assert plan.blocks[0].heading_line == 2
    assert plan.blocks[0].title == "Content Calendar"
    assert plan.rows[0].day == date(2026, 5, 11)


def test_a_contradictory_wall_calendar_yields_undated_ideas(read: Read) -> None:
    plan = read("sylviaobinodu_Content_Calendar.xlsx")
    assert plan.blocks[0].kind == "wall"
    assert plan.rows[0].title.startswith("Declare with Me")
    assert all(row.problems[0].code == "plan.problem.wall" for row in plan.rows)
    assert any(one.text.startswith("1st of June is a Sunday") for one in plan.left_out)
    assert any(one.text.startswith("NOTES:") for one in plan.left_out)


def test_a_long_horizon_keeps_every_status_as_written(read: Read) -> None:
    rows = read("steve-kaschimer_editorial-calendar.csv").rows
    assert sum(row.status == "published" for row in rows) == 61
    assert rows[0].labels == ("devsecops", "github", "devops")
    assert rows[-1].day == date(2028, 8, 8)
