"""The menus: which commands stand together, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from .shell import Shell

#: Menus in their order: name, title.
MENUS: Final = (
    ("file", QT_TRANSLATE_NOOP("Menus", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Menus", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Menus", "&View")),
    ("item", QT_TRANSLATE_NOOP("Menus", "&Item")),
    ("meeting", QT_TRANSLATE_NOOP("Menus", "&Meeting")),
    ("extras", QT_TRANSLATE_NOOP("Menus", "E&xtras")),
    ("help", QT_TRANSLATE_NOOP("Menus", "&Help")),
)
#: What stands together, by the beginnings of the commands' names; a line is drawn between groups. What no group names
#: stands at the end.
GROUPS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "file": (("new", "open", "sample", "close"), ("import",), ("export", "print", "hand_over", "give_form"), ("quit",)),
    "edit": (
        ("undo", "redo"),
        ("quick_add", "new_item", "new_series", "series", "new_request", "remind"),
        ("palette",),
    ),
    "view": (("page_", "due"), ("view_", "today"), ("side_panel", "full", "next_region"), ("zoom_",), ("theme_",)),
    "item": (
        ("item_open",),
        ("item_schedule", "item_shift", "item_unschedule", "item_series", "item_remind", "item_ask"),
        ("item_status", "item_submit", "item_assign", "item_label", "item_published"),
        ("item_clip", "item_paste", "item_copy", "item_delete"),
        ("bin",),
    ),
    "meeting": (
        ("meeting_next", "meeting_begin"),
        ("meeting_new", "meeting_series"),
        ("meeting_decisions", "meeting_actions", "meeting_action", "meeting_parked"),
    ),
    "extras": (("switch_person", "lock"), ("routes",), ("journal", "check"), ("backup", "restore"), ("language_",)),
    "help": (),
}


def make_menus(bar: QMenuBar) -> None:
    """The titles of the menus; `fill_menus` fills them."""
    for name, title in MENUS:
        bar.addMenu(QCoreApplication.translate("Menus", str(title))).setObjectName(name)


def fill_menus(shell: Shell) -> None:
    """Put the commands into the menus, group by group, and the recent workspaces under File."""
    menus = {menu.objectName(): menu for menu in shell.window.header.menu_bar.findChildren(QMenu)}
    for name, _title in MENUS:
        menu = menus[name]
        for old in menu.findChildren(QMenu):
            old.deleteLater()
        menu.clear()
        groups = grouped([action for group, action in shell.actions.all() if group == name], GROUPS[name])
        for place, actions in enumerate(groups):
            if place:
                menu.addSeparator()
            menu.addActions(actions)
        if name == "file":
            _recent(shell, menu)


def grouped(actions: list[QAction], groups: tuple[tuple[str, ...], ...]) -> list[list[QAction]]:
    """The commands of a menu, in groups that are not empty; what no group names comes last."""
    left = list(actions)
    found: list[list[QAction]] = []
    for names in groups:
        one = [action for name in names for action in left if _is(action, name)]
        left = [action for action in left if action not in one]
        found.append(one)
    return [one for one in (*found, left) if one]


def _is(action: QAction, name: str) -> bool:
    own = action.objectName()
    return own == name or own.startswith(name if name.endswith("_") else f"{name}_")


def _recent(shell: Shell, menu: QMenu) -> None:
    recent = menu.addMenu(QCoreApplication.translate("Menus", "Recent workspaces"))
    before = shell.actions["close"]
    menu.removeAction(recent.menuAction())
    menu.insertMenu(before, recent)

    def fill() -> None:
        recent.clear()
        for path in shell.desk.settings.recent:
            recent.addAction(path, shell.flow.opener(path))

    recent.aboutToShow.connect(fill)
    fill()
    recent.setEnabled(bool(shell.desk.settings.recent))
