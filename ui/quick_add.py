"""Quick add (N): one line, read live; Enter creates, Tab opens the details."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.content import ContentItem, Status
from editorial.domain.events import Changes
from editorial.domain.people import Department, Person
from editorial.domain.quick_add import QuickAdd, read_quick_add
from editorial.domain.series import Series
from editorial.domain.series_phrases import Phrase, read_recurrence
from editorial.domain.wording import day_text, time_text
from editorial.errors import Coded
from editorial.services.content import Draft, Slot
from editorial.services.vocabulary import build_vocabulary
from editorial.texts import text

from .context import Desk
from .series.quick import sentence_of, series_of
from .theme import Theme
from .theme_tokens import MEANING_ICONS
from .widgets.buttons import make_button
from .widgets.clearing import clear
from .widgets.empty import IconSign
from .widgets.label import Label
from .widgets.popover import Popover
from .widgets.section import FactRow
from .widgets.signs import ChannelTile

_TOP = Qt.AlignmentFlag.AlignTop
#: Of the popover, in design pixels.
_WIDE, _PADDING = 360, 14


class _Tokens(QSyntaxHighlighter):
    """Tints the recognised words."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self.reading: QuickAdd | None = None
        self.phrase: Phrase | None = None

    def highlightBlock(self, _text: str) -> None:
        if self.reading is None:
            return
        known, unknown = QTextCharFormat(), QTextCharFormat()
        known.setBackground(self._theme.color("accent_tint"))
        known.setForeground(self._theme.color("accent_text"))
        unknown.setForeground(self._theme.color("warning"))
        for token in self.reading.tokens:
            style = unknown if token.kind == "unknown" or token.meaning is None else known
            self.setFormat(token.start, token.end - token.start, style)
        if self.phrase is not None:
            self.setFormat(self.phrase.start, self.phrase.end - self.phrase.start, known)


