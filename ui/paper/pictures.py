"""Pages as pictures of the wished size, read and scaled beside the interface thread (reading lets go of Python's lock,
scaling a QImage by hand does not; measured 30 to 50 ms a page)."""

from __future__ import annotations

import atexit
import queue
import threading
import weakref
from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from ..courier import courier

__all__ = ["PagePictures"]

#: So many scaled pages are kept: enough to scroll back and forth.
KEPT = 12
#: Seconds that one picture is waited for when the program ends.
_MOST = 5.0
Key = tuple[int, int, int]
#: Readers at work, with what they wait for.
_AT_WORK: dict[threading.Thread, queue.SimpleQueue[tuple[int, Key, Path] | None]] = {}
_LEAVING = threading.Event()


class PagePictures(QObject):
    """Asks for pictures of pages; `arrived` when one is there. Late pictures of an older document are dropped."""

    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[Path, ...] = ()
        self._number = 0
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._asked: set[Key] = set()
        self._queue: queue.SimpleQueue[tuple[int, Key, Path] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._taken = courier().address(self._take)

    def set_files(self, files: tuple[Path, ...]) -> None:
        """Pages of another document, or none: then the thread ends too."""
        self._number += 1
        self._files = files
        self._kept.clear()
        self._asked.clear()
        if not files and self._thread is not None:
            self._queue.put(None)
            self._queue, self._thread = queue.SimpleQueue(), None

    def is_waiting(self) -> bool:
        """Whether a picture is on its way."""
        return bool(self._asked)

    def get(self, index: int, size: QSize, ratio: float) -> QPixmap | None:
        """The page at this size; None while it is on its way, or another size of it, which is better than nothing."""
        key = (index, round(size.width() * ratio), round(size.height() * ratio))
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._asked:
            self._asked.add(key)
            self._start()
            self._queue.put((self._number, key, self._files[index]))
        return next((picture for known, picture in self._kept.items() if known[0] == index), None)

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=_work, args=(self._queue, self._taken), name="pages", daemon=True)
            _AT_WORK[self._thread] = self._queue
            self._thread.start()
            # Whoever forgets to send it home with `set_files` does not leave it behind.
            weakref.finalize(self, self._queue.put, None)

    def _take(self, number: int, key: Key, image: QImage) -> None:
        if number != self._number:
            return
        self._asked.discard(key)
        # a page is kept in one size: zooming makes the others worthless
        for old in [known for known in self._kept if known[0] == key[0]]:
            del self._kept[old]
        self._kept[key] = QPixmap.fromImage(image)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit()


def _work(waiting: queue.SimpleQueue[tuple[int, Key, Path] | None], taken: int) -> None:
    """In a thread of its own, which knows who waits only by their address; ends with the program or at None."""
    while (entry := waiting.get()) is not None and not _LEAVING.is_set():
        number, key, file = entry
        reader = QImageReader(str(file))
        reader.setScaledSize(QSize(key[1], key[2]))
        courier().send(taken, number, key, reader.read())
    _AT_WORK.pop(threading.current_thread(), None)


@atexit.register
def _leave() -> None:
    """The program ends: Python stops a thread wherever it is, and inside a call of Qt the process would be aborted.
    So each finishes the picture at hand, which takes a moment."""
    _LEAVING.set()
    for thread, waiting in list(_AT_WORK.items()):
        waiting.put(None)
        thread.join(_MOST)
