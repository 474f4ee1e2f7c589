"""Settings: the workspace, the look, the keyboard."""
