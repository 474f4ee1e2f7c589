"""Whole ways through the program, by real keys and mouse."""
