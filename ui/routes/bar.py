"""Above the picture: what the route is called, what it is for, and how far an item may move in time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.approvals import ApprovalRoute, Window

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.form import Field, LineEdit, MultiChoice
from ..widgets.label import Label
from ..widgets.segmented import Segmented
from .draft import RouteDraft
from .word_chip import WordsField
from .words import RouteWords


class RouteBar(QWidget):
    """Changes go into the drawing at once."""

    changed = Signal()

    def __init__(self, desk: Desk, draft: RouteDraft, words: RouteWords) -> None:
        super().__init__()
        self.desk, self.draft, self.words = desk, draft, words
        theme, icons = desk.theme, desk.icons
        self.name = LineEdit(theme, "", self.tr("Name of the route"))
        self.channels = MultiChoice(theme, icons, self.tr("Channels"), (), (), self.tr("Channel"))
        self.campaigns = MultiChoice(theme, icons, self.tr("Campaigns"), (), (), self.tr("Campaign"))
        self.formats = WordsField(desk, self.tr("Formats"), self.tr("Format"))
        self.labels = WordsField(desk, self.tr("Labels"), self.tr("Label"))
        self.span = Segmented(
            theme, [(str(key), pair[0]) for key, pair in words.windows().items()], self.tr("Time window")
        )
        self.meaning = Label(theme, "", "caption", "muted", wrap=True)
        self.purpose = Label(theme, "", "caption", "muted", wrap=True)
        self._build()
        self._wire()

    def _build(self) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(10), px(16), px(8))
        column.setSpacing(px(8))
        self.name.setAccessibleName(self.tr("Name of the route"))
        column.addWidget(Field(theme, icons, self.tr("Name"), self.name))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        parts = (
            (self.tr("Channels"), self.channels),
            (self.tr("Formats"), self.formats),
            (self.tr("Campaigns"), self.campaigns),
            (self.tr("Labels"), self.labels),
        )
        for index, (label, widget) in enumerate(parts):
            grid.addWidget(Label(theme, label, "small", weight=500), 2 * (index // 2), index % 2)
            grid.addWidget(widget, 2 * (index // 2) + 1, index % 2)
        for part in (0, 1):
            grid.setColumnStretch(part, 1)
        column.addLayout(grid)
        column.addWidget(self.purpose)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(Label(theme, self.tr("Sign-offs count for"), "small", weight=500))
        row.addWidget(self.span, 1)
        column.addLayout(row)
        column.addWidget(self.meaning)

    def _wire(self) -> None:
        draft = self.draft
        self.name.textEdited.connect(lambda words: draft.set_route(name=words))
        self.channels.changed.connect(lambda values: draft.set_route(channel_ids=tuple(values)))
        self.campaigns.changed.connect(lambda values: draft.set_route(campaign_ids=tuple(values)))
        self.formats.changed.connect(lambda values: draft.set_route(formats=tuple(values)))
        self.labels.changed.connect(lambda values: draft.set_route(labels=tuple(values)))
        self.span.changed.connect(lambda value: draft.set_route(window=Window(value)))

    def show_route(self, route: ApprovalRoute, formats: tuple[str, ...], labels: tuple[str, ...]) -> None:
        """Show a route; nothing is called a change."""
        directory = self.desk.directory
        if self.name.text() != route.name:
            self.name.setText(route.name)
        channels = [
            Choice(one.id, one.name, Sign.channel(one.monogram, one.hue))
            for one in directory.channels
            if not one.archived or one.id in route.channel_ids
        ]
        self.channels.set_choices(channels)
        self.channels.set_values(route.channel_ids)
        self.campaigns.set_choices([Choice(one.id, one.name) for one in directory.campaigns if not one.archived])
        self.campaigns.set_values(route.campaign_ids)
        self.formats.set_words(formats, route.formats)
        self.labels.set_words(labels, route.labels)
        if self.span.current() != str(route.window):
            self.span.set_current(str(route.window))
        self.meaning.setText(self.words.windows()[route.window][1])
        if route.general:
            self.purpose.setText(self.tr("Without any criterion: for everything that no other route takes."))
        else:
            self.purpose.setText(self.tr("Every criterion that is named must hold; of several values one is enough."))
