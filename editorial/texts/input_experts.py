"""Expert input that does not concern somebody: what is said instead of it."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "forbidden.hidden_request": (
        "This request does not concern {actor} and is out of their reach. It is for whoever is asked, the lead of "
        "their department, and: {who}.",
        "Diese Anfrage betrifft {actor} nicht und ist deshalb nicht zugänglich. Sie ist Sache der gefragten Person, "
        "der Leitung ihres Fachbereichs und von: {who}.",
    ),
}
