"""Commands; each module declares HELP, arguments and run."""
