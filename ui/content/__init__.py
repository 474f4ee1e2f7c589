"""The content editor."""
