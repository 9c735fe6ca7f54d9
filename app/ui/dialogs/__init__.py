"""Dialogs: export, ensemble, shortcuts and about."""
