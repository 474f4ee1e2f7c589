"""What exports do that the samples do not: title lines, sep=, UTF-16, German figures, other networks."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from editorial.errors import Refused
from editorial.exchange.results_files import read_bytes, read_results_file
from editorial.exchange.results_values import figure, moment, month_first


def test_title_lines_and_a_told_delimiter_come_before_the_headings_of_a_series() -> None:
    text = 'sep=,\n"Instagram-Reichweite"\n"Datum","Primär"\n"2026-05-01T00:00:00","12"\n"2026-05-02T00:00:00",""\n'
    found = read_bytes(b"\xff\xfe" + text.encode("utf-16-le"), "export.csv")
    assert [(one.day, one.metrics) for one in found.days] == [(date(2026, 5, 1), (("reach", 12.0),))]
    assert [one.code for one in found.passed] == ["results.skipped.no_figure"]


def test_a_series_that_says_nowhere_what_it_counts_is_told_and_not_guessed() -> None:
    found = read_bytes(b'"Date","Primary"\n"2026-05-01T00:00:00","12"\n', "download.csv")
    assert found.days == ()
    assert [one.code for one in found.problems] == ["results.problem.no_metric"]


def test_facebook_posts_come_with_their_figures() -> None:
    text = (
        "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Permalink,Post type,Date,Views,Reach,"
        '"Reactions, comments and shares",Reactions,Comments,Shares,Total clicks\n'
        "122118840260000001,100,Lindenau,Laborbesuch,,0,05/21/2026 01:00,https://www.facebook.com/1/posts/122118840260000001,"
        'Photos,Lifetime,"1,204",980,45,40,3,2,17\n'
    )
    found = read_bytes(text.encode(), "fb.csv")
    assert (found.source, found.posts[0].external_id) == ("facebook", "122118840260000001")
    assert (found.posts[0].day, found.posts[0].time) == (date(2026, 5, 21), time(1))
    figures = dict(found.posts[0].metrics)
    assert (figures["views"], figures["engagements"], figures["likes"], figures["clicks"]) == (1204, 45, 40, 17)


def test_linkedin_posts_are_known_by_their_address_and_rates_become_per_cent() -> None:
    text = (
        "Post analytics of the page\n"
        "Post title,Post link,Post type,Posted by,Created date,Impressions,Clicks,Click through rate (CTR),Likes,"
        "Comments,Reposts,Engagement rate\n"
        "Ein Tropfen,https://www.linkedin.com/feed/update/urn:li:activity:7199000000000000001/,Organic,Vogel,05/21/2026,"
        "2310,41,0.0177,63,5,2,0.048\n"
    )
    found = read_bytes(text.encode(), "li.csv")
    assert (found.source, found.posts[0].external_id) == ("linkedin", "7199000000000000001")
    figures = dict(found.posts[0].metrics)
    assert (figures["click_rate_percent"], figures["engagement_rate_percent"], figures["reposts"]) == (1.77, 4.8, 2)


def test_posts_of_x_have_ids_and_words() -> None:
    text = (
        "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts\n"
        '1926000000000000001,"Thu, May 21, 2026",Ein Tropfen,https://x.com/l/status/1926000000000000001,310,4,9,0,1,0,2,1\n'
    )
    found = read_bytes(text.encode(), "x.csv")
    assert (found.source, found.posts[0].day) == ("x_posts", date(2026, 5, 21))
    assert found.posts[0].external_id == "1926000000000000001"


def test_days_of_single_posts_and_rows_without_an_id_are_left_out_with_the_reason() -> None:
    text = (
        "Post ID,Account username,Publish time,Permalink,Date,Views,Saves\n"
        "1,a,05/21/2026 10:00,,05/22/2026,7,0\n,a,05/21/2026 10:00,,Lifetime,7,0\n"
        "2,a,05/21/2026 10:00,,Lifetime,viele,0\n"
    )
    found = read_bytes(text.encode(), "ig.csv")
    assert [one.code for one in found.passed] == ["results.skipped.day_of_post", "results.skipped.no_id"]
    assert [one.external_id for one in found.posts] == ["2"]
    assert dict(found.posts[0].metrics) == {"saves": 0}
    assert [one.code for one in found.problems] == ["results.problem.no_number"]
    assert found.read == 3


@pytest.mark.parametrize(
    ("words", "metric", "comma", "value"),
    [
        ("", "views", False, None),
        ("–", "views", False, None),
        ("0", "views", False, 0.0),
        ("1.234", "views", False, 1234.0),
        ("1,234", "views", True, 1234.0),
        ("1 234 567", "views", False, 1234567.0),
        ("29.555", "watch_hours", False, 29.555),
        ("29,555", "watch_hours", True, 29.555),
        ("1.234,5", "watch_hours", True, 1234.5),
        ("0,86 %", "click_rate_percent", True, 0.86),
        ("0:01:15", "average_view_seconds", False, 75.0),
        ("-3", "subscribers", False, -3.0),
        ("−3", "subscribers", False, -3.0),
    ],
)
def test_figures_are_read_as_they_were_meant(words: str, metric: str, comma: bool, value: float | None) -> None:
    assert figure(words, metric, comma) == value


@pytest.mark.parametrize("words", ["viele", "1.2.3", "12 Stück", "--", "0x10"])
def test_what_is_no_figure_is_none(words: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        figure(words, "views", False)


def test_the_order_of_day_and_month_is_proved_by_the_column_or_the_usual_one() -> None:
    assert month_first(["02/03/2026", "02/18/2026"], usual=False)
    assert not month_first(["02/03/2026", "18/02/2026"], usual=True)
    assert month_first(["02/03/2026"], usual=True)
    assert moment("02/03/2026", False) == (date(2026, 3, 2), None)
    assert moment("31/31/2026", False) is None
    assert moment("18. März 2026", False) == (date(2026, 3, 18), None)


@pytest.mark.parametrize("data", [b"", b"\x00" * 40, b"nur Text ohne Tabelle", b"PK\x03\x04kaputt", b"a,b\n1,2\n"])
def test_what_is_no_export_is_refused_in_one_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    with pytest.raises(Refused) as caught:
        read_results_file(path)
    assert caught.value.text("de").rstrip().endswith(".")


def test_a_large_export_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    head = "Content,Video title,Video publish time,Duration,Views\n"
    rows = "".join(
        f'id{number:09},Titel {number} mit etwas mehr Text,"Dec 18, 2022",60,{number}\n' for number in range(12000)
    )
    path = tmp_path / "Table data.csv"
    path.write_text(head + rows, encoding="utf-8")
    found = read_results_file(path)
    assert found.read == 12000
    assert found.posts[-1].metrics == (("views", 11999.0),)


@pytest.mark.parametrize("likes", ["„Gefällt mir“-Angaben", '""Gefällt mir""-Angaben', "Gefällt mir", "»Gefällt mir«"])
def test_german_headings_are_known_with_every_kind_of_quotation_marks(likes: str) -> None:
    text = (
        f'Beitrags-ID,Benutzername des Kontos,Veröffentlichungszeit,"{likes}",Folgt,Gespeicherte Inhalte\n'
        "18012345678901234,lindenau,11/03/2026 10:00,33,1,5\n"
    )
    found = read_bytes(text.encode(), "ig.csv")
    assert found.source == "instagram"
    assert dict(found.posts[0].metrics) == {"likes": 33.0, "follows": 1.0, "saves": 5.0}


def test_german_posts_of_x_are_posts_and_not_days_of_an_account() -> None:
    text = (
        "Beitrags-ID,Datum,Beitragstext,Beitragslink,Impressions,Lesezeichen,Neue Follower,Profilbesuche\n"
        '1848000000000000001,"Mo., 12. Okt. 2026",Heute im Labor: pH 7,https://x.com/l/status/1848000000000000001,500,0,0,1\n'
    )
    found = read_bytes(text.encode(), "x.csv")
    assert (found.source, found.posts[0].external_id) == ("x_posts", "1848000000000000001")
    assert (found.posts[0].title, found.posts[0].day) == ("Heute im Labor: pH 7", date(2026, 10, 12))
