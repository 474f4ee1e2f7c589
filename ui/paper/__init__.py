"""Pages of a document on the screen, shared by what shows documents."""
