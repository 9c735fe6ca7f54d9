"""Ensemble rules; each module declares NAME, HELP, margin and combine."""
