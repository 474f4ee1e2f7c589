"""Texts that are laid out once look to the pixel like those that are drawn anew."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QImage, QPainter

from ui.calendar.month_text import Printed
from ui.theme import Theme

WORDS = ("31", "+12 weitere", "KW 47", "12 / 15", "Donnerstag", "1. März")


def _image(ratio: float, font: QFont, words: str, printed: Printed | None) -> QImage:
    image = QImage(round(140 * ratio), round(30 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setFont(font)
    if printed is None:
        painter.drawText(7, 19, words)
    else:
        printed.draw(painter, 7, 19, words)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize(("role", "weight"), [("caption", 400), ("caption", 500), ("caption", 600), ("small", 600)])
def test_a_printed_text_is_the_drawn_one_to_the_pixel(theme: Theme, ratio: float, role: str, weight: int) -> None:
    font = theme.font(role, weight)
    printed = Printed(font)
    for words in WORDS * 2:
        assert _image(ratio, font, words, printed) == _image(ratio, font, words, None), words
