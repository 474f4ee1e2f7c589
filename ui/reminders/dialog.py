"""Asks when to remind, and of what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from editorial.domain.content import Publication
from editorial.domain.events import Changes
from editorial.domain.reminders import MORNING, Reminder

from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import DateField, Field, Form, LineEdit, TimeField
from ..widgets.label import Label
from .words import DueWords

__all__ = ["About", "RemindDialog", "about", "remind"]


@dataclass(frozen=True, slots=True)
class About:
    """The item to be reminded of, and when it appears first from now on (day None: not planned)."""

    content_id: int
    title: str
    day: date | None = None
    time: time | None = None


def about(content_id: int, title: str, slots: Iterable[Publication], now: datetime) -> About:
    """An item with the first of its publications that lies ahead."""
    ahead = [(one.day, one.time) for one in slots if one.day is not None and _moment(one.day, one.time) > now]
    day, at = min(ahead, key=lambda one: _moment(*one), default=(None, None))
    return About(content_id, title, day, at)


def _moment(day: date, at: time | None) -> datetime:
    return datetime.combine(day, at or time(23, 59))


class RemindDialog(BaseDialog):
    """Presets that still lie ahead, or a day and time; and words of one's own."""

    def __init__(self, desk: Desk, about: About | None = None, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "", 440, parent)
        self.desk, self.about = desk, about
        self._says = DueWords(desk, self)
        title = self.tr("Remind of “{title}”").format(title=about.title) if about else self.tr("New reminder")
        self.setWindowTitle(self.tr("Reminder"))
        self.title.setText(title)
        self.form = Form(desk.theme, desk.icons, self)
        self.words = LineEdit(desk.theme, placeholder=about.title if about else "", most=200)
        helper = self.tr("Empty: the title of the content item.") if about else ""
        self.form.add(self.tr("What to remind of"), self.words, required=about is None, helper=helper)
        self._group = QButtonGroup(self)
        self.choices: list[tuple[QRadioButton, datetime | None]] = []
        self.content.addWidget(self.form)
        self._presets()
        self._own()
        self.set_primary(self.tr("Remind"), "bell")
        first = self.choices[0][0]
        first.setChecked(True)
        self._follow()
        (first if about else self.words).setFocus()

    # When ---------------------------------------------------------------------------------------------------------

    def _presets(self) -> None:
        now = self.desk.clock.now()
        found: list[tuple[str, datetime]] = []
        about = self.about
        if about is not None and about.day is not None:
            if about.time is not None:
                found.append((self.tr("One hour before"), datetime.combine(about.day, about.time) - timedelta(hours=1)))
            found.append((self.tr("The day before"), datetime.combine(about.day - timedelta(days=1), MORNING)))
        else:
            found.append((self.tr("In one hour"), (now + timedelta(hours=1)).replace(second=0, microsecond=0)))
        tomorrow = datetime.combine(now.date() + timedelta(days=1), MORNING)
        if all(moment != tomorrow for _words, moment in found):
            found.append((self.tr("Tomorrow morning"), tomorrow))
        box = QVBoxLayout()
        box.setSpacing(self.theme.px(8))
        box.addWidget(Label(self.theme, self.tr("When"), "small", weight=500))
        for words, moment in [*((words, one) for words, one in found if one > now), (self.tr("Day and time"), None)]:
            when = self._says.when(moment.date(), moment.time(), now.date()) if moment else ""
            shown = self.tr("{choice}: {when}").format(choice=words, when=when) if when else words
            button = QRadioButton(shown.replace("&", "&&"), self)
            button.toggled.connect(self._follow)
            self._group.addButton(button)
            self.choices.append((button, moment))
            box.addWidget(button)
        self.content.addLayout(box)

    def _own(self) -> None:
        desk = self.desk
        start = (desk.clock.now() + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)
        self.day = DateField(desk.theme, desk.icons, desk.language, start.date(), desk.clock.today)
        self.hour = TimeField(desk.theme, start.time())
        self.exact = Form(desk.theme, desk.icons, self)
        day = Field(desk.theme, desk.icons, self.tr("Day"), self.day, required=True, validate=self._past)
        hour = Field(desk.theme, desk.icons, self.tr("Time"), self.hour, required=True)
        self.exact.add_row(day, hour)
        self.content.addWidget(self.exact)

    def _past(self) -> str:
        day, at = self.day.value(), self.hour.value()
        if day is None or at is None or datetime.combine(day, at) > self.desk.clock.now():
            return ""
        return self.tr("This moment is past. Choose a later one.")

    def _follow(self, *_whatever: object) -> None:
        if hasattr(self, "exact"):
            self.exact.setVisible(self.chosen() is None)

    def chosen(self) -> datetime | None:
        """The moment of the preset; None for a day and time of one's own."""
        return next((moment for button, moment in self.choices if button.isChecked()), None)

    def check(self) -> bool:
        good = self.form.check()
        return (self.chosen() is not None or self.exact.check()) and good

    def reminder(self) -> Reminder:
        """What was asked for, for the person who works here."""
        moment = self.chosen()
        if moment is None:
            day, at = self.day.value(), self.hour.value()
        else:
            day, at = moment.date(), moment.time()
        content_id = self.about.content_id if self.about else None
        return Reminder(content_id=content_id, person_id=self.desk.actor.id, text=self.words.value(), day=day, time=at)

    def answer(self, wanted: Reminder) -> str:
        """When it will be told."""
        assert wanted.day is not None
        when = self._says.when(wanted.day, wanted.time, self.desk.clock.today())
        return self.tr("You will be reminded {when}.").format(when=when)


def remind(desk: Desk, parent: QWidget | None, about: About | None = None) -> RemindDialog:
    """Ask, save, and say when it will be told."""
    dialog = RemindDialog(desk, about, parent)

    def save() -> None:
        actor, wanted = desk.actor, dialog.reminder()
        words = dialog.answer(wanted)

        def done(_changes: Changes) -> None:
            desk.toast(words)
            dialog.deleteLater()

        desk.run(lambda ws: ws.reminders.save(actor, wanted), done)

    dialog.accepted.connect(save)
    dialog.rejected.connect(dialog.deleteLater)
    dialog.open()
    return dialog
