"""The request editor: why, for whom, what is asked; a draft or a request at once, to one expert or to several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import InputRequest, InputTemplate, Question, QuestionKind, RequestState
from editorial.errors import EditorialError

from ..context import Desk
from ..place_keys import bind
from .editor_dialogs import ask_leave
from .editor_frame import EditorFrame
from .words import InputWords

if TYPE_CHECKING:
    from editorial.app import Workspace


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the editor."""

    request: InputRequest
    questions: tuple[Question, ...]
    people: frozenset[int]


class RequestEditor(EditorFrame):
    """`left` when it is closed; `stored` with the requests that were saved or sent."""

    left = Signal()
    stored = Signal(object)

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__(desk, words)
        self._request = InputRequest()
        self._saved: Written | None = None
        self._templates: tuple[InputTemplate, ...] = ()
        self._busy = False
        self._wire()

    def _wire(self) -> None:
        self.back.clicked.connect(lambda _on=False: self.leave())
        self.save_button.clicked.connect(lambda _on=False: self.store(send=False))
        self.send_button.clicked.connect(lambda _on=False: self.store(send=True))
        self.look.toggled.connect(self._look)
        for line in (self.title, self.audience):
            line.textChanged.connect(self._changed)
        for area in (self.purpose, self.example):
            area.textChanged.connect(self._changed)
        self.content.changed.connect(lambda _id: self._changed())
        self.questions.changed.connect(self._changed)
        self.whom.changed.connect(self._changed)
        self.template.menu().aboutToShow.connect(self._fill_templates)
        bind(self, "request", {"save": partial(self.store, False), "send": partial(self.store, True)})

    # Opening ------------------------------------------------------------------------------------------------------

    def begin(self, content_id: int | None = None, title: str = "") -> None:
        """A new request, for a content item where one is given."""
        one = InputRequest(content_id=content_id, title=title, language=self.desk.language)
        self._open(one, (Question(kind=QuestionKind.LONG),), title)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def edit(self, case: RequestCase) -> None:
        """A request that is there."""
        self._open(case.request, case.questions, case.content_title)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def repeat(self, case: RequestCase) -> None:
        """The same questions once more, as a new draft that nobody is asked yet."""
        old = case.request
        one = InputRequest(
            title=old.title,
            purpose=old.purpose,
            audience=old.audience,
            example=old.example,
            content_id=old.content_id,
            template_id=old.template_id,
            department_id=old.department_id,
            language=old.language,
            way=old.way,
            minutes=old.minutes,
        )
        found = [replace(each, id=0, version=0, request_id=None) for each in case.questions if each.round == 1]
        self._open(one, found, case.content_title)

    def _open(self, one: InputRequest, questions: Sequence[Question], content_title: str) -> None:
        self._request, self._busy, self._saved = one, False, None
        fixed = one.state is not RequestState.DRAFT
        self.look.setChecked(False)
        self.problem.hide()
        self.title_field.set_error("")
        self.title.setText(one.title)
        self.purpose.setPlainText(one.purpose)
        self.audience.setText(one.audience)
        self.example.setPlainText(one.example)
        self.content.set_value(one.content_id, content_title)
        people = frozenset({one.person_id} if one.person_id is not None else ())
        self.whom.show_request(one, people, not fixed, fixed)
        self.questions.set_values(questions, fixed)
        for part in (self.title, self.purpose, self.audience, self.example, self.content, self.template):
            part.setEnabled(not fixed)
        if fixed:
            words = self.tr("What was asked stays. Day, time and way can still be changed.")
            self.problem.set_banner("info", self.tr("This request was sent"), words, icon="send")
            self.problem.show()
        self.heading.setText(self.tr("New request") if one.id == 0 else self.tr("Change the request"))
        self.send_button.setVisible(not fixed)
        self.save_button.setText(self.tr("Save") if fixed else self.tr("Save draft"))
        self.scroller.verticalScrollBar().setValue(0)
        self._saved = self.written()
        self._changed()
        self._read_templates()

    # What stands here ---------------------------------------------------------------------------------------------

    def written(self) -> Written:
        """The request as it stands here."""
        one = replace(
            self._request,
            title=self.title.value(),
            purpose=self.purpose.value(),
            audience=self.audience.value(),
            example=self.example.value(),
            content_id=self.content.value(),
        )
        people = frozenset(each.id for each in self.whom.chosen())
        return Written(self.whom.filled(one), self.questions.values(), people)

    @property
    def dirty(self) -> bool:
        """Whether something here is not in the workspace yet."""
        return self._saved is not None and self.written() != self._saved

    def _changed(self) -> None:
        if self._saved is None:
            return
        dirty, count = self.dirty, len(self.whom.chosen())
        self.state.setText(self.tr("not saved yet") if dirty and self._request.id else "")
        self.save_button.setEnabled(dirty and not self._busy)
        self.send_button.setEnabled(not self._busy)
        self.send_button.setText(self.tr("Send to %n people", "", count) if count > 1 else self.tr("Send"))

    def _look(self, on: bool) -> None:
        if on:
            now = self.written()
            self.preview.show_request(now.request, now.questions)
        self.stack.setCurrentWidget(self.preview if on else self.scroller)

    # Templates ----------------------------------------------------------------------------------------------------

    def _read_templates(self) -> None:
        actor, language = self.desk.actor, self.desk.language

        def done(found: tuple[InputTemplate, ...]) -> None:
            self._templates = tuple(one for one in found if not one.archived)
            self.template.setVisible(bool(self._templates) and self._request.state is RequestState.DRAFT)

        self.desk.run(lambda ws: ws.inputs.templates(actor, language), done)

    def _fill_templates(self) -> None:
        menu = self.template.menu()
        menu.clear()
        for one in self._templates:
            minutes = self.tr("{count} min").format(count=one.minutes)
            act = menu.addAction(f"{one.name} · {minutes}")
            act.triggered.connect(partial(self.use_template, one.id))

    def use_template(self, template_id: int, *_checked: bool) -> None:
        """Put a template's words and questions here; what is written already stays."""
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.inputs.template(actor, template_id), self._take_template)

    def _take_template(self, found: tuple[InputTemplate, tuple[Question, ...]]) -> None:
        template, questions = found
        self._request = replace(self._request, template_id=template.id)
        if not self.title.value():
            self.title.setText(template.name)
        for area, words in ((self.purpose, template.purpose), (self.example, template.example)):
            if not area.value():
                area.setPlainText(words)
        if not self.audience.value():
            self.audience.setText(template.audience)
        if not any(one.text for one in self.questions.values()):
            self.questions.set_values(())
            self.whom.minutes.setValue(template.minutes)
        self.questions.append(replace(one, id=0, version=0, template_id=None) for one in questions)

    # Storing ------------------------------------------------------------------------------------------------------

    def _check(self, send: bool) -> bool:
        """Whether all is there that is needed; the first field that lacks something says so and has the keyboard."""
        if not self.title_field.check():
            self._show_words()
            self.title.setFocus(Qt.FocusReason.TabFocusReason)
            return False
        if not send:
            return True
        if not self.questions.values():
            self._show_words()
            words = self.tr("Enter at least one question.")
            self._tell(self.tr("There is nothing to answer yet"), words)
            self.questions.add(0) if not self.questions.cards else self.questions.cards[0].text.setFocus()
            return False
        wrong = self.whom.check()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.TabFocusReason)
        return wrong is None

    def _show_words(self) -> None:
        self.look.setChecked(False)

    def store(self, send: bool) -> None:
        """Save the draft, or send it; several people get a request each."""
        if self._busy or (send and self.send_button.isHidden()) or not self._check(send):
            return
        now, actor, language = self.written(), self.desk.actor, self.desk.language
        self._busy = True
        self._changed()
        people = sorted(now.people)

        def job(ws: Workspace) -> tuple[InputRequest, ...]:
            if len(people) > 1:
                return ws.inputs.bulk(actor, now.request, now.questions, people, send=send)
            if send and people:
                return ws.inputs.bulk(actor, now.request, now.questions, people, send=True)
            return (ws.inputs.save(actor, now.request, now.questions).request,)

        def failed(error: EditorialError) -> None:
            self._busy = False
            self._changed()
            self._tell(self.tr("Not sent") if send else self.tr("Not saved"), error.text(language))

        self.desk.run(job, lambda found: self._done(found, send), failed)

    def _done(self, found: tuple[InputRequest, ...], send: bool) -> None:
        self._busy, self._saved = False, None
        self.problem.hide()
        waiting = [one for one in found if one.wants_grant]
        if not send:
            words = self.tr("“{title}” is saved.").format(title=found[0].title)
            if len(found) > 1:
                words = self.tr("%n drafts are saved.", "", len(found))
            self.desk.toast(words)
        elif waiting:
            sent = len(found) - len(waiting)
            words = self.tr("%n request(s) wait until management grants the time.", "", len(waiting))
            if sent:
                went = self.tr("%n request(s) sent.", "", sent)
                words = f"{went} {words}"
            self.desk.toast(words, meaning="warning")
        else:
            self.desk.toast(self.tr("%n request(s) sent.", "", len(found)))
        self.stored.emit(found)
        self.left.emit()

    def _tell(self, title: str, words: str) -> None:
        self.problem.set_banner("danger", title, words)
        self.problem.show()

    # Leaving ------------------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Back to the requests; what is not saved is asked about."""
        if not self.dirty:
            self.drop()
            return
        answer = ask_leave(self.desk, self._request.id == 0, self.window())
        if answer == "save":
            self.store(send=False)
        elif answer == "discard":
            self.drop()

    def keep(self) -> None:
        """Somebody leaves without being asked, because the window locks for example: what is written becomes a draft.

        Questions that cannot be asked like that yet keep their words.
        """
        if not self.dirty or self._busy:
            return
        now, actor = self.written(), self.desk.actor
        request = replace(now.request, title=now.request.title or self.tr("Without a title"))
        found = [_askable(one) for one in now.questions if one.text]
        people = sorted(now.people) if self._request.state is RequestState.DRAFT else []
        self._saved = None

        def job(ws: Workspace) -> None:
            if len(people) > 1:
                ws.inputs.bulk(actor, request, found, people)
            else:
                ws.inputs.save(actor, request, found)

        self.desk.run(job)
        self.left.emit()

    def drop(self) -> None:
        """Away with what is written, unasked."""
        self._saved = None
        self.left.emit()

    def close_request(self) -> bool:
        """Whether the window may be closed: what is written here is not lost without asking."""
        if not self.dirty:
            return True
        answer = ask_leave(self.desk, self._request.id == 0, self.window())
        if answer == "save" and self._check(False):
            self.store(send=False)
            return self.desk.tasks.wait() and not self.dirty
        return answer == "discard"

    def regions(self) -> list[QWidget]:
        """For F6."""
        return [self.bar, self.stack, self.whom]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.look.isChecked():
                self.look.setChecked(False)
            else:
                self.leave()
        else:
            super().keyPressEvent(event)


def _askable(one: Question) -> Question:
    """A question without enough to choose from is kept as one for words."""
    choosing = one.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES)
    return replace(one, kind=QuestionKind.LONG, options=()) if choosing and len(set(one.options)) < 2 else one
