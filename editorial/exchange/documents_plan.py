"""The printed plan as plain data: what the templates in resources/documents set, word by word and sign by sign."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.prints import PlanSheet, PrintLayout
from .documents_grid import month_pages, week_pages
from .documents_list import list_page
from .documents_maker import Data, Maker


@dataclass(frozen=True, slots=True)
class Document:
    """A document ready to be set: the template's name, its data, its title, how many publications it shows."""

    template: str
    data: Data
    title: str
    count: int


def plan_document(sheet: PlanSheet) -> Document:
    """The plan in the wished layout."""
    maker = Maker(sheet)
    wish = sheet.wish
    pages: Data
    if wish.layout is PrintLayout.MONTH:
        pages = {"pages": month_pages(maker)}
    elif wish.layout is PrintLayout.WEEK:
        pages = {"pages": week_pages(maker)}
    else:
        pages = list_page(maker)
    data = {**maker.head(), **pages}
    return Document(wish.layout.value, data, data["title"], sheet.count)
