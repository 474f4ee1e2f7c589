"""The stops of the tour: every page and what lies on it, with believable files brought in."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .settling import settle
from .tour_people import locked, person_menu, work_as


@dataclass(frozen=True, slots=True)
class Stop:
    """One picture: its name and how to get there; `small` whether it is taken in the small window too, `again` whether
    one has to go there again for it, because the small window folds away what is shown."""

    name: str
    go: Callable[[Any], object]
    small: bool = True
    again: bool = False


def _calendar() -> list[Stop]:
    """The views of the calendar, and the editor."""

    def view(name: str) -> Callable[[Any], object]:
        def go(shell: Any) -> None:
            shell.window.open_day(shell.desk.clock.today(), name)

        return go

    def select(shell: Any) -> None:
        shell.window.open_day(shell.desk.clock.today(), "month")
        settle(shell)
        content_id = _near_today(shell)
        shell.window.page("calendar").state.select(frozenset({content_id}), current=content_id)

    return [
        Stop("month", view("month")),
        Stop("month-panel", select),
        Stop("week", view("week")),
        Stop("list", view("list")),
        Stop("board", view("board")),
        Stop("campaigns", view("campaigns")),
        Stop("editor", lambda shell: shell.window.open_item(_near_today(shell))),
    ]


def _experts() -> list[Stop]:
    """What experts are asked, and what they answer."""
    from . import tour_inputs, tour_review

    return [
        Stop("expert-requests-board", tour_inputs.board),
        Stop("expert-request", tour_inputs.editor, again=True),
        Stop("expert-request-preview", tour_inputs.preview),
        Stop("expert-calls", tour_inputs.part("calls")),
        Stop("expert-templates", tour_inputs.part("templates")),
        Stop("expert-time-budget", tour_inputs.part("budget")),
        Stop("expert-answer", tour_review.answer),
        Stop("interview", tour_review.interview, again=True),
    ]


def _meetings() -> list[Stop]:
    """Preparing a meeting, and what came of others."""
    from . import tour_meetings, tour_minutes

    return [
        Stop("meeting-agenda", tour_meetings.agenda),
        *(Stop(f"meeting-{name}", tour_meetings.part(name)) for name in ("decisions", "actions", "parked")),
        Stop("meeting-series", tour_meetings.series, again=True),
        Stop("minutes", tour_minutes.final, again=True),
        Stop("minutes-writing", tour_minutes.writing),
    ]


def _moderation() -> list[Stop]:
    """A meeting in progress; near the end, for from then on its bar stands above every page."""
    from . import tour_moderation

    return [
        Stop("moderation", tour_moderation.control, again=True),
        Stop("moderation-audience", tour_moderation.audience, again=True),
    ]


def _asked() -> list[Stop]:
    """The desk of somebody who is only asked."""
    from . import tour_expert

    return [
        Stop("expert-desk", tour_expert.own_desk),
        Stop("expert-answering", tour_expert.answering),
        Stop("expert-end", tour_expert.at_the_end),
    ]


def stops() -> list[Stop]:
    """The way through the program."""
    from .pages import PAGES

    pages = [
        Stop(page.name, lambda shell, name=page.name: shell.window.show_page(name))  # type: ignore[misc]
        for page in PAGES
        if page.name not in ("calendar", "today")
    ]
    return [
        Stop("today", lambda shell: shell.window.show_page("today")),
        *_calendar(),
        *pages,
        Stop("results", _results, again=True),
        Stop("import", _import),
        Stop("import-calendar", _import_calendar),
        Stop("import-results", _import_results),
        Stop("hand-over", _hand_over),
        Stop("print", _print),
        Stop("approval-routes", lambda shell: shell.window.show_page("routes")),
        Stop("editor-in-review", _in_review),
        Stop("journal", _journal, again=True),
        Stop("series", _series),
        Stop("december", _december),
        Stop("due", _due, small=False),
        Stop("palette", _palette, small=False),
        Stop("quick-add", _quick_add, small=False),
        Stop("shortcuts", lambda shell: shell.shortcuts(), small=False),
        *_experts(),
        *_meetings(),
        Stop("approvals-changes", _changes),
        *_asked(),
        Stop("people", _people_again),
        Stop("person-menu", person_menu, small=False),
        *_moderation(),
        Stop("locked", locked),
    ]


def _people(shell: Any) -> None:
    """Roles, absence and password of a person."""
    shell.window.show_page("organisation")
    shell.window.page("organisation").show_part("people")
    shell.window.page("organisation").part("people").archived.setChecked(True)


def _in_review(shell: Any) -> None:
    """The item whose approval is due first, in the editor."""
    found: list[Any] = []
    actor = shell.desk.actor
    shell.desk.run(lambda ws: ws.approvals.open_stages(actor), found.extend)
    settle(shell)
    if found:
        shell.window.open_item(found[0].content_id)


def _changes(shell: Any) -> None:
    """The inbox of the legal department: what changed since its approval."""
    legal = next((one for one in shell.desk.directory.people if one.name.endswith("Lorenz")), None)
    work_as(shell, str(legal.id) if legal is not None else shell.desk.options.me)
    shell.window.show_page("approvals")


def _people_again(shell: Any) -> None:
    """Whoever began works here again, and looks at the people."""
    work_as(shell, shell.desk.options.me)
    _people(shell)


def _journal(shell: Any) -> None:
    """The journal of the item with the longest history, with what its last step changed."""
    shell.window.open_journal(_near_today(shell))
    settle(shell)
    shell.window.page("journal").step_change(1)


def _near_today(shell: Any) -> int:
    """The item of the sample with the longest history: it shows most."""
    words = "Vom Tropfen zum Befund" if shell.desk.language == "de" else "from drop to result"
    found: list[int] = []
    actor = shell.desk.actor
    shell.desk.run(
        lambda ws: ws.search.find(actor, words, 1), lambda hits: found.extend(one.content_id for one in hits)
    )
    settle(shell)
    return found[0] if found else 1


#: Plans as people keep them: a title line, days without a year, words where a date should be, a channel that is new.
PLANS = {
    "de": """Redaktionsplan Januar 2027;;;;;;
