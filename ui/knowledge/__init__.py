"""Knowledge: who knows about what, and what experts have contributed."""
