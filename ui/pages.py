"""Which pages there are, and how each is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from .context import Desk


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the rail: `module:class`, loaded when first needed."""

    name: str
    icon: str
    title: object
    keys: str
    place: str
    foot: bool = False
    more_keys: str = ""

    def make(self, desk: Desk) -> QWidget:
        """The page's widget."""
        module, _, cls = self.place.partition(":")
        factory: Callable[[Desk], QWidget] = getattr(import_module(module), cls)
        return factory(desk)


PAGES: tuple[Page, ...] = (
    Page("today", "sun", QT_TRANSLATE_NOOP("Pages", "Today"), "Ctrl+1", "ui.today.page:TodayPage"),
    Page(
        "calendar", "calendar-days", QT_TRANSLATE_NOOP("Pages", "Calendar"), "Ctrl+2", "ui.calendar.page:CalendarPage"
    ),
    Page("meetings", "users-round", QT_TRANSLATE_NOOP("Pages", "Meetings"), "Ctrl+3", "ui.meetings.page:MeetingsPage"),
    Page("inputs", "graduation-cap", QT_TRANSLATE_NOOP("Pages", "Experts"), "Ctrl+4", "ui.inputs.page:InputsPage"),
    Page("approvals", "stamp", QT_TRANSLATE_NOOP("Pages", "Approvals"), "Ctrl+5", "ui.approvals.page:ApprovalsPage"),
    Page("strategy", "compass", QT_TRANSLATE_NOOP("Pages", "Strategy"), "Ctrl+6", "ui.strategy.page:StrategyPage"),
    Page(
        "knowledge", "book-open", QT_TRANSLATE_NOOP("Pages", "Knowledge"), "Ctrl+7", "ui.knowledge.page:KnowledgePage"
    ),
    Page(
        "organisation",
        "building-2",
        QT_TRANSLATE_NOOP("Pages", "Organisation"),
        "Ctrl+8",
        "ui.organisation.page:OrganisationPage",
        True,
    ),
    Page(
        "settings",
        "settings",
        QT_TRANSLATE_NOOP("Pages", "Settings"),
        "Ctrl+,",
        "ui.settings.page:SettingsPage",
        True,
        more_keys="Ctrl+9",
    ),
)
#: Pages without a place in the rail.
EDITOR = Page("editor", "", "", "", "ui.content.page:EditorPage")
ROUTES = Page("routes", "", "", "", "ui.routes.page:RoutesPage")
MINUTES = Page("minutes", "", "", "", "ui.minutes.page:MinutesPage")
JOURNAL = Page("journal", "", "", "", "ui.journal.page:JournalPage")
IMPORT_CALENDAR = Page("import_calendar", "", "", "", "ui.exchange.calendar_page:CalendarImportPage")
IMPORT_RESULTS = Page("import_results", "", "", "", "ui.exchange.results_page:ResultsImportPage")
#: A part of one page that another shows as well.
CAMPAIGNS = Page("campaigns", "", "", "", "ui.calendar.campaign_strip:CampaignStrip")
IMPORT = Page("import", "", "", "", "ui.exchange.import_page:ImportPage")
