"""Papers for forms, as the service makes them, and with the same words in every place."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

from editorial.domain.approval_forms import (
    FormChange,
    FormChannel,
    FormPaper,
    FormStage,
    FormText,
    Picture,
    Ticket,
)
from tests.forms import DOT

TICKET = Ticket("3f0c", 1, 2, 3, 4, "ab" * 16, "cd" * 32, "ef" * 32, "2999-05-26T21:59:59Z")
LINKEDIN = FormChannel("Li", "linkedin", "LinkedIn", "Do 21.05.2026, 10:00")
URI = "data:image/png;base64," + b64encode(DOT).decode()


def paper(language: str = "de", text: str = "Ein Tropfen Wasser.\n\nDarin finden wir 340 Stoffe.") -> FormPaper:
    """An ordinary form with everything on it."""
    return FormPaper(
        language=language,
        organisation="Lindenau Messtechnik",
        title="Laborbesuch: ein Tropfen Wasser",
        person="Dr. Miriam Weber",
        stage="Fachprüfung",
        place=1,
        places=2,
        due="Di 19.05.2026, 10:00",
        expires="Di 26.05.2026, 23:59",
        asked_by="Katrin Vogel",
        reply_to="k.vogel@lindenau.example",
        note="Bitte auf die Zahl achten.",
        key_message="Wir messen, was andere vermuten.",
        hashtags="#Wasser #Labor",
        texts=(FormText((LINKEDIN,), text), FormText((FormChannel("X", "x", "X", "Fr 22.05.2026"),), "Kurz.", "Titel")),
        media=(Picture("labor.png", "Eine Pipette", URI), Picture("film.mp4", note="form.media.kind")),
        mine=("Änderung verlangen", "Mo 11.05.2026, 14:02", "Bitte die Zahl prüfen."),
        changes=(
            FormChange(
                "text", pieces=(("same", "Darin "), ("removed", "330"), ("added", "340"), ("fold", " [… 20 …] "))
            ),
            FormChange("media", name="labor.png", media=True, after=Picture("labor.png", "Eine Pipette", URI)),
        ),
        comments=(("Katrin Vogel", "Mo 11.05.2026", "Das Foto ist frei."),),
        stages=(FormStage("Fachprüfung", "open", True), FormStage("Letztes Wort", "waiting")),
        sha256=TICKET.sha256,
        ticket=TICKET,
    )


def with_words(words: Sequence[str]) -> FormPaper:
    """A form that has these words in every place where anybody's words can stand."""
    joined = " ".join(words)
    first, second, third = words[0], words[len(words) // 3], words[len(words) // 2]
    return FormPaper(
        language="de",
        organisation=joined,
        title=joined,
        person=joined,
        stage=joined,
        place=1,
        places=1,
        due=joined,
        expires=joined,
        asked_by=joined,
        reply_to=joined,
        note=joined,
        key_message=joined,
        hashtags=joined,
        texts=tuple(FormText((FormChannel(first, "x", one, second),), one, third) for one in words),
        media=tuple(Picture(one, one, note="form.media.kind") for one in words)
        + tuple(Picture(one, one, URI) for one in words[:20]),
        mine=(joined, joined, joined),
        changes=(
            *(
                FormChange("text", one, one, tuple((kind, one) for kind in ("same", "added", "removed", "fold")))
                for one in words
            ),
            FormChange("media", joined, joined, media=True, before=Picture(joined, joined, URI)),
        ),
        comments=tuple((one, one, one) for one in words),
        stages=tuple(FormStage(one, "done", signed=((one, one),)) for one in words),
        sha256=joined,
        ticket=Ticket(joined, 1, 2, 3, 4, first, second, "ef" * 32, "2999-05-26T21:59:59Z"),
    )
