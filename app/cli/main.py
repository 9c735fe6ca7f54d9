"""Reads the command line and runs the command it names."""

from __future__ import annotations

import argparse
import os
import pkgutil
import sys
from collections.abc import Sequence

from app.cli import commands as command_package
from app.cli.ranks import current_rank
from app.cli.version import VersionAction
from app.core.discover import discover
from app.core.errors import AppError
from app.core.jobs import Cancelled

FAILED, INTERRUPTED = 1, 130  # exit codes; argparse ends with 2 itself


def run(arguments: Sequence[str]) -> int:
    """Run one command.

    Returns:
        0 when all is done, 1 if any file failed (the others are done), 2 for wrong usage.
    """
    commands = discover("app.cli.commands", "NAME")
    options = _parser(commands).parse_args(arguments)
    try:
        return commands[options.command].run(options)
    except AppError as error:
        print(f"{_prefix()}unsung: {error}", file=sys.stderr)
        return FAILED
    except (KeyboardInterrupt, Cancelled):
        print(f"{_prefix()}unsung: stopped.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output, `head` for instance, has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def is_for_us(arguments: Sequence[str]) -> bool:
    """Say whether these arguments are a command or option, rather than songs for the window.

    No command is imported for it, since the window must not wait for them.
    """
    if not arguments:
        return False
    names = {info.name for info in pkgutil.iter_modules(command_package.__path__)}
    return arguments[0].startswith("-") or arguments[0] in names


def _prefix() -> str:
    try:
        return current_rank().prefix
    except AppError:  # said already, or of no concern to this command
        return ""


def _parser(commands: dict) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="unsung",
        description="Take the voice out of a song. Without a command, the window opens.",
        epilog="unsung FILE… opens the window with these songs.",
    )
    parser.add_argument(
        "--version", action=VersionAction, help="say what runs here, for bug reports, and exit"
    )
    verbs = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, command in commands.items():
        verb = verbs.add_parser(name, help=command.HELP, description=command.HELP)
        command.arguments(verb)
    return parser
