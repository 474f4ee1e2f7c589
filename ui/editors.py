"""Editors for `MasterDetail`: a field of an entry bound to the widget that edits it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from .context import Desk
from .master_detail import Editor
from .widgets.check_row import CheckRow
from .widgets.choice import Choice
from .widgets.form import ChoiceField, DateField, LineEdit, MultiChoice, SpinField, TextArea


def line(desk: Desk, name: str, label: str, *, required: bool = False, helper: str = "", most: int = 0) -> Editor:
    """One line of text."""
    widget = LineEdit(desk.theme, most=most)
    return Editor(
        name, label, widget, lambda e: widget.setText(getattr(e, name)), lambda: widget.text().strip(), required, helper
    )


def area(desk: Desk, name: str, label: str, *, helper: str = "") -> Editor:
    """Several lines of text."""
    widget = TextArea(desk.theme)
    return Editor(
        name,
        label,
        widget,
        lambda e: widget.setPlainText(getattr(e, name)),
        lambda: widget.toPlainText().strip(),
        helper=helper,
    )


def number(desk: Desk, name: str, label: str, most: int = 999_999, suffix: str = "", helper: str = "") -> Editor:
    """A whole number."""
    widget = SpinField(desk.theme, 0, 0, most, suffix)
    return Editor(name, label, widget, lambda e: widget.setValue(getattr(e, name)), widget.value, helper=helper)


def choice(
    desk: Desk, name: str, label: str, choices: Callable[[], list[Choice]], none_text: str = "", empty: Any = None
) -> Editor:
    """One of some; `empty` is the value for none."""
    widget = ChoiceField(desk.theme, desk.icons, choices(), none_text=none_text)

    def read() -> Any:
        value = widget.value()
        return empty if value is None else value

    return Editor(name, label, widget, lambda e: widget.set_choices(choices(), getattr(e, name) or None), read)


def several(
    desk: Desk,
    name: str,
    label: str,
    choices: Callable[[], list[Choice]],
    values: Callable[[Any], tuple[Any, ...]],
    add_text: str,
) -> Editor:
    """Several of some; with an empty name they are links, read by the kind itself."""
    widget = MultiChoice(desk.theme, desk.icons, label, choices(), (), add_text)

    def show(entry: Any) -> None:
        widget.set_choices(choices())
        widget.set_values(values(entry))

    return Editor(name, label, widget, show, lambda: tuple(widget.values()))


def day(desk: Desk, name: str, label: str, *, required: bool = False) -> Editor:
    """A date."""
    widget = DateField(desk.theme, desk.icons, desk.language, None, desk.clock.today)

    def show(entry: Any) -> None:
        value: date | None = getattr(entry, name)
        widget.set_value(None if value == date.min else value)

    def read() -> Any:
        value = widget.value()
        return date.min if value is None and required else value

    return Editor(name, label, widget, show, read, required)


def tick(desk: Desk, name: str, label: str) -> Editor:
    """Yes or no."""
    widget = CheckRow(desk.theme, label)
    return Editor(name, "", widget, lambda e: widget.setChecked(getattr(e, name)), widget.isChecked)
