"""Tables, tabs, panels, sections, and the gallery as a whole in both themes and at several ratios."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.icons import Icons
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.check_row import CheckRow
from ui.widgets.choice import Choice, Sign, choice_icon
from ui.widgets.elided import ElidedLabel
from ui.widgets.gallery import Gallery
from ui.widgets.ground import Ground
from ui.widgets.label import Label
from ui.widgets.line import Line
from ui.widgets.paint import hatch, panel
from ui.widgets.section import FactRow, SectionHeader
from ui.widgets.side_panel import SidePanel
from ui.widgets.table import BADGE, SIGNS, TOKEN, TableView
from ui.widgets.tabs import Tabs


def picture(widget: QWidget, ratio: float = 1.0) -> QImage:
    image = QImage(
        round(widget.width() * ratio), round(widget.height() * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    widget.render(image)
    return image


def tabs_with_three(theme: Theme, icons: Icons) -> Tabs:
    tabs = Tabs(theme, icons, "Kanalfassungen")
    tabs.add("li", "LinkedIn", Sign.channel("Li", "linkedin"), "662")
    tabs.add("ig", "Instagram", Sign.channel("Ig", "instagram"), "2.318", "danger")
    tabs.add("co", "Kommentare")
    return tabs


def test_tabs_announce_what_a_person_chose(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    tabs = tabs_with_three(theme, icons)
    qtbot.addWidget(tabs)
    assert tabs.current() == "li"
    with qtbot.assertNotEmitted(tabs.changed):
        tabs.set_current("co")
    with qtbot.waitSignal(tabs.changed) as changed:
        qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert changed.args == ["ig"]
    assert tabs.accessibleTabName(1) == "Instagram, 2.318"
    tabs.clear()
    assert tabs.current() == ""


def test_a_tab_grows_with_its_count_and_the_zoom(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    tabs = tabs_with_three(theme, icons)
    qtbot.addWidget(tabs)
    narrow = tabs.sizeHint().width()
    tabs.set_count("co", "12", "warning")
    assert tabs.sizeHint().width() > narrow
    theme.set_zoom(1.5)
    assert tabs.sizeHint().height() == 60
    tabs.resize(tabs.sizeHint())
    tabs.grab()


def table_model() -> QStandardItemModel:
    model = QStandardItemModel(3, 2)
    model.setHorizontalHeaderLabels(["Titel", "Status"])
    for row in range(3):
        title = QStandardItem(f"Ein Beitrag mit einem recht langen Titel, Nummer {row}")
        title.setData([Sign.channel("Li", "linkedin"), Sign.icon("lock")], SIGNS)
        title.setData("danger", TOKEN)
        state = QStandardItem("In Arbeit")
        state.setData(("drafting", "In Arbeit"), BADGE)
        model.setItem(row, 0, title)
        model.setItem(row, 1, state)
    return model


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_the_selected_row_is_tinted_with_a_bar_at_its_left(
    theme: Theme, icons: Icons, shown: Callable[[QWidget], None], ratio: float
) -> None:
    table = TableView(theme, icons, "Beiträge")
    model = table_model()
    table.setModel(model)
    table.resize(500, 200)
    shown(table)
    table.selectRow(1)
    assert table.rowHeight(0) == 38
    image = picture(table, ratio)
    y = 30 + 38 + 19
    assert image.pixelColor(round(1 * ratio), round(y * ratio)) == theme.color("accent")
    assert image.pixelColor(round(480 * ratio), round(y * ratio)) == theme.color("accent_tint")
    assert image.pixelColor(round(1 * ratio), round((y - 38) * ratio)) == theme.color("surface")


def test_the_row_under_the_pointer_is_known(
    theme: Theme, icons: Icons, shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    table = TableView(theme, icons, "Beiträge")
    model = table_model()
    table.setModel(model)
    table.resize(500, 200)
    shown(table)
    qtbot.mouseMove(table.viewport(), QPoint(50, 10))
    qtbot.waitUntil(lambda: table.hovered_row() == 0)
    qtbot.mouseMove(table.viewport(), QPoint(50, 50))
    qtbot.waitUntil(lambda: table.hovered_row() == 1)
    picture(table)


def test_elided_text_has_a_tooltip_and_its_whole_name(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(theme, "Laborbesuch: Vom Tropfen\nzum Befund")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert label.toolTip() == "Laborbesuch: Vom Tropfen zum Befund"
    assert label.accessibleName() == label.text()
    label.resize(label.sizeHint())
    label.grab()
    assert label.toolTip() == ""


def test_a_paragraph_keeps_its_plain_text_and_shows_markup_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "5 < 6 & <b>nicht fett</b>\nzweite Zeile", wrap=True)
    qtbot.addWidget(label)
    assert label.text() == "5 < 6 & <b>nicht fett</b>\nzweite Zeile"
    one, two = Label(theme, "a", wrap=True), Label(theme, "a\nb", wrap=True)
    for part in (one, two):
        qtbot.addWidget(part)
    assert two.heightForWidth(200) - one.heightForWidth(200) == theme.line_height("body")


def test_facts_are_read_with_their_label(theme: Theme, qtbot: QtBot) -> None:
    row = FactRow(theme, "Kampagne", "AquaSens 3")
    qtbot.addWidget(row)
    assert row.value.accessibleName() == "Kampagne: AquaSens 3"
    row.set_value("Ohne")
    assert row.value.accessibleName() == "Kampagne: Ohne"
    other = FactRow(theme, "Zuständig", QPushButton("Jonas Brandt"))
    qtbot.addWidget(other)
    with pytest.raises(TypeError):
        other.set_value("Niemand")


def test_a_section_shows_count_and_remark_only_when_there_are_any(theme: Theme, qtbot: QtBot) -> None:
    header = SectionHeader(theme, "Kommentare", line=True)
    qtbot.addWidget(header)
    header.show()
    texts = [label.text() for label in header.findChildren(Label) if label.isVisible()]
    assert texts == ["Kommentare"]
    header.set_count(0)
    header.set_remark("neu")
    header.set_text("Alle Kommentare")
    texts = [label.text() for label in header.findChildren(Label) if label.isVisible()]
    assert texts == ["Alle Kommentare", "0", "neu"]
    header.grab()


def test_the_side_panel_closes_with_escape_and_keeps_its_limits(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    side = SidePanel(theme, icons, "Beitrag")
    row.addWidget(side)
    window.show()
    assert side.width() == 322
    side.set_width(9999)
    assert side.width() == 480
    side.set_width(10)
    assert side.width() == 250
    theme.set_zoom(1.5)
    assert (side.design_width(), side.width()) == (250, 375)
    with qtbot.waitSignal(side.closed):
        qtbot.keyClick(side, Qt.Key.Key_Escape)


def test_the_side_panel_is_pulled_wider_at_its_edge(
    theme: Theme, icons: Icons, shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    side = SidePanel(theme, icons, "Beitrag")
    row.addStretch(1)
    row.addWidget(side)
    window.resize(900, 400)
    shown(window)
    window.grab()
    grip = side.childAt(2, 200)
    assert grip is not None
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(2, 100))
    with qtbot.waitSignal(side.resized) as resized:
        qtbot.mouseMove(grip, QPoint(-38, 100))
        qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=QPoint(-38, 100))
    assert resized.args == [side.design_width()]
    assert side.design_width() > 322


def test_a_check_row_that_wraps_shows_the_whole_sentence_and_is_called_by_it(theme: Theme, qtbot: QtBot) -> None:
    words = "Für die Aufgabe 48-1 „F&E: Rückmeldungen der Fachbereiche sammeln“ ist niemand zuständig."
    row = CheckRow(theme, words, wraps=True)
    qtbot.addWidget(row)
    row.resize(260, 60)
    row.show()
    shown = row.text().replace("&&", "&")
    assert " ".join(shown.split("\n")) == words
    assert all(row.fontMetrics().horizontalAdvance(one) <= 260 for one in shown.split("\n"))
    assert row.sizeHint().height() > CheckRow(theme, "Kurz").sizeHint().height()
    assert row.accessibleName() == words


def test_what_is_ticked_off_steps_back(theme: Theme, qtbot: QtBot) -> None:
    row = CheckRow(theme, "Bildrechte geklärt", fades=True)
    qtbot.addWidget(row)
    role = row.foregroundRole()
    assert row.palette().color(role) == theme.color("text")
    row.setChecked(True)
    assert row.palette().color(role) == theme.color("muted")
    assert row.sizeHint().height() >= 24
    setting = CheckRow(theme, "Ohne Bewegung", checked=True)
    qtbot.addWidget(setting)
    assert setting.palette().color(role) == theme.color("text")


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_hairlines_and_edges_are_one_device_pixel(theme: Theme, qtbot: QtBot, ratio: float) -> None:
    line = Line(theme)
    card = Ground(theme, "surface", "border")
    for widget, size in ((line, (40, 1)), (card, (40, 40))):
        qtbot.addWidget(widget)
        widget.resize(*size)
    edge = theme.color("border")
    assert picture(line, ratio).pixelColor(20, 0) == edge
    image = picture(card, ratio)
    row = image.height() // 2
    assert image.pixelColor(0, row) == edge
    inside = round(1 * ratio) if ratio >= 2 else 1
    assert image.pixelColor(inside + 1, row) == theme.color("surface")


def test_hatching_stays_inside_and_dashes_leave_gaps(theme: Theme) -> None:
    image = QImage(60, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    hatch(painter, image.rect().adjusted(20, 20, -20, -20), theme.color("hatch"))
    panel(painter, image.rect(), 5, edge=theme.color("border_strong"), dash=(4, 4))
    painter.end()
    assert image.pixelColor(10, 30).alpha() == 0
    assert any(image.pixelColor(x, 30).alpha() for x in range(20, 40))
    assert {image.pixelColor(x, 0).alpha() for x in range(10, 50)} >= {0, 255}


def test_choices_without_a_sign_have_no_icon(theme: Theme, icons: Icons) -> None:
    assert choice_icon(Choice(1, "Eins"), theme, icons).isNull()
    for sign in (Sign.status("idea"), Sign.field("CM"), Sign.person("K V"), Sign.icon("tag"), Sign.channel("X", "x")):
        assert not choice_icon(Choice(1, "Eins", sign), theme, icons).isNull()


# -- everything at once ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("ratio", "zoom"), [(1.0, 1.0), (1.5, 1.0), (2.0, 1.25)])
def test_the_gallery_is_drawn_in_both_themes_at_every_ratio(
    theme: Theme, icons: Icons, qtbot: QtBot, mode: str, ratio: float, zoom: float
) -> None:
    theme.set_mode("dark" if mode == "dark" else "light")
    theme.set_zoom(zoom)
    gallery = Gallery(theme, icons)
    qtbot.addWidget(gallery)
    gallery.resize(gallery.minimumSizeHint())
    gallery.show()
    image = picture(gallery, ratio)
    assert image.pixelColor(2, 2) == theme.color("window")
    shades = {image.pixelColor(x, 60).name() for x in range(0, image.width(), 2)}
    assert {theme.color("surface").name(), theme.color("window").name()} <= shades


def test_the_gallery_follows_a_switch_while_it_is_shown(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    gallery = Gallery(theme, icons)
    qtbot.addWidget(gallery)
    gallery.resize(gallery.minimumSizeHint())
    gallery.show()
    narrow = gallery.minimumSizeHint().width()
    theme.set_mode("dark")
    theme.set_zoom(1.5)
    QApplication.processEvents()
    gallery.resize(gallery.minimumSizeHint())
    assert gallery.minimumSizeHint().width() > narrow
    image = picture(gallery)
    assert image.pixelColor(2, 2) == theme.color("window")
    light = {"#ffffff", "#f6f8f8", "#eef2f2"}
    grounds = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert not grounds & light, "nothing keeps its light ground"


def test_every_focusable_widget_has_a_name_and_no_button_is_cut(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    gallery = Gallery(theme, icons)
    qtbot.addWidget(gallery)
    gallery.resize(gallery.minimumSizeHint())
    gallery.show()
    nameless = []
    for widget in gallery.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if widget.focusProxy() is not None:
            continue
        own_text = getattr(widget, "text", None)
        named = widget.accessibleName() or (callable(own_text) and own_text())
        inside = widget.parentWidget()
        if not named and not (inside is not None and inside.focusProxy() is widget):
            nameless.append(f"{type(widget).__name__} in {type(inside).__name__}")
    assert nameless == []
    cut = [
        one.text() for one in gallery.findChildren(Button) if one.isVisible() and one.width() < one.sizeHint().width()
    ]
    assert cut == []


def test_the_ring_follows_the_tab_key_round_the_gallery(
    theme: Theme, icons: Icons, shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    gallery = Gallery(theme, icons)
    gallery.resize(gallery.minimumSizeHint())
    shown(gallery)
    seen = []
    for _step in range(12):
        qtbot.keyClick(QApplication.focusWidget() or gallery, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
    assert len(set(seen)) == 12
    buttons = [one for one in seen if isinstance(one, Button)]
    assert buttons
    assert QPointF(buttons[0].pos()) != QPointF(buttons[-1].pos())


def test_the_table_model_of_the_gallery_is_sound(
    theme: Theme, icons: Icons, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    gallery = Gallery(theme, icons)
    qtbot.addWidget(gallery)
    qtmodeltester.check(gallery.table.model())
