"""Mail drafts to experts: their files' names, and what is refused."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "input_mails.stem.reminder": ("reminder", "erinnerung"),
    "input_mails.stem.follow_up": ("follow-up", "rueckfrage"),
    "input_mails.stem.thanks": ("thanks", "dank"),
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