Datum;Uhrzeit;Kanal;Thema;Verantwortlich;Status;Kampagne
Mo 04.01.;09:00;LinkedIn;Neujahr: Was wir 2027 messen;Katrin Vogel;geplant;
Di 05.01.;10:00;LinkedIn;Tipp: Elektroden lagern;Anna Schulte;geplant;Tipp am Dienstag
Do 07.01.;12:30;Instagram;Laborhelden: Nachtschicht;Leon Richter;Idee;
Fr 08.01.;12:00;Instagram, Facebook;Freitagsfrage: Wie kalt ist Grundwasser?;Leon Richter;Idee;
Mo 11.01.;08:00;Intranet;Blick in die Woche 2;Katrin Vogel;geplant;
Mi 13.01.;09:00;Blog;Nitrat: fünf Fragen;Dr. Miriam Weber;in Arbeit;Sauberes Wasser erklärt
nach Ostern;;Podcast;Gespräch mit dem Wasserwerk;Jonas Brandt;Idee;
KW 4;;LinkedIn;Tag der offenen Tür: Was es zu sehen gibt;Sabine Hoffmann;Idee;
""",
    "en": """Editorial plan January 2027;;;;;;
Date;Time;Channel;Topic;Responsible;Status;Campaign
Mon 4 Jan;09:00;LinkedIn;New year: what we measure in 2027;Katrin Vogel;planned;
Tue 5 Jan;10:00;LinkedIn;Tip: storing electrodes;Anna Schulte;planned;Tuesday tip
Thu 7 Jan;12:30;Instagram;Lab heroes: night shift;Leon Richter;idea;
Fri 8 Jan;12:00;Instagram, Facebook;Friday question: how cold is groundwater?;Leon Richter;idea;
Mon 11 Jan;08:00;Intranet;Looking at week 2;Katrin Vogel;planned;
Wed 13 Jan;09:00;Blog;Nitrate: five questions;Dr Miriam Weber;draft;Clean water explained
after Easter;;Podcast;Talk with the waterworks;Jonas Brandt;idea;
CW 4;;LinkedIn;Open day: what there is to see;Sabine Hoffmann;idea;Open day
""",
}


def _import(shell: Any) -> None:
    """A small plan as people bring it: its columns and what comes of them."""
    name = {"de": "Redaktionsplan Januar 2027", "en": "Editorial plan January 2027"}[shell.desk.language]
    _bring(shell, "import", f"{name}.csv", PLANS[shell.desk.language])


def _bring(shell: Any, page: str, name: str, words: str) -> None:
    """A file with these words, brought to the import that takes it."""
    from PySide6.QtWidgets import QApplication

    path = Path(os.environ["EDITORIAL_DESK_HOME"]) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")
    shell.window.show_page("calendar")
    shell.desk.import_requested.emit(str(path))
    while shell.window.page(page).reading.is_running() or shell.window.page(page).step() == "file":
        QApplication.processEvents()
    settle(shell)


#: A calendar as a town publishes it: holidays, other days of note, a talk, an event without a start.
DATES = {
    "de": (
        "Termine der Stadt 2027",
        "Feiertage",
        "Pfingstmontag",
        "Besondere Tage",
        "Tag des Wassers",
        "Stadtgespräch",
    ),
    "en": ("Dates of the town 2027", "Holidays", "Whit Monday", "Days of note", "World Water Day", "Town talk"),
}


def _import_calendar(shell: Any) -> None:
    """A calendar file: what becomes of each category."""
    name, free, holiday, others, other, talk = DATES[shell.desk.language]
    events = (
        f"UID:1\nDTSTART;VALUE=DATE:20270517\nSUMMARY:{holiday}\nCATEGORIES:{free}",
        f"UID:2\nDTSTART;VALUE=DATE:20270322\nSUMMARY:{other}\nCATEGORIES:{others}",
        f"UID:3\nDTSTART;TZID=W. Europe Standard Time:20270114T190000\nRRULE:FREQ=MONTHLY;BYDAY=2TH\nSUMMARY:{talk}",
        f"UID:4\nSUMMARY:{talk}: PFAS",
    )
    body = "".join(f"BEGIN:VEVENT\n{one}\nEND:VEVENT\n" for one in events)
    _bring(shell, "import_calendar", f"{name}.ics", f"BEGIN:VCALENDAR\n{body}END:VCALENDAR\n")


def _print(shell: Any) -> None:
    """The print dialog, its preview made."""
    from PySide6.QtWidgets import QApplication

    from .print.dialog import PrintDialog

    shell.window.open_day(shell.desk.clock.today(), "month")
    settle(shell)
    shell.print()
    dialog = shell.window.findChildren(PrintDialog)[-1]
    while dialog.is_busy():
        QApplication.processEvents()


def _palette(shell: Any) -> None:
    shell.window.open_day(shell.desk.clock.today(), "month")
    shell.palette()
    shell._palette.field.setText("labor" if shell.desk.language == "de" else "lab")


def _quick_add(shell: Any) -> None:
    shell.window.open_day(shell.desk.clock.today(), "week")
    line = (
        "Mi 14:00 LinkedIn Laborbesuch @Weber #Labor"
        if shell.desk.language == "de"
        else "Wed 2pm LinkedIn Lab visit @Weber"
    )
    shell.desk.quick_add(None, line)


# Results ------------------------------------------------------------------------------------------------------------


def _posts(shell: Any, status: str, channel: str) -> list[tuple[Any, str]]:
    """The publications of a channel in a state, the latest last, with their texts."""
    number = next(one.id for one in shell.desk.directory.channels if one.name == channel)
    actor, found = shell.desk.actor, list[tuple[Any, str]]()

    def job(ws: Any) -> list[tuple[Any, str]]:
        rows = [one for one in ws.plan.rows(actor) if one.status == status and one.channel_id == number and one.day]
        cards = [(one, ws.content.card(actor, one.content_id)) for one in sorted(rows, key=lambda one: one.day)]
        return [
            (one, next(own.text for own in card.publications if own.id == one.publication_id) or card.item.text)
            for one, card in cards
        ]

    shell.desk.run(job, found.extend)
    settle(shell)
    return found


def _results(shell: Any) -> None:
    """What a network says of a post, beside its preview."""
    shell.window.show_page("calendar")
    entry, _words = _posts(shell, "evaluated", "Instagram")[-1]
    shell.window.open_item(entry.content_id, entry.publication_id)
    settle(shell)
    shell.window.page("editor").columns.show_side("preview")


def _import_results(shell: Any) -> None:
    """An export of Instagram: one post that is certain, the next to be confirmed, one that is none of ours."""
    head = "Post ID,Account username,Description,Publish time,Permalink,Date,Views,Reach,Likes,Comments\n"
    lines = []
    for number, (entry, words) in enumerate(_posts(shell, "published", "Instagram")):
        cut = words.replace('"', "")[: 160 + 60 * number]
        figures = f"{1284 + 317 * number},{912 + 208 * number},{63 + number},4"
        lines.append(
            f'1795000000000001{number},lindenau.wasser,"{cut}",{entry.day:%m/%d/%Y} 12:31,'
            f"https://www.instagram.com/p/C8x{number}/,Lifetime,{figures}\n"
        )
    other = {"de": "Brezeln in der Kantine", "en": "Pretzels in the canteen"}[shell.desk.language]
    lines.append(f'17950000000000019,lindenau.wasser,"{other}",01/02/2026 12:00,,Lifetime,211,187,9,0\n')
    name = {"de": "Instagram-Beiträge.csv", "en": "Instagram posts.csv"}[shell.desk.language]
    _bring(shell, "import_results", name, head + "".join(lines))
    page = shell.window.page("import_results")
    page.confirm_chosen()


# Dates --------------------------------------------------------------------------------------------------------------


def _december(shell: Any) -> None:
    """The month with school holidays, Christmas and the company's holidays."""
    _month(shell, date(shell.desk.clock.today().year, 12, 14))


