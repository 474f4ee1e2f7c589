"""What ends answering: handing in, saying no, passing it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editorial.domain.input_cards import RequestCase
from editorial.domain.people import Person
from editorial.errors import EditorialError

from .answering_dialogs import DeclineDialog, PassOnDialog

if TYPE_CHECKING:
    from .answering import AnsweringView


class AnsweringActs(QObject):
    """Belongs to one view."""

    def __init__(self, view: AnsweringView) -> None:
        super().__init__(view)
        self.view, self.desk = view, view.desk

    def give(self) -> None:
        """Hand in everything that is written."""
        state, desk = self.view.state, self.desk
        actor, request = desk.actor, state.case.request
        if not state.minutes:
            state.say(minutes=self.view.finish.minutes.value())
        given = state.given()
        state.stop()
        self.view.footer.next.setEnabled(False)

        def done(_case: RequestCase) -> None:
            desk.toast(
                self.tr("Thank you. Your answers to “{title}” are with the editors.").format(title=request.title)
            )
            self.view.given.emit()

        def failed(error: EditorialError) -> None:
            self.view.footer.next.setEnabled(True)
            # Nothing written is given up for a refusal.
            state.say()
            desk.error_raised.emit(error)

        desk.run(lambda ws: ws.answering.give(actor, request.id, given), done, failed)

    def decline(self) -> None:
        """Say no, with a reason."""
        self.view.state.keep(self._ask_reason)

    def _ask_reason(self) -> None:
        request = self.view.state.case.request
        dialog = DeclineDialog(self.desk, request.title, self.view.window())
        dialog.decided.connect(self._declined)
        dialog.open()

    def _declined(self, reason: str) -> None:
        actor, request = self.desk.actor, self.view.state.case.request

        def done(_case: RequestCase) -> None:
            self.desk.toast(self.tr("Declined: “{title}”. The editors see your reason.").format(title=request.title))
            self.view.given.emit()

        self.desk.run(lambda ws: ws.inputs.decline(actor, request.id, reason), done)

    def pass_on(self) -> None:
        """Ask a colleague of the department instead."""
        actor, request_id = self.desk.actor, self.view.state.case.request.id

        def read() -> None:
            self.desk.run(lambda ws: ws.inputs.colleagues(actor, request_id), self._ask_whom)

        self.view.state.keep(read)

    def _ask_whom(self, people: tuple[Person, ...]) -> None:
        request = self.view.state.case.request
        dialog = PassOnDialog(self.desk, request.title, people, self.view.window())
        dialog.decided.connect(self._passed)
        dialog.open()

    def _passed(self, person_id: int, note: str) -> None:
        actor, request = self.desk.actor, self.view.state.case.request
        person = self.desk.person(person_id)

        def done(_case: RequestCase) -> None:
            words = self.tr("{name} is asked now: “{title}”.")
            self.desk.toast(words.format(name=person.name if person else "", title=request.title))
            self.view.given.emit()

        self.desk.run(lambda ws: ws.inputs.pass_on(actor, request.id, person_id, note), done)
