"""Due things: the list behind the bell, who watches the clock, what the desktop is told, and asking for a reminder."""
