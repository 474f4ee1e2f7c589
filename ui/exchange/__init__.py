"""Files in and out of the window: the import of plans and the export dialog."""
