"""The calendar: month, week, list, board, campaign timeline, backlog."""
