"""The part of the page below the bars, as the calendar uses it."""

from __future__ import annotations

from ..panel_body import Body, Shade

__all__ = ["Body", "Shade"]
