"""Titles of chips are cut as Qt cuts them, in a fifth of the time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.theme import Theme
from ui.widgets.advances import Advances


@pytest.mark.parametrize("room", [0, 9, 40, 80, 127, 400])
@pytest.mark.parametrize(
    "title",
    [
        "Kunde: Stadtwerke Oberursel bauen um",
        "AV VA To Tü Äpfel für alle – heute neu",
        "Team 👩‍🔬 im Labor",
        "",
        "ﷺ é ก็",
    ],
)
def test_a_cut_title_fits_and_is_hardly_shorter_than_qt_would_have_it(title: str, room: int, theme: Theme) -> None:
    widths = Advances(theme.font("small", 500))
    found, theirs = widths.cut(title, room), widths.metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
    assert widths.metrics.horizontalAdvance(found) <= max(room, widths["…"])
    assert len(theirs) - 2 <= len(found) <= max(1, len(title)) or not title
