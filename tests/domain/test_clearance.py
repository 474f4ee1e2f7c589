"""Finding what was said in confidence by its words: what is found, what is not, and why the thresholds are so."""

from __future__ import annotations

import pytest

from editorial.domain.channels import Channel, new_channel
from editorial.domain.clearance import (
    Kept,
    Secret,
    inside_only,
    is_inside,
    said_in,
    spans_of,
)
from editorial.domain.content import Attachment, ContentCard, ContentItem, Publication
from editorial.domain.inputs import Clearance

SAID = (
    "Null Komma zwei Nanogramm je Liter, dafür haben wir zwei Jahre gebraucht, und der Kunde hat mitbezahlt. "
    "Über die Kosten sprechen wir nicht."
)
C, INTERN, PUBLIC = Clearance.CONFIDENTIAL, Clearance.INTERNAL, Clearance.PUBLIC


def kept(*texts: str, clearance: Clearance = C, **values: object) -> Kept:
    """One secret with these texts."""
    return Kept([Secret(1, 1, texts=texts, clearance=clearance, **values)])  # type: ignore[arg-type]


def found(text: str, secret: str = SAID) -> list[str]:
    """The stretches that are found."""
    return [text[one.start : one.end] for one in kept(secret).find(text)]


def test_six_words_in_a_row_are_found_wherever_they_stand() -> None:
    text = "Vorher steht etwas. Dafür haben wir zwei Jahre gebraucht! Danach auch."
    assert found(text) == ["Dafür haben wir zwei Jahre gebraucht"]


def test_five_words_in_a_row_are_an_accident() -> None:
    assert found("Dafür haben wir zwei Jahre gespart.") == []


def test_a_longer_stretch_is_one_stretch_and_two_places_are_two() -> None:
    text = f"{SAID} – und noch einmal: {SAID}"
    assert found(text) == [SAID.rstrip("."), SAID.rstrip(".")]


@pytest.mark.parametrize(
    "written",
    [
        "DAFÜR HABEN WIR ZWEI JAHRE GEBRAUCHT",
        "Dafuer haben wir zwei Jahre gebraucht",
        "dafür, haben – wir: zwei\n\nJahre … „gebraucht“",
        "*Dafür* **haben** _wir_ ~zwei~ `Jahre` gebraucht",
        "Da\u00adfür ha\u00adben wir zwei Jah\u200bre ge\u2060braucht",
        "Dafu\u0308r haben wir zwei Jahre gebraucht",
        "𝗗𝗮𝗳ür 𝗵𝗮𝗯𝗲𝗻 𝘄𝗶𝗿 𝘇𝘄𝗲𝗶 𝗝𝗮𝗵𝗿𝗲 𝗴𝗲𝗯𝗿𝗮𝘂𝗰𝗵𝘁",
        "#dafür #haben #wir #zwei #jahre #gebraucht",
        "<b>Dafür</b> haben wir zwei Jahre gebraucht",
    ],
)
def test_case_accents_marks_bold_letters_and_unseen_characters_hide_nothing(written: str) -> None:
    assert len(found(written.replace("</b>", "").replace("<b>", ""))) == 1


def test_a_short_answer_is_looked_for_whole() -> None:
    secret = "Kündigung zum Jahresende"
    assert found("Es kommt die Kündigung zum Jahresende.", secret) == ["Kündigung zum Jahresende"]
    assert found("Kündigung zum nächsten Jahresende", secret) == []


@pytest.mark.parametrize("secret", ["Ja, das stimmt", "Frau Weber", "42", "yes", "", "Am 3. Mai 2026"])
def test_what_anybody_might_write_is_nobodys_secret(secret: str) -> None:
    assert found(f"Dazu sagen wir: {secret}. Und Frau Weber stimmt zu, am 3. Mai 2026, 42 Mal.", secret) == []


GERMAN = (
    "Wir freuen uns, dass wir in diesem Jahr wieder dabei sind und laden Sie herzlich ein. Im Labor prüfen wir jeden "
    "Tag, was in der Stadt aus dem Hahn kommt. Das ist gut für alle, die hier wohnen, und für die Umwelt auch.",
    "Wir freuen uns auf Ihren Besuch in der nächsten Woche und laden Sie herzlich zum Rundgang ein. In der Stadt und "
    "auf dem Land ist das Wasser gut, und das ist für alle, die hier leben, wichtig.",
    "Auf der Messe zeigen wir, was in diesem Jahr neu ist. Das ist für alle, die in der Stadt wohnen, gut zu wissen, "
    "und wir freuen uns auf viele Gespräche mit Ihnen.",
)


def test_ordinary_texts_about_the_same_share_no_run_of_six_though_they_share_runs_of_four() -> None:
    def runs(text: str, length: int) -> set[tuple[str, ...]]:
        words = text.replace(",", "").replace(".", "").lower().split()
        return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}

    shared = [runs(one, 4) & runs(other, 4) for one in GERMAN for other in GERMAN if one is not other]
    assert any(shared)
    assert all(not kept(one).find(other) for one in GERMAN for other in GERMAN if one is not other)


