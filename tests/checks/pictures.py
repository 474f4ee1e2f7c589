"""Renders the pictures of README and handbooks from the tour: `python -m tests.checks.pictures`.

Each picture is kept small by a palette of 256 colours, which flat interface pictures hardly notice.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.checks.source import ROOT

PICTURES = ROOT / "docs" / "pictures"
#: What a picture may weigh, in bytes.
HEAVIEST = 250_000
#: How many of the most frequent colours are kept exactly, and how near to one of them (of 255) another may be replaced.
AREAS, NEAR = 72, 8
#: Stops of the tour that the handbooks show.
STOPS = (
    *("today", "month", "week", "board", "editor", "import", "strategy", "quick-add", "print", "results", "series"),
    *("december", "import-calendar", "import-results", "hand-over", "approvals-changes", "approval-routes", "people"),
    *("expert-answer", "expert-request", "expert-desk", "expert-answering", "interview", "expert-time-budget"),
    *("expert-calls", "knowledge", "meeting-agenda", "minutes", "moderation"),
)


def wanted() -> dict[tuple[str, str, str], str]:
    """The file name of every picture by (language, theme, stop). The README shows the English month."""
    found = {(tongue, "light", stop): f"{stop}-{tongue}.png" for tongue in ("en", "de") for stop in STOPS}
    found |= {(tongue, "dark", "month"): f"month-dark-{tongue}.png" for tongue in ("en", "de")}
    found["en", "light", "month"] = "month.png"
    return found


def palette(picture: QImage) -> list[int]:
    """At most 256 colours: the areas exactly, then the most frequent of those that none of the chosen is near."""
    counts = Counter(memoryview(picture.constBits()).cast("I"))
    ranked = [colour for colour, _count in counts.most_common(20_000)]
    chosen = ranked[:AREAS]
    for colour in ranked[AREAS:]:
        if len(chosen) == 256:
            break
        if all(_distance(colour, one) > NEAR for one in chosen):
            chosen.append(colour)
    return chosen


def _distance(one: int, other: int) -> int:
    """The largest difference in red, green and blue."""
    return max(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def shrink(source: Path, target: Path) -> None:
    """Write a picture with a palette. Raises `OSError` where it cannot be written, `ValueError` if it is too heavy."""
    picture = QImage(str(source)).convertToFormat(QImage.Format.Format_RGB32)
    flat = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    small = picture.convertToFormat(QImage.Format.Format_Indexed8, palette(picture), flat)
    if not small.save(str(target), "PNG", 0):  # type: ignore[call-overload]
        raise OSError(f"{target} cannot be written")
    if target.stat().st_size > HEAVIEST:
        raise ValueError(f"{target} has {target.stat().st_size} bytes, at most {HEAVIEST} are wanted")


def main() -> int:
    """Render all of them; returns the exit code."""
    PICTURES.mkdir(exist_ok=True)
    names = wanted()
    for tongue, theme in sorted({(tongue, theme) for tongue, theme, _stop in names}):
        with tempfile.TemporaryDirectory() as folder:
            tour = ["tour", "--out", folder, "--language", tongue, "--theme", theme]
            subprocess.run([sys.executable, str(ROOT / "main.py"), *tour], check=True, stdout=subprocess.DEVNULL)
            for (its_tongue, its_theme, stop), name in names.items():
                if (its_tongue, its_theme) == (tongue, theme):
                    (found,) = Path(folder).glob(f"{tongue}-{theme}-[0-9][0-9]-{stop}.png")
                    shrink(found, PICTURES / name)
                    print(PICTURES / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
