"""Small helpers that put something into the text: a link, a hashtag, an emoji."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QPushButton, QWidget

from editorial.domain import text_metrics

from ..context import Desk
from ..widgets.buttons import make_button
from ..widgets.choice import Choice, Sign
from ..widgets.choice_list import ChoiceList
from ..widgets.form import Field, LineEdit
from ..widgets.label import Label
from ..widgets.paint import panel
from ..widgets.popover import Popover

# What editorial posts use most, by meaning: people, work, nature, signs.
EMOJI = (
    "😀 😊 😉 😍 🤔 👏 👍 🙏 💪 👀 👋 🤝 "
    "🎉 🎓 🎤 🎧 📣 📢 📅 📌 📍 📊 📈 📉 "
    "💡 🔍 🔬 🧪 🧬 🛠️ ⚙️ 🚀 🏆 🥇 🎯 💼 "
    "🌍 🌱 🌿 💧 🔥 ☀️ ⚡ ❄️ 🌈 🐝 ☕ 🍀 "
    "✅ ☑️ ✔️ ❌ ⚠️ ❓ ❗ ➡️ ⬇️ 👉 🔗 ❤️"
).split()
COLUMNS = 12


class LinkPopover(Popover):
    """Asks for an address; `chosen` carries it, with https:// where the scheme was left out."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.theme, parent, padding=14)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.edit = LineEdit(desk.theme, _clipboard_link(), "https://")
        self.edit.setMinimumWidth(desk.theme.px(320))
        self.field = Field(desk.theme, desk.icons, self.tr("Address"), self.edit)
        button = make_button(desk.theme, desk.icons, "secondary", self.tr("Insert link"), "link")
        button.clicked.connect(self._take)
        self.edit.returnPressed.connect(self._take)
        self.body.setSpacing(desk.theme.px(10))
        self.body.addWidget(self.field)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self.edit)
        self.edit.selectAll()

    def _take(self) -> None:
        address = self.edit.text().strip()
        found = text_metrics.urls(address)
        if len(found) != 1 or found[0].text != address:
            self.field.set_error(self.tr("This is no web address. Write it like https://example.org."))
            return
        self.close()
        self.chosen.emit(address if "://" in address else f"https://{address}")


class HashtagPopover(Popover):
    """The item's own hashtags to pick, or a new one to type; `chosen` carries the words to insert."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, known: Sequence[str], parent: QWidget) -> None:
        super().__init__(desk.theme, parent, padding=10)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._known = tuple(known)
        self.edit = LineEdit(desk.theme, "", self.tr("New hashtag"))
        self.edit.setAccessibleName(self.tr("New hashtag"))
        self.edit.setMinimumWidth(desk.theme.px(220))
        self.edit.returnPressed.connect(self._take)
        self.body.setSpacing(desk.theme.px(8))
        self.body.addWidget(self.edit)
        if self._known:
            choices = [Choice(one, f"#{one}", Sign.icon("hash")) for one in self._known]
            rows = ChoiceList(desk.theme, desk.icons, choices, (), self.tr("Hashtags"), multiple=False, parent=self)
            rows.picked.connect(self._picked)
            every = make_button(desk.theme, desk.icons, "ghost", self.tr("Insert all"), "list-plus", size="small")
            every.clicked.connect(self._all)
            self.body.addWidget(rows)
            self.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            hint = self.tr("Hashtags noted in the brief are offered here.")
            self.body.addWidget(Label(desk.theme, hint, "caption", "muted", wrap=True))
        self.setFocusProxy(self.edit)

    def _take(self) -> None:
        word = "".join(one for one in self.edit.text() if one.isalnum() or one == "_")
        if word:
            self._say(f"#{word}")

    def _picked(self, word: object) -> None:
        self._say(f"#{word}")

    def _all(self) -> None:
        self._say(" ".join(f"#{one}" for one in self._known))

    def _say(self, words: str) -> None:
        self.close()
        self.chosen.emit(words)


class EmojiPopover(Popover):
    """A grid of signs; arrows move, Enter takes; `chosen` carries one."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.theme, parent, padding=10)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setSpacing(desk.theme.px(2))
        self._cells = [_Cell(desk, one, self) for one in EMOJI]
        for index, cell in enumerate(self._cells):
            cell.clicked.connect(self._clicked)
            grid.addWidget(cell, index // COLUMNS, index % COLUMNS)
        self.body.addLayout(grid)
        self.setFocusProxy(self._cells[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -COLUMNS,
            Qt.Key.Key_Down: COLUMNS,
        }
        step = steps.get(Qt.Key(event.key()))
        place = next((index for index, cell in enumerate(self._cells) if cell.hasFocus()), 0)
        if step is not None:
            target = min(len(self._cells) - 1, max(0, place + step))
            self._cells[target].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._cells[place].click()
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        cell = self.sender()
        self.close()
        if isinstance(cell, _Cell):
            self.chosen.emit(cell.text())


class _Cell(QPushButton):
    def __init__(self, desk: Desk, sign: str, parent: QWidget) -> None:
        super().__init__(sign, parent)
        self.desk = desk
        self.setAccessibleName(sign)
        self.setAutoDefault(False)
        self.setFont(desk.theme.font_px(17))
        self.setFixedSize(QSize(desk.theme.px(32), desk.theme.px(32)))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.desk.theme
        if self.underMouse() or self.hasFocus():
            panel(painter, self.rect(), theme.radius("button"), theme.color("hover"))
        painter.setFont(self.font())
        painter.setPen(theme.color("text"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


def _clipboard_link() -> str:
    text = QGuiApplication.clipboard().text().strip()
    found = text_metrics.urls(text) if len(text) < 2000 else ()
    return text if len(found) == 1 and found[0].text == text else ""


def put_words(area: QPlainTextEdit, words: str) -> None:
    """Put words at the cursor, with spaces where they would stick to others."""
    cursor = area.textCursor()
    document = area.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    before = "" if start == 0 or document.characterAt(start - 1).isspace() else " "
    last = end >= document.characterCount() - 1
    following = "" if last else document.characterAt(end)
    after = "" if last or following.isspace() or following in ".,;:!?)\u2029" else " "
    cursor.insertText(f"{before}{words}{after}")
    area.setTextCursor(cursor)
    area.setFocus()
