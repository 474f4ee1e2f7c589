"""Results on the item: shown beside the preview, typed in with care."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editorial.domain.content import Status
from tests.builders import ME
from ui.content.page import EditorPage
from ui.content.results_dialog import ResultsDialog
from ui.content.results_panel import figure_text

if TYPE_CHECKING:
    from ui.context import Desk

Show = Callable[[QWidget], None]


def _settle(desk: Desk) -> None:
    for _round in range(3):
        assert desk.tasks.wait()
        QApplication.processEvents()


def _ask(desk: Desk, job: Callable[[Any], Any]) -> Any:
    found: list[Any] = []
    desk.run(job, found.append)
    _settle(desk)
    return found[0]


@pytest.fixture
def page(desk: Desk, shown: Show) -> Generator[EditorPage]:
    made = EditorPage(desk)
    made.resize(1346, 802)
    shown(made)
    rows = _ask(desk, lambda ws: ws.plan.rows(ME))
    out = next(one for one in rows if one.status is Status.PUBLISHED and one.channel_id)
    made.open(out.content_id, out.publication_id)
    _settle(desk)
    yield made
    made.session.finish(2)


def _answer(fill: Callable[[ResultsDialog], None]) -> None:
    def act() -> None:
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ResultsDialog))
        fill(dialog)

    QTimer.singleShot(0, act)


def _words(widget: QWidget) -> str:
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_a_published_post_offers_to_enter_results_and_shows_them(page: EditorPage, desk: Desk) -> None:
    panel = page.side.preview.results
    assert panel.first.isVisible()

    def fill(dialog: ResultsDialog) -> None:
        dialog._fields["views"][1].setText("1.284")
        dialog._fields["likes"][1].setText("viele")
        assert dialog.primary is not None
        dialog.primary.click()
        assert dialog.isVisible()
        assert "keine Zahl" in dialog._fields["likes"][0].error()
        dialog._fields["likes"][1].setText("63")
        dialog.primary.click()

    _answer(fill)
    panel.type_in()
    _settle(desk)
    assert "1.284" in _words(panel)
    assert "Aufrufe" in _words(panel)
    assert "von Hand eingetragen" in panel.source.text()
    assert not panel.first.isVisible()


def test_a_figure_can_be_taken_away_again(page: EditorPage, desk: Desk) -> None:
    panel = page.side.preview.results
    number = panel._publication.id if panel._publication else 0
    desk.run(lambda ws: ws.results.save(ME, number, {"views": 7, "likes": 2}))
    _settle(desk)
    assert "Gefällt mir" in _words(panel)

    def fill(dialog: ResultsDialog) -> None:
        dialog._fields["likes"][1].clear()
        assert dialog.primary is not None
        dialog.primary.click()

    _answer(fill)
    panel.type_in()
    _settle(desk)
    assert "Gefällt mir" not in _words(panel)


@pytest.mark.parametrize(
    ("name", "value", "language", "shown"),
    [
        ("views", 15735.0, "de", "15.735"),
        ("views", 15735.0, "en", "15,735"),
        ("click_rate_percent", 4.59, "de", "4,59\u202f%"),
        ("watch_hours", 354.6762, "de", "354,7"),
    ],
)
def test_figures_are_written_as_the_language_writes_them(name: str, value: float, language: str, shown: str) -> None:
    assert figure_text(name, value, language) == shown


def test_the_text_of_the_tab_in_front_goes_to_the_clipboard(page: EditorPage, desk: Desk) -> None:
    told: list[str] = []
    desk.toast_requested.connect(lambda words, _undo, _meaning: told.append(words))
    page.texts.setFocus()
    button = next(one for one in page.texts.helpers if "kopieren" in one.accessibleName())
    button.click()
    assert desk.tasks.wait()
    assert QApplication.clipboard().text() == page.session.text_of(page.texts.current()).strip()
    assert told
    assert "kopiert" in told[0]
