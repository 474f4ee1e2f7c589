"""What scripts rely on: the form of a refusal, and the types of the fixtures."""

from __future__ import annotations

from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]


def refused(found: tuple[int, str, str], code: int) -> str:
    """The one sentence of a refusal."""
    exit_code, out, err = found
    assert exit_code == code, err
    assert out == ""
    assert err.count("\n") == 1
    assert err.endswith(".\n")
    assert "Traceback" not in err
    return err.strip()
