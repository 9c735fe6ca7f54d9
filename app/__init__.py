"""Unsung: take the voice out of a song, and perfect the result by ear."""

__version__ = "0.1.0"
