"""Panels around the timeline: songs, separation, transport."""
