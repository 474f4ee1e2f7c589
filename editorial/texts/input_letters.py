"""Mails about input requests that bring no form: reminders, word to the lead, follow-ups, thanks."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "input_letter.hello": ("Hello {person},", "Guten Tag, {person},"),
    "input_letter.hello.nobody": ("Hello,", "Guten Tag,"),
    "input_letter.regards": ("Kind regards\n{sender}", "Mit freundlichen Grüßen\n{sender}"),
    "input_letter.regards.nobody": ("Kind regards", "Mit freundlichen Grüßen"),
    "input_letter.ask": ("If something is unclear, please ask {by}.", "Fragen beantwortet {by}."),
    "input_letter.minutes": (
        "It takes about {n} minutes; keywords will do.",
        "Es dauert etwa {n} Minuten; Stichworte genügen.",
    ),
    "input_letter.minutes.one": (
        "It takes about a minute; keywords will do.",
        "Es dauert etwa eine Minute; Stichworte genügen.",
    ),
    "input_letter.subject.request": ("Input request: {title}", "Input-Anfrage: {title}"),
    "input_letter.subject.before": ("Due soon: {title}", "Bald fällig: {title}"),
    "input_letter.subject.on_due": ("Due today: {title}", "Heute fällig: {title}"),
    "input_letter.subject.after": ("Still open: {title}", "Noch offen: {title}"),
    "input_letter.subject.escalation": ("An answer is missing: {title}", "Es fehlt eine Antwort: {title}"),
    "input_letter.subject.follow_up": ("Follow-up question: {title}", "Rückfrage: {title}"),
    "input_letter.subject.thanks": ("Thank you: {title}", "Vielen Dank: {title}"),
    "input_letter.request": (
        "A request for your input, “{title}”, is waiting for you in the application{due}.",
        "in der Anwendung wartet die Input-Anfrage „{title}“ auf Sie{due}.",
    ),
    "input_letter.before": (
        "We are looking forward to your answers to “{title}”{due}.",
        "wir freuen uns auf Ihre Antworten zu „{title}“{due}.",
    ),
    "input_letter.on_due": (
        "Today is the day for your answers to “{title}”. If it gets tight, a few keywords are enough, or tell us when"
        " it suits you.",
        "heute ist der Termin für Ihre Antworten zu „{title}“. Wenn es eng wird, genügen ein paar Stichworte, oder"
        " nennen Sie uns einen Termin, der Ihnen passt.",
    ),
    "input_letter.after": (
        "Your answers to “{title}” are still missing{was}. Please answer, decline, or tell us which colleague to ask.",
        "Ihre Antworten zu „{title}“ fehlen uns noch{was}. Bitte antworten Sie, sagen Sie ab oder nennen Sie uns"
        " jemanden, den wir fragen können.",
    ),
    "input_letter.escalation": (
        "We asked {expert} for input on “{title}” and have no answer yet{was}. Could you see whether it is possible, or"
        " whether somebody else can answer?",
        "wir haben {expert} um Input zu „{title}“ gebeten und noch keine Antwort{was}. Können Sie klären, ob es möglich"
        " ist oder ob jemand anderes antworten kann?",
    ),
    "input_letter.follow_up": (
        "Thank you for your answers to “{title}”. Something is still open for us:",
        "vielen Dank für Ihre Antworten zu „{title}“. Etwas ist uns noch unklar:",
    ),
    "input_letter.thanks": (
        "Thank you for your answers to “{title}”. They helped us a lot.",
        "vielen Dank für Ihre Antworten zu „{title}“. Sie haben uns sehr geholfen.",
    ),
    "input_letter.appeared": ("This is what came of them:", "Das ist daraus geworden:"),
    "input_letter.due": (", please by {when}", ", bitte bis {when}"),
    "input_letter.was": (" (they were due on {when})", " (der Termin war {when})"),
    "input_letter.was.escalation": (" (it was due on {when})", " (der Termin war {when})"),
}
