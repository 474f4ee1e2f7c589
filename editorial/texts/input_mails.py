"""Mail drafts to experts: their files' names, and what is refused."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "input_mails.stem.reminder": ("reminder", "erinnerung"),
    "input_mails.stem.follow_up": ("follow-up", "rueckfrage"),
    "input_mails.stem.thanks": ("thanks", "dank"),
    "input_mails.thanks.appeared": (
        "With your answers the post became better than we could have made it alone.",
        "Mit Ihren Antworten ist der Beitrag besser geworden, als wir ihn allein hätten schreiben können.",
    ),
    "input_mails.thanks.soon": (
        "With your answers the post becomes better than we could make it alone. We will tell you when it appears.",
        "Mit Ihren Antworten wird der Beitrag besser, als wir ihn allein schreiben könnten. Wir sagen Ihnen, wenn er"
        " erscheint.",
    ),
    "input_mails.none": (
        "None of these mails is due any more: somebody has written them, or the answer has come.",
        "Keine dieser Mails ist noch fällig: Jemand hat sie geschrieben, oder die Antwort ist da.",
    ),
    "input_mails.folder": (
        "Somebody here is written to by mail. Choose a folder for the drafts.",
        "Jemand hiervon bekommt eine Mail. Wählen Sie einen Ordner für die Entwürfe.",
    ),
    "input_mails.full": (
        "The folder “{folder}” holds too many drafts of the same name. Choose another one.",
        "Im Ordner „{folder}“ liegen zu viele Entwürfe mit demselben Namen. Wählen Sie einen anderen.",
    ),
}
