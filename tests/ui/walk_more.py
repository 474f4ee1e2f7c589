"""Further stops of the walk: what comes in and goes out, results, reminders; and the month in December."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from editorial.domain.calendar import Entry
from editorial.domain.content import Status
from editorial.domain.journal_view import Continuation, Verdict
from tests.builders import TODAY
from tests.exchange.ics_makers import calendar
from tests.forms import answered
from tests.shells import settle
from ui.shell import Shell

Go = Callable[[Shell], object]

_HEAD = "Post ID,Account username,Description,Publish time,Permalink,Date,Views,Reach,Likes,Saves\n"
_PLAN = 'Text,Image URL,Tags,Posting Time\n"Labor: Ein Tropfen Wasser",,Labor,2026-05-21 10:00\n'


def _file(name: str, words: str) -> Path:
    path = Path(os.environ["EDITORIAL_DESK_HOME"]) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")
    return path


def _rows(shell: Shell, status: Status, channel: str) -> list[tuple[Entry, str]]:
    """Publications on a channel in a state, with their texts."""
    number = next(one.id for one in shell.desk.directory.channels if one.name == channel)
    actor, found = shell.desk.actor, list[tuple[Entry, str]]()

    def job(ws: Any) -> list[tuple[Entry, str]]:
        rows = [one for one in ws.plan.rows(actor) if one.status is status and one.channel_id == number]
        cards = [(one, ws.content.card(actor, one.content_id)) for one in rows]
        return [
            (one, next(slot.text for slot in card.publications if slot.id == one.publication_id) or card.item.text)
            for one, card in cards
        ]

    shell.desk.run(job, found.extend)
    settle(shell)
    return found


def handed_over(way: str, shell: Shell) -> None:
    """The dialog of the hand-over: folders, a file, or what was written."""
    from ui.exchange.handover_dialog import FILE, HandoverDialog

    shell.window.open_day(TODAY, "month")
    (entry, _words), *_others = _rows(shell, Status.APPROVED, "LinkedIn")
    item = (entry.content_id, entry.title * 3) if way == "item" else None
    dialog = HandoverDialog(shell.desk, TODAY, item, shell.window)
    dialog.open()
    settle(shell)
    if way == "file":
        dialog._turn(FILE)
        dialog.tool.set_value("hootsuite")
        dialog.range.set_value("own")
        dialog._changed()
    if way == "done":
        dialog._done((12, Path.home() / "Übergabe an die Agentur im Mai 2026" / "Laborbesuch"))


def brought_results(step: str, shell: Shell) -> None:
    """The import of results: a certain post, one to confirm, one that is not ours; and what came of it."""
    (first, words), (second, other) = _rows(shell, Status.PUBLISHED, "Instagram")[:2]
    posts = [(first, words), (second, other)]
    line = '1795000000000001{n},lindenau,"{words}",{day:%m/%d/%Y} 12:31,https://www.instagram.com/p/C{n}/,'
    lines = [
        line.format(n=number, words=text[:150].replace('"', ""), day=one.day) + "Lifetime,1284,912,63,\n"
        for number, (one, text) in enumerate(posts)
    ]
    lines.append('17950000000000019,lindenau,"Labor: Brezeln in der Kantine",01/02/2026 12:00,,Lifetime,7,5,1,0\n')
    path = _file("Instagram-Beiträge Mai.csv", _HEAD + "".join(lines))
    shell.window.show_page("calendar")
    shell.window.open_import(str(path))
    page = shell.window.page("import_results")
    while page.reading.is_running() or page.step() == "file":
        QApplication.processEvents()
    settle(shell)
    if step == "match":
        page.confirm_chosen()
    if step == "done":
        page.confirm_all()
        page.footer.next.click()
        settle(shell)
        page._describe()


def refused_results(shell: Shell) -> None:
    """A file that is no export."""
    shell.window.show_page("calendar")
    shell.window.show_page("import_results")
    page = shell.window.page("import_results")
    page.open(_file("liste.csv", "a,b\n1,2\n"))
    while page.reading.is_running():
        QApplication.processEvents()


def results(shell: Shell) -> Any:
    """The editor of an evaluated post, with its figures."""
    entry, _words = _rows(shell, Status.EVALUATED, "LinkedIn")[-1]
    shell.window.open_item(entry.content_id, entry.publication_id)
    settle(shell)
    page = shell.window.page("editor")
    page.columns.show_side("preview")
    return page


def typed_results(shell: Shell) -> None:
    """Figures typed in."""
    from ui.content.results_dialog import ResultsDialog

    page = results(shell)
    settle(shell)
    known = {"views": 1284.0, "likes": 63.0, "watch_hours": 12.4}
    ResultsDialog(shell.desk, "LinkedIn", known, page).open()


def calendar_step(step: str, shell: Shell) -> None:
    """A calendar with one bad event: the check, and what came of it."""
    days = [f"UID:{n}\nDTSTART;VALUE=DATE:202605{n:02}\nSUMMARY:Labor {n}\nCATEGORIES:Feiertage" for n in (1, 14, 25)]
    talk = "UID:t\nDTSTART:20260521T170000Z\nSUMMARY:Labor: Podium zur Trinkwasserverordnung\nCATEGORIES:Sonstiges"
    path = _file("Labortermine.ics", calendar(*days, talk, "UID:b\nSUMMARY:Labor ohne Beginn"))
    shell.window.show_page("calendar")
    shell.desk.import_requested.emit(str(path))
    page = shell.window.page("import_calendar")
    while page.reading.is_running() or page.step() != "events":
        QApplication.processEvents()
    settle(shell)
    page.go_on()
    settle(shell)
    if step == "done":
        page.go_on()
        settle(shell)


def bulk_file(shell: Shell) -> None:
    """The bulk file of a scheduling tool, recognised."""
    shell.window.show_page("calendar")
    shell.desk.import_requested.emit(str(_file("Labor Buffer.csv", _PLAN)))
    page = shell.window.page("import")
    while page.reading.is_running():
        QApplication.processEvents()


def december(shell: Shell) -> None:
    """School holidays, Christmas, the company's holidays."""
    shell.window.open_day(date(2026, 12, 14), "month")


