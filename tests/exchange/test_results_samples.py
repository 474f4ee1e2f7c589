"""Results exports as they are brought: each says what its README states."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from editorial.domain.results_import import ResultsFile
from editorial.errors import Refused
from editorial.exchange.results_files import looks_like_results, read_results_file


def _read(samples: Path, name: str) -> ResultsFile:
    return read_results_file(samples / "results" / name)


def test_the_german_youtube_studio_has_ids_only_and_few_views(samples: Path) -> None:
    found = _read(samples, "pulse_Tabellendaten.csv")
    assert (found.source, found.network, found.read, len(found.posts)) == ("youtube_studio", "YouTube", 273, 273)
    assert [one.title for one in found.passed if one.code == "results.skipped.total"] == ["Gesamt"]
    # The README counts five ids with a minus sign, four of them behind a blank.
    assert sorted(one.external_id for one in found.posts if one.external_id.startswith("-")) == [
        "-0UQMSd506k",
        "-PtTK_3MNVU",
        "-c3m5oNq43g",
        "-jc9lqi5XmM",
        "-td1OgsnW1k",
    ]
    views = [dict(one.metrics)["views"] for one in found.posts if "views" in dict(one.metrics)]
    assert len(views) == 116
    assert sum(views) == 22805
    assert all(one.day is None and not one.title for one in found.posts)
    # Decimals have a point although everything else is German; a length of time is in seconds.
    first = dict(found.posts[0].metrics)
    assert (first["watch_hours"], first["average_view_seconds"], first["likes"]) == (1.6215, 15.0, 12.0)


def test_the_english_youtube_studio_has_days_and_negative_subscribers(samples: Path) -> None:
    found = _read(samples, "pune-tech-community_Table_data.csv")
    assert (found.source, found.read, len(found.posts)) == ("youtube_studio", 220, 220)
    assert found.posts[0].day == date(2022, 12, 18)
    assert sum(1 for one in found.posts if one.day is None) == 3
    assert sum(1 for one in found.posts if "views" not in dict(one.metrics)) == 2
    assert min(dict(one.metrics).get("subscribers", 0) for one in found.posts) < 0
    assert not any(one.external_id == "Total" for one in found.posts)


def test_an_account_overview_of_x_is_days_and_no_posts(samples: Path) -> None:
    found = _read(samples, "koe_account_overview_analytics.csv")
    assert (found.source, found.network, found.read, found.posts) == ("x_account", "X", 6, ())
    assert [one.day for one in found.days] == [date(2025, 8, day) for day in range(24, 18, -1)]
    assert dict(found.days[0].metrics)["impressions"] == 5866


def test_a_series_of_meta_takes_its_figure_from_the_name_of_the_file(samples: Path) -> None:
    found = _read(samples, "natalio_Reach.csv")
    assert (found.source, found.read, found.problems) == ("meta_series", 28, ())
    assert found.days[0].day == date(2024, 7, 18)
    assert found.days[0].metrics == (("reach", 362296.0),)


def test_instagram_posts_have_american_days_and_ids_of_seventeen_digits(samples: Path) -> None:
    found = _read(samples, "3m-lounge_instagram_excerpt.csv")
    assert (found.source, found.network, found.read) == ("instagram", "Instagram", 3)
    assert [one.external_id for one in found.posts] == ["18121596466600319", "18081861761006791", "18066841967299808"]
    assert (found.posts[0].day, found.posts[0].time) == (date(2026, 2, 18), time(9, 56))
    assert found.posts[0].url == "https://www.instagram.com/p/DU6I7D6Dsw4/"
    assert '"جو"' in found.posts[0].title
    second = dict(found.posts[1].metrics)
    assert (second["views"], second["reach"], second["comments"]) == (465, 15735, 0)


def test_no_editorial_plan_is_taken_for_results(samples: Path) -> None:
    assert [one.name for one in (samples / "plans").iterdir() if looks_like_results(one)] == []
    assert all(looks_like_results(one) for one in (samples / "results").iterdir())


def test_an_editorial_plan_is_refused_in_a_sentence(samples: Path) -> None:
    with pytest.raises(Refused) as caught:
        read_results_file(samples / "plans" / "goal-achiever-pro_buffer-upload.csv")
    assert caught.value.code == "results.unknown"
    assert "goal-achiever-pro_buffer-upload.csv" in caught.value.text("de")
