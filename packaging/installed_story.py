"""Goes the whole path through the installed window, from outside: by keys, mouse and accessibility.

    python packaging/installed_story.py                               /usr/bin/unsung
    python packaging/installed_story.py --program "python main.py"    the source tree

A song is opened, separated, compared, exported, repaired in one section, exported again, undone,
saved; then the window is left. The files are compared with those of the command line. Nothing of
the program is imported. What it needs: story/desktop.py.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import soundfile

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(HERE))

from story.desktop import Desktop, Failure, Thing, fresh_environment, missing  # noqa: E402

SONG = ROOT / "resources" / "demo" / "francium.flac"
START, FRAMES, RATE = 5 * 44_100, 8 * 44_100 + 123, 44_100
MARKED = (2, 5)  # seconds: what the keys below go to
TO_MARK = ("Home", "shift+Right", "shift+Right", "i", "shift+Right", "shift+Right", "shift+Right")
SECTION_CARD, SECTION_LABEL = "basic", "Basic"
FADE_S = 0.05  # of a new section
NAMES = (
    "timeline", "playButton", "separateButton", "ensembleCombo", "abSelector", "regionList",
    "takeList", "reseparateButton",
)  # fmt: skip
MOST_APART = 1e-6  # of sums of float32
VOCALS, INSTRUMENTAL = "vocals", "accompaniment"


def main() -> int:
    """Return the exit code: 0 if all is as it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default="/usr/bin/unsung", help="command of the window")
    parser.add_argument("--cli", help="of the command line; by default the same with -cli")
    parser.add_argument("--pictures", type=Path, help="folder for pictures of each step")
    options = parser.parse_args()
    window = shlex.split(options.program)
    cli = shlex.split(options.cli or options.program + "-cli" * (len(window) == 1))
    lacking = missing()
    if lacking:
        print(f"story: {lacking}", file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory(prefix="story") as folder:
            pictures = options.pictures or Path(folder) / "pictures"
            pictures.mkdir(parents=True, exist_ok=True)
            go(window, cli, Path(folder), pictures.resolve())
    except Failure as error:
        print(f"story: {error}", file=sys.stderr)
        return 1
    print("story: passed")
    return 0


def go(window: list[str], cli: list[str], folder: Path, pictures: Path) -> None:
    """Walk the path in a home of its own.

    Raises:
        Failure: At the first thing that is not as it should be.
    """
    home, song = folder / "home", folder / "Francium.wav"
    audio, rate = soundfile.read(SONG, frames=FRAMES, start=START, dtype="float32")
    soundfile.write(song, audio, rate, subtype="FLOAT")
    theirs = separated(cli, song, folder / "song by command line", [])
    span = f"{MARKED[0]}-{MARKED[1]}"
    part_options = ["--card", SECTION_CARD, "--span", span]
    part = separated(cli, song, folder / "section by command line", part_options)
    with Desktop([*window, str(song)], home, pictures) as desktop:
        story = Story(desktop, folder)
        story.open_and_separate()
        story.compare()
        before = story.exported("before")
        check_same("the window's files and the command line's", before, theirs)
        story.repair()
        after = story.exported("after")
        check_repaired(audio.T, before, after, part)
        story.undo()
        check_same("the files after undoing and those before", story.exported("undone"), before)
        story.leave(folder / "Francium.unsung")
    errors = [f for f in home.rglob("*.log") if "ERROR" in f.read_text(errors="replace")]
    if errors:
        raise Failure(f"errors in the log:\n{errors[0].read_text(errors='replace')}")


class Story:
    """The steps in the window."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self._desktop, self._folder = desktop, folder

    def open_and_separate(self) -> None:
        """Wait for the song that was named at the start, and separate it."""
        desktop = self._desktop
        desktop.wait_usable("separateButton")
        self._done("opened")
        desktop.key("ctrl+Return")
        desktop.wait("progress is shown", lambda: desktop.find("progressBar"))
        desktop.wait_usable("cancelButton")
        self._done("separating")
        desktop.wait_usable("exportAction", "Unsung$", "button")
        self._wait_idle()
        self._done("separated")

    def compare(self) -> None:
        """Switch between the stems by keys, and look at what is checked."""
        for key, text in (("2", "Vocals"), ("3", "Instrumental"), ("1", "Mixture")):
            self._desktop.key(key)
            self._desktop.wait(f"{text} is heard", lambda text=text: self._is_heard(text))
            self._done(f"hears {text}")

    def exported(self, name: str) -> dict[str, Path]:
        """Export as float into a folder of its own, by the menu, and return the files by stem."""
        desktop, folder = self._desktop, self._folder / name
        desktop.key("alt+f")
        desktop.click(desktop.wait_usable("exportAction", role="menu item"))
        field = desktop.wait_usable("exportFolder", "^Export$")
        desktop.click(field)
        desktop.type(str(folder))
        depth = desktop.find("depthCombo", "^Export$")
        if not depth.text.startswith("32"):
            desktop.choose("depthCombo", "32", "^Export$")
        accept = desktop.wait_usable("exportButton", "^Export$")
        desktop.picture(f"export-{name}")
        desktop.click(accept)
        desktop.wait("both files are there", lambda: len(list(folder.glob("*.wav"))) == 2)
        self._wait_idle()
        self._done(f"exported {name}")
        found = {"Vocals": VOCALS, "Instrumental": INSTRUMENTAL}
        return {stem: next(folder.glob(f"*{text}*")) for text, stem in found.items()}

    def repair(self) -> None:
        """Mark a section by keys, separate it again with another network, choose the take."""
        desktop = self._desktop
        desktop.click(desktop.wait_usable("timeline"))
        desktop.key(*TO_MARK, "o", "m")
        desktop.wait("the section is listed", lambda: desktop.find("regionList"))
        self._done("marked")
        desktop.choose("sectionEnsembleCombo", SECTION_LABEL)
        desktop.wait_usable("reseparateButton")
        desktop.key("ctrl+r")
        takes = desktop.wait("two takes are listed", lambda: self._takes(2))
        self._wait_idle()
        self._done(f"re-separated: {[take.text for take in takes]}")
        names = {thing.name for thing in desktop.see()}
        if lacking := [name for name in NAMES if name not in names]:
            raise Failure(f"assistive tools do not see: {', '.join(lacking)}")
        for row in (0, 1):
            desktop.click(self._takes(2)[row])
            desktop.wait(f"take {row} is chosen", lambda row=row: self._is_chosen(row))
            self._done(f"chosen: {self._takes(2)[row].text}")

    def undo(self) -> None:
        """Undo the choices, then the take and the section."""
        desktop = self._desktop
        steps = 0
        while desktop.find("regionList") is not None:
            desktop.key("ctrl+z")
            steps += 1
            if steps > 10:
                raise Failure("undoing does not take the section away")
            self._wait_idle()
        self._done(f"undone in {steps} steps")

    def leave(self, project: Path) -> None:
        """Redo everything, save the project and quit."""
        desktop = self._desktop
        desktop.key(*["ctrl+shift+z"] * 6)
        desktop.wait("the take is chosen again", lambda: self._is_chosen(1))
        desktop.key("ctrl+shift+a")
        desktop.wait("all actions can be searched", lambda: desktop.find("commandPalette"))
        self._done("palette")
        desktop.key("Escape", window="")
        desktop.key("ctrl+s")
        field = desktop.wait_usable("fileNameEdit", "^Save project$")
        desktop.click(field)
        desktop.type(str(project))
        desktop.picture("save")
        desktop.key("Return", window="^Save project$")
        desktop.wait("the project is saved", project.is_file)
        self._wait_idle()
        self._done("saved")
        desktop.key("ctrl+q")
        if code := desktop.wait_end():
            raise Failure(f"the window ended with {code}")
        print("left, with exit code 0 and no process behind")

    def _takes(self, count: int) -> list[Thing]:
        things = [t for t in self._desktop.see() if t.role == "list item"]
        takes = [t for t in things if t.name == "takeList" or "take" in t.text.lower()]
        return takes if len(takes) >= count else []

    def _is_chosen(self, row: int) -> bool:
        takes = self._takes(2)
        return bool(takes) and ", chosen" in takes[row].text

    def _is_heard(self, text: str) -> bool:
        things = self._desktop.see()
        return any(t.text == text and "checked" in t.states for t in things)

    def _wait_idle(self) -> None:
        desktop = self._desktop
        desktop.wait("nothing is being done", lambda: desktop.find("progressBar") is None)

    def _done(self, what: str) -> None:
        print(what, flush=True)
        self._desktop.picture(what.partition(":")[0].replace(" ", "-"))


def separated(cli: list[str], song: Path, folder: Path, options: list[str]) -> dict[str, Path]:
    """Separate with the command line in a home of its own and return the files by stem.

    Raises:
        Failure: If that does not work.
    """
    command = [*cli, "separate", str(song), "--out", str(folder), "--subtype", "FLOAT", "--json"]
    environment = fresh_environment(folder.with_name(folder.name + " home"))
    shown = subprocess.run(
        [*command, *options], env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if shown.returncode != 0:
        raise Failure(f"{shlex.join(command)} ended with {shown.returncode}:\n{shown.stderr}")
    outputs = json.loads(shown.stdout)["files"][0]["outputs"]
    return {stem: Path(path) for stem, path in outputs.items()}


def check_same(what: str, some: dict[str, Path], others: dict[str, Path]) -> None:
    """Compare files byte for byte.

    Raises:
        Failure: If any differ.
    """
    for stem in (VOCALS, INSTRUMENTAL):
        digests = [hashlib.sha256(files[stem].read_bytes()).hexdigest() for files in (some, others)]
        if digests[0] != digests[1]:
            raise Failure(f"{what} differ in {stem}: {' '.join(digests)}")
    print(f"same, byte for byte: {what} ({digests[0][:16]}…)")


def check_repaired(
    mixture: np.ndarray,
    before: dict[str, Path],
    after: dict[str, Path],
    part: dict[str, Path],
) -> None:
    """Check sum, what lies outside of the section, and what lies in it.

    Args:
        mixture: Float32, shape (channels, frames).
        before: Files of the whole song.
        after: The same, once the section was repaired.
        part: Files of the section alone, as the command line makes them.

    Raises:
        Failure: If something is not as it should be.
    """
    start, end = (second * RATE for second in MARKED)
    fade = round(FADE_S * RATE)
    old, new, inner = (
        {stem: soundfile.read(path, dtype="float32")[0].T for stem, path in files.items()}
        for files in (before, after, part)
    )
    apart = np.abs(new[VOCALS] + new[INSTRUMENTAL] - mixture).max()
    if apart > MOST_APART:
        raise Failure(f"the stems do not add up to the song: {apart}")
    for stem in (VOCALS, INSTRUMENTAL):
        outside = [np.delete(a[stem], np.s_[start:end], axis=1) for a in (old, new)]
        if not np.array_equal(*outside):
            raise Failure(f"{stem} changed outside of the section")
        within = new[stem][:, start + fade : end - fade]
        wanted = inner[stem][:, fade : end - start - fade]
        away = np.abs(within - wanted).max()
        if away > MOST_APART:
            raise Failure(f"{stem} in the section is not the command line's: {away}")
        if np.array_equal(within, old[stem][:, start + fade : end - fade]):
            raise Failure(f"{stem} did not change in the section")
    print(f"sum of the stems: {apart:.1e} from the song; outside of the section nothing changed")


if __name__ == "__main__":
    sys.exit(main())
