"""Widgets shared by all pages; each takes the theme (and the icons) it paints with."""