def due(shell: Shell) -> None:
    """What is due, in its list."""
    shell.window.open_day(TODAY, "month")
    shell.actions["due"].trigger()


def reminder(shell: Shell) -> None:
    """A new reminder."""
    from ui.reminders.dialog import remind

    shell.window.open_day(TODAY, "month")
    remind(shell.desk, shell.window)


def printed(name: str, shell: Shell) -> None:
    """The print dialog with its preview."""
    from ui.print.dialog import PrintDialog

    shell.window.open_day(TODAY, name)
    shell.print()
    dialog = shell.window.findChildren(PrintDialog)[-1]
    if name == "list":
        dialog.options.range.set_value("own")
        dialog.options.range.changed.emit("own")
        dialog.renew()
    while dialog.is_busy():
        QApplication.processEvents()


def brought_calendar(shell: Shell) -> None:
    """The events of a calendar with what becomes of each category."""
    from tests.exchange.ics_makers import calendar

    words = {
        "de": (
            "Termine der Arbeitsgruppe",
            "Feiertage",
            "Pfingstmontag",
            "Sonstiges",
            "Muttertag",
            "Podium zum Wasser",
        ),
        "en": ("Dates of the working group", "Holidays", "Whit Monday", "Others", "Mother's Day", "A talk on water"),
    }
    file, free, holiday, others, other, talk = words[shell.desk.language]
    path = Path(os.environ["EDITORIAL_DESK_HOME"]) / f"{file}.ics"
    path.parent.mkdir(parents=True, exist_ok=True)
    events = (
        f"UID:h\nDTSTART;VALUE=DATE:20260525\nSUMMARY:{holiday}\nCATEGORIES:{free}",
        f"UID:o\nDTSTART;VALUE=DATE:20260510\nSUMMARY:{other}\nCATEGORIES:{others}",
        f"UID:t\nDTSTART:20260521T170000Z\nRRULE:FREQ=WEEKLY\nSUMMARY:{talk}",
        f"UID:b\nSUMMARY:{talk} 2",
    )
    path.write_text(calendar(*events), "utf-8")
    shell.desk.import_requested.emit(str(path))
    page = shell.window.page("import_calendar")
    while page.reading.is_running() or page.step() == "file":
        QApplication.processEvents()


