"""A desk on the small organisation of `input_makers`, at which one of its people works, and what they do there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from editorial.app import Workspace, open_workspace
from editorial.domain.inputs import Question, QuestionKind
from editorial.domain.people import Actor
from editorial.settings import Settings
from tests.builders import ME, NOW, installed_theme
from tests.services.input_makers import PNG, InputHouse, make_input_house
from ui import i18n
from ui.context import Clock, Desk
from ui.inputs.answering import AnsweringView
from ui.inputs.desk import ExpertDesk
from ui.live import Live
from ui.tasks import Tasks


@contextmanager
def desk_of(
    app: QApplication, folder: Path, prepare: Callable[[InputHouse], Any], who: str = "expert", language: str = "de"
) -> Iterator[tuple[Desk, InputHouse, Any]]:
    """A desk, who is there, and what `prepare` answered; `who` is a person of the house by their name there."""
    house = make_input_house(folder)
    made = prepare(house)
    path = house.ws.path
    house.ws.close()
    actor: Actor = getattr(house, who)
    own, icons = installed_theme(app)
    translators = i18n.install(language)
    live = Live(app)
    settings = Settings(language=language, theme="light", reduced_motion=True)
    desk = Desk(own, icons, Tasks(live, app), live, settings, Clock(NOW), language, app)
    try:
        desk.tasks.open(lambda: open_workspace(path, clock=desk.clock.utc))
        desk.actor = actor
        desk.set_directory(*ask(desk, lambda ws: (ws.organisation.directory(ME), ws.options.read(ME))))
        yield desk, house, made
    finally:
        desk.tasks.close()
        for one in translators:
            QCoreApplication.removeTranslator(one)
        desk.deleteLater()


def ask(desk: Desk, question: Callable[[Workspace], Any]) -> Any:
    """What the workspace says."""
    found: list[Any] = []
    desk.run(question, found.append)
    assert desk.tasks.wait()
    assert found, "the question was refused"
    return found[0]


def settle(desk: Desk) -> None:
    """Until nothing is asked any more."""
    for _round in range(4):
        assert desk.tasks.wait()
        QCoreApplication.processEvents()


#: Three questions of different kinds, the first of them needed.
SHORT = (
    Question(text="Wie viel Wasser brauchen Sie?", kind=QuestionKind.NUMBER, unit="ml", required=True),
    Question(text="Was hat Sie überrascht?", kind=QuestionKind.LONG, example="Ein Stoff."),
    Question(text="Darf ein Foto gezeigt werden?", kind=QuestionKind.YES_NO),
)


class Table:
    """A page of somebody, and what a test does there."""

    def __init__(self, desk: Desk, house: InputHouse, made: Any, page: ExpertDesk) -> None:
        self.desk, self.house, self.made, self.page = desk, house, made, page

    def settle(self) -> None:
        settle(self.desk)

    def open(self, request_id: int) -> AnsweringView:
        self.page.show_request(request_id)
        self.settle()
        view = self.page.open_case
        assert isinstance(view, AnsweringView)
        return view

    def case(self, request_id: int) -> Any:
        return ask(self.desk, lambda ws: ws.inputs.case(self.house.manager, request_id))

    def words(self) -> str:
        return "\n".join(
            part.accessibleName() + (part.text() if isinstance(part, QLabel | QPushButton) else "")
            for part in self.page.findChildren(QWidget)
            if part.isVisible()
        )


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def type_words(words: str) -> None:
    """Type where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def drop_files(widget: QWidget, paths: list[Path]) -> None:
    """Files from the desktop, dropped on a widget."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    QApplication.sendEvent(widget, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, mime, left, none))


def picture_in(folder: Path) -> Path:
    """A picture to attach."""
    path = folder / "pipette.png"
    path.write_bytes(PNG)
    return path


def two_requests(house: InputHouse) -> tuple[int, int]:
    """One to the expert, one to their colleague."""
    own = house.request(questions=SHORT)
    foreign = house.request(title="Quittenbrot", person=house.colleague)
    return own.id, foreign.id


@contextmanager
def tables(app: QApplication, folder: Path, shown: Callable[[QWidget], None]) -> Iterator[Callable[..., Table]]:
    """Opens the page for somebody of the house after `prepare` made the requests."""
    with ExitStack() as opened:

        def build(prepare: Callable[[InputHouse], Any], who: str = "expert") -> Table:
            desk, house, made = opened.enter_context(desk_of(app, folder, prepare, who))
            page = ExpertDesk(desk)
            page.resize(1000, 640)
            shown(page)
            settle(desk)
            return Table(desk, house, made, page)

        yield build
