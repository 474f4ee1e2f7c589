"""Approval away from this computer: forms out, answers in; used by several pages."""
