"""Every shared widget on one page, for the tests and for the eye of whoever changes one. Not part of any menu."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.theme import Theme
from ui.theme_tokens import HUES

from .badges import KeyCap, StatusBadge, Tag
from .banner import Banner
from .buttons import Button, IconButton, LinkButton, SplitButton
from .check_row import CheckRow
from .choice import Choice, Sign
from .elided import ElidedLabel
from .empty import EmptyState
from .filter_bar import FilterBar
from .filter_chip import FilterChip, ToggleChip
from .form import ChoiceField, DateField, Form, LineEdit, MultiChoice, SpinField, TextArea, TimeField
from .ground import Ground
from .label import Label
from .line import Line
from .progress import LoadingLine, Progress
from .section import FactRow, SectionHeader
from .segmented import Segmented
from .side_panel import SidePanel
from .signs import Avatar, ChannelTile, StatusGlyph, TaskFieldSign
from .table import BADGE, SIGNS, TableView
from .tabs import Tabs
from .toast import Toast

__all__ = ["CHANNELS", "FIELD_NAMES", "STATE_NAMES", "Gallery"]

STATE_NAMES = {
    "idea": "Idee",
    "planned": "Geplant",
    "drafting": "In Arbeit",
    "review": "In Prüfung",
    "approved": "Freigegeben",
    "scheduled": "Terminiert",
    "published": "Veröffentlicht",
    "evaluated": "Ausgewertet",
    "archived": "Archiviert",
    "hold": "Zurückgestellt",
    "rejected": "Abgelehnt",
}
FIELD_NAMES = {
    "CM": "Community Management",
    "EM": "Engagement Management",
    "RM": "Reputation Management",
    "SC": "Social Campaigning",
    "IR": "Influencer Relations",
    "CC": "Content & Conv. Marketing",
}
CHANNELS = dict(
    zip(
        HUES,
        (
            ("Li", "LinkedIn"),
            ("Ig", "Instagram"),
            ("Fb", "Facebook"),
            ("Yt", "YouTube"),
            ("X", "X"),
            ("Bl", "Blog"),
            ("Nl", "Newsletter"),
            ("In", "Intranet"),
        ),
        strict=True,
    )
)
TODAY = date(2026, 5, 12)
_ROWS = (
    ("Laborbesuch: Vom Tropfen zum Befund", "linkedin", "drafting", "1.284"),
    ("AquaSens 3: Teaser", "youtube", "approved", "312"),
    ("Reel: Tag der Analytik", "instagram", "idea", "48"),
)


class _Rows(QAbstractTableModel):
    """Three rows for the table."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_ROWS)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        title, hue, status, reach = _ROWS[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (title, STATE_NAMES[status], reach)[column]
        if role == SIGNS and column == 0:
            return Sign.channel(CHANNELS[hue][0], hue)
        if role == BADGE and column == 1:
            return status, STATE_NAMES[status]
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 2:
            return Qt.AlignmentFlag.AlignRight
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ("Titel", "Status", "Reichweite")[section]
        return None


