"""Tokens, type, zoom and scheme of the theme; icons and fonts that ship with the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontInfo, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTreeWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import resources
from ui import fonts
from ui.focus_ring import has_keyboard_focus, wants_ring
from ui.icons import Icons
from ui.theme import ROLES, Theme
from ui.theme_tokens import MEANING_ICONS, palette

ROOT = Path(__file__).resolve().parents[2]


def test_colours_answer_by_token_and_unknown_names_are_refused(theme: Theme) -> None:
    assert theme.color("accent").name().upper() == palette(False)["accent"]
    assert theme.tint("danger") == theme.color("danger_tint")
    assert theme.tint("linkedin") == theme.color("linkedin_fill")
    with pytest.raises(KeyError):
        theme.color("petrol")


def test_a_switch_to_dark_changes_colours_and_is_announced(theme: Theme, qtbot: QtBot) -> None:
    before = theme.color("surface")
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.dark
    assert theme.color("surface") != before
    assert QApplication.palette().color(QPalette.ColorRole.Base) == theme.color("surface")


def test_setting_the_mode_it_has_announces_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("light")


def test_zoom_scales_type_and_heights_together_within_its_limits(theme: Theme) -> None:
    theme.set_zoom(1.5)
    assert theme.font("body").pixelSize() == 20
    assert theme.height("button") == 45
    theme.set_zoom(9)
    assert theme.zoom == 1.5
    theme.set_zoom(0.1)
    assert theme.zoom == 0.9


def test_nothing_that_exists_becomes_zero_pixels(theme: Theme) -> None:
    theme.set_zoom(0.9)
    assert theme.px(0) == 0
    assert theme.px(0.4) == 1
    assert theme.px(-0.4) == -1


@pytest.mark.parametrize("role", list(ROLES))
def test_every_role_is_set_in_the_bundled_typeface(theme: Theme, role: str) -> None:
    font = theme.font(role)
    assert font.pixelSize() == ROLES[role][0]
    assert QFontInfo(font).family() == "Inter"


def test_a_font_that_is_changed_by_its_owner_leaves_the_theme_alone(theme: Theme) -> None:
    theme.font("body").setPixelSize(99)
    assert theme.font("body").pixelSize() == 13


def test_digits_in_columns_have_equal_width(theme: Theme) -> None:
    assert theme.font("body", tnum=True).featureValue(QFont.Tag("tnum")) == 1


def test_all_five_cuts_are_there_with_their_licence() -> None:
    assert all(fonts.load(cut) for cut in ("Regular", "Medium", "SemiBold", "Bold", "Italic"))
    assert "SIL OPEN FONT LICENSE" in resources.text("fonts/LICENSE-inter.txt").upper()
    assert "ISC License" in resources.text("icons/LICENSE-lucide.txt")


def test_a_missing_font_falls_back_instead_of_failing(qapp: QApplication) -> None:
    assert not fonts.load("Unheard")


def test_reduced_motion_means_no_duration(theme: Theme) -> None:
    theme.set_reduced_motion(True)
    assert theme.duration(120) == 0
    theme.set_reduced_motion(False)
    assert theme.duration(120) == 120
    assert theme.duration(400) == 150


def test_every_shipped_icon_renders_and_takes_its_token(theme: Theme, icons: Icons) -> None:
    names = sorted(path.stem for path in (ROOT / "resources" / "icons").glob("*.svg"))
    assert set(MEANING_ICONS.values()) <= set(names)
    for name in names:
        assert not icons.pixmap(name, 16, "danger").isNull()
    image = icons.pixmap("circle", 16, "danger", 2.0).toImage()
    assert image.width() == 32
    assert image.pixelColor(16, 3).name() == theme.color("danger").name()


def test_icons_are_kept_until_the_theme_changes(theme: Theme, icons: Icons) -> None:
    first = icons.pixmap("sun", 16).cacheKey()
    assert icons.pixmap("sun", 16).cacheKey() == first
    theme.set_mode("dark")
    assert icons.pixmap("sun", 16).cacheKey() != first


def test_an_icon_follows_the_theme_and_its_state(theme: Theme, icons: Icons) -> None:
    icon = icons.icon("circle", "text")
    light = icon.pixmap(QSize(16, 16), 2.0).toImage().pixelColor(16, 3).name()
    assert light == theme.color("text").name()
    off = icon.pixmap(QSize(16, 16), 2.0, QIcon.Mode.Disabled).toImage().pixelColor(16, 3).name()
    assert off == theme.color("disabled").name()
    theme.set_mode("dark")
    dark = icon.pixmap(QSize(16, 16), 2.0).toImage().pixelColor(16, 3).name()
    assert dark == theme.color("text").name() != light


def test_an_unknown_icon_is_refused(icons: Icons) -> None:
    with pytest.raises(KeyError):
        icons.pixmap("no-such-icon")


def test_no_colour_is_written_outside_the_token_module() -> None:
    literal = re.compile(r"[\"']#[0-9A-Fa-f]{3,8}[\"']|QColor\(\s*\d|Qt\.GlobalColor\.(?!transparent)")
    guilty = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted((ROOT / "ui").rglob("*.py"))
        if path.name != "theme_tokens.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if literal.search(line)
    ]
    assert guilty == []


def test_the_ring_is_for_keys_and_text_fields_not_for_clicks(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button, field = QPushButton("Go"), QLineEdit()
    column = QVBoxLayout(window)
    for part in (button, field):
        column.addWidget(part)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    assert wants_ring(field)
    button.setFocus()
    assert not wants_ring(button)
    qtbot.keyClick(window, "\t")
    qtbot.keyClick(QApplication.focusWidget(), "\t")
    button.setFocus()
    qtbot.keyClick(button, "\t")
    assert field.hasFocus()
    assert has_keyboard_focus(field)


def test_native_controls_have_the_heights_of_the_look(theme: Theme, qtbot: QtBot) -> None:
    field, button = QLineEdit(), QPushButton("Native")
    for widget in (field, button):
        qtbot.addWidget(widget)
        assert widget.sizeHint().height() == 30
        widget.grab()


def test_a_heading_with_an_icon_shows_its_whole_word(theme: Theme, qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setHeaderLabel("Name")
    tree.headerItem().setIcon(0, QIcon(QPixmap(16, 16)))
    tree.resize(300, 100)
    tree.show()
    image = tree.header().grab().toImage()
    ink = [
        y
        for y in range(4, image.height() - 4)
        if any(image.pixelColor(x, y).lightness() not in range(230, 256) for x in range(36, 80))
    ]
    assert len(ink) >= 8, "the letters stand in full height"
