"""Strategy: positioning, goals, pillars, campaigns and the periods in which nothing may appear."""
