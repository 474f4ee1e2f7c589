"""Printing: what is put on paper, its preview, the printer."""
