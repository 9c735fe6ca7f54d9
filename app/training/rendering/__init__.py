"""Renders training songs, music and singing, whose every source has a free licence."""
