"""The limits of the networks: what a preset says, and what stands between a post and its next state."""

from __future__ import annotations

import pytest

from editorial.domain.channels import AS_OF, PRESETS, Channel, new_channel, preset
from editorial.domain.content import ContentCard, ContentItem, Publication, Status
from editorial.domain.states import missing_for
from editorial.domain.text_metrics import MODES, count


def _needs(channel: Channel, text: str, title: str = "", item_title: str = "Laborbesuch") -> set[str]:
    item = ContentItem(id=1, title=item_title, owner_id=1)
    card = ContentCard(item, (Publication(id=1, channel_id=7, text=text, title=title),))
    return {one.code for one in missing_for(Status.REVIEW, card, {7: channel})}


@pytest.mark.parametrize(
    ("network", "limit", "mode"),
    [
        ("X", 280, "x_weighted"),
        ("Bluesky", 300, "bluesky"),
        ("Mastodon", 500, "mastodon"),
        ("Threads", 500, "threads"),
        ("LinkedIn", 3000, "utf16"),
        ("Instagram", 2200, "utf16"),
        ("YouTube", 5000, "utf8_bytes"),
        ("Facebook", 63206, "utf16"),
        ("TikTok", 2200, "utf16"),
        ("Pinterest", 500, "utf16"),
        ("XING", 0, "characters"),
    ],
)
def test_each_network_has_its_limit_and_its_way_to_count(network: str, limit: int, mode: str) -> None:
    channel = new_channel(network, frozenset())
    assert (channel.limit, channel.counting) == (limit, mode)
    assert bool(channel.limit_source.startswith("https://")) == bool(limit)
    assert channel.limit_as_of == (AS_OF if limit else "")


def test_what_else_the_networks_say_is_data_too() -> None:
    assert {one.name: one.title_limit for one in PRESETS if one.title_limit} == {"YouTube": 100, "Pinterest": 100}
    assert new_channel("YouTube", frozenset()).title_limit == 100
    instagram, linkedin = preset("Instagram"), preset("LinkedIn")
    assert instagram is not None
    assert instagram.max_hashtags == 5
    assert linkedin is not None
    assert linkedin.fold == 210
    assert {one.counting for one in PRESETS} <= set(MODES)


@pytest.mark.parametrize("known", [one for one in PRESETS if one.limit], ids=lambda one: one.name)
def test_one_more_than_the_limit_stops_the_next_state(known: object) -> None:
    channel = new_channel(known.name, frozenset())  # type: ignore[attr-defined]
    assert "needs.limit" not in _needs(channel, "a" * channel.limit)
    assert "needs.limit" in _needs(channel, "a" * (channel.limit + 1))


@pytest.mark.parametrize(
    ("network", "fits", "too_long"),
    [
        ("X", "日" * 140, "日" * 140 + "a"),
        ("Bluesky", "👍🏽" * 300, "👍🏽" * 300 + "a"),
        ("Mastodon", "a" * 476 + " https://lindenau.de/" + "x" * 300, "a" * 477 + " https://lindenau.de/"),
        ("Threads", "👍" * 125, "👍" * 125 + "a"),
        ("LinkedIn", "👍" * 1500, "👍" * 1500 + "a"),
        ("YouTube", "ä" * 2500, "ä" * 2500 + "a"),
    ],
)
def test_the_limit_is_held_in_the_counting_of_the_network(network: str, fits: str, too_long: str) -> None:
    channel = new_channel(network, frozenset())
    assert "needs.limit" not in _needs(channel, fits)
    assert "needs.limit" in _needs(channel, too_long)


def test_a_channel_without_limit_takes_any_length() -> None:
    assert _needs(new_channel("XING", frozenset()), "a" * 100_000) == set()


def test_too_many_hashtags_stop_the_next_state() -> None:
    instagram = new_channel("Instagram", frozenset())
    assert "needs.hashtags" not in _needs(instagram, "#a #b #c #d #e")
    assert "needs.hashtags" in _needs(instagram, "#a #b #c #d #e #f")
    assert "needs.hashtags" not in _needs(new_channel("LinkedIn", frozenset()), "#a #b #c #d #e #f")


def test_a_public_title_that_is_too_long_stops_the_next_state() -> None:
    youtube = new_channel("YouTube", frozenset())
    assert "needs.public_title" not in _needs(youtube, "Film", "x" * 100)
    assert "needs.public_title" in _needs(youtube, "Film", "x" * 101)
    assert "needs.public_title" in _needs(youtube, "Film", "👍" * 51)
    # without a title of its own the one of the item goes out
    assert "needs.public_title" in _needs(youtube, "Film", "", "x" * 101)
    assert "needs.public_title" not in _needs(youtube, "Film", "kurz", "x" * 101)
    assert "needs.public_title" not in _needs(new_channel("LinkedIn", frozenset()), "Text", "", "x" * 500)


def test_an_unknown_way_to_count_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown counting mode"):
        count("a", "ells")
