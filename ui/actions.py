"""Every command of the window once: menus, palette and the list of shortcuts are made from these."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from . import i18n
from .icons import Icons

#: Property on a QAction: its English name.
SOURCE = "source"
CONTEXT = "context"
#: Property: the single key that can be switched off.
SINGLE_KEY = "single_key"


class Actions(QObject):
    """A registry of QActions by name, in the order in which they were added, with the menu they belong to.

    Names are written as `QT_TRANSLATE_NOOP("Actions", "...")`, so that both languages are known to the palette.
    """

    def __init__(self, window: QWidget, icons: Icons, language: str) -> None:
        super().__init__(window)
        self._language = language
        self._german: QTranslator | None = None
        self._window = window
        self._icons = icons
        self._found: dict[str, QAction] = {}
        self._groups: dict[str, str] = {}
        self._single = True

    def add(
        self,
        name: str,
        source: object,
        handler: Callable[[], object],
        *,
        group: str,
        keys: str | Iterable[str] = (),
        icon: str = "",
        context: str = "Actions",
    ) -> QAction:
        """One command; `source` is its English name in `context`, `keys` are in Qt's portable form."""
        self.remove(name)
        action = QAction(QCoreApplication.translate(context, str(source)), self._window)
        action.setProperty(CONTEXT, context)
        if icon:
            action.setIcon(self._icons.icon(icon))
            action.setProperty("icon_name", icon)
        action.setObjectName(name)
        action.setProperty(SOURCE, str(source))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        shortcuts = [keys] if isinstance(keys, str) else list(keys)
        shortcuts = [one for one in shortcuts if one]
        if any(len(one) == 1 for one in shortcuts):
            action.setProperty(SINGLE_KEY, shortcuts)
        action.setShortcuts([QKeySequence(one) for one in shortcuts])
        action.triggered.connect(lambda _checked=False: handler())
        self._window.addAction(action)
        self._found[name] = action
        self._groups[name] = group
        return action

    def discard(self, name: str) -> None:
        """Take a command away; a page that is made anew brings its own again."""
        old = self._found.pop(name, None)
        if old is not None:
            self._groups.pop(name, None)
            self._window.removeAction(old)
            old.deleteLater()

    def remove(self, name: str) -> None:
        """Forget a command: the page that brought it is gone, or brings it anew."""
        old = self._found.pop(name, None)
        if old is not None:
            self._window.removeAction(old)
            old.deleteLater()

    def __getitem__(self, name: str) -> QAction:
        return self._found[name]

    def __contains__(self, name: str) -> bool:
        return name in self._found

    def all(self) -> list[tuple[str, QAction]]:
        """(group, action) of every command."""
        return [(self._groups[name], action) for name, action in self._found.items()]

    def other_name(self, action: QAction) -> str:
        """The command's name in the language that the window does not speak."""
        source = str(action.property(SOURCE))
        if self._language == "de":
            return source.replace("&", "")
        if self._german is None:
            self._german = i18n.load("de") or QTranslator(self)
        context = str(action.property(CONTEXT))
        return (self._german.translate(context, source) or source).replace("&", "")

    def set_single_keys(self, on: bool) -> None:
        """Switch single-letter shortcuts on or off."""
        for action in self._found.values():
            keys = action.property(SINGLE_KEY)
            if keys:
                action.setShortcuts([QKeySequence(one) for one in keys if on or len(one) > 1])

    def menu_text(self, name: str) -> str:
        """The words of a command without the mnemonic sign."""
        return self._found[name].text().replace("&", "")
