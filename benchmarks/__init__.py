"""Measures the program against floors that need none of it: `python3 tasks.py bench` (docs in harness.py)."""
