"""The editor page by keyboard and mouse: fields, parts, states, room."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.content import ContentCard, ContentItem, Status, TaskField
from editorial.services.content import Draft
from tests.builders import ME
from ui.content import rescue
from ui.content.checklist import Checklist
from ui.content.dialogs import ReasonDialog, StaleDialog
from ui.content.inserts import EmojiPopover, HashtagPopover, LinkPopover
from ui.content.page import EditorPage
from ui.content.publications import PublicationsPopover
from ui.content.task_field import TaskFieldMatrix
from ui.regions import first_focusable
from ui.widgets.popover import Popover

if TYPE_CHECKING:
    from ui.context import Desk

Show = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def own_rescue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """Rescued text goes to a folder of the test."""
    monkeypatch.setenv("EDITORIAL_DESK_HOME", str(tmp_path / "home"))
    yield
    rescue.settled()


@pytest.fixture
def page(desk: Desk, shown: Show) -> Generator[EditorPage]:
    """The mock-up's item, German, at 1440x900 (the sheet of it)."""
    made = EditorPage(desk)
    made.resize(1346, 802)
    shown(made)
    made.open(item_id(desk, "Vom Tropfen zum Befund"))
    settle(desk)
    yield made
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, Popover):
            widget.close()
    made.session.finish(2)


def ask(desk: Desk, job: Callable[[Any], Any]) -> Any:
    """Run a job on the worker and wait for its answer."""
    found: list[Any] = []
    desk.run(job, found.append)
    assert desk.tasks.wait()
    return found[0] if found else None


def settle(desk: Desk) -> None:
    """Wait until reads caused by reads are done."""
    for _round in range(3):
        assert desk.tasks.wait()
        QApplication.processEvents()


def item_id(desk: Desk, words: str) -> int:
    """The item whose title holds these words."""
    rows = ask(desk, lambda ws: ws.plan.rows(ME))
    found: int = next(one.content_id for one in rows if words in one.title)
    return found


def card_of(page: EditorPage) -> ContentCard:
    """The item as the workspace has it."""
    content_id = page.session.content_id
    found: ContentCard = ask(page.desk, lambda ws: ws.content.card(ME, content_id))
    return found