def _month(shell: Any, day: date) -> None:
    """The month of a day with nothing selected."""
    shell.window.open_day(day, "month")
    shell.window.page("calendar").state.select(frozenset())
    settle(shell)


# Dialogs ------------------------------------------------------------------------------------------------------------


def _hand_over(shell: Any) -> None:
    """Finished posts for a scheduling tool."""
    from .exchange.handover_dialog import FILE, HandoverDialog

    today = shell.desk.clock.today()
    _month(shell, today)
    dialog = HandoverDialog(shell.desk, today, parent=shell.window)
    dialog.open()
    settle(shell)
    dialog.tool.set_value("hootsuite")
    dialog._turn(FILE)


def _series(shell: Any) -> None:
    """A recurring format, changed from a day on."""
    from editorial.domain.series_days import next_days

    from .series.dialog import SeriesDialog
    from .series.opening import show_dialog

    today = shell.desk.clock.today()
    _month(shell, today)
    actor, found = shell.desk.actor, list[Any]()
    shell.desk.run(lambda ws: ws.series.list(actor), found.extend)
    settle(shell)
    series = found[0].series
    show_dialog(SeriesDialog(shell.desk, series, next_days(series, today, 1)[0], shell.window))


def _due(shell: Any) -> None:
    """What is due today."""
    _month(shell, shell.desk.clock.today())
    shell.reminders.start(shell.session.path)
    shell.reminders.watcher.look()
    settle(shell)
    shell.actions["due"].trigger()
