"""One method per thing a user does: permission, unit of work, rule, commit."""

from __future__ import annotations

import importlib
import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _Later(ModuleType):
    """Stands for a module until something of it is used. (`importlib.util.LazyLoader` loads at the second `import`.)"""

    def __getattr__(self, name: str) -> Any:
        own = self.__name__
        if sys.modules.get(own) is self:
            del sys.modules[own]
        real = import_module(own)
        self.__dict__.update(vars(real))
        return getattr(real, name)


def _is_coroutine(thing: object) -> bool:
    return bool(import_module("asyncio.coroutines").iscoroutine(thing))


# SQLAlchemy imports both, for engines and plug-ins that nobody uses here: an eighth of what the opening loads.
if "asyncio" not in sys.modules:
    _later = _Later("asyncio")
    _later.__dict__["iscoroutine"] = _is_coroutine  # the one thing of it that is kept at once
    sys.modules["asyncio"] = _later
if "importlib.metadata" not in sys.modules:
    importlib.metadata = sys.modules["importlib.metadata"] = _Later("importlib.metadata")
