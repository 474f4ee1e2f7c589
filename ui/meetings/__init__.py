"""Meetings: what is planned and held, decisions, action items, parked topics, series; and preparing a meeting."""
