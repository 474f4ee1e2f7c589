"""Results: an export dropped on the window, confirmed with the space bar, seen on the item, and again without harm."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from editorial.domain.calendar import Entry
from editorial.domain.content import Status
from editorial.domain.results import Post, PostMetric
from tests.builders import TODAY
from tests.journeys.steps import CTRL, Person

KEY = Qt.Key
HEAD = "Post ID,Account username,Description,Publish time,Permalink,Date,Views,Reach,Likes,Saves\n"


def published(person: Person, channel: str) -> tuple[Entry, str]:
    """A post of the channel that is out and has no figures yet, with its text."""
    number = next(one.id for one in person.desk.directory.channels if one.name == channel)
    actor = person.desk.actor
    rows = person.ask(lambda ws: ws.plan.rows(actor))
    entry = next(one for one in rows if one.channel_id == number and one.status is Status.PUBLISHED)
    card = person.ask(lambda ws: ws.content.card(actor, entry.content_id))
    own = next(one for one in card.publications if one.id == entry.publication_id)
    return entry, own.text or card.item.text


def instagram(folder: Path, entry: Entry, words: str, views: int = 1284) -> Path:
    """What the Meta Business Suite writes of it, cut as networks cut, and of a post that is not ours."""
    path = folder / "instagram.csv"
    quoted = words.replace('"', '""')[:180]
    path.write_text(
        HEAD + f'17950000000000017,lindenau,"{quoted}",{entry.day:%m/%d/%Y} 12:31,https://www.instagram.com/p/C9/,'
        f"Lifetime,{views},912,63,\n"
        '17950000000000018,lindenau,"Pretzels in the canteen",01/02/2026 12:00,,Lifetime,7,5,1,0\n',
        encoding="utf-8-sig",
    )
    return path


def figures(person: Person, content_id: int) -> dict[str, float]:
    """What the item's publications have."""
    actor = person.desk.actor
    found = person.ask(lambda ws: ws.results.of_item(actor, content_id))
    return {name: value for one in found for name, value in one.figures}


def page(person: Person, step: str) -> Any:
    """The page of results, at a step."""
    person.wait(lambda: person.shell.window.current == "import_results")
    found = person.shell.window.page("import_results")
    person.wait(lambda: found.step() == step)
    return found


def test_an_instagram_export_is_dropped_confirmed_and_seen_on_the_item(person: Person, tmp_path: Path) -> None:
    entry, words = published(person, "Instagram")
    path = instagram(tmp_path, entry, words)
    assert figures(person, entry.content_id) == {}
    person.drop_file(path)
    made = page(person, "match")
    assert made.table.hasFocus()
    assert entry.title in " ".join(cell.text for cell in made.model.cells(0))
    person.key(KEY.Key_Space)
    person.key(KEY.Key_Return)
    page(person, "done")
    assert figures(person, entry.content_id) == {"views": 1284, "reach": 912, "likes": 63}
    seen_on_the_item(person, entry, "1,284")
    again(person, path)
    grown(person, tmp_path, entry, words)


def seen_on_the_item(person: Person, entry: Entry, figure: str) -> None:
    """Open the item: beside the preview stand the figures; Esc leads back."""
    person.shell.window.open_item(entry.content_id, entry.publication_id)
    person.settle()
    panel = person.shell.window.page("editor").side.preview.results
    assert panel.isVisible()
    assert figure in [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]
    for _press in range(3):
        if person.shell.window.current == "editor":
            person.key(KEY.Key_Escape)
    assert person.shell.window.current != "editor"


def again(person: Person, path: Path) -> None:
    """The same file from the menu: known, so nothing waits for a yes, and nothing is added."""
    before = figures_of_all(person)
    person._patch.setattr(QFileDialog, "getOpenFileName", lambda *_any: (str(path), ""))
    person.choose("import_results")
    made = page(person, "match")
    assert not made.yes.isVisible()
    person.key(KEY.Key_Return)
    made = page(person, "done")
    assert "0 new" in made.text.text()
    assert figures_of_all(person) == before


def figures_of_all(person: Person) -> tuple[list[Post], list[PostMetric]]:
    """Every post and figure of the workspace."""
    actor = person.desk.actor

    def job(ws: Any) -> tuple[list[Post], list[PostMetric]]:
        with ws.store.read(actor) as work:
            return work.all(Post), work.all(PostMetric)

    found: tuple[list[Post], list[PostMetric]] = person.ask(job)
    return found


def grown(person: Person, folder: Path, entry: Entry, words: str) -> None:
    """A week later the figures have grown: they take the place of the old ones, in one step that can be undone."""
    instagram(folder, entry, words, views=1500)
    person.choose("import_results")
    page(person, "match")
    person.key(KEY.Key_Return)
    page(person, "done")
    assert figures(person, entry.content_id)["views"] == 1500
    person.look_at(entry.day or TODAY)
    person.key(KEY.Key_Z, CTRL)
    assert figures(person, entry.content_id)["views"] == 1284