def popover(kind: type[QWidget]) -> Any:
    """The open popover that is, or holds, a widget of the kind."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, kind) and widget.isVisible():
            return widget
        inside = widget.findChild(kind) if isinstance(widget, Popover) and widget.isVisible() else None
        if inside is not None:
            return inside
    raise AssertionError(f"no {kind.__name__} is open")


def reload(page: EditorPage) -> None:
    """Read again now instead of in a quarter of a second."""
    page.session.reload()
    settle(page.desk)


def test_the_mock_ups_item_stands_as_drawn(page: EditorPage) -> None:
    assert page.header.title.text() == "Laborbesuch: Vom Tropfen zum Befund"
    assert page.header.status.text() == "In Arbeit"
    assert page.header.publications.text() == "3 Veröffentlichungen"
    assert page.header.needs.text() == "1 Punkt fehlt"
    assert page.header.next.text() == "Zur Freigabe einreichen"
    assert page.header.note.text() == "Fassung 6, gespeichert 08:52"
    assert page.texts.tabs.keys()[0] == "0"
    assert (page.changes.added.text(), page.changes.removed.text()) == ("+11", "−2")


def test_a_missing_point_leads_to_its_text(page: EditorPage, qtbot: QtBot) -> None:
    page.next_state()
    assert popover(Popover).isVisible()
    popover(Popover).close()
    page.go_to_field("text")
    channel = page.texts.channel_of(page.texts.current())
    assert channel is not None
    assert channel.name == "Instagram"
    assert not page.texts.over.isHidden()
    assert card_of(page).item.status is Status.DRAFTING


def test_the_way_back_needs_nothing_and_answers_with_a_toast(page: EditorPage) -> None:
    said: list[str] = []
    page.desk.toast_requested.connect(lambda words, _undo, _meaning: said.append(words))
    page.moves.move_item("planned")
    settle(page.desk)
    assert card_of(page).item.status is Status.PLANNED
    assert said == ["Status: Geplant."]


def test_rejecting_asks_for_a_reason(page: EditorPage, qtbot: QtBot) -> None:
    dialog = ReasonDialog(page.desk, "Warum?", "Ablehnen", page)
    qtbot.addWidget(dialog)
    assert not dialog.check()
    dialog._edit.setPlainText("Thema ist vergeben")
    assert dialog.check()
    assert dialog.reason() == "Thema ist vergeben"


def test_the_task_field_is_chosen_in_its_matrix_by_arrows(page: EditorPage, qtbot: QtBot) -> None:
    page.brief._choices["task_field"].setFocus()
    qtbot.keyClick(page.brief._choices["task_field"], Qt.Key.Key_Return)
    matrix = popover(TaskFieldMatrix)
    qtbot.keyClick(matrix._cells[1][0], Qt.Key.Key_Right)
    qtbot.keyClick(matrix._cells[1][1], Qt.Key.Key_Return)
    settle(page.desk)
    assert card_of(page).item.task_field is TaskField.SC


def test_labels_and_hashtags_are_kept_apart(page: EditorPage, qtbot: QtBot) -> None:
    entry = page.brief.labels.entry
    entry.setFocus()
    qtbot.keyClicks(entry, "Wasser,")
    qtbot.keyClick(page.brief.hashtags.entry, Qt.Key.Key_Backspace)
    settle(page.desk)
    item = card_of(page).item
    assert "Wasser" in item.labels
    assert "Wasser" not in item.hashtags
    assert "Trinkwasser" not in item.hashtags


def test_the_checklist_is_worked_by_keyboard_alone(page: EditorPage, qtbot: QtBot) -> None:
    checklist: Checklist = page.brief.checklist
    checklist.adder.setFocus()
    qtbot.keyClicks(checklist.adder, "Termin steht")
    qtbot.keyClick(checklist.adder, Qt.Key.Key_Return)
    settle(page.desk)
    reload(page)
    last = checklist._rows[-1]
    qtbot.keyClick(last.words, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(page.desk)
    reload(page)
    assert [one.text for one in card_of(page).checklist][-2:] == ["Termin steht", "Instagram-Variante gekürzt"]
    qtbot.keyClick(checklist._rows[-2].box, Qt.Key.Key_Space)
    settle(page.desk)
    assert [one.done for one in card_of(page).checklist][-2:] == [True, False]
    row = checklist._rows[-1]
    row.words.setFocus()
    row.words.clear()
    qtbot.keyClick(row.words, Qt.Key.Key_Backspace)
    settle(page.desk)
    assert [one.text for one in card_of(page).checklist][-1] == "Termin steht"


def test_a_comment_is_sent_by_ctrl_enter_with_a_mention(page: EditorPage, qtbot: QtBot) -> None:
    page.columns.show_side("comments")
    field = page.side.comments.input
    field.setFocus()
    qtbot.keyClicks(field, "Bitte lesen @Vog")
    assert field._names.isVisible()
    qtbot.keyClick(field._names, Qt.Key.Key_Return)
    assert field.toPlainText() == "Bitte lesen @Vogel "
    before = card_of(page).item.status
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(page.desk)
    comment = card_of(page).comments[-1]
    assert comment.body == "Bitte lesen @Vogel"
    assert len(comment.mentions) == 1
    assert card_of(page).item.status is before


def test_files_and_pictures_become_attachments(page: EditorPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "Plan.pdf").write_bytes(b"%PDF-1.4")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Plan.pdf"))])
    assert page.side.attachments.take(data)
    image = QMimeData()
    image.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    assert page.side.attachments.take(image)
    settle(page.desk)
    reload(page)
    names = [one.name for one in card_of(page).attachments]
    assert "Plan.pdf" in names
    assert names[-1].startswith("Bild 2026-05-12")


def test_an_alternative_text_is_written_where_it_is_missing(page: EditorPage, qtbot: QtBot) -> None:
    page.go_to_field("attachments")
    field = page.focusWidget()
    qtbot.keyClicks(field, "Dr. Weber am Instrument")
    page.texts.focus_text()
    settle(page.desk)
    assert "Dr. Weber am Instrument" in [one.alt_text for one in card_of(page).attachments]


def test_publications_are_dated_and_removed_in_their_popover(page: EditorPage, qtbot: QtBot) -> None:
    page.open_publications()
    opened = popover(PublicationsPopover)
    row = next(iter(opened._rows.values()))
    row.at.setText("14:30")
    row.at.editingFinished.emit()
    settle(page.desk)
    assert any(one.time and one.time.hour == 14 for one in card_of(page).publications)
    reload(page)
    before = len(card_of(page).publications)
    next(iter(opened._rows.values())).remove.click()
    settle(page.desk)
    assert len(card_of(page).publications) == before - 1


def test_an_emptied_day_takes_the_publication_back_to_the_backlog(page: EditorPage) -> None:
    page.open_publications()
    row = next(iter(popover(PublicationsPopover)._rows.values()))
    row.day.clear()
    row.day.editingFinished.emit()
    settle(page.desk)
    one = next(each for each in card_of(page).publications if each.id == row.one.id)
    assert (one.day, one.time) == (None, None)


def test_a_point_being_written_is_saved_when_the_window_closes(page: EditorPage, qtbot: QtBot) -> None:
    page.brief.checklist.adder.setFocus()
    qtbot.keyClicks(page.brief.checklist.adder, "Noch schnell")
    assert page.close_request()
    assert card_of(page).checklist[-1].text == "Noch schnell"


def test_a_begun_comment_waits_for_the_return_to_its_item(page: EditorPage, qtbot: QtBot) -> None:
    first = page.session.content_id
    page.side.comments.input.setPlainText("Angefangen")
    page.open(item_id(page.desk, "AquaSens"))
    settle(page.desk)
    assert page.side.comments.unsent() == ""
    page.open(first)
    settle(page.desk)
    assert page.side.comments.unsent() == "Angefangen"


def test_in_a_read_only_workspace_everything_is_shown_and_nothing_written(page: EditorPage) -> None:
    page.desk.read_only = "Der Ordner ist schreibgeschützt."
    reload(page)
    assert page.notices.kind == "read_only"
    area = page.texts.area()
    assert area is not None
    assert area.isReadOnly()
    assert not page.header.next.isEnabled()
    page.desk.read_only = ""
    reload(page)
    assert not area.isReadOnly()


def test_a_revision_is_restored_and_undone(page: EditorPage) -> None:
    text = card_of(page).item.text
    page.changes.restore.click()
    settle(page.desk)
    assert card_of(page).item.text != text
    page.desk.run(lambda ws: ws.history.undo(page.desk.actor))
    settle(page.desk)
    assert card_of(page).item.text == text


def test_f7_goes_from_change_to_change(page: EditorPage) -> None:
    page.changes.step(1)
    first = page.changes.diff.textCursor().position()
    page.changes.step(1)
    assert page.changes.diff.textCursor().position() > first
    page.changes.step(-1)
    assert page.changes.diff.textCursor().position() == first


def test_helpers_put_link_hashtag_and_emoji_into_the_text(page: EditorPage, qtbot: QtBot) -> None:
    page.texts.set_current(0)
    area = page.texts.area()
    assert area is not None
    area.moveCursor(area.textCursor().MoveOperation.End)
    page.texts.helpers[0].click()
    link = popover(LinkPopover)
    link.edit.setText("kein link")
    link._take()
    assert link.isVisible()
    link.edit.setText("example.org/labor")
    link._take()
    page.texts.helpers[1].click()
    popover(HashtagPopover)._picked("Labor")
    page.texts.helpers[2].click()
    popover(EmojiPopover)._cells[0].click()
    assert area.toPlainText().endswith("https://example.org/labor #Labor 😀")


def test_escape_leaves_the_field_and_then_the_editor(page: EditorPage, qtbot: QtBot) -> None:
    page.texts.focus_text()
    with qtbot.assertNotEmitted(page.back_requested):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)


def test_every_region_that_f6_visits_takes_the_keyboard(page: EditorPage) -> None:
    reached = [first_focusable(one) for one in page.regions()]
    assert all(reached)
    assert len(set(reached)) == len(reached)
    assert reached[1] is page.brief._texts["brief"]


def test_ctrl_tab_goes_to_the_next_channel(page: EditorPage, qtbot: QtBot) -> None:
    first = page.texts.current()
    page.texts.focus_text()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.texts.current() != first
    back = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Backtab, back)
    assert page.texts.current() == first


def test_a_new_item_begins_in_its_title(page: EditorPage) -> None:
    changes = ask(page.desk, lambda ws: ws.content.create(ME, Draft(ContentItem(title="Neuer Beitrag"))))
    page.open(changes.made or changes.detail["content_id"])
    settle(page.desk)
    assert page.header.title.hasFocus()
    assert page.header.title.selectedText() == "Neuer Beitrag"
    assert page.texts.tabs.keys() == ["0"]


def test_an_item_in_the_bin_can_be_restored_here(page: EditorPage) -> None:
    content_id = page.session.content_id
    ask(page.desk, lambda ws: ws.content.delete(ME, [content_id]))
    reload(page)
    assert page.notices.kind == "deleted"
    assert page.header.title.isReadOnly()
    page.notices.primary.click()
    settle(page.desk)
    reload(page)
    assert page.notices.kind == ""
    assert not page.header.title.isReadOnly()


def test_an_item_that_is_gone_says_so_with_a_way_back(page: EditorPage, qtbot: QtBot) -> None:
    page.open(999_999)
    settle(page.desk)
    assert page.notices.kind == "gone"
    with qtbot.waitSignal(page.back_requested):
        page.notices.primary.click()


def test_in_a_narrow_window_the_right_column_lies_over_the_text(page: EditorPage, qtbot: QtBot) -> None:
    page.resize(960, 546)
    qtbot.waitUntil(lambda: page.columns.narrow)
    assert not page.side.isVisible()
    assert page.changes.is_folded()
    page.texts.panel.click()
    assert page.side.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.side.isVisible()
    page.resize(1346, 802)
    qtbot.waitUntil(lambda: not page.columns.narrow)
    assert page.side.isVisible()


@pytest.mark.parametrize("theme_name", ["light", "dark"])
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [(1346, 802), (960, 546)])
def test_nothing_is_clipped_and_everything_has_a_name(
    desk_for: Callable[..., Desk], shown: Show, language: str, theme_name: str, size: tuple[int, int]
) -> None:
    desk = desk_for(language=language, theme=theme_name)
    page = EditorPage(desk)
    page.resize(*size)
    shown(page)
    page.open(item_id(desk, "Tropfen" if language == "de" else "Lab visit"))
    settle(desk)
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        label = f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()!r}"
        if isinstance(widget, QAbstractButton):
            assert widget.width() >= widget.minimumSizeHint().width(), label
            if type(widget).__name__ in ("Button", "LinkButton", "Crumb", "NeedsTag", "StatusButton"):
                assert widget.width() >= widget.sizeHint().width(), label
        if isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
            assert widget.width() >= widget.sizeHint().width() - 1, label
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert name or type(widget).__name__.startswith(("QScroll", "QSplitter", "QStacked")), label


def test_the_dialog_of_two_versions_offers_three_ways(page: EditorPage, qtbot: QtBot) -> None:
    dialog = StaleDialog(page.desk, "Grundtext", "Meiner hier", "Ihrer dort", page)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy.click()
    assert QApplication.clipboard().text() == "Meiner hier"
    dialog.theirs.click()
    assert dialog.takes_theirs
    assert not dialog.isVisible()
