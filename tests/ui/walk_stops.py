"""The way of the walk: every page, view, dialog and popover, by name, and how to get there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editorial.domain.content import Status
from editorial.errors import Locked, Refused
from editorial.services.maintenance import Finding, Report
from editorial.storage.place import Place
from tests.builders import TODAY
from tests.shells import settle
from tests.ui import walk_approvals, walk_routes
from tests.ui.walk_further import FURTHER
from ui.shell import Shell

Go = Callable[[Shell], object]


@dataclass(frozen=True, slots=True)
class Stop:
    """A place; `tab` False where Tab is spoken for (menus, lists that end a popover)."""

    name: str
    go: Go
    tab: bool = True


def view(name: str, shell: Shell) -> None:
    """A view of the calendar, at today, with nothing selected."""
    shell.window.open_day(TODAY, name)
    shell.window.page("calendar").state.select(frozenset())


def ids(shell: Shell, status: Status, count: int) -> list[int]:
    """Items of the sample in a state."""
    found: list[int] = []
    actor = shell.desk.actor

    def job(ws: Any) -> list[int]:
        return list(dict.fromkeys(one.content_id for one in ws.plan.rows(actor) if one.status is status))

    shell.desk.run(job, found.extend)
    settle(shell)
    return found[:count]


def chosen(shell: Shell, count: int = 1, status: Status = Status.DRAFTING, name: str = "month") -> Any:
    """The calendar with some items selected; answers with its page."""
    view(name, shell)
    page = shell.window.page("calendar")
    items = ids(shell, status, count)
    page.state.select(frozenset(items), current=items[0])
    settle(shell)
    return page


def panel(count: int, shell: Shell) -> None:
    """The side panel open, over the sheet too."""
    page = chosen(shell, count)
    page.toolbar.panel_button.setChecked(True)


def act(name: str, count: int, shell: Shell) -> None:
    """An act of the calendar that asks something."""
    chosen(shell, count).acts.perform(name)


def part(page: str, name: str, shell: Shell) -> None:
    """A part of a page with parts."""
    shell.window.show_page(page)
    shell.window.page(page).show_part(name)


def chip(key: str, shell: Shell) -> None:
    """A filter dropped open."""
    view("list", shell)
    filters = shell.window.page("calendar").filters
    settle(shell)
    found = filters.bar.chip(key)
    if found.isVisible():
        found.open()
    else:
        filters.bar._open_folded()


def filtered(shell: Shell) -> None:
    """Filters that leave nothing."""
    from dataclasses import replace

    view("month", shell)
    state = shell.window.page("calendar").state
    state.set_filter(replace(state.filter, text="zzz", statuses=frozenset({"review"})))


def editor(side: str, shell: Shell) -> None:
    """The editor with a tab of the side column."""
    shell.window.open_item(ids(shell, Status.DRAFTING, 1)[0])
    settle(shell)
    shell.window.page("editor").columns.show_side(side)


def public_title(shell: Shell) -> None:
    """A tab of a network with titles of its own, a long one typed."""
    titled = {one.id for one in shell.desk.directory.channels if one.title_limit}
    actor, found = shell.desk.actor, list[Any]()
    shell.desk.run(lambda ws: [one for one in ws.plan.rows(actor) if one.channel_id in titled], found.extend)
    settle(shell)
    shell.window.open_item(found[0].content_id)
    settle(shell)
    texts = shell.window.page("editor").texts
    texts.set_current(found[0].publication_id)
    texts.title.line.setText("Vom Tropfen zum Befund, ein Tag im Labor, " * 3)


def publications(shell: Shell) -> None:
    """The popover of all publications."""
    editor("preview", shell)
    shell.window.page("editor").open_publications()


def stale(shell: Shell) -> None:
    """Two versions of a text."""
    from ui.content.dialogs import StaleDialog

    editor("preview", shell)
    words = "Ein Tropfen Wasser", "Zwei Tropfen Wasser"
    StaleDialog(
        shell.desk, shell.window.page("editor").names.field(("item", 1), "text", ""), *words, shell.window
    ).open()


def orphaned(shell: Shell) -> None:
    """Words for a channel that somebody removed."""
    from ui.content.dialogs import OrphanDialog

    editor("preview", shell)
    words = "Ein Tropfen Wasser", "OK"
    OrphanDialog(shell.desk, "LinkedIn", *words, shell.window).open()


def rejected(shell: Shell) -> None:
    """Why something is rejected, asked in the editor."""
    from ui.content.dialogs import ReasonDialog

    editor("comments", shell)
    ReasonDialog(shell.desk, "„Laborbesuch“", "OK", shell.window).open()


def day(shell: Shell) -> None:
    """The whole of a day."""
    view("month", shell)
    settle(shell)
    grid = shell.window.page("calendar").view().grid
    grid.arrange()
    fullest = max(grid.days_model.days, key=lambda one: len(one.entries))
    grid.more_requested.emit(fullest.day)


def refused(shell: Shell) -> None:
    """A refusal above the view."""
    page = chosen(shell, name="board")
    page._refuse(Refused("date.outside", day=date(2026, 5, 12).isoformat()), page.state.selection)


def fault(shell: Shell) -> None:
    """The crash dialog."""
    from ui.errors import CrashDialog

    view("month", shell)
    CrashDialog(shell.desk, "ZeroDivisionError", None, shell.window).open()


def told(shell: Shell) -> None:
    """A toast with Undo."""
    view("week", shell)
    shell.desk.toast("„Laborbesuch“ · 12.05.", undo=True)


def menu(shell: Shell) -> None:
    """The context menu."""
    page = chosen(shell)
    page.acts.menu(page).popup(shell.window.mapToGlobal(QPoint(300, 200)))


def saved(shell: Shell) -> None:
    """The name of a new saved view."""
    view("month", shell)
    shell.window.page("calendar").filters.views._ask_new()


def called(name: str, shell: Shell) -> None:
    """A command of the shell, over the month."""
    view("month", shell)
    shell.actions[name].trigger()


def searched(shell: Shell) -> None:
    """The palette with findings."""
    called("palette", shell)
    QTest.keyClicks(shell._palette.field, "labor" if shell.desk.language == "de" else "lab")


def quick(shell: Shell) -> None:
    """Quick add with something read."""
    view("week", shell)
    shell.desk.quick_add(None, "Mi 14:00 LinkedIn Laborbesuch @Weber #Labor Unsinn@")


def refusal(shell: Shell) -> None:
    """An expected error that belongs to no page."""
    view("month", shell)
    shell.upkeep.failed(Refused("date.outside", day="2026-05-12"))


def binned(shell: Shell) -> None:
    """The bin, with something in it."""
    page = chosen(shell)
    page.acts.perform("delete")
    settle(shell)
    page.commands.open_bin()
    settle(shell)
    shell.session.undo()


def recurring(part_of_form: str, shell: Shell) -> None:
    """The dialog of a recurring format, changed from a day on."""
    from ui.series.dialog import SeriesDialog
    from ui.series.opening import show_dialog

    view("month", shell)
    actor, found = shell.desk.actor, list[Any]()
    shell.desk.run(lambda ws: ws.series.list(actor), found.extend)
    settle(shell)
    dialog = SeriesDialog(shell.desk, found[0].series, TODAY, shell.window)
    if part_of_form in ("when", "what"):
        dialog.parts.set_current(part_of_form)
        dialog.parts.changed.emit(part_of_form)
    else:
        dialog.builder.frequency.set_current(part_of_form)
        dialog.builder.frequency.changed.emit(part_of_form)
    show_dialog(dialog)


def formats(shell: Shell) -> None:
    """All recurring formats."""
    view("month", shell)
    shell.window.page("calendar").commands.manage_series()


def scope(shell: Shell) -> None:
    """Whom a moved day means."""
    from ui.series.scope import ask_scope

    view("month", shell)
    page = shell.window.page("calendar")
    place = QRect(shell.window.mapToGlobal(QPoint(300, 200)), QSize(1, 1))
    ask_scope(shell.desk, "Freitagsfrage", place, lambda _scope: None, page)


def backups(shell: Shell) -> None:
    """The backups to choose from."""
    view("month", shell)
    shell.upkeep.restore()


def noticed(kind: str, shell: Shell) -> None:
    """A banner about the file itself."""
    view("month", shell)
    shell.notices.clear()
    if kind == "unsound":
        findings = (Finding("content 7", "check.differs"), Finding("journal 12", "check.chain"))
        shell.notices.unsound(Report(False, findings, 20, "", 7, 7))
    else:
        shell.notices.place(Place(kind, "OneDrive"))
    settle(shell)


def locked(shell: Shell) -> None:
    """What another program holds is offered again."""
    shell.notices.clear()
    error = Locked("workspace.locked", path="plan.editorial")
    error.again = shell.session.read_undo
    shell.upkeep.failed(error)


def due(shell: Shell) -> None:
    """What is due, behind the bell."""
    view("month", shell)
    assert shell.session.path is not None
    shell.reminders.start(shell.session.path)
    settle(shell)
    shell.reminders.open()


def missed(shell: Shell) -> None:
    """What became due while the program was closed."""
    view("week", shell)
    shell.notices.missed(shell.reminders.words.count(3), shell.reminders.open)


def remind(shell: Shell) -> None:
    """A reminder at a moment of one's own."""
    from ui.reminders.dialog import RemindDialog

    shell.notices.clear()
    chosen(shell).acts.perform("remind")
    settle(shell)
    dialog = shell.window.findChildren(RemindDialog)[-1]
    dialog.choices[-1][0].setChecked(True)


