"""Files in and out, from and to domain values."""
