"""The menu of acts: entries, submenus with signs, and only what is possible."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from editorial.domain.content import Status, TaskField
from editorial.domain.states import STEPS
from editorial.texts import text

from ..widgets.signs import sign_icon
from .acts_approval import barred, fill_approval

if TYPE_CHECKING:
    from editorial.domain.people import Department
    from editorial.domain.strategy import Campaign, ContentPillar

    from .acts import Acts

translate = QCoreApplication.translate


def fill_menu(acts: Acts, menu: QMenu) -> None:
    """All acts in groups."""
    for group in (("open",), ("schedule", "shift", "unschedule", "series", "remind", "ask")):
        for name in group:
            menu.addAction(acts.actions[name])
        menu.addSeparator()
    states = menu.addMenu(translate("ActsMenu", "Status"))
    states.setIcon(acts.desk.icons.icon("circle-dot"))
    states.aboutToShow.connect(partial(_refill, acts, states, fill_states))
    for name in ("submit", "published", "assign", "label"):
        menu.addAction(acts.actions[name])
    for title, icon, fill in (
        (translate("ActsMenu", "File under"), "folder", _fill_filing),
        (translate("ActsMenu", "Add channel"), "plus", fill_channels),
    ):
        sub = menu.addMenu(title)
        sub.setIcon(acts.desk.icons.icon(icon))
        sub.aboutToShow.connect(partial(_refill, acts, sub, fill))
    menu.addSeparator()
    for name in ("clip", "paste", "copy"):
        menu.addAction(acts.actions[name])
    _fill_journal(acts, menu)
    menu.addSeparator()
    menu.addAction(acts.actions["delete"])
    menu.aboutToShow.connect(partial(_enable, acts, menu))


def _fill_journal(acts: Acts, menu: QMenu) -> None:
    """The journal of the one item that is selected; what is still an occurrence of a series has none."""
    action = menu.addAction(acts.desk.icons.icon("scroll-text"), translate("ActsMenu", "Journal of this item"))

    def fit() -> None:
        action.setEnabled(len(acts.state.selection) == 1 and min(acts.state.selection) > 0)

    action.triggered.connect(lambda: acts.desk.journal_requested.emit(min(acts.state.selection)))
    menu.aboutToShow.connect(fit)


def _enable(acts: Acts, menu: QMenu) -> None:
    for action in menu.actions():
        if action.menu() is not None:
            action.setVisible(acts.desk.may("content.edit"))
            action.setEnabled(bool(acts.state.selection))


def _refill(acts: Acts, menu: QMenu, fill: Callable[[Acts, QMenu], None]) -> None:
    menu.clear()
    fill(acts, menu)


def fill_states(acts: Acts, menu: QMenu) -> None:
    """The states that every selected item may go to; the present one is ticked."""
    desk = acts.desk
    now = {one.status for one in acts.reader.current.items} if acts.reader.fresh() else set()
    fill_approval(acts, menu, now)
    for status in Status:
        possible = not now or all(status in STEPS[one] or status is one for one in now)
        if not possible or barred(acts, status, now):
            continue
        if status is Status.HOLD:
            menu.addSeparator()
        name = text(f"status.{status}", desk.language)
        action = menu.addAction(sign_icon("status", status, desk.theme), name)
        if now == {status}:
            action.setCheckable(True)
            action.setChecked(True)
            action.setEnabled(False)
        action.triggered.connect(partial(_perform, acts, f"status:{status}"))


def _perform(acts: Acts, name: str, _checked: bool = False) -> None:
    acts.perform(name)


def _entry(acts: Acts, menu: QMenu, icon: QIcon | None, name: str, act: str, ticked: bool = False) -> None:
    action = menu.addAction(name) if icon is None else menu.addAction(icon, name)
    if ticked:
        action.setCheckable(True)
        action.setChecked(True)
    action.triggered.connect(partial(_perform, acts, act))


def fill_channels(acts: Acts, menu: QMenu) -> None:
    """Channels the item has not got yet."""
    desk = acts.desk
    card = acts.reader.current.one if acts.reader.fresh() else None
    has = {one.channel_id for one in card.publications} if card else set()
    for one in desk.directory.channels:
        if not one.archived and one.id not in has:
            _entry(acts, menu, sign_icon("channel", one.hue, desk.theme, one.monogram), one.name, f"channel:{one.id}")
    if menu.isEmpty():
        menu.addAction(translate("ActsMenu", "All channels are planned already")).setEnabled(False)


def _fill_filing(acts: Acts, menu: QMenu) -> None:
    desk = acts.desk
    items = acts.reader.current.items if acts.reader.fresh() else ()
    kinds: tuple[tuple[str, str, Iterable[tuple[int, str]]], ...] = (
        ("campaign_id", translate("ActsMenu", "Campaign"), _names(desk.directory.campaigns)),
        ("pillar_id", translate("ActsMenu", "Content pillar"), _names(desk.directory.pillars)),
        ("department_id", translate("ActsMenu", "Department"), _names(desk.directory.departments)),
    )
    for field, title, names in kinds:
        sub = menu.addMenu(title)
        now = {getattr(one, field) for one in items}
        for value, name in names:
            _entry(acts, sub, None, name, f"{field}:{value}", now == {value})
        sub.addSeparator()
        _entry(acts, sub, None, translate("ActsMenu", "None"), f"{field}:0", now == {None})
    _fill_fields(acts, menu.addMenu(translate("ActsMenu", "Task field")))
    on = bool(items) and all(one.evergreen for one in items)
    menu.addSeparator()
    leaf = desk.icons.icon("leaf")
    _entry(acts, menu, leaf, translate("ActsMenu", "Evergreen"), f"evergreen:{0 if on else 1}", on)


def _fill_fields(acts: Acts, menu: QMenu) -> None:
    desk = acts.desk
    now = {one.task_field for one in acts.reader.current.items} if acts.reader.fresh() else set()
    for field in TaskField:
        icon = sign_icon("field", field, desk.theme)
        _entry(acts, menu, icon, text(f"field.{field}", desk.language), f"task_field:{field}", now == {field})
    menu.addSeparator()
    _entry(acts, menu, None, translate("ActsMenu", "None"), "task_field:-", now == {None})


def _names(entries: Iterable[Campaign | ContentPillar | Department]) -> list[tuple[int, str]]:
    return [(one.id, one.name) for one in entries if not one.archived]