def stops() -> list[Stop]:
    """All of them."""
    views = ("month", "week", "list", "board", "campaigns")
    parts = {
        "strategy": ("map", "goals", "pillars", "campaigns", "phases", "bands"),
        "organisation": ("channels", "departments", "people"),
    }
    found = [Stop(name, partial(view, name)) for name in views]
    found += [Stop("panel", partial(panel, 1)), Stop("panel of many", partial(panel, 5)), Stop("refused", refused)]
    found += [Stop(f"act {name}", partial(act, name, 1), name != "status") for name in ("schedule", "shift", "status")]
    found += [Stop(f"act {name}", partial(act, name, 1)) for name in ("assign", "label", "published")]
    found += [Stop(f"act {one}", partial(act, one, 1)) for one in ("status:hold", "status:rejected")]
    found += [Stop("schedule of many", partial(act, "schedule", 4))]
    found += [Stop(f"filter {key}", partial(chip, key), False) for key in ("channels", "statuses", "people", "text")]
    found += [
        Stop("filtered away", filtered),
        Stop("saved view", saved),
        Stop("day", day, False),
        Stop("menu", menu, False),
    ]
    found += [Stop("bin", binned)]
    found += [Stop(f"notice {one}", partial(noticed, one)) for one in ("cloud", "network", "unsound")]
    found += [Stop("locked", locked)]
    found += [Stop("toast", told), Stop("palette", searched, False), Stop("quick add", quick, False)]
    found += [Stop(name, partial(called, name)) for name in ("shortcuts", "about", "export")]
    found += [Stop("backups", backups)]
    found += [Stop("due", due, False), Stop("missed", missed), Stop("remind", remind)]
    found += [Stop(name, go) for more in FURTHER for name, go in more.stops()]
    rules = ("when", "what", "MONTHLY", "YEARLY", "RULE")
    found += [Stop(f"recurring {one}", partial(recurring, one)) for one in rules]
    found += [Stop("formats", formats), Stop("scope", scope)]
    found += [Stop("refusal", refusal), Stop("fault", fault)]
    found += [Stop(f"editor {side}", partial(editor, side)) for side in ("preview", "comments", "attachments")]
    found.append(Stop("editor public title", public_title))
    found += [
        Stop("publications", publications),
        Stop("stale", stale),
        Stop("orphaned", orphaned),
        Stop("rejected", rejected),
    ]
    found += [Stop(f"{page} {one}", partial(part, page, one)) for page, names in parts.items() for one in names]
    return [
        *found,
        Stop("today", lambda shell: shell.window.show_page("today")),
        Stop("settings", lambda shell: shell.window.show_page("settings")),
        Stop("import", lambda shell: shell.window.show_page("import")),
    ]


def tops(shell: Shell) -> list[QWidget]:
    """The window, and what lies on it."""
    others = [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one is not shell.window and one.size().width() > 40 and _is_ours(one)
    ]
    return others or [shell.window]


def _is_ours(widget: QWidget) -> bool:
    return widget.windowType() in (Qt.WindowType.Popup, Qt.WindowType.Dialog, Qt.WindowType.Window)


def close_all(shell: Shell) -> None:
    """Away with popovers, menus and dialogs."""
    for one in QApplication.topLevelWidgets():
        if one is not shell.window and one.isVisible():
            one.reject() if isinstance(one, QDialog) else one.close()
    shell.toast.close_now()
    walk_approvals.come_back(shell)
    walk_routes.leave(shell)
    if shell.window.has_page("calendar"):
        from editorial.domain.filters import PlanFilter

        page = shell.window.page("calendar")
        page.state.set_filter(PlanFilter())
        page._forget_refusal()
    settle(shell)
