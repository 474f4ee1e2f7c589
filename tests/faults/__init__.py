"""What can happen to the machine under the program, and what is still true afterwards."""
