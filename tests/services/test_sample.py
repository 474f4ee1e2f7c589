"""The sample workspace is whole, stands around today, and reads as one company's work in both languages."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

import resources
from editorial.app import create_workspace
from editorial.domain.content import CLOSED, SOLID, ContentItem, Publication, Status
from editorial.domain.journal import undo_state
from editorial.domain.reminders import Reminder
from editorial.domain.results import Post, PostMetric
from editorial.services.sample import build_sample
from tests.builders import ME, NOW, TODAY, FixedClock, sample_workspace
from tests.services.sample_days import days


def _everything(folder: Path, language: str, now: datetime = NOW) -> tuple[list[ContentItem], list[Publication]]:
    workspace = sample_workspace(folder, language, clock=FixedClock(now))
    try:
        with workspace.store.read(ME) as work:
            return work.all(ContentItem), work.all(Publication)
    finally:
        workspace.close()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sample_passes_every_check(tmp_path: Path, language: str) -> None:
    workspace = sample_workspace(tmp_path, language)
    report = workspace.maintenance.check(ME)
    workspace.close()
    assert report.findings == ()
    assert report.contents > 140


@pytest.mark.parametrize("now", days())
def test_the_sample_looks_alive_on_every_day_of_the_year(tmp_path: Path, now: datetime) -> None:
    items, publications = _everything(tmp_path, "de", now)
    kinds = Counter(one.status for one in items)
    assert set(kinds) >= set(Status) - {Status.SCHEDULED}
    soon = [one for one in publications if one.day and timedelta(0) <= one.day - now.date() <= timedelta(days=14)]
    assert len(soon) >= 12
    undated = {one.content_id for one in publications if one.day is None}
    assert len([one for one in items if one.id in undated and one.status not in CLOSED]) >= 10


@pytest.mark.parametrize("now", days())
def test_nothing_in_the_future_is_out_and_nothing_past_waits_without_being_overdue(
    tmp_path: Path, now: datetime
) -> None:
    _items, publications = _everything(tmp_path, "de", now)
    out = SOLID - {Status.APPROVED, Status.SCHEDULED}
    ahead = [one for one in publications if one.starts_at and one.starts_at > now]
    assert not [one for one in ahead if one.status in out]
    behind = [one for one in publications if one.starts_at and one.starts_at <= now]
    waiting = [one for one in behind if one.status not in out | {Status.HOLD, Status.REJECTED}]
    assert 3 <= len(waiting) <= 4


def test_the_sample_is_the_same_on_the_same_day(tmp_path: Path) -> None:
    seen = []
    for name in ("a", "b"):
        workspace = create_workspace(tmp_path / f"{name}.editorial", clock=FixedClock())
        build_sample(workspace, "de")
        with workspace.store.read(ME) as work:
            seen.append(work.all(ContentItem))
        workspace.close()
    assert seen[0] == seen[1]


def test_public_holidays_stay_free_in_the_sample(tmp_path: Path) -> None:
    _items, publications = _everything(tmp_path, "de")
    assert not [one for one in publications if one.day == date(2026, 5, 14)]


def test_no_two_posts_go_out_on_one_channel_at_one_minute(tmp_path: Path) -> None:
    _items, publications = _everything(tmp_path, "de")
    places = Counter((one.channel_id, one.day, one.time) for one in publications if one.day)
    assert [one for one, count in places.items() if count > 1] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_whatever_is_approved_or_out_has_a_text(tmp_path: Path, language: str) -> None:
    items, _publications = _everything(tmp_path, language)
    assert [one.title for one in items if one.status in SOLID and not one.text.strip()] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sample_leaves_no_placeholder_in_its_words(tmp_path: Path, language: str) -> None:
    items, publications = _everything(tmp_path, language)
    words = [one.title + one.text for one in items] + [one.text or "" for one in publications]
    assert [one for one in words if "{" in one or "}" in one] == []


def test_no_finished_text_of_the_sample_is_longer_than_its_channel_allows(tmp_path: Path) -> None:
    from editorial.domain.text_metrics import count

    for language in ("de", "en"):
        workspace = sample_workspace(tmp_path, language)
        channels = {one.id: one for one in workspace.organisation.directory(ME).channels}
        with workspace.store.read(ME) as work:
            items = {one.id: one for one in work.all(ContentItem)}
            publications = work.all(Publication)
        workspace.close()
        over = []
        for one in publications:
            text, channel = one.text or items[one.content_id].text, channels.get(one.channel_id or 0)
            if (
                one.status in SOLID | {Status.REVIEW}
                and channel
                and channel.limit
                and count(text, channel.counting) > channel.limit
            ):
                over.append((items[one.content_id].title, channel.name))
        assert over == []


def test_the_sample_cannot_be_undone_by_anybody(tmp_path: Path) -> None:
    workspace = sample_workspace(tmp_path)
    people = workspace.organisation.directory(ME).people
    steps = workspace.history.steps(ME)
    workspace.close()
    assert all(undo_state(reversed(steps), one.id).undo is None for one in people)


def test_the_lab_visit_shows_who_changed_what(tmp_path: Path) -> None:
    for language, title in (("de", "Laborbesuch: Vom Tropfen zum Befund"), ("en", "Lab visit: from drop to result")):
        workspace = sample_workspace(tmp_path, language)
        with workspace.store.read(ME) as work:
            item = next(one for one in work.all(ContentItem) if one.title == title)
        revisions = workspace.history.revisions(ME, item.id)
        workspace.close()
        assert len(revisions) >= 5
        assert len({one.actor for one in revisions}) >= 3
        assert [one.at for one in revisions] == sorted(one.at for one in revisions)
        assert revisions[-1].at <= NOW


def test_the_sample_has_pictures_and_not_all_are_described(tmp_path: Path) -> None:
    from editorial.domain.content import Attachment

    workspace = sample_workspace(tmp_path)
    with workspace.store.read(ME) as work:
        found = work.all(Attachment)
    data = [workspace.parts.data(ME, one.sha256) for one in found]
    workspace.close()
    assert len(found) >= 6
    assert any(one.alt_text for one in found)
    assert [len(one) for one in data] == [one.size for one in found]


def test_this_week_lies_in_the_embargo_of_the_sample(tmp_path: Path) -> None:
    workspace = sample_workspace(tmp_path)
    periods = workspace.organisation.periods(ME)
    workspace.close()
    embargo = next(one for one in periods if one.until)
    assert embargo.starts <= TODAY <= embargo.ends
    assert embargo.set_by == "Pelin Yılmaz"


@pytest.mark.parametrize("language", ["de", "en"])
def test_whatever_is_evaluated_has_figures_and_nothing_else_has(tmp_path: Path, language: str) -> None:
    workspace = sample_workspace(tmp_path, language)
    with workspace.store.read(ME) as work:
        publications = {one.id: one for one in work.all(Publication)}
        posts = work.all(Post)
        figures = work.all(PostMetric)
    item = next(one.content_id for one in publications.values() if one.status is Status.EVALUATED)
    shown = workspace.results.of_item(ME, item)
    workspace.close()
    done = {one.id for one in publications.values() if one.status in (Status.EVALUATED, Status.ARCHIVED)}
    assert len(posts) > 60
    assert {one.publication_id for one in posts} == done
    assert {one.post_id for one in figures} == {one.id for one in posts}
    assert all(one.value >= 0 for one in figures)
    numbers = [one.external_id for one in posts if one.external_id]
    assert len(numbers) == len(set(numbers))
    assert shown[0].figures


@pytest.mark.parametrize("now", days())
def test_a_calendar_of_others_lies_behind_the_plan_and_two_reminders_are_for_today(
    tmp_path: Path, now: datetime
) -> None:
    workspace = sample_workspace(tmp_path, "de", clock=FixedClock(now))
    overview = workspace.reference.list(ME)
    behind = workspace.plan.span(ME, now.date() - timedelta(days=7), now.date() + timedelta(days=45)).behind
    with workspace.store.read(ME) as work:
        reminders = work.all(Reminder)
    workspace.close()
    assert [(one.calendar.name, one.events) for one in overview] == [("Messen und Tagungen", 5)]
    assert len({one.title for one in behind}) >= 3
    assert [one.day for one in reminders] == [now.date(), now.date()]


def test_the_sample_files_are_small() -> None:
    folder = resources.path("sample")
    assert folder is not None
    pictures = [one for one in folder.iterdir() if one.suffix in (".png", ".jpg")]
    assert sum(one.stat().st_size for one in pictures) < 200_000
