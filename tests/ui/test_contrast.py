"""WCAG 2.2 contrast of every pair the visual language promises, in both themes: text 4.5, signs and edges 3."""

from __future__ import annotations

import pytest

from ui.theme_tokens import HUES, MEANINGS, STATES, TASK_FIELDS, palette

GROUNDS = ("window", "surface", "raised", "sunken", "hover", "accent_tint", "today_bg", "holiday_bg")
THEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def too_weak(pairs: list[tuple[str, str]], dark: bool, limit: float) -> list[str]:
    shades = palette(dark)
    return [
        f"{ink} on {ground}: {ratio(shades[ink], shades[ground]):.2f}"
        for ink, ground in pairs
        if ratio(shades[ink], shades[ground]) < limit
    ]


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)


@THEMES
def test_text_can_be_read_on_every_ground(dark: bool) -> None:
    pairs = [(ink, ground) for ink in ("text", "muted", "accent_text") for ground in GROUNDS]
    pairs += [("accent", ground) for ground in ("window", "surface", "raised", "sunken")]
    pairs += [("on_accent", "accent"), ("on_accent", "accent_hover")]
    assert too_weak(pairs, dark, 4.5) == []


@THEMES
def test_edges_and_the_focus_ring_stand_out_from_every_ground(dark: bool) -> None:
    pairs = [(ink, ground) for ink in ("border_strong", "focus") for ground in GROUNDS]
    assert too_weak(pairs, dark, 3) == []


@THEMES
def test_meanings_and_states_can_be_read_on_their_tint_and_on_every_ground(dark: bool) -> None:
    grounds = ("window", "surface", "sunken", "accent_tint")
    pairs = [(name, f"{name}_tint") for name in (*MEANINGS, *STATES)]
    pairs += [(name, ground) for name in (*MEANINGS, *STATES) for ground in grounds]
    pairs += [(ink, f"{name}_tint") for ink in ("text", "muted") for name in MEANINGS]
    assert too_weak(pairs, dark, 4.5) == []


@THEMES
def test_task_fields_are_signs_that_stand_out(dark: bool) -> None:
    pairs = [(field, ground) for field in TASK_FIELDS for ground in ("window", "surface", "sunken")]
    assert too_weak(pairs, dark, 3) == []


@THEMES
def test_channel_tiles_and_what_stands_on_their_fill_can_be_read(dark: bool) -> None:
    pairs = [("on_ch", hue) for hue in HUES]
    pairs += [(hue, "surface") for hue in HUES] + [(hue, f"{hue}_fill") for hue in HUES]
    pairs += [(ink, f"{hue}_fill") for hue in HUES for ink in ("text", "muted")]
    assert too_weak(pairs, dark, 4.5) == []


@THEMES
def test_the_diff_can_be_read(dark: bool) -> None:
    pairs = [("diff_added", "diff_added_bg"), ("diff_removed", "diff_removed_bg")]
    assert too_weak(pairs, dark, 4.5) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_token_is_a_colour_in_both_themes(dark: bool) -> None:
    shades = palette(dark)
    assert set(shades) == set(palette(not dark))
    assert all(len(value) == 7 and value.startswith("#") for value in shades.values())
