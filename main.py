"""Starts Unsung: a command where one is given, else the window, with the songs named."""

import multiprocessing
import sys
from pathlib import Path

SET_UP = "Set Unsung up with: python3 packaging/bootstrap.py install"
if hasattr(sys, "_MEIPASS"):  # the installed program
    SET_UP = "Install the library that is named, or Unsung again."


def main() -> int:
    """Return the process's exit code: 0 done, 1 something failed, 2 wrong usage."""
    from app.core.logs import start_logging
    from app.core.paths import user_cache

    start_logging(user_cache() / "logs")
    arguments = sys.argv[1:]
    try:
        from app.cli.main import is_for_us, run

        if is_for_us(arguments):
            return run(arguments)
        from app.ui.application import run as run_window
    except ModuleNotFoundError as error:
        print(f"unsung: the package “{error.name}” is missing. {SET_UP}", file=sys.stderr)
        return 1
    except ImportError as error:  # of Qt's system libraries
        print(f"unsung: the window cannot open: {error}. {SET_UP}", file=sys.stderr)
        return 1
    return run_window([Path(argument) for argument in arguments])


if __name__ == "__main__":
    multiprocessing.freeze_support()  # first, for the frozen program's child processes
    sys.exit(main())
