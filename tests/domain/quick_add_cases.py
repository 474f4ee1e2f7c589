"""The workspace and the clock that the quick add tests read their lines against: Tuesday, 12 May 2026, 09:12."""

from datetime import date, time

from editorial.domain.quick_add import Named, QuickAdd, Vocabulary, read_quick_add

TODAY = date(2026, 5, 12)
NOW = time(9, 12)

VOCABULARY = Vocabulary(
    channels=(
        Named(1, "LinkedIn", ("Li",)),
        Named(2, "Instagram", ("Ig",)),
        Named(3, "Facebook", ("Fb",)),
        Named(4, "YouTube", ("Yt",)),
        Named(5, "Blog", ("Bl",)),
        Named(6, "Newsletter", ("Nl",)),
        Named(7, "Intranet", ("In",)),
        Named(8, "X", ("X", "Twitter")),
    ),
    people=(
        Named(11, "Dr. Miriam Weber"),
        Named(12, "Jonas Brandt"),
        Named(13, "Katrin Vogel"),
        Named(14, "P. Yılmaz"),
        Named(15, "Anna Müller"),
        Named(16, "Peter Müller"),
        Named(17, "Hans von der Heide"),
    ),
    pillars=(Named(21, "Innovation"), Named(22, "Wissen aus dem Labor"), Named(23, "Menschen & Karriere")),
    campaigns=(Named(31, "Sauberes Wasser"), Named(32, "AquaSens 3")),
    departments=(Named(41, "Labor", ("LAB",)), Named(42, "Vertrieb"), Named(43, "Recht")),
    labels=("evergreen", "Sommerfest"),
)

#: language, line, title, "day time", names of what was recognised, codes of the warnings
Case = tuple[str, str, str, str, str, str]


def read(line: str, language: str = "de", *, today: date = TODAY, now: time | None = NOW) -> QuickAdd:
    """Reads a line in the test workspace."""
    return read_quick_add(line, today=today, now=now, vocabulary=VOCABULARY, language=language)


def when(found: QuickAdd) -> str:
    """Day and time as the cases write them: "2026-05-12 10:00", "2026-05-12", "10:00" or ""."""
    parts = [found.day.isoformat() if found.day else "", f"{found.time:%H:%M}" if found.time else ""]
    return " ".join(part for part in parts if part)


def names(found: QuickAdd) -> str:
    """What the ids stand for: "LinkedIn @Weber #Innovation !AquaSens 3 /Labor +label"."""
    groups = (
        ("", VOCABULARY.channels, found.channel_ids),
        ("@", VOCABULARY.people, (found.person_id,)),
        ("#", VOCABULARY.pillars, (found.pillar_id,)),
        ("!", VOCABULARY.campaigns, (found.campaign_id,)),
        ("/", VOCABULARY.departments, (found.department_id,)),
    )
    shown = []
    for sign, things, ids in groups:
        known = {thing.id: thing.name for thing in things}
        shown += [sign + known[number] for number in ids if number is not None]
    return " ".join([*shown, *(f"+{label}" for label in found.labels)])


def check(case: Case) -> None:
    """Compares the whole reading of a line, and that its tokens stand where they say."""
    language, line, title, moment, recognised, warnings = case
    found = read(line, language)
    codes = " ".join(notice.code.removeprefix("quick_add.") for notice in found.warnings)
    assert (found.title, when(found), names(found), codes) == (title, moment, recognised, warnings)
    assert all(found.line[token.start : token.end] == token.text for token in found.tokens)
    assert all(one.end <= two.start for one, two in zip(found.tokens, found.tokens[1:], strict=False))
