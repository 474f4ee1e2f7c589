"""Expert input: who is asked what, what came back, and what becomes of it."""
