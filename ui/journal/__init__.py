"""The journal page: who changed what and when, before and after, and whether the chain is whole."""
