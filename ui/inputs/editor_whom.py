"""The right side of the request editor: who is asked, whether there is time for it, until when and how."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.inputs import InputRequest, Way
from editorial.domain.people import Person, Role
from editorial.domain.wording import month_text

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.choice_field import ChoiceField
from ..widgets.clearing import clear
from ..widgets.form import DateField, Field, LineEdit, SpinField
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .bulk import PeopleList, PeopleModel
from .bulk_people import Loads, askable, needs, read_loads
from .editor_room import RoomView
from .words import WAY_SIGNS, InputWords

#: Design pixels, in wide and in narrow windows.
WIDTH, NARROW = 376, 356
#: Days from today that a new request gives.
GIVEN = 7


class WhomPanel(Ground):
    """`changed` with every choice. `chosen` are the people ticked, in the order of the list."""

    changed = Signal()

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__(desk.theme, "sunken", sides="l")
        self.desk, self.words = desk, words
        self._serial = 0
        self._month = date.min
        self.setFixedWidth(desk.theme.px(WIDTH))
        self.setAccessibleName(self.tr("Who is asked, and until when"))
        self._make()
        self._build()
        self._wire()

    def fit(self, narrow: bool) -> None:
        """Less wide, in narrow windows."""
        self.setFixedWidth(self.desk.theme.px(NARROW if narrow else WIDTH))

    def _make(self) -> None:
        desk, theme, icons = self.desk, self.desk.theme, self.desk.icons
        self.model = PeopleModel(desk, self.words, self)
        self.department = ChoiceField(theme, icons, (), None, self.tr("All departments"))
        self.search = LineEdit(theme, "", self.tr("Search a name or a field of competence"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.list = PeopleList(desk, self.model)
        self.minutes = SpinField(theme, 10, 1, 480, self.tr("min"), 5)
        self.due = DateField(theme, icons, desk.language, None, desk.clock.today)
        ways = [Choice(one, self.words.way(one), Sign.icon(WAY_SIGNS[one])) for one in Way]
        self.way = ChoiceField(theme, icons, ways, Way.APP)
        languages = [Choice(one, self.words.language(one)) for one in ("de", "en")]
        self.language = ChoiceField(theme, icons, languages, desk.language)
        self.room = QVBoxLayout()

    def _build(self) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        self.scroller = Scroll(theme, "sunken")
        inside = self.scroller.body
        inside.setContentsMargins(px(18), px(16), px(16), px(18))
        inside.setSpacing(px(12))
        inside.addWidget(Label(theme, self.tr("Who is asked"), "section", weight=600))
        self.department_field = Field(theme, icons, self.tr("Department"), self.department)
        inside.addWidget(self.department_field)
        inside.addWidget(self.search)
        frame = Ground(theme, "surface", "border", 7)
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(2), px(2), px(2), px(2))
        column.addWidget(self.list)
        inside.addWidget(frame)
        self.count = Label(theme, "", "small", "muted", wrap=True)
        inside.addWidget(self.count)
        times = QHBoxLayout()
        times.setSpacing(px(12))
        self.due_field = Field(theme, icons, self.tr("Answer until"), self.due)
        self.minutes_field = Field(theme, icons, self.tr("Estimated time"), self.minutes)
        times.addWidget(self.due_field, 1, Qt.AlignmentFlag.AlignTop)
        times.addWidget(self.minutes_field, 1, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(times)
        self.room.setSpacing(px(10))
        inside.addLayout(self.room)
        ways = QHBoxLayout()
        ways.setSpacing(px(12))
        ways.addWidget(Field(theme, icons, self.tr("Way"), self.way), 1)
        self.language.setFixedWidth(px(104))
        ways.addWidget(Field(theme, icons, self.tr("Language"), self.language))
        inside.addLayout(ways)
        inside.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(self.scroller)

    def _wire(self) -> None:
        self.department.changed.connect(lambda _value: self._list())
        self.search.textChanged.connect(lambda _words: self._list())
        self.model.ticked.connect(self._ticked)
        self.minutes.valueChanged.connect(lambda _value: self._ticked())
        self.due.changed.connect(lambda _value: self._due_changed())
        self.way.changed.connect(lambda _value: self.changed.emit())
        self.language.changed.connect(lambda _value: self.changed.emit())
        self.desk.directory_changed.connect(self._list)

    # Showing ------------------------------------------------------------------------------------------------------

    def show_request(self, one: InputRequest, people: frozenset[int], several: bool, fixed: bool) -> None:
        """Show whom a request asks; `fixed` after it was sent, when only day, minutes and way may change."""
        self.model.several, self.model.fixed = several, fixed
        self.model.chosen = set(people)
        departments = [one for one in self.desk.directory.departments if not one.archived]
        choices = [Choice(each.id, each.name) for each in departments]
        self.department.set_choices(choices, one.department_id)
        self.search.clear()
        self.minutes.setValue(one.minutes)
        fresh = self.desk.clock.today() + timedelta(days=GIVEN)
        self.due.set_value(one.due or (fresh if one.id == 0 else None))
        self.way.set_value(one.way)
        self.language.set_value(one.language)
        for part in (self.department, self.search, self.language):
            part.setEnabled(not fixed)
        self._month = date.min
        self._list()
        self.read()

    def _list(self) -> None:
        wanted, number = self.search.text().strip().casefold(), self.department.value()
        found = []
        for one in askable(self.desk.directory.people):
            where = f"{one.name} {one.competence} {one.title}".casefold()
            near = number is None or one.department_id == number or one.id in self.model.chosen
            if near and wanted in where:
                found.append(one)
        expert = str(Role.EXPERT)
        found.sort(key=lambda one: (expert not in one.roles, one.name.split()[-1:], one.id))
        self.model.show(found)
        self._tell()

    def read(self) -> None:
        """Read loads and budgets of the month in which the answer is due."""
        month = (self.due.value() or self.desk.clock.today()).replace(day=1)
        self._month = month
        self._serial += 1
        serial, actor = self._serial, self.desk.actor
        people = [one.id for one in askable(self.desk.directory.people)]

        def done(found: Loads) -> None:
            if serial == self._serial:
                self.model.set_loads(found)
                self._tell()

        self.desk.run(lambda ws: read_loads(ws, actor, people, month), done)

    def _due_changed(self) -> None:
        month = (self.due.value() or self.desk.clock.today()).replace(day=1)
        if month != self._month:
            self.read()
        self._ticked()

    def _ticked(self) -> None:
        self._tell()
        self.changed.emit()

    def chosen(self) -> list[Person]:
        """Whoever is ticked."""
        return [one for one in askable(self.desk.directory.people) if one.id in self.model.chosen]

    def _tell(self) -> None:
        """How many are asked, and what that means for the time budgets."""
        people = self.chosen()
        if not people:
            words = self.tr("Tick whoever is to be asked. Several get a request each.")
        elif len(people) == 1:
            words = self.tr("{name} gets the request.").format(name=people[0].name)
        else:
            words = self.tr("%n people get a request each.", "", len(people))
        self.count.setText(words)
        clear(self.room)
        if self.model.fixed:
            return
        month = month_text(self._month, self.desk.language) if self._month != date.min else ""
        for need in needs(self.model.loads, people, self.minutes.value()):
            name = self.words.person(need.line.person_id) or self.words.department(need.line.department_id)
            self.room.addWidget(RoomView(self.desk, need, name, month))

    # What it holds ------------------------------------------------------------------------------------------------

    def filled(self, one: InputRequest) -> InputRequest:
        """A request with what stands here."""
        people, way = self.chosen(), self.way.value()
        assert isinstance(way, Way)
        person = people[0] if len(people) == 1 else None
        number = self.department.value()
        department = person.department_id if person else number if isinstance(number, int) else None
        return replace(
            one,
            person_id=person.id if person else None,
            department_id=department,
            minutes=self.minutes.value(),
            due=self.due.value(),
            way=way,
            language=str(self.language.value()),
        )

    def check(self) -> QWidget | None:
        """The first field that keeps the request from being sent, which says why; None where nothing does."""
        if not self.due_field.check():
            return self.due
        today = self.desk.clock.today()
        if self.due.value() is None:
            self.due_field.set_error(self.tr("Until when is the answer needed?"))
            return self.due
        if (self.due.value() or today) < today and not self.model.fixed:
            self.due_field.set_error(self.tr("This day has passed."))
            return self.due
        if not self.chosen():
            self.count.set_look(token="danger")
            self.count.setText(self.tr("Nobody is ticked yet: tick whoever is to be asked."))
            return self.list
        self.count.set_look(token="muted")
        return None
