"""Answers of the worker that come when who asked is gone: a page that made way for somebody else's."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QLabel

from tests.builders import ME
from ui.context import Desk
from ui.tasks import still_there


class Asker(QLabel):
    """Shows an answer."""

    def take(self, answer: object) -> None:
        self.setText(str(answer))


def gone(one: QObject) -> None:
    one.deleteLater()
    QCoreApplication.sendPostedEvents(one, QEvent.Type.DeferredDelete.value)


def test_an_answer_to_a_page_that_is_gone_is_dropped(desk: Desk) -> None:
    asker, kept = Asker(), Asker()
    for act in (asker.take, partial(asker.take), kept.take):
        desk.run(lambda ws: ws.options.read(ME).name, act)

    def later(found: object) -> None:
        asker.take(found)

    desk.run(lambda ws: ws.options.read(ME).name, later)
    assert still_there(later)
    asker.take("Frage")
    gone(asker)
    assert not still_there(later)
    assert not still_there(asker.take)
    assert not still_there(partial(asker.take))
    assert still_there(kept.take)
    assert desk.tasks.wait()
    assert kept.text()
