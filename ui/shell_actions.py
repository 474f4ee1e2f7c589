"""The commands of the window itself; `menus` orders them. Commands on content items come from the calendar page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from . import looks, meeting_commands, page_parts
from .pages import PAGES

if TYPE_CHECKING:
    from .actions import Actions
    from .shell import Shell

#: Name, English words, menu, keys, icon; the pages of the rail come behind "palette".
COMMANDS: tuple[tuple[str, object, str, tuple[str, ...], str], ...] = (
    ("new", QT_TRANSLATE_NOOP("Actions", "New workspace …"), "file", (), "file-plus"),
    ("open", QT_TRANSLATE_NOOP("Actions", "Open workspace …"), "file", ("Ctrl+O",), "folder-open"),
    ("sample", QT_TRANSLATE_NOOP("Actions", "Open the sample …"), "file", (), "sparkles"),
    ("close", QT_TRANSLATE_NOOP("Actions", "Close workspace"), "file", ("Ctrl+W",), "x"),
    ("import", QT_TRANSLATE_NOOP("Actions", "Bring an editorial plan …"), "file", ("Ctrl+I",), "file-input"),
    ("import_results", QT_TRANSLATE_NOOP("Actions", "Bring results …"), "file", (), "chart-column"),
    ("import_answer", QT_TRANSLATE_NOOP("Actions", "Read in an answer …"), "file", (), "message-square-quote"),
    ("export", QT_TRANSLATE_NOOP("Actions", "Export …"), "file", ("Ctrl+E",), "download"),
    ("print", QT_TRANSLATE_NOOP("Actions", "Print …"), "file", ("Ctrl+P",), "printer"),
    ("hand_over", QT_TRANSLATE_NOOP("Actions", "Hand over finished posts …"), "file", ("Ctrl+Shift+U",), "package"),
    ("give_form", QT_TRANSLATE_NOOP("Actions", "Form for another computer …"), "file", (), "file-code"),
    ("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "file", ("Ctrl+Q",), "log-out"),
    ("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "edit", ("Ctrl+Z",), "undo-2"),
    ("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    ("quick_add", QT_TRANSLATE_NOOP("Actions", "Create quickly"), "edit", ("N",), "calendar-plus"),
    ("new_request", QT_TRANSLATE_NOOP("Actions", "New request to an expert …"), "edit", (), "graduation-cap"),
    ("palette", QT_TRANSLATE_NOOP("Actions", "Search or command"), "edit", ("Ctrl+K", "Ctrl+F"), "search"),
    ("due", QT_TRANSLATE_NOOP("Actions", "What is due"), "view", ("Ctrl+R",), "bell"),
    ("remind", QT_TRANSLATE_NOOP("Actions", "New reminder …"), "edit", (), "bell"),
    ("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "view", ("Ctrl++", "Ctrl+="), "zoom-in"),
    ("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "view", ("Ctrl+-",), "zoom-out"),
    ("zoom_reset", QT_TRANSLATE_NOOP("Actions", "Normal size"), "view", ("Ctrl+0",), "type"),
    ("theme_system", QT_TRANSLATE_NOOP("Actions", "Colours: as the system"), "view", (), "sun-moon"),
    ("theme_light", QT_TRANSLATE_NOOP("Actions", "Colours: light"), "view", (), "sun"),
    ("theme_dark", QT_TRANSLATE_NOOP("Actions", "Colours: dark"), "view", (), "moon"),
    ("full", QT_TRANSLATE_NOOP("Actions", "Full screen"), "view", ("F11",), "fullscreen"),
    ("next_region", QT_TRANSLATE_NOOP("Actions", "Next region"), "view", ("F6",), "panel-right"),
    (
        "meeting_next",
        QT_TRANSLATE_NOOP("Actions", "Prepare the next meeting"),
        "meeting",
        ("Ctrl+Shift+G",),
        "list-checks",
    ),
    ("meeting_begin", QT_TRANSLATE_NOOP("Actions", "Begin the next meeting"), "meeting", (), "presentation"),
    ("meeting_new", QT_TRANSLATE_NOOP("Actions", "New meeting …"), "meeting", (), "users-round"),
    ("meeting_series", QT_TRANSLATE_NOOP("Actions", "Meeting series"), "meeting", (), "repeat"),
    ("meeting_decisions", QT_TRANSLATE_NOOP("Actions", "Register of decisions"), "meeting", (), "gavel"),
    ("meeting_actions", QT_TRANSLATE_NOOP("Actions", "Action items"), "meeting", (), "square-check"),
    ("meeting_action", QT_TRANSLATE_NOOP("Actions", "New action item …"), "meeting", (), "plus"),
    ("meeting_parked", QT_TRANSLATE_NOOP("Actions", "Parked topics"), "meeting", (), "inbox"),
    ("switch_person", QT_TRANSLATE_NOOP("Actions", "Switch person …"), "extras", ("Ctrl+Shift+P",), "users-round"),
    ("lock", QT_TRANSLATE_NOOP("Actions", "Lock now"), "extras", ("Ctrl+L",), "lock"),
    ("language_de", QT_TRANSLATE_NOOP("Actions", "Sprache: Deutsch"), "extras", (), "languages"),
    ("language_en", QT_TRANSLATE_NOOP("Actions", "Language: English"), "extras", (), "languages"),
    ("routes", QT_TRANSLATE_NOOP("Actions", "Approval routes …"), "extras", (), "stamp"),
    ("journal", QT_TRANSLATE_NOOP("Actions", "Journal …"), "extras", (), "scroll-text"),
    ("check", QT_TRANSLATE_NOOP("Actions", "Check the workspace"), "extras", (), "shield-check"),
    ("backup", QT_TRANSLATE_NOOP("Actions", "Back up now"), "extras", (), "database-backup"),
    ("restore", QT_TRANSLATE_NOOP("Actions", "Open a backup …"), "extras", (), "archive-restore"),
    ("shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "help", ("F1",), "keyboard"),
    ("about", QT_TRANSLATE_NOOP("Actions", "About Editorial Desk"), "help", (), "info"),
)


def handlers(shell: Shell) -> dict[str, Callable[[], object]]:
    """What each command does."""
    own: dict[str, Callable[[], object]] = {
        "new": shell.flow.new,
        "open": shell.flow.open,
        "sample": shell.flow.sample,
        "close": shell.flow.close,
        "import": shell.bring_plan,
        "import_results": partial(_bring_results, shell),
        "import_answer": partial(_read_answer, shell),
        "export": partial(_export, shell),
        "print": shell.print,
        "hand_over": partial(_hand_over, shell),
        "give_form": partial(_give_form, shell),
        "quit": shell.window.close,
        "undo": shell.session.undo,
        "redo": shell.session.redo,
        "quick_add": shell.quick_add,
        "new_request": shell.desk.ask_expert,
        "palette": shell.palette,
        "due": partial(_due, shell),
        "remind": partial(_remind, shell),
        "next_region": shell.next_region,
        **meeting_commands.handlers(shell),
        "switch_person": partial(_switch_person, shell),
        "lock": partial(_lock, shell),
        "routes": shell.page_opener("routes"),
        "journal": shell.window.open_journal,
        "check": shell.upkeep.check,
        "backup": shell.upkeep.back_up,
        "restore": shell.upkeep.restore,
        "shortcuts": shell.shortcuts,
        "about": partial(_about, shell),
    }
    return own | looks.handlers(shell)


def _export(shell: Shell) -> None:
    from .exchange.export_dialog import ExportDialog

    page = shell.window.page("calendar")
    ExportDialog(shell.desk, page.state.filter, page.state.anchor, shell.window).open()


def _about(shell: Shell) -> None:
    from .shortcuts_dialog import AboutDialog

    AboutDialog(shell.desk, shell.window).open()


def _switch_person(shell: Shell) -> None:
    shell.people.open_menu()


def _lock(shell: Shell) -> None:
    shell.people.lock()


def _bring_results(shell: Shell) -> None:
    shell.window.open_import(name="import_results")


def _hand_over(shell: Shell) -> None:
    from .exchange.handover_dialog import HandoverDialog

    anchor = shell.window.page("calendar").state.anchor
    HandoverDialog(shell.desk, anchor, _item_in_front(shell), shell.window).open()


def _read_answer(shell: Shell) -> None:
    from .forms.input_answer_dialog import open_input_answers

    open_input_answers(shell.desk, shell.window)


def _give_form(shell: Shell) -> None:
    """For the item in front; without one the inbox, in which one can be chosen."""
    from .forms.answer_dialog import open_form

    if shell.window.current == "approvals":
        shell.window.page("approvals").acts.form()
        return
    if shell.window.current == "inputs" and shell.window.page("inputs").asks:
        _give_request_form(shell)
        return
    item = _item_in_front(shell)
    if item is None:
        shell.window.show_page("approvals")
        shell.desk.toast(QCoreApplication.translate("Actions", "Choose the item first."), False, "info")
    else:
        open_form(shell.desk, *item, shell.window)


def _give_request_form(shell: Shell) -> None:
    """For the request that is chosen on the page of expert input."""
    from .forms.input_form_dialog import give_input_form

    chosen = shell.window.page("inputs").work.selected()
    if len(chosen) == 1:
        give_input_form(shell.desk, chosen[0].request.id, shell.window)
    else:
        shell.desk.toast(QCoreApplication.translate("Actions", "Choose one request first."), False, "info")


def _item_in_front(shell: Shell) -> tuple[int, str] | None:
    """The item that is open in the editor, or the only one selected in the calendar; id and title."""
    if shell.window.current == "editor":
        card = shell.window.page("editor").session.card
    else:
        reader = shell.window.page("calendar").acts.reader
        card = reader.current.one if reader.fresh() and shell.window.current == "calendar" else None
    return (card.item.id, card.item.title) if card is not None and card.item.id > 0 else None


def _due(shell: Shell) -> None:
    shell.reminders.open()


def _remind(shell: Shell) -> None:
    from .reminders.dialog import remind

    remind(shell.desk, shell.window)


def build_actions(shell: Shell) -> Actions:
    """Register every command of the shell."""
    from .actions import Actions

    actions = Actions(shell.window, shell.desk.icons, shell.desk.language)
    do = handlers(shell)
    for name, source, group, keys, icon in COMMANDS:
        actions.add(name, source, do[name], group=group, keys=keys, icon=icon)
        if name == "palette":
            for page in PAGES:
                opener = shell.page_opener(page.name)
                place = f"page_{page.name}"
                sign, both = page.icon, (page.keys, page.more_keys)
                actions.add(place, page.title, opener, group="view", keys=both, icon=sign, context="Pages")
    page_parts.register(actions, shell)
    return actions


def set_open(actions: Actions, is_open: bool) -> None:
    """Commands that need a workspace are off without one."""
    always = {"new", "open", "sample", "import", "quit", "zoom_in", "zoom_out", "zoom_reset", "full"}
    always |= {"shortcuts", "about", "restore"}
    for _group, action in actions.all():
        name = action.objectName()
        if not name.startswith(("theme_", "language_")) and name not in always:
            action.setEnabled(is_open)
