"""Moderation mode: a meeting in progress, full screen, and its audience on a second screen."""
