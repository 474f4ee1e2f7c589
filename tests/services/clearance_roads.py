"""The world of the random sequences about clearance: experts who said something, and every road that words travel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

from editorial.domain.channels import Channel
from editorial.domain.content import ContentItem, Status
from editorial.domain.input_cards import Given, GivenAnswer, GivenFile
from editorial.domain.inputs import (
    Answer,
    Clearance,
    Contribution,
    ContributionState,
    InputRequest,
    Passage,
    Question,
    QuestionKind,
    RequestState,
    Way,
)
from editorial.domain.people import Actor, Role, actor_of
from editorial.domain.prints import PrintLayout, PrintWish
from editorial.errors import Refused
from editorial.services.answering import give_within
from editorial.services.content import Draft, Slot
from editorial.services.plan_export import Wish
from tests.builders import ME, TODAY
from tests.services import approval_roads as base
from tests.services.clearance_words import CLEARANCES, OUTSIDER, PLAIN, REMARKS, SAID
from tests.services.input_makers import PNG


class Lab(base.World):
    """The world of the approvals with a lead, experts and their answers."""

    def __init__(self, folder: Path, seed: int) -> None:
        super().__init__(folder, seed)
        lab = self.departments["Labor"]
        self.lead = next(one for one in self.people if one.name == "Dr. Henrik Sommer")
        self.expert = next(one for one in self.people if one.name == "Dr. Miriam Weber")
        self.ws.organisation.save(ME, replace(lab, lead_id=self.lead.id))
        self.departments = {one.name: one for one in self.ws.organisation.directory(ME).departments}
        self.ws.organisation.save(ME, Channel(name="Intranet", monogram="In", hue="intranet", network="Intranet"))
        self.channels = [one.id for one in self.ws.organisation.directory(ME).channels]
        self.requests: list[int] = []
        for words in SAID[:4]:
            self.ask(words)

    def ask(self, words: str) -> None:
        """A request to an expert, answered and accepted."""
        dice = self.dice
        with self.ws.store.act(self.boss, "input.save") as work:
            request = work.add(
                InputRequest(
                    title=f"Anfrage {len(self.requests) + 1}",
                    department_id=self.departments["Labor"].id,
                    person_id=self.expert.id,
                    due=TODAY,
                    state=RequestState.SENT,
                )
            )
            work.add(Question(request_id=request.id, kind=QuestionKind.LONG, text="Was gibt es?"))
            work.add(Question(request_id=request.id, kind=QuestionKind.FILE, text="Ein Bild", position=1))
        self.requests.append(request.id)
        self.say(request.id, words, dice.choice(CLEARANCES))

    def say(self, request_id: int, words: str, clearance: Clearance) -> None:
        """One more version of the answer, as from a file, and the desk accepts it."""
        dice = self.dice
        file = GivenFile("bild.png", "image/png", PNG + bytes([dice.randrange(3)]))
        with self.ws.store.act(self.boss, "input.import") as work:
            request = work.get(InputRequest, request_id)
            if request.state is RequestState.ACCEPTED:
                work.change(replace(request, state=RequestState.RETURNED))
                request = work.get(InputRequest, request_id)
            questions = work.all(Question, request_id=request_id)
            given = Given(
                (
                    GivenAnswer(questions[0].id, words, (), clearance),
                    GivenAnswer(questions[1].id, "", (), clearance, (file,) if self.dice.random() < 0.4 else ()),
                ),
                minutes=5,
                consent=True,
                remark=dice.choice(("", *REMARKS)),
            )
            give_within(work, request, given, person_id=self.expert.id)
        with self.ws.store.act(self.boss, "input.accept") as work:
            request = work.get(InputRequest, request_id)
            work.change(replace(request, state=RequestState.ACCEPTED))
            newest = work.all(Contribution, request_id=request_id)[-1]
            work.change(replace(newest, state=ContributionState.ACCEPTED))

    def words(self) -> str:
        """Something to write: often harmless, often what somebody said in confidence, whole or six words of it."""
        dice = self.dice
        plain, said = dice.choice(PLAIN), dice.choice((*SAID, *REMARKS)).split()
        if dice.random() < 0.45:
            return plain
        start = dice.randrange(len(said) - 5)
        part = said if dice.random() < 0.5 else said[start : start + 6]
        between = dice.choice((" ", " ", "\n", ", ", " – "))
        words = between.join(part)
        words = dice.choice((str, str, str.upper, str.lower))(words)
        return " ".join(filter(None, (plain, words, dice.choice(PLAIN))))

    def answer(self) -> Answer:
        """One of the answers with words."""
        with self.ws.store.read(ME) as work:
            return self.dice.choice([one for one in work.all(Answer) if one.value])

    def who_clears(self) -> Actor:
        """Mostly the lead, sometimes somebody who may not."""
        return actor_of(self.lead) if self.dice.random() < 0.75 else self.anyone()

    def fresh(self) -> None:
        """An item of somebody, in whatever state it can be made."""
        dice, author = self.dice, self.anyone(Role.EDITOR)
        status = dice.choice((Status.DRAFTING, Status.DRAFTING, Status.REVIEW, Status.APPROVED, Status.PUBLISHED))
        item = ContentItem(
            title=f"Beitrag {dice.randrange(1000)}",
            text=self.words() or "Ein Tropfen.",
            owner_id=author.id,
            status=status,
            department_id=self.departments[dice.choice(("Labor", "Recht"))].id,
            notes=self.words(),
        )
        inside = dice.random() < 0.25
        chosen = self.channels[2:] if inside else [one for one in self.channels[:2] if dice.random() < 0.7]
        slots = tuple(Slot(one, self.day(), time(9)) for one in chosen or self.channels[:1])
        try:
            made = self.ws.content.create(author, Draft(item, slots, (self.words(),)))
        except Refused:
            made = self.ws.content.create(author, Draft(replace(item, status=Status.DRAFTING), slots))
        self.items.append(int(made.detail["content_id"]))


Doing = Callable[[Lab], Any]


# Words come in --------------------------------------------------------------------------------------------------------


def edit(w: Lab) -> Any:
    name = w.dice.choice(("text", "text", "text", "key_message", "title", "brief", "notes", "hashtags"))
    value: Any = tuple(w.words().split()) if name == "hashtags" else w.words() or "Beitrag"
    return w.ws.content.edit(w.anyone(Role.EDITOR, Role.MANAGER), replace(w.item(), **{name: value}))


def variant(w: Lab) -> Any:
    said = replace(w.publication(), text=w.dice.choice((None, w.words())), title=w.dice.choice(("", w.words())))
    return w.ws.planning.write_variant(w.anyone(Role.EDITOR, Role.MANAGER), said)


def attach(w: Lab) -> Any:
    return w.ws.parts.attach(w.anyone(), w.item().id, "bild.png", PNG + bytes([w.dice.randrange(4)]), w.words())


def describe(w: Lab) -> Any:
    one = w.dice.choice(w.card().attachments)
    return w.ws.parts.describe(w.anyone(), replace(one, alt_text=w.words()))


def comment(w: Lab) -> Any:
    return w.ws.parts.comment(w.anyone(), w.item().id, w.words() or "Gut.", outside=w.dice.random() < 0.7)


def take(w: Lab) -> Any:
    answer = w.answer()
    words = answer.value.split()
    start = w.dice.randrange(len(words) - 3)
    part = " ".join(words[start : start + w.dice.randrange(3, 9)])
    place = w.publication().id if w.dice.random() < 0.4 else None
    return w.ws.clearing.take(w.anyone(Role.EDITOR, Role.MANAGER), w.item().id, answer.id, part, place)


def take_file(w: Lab) -> Any:
    offers = [one for one in w.ws.clearing.offered(w.boss, w.item().id) if one.files]
    file_id = w.dice.choice(w.dice.choice(offers).files)[0]
    return w.ws.clearing.take_file(w.anyone(Role.EDITOR, Role.MANAGER), w.item().id, file_id)


def drop(w: Lab) -> Any:
    with w.ws.store.read(ME) as work:
        found = work.all(Passage, content_id=set(w.items))
    return w.ws.clearing.drop(w.anyone(Role.EDITOR, Role.MANAGER), w.dice.choice(found).id)


def copy(w: Lab) -> Any:
    days = [(w.dice.choice(w.channels), w.day(), time(9))]
    changes = w.ws.content.copy_all(w.anyone(), [(w.item().id, days)], w.dice.choice((None, None, *Status)))
    w.items += [int(one) for one in changes.detail["made"]]
    return changes


def bring(w: Lab) -> Any:
    """A plan with rows in whatever state, as CSV or XLSX."""
    dice = w.dice
    states = ("freigegeben", "eingeplant", "in Prüfung", "Entwurf", "veröffentlicht")
    heads = ["ID", "Titel", "Datum", "Kanal", "Text", "Kernbotschaft", "Status", "Fachbereich"]
    row = [f"Z-{dice.randrange(3)}", "Aus dem Plan", f"{w.day():%d.%m.%Y}", dice.choice(("LinkedIn", "Intranet"))]
    row += [w.words().replace("\n", " "), dice.choice(("", w.words().replace("\n", " "))), dice.choice(states), "Labor"]
    return _brought(w, _table(w, heads, row))


def _table(w: Lab, heads: Sequence[str], row: Sequence[str]) -> Path:
    if w.dice.random() < 0.5:
        path = w.folder / "plan.csv"
        path.write_text(";".join(heads) + "\n" + ";".join(row) + "\n", encoding="utf-8")
        return path
    import xlsxwriter

    path = w.folder / "plan.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate((heads, row)):
            for column, words in enumerate(line):
                sheet.write_string(number, column, words)
    return path


def _brought(w: Lab, path: Path) -> Any:
    report = w.ws.imports.plan(w.anyone(Role.MANAGER), path)
    w.items += [one.content_id for one in report.rows if one.content_id > 0 and one.content_id not in w.items]
    return report


def bring_own(w: Lab) -> Any:
    """What went out comes back: withheld words say nothing."""
    path = w.folder / f"own{w.dice.choice(('.csv', '.xlsx'))}"
    w.ws.exports.write(w.boss, "plan", path, Wish(language=w.dice.choice(("de", "en"))))
    before = {one: w.ws.content.card(w.boss, one).item for one in w.items}
    _brought(w, path)
    for one, item in before.items():
        now = w.ws.content.card(w.boss, one).item
        assert (now.text, now.title, now.key_message, now.notes) == (
            item.text,
            item.title,
            item.key_message,
            item.notes,
        )


def whole_series(w: Lab) -> Any:
    w.series = w.ws.series.read(w.boss, w.series.id)
    said = replace(w.series, text=w.words(), key_message=w.words())
    return w.ws.series.change_all(w.anyone(Role.EDITOR), said)


def occurrence(w: Lab) -> Any:
    """Somebody takes a day of the series up as it is, and it goes on from there."""
    from datetime import timedelta

    from editorial.domain.series_ids import content_id_of

    days = [one.day for one in w.ws.series.expand(w.boss, TODAY, TODAY + timedelta(days=30)).entries if one.day]
    made = w.ws.series.take_up(w.anyone(Role.EDITOR), content_id_of(w.series.id, w.dice.choice(days))).made
    w.items += [made] if made not in w.items else []
    return made


# Answers come and go --------------------------------------------------------------------------------------------------


def clear(w: Lab) -> Any:
    answers = [w.answer().id for _turn in range(w.dice.randrange(1, 4))]
    return w.ws.clearing.set_clearance(w.who_clears(), answers, w.dice.choice(tuple(Clearance)), "Notiz")


def speak(w: Lab) -> Any:
    """An answer comes in: something new, or what stands in an item already."""
    words = w.dice.choice((w.dice.choice(SAID), w.dice.choice((*SAID, *REMARKS)), w.item().text or SAID[0]))
    w.say(w.dice.choice(w.requests), words, w.dice.choice(CLEARANCES))


def away(w: Lab) -> Any:
    from datetime import timedelta

    from editorial.domain.approvals import Absence

    until = TODAY + timedelta(days=w.dice.randrange(3))
    stand_in = w.dice.choice([one for one in w.people if one.name != OUTSIDER])
    return w.ws.people.save_absence(w.boss, Absence(0, 0, w.lead.id, TODAY, until, stand_in.id))


# Words go out ---------------------------------------------------------------------------------------------------------

#: Files that a road has written, for the one who looks after it.
Files = list[Path]


def export(w: Lab) -> Files:
    what, ending = w.dice.choice(
        (("plan", ".csv"), ("plan", ".xlsx"), ("plan", ".json"), ("calendar", ".ics"), ("plan", ".ics"))
    )
    path = w.folder / f"export{ending}"
    w.ws.exports.write(w.anyone(), what, path, Wish(language=w.dice.choice(("de", "en"))))
    return [path]


def export_journal(w: Lab) -> Files:
    path = w.folder / f"journal{w.dice.choice(('.csv', '.json'))}"
    w.ws.exports.write(w.anyone(Role.EDITOR, Role.MANAGER), "journal", path, Wish(language="de"))
    return [path]


def hand_over(w: Lab) -> Files:
    place = w.folder / f"folders-{w.dice.randrange(10**9)}"
    place.mkdir()
    made = w.ws.handover.folders(w.anyone(Role.EDITOR, Role.MANAGER), place, Wish(language="de"))
    return [one for folder in made for one in folder.rglob("*") if one.is_file()]


def hand_over_packed(w: Lab) -> Files:
    path = w.folder / "posts.zip"
    w.ws.exports.write(w.anyone(Role.EDITOR, Role.MANAGER), "scheduler", path, Wish(language="de"))
    return [path]


def scheduler(w: Lab) -> Files:
    path = w.folder / "buffer.csv"
    w.ws.exports.write(w.anyone(Role.EDITOR, Role.MANAGER), "scheduler", path, Wish(language="de"))
    return [path]


def form(w: Lab) -> Files:
    asked = w.ws.forms.asked(w.boss, item_id := w.item().id)
    path = w.folder / f"form{w.dice.choice(('.html', '.eml'))}"
    w.ws.forms.write(w.boss, item_id, w.dice.choice(asked).person_id, path, note=w.words())
    return [path]


def record(w: Lab) -> Files:
    path = w.folder / "approval.json"
    w.ws.exports.write(w.boss, "approval", path, Wish(content_id=w.item().id))
    return [path]


def paper(w: Lab) -> Files:
    """What would be set as a PDF."""
    wish = PrintWish(w.dice.choice(tuple(PrintLayout)), backlog=True)
    path = w.folder / "paper.txt"
    path.write_text(repr(w.ws.prints.document(w.boss, wish).data), encoding="utf-8")
    return [path]


def copy_text(w: Lab) -> Files:
    """What the editor puts on the clipboard for a network."""
    one = w.publication()
    item = w.ws.content.card(w.boss, one.content_id).item
    words = one.text if one.text is not None else item.text
    w.ws.clearing.demand_copy(w.anyone(), item.id, words, one.channel_id)
    path = w.folder / "clipboard.txt"
    path.write_text(words, encoding="utf-8")
    return [path]


def ask_another(w: Lab) -> Files:
    """Somebody else is asked, in the application and by a form with a note."""
    question = Question(text=w.words() or "Was gibt es?", hint=w.words(), kind=QuestionKind.LONG)
    other = next(one for one in w.people if one.name == OUTSIDER)
    request = InputRequest(title="Frage", purpose=w.words(), person_id=other.id, way=Way.FORM, due=w.clock().date())
    made = w.ws.inputs.save(w.boss, request, [question])
    w.ws.inputs.send(w.boss, [made.request.id])
    path = w.folder / f"ask{w.dice.choice(('.html', '.eml'))}"
    w.ws.input_forms.write(w.boss, made.request.id, path, note=w.words())
    return [path]


_OWN: tuple[tuple[Doing, int], ...] = (
    (edit, 8), (variant, 5), (attach, 2), (describe, 2), (comment, 1), (take, 5), (take_file, 1), (drop, 2), (copy, 3),
    (bring, 2), (bring_own, 1), (whole_series, 2), (occurrence, 2), (clear, 9), (speak, 3), (away, 1), (export, 3),
    (export_journal, 1), (hand_over, 2), (hand_over_packed, 1), (scheduler, 2), (form, 2), (record, 1), (paper, 1),
    (copy_text, 2), (ask_another, 3),
)  # fmt: skip
_TAKEN = {
    "detach": 1, "drag": 3, "shift": 1, "unschedule": 1, "more": 2, "less": 2, "undo": 9, "redo": 5, "revision": 4,
    "classify": 1, "label": 1, "status": 6, "one_status": 5, "bin_and_back": 2, "submit": 5, "take_back": 1, "sign": 6,
    "push": 10, "decide": 1, "override": 3,
}  # fmt: skip
#: Every road, with how often it is taken; those of the approvals are the same.
ROADS: tuple[tuple[Any, int], ...] = (*_OWN, *((getattr(base, name), often) for name, often in _TAKEN.items()))
CHOICES = [one for one, _often in ROADS]
WEIGHTS = [often for _one, often in ROADS]
OUT = frozenset(
    {export, export_journal, hand_over, hand_over_packed, scheduler, form, record, paper, copy_text, ask_another}
)
