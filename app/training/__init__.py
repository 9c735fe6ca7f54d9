"""Trains networks: data synthesis, objectives, running, publishing; never part of the bundle."""
