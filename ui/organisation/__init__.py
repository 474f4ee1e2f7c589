"""Organisation: channels, departments, people."""