class _Line(QPlainTextEdit):
    """One line that may wrap; Enter and Tab mean something else here."""

    entered = Signal()
    detailed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        #: How wide it will be, in pixels.
        self.room = desk.theme.px(280)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(desk.theme.font("body"))

    def sizeHint(self) -> QSize:
        """As high as the lines need, from one to three."""
        theme = self._desk.theme
        room, metrics = self.room - theme.px(16), self.fontMetrics()
        words = self.toPlainText() or "X"
        tall = metrics.boundingRect(QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, words).height()
        lines = min(3, max(1, -(-tall // metrics.lineSpacing())))
        return QSize(theme.px(280), theme.px(16) + lines * metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Tab:
            self.detailed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Tab would go to the focus chain before keyPressEvent sees it.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            self.keyPressEvent(event)
            return True
        return super().event(event)


class QuickAddPopover(Popover):
    """The line, what it means, and what speaks against it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent, padding=_PADDING)
        self.desk = desk
        self._day: date | None = None
        self._status: Status | None = None
        self._reading: QuickAdd | None = None
        #: A line that could not be saved: it stands there again.
        self._unsaved = ""
        self._phrase: Phrase | None = None
        px = desk.theme.px
        self.line = _Line(desk)
        self.line.setAccessibleName(self.tr("New content item in one line"))
        self.line.setPlaceholderText(self.tr("Tue 10:00 LinkedIn Lab visit #Innovation @Weber"))
        self._marks = _Tokens(self.line.document(), desk.theme)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(px(4))
        self.enter = make_button(desk.theme, desk.icons, "primary", self.tr("Create"), key_hint="↵")
        self.details = make_button(desk.theme, desk.icons, "secondary", self.tr("With details"), key_hint="Tab")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.enter)
        row.addWidget(self.details)
        row.addStretch(1)
        row.addWidget(Label(desk.theme, "Esc", "small", "muted"))
        self.body.setSpacing(px(12))
        self.body.addWidget(self.line)
        self.body.addLayout(self._facts)
        self.body.addLayout(row)
        self.setFixedWidth(px(_WIDE))
        self.line.room = px(_WIDE - 2 * _PADDING) - 2 * self._margin()
        self.line.textChanged.connect(self._read)
        self.line.entered.connect(partial(self._make, False))
        self.line.detailed.connect(partial(self._make, True))
        self.enter.clicked.connect(partial(self._make, False))
        self.details.clicked.connect(partial(self._make, True))

    def open_with(
        self, place: QRect, back: QWidget | None, day: date | None, words: str, status: Status | None
    ) -> None:
        """Show it at a rectangle on the screen; `day` and `status` hold unless the line says otherwise."""
        self._day, self._status = day, status
        self._reading = None  # the same line may mean another day now
        self.line.setPlainText(words or self._unsaved)
        self.line.moveCursor(self.line.textCursor().MoveOperation.End)
        self._read()
        self.open_at(place, back=back)
        self.line.setFocus()

    def _read(self) -> None:
        now = self.desk.clock.now()
        line = self.line.toPlainText().replace("\n", " ")
        words = build_vocabulary(self.desk.directory)

        def read(part: str) -> QuickAdd:
            return read_quick_add(part, today=now.date(), now=now.time(), vocabulary=words, language=self.desk.language)

        phrase = read_recurrence(line)
        reading = read(phrase.without(line)) if phrase is not None else read(line)
        if phrase is not None and not phrase.sure and reading.time is None:
            phrase, reading = None, read(line)  # "Jeden Dienstag ein Tipp" is a title
        if (self._reading, self._phrase) == (reading, phrase) and self._facts.count():
            return
        self._reading, self._phrase, self._marks.phrase = reading, phrase, phrase
        self._marks.reading = reading
        self.line.blockSignals(True)
        self._marks.rehighlight()
        self.line.blockSignals(False)
        self._show(reading)

    def _show(self, reading: QuickAdd) -> None:
        clear(self._facts)
        for icon, label, value in self._readings(reading):
            self._facts.addWidget(self._fact(icon, label, value, reading))
        for notice in reading.warnings:
            words = self._notice(notice.code, dict(notice.params))
            self._facts.addWidget(self._warning(words))
        self.line.updateGeometry()
        self.enter.setEnabled(bool(reading.title.strip()))
        self.details.setEnabled(bool(reading.title.strip()))
        self.adjustSize()

    def _fact(self, icon: str, label: str, value: str, reading: QuickAdd) -> QWidget:
        """What was read: a sign, what it is, and how it is understood."""
        theme, row = self.desk.theme, QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(6))
        channel = self.desk.channel(reading.channel_ids[0]) if len(reading.channel_ids) == 1 else None
        if icon == "radio" and channel is not None:
            sign: QWidget = ChannelTile(theme, channel.monogram, channel.hue, "", 16)
        else:
            sign = IconSign(theme, self.desk.icons, icon, "muted", 16)
        line.addWidget(sign, 0, _TOP)
        line.addWidget(FactRow(theme, label, value, label_width=78), 1)
        return row

    def _warning(self, words: str) -> QWidget:
        """A remark in full: what becomes of a name that is not known must not be cut."""
        theme, row = self.desk.theme, QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, theme.px(4), 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(IconSign(theme, self.desk.icons, MEANING_ICONS["warning"], "warning"), 0, _TOP)
        line.addWidget(Label(theme, words, "small", "warning", wrap=True), 1)
        return row

    def _notice(self, code: str, params: dict[str, object]) -> str:
        words = {
            k: text(v.code, self.desk.language, **v.params) if isinstance(v, Coded) else v for k, v in params.items()
        }
        return text(code, self.desk.language, **words)

    def _readings(self, reading: QuickAdd) -> list[tuple[str, str, str]]:
        desk = self.desk
        day = reading.day or self._day
        when = f"{day_text(day, desk.language)}, {time_text(reading.time)}" if day and reading.time else ""
        when = when or (day_text(day, desk.language) if day else "")
        channels = ", ".join(one.name for one in map(desk.channel, reading.channel_ids) if one)
        person = desk.person(reading.person_id)
        home = desk.department(person.department_id) if person else None
        series = self._series(reading)
        pairs = (
            ("type", self.tr("Title"), reading.title),
            ("repeat", self.tr("Repeats"), sentence_of(desk, series) if series is not None else ""),
            ("clock", self.tr("When"), "" if series is not None else when or self.tr("no date: goes to the backlog")),
            ("radio", self.tr("Channel"), channels or (self.tr("channel open") if day else "")),
            ("hash", self.tr("Pillar"), getattr(desk.pillar(reading.pillar_id), "name", "")),
            ("megaphone", self.tr("Campaign"), getattr(desk.campaign(reading.campaign_id), "name", "")),
            ("building-2", self.tr("Department"), getattr(desk.department(reading.department_id), "name", "")),
            ("at-sign", self.tr("Person"), self._named(person, home)),
            ("tag", self.tr("Labels"), ", ".join(reading.labels)),
        )
        return [one for one in pairs if one[2]]

    @staticmethod
    def _named(person: Person | None, home: Department | None) -> str:
        return "" if person is None else f"{person.name} ({home.name})" if home else person.name

    def _series(self, reading: QuickAdd) -> Series | None:
        """What the line asks for, if it asks for something that comes back."""
        return None if self._phrase is None else series_of(self.desk, reading, self._phrase, self._day)

    def _repeat(self, series: Series, with_details: bool) -> None:
        """Make the recurring format, or open its dialog with what was read."""
        desk, actor, window = self.desk, self.desk.actor, self.parentWidget()
        self.close()
        if with_details:
            from .series.dialog import SeriesDialog
            from .series.opening import show_dialog

            show_dialog(SeriesDialog(desk, series, parent=window))
            return
        said = self.tr("“{title}” now comes back.").format(title=series.title)
        desk.run(lambda ws: ws.series.save(actor, series), lambda _changes: desk.toast(said))

    def _make(self, with_details: bool) -> None:
        reading = self._reading
        if reading is None or not reading.title.strip():
            return
        if (series := self._series(reading)) is not None:
            self._repeat(series, with_details)
            return
        person = self.desk.person(reading.person_id)
        department = reading.department_id or (person.department_id if person else None)
        day = reading.day or self._day
        status = self._status or (Status.PLANNED if day else Status.IDEA)
        item = ContentItem(
            title=reading.title,
            pillar_id=reading.pillar_id,
            campaign_id=reading.campaign_id,
            owner_id=reading.person_id,
            department_id=department,
            labels=reading.labels,
            status=status,
        )
        if pillar := self.desk.pillar(reading.pillar_id):
            item = replace(item, task_field=pillar.task_field)
        slots = tuple(Slot(one, day, reading.time) for one in reading.channel_ids)
        if day and not slots:
            slots = (Slot(None, day, reading.time),)  # The channel may stay open for now.
        actor = self.desk.actor
        self.close()
        self._unsaved = self.line.toPlainText()
        self.desk.run(lambda ws: ws.content.create(actor, Draft(item, slots)), partial(self._made, with_details, day))

    def _made(self, with_details: bool, day: date | None, changes: Changes) -> None:
        self._unsaved = ""
        content_id = int(changes.detail["content_id"])
        if with_details:
            self.desk.open_item(content_id)
            return
        title = str(changes.detail["title"])
        place = day_text(day, self.desk.language, year=False) if day else self.tr("the backlog")
        words = self.tr("“{title}” created: {place}.").format(title=title, place=place)
        self.desk.toast(words.replace("..", "."))  # A German date ends in a full stop of its own.
        self.desk.item_made.emit(content_id)
