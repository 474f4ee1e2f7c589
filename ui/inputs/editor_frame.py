"""What the request editor is made of: bar, words and questions at the left, who is asked at the right."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ..context import Desk
from ..widgets.banner import Banner
from ..widgets.buttons import IconButton, make_button
from ..widgets.form import Field, LineEdit, TextArea
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .editor_content import ContentField
from .editor_preview import RequestPreview
from .editor_questions import QuestionList
from .editor_whom import WhomPanel
from .words import InputWords

#: Below this width of the window, in design pixels, the right side is less wide.
NARROW = 1180


class EditorFrame(Ground):
    """All widgets, laid out."""

    def __init__(self, desk: Desk, words: InputWords) -> None:
        super().__init__(desk.theme, "surface")
        self.desk, self.words = desk, words
        self._make_bar()
        self._make_words()
        self.whom = WhomPanel(desk, words)
        self.preview = RequestPreview(desk, words)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.scroller)
        self.stack.addWidget(self.preview)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.whom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.problem)
        column.addLayout(middle, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.whom.fit(self.window().width() < self.desk.theme.px(NARROW))

    def _make_bar(self) -> None:
        _desk, theme, icons, px = self.desk, self.desk.theme, self.desk.icons, self.desk.theme.px
        self.bar = Ground(theme, "surface", sides="b")
        self.bar.setFixedHeight(theme.height("toolbar"))
        self.back = IconButton(theme, icons, "arrow-left", self.tr("Back to the requests"), size=30)
        self.heading = Label(theme, self.tr("New request"), "title", weight=600)
        self.state = Label(theme, "", "small", "muted")
        self.look = make_button(theme, icons, "ghost", self.tr("Preview"), "eye")
        self.look.setCheckable(True)
        self.save_button = make_button(theme, icons, "secondary", self.tr("Save draft"), "save")
        self.send_button = make_button(theme, icons, "primary", self.tr("Send"), "send")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(px(14), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self.back)
        row.addWidget(self.heading)
        row.addWidget(self.state)
        row.addStretch(1)
        for button in (self.look, self.save_button, self.send_button):
            row.addWidget(button)
        self.problem = Banner(theme, icons, "danger", "", framed=False)
        self.problem.hide()

    def _make_words(self) -> None:
        desk, theme, icons, px = self.desk, self.desk.theme, self.desk.icons, self.desk.theme.px
        self.title = LineEdit(theme, "", self.tr("for example: A visit to the lab"), most=200)
        self.purpose = TextArea(theme, "", self.tr("One sentence that makes the ten minutes worth it"), least=2, most=6)
        self.audience = LineEdit(theme, "", self.tr("Who is to understand it"), most=300)
        self.content = ContentField(desk)
        self.example = TextArea(theme, "", self.tr("An answer as you would like to read it"), least=2, most=6)
        self.questions = QuestionList(desk, self.words)
        self.template = make_button(theme, icons, "secondary", self.tr("From a template"), "copy", size="small")
        self.template.setMenu(QMenu(self.template))
        self.questions.header.add_widget(self.template)
        self.title_field = Field(theme, icons, self.tr("Title"), self.title, True)
        self.scroller = Scroll(theme, "surface")
        inside = self.scroller.body
        inside.setContentsMargins(px(24), px(16), px(20), px(24))
        inside.setSpacing(px(12))
        inside.addWidget(self.title_field)
        inside.addWidget(Field(theme, icons, self.tr("Why it matters"), self.purpose))
        self.content_field = Field(theme, icons, self.tr("For the content item"), self.content)
        inside.addLayout(_pair(px(12), Field(theme, icons, self.tr("Audience"), self.audience), self.content_field))
        inside.addWidget(Field(theme, icons, self.tr("Example of a good answer"), self.example))
        inside.addSpacing(px(4))
        inside.addWidget(self.questions)
        inside.addStretch(1)


def _pair(gap: int, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
