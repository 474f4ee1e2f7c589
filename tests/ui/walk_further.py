"""Modules with further stops of the walk."""

from __future__ import annotations

from tests.ui import (
    walk_approvals,
    walk_budgets,
    walk_clearance,
    walk_expert,
    walk_input_answers,
    walk_inputs,
    walk_meetings,
    walk_minutes,
    walk_moderation,
    walk_more,
    walk_people,
    walk_review,
    walk_routes,
)

FURTHER = (
    *(walk_more, walk_people, walk_approvals, walk_routes),
    *(walk_budgets, walk_input_answers, walk_expert, walk_review, walk_inputs),
    *(walk_clearance, walk_meetings, walk_moderation, walk_minutes),
)
