"""What the tabs of the texts are called, and how they get by with little room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from editorial.domain.content import Publication

from ..context import Desk
from ..theme import Theme
from ..widgets.paint import text_width
from ..widgets.tabs import Tabs


def publication_labels(desk: Desk, publications: Sequence[Publication], open_name: str) -> dict[str, str]:
    """Channel names by publication id; twins on one channel carry their day. `open_name`: the channel is not chosen."""
    names: dict[str, str] = {}
    for one in publications:
        channel = desk.channel(one.channel_id or 0)
        names[str(one.id)] = channel.name if channel else open_name
    for one in publications:
        twins = [other for other in publications if other.channel_id == one.channel_id]
        if len(twins) > 1:
            mark = f"{one.day:%d.%m.}" if one.day else str(twins.index(one) + 1)
            names[str(one.id)] += f" {mark}"
    return names


def shorten(tabs: Tabs, labels: Mapping[str, str], theme: Theme) -> None:
    """Short of room, tabs that are not in front show their sign and count only; the first, then from the end."""
    keys, current = tabs.keys(), tabs.current()
    shown = {key: labels.get(key, "") for key in keys}
    font = theme.font("body", 600)
    total = sum(tabs.tabSizeHint(index).width() for index in range(len(keys)))
    total += sum(text_width(font, shown[key]) for key in keys)
    total -= sum(text_width(font, tabs.tabText(index)) for index in range(len(keys)))
    for key in [*keys[:1], *reversed(keys)]:
        if total > tabs.width() and key != current and shown[key]:
            total -= text_width(font, shown[key]) - text_width(font, "")
            shown[key] = ""
    for index, key in enumerate(keys):
        if tabs.tabText(index) != shown[key]:
            tabs.setTabText(index, shown[key])
        tabs.setTabToolTip(index, labels.get(key, ""))
        tabs.setAccessibleTabName(index, labels.get(key, ""))
