"""The command line: the same tasks as the window, without Qt."""
