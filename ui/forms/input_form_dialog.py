"""The form of an input request for another computer: how long it holds, in which language, as a file or a mail."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from editorial.domain.input_cards import RequestCase
from editorial.domain.input_forms import DAYS, MOST_DAYS
from editorial.domain.inputs import RequestState

from ..context import Desk
from ..widgets.label import Label
from ..widgets.section import FactRow
from .form_frame import FormFrame, Job

__all__ = ["InputFormDialog", "give_input_form"]


class InputFormDialog(FormFrame):
    """The form of a request to an expert."""

    def __init__(self, desk: Desk, request_id: int, parent: QWidget | None = None) -> None:
        honest = self.tr(
            "It is one file for any browser and needs no network. Send it to this person only. The answer comes"
            " back as a file, and you look at it before anything of it is used."
        )
        super().__init__(desk, DAYS, MOST_DAYS, honest, parent)
        self._request_id, self._stem, self._kind = request_id, "", "request"
        self.about = Label(desk.theme, "", "body", weight=600, wrap=True, parent=self)
        self.whom = FactRow(desk.theme, self.tr("For"), "", 128)
        self.build((self.about, self.whom), lambda: self._stem, self._write_job)
        actor = desk.actor
        desk.run(
            lambda ws: (ws.inputs.case(actor, request_id), ws.input_forms.name(actor, request_id)),
            self._offer,
            self.refused,
        )

    def _offer(self, found: tuple[RequestCase, str]) -> None:
        case, self._stem = found
        request = case.request
        self._kind = "follow_up" if request.state is RequestState.RETURNED else "request"
        person = self.desk.person(request.person_id)
        department = self.desk.department(request.department_id)
        names = [one.name for one in (person, department) if one is not None]
        self.about.setText(request.title)
        self.whom.set_value(", ".join(names) or self.tr("nobody yet"))
        self.language.set_value(request.language)
        self.set_ready(True)
        self.adjustSize()

    def _write_job(self, path: Path) -> Job:
        actor, request_id, kind = self.desk.actor, self._request_id, self._kind
        days, language, note = self.days.value(), str(self.language.value()), self.note.value()
        return lambda ws: ws.input_forms.write(
            actor, request_id, path, kind=kind, days=days, language=language, note=note
        )


def give_input_form(desk: Desk, request_id: int, parent: QWidget | None = None) -> InputFormDialog:
    """The dialog for the form of a request, on the window that is in front where none is named."""
    dialog = InputFormDialog(desk, request_id, parent or QApplication.activeWindow())
    dialog.open()
    return dialog
