"""What the editor knows about a text: length, surplus, fold, hashtags, revisions, merging."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from editorial.domain.channels import PRESETS, Channel
from editorial.domain.content import ContentItem
from editorial.domain.text_metrics import fitting
from editorial.services.history import Revision
from ui.content.comment_input import mention_words
from ui.content.counter import measure
from ui.content.merge import Conflict, merge
from ui.content.revisions import sittings
from ui.content.text_input import replace_softly, unit_positions

AT = datetime(2026, 5, 12, 7, 0, tzinfo=UTC)


def revision(
    step: int, minutes: int, text: str = "", actor: str = "Jonas Brandt", act: str = "content.edit"
) -> Revision:
    """A saved state some minutes after the first."""
    item = ContentItem(id=1, title="Laborbesuch", text=text)
    return Revision(step, step, AT + timedelta(minutes=minutes), actor, act, item, (), ("text",))


@pytest.mark.parametrize("preset", PRESETS, ids=lambda one: one.name)
def test_every_preset_of_a_network_can_be_counted(preset: object) -> None:
    channel = Channel(limit=preset.limit, counting=preset.counting, fold=preset.fold)  # type: ignore[attr-defined]
    assert measure("Grüße 👋🏽 aus dem Labor", channel).length > 0


def test_the_surplus_begins_at_the_first_letter_that_does_not_fit() -> None:
    found = measure("abcdefghij", Channel(limit=4, counting="characters"))
    assert (found.surplus, found.over, found.wrong) == (6, 4, True)


def test_the_surplus_never_cuts_an_emoji_in_two() -> None:
    text = "ab👩‍🔬cd"
    assert fitting(text, 2, "characters") == 2
    assert text[fitting(text, 3, "characters") :] == "cd"


def test_positions_behind_an_emoji_are_those_of_qt() -> None:
    assert unit_positions("💧 #Labor", [2, 8]) == [3, 9]
    assert measure("💧 #Labor", None).tags == ((3, 9),)


def test_too_many_hashtags_are_wrong_too() -> None:
    found = measure("#a #b #c", Channel(max_hashtags=2))
    assert (found.hashtags, found.wrong) == (3, True)


def test_saves_of_one_sitting_are_one_revision() -> None:
    found = sittings([revision(1, 0, "a"), revision(2, 2, "ab"), revision(3, 11, "abc"), revision(4, 40, "abcd")])
    assert [(one.number, one.last.item.text) for one in found] == [(1, "abc"), (2, "abcd")]


def test_another_person_or_a_restore_begins_a_new_revision() -> None:
    found = sittings(
        [revision(1, 0), revision(2, 1, actor="K. Vogel"), revision(3, 2, act="content.revision"), revision(4, 3)]
    )
    assert len(found) == 4


def test_a_revision_knows_what_went_out_on_each_channel() -> None:
    one = replace(revision(1, 0, "Grundtext"), variants=((7, "Kurz"), (8, None)))
    found = sittings([one])[0]
    assert (found.text(0), found.text(7), found.text(8)) == ("Grundtext", "Kurz", "Grundtext")


def test_merging_keeps_mine_and_asks_only_where_both_changed_the_same() -> None:
    base = ContentItem(id=1, title="Alt", text="alt", brief="b")
    theirs = replace(base, title="Ihrer", brief="ihrer", version=2)
    kept, conflicts = merge(("content", 1), base, theirs, {"title": "Meiner", "text": "neu", "brief": "ihrer"})
    assert kept == {"title": "Meiner", "text": "neu"}
    assert conflicts == [Conflict(("content", 1), "title", "Meiner", "Ihrer")]


def test_a_text_from_elsewhere_leaves_the_cursor_in_its_word(qtbot: QtBot) -> None:
    edit = QPlainTextEdit("Ein Tropfen Wasser 💧 im Labor")
    qtbot.addWidget(edit)
    cursor = edit.textCursor()
    cursor.setPosition(26)
    edit.setTextCursor(cursor)
    replace_softly(edit, "Ein großer Tropfen Wasser 💧 im Labor")
    assert edit.toPlainText() == "Ein großer Tropfen Wasser 💧 im Labor"
    assert edit.textCursor().position() == 33
    assert not edit.document().isUndoAvailable()


def test_people_of_the_same_last_name_are_mentioned_by_their_whole_name() -> None:
    assert mention_words(["Dr. Miriam Weber", "Jan Weber", "Katrin Vogel"]) == ["Dr.MiriamWeber", "JanWeber", "Vogel"]
