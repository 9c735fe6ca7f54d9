"""The window from outside: a screen of its own, keys and mouse, and what assistive tools see."""
