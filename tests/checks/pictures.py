"""Renders the pictures of README and handbooks from the tour, and that of the expert's form by a headless Chromium:
`python -m tests.checks.pictures`, with `form` only that of the form.

Each picture is kept small by a palette of 256 colours, which flat interface pictures hardly notice.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from editorial.domain.inputs import RequestState, Way
from tests.builders import ME, FixedClock, sample_workspace
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
#: The form for experts is no page of the window: its picture has a name of its own, and this size.
FORM, FORM_SIZE = "expert-form", (900, 1120)


def wanted() -> dict[tuple[str, str, str], str]:
    """The file name of every picture by (language, theme, stop). The README shows the English month."""
    found = {(tongue, "light", stop): f"{stop}-{tongue}.png" for tongue in ("en", "de") for stop in STOPS}
    found |= {(tongue, "dark", "month"): f"month-dark-{tongue}.png" for tongue in ("en", "de")}
    found |= {(tongue, "light", FORM): f"{FORM}-{tongue}.png" for tongue in ("en", "de")}
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


def render_form(tongue: str) -> None:
    """The form of a request of the sample, as Chromium shows it. Raises `OSError` where there is none."""
    browser = shutil.which("chromium")
    if browser is None:
        raise OSError("chromium is not installed: it shows the form")
    with tempfile.TemporaryDirectory() as folder:
        workspace = sample_workspace(Path(folder), tongue, clock=FixedClock(datetime.now(UTC)))
        rows = [one for one in workspace.inputs.rows(ME) if one.request.state is RequestState.SENT and not one.overdue]
        form, raw = Path(folder) / "form.html", Path(folder) / "form.png"
        workspace.input_forms.write(ME, next(one.request.id for one in rows if one.request.way is Way.FORM), form)
        workspace.close()
        size = f"--window-size={FORM_SIZE[0]},{FORM_SIZE[1]}"
        quiet = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--user-data-dir={folder}/profile",
        )
        subprocess.run(
            [browser, *quiet, size, f"--screenshot={raw}", form.as_uri()], check=True, capture_output=True, timeout=120
        )
        shrink(raw, PICTURES / f"{FORM}-{tongue}.png")


def main() -> int:
    """Render all of them; returns the exit code."""
    PICTURES.mkdir(exist_ok=True)
    for tongue in ("de", "en"):
        render_form(tongue)
    if sys.argv[1:] == ["form"]:
        return 0
    names = {key: name for key, name in wanted().items() if key[2] != FORM}
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
