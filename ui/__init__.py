"""The window: pages, widgets and everything of Qt.

PySide6 puts a function of its own in the place of `__import__`. It serves `from __feature__ import ...`, which nobody
uses here, and for that reads the source of every module imported later: a tenth of the time to the first picture.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - the function is there from now on

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
