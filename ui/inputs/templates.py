"""Templates of requests: a list, and the one in front with its questions."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.inputs import InputTemplate, Question
from editorial.errors import EditorialError

from ..context import Changes, Desk
from ..place_keys import bind
from ..widgets.banner import Banner
from ..widgets.buttons import make_button
from ..widgets.choice import Choice
from ..widgets.choice_field import ChoiceField
from ..widgets.form import Field, LineEdit, SpinField, TextArea
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .editor_dialogs import ask_leave
from .editor_questions import QuestionList
from .templates_list import Entry, EntryList, list_width
from .words import InputWords

#: Design pixels.
Found = tuple[InputTemplate, tuple[Question, ...]]


class TemplatesTab(QWidget):
    """What is changed is saved with a button, and asked about before it would be lost."""

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__()
        self.desk, self.words = desk, words
        self._template = InputTemplate()
        self._saved: tuple[InputTemplate, tuple[Question, ...]] | None = None
        self._found: tuple[InputTemplate, ...] = ()
        self._wanted, self._stale = 0, True
        self._make()
        self._build()
        self._wire()

    def _make(self) -> None:
        desk, theme, icons = self.desk, self.desk.theme, self.desk.icons
        self.list = EntryList(desk, self.tr("Templates"))
        self.setFocusProxy(self.list)
        self.heading = Label(theme, "", "section", weight=600, wrap=True)
        self.state = Label(theme, "", "small", "muted", wrap=True)
        self.copy_button = make_button(theme, icons, "ghost", self.tr("Duplicate"), "copy")
        self.archive_button = make_button(theme, icons, "ghost", self.tr("Archive"), "archive")
        self.drop_button = make_button(theme, icons, "secondary", self.tr("Discard"))
        self.save_button = make_button(theme, icons, "primary", self.tr("Save"), "check")
        self.problem = Banner(theme, icons, "danger", "", framed=False)
        self.problem.hide()
        self.name = LineEdit(theme, most=200)
        self.format = LineEdit(theme, "", self.tr("for example: Portrait"), most=80)
        self.minutes = SpinField(theme, 10, 1, 480, self.tr("min"), 5)
        languages = [Choice(one, self.words.language(one)) for one in ("de", "en")]
        self.language = ChoiceField(theme, icons, languages, desk.language)
        self.purpose = TextArea(theme, least=2, most=5)
        self.audience = LineEdit(theme, most=300)
        self.example = TextArea(theme, least=2, most=5)
        self.questions = QuestionList(desk, self.words)

    def _build(self) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        self.left = left = Ground(theme, "surface", sides="r")
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 1, 0)
        inner.addWidget(self.list)
        head = Ground(theme, "surface", sides="b")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(24), px(8), px(16), px(8))
        row.setSpacing(px(8))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.heading)
        names.addWidget(self.state)
        row.addLayout(names, 1)
        for button in (self.copy_button, self.archive_button, self.drop_button, self.save_button):
            row.addWidget(button)
        scroll = self._fields()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(head)
        right.addWidget(self.problem)
        right.addWidget(scroll, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(left)
        whole.addLayout(right, 1)

    def _fields(self) -> Scroll:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        scroll = Scroll(theme, "surface")
        inside = scroll.body
        inside.setContentsMargins(px(24), px(16), px(20), px(24))
        inside.setSpacing(px(12))
        self.name_field = Field(theme, icons, self.tr("Name"), self.name, True)
        inside.addLayout(_row(px(12), (self.name_field, 3), (Field(theme, icons, self.tr("Format"), self.format), 2)))
        inside.addLayout(
            _row(
                px(12),
                (Field(theme, icons, self.tr("Audience"), self.audience), 3),
                (Field(theme, icons, self.tr("Estimated time"), self.minutes), 1),
                (Field(theme, icons, self.tr("Language"), self.language), 1),
            )
        )
        inside.addWidget(Field(theme, icons, self.tr("Why it matters"), self.purpose))
        inside.addWidget(Field(theme, icons, self.tr("Example of a good answer"), self.example))
        inside.addWidget(self.questions)
        inside.addStretch(1)
        return scroll

    def _wire(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda: self.name.setFocus(Qt.FocusReason.TabFocusReason))
        for line in (self.name, self.format, self.audience):
            line.textChanged.connect(self._changed)
        for area in (self.purpose, self.example):
            area.textChanged.connect(self._changed)
        self.minutes.valueChanged.connect(lambda _value: self._changed())
        self.language.changed.connect(lambda _value: self._changed())
        self.questions.changed.connect(self._changed)
        self.save_button.clicked.connect(lambda _on=False: self.store())
        self.drop_button.clicked.connect(lambda _on=False: self._drop())
        self.copy_button.clicked.connect(lambda _on=False: self.duplicate())
        self.archive_button.clicked.connect(lambda _on=False: self.put_away())
        bind(self, "form", {"save": self.store})
        self.desk.live.changed.connect(self._live)

    # Reading ------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the templates; what is being written stays."""
        self._stale = False
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.inputs.templates(actor), self._show)

    def _live(self, changes: Changes) -> None:
        if changes.touches("input_template", "question"):
            self._stale = True
            if self.isVisible():
                self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.left.setFixedWidth(list_width(self.desk.theme, self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _show(self, found: tuple[InputTemplate, ...]) -> None:
        self._found = tuple(sorted(found, key=lambda one: one.archived))
        wanted = self._wanted or self._template.id
        if not any(one.id == wanted for one in self._found) and self._found and not self.dirty:
            wanted = self._found[0].id
        self.list.show_entries([self._entry(one) for one in self._found], wanted)
        if wanted and not self.dirty:
            self._load(wanted)
        self._wanted = 0

    def _entry(self, one: InputTemplate) -> Entry:
        parts = [one.format, self.tr("{count} min").format(count=one.minutes), self.words.language(one.language)]
        tag = None
        if one.archived:
            tag = ("accent", self.tr("archived"), "archive")
        elif one.id < 0:
            tag = ("accent", self.tr("built in"), "package")
        return Entry(one.id, one.name, " · ".join(part for part in parts if part), tag, one.archived)

    def _chosen(self, template_id: int) -> None:
        if template_id == self._template.id:
            return
        if not self.may_leave():
            self.list.show_entries(self.list.entries.entries, self._template.id)
            return
        self._load(template_id)

    def _load(self, template_id: int) -> None:
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.inputs.template(actor, template_id), self._open)

    def _open(self, found: Found) -> None:
        one, questions = found
        self._saved = None
        self._template = one
        self.problem.hide()
        self.name_field.set_error("")
        self.name.setText(one.name)
        self.format.setText(one.format)
        self.minutes.setValue(one.minutes)
        self.language.set_value(one.language)
        self.purpose.setPlainText(one.purpose)
        self.audience.setText(one.audience)
        self.example.setPlainText(one.example)
        self.questions.set_values(questions, one.archived or not self.desk.may("input"))
        self._saved = self.written()
        self._changed()

    # Writing ------------------------------------------------------------------------------------------------------

    def written(self) -> Found:
        """The template as it stands here."""
        one = replace(
            self._template,
            name=self.name.value(),
            format=self.format.value(),
            minutes=self.minutes.value(),
            language=str(self.language.value()),
            purpose=self.purpose.value(),
            audience=self.audience.value(),
            example=self.example.value(),
        )
        return one, self.questions.values()

    @property
    def dirty(self) -> bool:
        """Whether something here is not saved."""
        return self._saved is not None and self.written() != self._saved

    def _changed(self) -> None:
        if self._saved is None:
            return
        one, dirty, may = self._template, self.dirty, self.desk.may("input") and not self.desk.read_only
        self.heading.setText(self.name.value() or self.tr("New template"))
        built_in = self.tr("Built in. What you change becomes a template of your own.") if one.id < 0 else ""
        self.state.setText(self.tr("not saved yet") if dirty else built_in)
        self.state.setVisible(bool(self.state.text()))
        self.save_button.setVisible(dirty and may)
        self.drop_button.setVisible(dirty)
        self.copy_button.setVisible(may and not dirty and one.id != 0)
        self.archive_button.setVisible(may and not dirty and one.id != 0)
        self.archive_button.setText(self.tr("Bring back") if one.archived else self.tr("Archive"))

    def start_new(self) -> None:
        """A template with one empty question, to be named."""
        if not self.may_leave():
            return
        self._open((InputTemplate(language=self.desk.language), (Question(),)))
        self.list.show_entries(self.list.entries.entries, 0)
        self._changed()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def duplicate(self) -> None:
        """The same under another name, to be written on."""
        one, questions = self.written()
        name = self._free(one.name)
        fresh = replace(one, id=0, version=0, name=name, archived=False)
        self._open((InputTemplate(), ()))
        self._template = replace(fresh, name="")
        self.name.setText(name)
        self.format.setText(one.format)
        self.minutes.setValue(one.minutes)
        self.purpose.setPlainText(one.purpose)
        self.audience.setText(one.audience)
        self.example.setPlainText(one.example)
        self.questions.set_values([replace(each, id=0, version=0, template_id=None) for each in questions])
        self._changed()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.name.selectAll()

    def _free(self, name: str) -> str:
        taken, number = {one.name.casefold() for one in self._found}, 2
        copy = found = self.tr("{name} (copy)").format(name=name)
        while found.casefold() in taken:
            found, number = f"{copy} {number}", number + 1
        return found

    def put_away(self) -> None:
        """Archive the template in front, or bring it back."""
        actor, one = self.desk.actor, self._template
        words = self.tr("“{name}” is back.") if one.archived else self.tr("“{name}” archived.")

        def done(saved: InputTemplate) -> None:
            self._wanted = saved.id
            self.desk.toast(words.format(name=one.name))
            self.reload()

        self.desk.run(lambda ws: ws.inputs.archive_template(actor, one.id, not one.archived), done, self._refused)

    def store(self) -> None:
        """Save it."""
        if not self.dirty or not self.name_field.check():
            return
        actor, (one, questions) = self.desk.actor, self.written()
        self.desk.run(
            lambda ws: ws.inputs.save_template(actor, one, questions), partial(self._stored, one.name), self._refused
        )

    def _stored(self, name: str, saved: InputTemplate) -> None:
        self._saved, self._wanted = None, saved.id
        self._template = saved
        self.problem.hide()
        self.desk.toast(self.tr("Template “{name}” saved.").format(name=name))
        self.reload()

    def _refused(self, error: EditorialError) -> None:
        self.problem.set_banner("danger", self.tr("Not saved"), error.text(self.desk.language))
        self.problem.show()

    def _drop(self) -> None:
        known = self._template.id or (self._found[0].id if self._found else 0)
        self._saved = None
        if known:
            self._load(known)
            self.list.show_entries(self.list.entries.entries, known)

    def may_leave(self) -> bool:
        """Whether another one may be shown; what is not saved is asked about."""
        if not self.dirty:
            return True
        answer = ask_leave(self.desk, False, self.window())
        if answer == "save":
            self.store()
        return answer == "discard"


def _row(gap: int, *parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget, stretch in parts:
        row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
    return row
