"""Answers as people read and type them, sentences in quotes, and the sentence in which somebody writes."""

from __future__ import annotations

import pytest

from editorial.domain.input_wording import (
    answer_text,
    decimal_text,
    editable,
    quoted,
    sentence_at,
    typed_number,
    unquoted,
    value_text,
)
from editorial.domain.inputs import Answer, Question, QuestionKind

NUMBER = Question(kind=QuestionKind.NUMBER, unit="ml")


@pytest.mark.parametrize(
    ("question", "value", "german", "english"),
    [
        (NUMBER, "1284.50", "1.284,50\u202fml", "1,284.50\u202fml"),
        (Question(kind=QuestionKind.NUMBER), "-3", "\u22123", "\u22123"),
        (Question(kind=QuestionKind.YES_NO), "yes", "Ja", "Yes"),
        (Question(kind=QuestionKind.CHOICES, options=("A", "B")), '["A","B"]', "A, B", "A, B"),
        (Question(kind=QuestionKind.DATE), "2026-05-21", "Do 21.05.2026", "Thu 21 May 2026"),
        (Question(kind=QuestionKind.LONG), "Ein Satz.", "Ein Satz.", "Ein Satz."),
        (NUMBER, "", "", ""),
        (NUMBER, "ungefähr 5", "ungefähr 5", "ungefähr 5"),
        (Question(kind=QuestionKind.DATE), "morgen", "morgen", "morgen"),
        (Question(kind=QuestionKind.CHOICES), "[", "[", "["),
    ],
)
def test_a_kept_answer_reads_in_the_form_of_the_language(
    question: Question, value: str, german: str, english: str
) -> None:
    assert value_text(question, value, "de") == german
    assert value_text(question, value, "en") == english


def test_every_digit_that_was_given_stays() -> None:
    assert decimal_text("0.20", "de") == "0,20"
    assert decimal_text("1234567", "en") == "1,234,567"
    assert editable(NUMBER, "0.2", "de") == "0,2"


@pytest.mark.parametrize(
    ("words", "language", "number"),
    [
        ("1.284", "de", "1284"),
        ("1.284,5", "de", "1284.5"),
        ("0,2", "de", "0,2"),
        ("1,284", "en", "1284"),
        ("1,284.5", "en", "1284.5"),
        ("0.2", "en", "0.2"),
        ("12.5", "de", "12.5"),
        ("\u22123", "de", "-3"),
        ("1.284.000", "de", "1284000"),
    ],
)
def test_groups_of_thousands_are_taken_as_the_language_writes_them(words: str, language: str, number: str) -> None:
    assert typed_number(words, language) == number


def test_quotes_stand_in_the_marks_of_the_language_and_only_once() -> None:
    assert quoted("Wasser.", "de") == "„Wasser.“"
    assert quoted("Water.", "en") == "“Water.”"
    assert unquoted("  „Wasser  ist\nLeben.“ ") == "Wasser ist Leben."
    assert unquoted("»„Doppelt“«") == "Doppelt"
    assert unquoted("") == ""


def test_an_answer_is_its_value_then_what_was_said_word_for_word() -> None:
    question = Question(kind=QuestionKind.LONG)
    answer = Answer(value="Wir messen zweimal. Das ist Pflicht.", quotes=("Das ist Pflicht.", "Wasser ist Leben."))
    assert answer_text(question, answer, "de") == "Wir messen zweimal. Das ist Pflicht.\n„Wasser ist Leben.“"
    assert answer_text(question, None, "de") == ""


@pytest.mark.parametrize(
    ("text", "place", "sentence"),
    [
        ("Erst das. Dann jenes. Und Schluss", 3, "Erst das."),
        ("Erst das. Dann jenes. Und Schluss", 15, "Dann jenes."),
        ("Erst das. Dann jenes. Und Schluss", 33, "Und Schluss"),
        ("Erst das. Dann jenes. ", 22, "Dann jenes."),
        ("Eine Zeile\nnoch eine", 4, "Eine Zeile"),
        ("", 0, ""),
        ("   ", 2, ""),
        ("Er sagt: „Halt!“ Dann ging er.", 12, "Er sagt: „Halt!“"),
    ],
)
def test_the_sentence_at_a_place_is_found(text: str, place: int, sentence: str) -> None:
    assert sentence_at(text, place) == sentence
