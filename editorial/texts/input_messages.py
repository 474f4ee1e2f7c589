"""Messages to experts: what they are called, and what is refused."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "input.message.request": ("Request", "Anfrage"),
    "input.message.before": ("Reminder before the deadline", "Erinnerung vor der Frist"),
    "input.message.on_due": ("Reminder on the day of the deadline", "Erinnerung am Tag der Frist"),
    "input.message.after": ("Reminder after the deadline", "Erinnerung nach der Frist"),
    "input.message.escalation": ("Word to the lead", "Hinweis an die Leitung"),
    "input.message.follow_up": ("Follow-up question", "Rückfrage"),
    "input.message.thanks": ("Thanks", "Dank"),
    "input.not_waiting": (
        "“{title}” is “{state}” and waits for nobody’s answer. Remind only those who still owe one.",
        "„{title}“ steht auf „{state}“ und wartet auf keine Antwort. Erinnern Sie nur, wer noch eine schuldet.",
    ),
    "input.no_thanks": (
        "“{title}” has no answer to give thanks for yet.",
        "Für „{title}“ gibt es noch keine Antwort, für die man danken könnte.",
    ),
}
