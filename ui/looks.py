"""How the window looks, by command: its size, its language, the whole screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from .shell import Shell

ZOOM_STEP = 10


def handlers(shell: Shell) -> dict[str, Callable[[], object]]:
    """What the commands do."""
    return {
        "zoom_in": partial(_zoom, shell, ZOOM_STEP),
        "zoom_out": partial(_zoom, shell, -ZOOM_STEP),
        "zoom_reset": partial(shell.desk.change_settings, zoom=100),
        "theme_system": partial(shell.desk.change_settings, theme="system"),
        "theme_light": partial(shell.desk.change_settings, theme="light"),
        "theme_dark": partial(shell.desk.change_settings, theme="dark"),
        "full": partial(_full_screen, shell),
        "language_de": partial(_language, shell, "de"),
        "language_en": partial(_language, shell, "en"),
    }


def _zoom(shell: Shell, step: int) -> None:
    shell.desk.change_settings(zoom=max(90, min(150, shell.desk.settings.zoom + step)))


def _full_screen(shell: Shell) -> None:
    if shell.window.isFullScreen():
        shell.window.showNormal()
    else:
        shell.window.showFullScreen()


def _language(shell: Shell, language: str) -> None:
    if language != shell.desk.language:
        shell.desk.change_settings(language=language)
        shell.restart_requested.emit()
