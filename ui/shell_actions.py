"""The commands of the window itself, and its menus. Commands on content items come from the calendar page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QMenu

from .actions import Actions
from .pages import PAGES

if TYPE_CHECKING:
    from .shell import Shell

#: Menus in their order: name, title.
MENUS = (
    ("file", QT_TRANSLATE_NOOP("Menus", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Menus", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Menus", "&View")),
    ("item", QT_TRANSLATE_NOOP("Menus", "&Item")),
    ("extras", QT_TRANSLATE_NOOP("Menus", "E&xtras")),
    ("help", QT_TRANSLATE_NOOP("Menus", "&Help")),
)


def build_actions(shell: Shell) -> Actions:
    """Register every command of the shell."""
    actions = Actions(shell.window, shell.desk.icons, shell.desk.language)
    add = actions.add
    add("new", QT_TRANSLATE_NOOP("Actions", "New workspace …"), shell.flow.new, group="file", icon="file-plus")
    add(
        "open",
        QT_TRANSLATE_NOOP("Actions", "Open workspace …"),
        shell.flow.open,
        group="file",
        keys="Ctrl+O",
        icon="folder-open",
    )
    add("sample", QT_TRANSLATE_NOOP("Actions", "Open the sample …"), shell.flow.sample, group="file", icon="sparkles")
    add(
        "close",
        QT_TRANSLATE_NOOP("Actions", "Close workspace"),
        shell.flow.close,
        group="file",
        keys="Ctrl+W",
        icon="x",
    )
    add(
        "import",
        QT_TRANSLATE_NOOP("Actions", "Bring an editorial plan …"),
        shell.bring_plan,
        group="file",
        keys="Ctrl+I",
        icon="file-input",
    )
    add("export", QT_TRANSLATE_NOOP("Actions", "Export …"), shell.export, group="file", keys="Ctrl+E", icon="download")
    add("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), shell.quit, group="file", keys="Ctrl+Q", icon="log-out")
    add("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), shell.session.undo, group="edit", keys="Ctrl+Z", icon="undo-2")
    redo_keys = ("Ctrl+Shift+Z", "Ctrl+Y")
    add("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), shell.session.redo, group="edit", keys=redo_keys, icon="redo-2")
    add(
        "quick_add",
        QT_TRANSLATE_NOOP("Actions", "Create quickly"),
        shell.quick_add,
        group="edit",
        keys="N",
        icon="calendar-plus",
    )
    palette_keys = ("Ctrl+K", "Ctrl+F")
    add(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "Search or command"),
        shell.palette,
        group="edit",
        keys=palette_keys,
        icon="search",
    )
    for page in PAGES:
        add(f"page_{page.name}", page.title, shell.page_opener(page.name), group="view", keys=page.keys, icon=page.icon)
    add(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom in"),
        shell.zoom_in,
        group="view",
        keys=("Ctrl++", "Ctrl+="),
        icon="zoom-in",
    )
    add(
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Zoom out"),
        shell.zoom_out,
        group="view",
        keys="Ctrl+-",
        icon="zoom-out",
    )
    add(
        "zoom_reset",
        QT_TRANSLATE_NOOP("Actions", "Normal size"),
        shell.zoom_reset,
        group="view",
        keys="Ctrl+0",
        icon="type",
    )
    add(
        "theme_system",
        QT_TRANSLATE_NOOP("Actions", "Colours: as the system"),
        shell.theme_system,
        group="view",
        icon="sun-moon",
    )
    add("theme_light", QT_TRANSLATE_NOOP("Actions", "Colours: light"), shell.theme_light, group="view", icon="sun")
    add("theme_dark", QT_TRANSLATE_NOOP("Actions", "Colours: dark"), shell.theme_dark, group="view", icon="moon")
    add(
        "full",
        QT_TRANSLATE_NOOP("Actions", "Full screen"),
        shell.full_screen,
        group="view",
        keys="F11",
        icon="fullscreen",
    )
    add(
        "next_region",
        QT_TRANSLATE_NOOP("Actions", "Next region"),
        shell.next_region,
        group="view",
        keys="F6",
        icon="panel-right",
    )
    add(
        "language_de",
        QT_TRANSLATE_NOOP("Actions", "Sprache: Deutsch"),
        shell.language_de,
        group="extras",
        icon="languages",
    )
    add(
        "language_en",
        QT_TRANSLATE_NOOP("Actions", "Language: English"),
        shell.language_en,
        group="extras",
        icon="languages",
    )
    add(
        "check",
        QT_TRANSLATE_NOOP("Actions", "Check the workspace"),
        shell.upkeep.check,
        group="extras",
        icon="shield-check",
    )
    add(
        "backup",
        QT_TRANSLATE_NOOP("Actions", "Back up now"),
        shell.upkeep.back_up,
        group="extras",
        icon="database-backup",
    )
    add(
        "restore",
        QT_TRANSLATE_NOOP("Actions", "Open a backup …"),
        shell.upkeep.restore,
        group="extras",
        icon="archive-restore",
    )
    add(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"),
        shell.shortcuts,
        group="help",
        keys="F1",
        icon="keyboard",
    )
    add("about", QT_TRANSLATE_NOOP("Actions", "About Editorial Desk"), shell.about, group="help", icon="info")
    return actions


def fill_menus(shell: Shell) -> None:
    """Put the commands into the menu bar, group by group, and the recent workspaces under File."""
    bar = shell.window.header.menu_bar
    for old in bar.findChildren(QMenu):
        old.deleteLater()
    bar.clear()
    for name, title in MENUS:
        menu = bar.addMenu(QCoreApplication.translate("Menus", str(title)))
        for group, action in shell.actions.all():
            if group == name:
                menu.addAction(action)
        if name == "file":
            _recent(shell, menu)


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


def set_open(actions: Actions, is_open: bool) -> None:
    """Commands that need a workspace are off without one."""
    always = {"new", "open", "sample", "import", "quit", "zoom_in", "zoom_out", "zoom_reset", "full"}
    always |= {"shortcuts", "about"}
    for _group, action in actions.all():
        name = action.objectName()
        if not name.startswith(("theme_", "language_")) and name not in always:
            action.setEnabled(is_open)
