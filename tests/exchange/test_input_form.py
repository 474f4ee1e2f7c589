"""The expert's form as a file, the proof of its answers, and the mails around it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from editorial.domain.input_files import check_file, clean_name
from editorial.domain.input_forms import (
    FILE_TYPES,
    MOST_BYTES,
    FileMark,
    InputAnswer,
    InputAnswers,
    answer_code,
    canonical_json,
    file_type,
    proves,
    signed_bytes,
)
from editorial.domain.input_rules import MOST_QUESTIONS
from editorial.domain.inputs import Attribution, Clearance, MessageKind, QuestionKind
from editorial.exchange.input_form import _BEGINNINGS, input_answer_name, render_input
from editorial.exchange.input_letters import Letter, letter, letter_mail
from editorial.exchange.input_mail import input_mail
from tests.exchange.input_papers import KEY, QUESTIONS, input_paper, with_words
from tests.naughty import NAUGHTY

NOW = datetime(2026, 5, 4, 7, 12, tzinfo=UTC)
#: Bytes that the form may have without attachments.
MOST_SIZE = 150 * 1024


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags_of(html: str) -> list[tuple[str, dict[str, str | None]]]:
    """Every element with its attributes, as a parser sees them."""
    made = _Tags()
    made.feed(html)
    return made.found


# The file -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_policy_names_the_one_style_and_the_one_script_by_their_hash(language: str) -> None:
    html = render_input(input_paper(language))
    tags = tags_of(html)
    rule = next(one["content"] or "" for _name, one in tags if one.get("http-equiv") == "Content-Security-Policy")
    parts = dict(one.split(" ", 1) for one in rule.split("; "))
    assert parts["default-src"] == parts["form-action"] == parts["base-uri"] == "'none'"
    style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    script = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert len(style) == len(script) == 1
    for source, place in ((style[0], "style-src"), (script[0], "script-src")):
        assert parts[place] == f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
    assert [one for name, one in tags if {"src", "href", "action"} & set(one) and name != "use"] == []
    assert {(one["href"] or "")[:3] for name, one in tags if name == "use"} == {"#s-"}
    assert not any("style" in one or any(key.startswith("on") for key in one) for _name, one in tags)


@pytest.mark.parametrize("language", ["de", "en"])
def test_without_attachments_the_form_stays_below_150_kilobytes(language: str) -> None:
    ordinary = len(render_input(input_paper(language)).encode())
    most = tuple(replace(QUESTIONS[at % len(QUESTIONS)], id=at + 1) for at in range(MOST_QUESTIONS))
    long = len(render_input(replace(input_paper(language, most), purpose="Darum geht es. " * 100)).encode())
    assert ordinary < MOST_SIZE / 1.5
    assert long < MOST_SIZE
    options = tuple(f"Möglichkeit Nummer {at}: eine Antwort" for at in range(10))
    for kind in QuestionKind:
        asks = "Was passiert zwischen 9 und 11 Uhr?"
        choice = replace(QUESTIONS[0], kind=kind, options=options, text=asks, hint="So.")
        asked = tuple(replace(choice, id=at + 1) for at in range(MOST_QUESTIONS))
        assert len(render_input(input_paper(language, asked)).encode()) < MOST_SIZE, kind


def test_markup_in_words_is_never_markup_in_the_file() -> None:
    ordinary = {name for name, _one in tags_of(render_input(input_paper()))}
    assert {name for name, _one in tags_of(render_input(with_words(NAUGHTY)))} <= ordinary | {"section"}


@pytest.mark.parametrize("everything", [True, False])
def test_every_id_is_there_once_and_every_reference_leads_somewhere(everything: bool) -> None:
    whole = replace(input_paper(), example="So.", note="Bitte.", audience="Alle", about="Film")
    tags = tags_of(render_input(whole if everything else replace(whole, minutes=0, due="", purpose="", person="")))
    ids = [one["id"] for _name, one in tags if one.get("id")]
    assert len(ids) == len(set(ids))
    for _name, one in tags:
        for key in ("for", "aria-labelledby", "aria-describedby"):
            assert set((one.get(key) or "").split()) <= set(ids)


def test_the_answer_file_is_named_after_request_and_person() -> None:
    assert input_answer_name(input_paper()) == "input-anfrage-vier-fragen-zu-spurenstoffen-richter.antwort.json"
    assert input_answer_name(replace(input_paper("en"), person="", title="")) == "input-request.answer.json"


def test_a_person_without_department_is_asked_for_theirs() -> None:
    html = render_input(replace(input_paper(), department=""))
    assert "Nur mein Fachbereich" in html
    assert ">Leon Richter<" in html


# Attachments ----------------------------------------------------------------------------------------------------------


def test_what_the_form_takes_by_its_first_bytes_are_kinds_that_are_allowed() -> None:
    assert set(_BEGINNINGS) == set(FILE_TYPES) - {"txt", "md", "csv", "mp3"}
    for ending, starts in _BEGINNINGS.items():
        assert all(re.fullmatch("(?:[0-9a-f]{2}){3,8}", mark) and 0 <= at <= 8 for at, mark in starts), ending
    assert check_file("labor.pdf", b"%PDF-1.7\n") == "application/pdf"
    assert clean_name("C:\\Fotos\\labor.pdf") == "labor.pdf"


@pytest.mark.parametrize("name", ["a.svg", "a.html", "a.exe", "a.zip", "a.docm", "a.js", "pdf", ".pdf", "a.pdf.exe"])
def test_endings_that_can_carry_programs_are_not_allowed(name: str) -> None:
    assert file_type(name) is None


def test_twenty_megabytes_are_the_most() -> None:
    assert MOST_BYTES == 20_000_000


# The proof ------------------------------------------------------------------------------------------------------------


def answers() -> InputAnswers:
    """An answer with everything in it, proven."""
    mark = FileMark("bericht.pdf", "application/pdf", 3, sha256(b"abc").hexdigest())
    made = InputAnswers(
        workspace="3f0c",
        request=7,
        person=4,
        nonce="ab" * 16,
        edition=1778570000000,
        written="2026-05-12T07:30:00Z",
        minutes=6,
        attribution=Attribution.NAMED,
        consent=True,
        remark="Größe „340“\n\u2028",
        answers=(InputAnswer(11, "340", Clearance.PUBLIC), InputAnswer(12, "", Clearance.INTERNAL, (mark,))),
        hmac="",
        files=((mark.sha256, b"abc"),),
    )
    return replace(made, hmac=answer_code(KEY, made))


def test_canonical_json_is_what_its_rule_says() -> None:
    assert canonical_json({"b": [1, True], "a": "ä\n\u2028"}) == '{"a":"ä\\n\u2028","b":[1,true]}'.encode()
    signed = json.loads(signed_bytes(answers()))
    assert not {"hmac", "files"} & set(signed)
    assert signed["answers"][1]["files"][0]["name"] == "bericht.pdf"


def test_an_answer_proves_itself_and_no_altered_one_does() -> None:
    made = answers()
    assert proves(KEY, made)
    assert made.whole
    assert not replace(made, files=()).whole
    assert proves(KEY, replace(made, files=()))
    first, second = made.answers
    altered = [
        replace(made, edition=made.edition + 1),
        replace(made, person=5),
        replace(made, consent=False),
        replace(made, attribution=Attribution.DEPARTMENT),
        replace(made, answers=(second, first)),
        replace(made, answers=(replace(first, clearance=Clearance.INTERNAL), second)),
        replace(made, answers=(first, replace(second, clearance=Clearance.PUBLIC))),
        replace(made, answers=(first, replace(second, files=()))),
        replace(made, hmac="0" * 64),
    ]
    assert [proves(KEY, one) for one in altered] == [False] * len(altered)
    assert not proves("00" * 32, made)


# The mails ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_mail_brings_the_form_as_a_draft(language: str) -> None:
    paper = replace(input_paper(language), reply_to="k.vogel@lindenau.example")
    raw = input_mail(paper, render_input(paper), "l.richter@lindenau.example", "Katrin Vogel", NOW)
    mail = message_from_bytes(raw, policy=policy.default)
    assert mail["X-Unsent"] == "1"
    assert str(mail["To"]) == "Leon Richter <l.richter@lindenau.example>"
    assert len(raw) < MOST_SIZE


@pytest.mark.parametrize("kind", list(MessageKind))
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_letter_names_the_request_and_stays_one_mail(kind: MessageKind, language: str) -> None:
    for words in ("Spurenstoffe", "a\r\nBcc: x@evil.example", "\ud800", *NAUGHTY[::40]):
        made = Letter(
            language,
            title=words,
            person=words,
            email="l.richter@lindenau.example",
            sender=words,
            reply_to="k.vogel@lindenau.example",
            expert=words,
            due="Mo 11.05.2026",
            minutes=6,
            asked_by="Jonas Brandt",
            words=words,
            appeared=((words, "https://lindenau.example/1"), ("Intern", "")),
        )
        mail = message_from_bytes(letter_mail(kind, made, NOW), policy=policy.default)
        assert sorted(set(mail.keys()) - {"Content-Transfer-Encoding"}) == [
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Subject",
            "To",
            "X-Unsent",
        ], words
        assert ("https://lindenau.example/1" in mail.get_content()) is (kind is MessageKind.THANKS)


def test_letters_say_what_they_are_for() -> None:
    made = Letter("de", "Spurenstoffe", "Dr. Weber", "", "Katrin Vogel", "", expert="Leon Richter", due="Mo 11.05.2026")
    subject, body = letter(MessageKind.ESCALATION, made)
    assert subject == "Es fehlt eine Antwort: Spurenstoffe"
    assert "wir haben Leon Richter um Input zu „Spurenstoffe“ gebeten" in body
    assert "(der Termin war Mo 11.05.2026)" in body
    assert "bitte bis Mo 11.05.2026" in letter(MessageKind.BEFORE, made)[1]
    assert letter(MessageKind.BEFORE, replace(made, minutes=1))[1].count("etwa eine Minute") == 1
