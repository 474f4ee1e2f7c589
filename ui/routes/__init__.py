"""Approval routes: the list in which they are tried, and each as a picture that is changed."""