def journal(shell: Shell, of_item: bool = False, cut: bool = False, words: str = "") -> None:
    """The journal with the details of a step."""
    found: list[int] = []
    actor = shell.desk.actor
    shell.desk.run(lambda ws: [one.content_id for one in ws.plan.rows(actor)][:1], found.extend)
    settle(shell)
    shell.window.open_journal(found[0] if of_item else 0)
    settle(shell)
    page = shell.window.page("journal")
    if not of_item:
        page.filters.reset()
    page.search.setText(words)
    settle(shell)
    page.panel_button.setChecked(True)
    page.banner.hide()
    if cut:
        page.acts.tell(Continuation(Verdict.CUT, 12_000, 1_024, 1_025), "2026-05-11_18-00-00_000231.editorial")


def given_form(shell: Shell) -> None:
    """A form for somebody on another computer."""
    from ui.forms.form_dialog import FormDialog

    shell.window.open_day(TODAY, "month")
    item = _at_open_stage(shell)
    FormDialog(shell.desk, item.content_id, item.title, shell.window).open()


def answered_form(shell: Shell, changed: bool = False) -> None:
    """An answer to a form; with `changed` to another content than there is now."""
    from ui.forms.answer_dialog import open_answer

    shell.window.open_day(TODAY, "month")
    actor, item = shell.desk.actor, _at_open_stage(shell)
    form = _file("form.html", "")

    def give(ws: Any) -> None:
        person = ws.forms.asked(actor, item.content_id)[0]
        ws.forms.write(actor, item.content_id, person.person_id, form)
        answer = answered(form, "changes", name=person.name, comment="Labor: 340 oder 430 Stoffe?")
        _file("Labor.antwort.json", json.dumps(answer))
        if changed:
            card = ws.content.card(actor, item.content_id)
            ws.content.edit(actor, replace(card.item, key_message="Labor: 340 Stoffe."))

    shell.desk.run(give)
    settle(shell)
    open_answer(shell.desk, shell.window, form.with_name("Labor.antwort.json"))
    settle(shell)
    if changed:
        shell.session.undo()


def _at_open_stage(shell: Shell) -> Any:
    found: list[Any] = []
    actor = shell.desk.actor
    shell.desk.run(lambda ws: ws.approvals.open_stages(actor), found.extend)
    settle(shell)
    return next(one for one in found if str(one.state) == "open" and not one.stuck)


def stops() -> list[tuple[str, Go]]:
    """All of them, by name."""
    return [
        *((f"print {name}", partial(printed, name)) for name in ("month", "list")),
        *((f"hand over {way}", partial(handed_over, way)) for way in ("folders", "item", "file", "done")),
        *((f"results {step}", partial(brought_results, step)) for step in ("match", "done")),
        ("results refused", refused_results),
        ("results on the item", results),
        ("results typed", typed_results),
        ("import of a calendar", brought_calendar),
        *((f"calendar {step}", partial(calendar_step, step)) for step in ("check", "done")),
        ("bulk file", bulk_file),
        ("december", december),
        ("journal", journal),
        ("journal of an item", partial(journal, of_item=True)),
        ("journal cut", partial(journal, cut=True)),
        ("journal empty", partial(journal, words="000")),
        ("due", due),
        ("reminder", reminder),
        ("form for another computer", given_form),
        ("answer to a form", answered_form),
        ("answer to what has changed", partial(answered_form, changed=True)),
    ]
