"""Today: what waits for me, what appears next."""
