"""Search finds what people wrote, however they type it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from editorial.app import Workspace
from editorial.services.search import snippet
from tests.builders import ME, make_item


def _titles(workspace: Workspace, words: str) -> set[str]:
    return {one.title for one in workspace.search.find(ME, words)}


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Maßnahmen gegen Keime", "massnahmen"),
        ("Maßnahmen gegen Keime", "Maßnahm"),
        ("Massnahmen der Stadt", "maßnahmen"),
        ("Ärger über Rohre", "arger"),
        ("Ärger über Rohre", "aerger"),
        ("Ärger über Rohre", "ÄRGER"),
        ("Ärger über Rohre", "ueber roh"),
        ("Ärger über Rohre", "uber"),
        ("Größe zählt", "groesse"),
        ("Größe zählt", "GRÖSSE"),
        ("Grosse Pläne", "größe"),
        ("Straße am Fluss", "strasse fluß"),
        ("Café Noël", "cafe noel"),
        ("Łódź misst mit", "lodz"),
        ("Interview mit P. Yılmaz", "yilmaz"),
        ("Trinkwasser­verordnung", "trinkwasserverordnung"),
        ("pH-Wert 7,2", "ph wert"),
        ("E-Mail von außen", "e-mail"),
    ],
)
def test_every_german_spelling_finds_the_other(workspace: Workspace, written: str, typed: str) -> None:
    make_item(workspace, written)
    make_item(workspace, "Etwas ganz anderes")
    assert _titles(workspace, typed) == {written}


def test_every_word_must_occur_and_the_last_may_be_a_beginning(workspace: Workspace) -> None:
    make_item(workspace, "Laborbesuch", text="Vom Tropfen zum Befund")
    make_item(workspace, "Labor im Wandel")
    assert _titles(workspace, "tropfen bef") == {"Laborbesuch"}
    assert _titles(workspace, "labor") == {"Laborbesuch", "Labor im Wandel"}
    assert _titles(workspace, "trop befund") == set()


@pytest.mark.parametrize(
    "words", ["", " ", '"', "*", "AND", "a OR", "NEAR(", "-", "title:", "(", "'; DROP TABLE", "^x", "{}"]
)
def test_no_input_breaks_the_search(workspace: Workspace, words: str) -> None:
    make_item(workspace)
    workspace.search.find(ME, words)


def test_search_reads_brief_message_labels_hashtags_notes_and_variants(workspace: Workspace) -> None:
    item = make_item(
        workspace,
        "Titel",
        brief="Auftragswort",
        key_message="Kernwort",
        labels=("Schlagwort",),
        hashtags=("Rautewort",),
        notes="Notizwort",
    )
    (publication,) = workspace.content.card(ME, item.id).publications
    workspace.planning.write_variant(ME, replace(publication, text="Variantenwort"))
    for word in ("auftragswort", "kernwort", "schlagwort", "rautewort", "notizwort", "variantenwort"):
        assert _titles(workspace, word) == {"Titel"}, word


def test_the_index_follows_every_edit_removal_and_undo(workspace: Workspace) -> None:
    item = make_item(workspace, text="Zuerst stand hier Alabaster.")
    workspace.content.edit(ME, replace(item, text="Jetzt steht hier Basalt."))
    assert (_titles(workspace, "alabaster"), _titles(workspace, "basalt")) == (set(), {"Laborbesuch"})
    workspace.history.undo(ME)
    assert (_titles(workspace, "alabaster"), _titles(workspace, "basalt")) == ({"Laborbesuch"}, set())
    workspace.content.delete(ME, [item.id])
    assert _titles(workspace, "alabaster") == set()
    workspace.history.undo(ME)
    assert _titles(workspace, "alabaster") == {"Laborbesuch"}


def test_a_hit_tells_title_state_and_first_day(workspace: Workspace) -> None:
    make_item(workspace, "Spurenstoffe", channels=("LinkedIn", "X"), day=date(2026, 5, 21), text="Ein Nanogramm.")
    (hit,) = workspace.search.find(ME, "nanogramm")
    assert (hit.title, hit.day, hit.snippet) == ("Spurenstoffe", date(2026, 5, 21), "Ein Nanogramm.")


def test_comments_are_searched_from_the_moment_they_are_written(workspace: Workspace) -> None:
    item = make_item(workspace, "Spurenstoffe")
    workspace.parts.comment(ME, item.id, "Bitte die Überschrift kürzen.")
    (hit,) = workspace.search.find(ME, "ueberschrift")
    assert (hit.title, hit.snippet) == ("Spurenstoffe", "Bitte die Überschrift kürzen.")
    assert workspace.maintenance.check(ME).findings == ()
    workspace.history.undo(ME)
    assert _titles(workspace, "ueberschrift") == set()


def test_a_hit_in_the_text_of_a_channel_shows_its_stretch(workspace: Workspace) -> None:
    item = make_item(workspace, "Spurenstoffe", channels=("LinkedIn",))
    (publication,) = workspace.content.card(ME, item.id).publications
    workspace.planning.write_variant(ME, replace(publication, text="Nur hier steht Basalt."))
    assert workspace.search.find(ME, "basalt")[0].snippet == "Nur hier steht Basalt."


def test_a_title_counts_more_than_a_text(workspace: Workspace) -> None:
    make_item(workspace, "Anderes", text="Sensor " * 3 + "und viele andere Worte " * 20)
    make_item(workspace, "Sensor")
    assert workspace.search.find(ME, "sensor")[0].title == "Sensor"


def test_no_more_hits_than_asked_for(workspace: Workspace) -> None:
    for number in range(12):
        make_item(workspace, f"Tipp {number}")
    assert len(workspace.search.find(ME, "tipp", most=5)) == 5


def test_a_snippet_shows_the_stretch_around_the_word() -> None:
    text = "Anfang. " * 30 + "Hier steht der Ärger. " + "Ende. " * 30
    found = snippet([text], "aerger")
    assert "Ärger" in found
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert len(found) < 100
    assert snippet(["nichts"], "xyz") == ""
