"""Two windows write one text letter by letter, answers come late, writes fail: no word is lost, none stands twice."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest

from editorial.domain.text_merge import merged, place_after
from ui.typed_starts import Start, Starts

SAID = ("Das Labor liefert am Freitag. Recht prüft das Wort.", "Petra fehlt heute; Termin bleibt. Bild folgt.")


@dataclass
class Window:
    """A field somebody types into, and what the worker has to tell it."""

    text: str
    caret: int
    left: str
    starts: Starts[str] = field(default_factory=Starts)
    typed: bool = False
    answers: list[tuple[str, str | None]] = field(default_factory=list)

    def press(self) -> None:
        if self.left:
            self.starts.begin("fact", self.text)
            self.typed = True
            self.text = self.text[: self.caret] + self.left[0] + self.text[self.caret :]
            self.caret, self.left = self.caret + 1, self.left[1:]

    def hear(self, waits: bool) -> None:
        if not self.answers:
            return
        said, there = self.answers.pop(0)
        if there is None:
            self.starts.failed("fact", said)
            return
        now = self.starts.answered("fact", said, there, self.text)
        self.caret, self.text = place_after(self.text, now, self.caret), now
        if now == there and not waits and not self.answers:
            self.starts.forget("fact")
            self.typed = False


class Workspace:
    """One text, and writes that wait for it in the order in which they were sent."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.waiting: list[tuple[Window, str, dict[str, Start]]] = []

    def send(self, window: Window) -> None:
        if window.typed:
            self.waiting.append((window, window.text, window.starts.sent({"fact": window.text})))

    def work(self, fails: bool) -> None:
        if not self.waiting:
            return
        window, said, starts = self.waiting.pop(0)
        window.starts.writing(starts)
        base = window.starts.base("fact")
        assert base is not None
        if not fails:
            self.text = merged(base, self.text, said).text
            window.starts.landed("fact")
        window.answers.append((said, None if fails else self.text))

    def hear(self, window: Window) -> None:
        window.hear(any(one[0] is window for one in self.waiting))


def write(seed: int, begin: str, failing: float) -> str:
    """What stands there when both have written what they wanted to, in an order by dice."""
    dice, there = random.Random(seed), Workspace(begin)
    gap = dice.choice([" ", "\n"]) if begin else ""
    windows = [Window(begin, len(begin), gap + one) for one in SAID]
    while any(one.left for one in windows):
        window, luck = dice.choice(windows), dice.random()
        if luck < 0.4:
            window.press()
        elif luck < 0.6:
            there.send(window)
        elif luck < 0.8:
            there.work(dice.random() < failing)
        else:
            there.hear(window)
    for window in windows * 3:
        there.send(window)
        while there.waiting:
            there.work(fails=False)
        while window.answers:
            there.hear(window)
    return there.text


@pytest.mark.parametrize("begin", ["", "Vorher gesagt.", "Zwei Zeilen.\nUnd mehr."])
@pytest.mark.parametrize("failing", [0.0, 0.3])
def test_two_who_type_at_once_keep_every_word_once(begin: str, failing: float) -> None:
    for seed in range(12):
        found = write(seed, begin, failing)
        assert [found.count(one) for one in SAID] == [1, 1], (seed, found)
        assert len(found) <= len(begin) + sum(map(len, SAID)) + 4, (seed, found)
