"""The window of Editorial Desk: PySide6 widgets over the services of `editorial`."""
