"""Papers for experts' forms: with every kind of question, and with the same words in every place."""

from __future__ import annotations

from collections.abc import Sequence

from editorial.domain.input_forms import InputBefore, InputPaper, InputTicket
from editorial.domain.inputs import Clearance, Question, QuestionKind

KEY = "5f" * 32
TICKET = InputTicket("3f0c", 7, 4, "ab" * 16, KEY, "2999-05-26T21:59:59Z")
K = QuestionKind
QUESTIONS = (
    Question(id=11, kind=K.NUMBER, text="Wie viele Proben prüfen Sie in einer Woche?", unit="Proben", required=True),
    Question(
        id=12,
        kind=K.LONG,
        text="Welcher Befund hat Sie zuletzt überrascht?",
        hint="Zum Beispiel ein Stoff, den Sie nicht erwartet hatten, oder eine Gegend. Zwei Sätze reichen.",
        required=True,
    ),
    Question(id=13, kind=K.SHORT, text="Wie heißt das Verfahren?", example="Chromatographie"),
    Question(id=14, kind=K.YES_NO, text="Dürfen wir im Labor fotografieren?"),
    Question(id=15, kind=K.CHOICE, text="Welches Gerät zeigen wir?", options=("AquaSens 3", "AquaSens „S“", "Keines")),
    Question(
        id=16, kind=K.CHOICES, text="Wen geht das an?", options=("Wasserwerke", "Gemeinden", "Haushalte", "Landwirte")
    ),
    Question(id=17, kind=K.DATE, text="Wann war die Messung?"),
    Question(id=18, kind=K.FILE, text="Haben Sie ein Foto oder eine Grafik dazu?", hint="Gern unbearbeitet."),
)


def input_paper(language: str = "de", questions: tuple[Question, ...] = QUESTIONS) -> InputPaper:
    """An ordinary form with every kind of question."""
    return InputPaper(
        language=language,
        organisation="Lindenau Messtechnik, Social-Media-Redaktion",
        title="Vier Fragen zu Spurenstoffen",
        person="Leon Richter",
        department="Labor",
        purpose="Für das Interview mit Dr. Weber fehlen uns Zahlen aus Ihrem Alltag. Stichworte genügen, wir schreiben "
        "daraus den Text für Wasserwerke und Laien.",
        audience="",
        example="",
        minutes=6,
        due="Mo 11.05.2026",
        expires="Di 26.05.2026, 23:59",
        asked_by="Katrin Vogel",
        reply_to="",
        contact="Tel. 214",
        questions=questions,
        ticket=TICKET,
    )


def with_words(words: Sequence[str]) -> InputPaper:
    """A form that has these words in every place where anybody's words can stand."""
    joined = " ".join(words)
    kinds = tuple(K)
    questions = tuple(
        Question(
            id=at + 1,
            kind=kinds[at % len(kinds)],
            text=one,
            hint=words[at // 2],
            example=words[at // 3],
            options=tuple(dict.fromkeys((one, words[at // 4], words[at // 5]))),
            unit=one[:50],
            required=at % 3 == 0,
            round=1 + at % 2,
        )
        for at, one in enumerate(words)
    )
    before = tuple(InputBefore(one.id, "", Clearance.PUBLIC, (one.text, joined[:200])) for one in questions)
    return InputPaper(
        language="de",
        organisation=joined,
        title=joined,
        person=joined,
        department=joined,
        purpose=joined,
        audience=joined,
        example=joined,
        minutes=6,
        due=joined,
        expires=joined,
        asked_by=joined,
        reply_to=joined,
        contact=joined,
        about=joined,
        note=joined,
        questions=questions,
        before=before,
        ticket=InputTicket(joined, 7, 4, words[0], KEY, "2999-05-26T21:59:59Z"),
    )
