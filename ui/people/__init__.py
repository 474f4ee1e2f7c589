"""Who works here: switching, signing in, locking, passwords."""
