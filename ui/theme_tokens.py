"""Every colour of the product, by name: the only place where a colour value is written.

Source of facts: the visual language, section 3 (surfaces, meanings, states, task fields, channel hues, diff).
Each entry is a pair (light, dark). `palette(dark)` flattens all of it to one mapping of token to hex value:
plain names (`text`, `accent`), meanings and states with their tint (`danger`, `danger_tint`, `review`,
`review_tint`), task fields (`CM`), channel hues with the fill of an approved chip (`linkedin`, `linkedin_fill`) and
`diff_added`, `diff_added_bg`, `diff_removed`, `diff_removed_bg`.
"""

from __future__ import annotations

from typing import Final

Pair = tuple[str, str]

#: What is printed lies on white in both themes.
PAPER: Final = "#FFFFFF"

SURFACES: Final[dict[str, Pair]] = {
    "window": ("#EEF2F2", "#101517"),
    "surface": ("#FFFFFF", "#181E21"),
    "raised": ("#FFFFFF", "#20282B"),
    "sunken": ("#F6F8F8", "#13191B"),
    "hover": ("#EFF3F3", "#222A2E"),
    "border": ("#DCE2E3", "#2C3539"),
    "border_btn": ("#BFC7C9", "#424D51"),
    "border_strong": ("#7C898D", "#76858A"),
    "track": ("#E2E5E6", "#2D3538"),
    "text": ("#162125", "#E4EAEB"),
    "muted": ("#53626A", "#A1AFB4"),
    "disabled": ("#94A0A4", "#66737A"),
    "accent": ("#046372", "#63C5D6"),
    "accent_hover": ("#005461", "#82D7E6"),
    "on_accent": ("#FFFFFF", "#06222A"),
    "accent_tint": ("#DDF1F5", "#10333B"),
    "accent_text": ("#005461", "#8FD8E6"),
    "focus": ("#2858CD", "#A2BCFF"),
    "today_bg": ("#F2F8F9", "#16262B"),
    "holiday_bg": ("#F7F3EA", "#211F19"),
    "hatch": ("#C9D2D4", "#39454A"),
    "on_ch": ("#FFFFFF", "#0C1417"),
    "diff_added": ("#0F5A2B", "#A8E6BC"),
    "diff_added_bg": ("#D9F2E1", "#17382A"),
    "diff_removed": ("#8E1C17", "#F8B5AE"),
    "diff_removed_bg": ("#FBE0DD", "#43201F"),
}

# token -> (colour, own tint); the icon is part of the token, so a meaning is never told by colour alone
MEANINGS: Final[dict[str, tuple[Pair, Pair]]] = {
    "success": (("#23723B", "#86D396"), ("#E9F1EB", "#2A3B34")),
    "warning": (("#845500", "#ECB166"), ("#F3EEE6", "#3A362C")),
    "danger": (("#B51F1F", "#FEA196"), ("#F8E9E9", "#3D3334")),
    "info": (("#1263A6", "#8AC3FE"), ("#E7EFF6", "#2A3844")),
}
MEANING_ICONS: Final[dict[str, str]] = {
    "success": "circle-check",
    "warning": "clock-alert",
    "danger": "triangle-alert",
    "info": "info",
}

STATES: Final[dict[str, tuple[Pair, Pair]]] = {
    "idea": (("#515E68", "#B2C0CB"), ("#EEEFF0", "#323A3E")),
    "planned": (("#455E7E", "#A4C0E4"), ("#ECEFF2", "#303A42")),
    "drafting": (("#7F5114", "#E7B27A"), ("#F2EEE8", "#3B3730")),
    "review": (("#70409E", "#CEACF7"), ("#F1ECF5", "#373645")),
    "approved": (("#046B60", "#77D1C2"), ("#E6F0EF", "#283C3C")),
    "scheduled": (("#015EA4", "#89C3FE"), ("#E6EFF6", "#2B3A47")),
    "published": (("#1E6E32", "#8CD195"), ("#E8F0EA", "#2C3C35")),
    "evaluated": (("#58631C", "#B8C67F"), ("#EEEFE8", "#333B31")),
    "archived": (("#555E61", "#B6C0C3"), ("#EEEFEF", "#333A3D")),
    "hold": (("#795140", "#E0B29E"), ("#F2EEEC", "#3A3736")),
    "rejected": (("#9D2C4C", "#FBA0B0"), ("#F5EAED", "#3F3439")),
}
# solid from approval on; the two exits are hollow
APPROVED_STATES: Final = frozenset({"approved", "scheduled", "published", "evaluated", "archived"})

TASK_FIELDS: Final[dict[str, Pair]] = {
    "CM": ("#005C60", "#3B969A"),
    "EM": ("#399499", "#81D8DD"),
    "RM": ("#6F3473", "#A76EAB"),
    "SC": ("#A96AAC", "#ECAFEF"),
    "IR": ("#754102", "#B57639"),
    "CC": ("#B7722D", "#FBB77B"),
}
# (row, column) of the filled cell: row = who, column = retain | build
TASK_FIELD_CELLS: Final[dict[str, tuple[int, int]]] = {
    "CM": (0, 0),
    "EM": (0, 1),
    "RM": (1, 0),
    "SC": (1, 1),
    "IR": (2, 0),
    "CC": (2, 1),
}

# hue -> (tile, fill of an approved chip); a hue is named after the channel that wears it first
HUES: Final[dict[str, tuple[Pair, Pair]]] = {
    "linkedin": (("#1567A6", "#7DBDFA"), ("#E8F0F6", "#293946")),
    "instagram": (("#A72A68", "#EF99BB"), ("#F6EAF0", "#3D333B")),
    "facebook": (("#4759B7", "#9FB3FE"), ("#EDEEF8", "#2F3747")),
    "youtube": (("#AC312A", "#F69C90"), ("#F7EAEA", "#3E3334")),
    "x": (("#363E44", "#CFD9E1"), ("#EBECEC", "#373E42")),
    "blog": (("#367245", "#8BC997"), ("#EBF1EC", "#2C3B35")),
    "newsletter": (("#865812", "#DFAD6D"), ("#F3EEE7", "#3A362E")),
    "intranet": (("#306F6B", "#86C5C0"), ("#EAF1F0", "#2B3A3C")),
}

# popover shadow: (red, green, blue, alpha), light and dark
SHADOW: Final[tuple[tuple[int, int, int, int], tuple[int, int, int, int]]] = ((16, 33, 40, 36), (0, 0, 0, 128))


def palette(dark: bool) -> dict[str, str]:
    """All tokens of one theme as a flat mapping of name to hex value."""
    side = 1 if dark else 0
    flat = {name: pair[side] for name, pair in SURFACES.items()}
    for name, (colour, tint) in {**MEANINGS, **STATES}.items():
        flat[name] = colour[side]
        flat[f"{name}_tint"] = tint[side]
    flat.update({name: pair[side] for name, pair in TASK_FIELDS.items()})
    for name, (tile, fill) in HUES.items():
        flat[name] = tile[side]
        flat[f"{name}_fill"] = fill[side]
    return flat
