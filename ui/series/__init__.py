"""Recurring formats: the dialog with its rule builder, the list of all series, and whom a change means."""
