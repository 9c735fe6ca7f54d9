"""A desktop of its own for one program: a screen nobody sees, keys, mouse, and its windows read.

Needs Linux with Xvfb, xdotool, ImageMagick's `import`, D-Bus and AT-SPI (Debian: xvfb xdotool
imagemagick dbus at-spi2-core python3-gi gir1.2-atspi-2.0); `missing` says what is not there.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

SYSTEM_PYTHON = "/usr/bin/python3"
SEEN = Path(__file__).with_name("seen.py")
TOOLS = ("Xvfb", "dbus-daemon", "xdotool", "import")
SCREEN = "1100x700x24"
NOISE = "qt.accessibility.atspi"  # Qt warns of what AT-SPI's bindings ask first
PATIENCE_S = 180.0  # for anything; a busy machine separates slowly
LOOK_S = 0.2  # between two looks
SETTLE_S = 0.7  # before a picture: tiles are drawn in the background
T = TypeVar("T")


class Failure(Exception):
    """The program does not do what it should."""


@dataclass(frozen=True)
class Thing:
    """Something that is shown; see seen.py."""

    name: str
    text: str
    role: str
    window: str
    box: Sequence[int] | None
    states: frozenset[str]
    value: float | None

    @property
    def is_usable(self) -> bool:
        """Whether it can be used now."""
        return "sensitive" in self.states


def missing() -> str:
    """Return what such a desktop lacks here, or nothing."""
    if sys.platform != "linux":
        return "only Linux has such a desktop"
    lacking = [tool for tool in TOOLS if shutil.which(tool) is None]
    bindings = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        tried = subprocess.run([SYSTEM_PYTHON, "-c", bindings], capture_output=True, check=False)
        lacking += ["AT-SPI's bindings"] * (tried.returncode != 0)
    except OSError:
        lacking.append(SYSTEM_PYTHON)
    return f"not here: {', '.join(lacking)}" if lacking else ""


class Desktop:
    """Starts screen, bus and program; ends them with the `with` block.

    Args:
        command: The program and its arguments.
        home: Folder that the program takes for the user's home; its output goes there too.
        pictures: Folder for pictures.
    """

    def __init__(self, command: Sequence[str], home: Path, pictures: Path) -> None:
        self._command, self._home, self._pictures = list(command), home, pictures
        self._started: list[subprocess.Popen] = []
        self._count = 0

    def __enter__(self) -> Desktop:
        """Start everything."""
        self.environment = environment = fresh_environment(self._home)
        screen = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
        environment["DISPLAY"] = ":" + self._start(screen)
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        environment["DBUS_SESSION_BUS_ADDRESS"] = self._start(bus)
        environment |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
        with open(self._home / "output.txt", "wb") as output:
            self.program = subprocess.Popen(
                self._command,
                env=environment,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End everything, and show what the program said if something went wrong."""
        if error is not None:
            self.picture("failure")
            lines = (self._home / "output.txt").read_text(errors="replace").splitlines()
            print(*(line for line in lines if NOISE not in line), sep="\n", file=sys.stderr)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.program.pid, signal.SIGKILL)
        self.program.wait()
        for process in reversed(self._started):
            process.terminate()
            process.wait()
            process.stdout.close()

    def wait_end(self) -> int:
        """Wait until the program and all that it started have ended; return its exit code."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            code = self.program.poll()
            try:
                os.killpg(self.program.pid, 0)
            except ProcessLookupError:
                return code
            time.sleep(LOOK_S)
        raise Failure("the program, or a process of it, does not end")

    def see(self) -> list[Thing]:
        """Return what is shown now."""
        command = [SYSTEM_PYTHON, str(SEEN)]
        shown = subprocess.run(
            command, env=self.environment, capture_output=True, encoding="utf-8", check=False
        )
        if shown.returncode != 0:
            return []  # the bus is not there yet
        return [_thing(values) for values in json.loads(shown.stdout)]

    def find(self, name: str, window: str = "", role: str = "") -> Thing | None:
        """Return what has this name and can be seen, in a window whose title matches.

        Where a button and an entry of a menu have one name, the role tells which is meant.
        """
        things = (t for t in self.see() if t.name == name and re.search(window, t.window))
        return next((t for t in things if re.search(role, t.role)), None)

    def wait(self, what: str, is_so: Callable[[], T | None]) -> T:
        """Wait until something is so and return what says it.

        Raises:
            Failure: If it takes too long, or the program ends.
        """
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            if found := is_so():
                return found
            if self.program.poll() is not None:
                raise Failure(f"the program ended with {self.program.returncode} before: {what}")
            time.sleep(LOOK_S)
        raise Failure(f"not within {PATIENCE_S:.0f} s: {what}")

    def wait_usable(self, name: str, window: str = "", role: str = "") -> Thing:
        """Wait until something is there and can be used."""

        def usable() -> Thing | None:
            thing = self.find(name, window, role)
            return thing if thing is not None and thing.is_usable else None

        return self.wait(f"{name} can be used", usable)

    def key(self, *keys: str, window: str = "Unsung$") -> None:
        """Press keys in a window with this title."""
        self.wait(f"a window {window}", lambda: self._windows(window))
        self._xdotool("windowfocus", "--sync", self._windows(window)[-1])
        self._xdotool("key", "--clearmodifiers", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        """Write where the keyboard is, in place of what stands there."""
        self._xdotool("key", "ctrl+a")
        self._xdotool("type", "--delay", "15", text)

    def click(self, thing: Thing) -> None:
        """Click in the middle of something."""
        left, top, width, height = thing.box
        place = str(left + width // 2), str(top + height // 2)
        self._xdotool("mousemove", *place, "click", "1")

    def choose(self, name: str, start: str, window: str = "") -> None:
        """Choose from a list that opens the entry whose text starts so."""
        self.click(self.wait_usable(name, window))
        time.sleep(SETTLE_S)  # a list that just opened takes no key
        self._xdotool("type", "--delay", "30", start)
        self._xdotool("key", "Return")

        def chosen() -> bool:
            thing = self.find(name, window)
            return thing is not None and thing.text.startswith(start)

        self.wait(f"{name} says {start}", chosen)

    def picture(self, name: str) -> Path:
        """Save what is on the screen."""
        time.sleep(SETTLE_S)
        self._count += 1
        path = self._pictures / f"{self._count:02}-{name}.png"
        command = ["import", "-silent", "-window", "root", str(path)]
        subprocess.run(command, env=self.environment, check=False)
        return path

    def _windows(self, title: str) -> list[str]:
        return self._xdotool("search", "--onlyvisible", "--name", title).split()

    def _start(self, command: Sequence[str]) -> str:
        """Start something and return the first line it prints."""
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self._started.append(process)
        line = process.stdout.readline().strip()
        if not line:
            raise Failure(f"{command[0]} does not start")
        return line

    def _xdotool(self, *words: str) -> str:
        shown = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE_S,
        )
        return shown.stdout


def fresh_environment(home: Path) -> dict[str, str]:
    """Return an environment as after the first login, with this folder as home."""
    runtime = home / "run"
    runtime.mkdir(parents=True)
    runtime.chmod(0o700)
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8"}
    return kept | own


def _thing(values: dict[str, Any]) -> Thing:
    return Thing(**values | {"states": frozenset(values["states"])})
