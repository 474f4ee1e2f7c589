"""The drawing helpers of `ui.paint`, under the name that widgets know."""

from __future__ import annotations

from ui.paint import draw_text, edge_width, focus_ring, hairline, hatch, panel, shadow, snapped, text_width

__all__ = ["draw_text", "edge_width", "focus_ring", "hairline", "hatch", "panel", "shadow", "snapped", "text_width"]
