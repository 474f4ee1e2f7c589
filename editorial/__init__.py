"""Editorial Desk: planning, meetings, expert input and approval for social media teams. No Qt below this package."""

__version__ = "0.1.0"
