"""The tests: what the program promises, one sentence each."""
