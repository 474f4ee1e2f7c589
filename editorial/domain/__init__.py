"""Plain values and pure rules: no SQL, no files, no clock of its own."""
