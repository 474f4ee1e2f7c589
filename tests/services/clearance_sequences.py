"""Random sequences over all roads, and what must hold after each act: uncleared words neither go on nor go out.

Used by the property test (some dozen sequences) and by the soak (thousands):
`python -m tests.services.clearance_sequences 2000`.
"""

from __future__ import annotations

import email
import html
import io
import re
import sys
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from email import policy
from pathlib import Path
from typing import Any

from editorial.domain.channels import Channel
from editorial.domain.content import Attachment, ContentItem, Publication, Status
from editorial.domain.inputs import Answer, Clearance, Contribution, ContributionState, InputFile, Passage
from editorial.storage.unit_of_work import UnitOfWork
from tests.builders import ME
from tests.services.clearance_roads import CHOICES, OUT, WEIGHTS, Lab
from tests.services.sequences import Figures, long_run

UNDER = frozenset({Status.REVIEW, Status.APPROVED, Status.SCHEDULED})
RUN = 6
_WRITE = frozenset(one.__name__ for one in OUT)
TIGHT = [Clearance.CONFIDENTIAL, Clearance.INTERNAL, Clearance.PUBLIC]


@dataclass
class Found(Figures):
    """What was seen besides."""

    under: int = 0
    held: int = 0
    back: int = 0
    files: int = 0
    withheld: int = 0
    passages: int = 0

    @property
    def line(self) -> str:
        """In one line."""
        stopped = sum(many for code, many in self.refused.items() if " clearance." in code)
        return (
            f"{super().line}, {stopped} of them for clearance, {self.under} items looked at in review or beyond, "
            f"{self.held} with uncleared words before it, {self.back} brought back, {self.files} files out, "
            f"{self.withheld} with words withheld, {self.passages} passages, {len(self.violations)} violations"
        )


def runs(text: str) -> set[tuple[str, ...]]:
    """Six words in a row, in the plainest way: no rule of the program is asked."""
    words = re.findall(r"[a-zäöüß0-9]+", text.lower())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


class Uncleared:
    """What nobody cleared, straight from the rows: runs of six words and files, those for inside apart."""

    def __init__(self, work: UnitOfWork) -> None:
        given = {one.id: one for one in work.all(Contribution)}
        answers = [one for one in work.all(Answer) if given[one.contribution_id].state is not ContributionState.WRITING]
        self.closed: set[tuple[str, ...]] = set()
        self.inside: set[tuple[str, ...]] = set()
        self.files: dict[str, Clearance] = {}
        for one in answers:
            number = given[one.contribution_id].number
            newer = [
                each
                for each in answers
                if each.question_id == one.question_id and given[each.contribution_id].number > number
            ]
            cleared = [each for each in newer if TIGHT.index(each.clearance) > TIGHT.index(each.wished)]
            free = {run for each in cleared if each.clearance is Clearance.PUBLIC for run in runs(each.value)}
            only = {run for each in cleared if each.clearance is Clearance.INTERNAL for run in runs(each.value)}
            own = runs(one.value) - free
            if one.clearance is Clearance.CONFIDENTIAL:
                self.closed |= own - only
                self.inside |= own & only
            elif one.clearance is Clearance.INTERNAL:
                self.inside |= own
            if one.clearance is not Clearance.PUBLIC:
                for file in work.all(InputFile, answer_id=one.id):
                    if not any(self._freed(work, each, file.sha256) for each in cleared):
                        tight = self.files.get(file.sha256) is Clearance.CONFIDENTIAL
                        self.files[file.sha256] = Clearance.CONFIDENTIAL if tight else one.clearance

        for beside in given.values():
            same = [one for one in answers if one.request_id == beside.request_id]
            public = {run for one in same if one.clearance is Clearance.PUBLIC for run in runs(one.value)}
            only = {run for one in same if one.clearance is Clearance.INTERNAL for run in runs(one.value)}
            self.closed |= runs(beside.remark) - public - only
            self.inside |= runs(beside.remark) & only - public

    @staticmethod
    def _freed(work: UnitOfWork, answer: Answer, sha256: str) -> bool:
        public = answer.clearance is Clearance.PUBLIC
        return public and any(one.sha256 == sha256 for one in work.all(InputFile, answer_id=answer.id))

    def says(self, texts: Iterable[str], inside: bool) -> bool:
        """Whether one of these texts says it."""
        wanted = self.closed if inside else self.closed | self.inside
        return any(not wanted.isdisjoint(runs(one)) for one in texts)

    def carries(self, marks: Iterable[str], inside: bool) -> bool:
        """Whether one of these files is one of them."""
        found = [self.files[one] for one in marks if one in self.files]
        return any(one is Clearance.CONFIDENTIAL or not inside for one in found)


