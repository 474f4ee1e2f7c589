"""Minutes of a meeting: written, checked, finalised, exported."""
