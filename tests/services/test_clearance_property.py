"""Random sequences over all roads never take uncleared words into review, approval, export or hand-over."""

from __future__ import annotations

from pathlib import Path

from tests.services.clearance_sequences import run


def test_no_road_takes_uncleared_words_into_review_approval_export_or_hand_over(tmp_path: Path) -> None:
    figures = run(tmp_path, 50, seed=11)
    assert figures.violations == []
    assert figures.sequences == 50
    # It would prove nothing if nothing had been tried, stopped, brought back or written.
    assert sum(many for code, many in figures.refused.items() if " clearance." in code) > 10
    assert figures.back > 5
    assert figures.under > 100
    assert figures.files > 50
    assert figures.withheld > 10


def test_the_same_sequences_get_through_where_nothing_holds_them(tmp_path: Path) -> None:
    """Whoever looks after the sequences sees it: without the guard there are violations."""
    assert run(tmp_path, 15, seed=11, guarded=False).violations
