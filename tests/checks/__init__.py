"""Rules of the house that no library checks: each is a test, so no change can forget one."""
