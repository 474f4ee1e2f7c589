"""Plans on paper: what stands on them, in which order, under which heading, on which page."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace
from editorial.domain import prints
from editorial.domain.calendar import Entry
from editorial.domain.content import ContentItem, Status
from editorial.domain.filters import PlanFilter
from editorial.domain.people import Actor
from editorial.domain.prints import PlanSheet, PrintLayout, PrintWish
from editorial.domain.strategy import Campaign, Period, PeriodKind
from editorial.errors import Forbidden, Refused
from editorial.exchange.documents import render_pdf
from editorial.exchange.documents_plan import plan_document
from editorial.services.content import Draft, Slot
from editorial.services.plan_export import Wish
from tests.builders import ME, TODAY, VIEWER, channel_named, make_item, sample_workspace
from tests.exchange.pdf_reader import Paper, squeezed
from tests.services.series_makers import FIRST, make_series

DAY = date(2026, 5, 21)
MAY = (date(2026, 5, 1), date(2026, 5, 31))
LAYOUTS = tuple(PrintLayout)
#: Another reader of PDF files looks too, where it is installed.
POPPLER = shutil.which("pdftoppm")


def wish(layout: PrintLayout, **values: Any) -> PrintWish:
    first, last = MAY
    return PrintWish(layout, first, last, landscape=layout is not PrintLayout.LIST, **values)


def paper(workspace: Workspace, wanted: PrintWish) -> Paper:
    made = workspace.prints.document(ME, wanted)
    return Paper(render_pdf(made.template, made.data))


def fill(workspace: Workspace, titles: list[str], seed: int = 1) -> list[tuple[date, time, str]]:
    """Publications all over May; answers with them in the order of the calendar."""
    dice = random.Random(seed)
    channel = channel_named(workspace, "LinkedIn").id
    slots = [(MAY[0] + timedelta(days=dice.randrange(31)), time(dice.randrange(6, 20), 30), one) for one in titles]
    drafts = [
        Draft(ContentItem(title=title), (Slot(channel, day, at, None, Status.PLANNED),)) for day, at, title in slots
    ]
    for draft in drafts:
        workspace.content.create(ME, draft)
    return sorted(slots, key=lambda one: one[:2])


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_an_accessible_pdf_in_both_languages(
    tmp_path: Path, layout: PrintLayout, language: str
) -> None:
    workspace = sample_workspace(tmp_path, language)
    made = paper(workspace, wish(layout, language=language))
    workspace.close()
    assert made.is_tagged
    assert made.claims_ua
    assert made.language == language
    assert {"/H1", "/Table", "/TH", "/TD"} <= set(made.tags())
    heading = {"de": "Redaktionsplan" if layout is PrintLayout.LIST else "Redaktionskalender", "en": "Editorial"}
    assert made.title.startswith(heading[language])
    assert "Lindenau Messtechnik GmbH" in made.pages[0]
    assert {"de": "Stand Di 12.05.2026, 09:12 Uhr", "en": "As of Tue 12 May 2026, 09:12"}[language] in made.pages[0]
    pages = {"de": "Seite {} von {}", "en": "Page {} of {}"}[language]
    for number, page in enumerate(made.pages, 1):
        assert pages.format(number, len(made.pages)) in page
    if layout is not PrintLayout.LIST:
        assert {"de": "In Prüfung", "en": "In review"}[language] in made.alternatives()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_title_stands_there_once_in_the_order_of_day_and_hour(workspace: Workspace, layout: PrintLayout) -> None:
    titles = [f"Beitrag{one:03}" for one in range(40)]
    slots = fill(workspace, titles)
    words = paper(workspace, wish(layout)).text
    assert all(words.count(one) == 1 for one in titles)
    if layout is PrintLayout.WEEK:
        # in a week the rows are hours, read from Monday to Sunday
        slots.sort(key=lambda one: (one[0].isocalendar().week, one[1].hour, one[0]))
    by_slot: dict[tuple[date, time], set[str]] = {}
    for day, at, title in slots:
        by_slot.setdefault((day, at), set()).add(title)
    placed = sorted((words.index(title), (day, at)) for day, at, title in slots)
    assert [one for _place, one in placed] == [(day, at) for day, at, _title in slots]


def test_five_hundred_in_a_month_are_all_there_and_what_is_counted_follows_on_the_page_named(
    workspace: Workspace,
) -> None:
    pool = (
        "Kurz",
        "Ein sehr langer Titel über die Probenahme an der Talsperre " * 3,
        "https://example.org/" + "a" * 120,
        "مرحبا",
        "Fest 🎉👩‍🔬✅",
        "日本語",
    )
    dice = random.Random(1)
    directory = workspace.organisation.directory(ME)
    entries = [
        Entry(
            publication_id=one,
            content_id=one,
            title=f"{pool[one % len(pool)]} Nr{one:03}E",
            channel_id=directory.channels[one % 2].id,
            status=Status.PLANNED,
            day=MAY[0] + timedelta(days=dice.randrange(31)),
            time=time(dice.randrange(6, 20), 30),
            department_id=None,
            owner_id=None,
            task_field="",
            campaign_id=None,
            pillar_id=None,
        )
        for one in range(500)
    ]
    entries.sort(key=lambda one: (one.day, one.time))

    def set_as(layout: PrintLayout) -> Paper:
        now = datetime(2026, 5, 12, 9, 12)
        made = plan_document(PlanSheet(wish(layout), *MAY, now, directory=directory, entries=tuple(entries)))
        return Paper(render_pdf(made.template, made.data))

    made = set_as(PrintLayout.MONTH)
    assert made.is_tagged
    words = squeezed(made.text)
    assert [one for one in range(500) if words.count(f"Nr{one:03}E") != 1] == []
    first = squeezed(made.pages[0])
    shown = sum(f"Nr{one:03}E" in first for one in range(500))
    told = re.findall(r"\+(\d+)weitere,Seite(\d)", first)
    assert 30 < shown < 500
    assert shown + sum(int(count) for count, _page in told) == 500
    following = "Freitag,1.Mai2026,Fortsetzung"
    assert following in squeezed(made.pages[int(told[0][1]) - 1])
    for layout in (PrintLayout.WEEK, PrintLayout.LIST):
        words = squeezed(set_as(layout).text)
        assert [one for one in range(500) if words.count(f"Nr{one:03}E") != 1] == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_title_longer_than_a_sheet_is_not_cut(workspace: Workspace, layout: PrintLayout) -> None:
    parts = [f"Satz{one:04}" for one in range(900)]
    make_item(workspace, " ".join(parts), day=date(2026, 5, 23), at=time(10))
    words = paper(workspace, wish(layout)).text
    assert [one for one in parts if words.count(one) != 1] == []


def test_no_row_of_the_list_is_split_and_its_head_comes_again_on_every_page(workspace: Workspace) -> None:
    long = "ein Satz, der über mehrere Zeilen dieser Spalte läuft und deshalb gern geteilt würde"
    fill(workspace, [f"Anfang{one:03} {long} Ende{one:03}" for one in range(90)])
    made = paper(workspace, wish(PrintLayout.LIST))
    assert len(made.pages) > 3
    for page in made.pages:
        assert "Uhrzeit Kanal Titel Status Fachbereich Zuständig" in page
    for one in range(90):
        pages = [page for page in made.pages if f"Anfang{one:03}" in page]
        assert len(pages) == 1
        assert f"Ende{one:03}" in pages[0]


def test_the_filter_is_obeyed_and_said_in_the_heading(workspace: Workspace) -> None:
    make_item(workspace, "Für LinkedIn", day=DAY, status=Status.DRAFTING)
    make_item(workspace, "Für X", channels=("X",), day=DAY)
    channel = channel_named(workspace, "LinkedIn").id
    wanted = PlanFilter(channels=frozenset({channel}), statuses=frozenset({Status.DRAFTING}), text="linkedin")
    for layout in LAYOUTS:
        made = paper(workspace, wish(layout, filter=wanted))
        assert "Für LinkedIn" in made.text
        assert "Für X" not in made.text
        assert "Gefiltert nach Kanal: LinkedIn; Status: In Arbeit; Text: „linkedin“" in made.pages[0]
        assert "Gefiltert" not in paper(workspace, wish(layout)).text


def test_the_month_shows_weeks_holidays_campaigns_and_bands_with_who_set_them(workspace: Workspace) -> None:
    o = workspace.organisation
    o.save(ME, Campaign(name="Messewochen", starts=date(2026, 5, 11), ends=date(2026, 5, 22)))
    o.save(ME, Campaign(name="Ganzes Jahr", starts=date(2026, 1, 1), ends=date(2026, 12, 31)))
    embargo = Period(
        kind=PeriodKind.EMBARGO, name="AquaSens", starts=date(2026, 5, 18), ends=date(2026, 5, 19), until="09:00"
    )
    o.save(ME, Period(name="Betriebsruhe", starts=date(2026, 5, 23), ends=date(2026, 5, 24)))
    o.save(
        ME,
        Period(
            **{**{f: getattr(embargo, f) for f in ("kind", "name", "starts", "ends", "until")}, "set_by": "P. Yılmaz"}
        ),
    )
    words = paper(workspace, wish(PrintLayout.MONTH)).text
    for one in ("KW Montag", "20 11", "Christi Himmelfahrt", "Messewochen", "Betriebsruhe", "bis 09:00"):
        assert one in words, one
    assert "Durchgehende Kampagnen: Ganzes Jahr" in words
    assert "Sperrfrist AquaSens Mo 18.05.2026 bis Di 19.05.2026, 09:00 Uhr, gesetzt von P. Yılmaz" in words
    week = paper(workspace, PrintWish(PrintLayout.WEEK, date(2026, 5, 18), date(2026, 5, 24))).text
    for one in ("KW 21, 18.–24. Mai 2026", "AquaSens", "Betriebsruhe", "Messewochen", "08:00", "17:00"):
        assert one in week, one


def test_many_campaigns_bands_and_filters_leave_room_for_what_appears(workspace: Workspace) -> None:
    o = workspace.organisation
    for one in range(12):
        days = date(2026, 5, 4) + timedelta(days=one), date(2026, 5, 14) + timedelta(days=one)
        o.save(ME, Campaign(name=f"Kampagne {one:02} mit einem langen Namen", starts=days[0], ends=days[1]))
        o.save(ME, Period(name=f"Pause {one:02} " + "mit langer Begründung " * 12, starts=days[0], ends=days[0]))
    fill(workspace, [f"Beitrag{one:03}" for one in range(60)])
    every = frozenset(one.id for one in o.directory(ME).channels) | frozenset(range(900, 940))
    made = paper(workspace, wish(PrintLayout.MONTH, filter=PlanFilter(channels=every)))
    first = made.pages[0]
    assert sum(f"Beitrag{one:03}" in first for one in range(60)) > 25
    assert "und 34 weitere" in first
    assert all(made.text.count(f"Beitrag{one:03}") == 1 for one in range(60))
    words = squeezed(made.text)
    for one in range(12):
        assert squeezed(f"Kampagne {one:02} mit einem langen Namen ({4 + one:02}.05.") in words
        assert words.count(squeezed("mit langer Begründung " * 12)) == 12


def test_recurring_formats_and_school_holidays_are_on_the_paper_too(workspace: Workspace) -> None:
    make_series(workspace)
    make_item(workspace, "Frueh", day=FIRST, at=time(8))
    workspace.options.save(ME, replace(workspace.options.read(ME), region="DE-HE"))
    for layout in LAYOUTS:
        words = paper(workspace, wish(layout)).text
        assert words.count("Tipp der Woche") == 3
        assert words.index("Frueh") < words.index("Tipp der Woche")
    easter = PrintWish(PrintLayout.MONTH, date(2026, 4, 1), date(2026, 4, 30))
    assert "Oster-/Frühjahrsferien Mo 30.03.2026 bis Fr 10.04.2026" in paper(workspace, easter).text
    # a format without an end makes no paper without an end
    assert len(paper(workspace, PrintWish(PrintLayout.MONTH)).pages) == 1


def test_the_plan_ends_with_what_has_no_date_where_that_is_wanted(workspace: Workspace) -> None:
    make_item(workspace, "Mit Termin", day=DAY)
    make_item(workspace, "Irgendwann", channels=())
    with_it = paper(workspace, wish(PrintLayout.LIST, backlog=True)).text
    assert with_it.index("Mit Termin") < with_it.index("Ohne Termin") < with_it.index("Irgendwann")
    assert "1 Veröffentlichung, 1 ohne Termin" in with_it
    assert "Irgendwann" not in paper(workspace, wish(PrintLayout.LIST)).text


def test_without_stated_days_only_months_and_weeks_with_something_in_them_are_printed(workspace: Workspace) -> None:
    make_item(workspace, "Früh", day=date(2026, 1, 15))
    make_item(workspace, "Spät", day=date(2026, 12, 15))
    made = paper(workspace, PrintWish(PrintLayout.MONTH))
    assert (len(made.pages), made.title) == (2, "Redaktionskalender Januar 2026 bis Dezember 2026")
    made = paper(workspace, PrintWish(PrintLayout.WEEK))
    assert (len(made.pages), made.title) == (2, "Redaktionskalender 12.01.2026 bis 20.12.2026")
    stated = PrintWish(PrintLayout.MONTH, date(2026, 1, 1), date(2026, 4, 30))
    assert len(paper(workspace, stated).pages) == 4


def test_days_outside_the_range_stay_empty(workspace: Workspace) -> None:
    make_item(workspace, "Davor", day=date(2026, 5, 9))
    make_item(workspace, "Drin", day=date(2026, 5, 12))
    wanted = PrintWish(PrintLayout.MONTH, date(2026, 5, 11), date(2026, 5, 17))
    words = paper(workspace, wanted).text
    assert "Drin" in words
    assert "Davor" not in words


def test_an_empty_plan_is_printed_too(workspace: Workspace) -> None:
    for layout in LAYOUTS:
        assert paper(workspace, PrintWish(layout)).is_tagged
    assert "Hier ist nichts geplant." in paper(workspace, PrintWish(PrintLayout.LIST)).text


@pytest.mark.parametrize("size", ["a4", "a3"])
@pytest.mark.parametrize("landscape", [True, False])
def test_the_sheet_has_the_wished_size_and_side(workspace: Workspace, size: str, landscape: bool) -> None:
    make_item(workspace, "Labor", day=DAY)
    for layout in LAYOUTS:
        made = paper(workspace, PrintWish(layout, *MAY, paper=size, landscape=landscape, compact=landscape))
        box = made.reader.pages[0].mediabox
        sides = sorted((round(float(box.width)), round(float(box.height))))
        assert sides == {"a4": [595, 842], "a3": [842, 1191]}[size]
        assert (box.width > box.height) is landscape
        if layout is not PrintLayout.LIST:
            assert "Labor" in made.text


def test_deleted_items_are_on_no_paper(workspace: Workspace) -> None:
    item = make_item(workspace, "Geheim", day=DAY)
    workspace.content.delete(ME, [item.id])
    for layout in LAYOUTS:
        assert "Geheim" not in paper(workspace, wish(layout, backlog=True)).text


def test_what_cannot_be_printed_is_refused_in_a_sentence(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    make_item(workspace, "Eins", day=DAY)
    make_item(workspace, "Zwei", day=DAY)
    wrong = PrintWish(PrintLayout.MONTH, MAY[1], MAY[0])
    for wanted, code in ((wrong, "export.range"), (wish(PrintLayout.LIST, content_id=4711), "export.id")):
        with pytest.raises(Refused) as caught:
            workspace.prints.document(ME, wanted)
        assert caught.value.code == code
    monkeypatch.setattr(prints, "MOST", 1)
    with pytest.raises(Refused) as caught:
        workspace.prints.document(ME, wish(PrintLayout.MONTH))
    assert "2 Veröffentlichungen sind zu viele" in caught.value.text("de")
    with pytest.raises(Refused):
        workspace.prints.write(ME, tmp_path / "plan.doc", wish(PrintLayout.MONTH))


def test_who_may_read_may_print_and_nobody_else(workspace: Workspace, tmp_path: Path) -> None:
    assert workspace.prints.document(VIEWER, wish(PrintLayout.MONTH)).count == 0
    stranger = Actor(9, "Gast", frozenset())
    with pytest.raises(Forbidden):
        workspace.prints.document(stranger, wish(PrintLayout.MONTH))
    with pytest.raises(Forbidden):
        workspace.prints.save(stranger, tmp_path / "a.pdf", b"%PDF")
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("what", ["calendar", "plan"])
def test_calendar_and_plan_are_exported_as_pdf_with_range_channel_and_item(
    workspace: Workspace, tmp_path: Path, what: str
) -> None:
    first = make_item(workspace, "Eins", day=date(2026, 5, 1))
    make_item(workspace, "Zwei", channels=("X",), day=date(2026, 6, 30))
    make_item(workspace, "Drei", channels=())

    def words(**wanted: Any) -> set[str]:
        path = tmp_path / "out.pdf"
        found = workspace.exports.write(ME, what, path, Wish(**wanted))
        made = Paper(path.read_bytes())
        assert made.claims_ua
        shown: set[str] = {one for one in ("Eins", "Zwei", "Drei") if one in made.text.split()}
        assert found.lines == len(shown)
        return shown

    assert words() == ({"Eins", "Zwei", "Drei"} if what == "plan" else {"Eins", "Zwei"})
    assert words(first=TODAY) == {"Zwei"}
    assert words(channel="LinkedIn") == {"Eins"}
    assert words(content_id=first.id) == {"Eins"}


if POPPLER is not None:

    @pytest.mark.parametrize("layout", LAYOUTS)
    def test_another_reader_sees_the_same_pages(tmp_path: Path, layout: PrintLayout) -> None:
        workspace = sample_workspace(tmp_path)
        path = tmp_path / "plan.pdf"
        workspace.prints.write(ME, path, wish(layout))
        workspace.close()
        told = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
        assert "Tagged:          yes" in told
        pages = int(told.split("Pages:")[1].split()[0])
        assert pages == len(Paper(path.read_bytes()).pages)
        subprocess.run([str(POPPLER), "-r", "40", "-gray", str(path), str(tmp_path / "page")], check=True)
        for one in tmp_path.glob("page*.pgm"):
            picture = one.read_bytes()
            assert 0.001 < sum(byte < 160 for byte in picture) / len(picture) < 0.2
        words = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True, check=True).stdout
        assert "Laborbesuch: Vom Tropfen" in " ".join(words.split())
