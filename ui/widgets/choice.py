"""One thing a person can choose, with the sign that goes with it; shared by filters, combo boxes and lists."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QIcon, QPainter

from editorial.domain.channels import HUES
from editorial.texts import text
from ui.icons import Icons
from ui.theme import Theme

from .signs import initials, paint_avatar, paint_channel_tile, paint_status, paint_task_field, sign_icon

__all__ = ["Choice", "Sign", "choice_icon", "hue_choices", "paint_sign"]


@dataclass(frozen=True, slots=True)
class Sign:
    """What to draw: kind `status`, `channel` (value = hue), `field`, `person` (value = name) or `icon`."""

    kind: str
    value: str
    monogram: str = ""

    @classmethod
    def status(cls, status: str) -> Sign:
        """The glyph of a state."""
        return cls("status", status)

    @classmethod
    def channel(cls, monogram: str, hue: str) -> Sign:
        """A channel's tile."""
        return cls("channel", hue, monogram)

    @classmethod
    def field(cls, field: str) -> Sign:
        """A task field's grid."""
        return cls("field", field)

    @classmethod
    def person(cls, name: str) -> Sign:
        """A person's initials."""
        return cls("person", name)

    @classmethod
    def icon(cls, name: str) -> Sign:
        """A Lucide icon."""
        return cls("icon", name)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value with its label; `hint` is shown muted at the right."""

    value: Hashable
    text: str
    sign: Sign | None = None
    hint: str = ""


def paint_sign(painter: QPainter, rect: QRect, sign: Sign, theme: Theme, icons: Icons, token: str = "muted") -> None:
    """Draw a sign in `rect`; `token` colours plain icons only."""
    if sign.kind == "status":
        paint_status(painter, rect, sign.value, theme)
    elif sign.kind == "channel":
        paint_channel_tile(painter, rect, sign.monogram, sign.value, theme)
    elif sign.kind == "field":
        paint_task_field(painter, rect.adjusted(1, 1, -1, -1), sign.value, theme)
    elif sign.kind == "person":
        paint_avatar(painter, rect, initials(sign.value), theme)
    else:
        icons.paint(painter, rect, sign.value, token)


def choice_icon(choice: Choice, theme: Theme, icons: Icons) -> QIcon:
    """The sign as an icon for combo boxes and menus; null if the choice has none."""
    sign = choice.sign
    if sign is None:
        return QIcon()
    if sign.kind == "icon":
        return icons.icon(sign.value, "muted")
    value = initials(sign.value) if sign.kind == "person" else sign.value
    return sign_icon("avatar" if sign.kind == "person" else sign.kind, value, theme, sign.monogram)


def hue_choices(language: str) -> list[Choice]:
    """The colours that channels and calendars may have, by what they look like."""
    return [Choice(one, text(f"hue.{one}", language), Sign.channel(" ", one)) for one in HUES]
