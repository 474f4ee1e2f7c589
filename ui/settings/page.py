"""The settings page: what belongs to the workspace is saved there and can be undone; the look belongs to this user."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.directory import WorkspaceOptions
from editorial.domain.events import Changes
from editorial.exchange.public_holidays import regions

from ..context import Desk
from ..widgets.check_row import CheckRow
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField, Field, LineEdit, SpinField
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from ..widgets.section import SectionHeader
from .calendars import CalendarsSection
from .locking import LockSection
from .reminders import RemindersSection

if TYPE_CHECKING:
    from editorial.app import Workspace

#: From this width on there are three columns.
_WIDE = 1150
ZONES = ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/Luxembourg", "Europe/London", "UTC")


class SettingsPage(Ground):
    """Columns of sections, three where there is room; every change holds at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "surface")
        self.desk = desk
        self._showing = False
        self._setters: list[Callable[[WorkspaceOptions], None]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        px = desk.theme.px
        column.addLayout(self._title())
        scroll = self._scroll = Scroll(desk.theme)
        self._sections: dict[str, QWidget] = {}
        scroll.body.setContentsMargins(px(20), px(8), px(16), px(24))
        self._columns = QHBoxLayout()
        self._columns.setSpacing(px(48))
        left, right, self._third = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for side in (left, right, self._third):
            side.setSpacing(px(14))
            self._columns.addLayout(side, 1)
        scroll.body.addLayout(self._columns)
        scroll.body.addStretch(1)
        column.addWidget(scroll, 1)
        self._workspace(left)
        self._shared = [one for at in range(left.count()) if (item := left.itemAt(at)) and (one := item.widget())]
        self._look(right)
        self._keys(right)
        self._sections["lock"] = LockSection(desk, self)
        right.addWidget(self._sections["lock"])
        self._calendars, self._reminders = CalendarsSection(desk, self), RemindersSection(desk, self._save, self)
        self._sections |= {"calendars": self._calendars, "reminders": self._reminders}
        self._halves = left, right
        for side in (left, right, self._third):
            side.addStretch(1)
        self._wide: bool | None = None
        self._place(False)
        desk.directory_changed.connect(self.refresh)
        self.refresh()

    def _title(self) -> QHBoxLayout:
        px = self.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(12), px(16), px(12))
        head.addWidget(Label(self.desk.theme, self.tr("Settings"), "title"))
        head.addStretch(1)
        return head

    def _place(self, wide: bool) -> None:
        """Reminders and calendars in a column of their own, or below the others."""
        if wide == self._wide:
            return
        self._wide = wide
        left, right = self._halves
        for column in (left, right, self._third):
            column.removeWidget(self._reminders)
            column.removeWidget(self._calendars)
        # above the stretch, which stays
        for column, part in (
            (self._third if wide else left, self._reminders),
            (self._third if wide else right, self._calendars),
        ):
            column.insertWidget(column.count() - 1, part)
        # at the head of a column its line stands where those of the others stand
        self._reminders.set_above(0 if wide else 8)
        self._columns.setStretch(2, 1 if wide else 0)
        # an empty third column would keep its distance
        self._columns.setContentsMargins(0, 0, 0 if wide else -self._columns.spacing(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width() >= self.theme.px(_WIDE))

    # The workspace ------------------------------------------------------------------------------------------------

    def _workspace(self, column: QVBoxLayout) -> None:
        self._head(column, "workspace", self.tr("Workspace"))
        self._line(column, "organisation", self.tr("Organisation"), self.tr("Shown in previews and exports."))
        self._line(column, "positioning", self.tr("Positioning"), self.tr("One sentence: what you stand for."))
        self._choice(column, "me", self.tr("Working here"), self._people, self.tr("nobody in particular"))
        self._choice(column, "region", self.tr("Public holidays"), self._regions, self.tr("none"))
        self._check(column, "catholic", self.tr("Catholic holidays of parts of the region, too"))
        self._check(column, "school", self.tr("Show school holidays"))
        self._choice(column, "zone", self.tr("Time zone"), lambda: [Choice(one, one) for one in ZONES])
        self._choice(column, "language", self.tr("Language of exports"), self._languages)
        self._number(column, "board_limit", self.tr("Most items in “Drafting” (0: no limit)"))

    def _head(self, column: QVBoxLayout, name: str, words: str) -> None:
        self._sections[name] = SectionHeader(self.theme, words, role="section", line=True)
        column.addWidget(self._sections[name])

    def show_part(self, name: str) -> None:
        """Bring a section into sight, its first field with the keyboard: workspace, look, keys, lock, reminders ..."""
        section = self._sections[name]
        top = section.mapTo(self._scroll.content, QPoint(0, 0)).y()
        self._scroll.verticalScrollBar().setValue(top - self.theme.px(8))
        field = section.nextInFocusChain()
        while field is not None and field is not section and field.focusPolicy() == Qt.FocusPolicy.NoFocus:
            field = field.nextInFocusChain()
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    def _line(self, column: QVBoxLayout, name: str, label: str, helper: str) -> None:
        editor = LineEdit(self.theme)
        editor.editingFinished.connect(lambda: self._save(name, editor.text().strip()))
        self._setters.append(lambda options: editor.setText(getattr(options, name)))
        column.addWidget(Field(self.theme, self.desk.icons, label, editor, helper=helper))

    def _choice(
        self, column: QVBoxLayout, name: str, label: str, choices: Callable[[], list[Choice]], none_text: str = ""
    ) -> None:
        editor = ChoiceField(self.theme, self.desk.icons, choices(), none_text=none_text)
        editor.changed.connect(lambda value: self._save(name, str(value or "")))

        def show(options: WorkspaceOptions) -> None:
            editor.set_choices(choices(), getattr(options, name) or None)

        self._setters.append(show)
        column.addWidget(Field(self.theme, self.desk.icons, label, editor))

    def _check(self, column: QVBoxLayout, name: str, label: str) -> None:
        editor = CheckRow(self.theme, label)
        editor.toggled.connect(lambda on: self._save(name, "1" if on else ""))
        self._setters.append(lambda options: editor.setChecked(getattr(options, name) == "1"))
        column.addWidget(editor)

    def _number(self, column: QVBoxLayout, name: str, label: str) -> None:
        editor = SpinField(self.theme, 0, 0, 99)
        editor.editingFinished.connect(lambda: self._save(name, str(editor.value())))
        self._setters.append(lambda options: editor.setValue(int(getattr(options, name) or 0)))
        column.addWidget(Field(self.theme, self.desk.icons, label, editor))

    def _people(self) -> list[Choice]:
        active = [one for one in self.desk.directory.people if not one.archived]
        return [Choice(str(one.id), one.name, Sign.person(one.name), one.title) for one in active]

    def _regions(self) -> list[Choice]:
        return [Choice(code, name) for code, name in regions(self.desk.language)]

    @staticmethod
    def _languages() -> list[Choice]:
        return [Choice("de", "Deutsch"), Choice("en", "English")]

    def refresh(self) -> None:
        """Show the workspace's settings as they are, closed to those who may not change them."""
        why = self.desk.why_not("settings.save")
        for part in self._shared[1:]:
            part.setEnabled(not why)
            part.setToolTip(why)
        self._showing = True
        try:
            for show in self._setters:
                show(self.desk.options)
        finally:
            self._showing = False

    def _save(self, name: str, value: str) -> None:
        options = self.desk.options
        if self._showing or getattr(options, name) == value:
            return
        actor = self.desk.actor

        def job(ws: Workspace) -> Changes:
            # read where it is written: what was changed a moment ago may not have come back yet
            return ws.options.save(actor, replace(ws.options.read(actor), **{name: value}))

        self.desk.run(job, self._saved, self._refused)

    def _saved(self, _changes: Changes) -> None:
        self.desk.toast(self.tr("Setting saved."))

    def _refused(self, error: Any) -> None:
        self.refresh()
        self.desk.error_raised.emit(error)

    # The look -----------------------------------------------------------------------------------------------------

    def _look(self, column: QVBoxLayout) -> None:
        settings = self.desk.settings
        self._head(column, "look", self.tr("Appearance"))
        themes = [
            Choice("system", self.tr("as the system")),
            Choice("light", self.tr("light")),
            Choice("dark", self.tr("dark")),
        ]
        self._own(column, self.tr("Colours"), "theme", themes, settings.theme)
        sizes = [Choice(one, f"{one} %") for one in range(90, 160, 10)]
        self._own(column, self.tr("Size"), "zoom", sizes, settings.zoom)
        densities = [Choice("normal", self.tr("normal")), Choice("compact", self.tr("compact"))]
        self._own(column, self.tr("Calendar entries"), "density", densities, settings.density)
        weekends = [
            Choice("narrow", self.tr("narrow")),
            Choice("equal", self.tr("as wide as other days")),
            Choice("hidden", self.tr("hidden")),
        ]
        self._own(column, self.tr("Saturday and Sunday"), "weekend", weekends, settings.weekend)
        calm = CheckRow(self.theme, self.tr("No motion"), settings.reduced_motion)
        calm.toggled.connect(lambda on: self.desk.change_settings(reduced_motion=on))
        column.addWidget(calm)

    def _own(self, column: QVBoxLayout, label: str, name: str, choices: list[Choice], value: object) -> None:
        editor = ChoiceField(self.theme, self.desk.icons, choices, value)
        editor.changed.connect(lambda chosen: self.desk.change_settings(**{name: chosen}))
        column.addWidget(Field(self.theme, self.desk.icons, label, editor))

    def _keys(self, column: QVBoxLayout) -> None:
        column.addSpacing(self.theme.px(8))
        self._head(column, "keys", self.tr("Keyboard"))
        single = CheckRow(
            self.theme, self.tr("Single letters work as shortcuts (N, T, M …)"), self.desk.settings.single_keys
        )
        single.toggled.connect(lambda on: self.desk.change_settings(single_keys=on))
        column.addWidget(single)

    def focus_content(self) -> None:
        """The first field."""
        first = self.findChild(LineEdit)
        if first is not None:
            first.setFocus()

    def regions(self) -> list[QWidget]:
        """For F6."""
        return [self]
