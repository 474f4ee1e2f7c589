"""The filter for a span of days, as the calendar uses it."""

from __future__ import annotations

from ..span_chip import Span, SpanChip

__all__ = ["Span", "SpanChip"]
