"""Icons by name, recoloured by token: Lucide (ISC), drawn through QSvgRenderer on demand and cached.

Stroke widths follow the visual language: 1.75 at 20 px and above, 2 at 16, 2.2 at 13 and below. An icon made by `icon`
draws itself in the theme in force at that moment, so it needs no exchange when the theme switches.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

from .theme import Theme


class Icons(QObject):
    """Draws and caches the icons of one theme; the cache is dropped when the theme changes."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent or theme)
        self.theme = theme
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        theme.changed.connect(self._drop)

    def pixmap(self, name: str, size: int = 16, token: str = "text", dpr: float = 1.0) -> QPixmap:
        """The icon as a square pixmap of `size` pixels (zoomed by the caller); KeyError for an unknown icon."""
        key = (name, size, token, dpr)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._render(name, size, token, dpr)
        return found

    def icon(self, name: str, token: str = "text", size: int = 16) -> QIcon:
        """A QIcon for menus, actions and views; disabled, it takes the token `disabled`."""
        key = (name, token, size)
        found = self._icons.get(key)
        if found is None:
            found = self._icons[key] = QIcon(_Engine(self, name, token))
        return QIcon(found)

    def paint(self, painter: QPainter, rect: QRect | QRectF, name: str, token: str = "text") -> None:
        """Draw the icon centred in `rect`, as large as its shorter side, at the painter's own resolution."""
        box = rect.toRect() if isinstance(rect, QRectF) else rect
        size = min(box.width(), box.height())
        dpr = painter.device().devicePixelRatio()
        left = box.x() + (box.width() - size) // 2
        top = box.y() + (box.height() - size) // 2
        painter.drawPixmap(QPoint(left, top), self.pixmap(name, size, token, dpr))

    def _render(self, name: str, size: int, token: str, dpr: float) -> QPixmap:
        side = max(1, round(size * dpr))
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        source = self._source(name)
        stroke = 1.75 if size >= self.theme.px(19) else 2.0 if size >= self.theme.px(15) else 2.2
        source = source.replace("currentColor", self.theme.hex(token)).replace(
            'stroke-width="2"', f'stroke-width="{stroke}"'
        )
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(dpr)
        return pixmap

    def _source(self, name: str) -> str:
        found = self._sources.get(name)
        if found is None:
            try:
                found = self._sources[name] = resources.text(f"icons/{name}.svg")
            except FileNotFoundError as error:
                raise KeyError(name) from error
        return found

    def _drop(self) -> None:
        self._pixmaps.clear()


def app_icon() -> QIcon:
    """The program's own icon for windows and task bars, in the sizes systems ask for."""
    icon = QIcon()
    for side in (16, 32, 64, 128, 256):
        pixmap = QPixmap()
        pixmap.loadFromData(resources.data(f"icons/app-{side}.png"))
        icon.addPixmap(pixmap)
    return icon


class _Engine(QIconEngine):
    """Asks the cache at every painting, so that a QIcon follows the theme."""

    def __init__(self, icons: Icons, name: str, token: str) -> None:
        super().__init__()
        self._icons, self._name, self._token = icons, name, token

    def clone(self) -> QIconEngine:
        return _kept(_Engine(self._icons, self._name, self._token))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        self._icons.paint(painter, rect, self._name, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # `size` is in device-independent pixels, the pixmap carries the ratio
        return self._icons.pixmap(self._name, max(1, min(size.width(), size.height())), self._colour(mode), scale)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size

    def isNull(self) -> bool:
        return False

    def _colour(self, mode: QIcon.Mode) -> str:
        return "disabled" if mode == QIcon.Mode.Disabled else self._token


_engines: list[QIconEngine] = []


def _kept(engine: QIconEngine) -> QIconEngine:
    # a clone belongs to Qt, but its Python half would be collected with the last Python reference
    _engines.append(engine)
    return engine
