"""Somebody before the approver's inbox, for its tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.people import Actor, actor_of
from ui.approvals.page import ApprovalsPage
from ui.approvals.rows import Group
from ui.context import Desk

Shown = Callable[[QWidget], None]
RULES = "Trinkwasserverordnung: Das ändert sich für Betreiber"


def actor_named(desk: Desk, name: str) -> Actor:
    return actor_of(next(one for one in desk.directory.people if name in one.name))


class Reader:
    """Somebody before the page."""

    def __init__(self, desk: Desk, qtbot: QtBot, shown: Shown, who: str = "Lorenz", size: QSize | None = None) -> None:
        self.desk, self.qtbot = desk, qtbot
        desk.set_actor(actor_named(desk, who))
        self.page = ApprovalsPage(desk)
        self.page.resize(size or QSize(1340, 800))
        self.said: list[str] = []
        self.offers: list[tuple[str, str, Callable[[], object]]] = []
        desk.toast_requested.connect(lambda words, _undo, _meaning: self.said.append(words))
        desk.offer_requested.connect(lambda words, label, act: self.offers.append((words, label, act)))
        shown(self.page)
        self.settle()
        self.page.focus_content()

    def settle(self) -> None:
        for _round in range(3):
            assert self.desk.tasks.wait()
            self.qtbot.waitUntil(lambda: not (self.page._again.isActive() or self.page.model._timer.isActive()))
            QApplication.processEvents()
        assert self.desk.tasks.wait()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, held)
        self.settle()

    def ask(self, job: Callable[[Any], Any]) -> Any:
        found: list[Any] = []
        self.desk.run(job, found.append)
        self.settle()
        return found[0]

    def title(self) -> str:
        item = self.page.list.current()
        return item.title if item else ""

    def groups(self) -> list[tuple[str, int]]:
        model = self.page.model
        return [(model.words.group(one.key), one.count) for one in model.rows if isinstance(one, Group)]

    def titles(self) -> list[str]:
        return [one.title for one in self.page.model.items()]

    def case(self, content_id: int, who: Actor | None = None) -> Any:
        actor = who or self.desk.actor
        return self.ask(lambda ws: ws.approvals.case(actor, content_id))


def edit(reader: Reader, content_id: int, words: str) -> None:
    writer = actor_named(reader.desk, "Brandt")

    def job(ws: Any) -> Any:
        item = ws.content.card(writer, content_id).item
        return ws.content.edit(writer, replace(item, text=f"{item.text}\n{words}"))

    reader.desk.run(job)
    assert reader.desk.tasks.wait()
