"""The expert's desk: what a clearance means, and what is said where something does not concern somebody."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "forbidden.hidden_request": (
        "This request does not concern {actor} and is out of their reach. It is for whoever is asked, the lead of "
        "their department, and: {who}.",
        "Diese Anfrage betrifft {actor} nicht und ist deshalb nicht zugänglich. Sie ist Sache der gefragten Person, "
        "der Leitung ihres Fachbereichs und von: {who}.",
    ),
    "input_desk.means.public": (
        "The editors may publish it anywhere.",
        "Die Redaktion darf es überall veröffentlichen.",
    ),
    "input_desk.means.internal": (
        "It stays in-house, for example in the intranet.",
        "Es bleibt im Haus, zum Beispiel im Intranet.",
    ),
}