class Gallery(Ground):
    """All widgets in the theme in force."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", parent=parent)
        self.icons = icons
        self._columns = QHBoxLayout(self)
        gap = theme.px(16)
        self._columns.setContentsMargins(gap, gap, gap, gap)
        self._columns.setSpacing(theme.px(14))
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(theme.px(12))
            self._columns.addLayout(column, 1)
        for build in (self._states, self._signs, self._buttons, self._switches, self._table, self._texts):
            left.addWidget(build())
        left.addStretch(1)
        for build in (self._form, self._messages, self._progress, self._checks):
            right.addWidget(build())
        right.addStretch(1)
        self.panel = self._panel()
        self._columns.addWidget(self.panel)
        self.toast = Toast(theme, icons, self)

    # -- cards ------------------------------------------------------------------------------------------------------

    def _card(self, title: str) -> tuple[Ground, QVBoxLayout]:
        card = Ground(self.theme, "surface", "border", 10, parent=self)
        body = QVBoxLayout(card)
        px = self.theme.px
        body.setContentsMargins(px(16), px(10), px(16), px(12))
        body.setSpacing(px(8))
        body.addWidget(Label(self.theme, title, "caption", "muted", 600, parent=card))
        return card, body

    def _row(self, body: QVBoxLayout, *widgets: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        body.addLayout(row)

    def _states(self) -> QWidget:
        card, body = self._card("Status: vor der Freigabe hohl, ab der Freigabe gefüllt")
        badges = [StatusBadge(self.theme, state, name) for state, name in STATE_NAMES.items()]
        self._row(body, *badges[:6])
        self._row(body, *badges[6:])
        self._row(body, *[StatusGlyph(self.theme, state, name, 18) for state, name in STATE_NAMES.items()])
        return card

    def _signs(self) -> QWidget:
        card, body = self._card("Aufgabenfelder und Kanäle")
        grid = QGridLayout()
        for index, (field, name) in enumerate(FIELD_NAMES.items()):
            grid.addWidget(TaskFieldSign(self.theme, field, name), index // 2, index % 2 * 2)
            grid.addWidget(Label(self.theme, name), index // 2, index % 2 * 2 + 1)
        grid.setColumnStretch(3, 1)
        body.addLayout(grid)
        tiles = [ChannelTile(self.theme, sign, hue, name, 18) for hue, (sign, name) in CHANNELS.items()]
        people = [Avatar(self.theme, "Miriam Weber"), Avatar(self.theme, "Katrin Vogel", me=True)]
        self._row(body, *tiles, *people)
        return card

    def _buttons(self) -> QWidget:
        card, body = self._card("Knöpfe und Marken")
        theme, icons = self.theme, self.icons
        locked = Button(theme, icons, "secondary", "Gesperrt")
        locked.setEnabled(False)
        self._row(
            body,
            Button(theme, icons, "primary", "Freigeben", "check", "F"),
            Button(theme, icons, "secondary", "Verschieben"),
            Button(theme, icons, "danger", "Ablehnen"),
            locked,
        )
        self._row(
            body,
            SplitButton(theme, icons, "quiet", "Neu", "plus"),
            Button(theme, icons, "quiet", "Öffnen", "", "↵"),
            Button(theme, icons, "ghost", "Begründet hinnehmen …"),
            IconButton(theme, icons, "undo-2", "Rückgängig", "Ctrl+Z"),
            IconButton(theme, icons, "panel-right", "Seitenleiste", framed=True),
        )
        self._row(
            body,
            Tag(theme, icons, "success", "Im Ziel"),
            Tag(theme, icons, "warning", "Frist läuft ab"),
            Tag(theme, icons, "danger", "Konflikt"),
            Tag(theme, icons, "info", "Antwort da", "mail"),
            KeyCap(theme, "Strg K"),
            LinkButton(theme, icons, "3 weitere Antworten"),
        )
        return card

    def _switches(self) -> QWidget:
        card, body = self._card("Ansicht, Filter, Reiter")
        theme, icons = self.theme, self.icons
        views = [("month", "Monat"), ("week", "Woche"), ("list", "Liste"), ("board", "Board"), ("time", "Kampagnen")]
        self._row(body, Segmented(theme, views, "Ansicht"))
        bar = FilterBar(theme, icons)
        channels = [Choice(hue, name, Sign.channel(sign, hue)) for hue, (sign, name) in CHANNELS.items()]
        states = [Choice(state, name, Sign.status(state)) for state, name in STATE_NAMES.items()]
        bar.add_filter("channel", FilterChip(theme, icons, "Kanal", channels))
        bar.add_filter("status", FilterChip(theme, icons, "Status", states))
        bar.set_values({"status": frozenset({"idea", "hold"})})
        gaps = ToggleChip(theme, icons, "Lücken", "circle-dashed")
        conflicts = ToggleChip(theme, icons, "Konflikte", "triangle-alert", "danger")
        for chip, count in ((gaps, 4), (conflicts, 3)):
            chip.set_count(count)
            chip.setChecked(True)
            bar.add_right(chip)
        self.filter_bar = bar
        body.addWidget(bar)
        tabs = Tabs(theme, icons, "Kanalfassungen")
        tabs.add("li", "LinkedIn", Sign.channel("Li", "linkedin"), "662")
        tabs.add("ig", "Instagram", Sign.channel("Ig", "instagram"), "2.318", "danger")
        tabs.add("bl", "Blog", Sign.channel("Bl", "blog"), "4.910")
        body.addWidget(tabs)
        return card

    def _table(self) -> QWidget:
        card, body = self._card("Tabelle")
        self.table = TableView(self.theme, self.icons, "Beiträge")
        self.table.setModel(_Rows(self.table))
        self.table.setFixedHeight(self.theme.px(30 + 3 * 38))
        self.table.setColumnWidth(0, self.theme.px(270))
        self.table.setColumnWidth(1, self.theme.px(140))
        self.table.selectRow(1)
        body.addWidget(self.table)
        return card

    def _texts(self) -> QWidget:
        card, body = self._card("Schrift")
        roles = ("display", "title", "section", "editor", "body", "small", "caption")
        self._row(body, *[Label(self.theme, f"{role} 12:30", role) for role in roles])
        body.addWidget(Line(self.theme))
        text = (
            "Ein Titel, der länger ist, als der Platz reicht, und deshalb am Ende gekürzt wird, mit Tooltip und Namen"
        )
        body.addWidget(ElidedLabel(self.theme, text, "small", "muted"))
        return card

    def _form(self) -> QWidget:
        card, body = self._card("Formular")
        theme, icons = self.theme, self.icons
        self.form = Form(theme, icons)
        self.form.add("Titel", LineEdit(theme, "Laborbesuch: Vom Tropfen zum Befund"), required=True)
        day = DateField(theme, icons, "de", today=lambda: TODAY)
        field = self.form.add("Frist", day)
        day.setText("31.06.2026")
        field.check()
        states = [Choice(state, name, Sign.status(state)) for state, name in STATE_NAMES.items()]
        self.form.add("Status", ChoiceField(theme, icons, states, "drafting"))
        self._row(body, TimeField(theme, time(9, 30)), SpinField(theme, 12, suffix="Min."))
        channels = [Choice(hue, name, Sign.channel(sign, hue)) for hue, (sign, name) in CHANNELS.items()]
        tokens = MultiChoice(theme, icons, "Kanäle", channels, ("linkedin", "instagram", "blog"))
        self.form.add("Kanäle", tokens)
        area = TextArea(theme, "Zeigen, wie sorgfältig eine Wasserprobe geprüft wird.", least=2)
        self.form.add("Auftrag", area, helper="Ein Satz genügt: was sollen Leser danach wissen?")
        body.addWidget(self.form)
        return card

    def _messages(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            Banner(
                self.theme,
                self.icons,
                "danger",
                "Liegt in der Sperrfrist",
                "Vor dem Verkaufsstart am Di 19.05., 09:00 darf nichts über AquaSens 3 erscheinen.",
                "Auf Di 19.05. legen",
                "Auf die Tagesordnung",
            )
        )
        column.addWidget(Banner(self.theme, self.icons, "info", "Nur lesen", "Die Datei ist schreibgeschützt."))
        return holder

    def _progress(self) -> QWidget:
        card, body = self._card("Fortschritt")
        self.progress = Progress(self.theme, self.icons)
        self.progress.start("XLSX wird eingelesen")
        self.progress.set_progress(212, 480, "212 von 480 Zeilen")
        self.progress.show()
        body.addWidget(self.progress)
        line = LoadingLine(self.theme)
        line.show()
        body.addWidget(line)
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setValue(70)
        bar.setAccessibleName("Zeichen")
        body.addWidget(bar)
        return card

    def _checks(self) -> QWidget:
        card, body = self._card("Checkliste")
        body.addWidget(SectionHeader(self.theme, "Checkliste", remark="3 von 5"))
        for text, done in (("Kernbotschaft abgestimmt", True), ("Bildrechte geklärt", True), ("Alternativtext", False)):
            body.addWidget(CheckRow(self.theme, text, done, fades=True))
        body.addWidget(
            EmptyState(self.theme, self.icons, "inbox", "Nichts ist fällig", "Neue Anfragen erscheinen hier.")
        )
        return card

    def _panel(self) -> SidePanel:
        theme, icons = self.theme, self.icons
        side = SidePanel(theme, icons, "Beitrag")
        side.badges.addWidget(StatusBadge(theme, "drafting", "In Arbeit"))
        side.badges.addWidget(Tag(theme, icons, "danger", "Konflikt"))
        side.header.addWidget(Label(theme, "AquaSens 3: Teaser", "section", wrap=True))
        side.header.addWidget(Label(theme, "YouTube · Fr 15.05.2026, 16:00", "small", "muted"))
        facts = {
            "Kernbotschaft": "Drei Messgrößen, ein Gerät, keine Nachkalibrierung vor Ort.",
            "Kampagne": "AquaSens 3",
        }
        for label, value in facts.items():
            side.body.addWidget(FactRow(theme, label, value))
        side.body.addWidget(SectionHeader(theme, "Kommentare", 2, line=True))
        side.body.addStretch(1)
        side.footer.addWidget(Button(theme, icons, "quiet", "Öffnen", "", "↵"))
        side.footer.addWidget(Button(theme, icons, "secondary", "Verschieben …"))
        side.footer.addStretch(1)
        side.footer.addWidget(IconButton(theme, icons, "ellipsis", "Mehr"))
        return side
