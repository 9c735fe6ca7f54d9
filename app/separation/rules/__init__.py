"""Ensemble rules; each module declares NAME, HELP and combine."""