class Watch:
    """Looks after every act."""

    def __init__(self, world: Lab, figures: Found) -> None:
        self.world, self.figures = world, figures
        self.were: dict[int, bool] = {}

    def seen(self, road: str, done: Any) -> None:
        """After an act; those that write answer with their files."""
        self.look(road, done if road in _WRITE else [])

    def look(self, road: str, files: list[Path]) -> None:
        """Every item, and every file that was written."""
        with self.world.ws.store.read(ME) as work:
            uncleared = Uncleared(work)
            channels = {one.id: one for one in work.all(Channel)}
            places: dict[int, list[Publication]] = {}
            media: dict[int, list[Attachment]] = {}
            for one in work.all(Publication):
                places.setdefault(one.content_id, []).append(one)
            for file in work.all(Attachment):
                media.setdefault(file.content_id, []).append(file)
            items = work.all(ContentItem)
            self.figures.passages = max(self.figures.passages, len(work.all(Passage)))
        insides = False
        for item in items:
            mine, attached = places.get(item.id, []), media.get(item.id, [])
            inside = bool(mine) and all(
                one.channel_id is not None and channels[one.channel_id].network == "Intranet" for one in mine
            )
            insides = insides or inside
            under = bool({one.status for one in mine} & UNDER) if mine else item.status in UNDER
            texts = [item.title, item.text, item.key_message, " ".join(item.hashtags)]
            texts += [words for one in mine for words in (one.text or "", one.title)]
            texts += [one.alt_text for one in attached]
            held = uncleared.says(texts, inside) or uncleared.carries((one.sha256 for one in attached), inside)
            self.figures.under += under
            self.figures.held += held and not under
            self.figures.back += self.were.get(item.id, False) and not under and bool(item.status_reason)
            self.were[item.id] = under
            if under and held:
                self.figures.violations.append(f"{road}: item {item.id} is {item.status} with uncleared words")
        for path in files:
            # Who is asked sits inside.
            self._look_into(road, path, uncleared, insides or road == "ask_another")

    def _look_into(self, road: str, path: Path, uncleared: Uncleared, insides: bool) -> None:
        """What is internal may go out with an item for the intranet: with one there, only the rest is looked for."""
        texts = list(written_in(path.name, path.read_bytes()))
        self.figures.files += 1
        self.figures.withheld += any("Zurückgehalten" in one or "Withheld" in one for one in texts)
        if uncleared.says(texts, insides):
            wanted = uncleared.closed if insides else uncleared.closed | uncleared.inside
            said = sorted({" ".join(one) for words in texts for one in runs(words) & wanted})
            self.figures.violations.append(f"{road}: {path.name} contains uncleared words: {said[:3]}")


def written_in(name: str, data: bytes) -> Iterable[str]:
    """All words in a file, whatever it is."""
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for one in packed.namelist():
                yield from written_in(one, packed.read(one))
        return
    if name.endswith(".eml"):
        for part in email.message_from_bytes(data, policy=policy.default).walk():
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                yield from written_in(part.get_filename() or "body.txt", payload)
        return
    words = data.decode("utf-8", "replace")
    if name.endswith(".ics"):
        words = words.replace("\r\n ", "").replace("\\n", "\n")
    if name.endswith((".html", ".xml")):
        words = html.unescape(re.sub(r"<[^>]*>", " ", words))
    if name.endswith((".json", ".csv", ".txt", ".html")):
        yield words.replace("\\n", " ").replace("\\u2013", " ")
    yield words


def run(
    folder: Path, sequences: int, seed: int = 0, *, length: int = 10, each: int = 25, guarded: bool = True
) -> Found:
    """So many sequences of about `length` acts, in workspaces of `each`; not `guarded` to prove that `Watch` sees."""
    figures = Found()
    while figures.sequences < sequences:
        world = Lab(folder, seed + figures.sequences)
        watch = Watch(world, figures)
        if not guarded:
            world.ws.store.clearance = None
        for _number in range(min(each, sequences - figures.sequences)):
            figures.play(world, CHOICES, WEIGHTS, watch.seen, length, fresh=(1, 2))
        findings = world.ws.maintenance.check(ME).findings
        figures.violations += [one.sentence("en") for one in findings]
        world.ws.close()
        world.ws.path.unlink()
    return figures


if __name__ == "__main__":
    sys.exit(long_run(run, 2_000))