def test_internal_words_may_stand_inside_and_nowhere_else() -> None:
    secret = kept(SAID, clearance=INTERN)
    assert secret.find(SAID)
    assert not secret.find(SAID, inside=True)
    assert kept(SAID).find(SAID, inside=True)


def test_quotes_count_like_the_answer_they_were_taken_from() -> None:
    assert kept("etwas anderes", SAID).find(SAID)


def test_what_a_lead_cleared_in_a_newer_version_is_free_and_the_rest_is_not() -> None:
    secret = kept(SAID, freed=((PUBLIC, "Null Komma zwei Nanogramm je Liter, dafür haben wir zwei Jahre gebraucht"),))
    assert not secret.find("dafür haben wir zwei Jahre gebraucht")
    assert secret.find("und der Kunde hat mitbezahlt. Über die Kosten")
    assert secret.level(1, "zwei Jahre gebraucht") is PUBLIC
    assert secret.level(1, "der Kunde hat mitbezahlt") is C


def test_words_cleared_for_inside_stay_inside() -> None:
    secret = kept(SAID, freed=((INTERN, SAID),))
    assert secret.find(SAID)
    assert not secret.find(SAID, inside=True)


def test_files_are_known_by_their_bytes() -> None:
    secret = Kept([Secret(1, 1, clearance=INTERN, files=frozenset({"a" * 64}))])
    assert secret.file("a" * 64) is not None
    assert secret.file("a" * 64, inside=True) is None
    assert secret.file("b" * 64) is None


def test_every_place_that_is_found_has_one_of_the_phrases_for_the_search_index() -> None:
    words = [f"wort{number}" for number in range(23)]
    secret = kept(" ".join(words))
    phrases = secret.phrases
    for start in range(len(words) - 5):
        run = " ".join(words[start : start + 6])
        assert secret.find(run)
        assert any(one in run for one in phrases)


# Channels -------------------------------------------------------------------------------------------------------------


def test_only_the_network_intranet_is_inside() -> None:
    intranet = new_channel("Intranet", frozenset())
    assert is_inside(intranet)
    assert is_inside(Channel(name="Mitarbeiterportal", network="Intranet", hue="blog"))
    assert not is_inside(new_channel("XING", frozenset()))  # it has the hue of the intranet
    assert not is_inside(Channel(name="Kundenportal", hue="intranet"))
    assert not is_inside(Channel(name="LinkedIn", network="Intranet"))
    assert not is_inside(None)


def test_an_item_is_inside_only_where_all_its_channels_are() -> None:
    channels = {1: Channel(id=1, network="Intranet"), 2: Channel(id=2, network="LinkedIn")}
    assert inside_only([1], channels)
    assert not inside_only([1, 2], channels)
    assert not inside_only([1, None], channels)
    assert not inside_only([], channels)


def test_every_text_that_goes_out_is_looked_at() -> None:
    card = ContentCard(
        ContentItem(title="a", text="b", key_message="c", hashtags=("d", "e"), brief="nicht", notes="nicht"),
        (Publication(id=3, text="f", title="g"), Publication(id=4)),
        (Attachment(id=5, alt_text="h"),),
    )
    assert [one.text for one in said_in(card)] == ["a", "b", "c", "d e", "f", "g", "h"]
    assert [(one.publication_id, one.attachment_id) for one in said_in(card)][-3:] == [(3, None), (3, None), (None, 5)]


# Passages -------------------------------------------------------------------------------------------------------------


def stretches(passage: str, text: str) -> list[str]:
    """Where a passage stands."""
    return [text[start:end] for start, end in spans_of(passage, text)]


def test_a_passage_stands_as_long_as_three_of_its_words_do() -> None:
    assert stretches(SAID, "Am Ende hat der Kunde hat mitbezahlt.") == ["Kunde hat mitbezahlt"]
    assert stretches(SAID, "Der Kunde war zufrieden.") == []


def test_three_words_without_weight_are_no_passage() -> None:
    assert stretches("Wir messen in der Stadt und auf dem Land.", "Sie wohnt in der Stadt.") == []


@pytest.mark.parametrize("passage", ["37 Prozent", "Nanogramm", "ein Jahr lang"])
def test_a_shorter_passage_stands_whole(passage: str) -> None:
    assert stretches(passage, f"Es waren {passage}, mehr nicht.") == [passage]
    assert stretches(passage, "Es waren ein paar Jahre und 36 Prozent.") == []


def test_a_passage_that_was_rewritten_stands_while_half_of_its_long_words_do() -> None:
    passage = "Die Anreicherung verhindert Messfehler, solange Lösungsmittel nachgeliefert werden."
    rewritten = "Wird Lösungsmittel rechtzeitig nachgeliefert, hilft die Anreicherung."
    assert len(stretches(passage, rewritten)) == 3
    assert stretches(passage, "Die Anreicherung hilft.") == []


def test_public_comes_last_in_the_alphabet_as_the_quick_question_of_the_store_needs_it() -> None:
    assert sorted(Clearance)[-1] is Clearance.PUBLIC
