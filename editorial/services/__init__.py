"""One method per thing a user does: permission, unit of work, rule, commit."""
