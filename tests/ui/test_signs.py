"""The three signs: hollow until approved, solid from then on, and no two alike even without colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.theme import Theme
from ui.theme_tokens import APPROVED_STATES, HUES, STATES, TASK_FIELD_CELLS, TASK_FIELDS
from ui.widgets.signs import (
    Avatar,
    ChannelTile,
    StatusGlyph,
    TaskFieldSign,
    initials,
    is_solid,
    paint_avatar,
    paint_channel_tile,
    paint_status,
    paint_task_field,
    sign_icon,
)

RATIOS = pytest.mark.parametrize("ratio", [1.0, 1.5])


def canvas(side: int, ratio: float) -> QImage:
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    return image


def status_image(status: str, theme: Theme, side: int = 64, ratio: float = 1.0) -> QImage:
    image = canvas(side, ratio)
    painter = QPainter(image)
    try:
        paint_status(painter, QRectF(0, 0, side, side), status, theme)
    finally:
        painter.end()
    return image


def coverage(image: QImage) -> float:
    total = sum(image.pixelColor(x, y).alphaF() for x in range(image.width()) for y in range(image.height()))
    return total / (image.width() * image.height())


@RATIOS
@pytest.mark.parametrize("status", list(STATES))
def test_what_is_approved_is_filled_and_everything_before_it_is_hollow(theme: Theme, status: str, ratio: float) -> None:
    share = coverage(status_image(status, theme, 32, ratio))
    if status in APPROVED_STATES:
        assert is_solid(status)
        assert share > 0.4
    else:
        assert not is_solid(status)
        assert share < 0.4


def test_no_two_states_have_the_same_shape(theme: Theme) -> None:
    shapes = {
        status: bytes(status_image(status, theme).convertToFormat(QImage.Format.Format_Alpha8).constBits())
        for status in STATES
    }
    assert len(set(shapes.values())) == len(STATES)


def test_the_mark_of_a_solid_glyph_is_cut_out(theme: Theme) -> None:
    image = status_image("published", theme, 64)
    assert image.pixelColor(32, 30).alpha() == 0
    assert image.pixelColor(18, 40).alpha() == 255


def test_the_pie_of_drafting_starts_at_twelve_and_runs_clockwise(theme: Theme) -> None:
    image = status_image("drafting", theme, 64)
    assert image.pixelColor(36, 26).alpha() == 255
    assert image.pixelColor(26, 36).alpha() == 0
    assert status_image("review", theme, 64).pixelColor(28, 40).alpha() == 255


def test_a_ground_is_laid_under_a_hollow_glyph(theme: Theme) -> None:
    image = canvas(32, 1.0)
    painter = QPainter(image)
    paint_status(painter, QRectF(0, 0, 32, 32), "planned", theme, "surface")
    painter.end()
    assert image.pixelColor(16, 16) == theme.color("surface")


def test_an_unknown_state_is_refused(theme: Theme) -> None:
    with pytest.raises(KeyError):
        status_image("finished", theme)


@RATIOS
@pytest.mark.parametrize("field", list(TASK_FIELDS))
def test_a_task_field_fills_its_own_cell_only(theme: Theme, field: str, ratio: float) -> None:
    image = canvas(56, ratio)
    painter = QPainter(image)
    paint_task_field(painter, QRectF(4, 0, 48, 56), field, theme)
    painter.end()
    filled = []
    for row in range(3):
        for column in range(2):
            x, y = 4 + (column * 6.5 + 2.75) * 4, (row * 5 + 2) * 4
            if image.pixelColor(round(x * ratio), round(y * ratio)) == theme.color(field):
                filled.append((row, column))
    assert filled == [TASK_FIELD_CELLS[field]]


@pytest.mark.parametrize("hue", list(HUES))
def test_a_channel_tile_is_filled_with_its_hue(theme: Theme, hue: str) -> None:
    image = canvas(20, 1.0)
    painter = QPainter(image)
    paint_channel_tile(painter, QRectF(0, 0, 20, 20), "Wm", hue, theme)
    painter.end()
    assert image.pixelColor(3, 3) == theme.color(hue)
    assert image.pixelColor(0, 0).alpha() < 255


def test_only_the_acting_person_has_a_filled_avatar(theme: Theme) -> None:
    for me, token in ((True, "accent"), (False, "sunken")):
        image = canvas(30, 1.0)
        painter = QPainter(image)
        paint_avatar(painter, QRectF(0, 0, 30, 30), "", theme, me)
        painter.end()
        assert image.pixelColor(15, 4) == theme.color(token)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Katrin Vogel", "KV"),
        ("Dr. Miriam Weber", "MW"),
        ("Ann-Kathrin von der Heide", "AH"),
        ("Öztürk", "Ö"),
        ("", ""),
        ("Prof. Dr.", "PD"),
    ],
)
def test_initials_are_those_of_first_and_last_name_without_titles(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_signs_carry_the_words_a_screen_reader_says(theme: Theme, qtbot: object) -> None:
    signs = [
        StatusGlyph(theme, "idea", "Idee"),
        ChannelTile(theme, "Li", "linkedin", "LinkedIn"),
        TaskFieldSign(theme, "CM", "Community Management"),
        Avatar(theme, "Katrin Vogel"),
    ]
    assert [sign.accessibleName() for sign in signs] == ["Idee", "LinkedIn", "Community Management", "Katrin Vogel"]
    signs[0].grab()
    theme.set_zoom(1.5)
    assert [sign.sizeHint().width() for sign in signs] == [24, 24, 18, 39]


def test_a_sign_as_an_icon_is_sharp_at_every_ratio(theme: Theme) -> None:
    icon = sign_icon("status", "approved", theme)
    assert {size.width() for size in icon.availableSizes()} == {16, 24, 32}


def test_signs_follow_the_theme(theme: Theme) -> None:
    light = status_image("planned", theme)
    theme.set_mode("dark")
    dark = status_image("planned", theme)
    top = (32, 7)
    assert light.pixelColor(*top) != dark.pixelColor(*top)
    assert dark.pixelColor(*top) == QColor(theme.hex("planned"))
