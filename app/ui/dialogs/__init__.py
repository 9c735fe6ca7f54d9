"""Dialogs: export and about."""
