"""Random sequences of edits by every road never leave anything approved that was not signed as it is."""

from __future__ import annotations

from pathlib import Path

from tests.services.approval_sequences import run


def test_no_sequence_of_edits_leaves_something_approved_that_nobody_signed(tmp_path: Path) -> None:
    figures = run(tmp_path, 80, seed=7)
    assert figures.violations == []
    assert figures.sequences == 80
    # It would prove nothing if nothing had been approved, or nothing had become stale.
    assert figures.approvals > 30
    assert figures.stale > 20
