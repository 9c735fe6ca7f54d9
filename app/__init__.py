"""Unsung: take the voice out of a song, and perfect the result by ear."""

__version__ = "0.1.0"
# Where a JSON object with "version" and "page" says what the newest version is; empty: nowhere.
UPDATES_URL = ""
