"""Answers of threads reach the interface thread, and threads keep nothing of a window alive."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from tests.checks.source import ROOT
from tests.shells import wait_for
from ui.courier import Courier, courier
from ui.exchange.reading import PlanReading
from ui.paper.pictures import PagePictures


class Page(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[object, bool]] = []
        self.address = courier().address(self.take)

    def take(self, value: object) -> None:
        self.said.append((value, threading.current_thread() is threading.main_thread()))


def _send(address: int, value: object) -> None:
    thread = threading.Thread(target=courier().send, args=(address, value))
    thread.start()
    thread.join()


def test_what_a_thread_sends_arrives_on_the_interface_thread(qapp: QApplication) -> None:
    page = Page()
    _send(page.address, "da")
    assert page.said == []
    wait_for(lambda: bool(page.said))
    assert page.said == [("da", True)]


def test_an_answer_to_a_page_that_is_gone_is_dropped(qapp: QApplication) -> None:
    page, other = Page(), Page()
    _send(page.address, 1)
    delete(page)
    _send(page.address, 2)
    _send(other.address, 3)
    wait_for(lambda: bool(other.said))
    assert page.said == []
    assert other.said == [(3, True)]


def test_a_thread_that_reads_does_not_keep_its_page_alive(qapp: QApplication) -> None:
    go, going = threading.Event(), threading.Event()

    def job(_progress: object, _cancelled: object) -> object:
        going.set()
        go.wait(10)
        return "gelesen"

    reading = PlanReading()
    reading.begin(job)
    going.wait(10)
    gone = weakref.ref(reading)
    del reading
    gc.collect()
    assert gone() is None
    go.set()
    wait_for(lambda: not any(one.name == "plan" for one in threading.enumerate()))


def test_the_thread_of_the_pictures_ends_with_who_asked_for_them(qapp: QApplication) -> None:
    pictures = PagePictures()
    pictures._start()
    thread = pictures._thread
    assert thread is not None
    assert thread.is_alive()
    del pictures
    gc.collect()
    thread.join(10)
    assert not thread.is_alive()


LEAVING = """
import atexit, sys, threading
from pathlib import Path
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

# called last: it was registered first
atexit.register(lambda: print([one.name for one in threading.enumerate()]))
from ui.paper.pictures import PagePictures

app = QApplication([])
QImage(1500, 2100, QImage.Format.Format_RGB32).save(sys.argv[1])
pictures = PagePictures()
pictures.set_files((Path(sys.argv[1]),) * 40)
for place in range(40):
    pictures.get(place, QSize(900, 1200), 1.0)
"""


def test_a_program_that_ends_while_pictures_are_read_waits_for_the_one_at_hand(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LEAVING, str(tmp_path / "page.png")]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.strip() == "['MainThread']"


def test_nothing_is_sent_any_more_when_the_program_ends(qapp: QApplication) -> None:
    courier_of_its_own, page = Courier(), Page()
    address = courier_of_its_own.address(page.take)
    threads = [threading.Thread(target=courier_of_its_own.send, args=(address, place)) for place in range(4)]
    for thread in threads[:2]:
        thread.start()
        thread.join()
    courier_of_its_own.close()
    for thread in threads[2:]:
        thread.start()
        thread.join()
    wait_for(lambda: len(page.said) == 2)
    assert [value for value, _main in page.said] == [0, 1]
