"""A form for somebody who decides on another computer: for whom, how long, in which language, as a file or a mail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from editorial.domain.approval_forms import DAYS, MOST_DAYS, AskedPerson

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField, Field
from ..widgets.label import Label
from .form_frame import FormFrame, Job

__all__ = ["FormDialog"]


class FormDialog(FormFrame):
    """The form of a content item that waits for approval."""

    def __init__(self, desk: Desk, content_id: int, title: str, parent: QWidget | None = None) -> None:
        honest = self.tr(
            "It is one file with exactly this content, for any browser and without a network. The answer proves"
            " that somebody had the form, not who it was. Internal comments are not in it."
        )
        super().__init__(desk, DAYS, MOST_DAYS, honest, parent)
        self._content_id, self._item = content_id, title
        self._asked: tuple[AskedPerson, ...] = ()
        self.person = ChoiceField(desk.theme, desk.icons, parent=self)
        about = Label(desk.theme, title, "body", weight=600, wrap=True, parent=self)
        self.build((about, Field(desk.theme, desk.icons, self.tr("For"), self.person)), self._name, self._write_job)
        actor = desk.actor
        desk.run(lambda ws: ws.forms.asked(actor, content_id), self._offer, self.refused)

    def _offer(self, found: tuple[AskedPerson, ...]) -> None:
        self._asked = found
        choices = [Choice(one.person_id, one.name, Sign.person(one.name), one.stage) for one in found]
        self.person.set_choices(choices, choices[0].value if choices else None)
        self.set_ready(bool(choices))
        if not choices:
            self.problem.set_banner(
                "warning",
                self.tr("Nobody can be sent a form now"),
                self.tr("No stage is open, or whoever is asked wrote part of it. Give the stage to others."),
            )
            self.problem.show()
        self.adjustSize()

    def _name(self) -> str:
        from editorial.exchange.approval_form import form_name

        person = next((one.name for one in self._asked if one.person_id == self.person.value()), "")
        return form_name(self._item, person, str(self.language.value()))

    def _write_job(self, path: Path) -> Job:
        actor, content_id = self.desk.actor, self._content_id
        person, days = int(str(self.person.value())), self.days.value()
        language, note = str(self.language.value()), self.note.value()
        return lambda ws: ws.forms.write(actor, content_id, person, path, days=days, language=language, note=note)

    def said(self, written: Any) -> str:
        words = super().said(written)
        if written.left_out:
            words += " " + self.tr("Not shown in it: {names}.").format(names=", ".join(written.left_out))
        return words
