"""Moderating a meeting: what stands on the stage."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "stage.key_label": ("Key message:", "Kernbotschaft:"),
    "stage.key_words": ("“{words}”", "„{words}“"),
}
