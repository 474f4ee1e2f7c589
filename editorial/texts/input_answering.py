"""Answering input requests: what is refused."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "input.closed": (
        "“{title}” takes no answers any more. Ask the editors to open it again.",
        "„{title}“ nimmt keine Antworten mehr an. Bitten Sie die Redaktion, die Anfrage wieder zu öffnen.",
    ),
    "input.not_asked": (
        "{who} is asked here, not {actor}. Work as {who} to answer, or take the answer down in an interview.",
        "Gefragt ist hier {who}, nicht {actor}. Arbeiten Sie als {who}, um zu antworten, oder nehmen Sie die Antwort "
        "im Interview auf.",
    ),
    "input.given_already": (
        "The answer to “{title}” has been handed in; its files stay with it. Hand in a new version without the file.",
        "Die Antwort auf „{title}“ ist abgegeben; ihre Dateien bleiben dabei. Geben Sie eine neue Fassung ohne die "
        "Datei ab.",
    ),
    "input.foreign_question": (
        "The answer speaks of a question that “{title}” does not have. Use the newest form of this request.",
        "Die Antwort nennt eine Frage, die es in „{title}“ nicht gibt. Verwenden Sie das neueste Formular dieser "
        "Anfrage.",
    ),
    "input.missing": (
        "“{question}” still needs an answer. Enter it and hand in again; what you have written is kept.",
        "Auf „{question}“ fehlt noch eine Antwort. Tragen Sie sie ein und geben Sie noch einmal ab; das Geschriebene "
        "bleibt erhalten.",
    ),
    "input.nothing": (
        "No question of “{title}” is answered yet. Answer at least one, or decline the request.",
        "Noch ist keine Frage von „{title}“ beantwortet. Beantworten Sie mindestens eine oder sagen Sie die Anfrage "
        "ab.",
    ),
}
