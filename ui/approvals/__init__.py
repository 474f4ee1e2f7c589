"""The approver's inbox: what waits, what changed, and the decision."""
