"""Runs the built program and compares it with the source tree.

    python packaging/smoke_test.py [--program dist/unsung/unsung-cli]

It must find the same networks, rules, formats and commands (less training's), be made of the same
libraries, give the same samples for five seconds of a real song, as FLAC and as M4A, and with an
imported network of each library, reach for the internet, and hold none of what its licence does not
allow. Run it with the Python of .venv that the bundle was built from.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT)]

from bundle import codecs, contents  # noqa: E402

SONG = ROOT / "resources" / "demo" / "francium.flac"
SPAN = "10-15"  # seconds
SECONDS = 5
WINDOW_SECONDS = 120  # within which the window must have been painted, on a busy machine too
DOWNLOAD = "kim_mel_vocals"  # of the catalogue; nothing of it arrives
OF_THE_PLACE = ("From", "System")  # lines of --version that may differ


class Failure(Exception):
    """The built program does not do what the source tree does."""


def main() -> int:
    """Return the exit code: 0 if all is as it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    name = "unsung-cli.exe" if sys.platform == "win32" else "unsung-cli"
    program = ROOT / "dist" / "unsung" / name
    parser.add_argument("--program", type=Path, default=program)
    options = parser.parse_args()
    frozen, source = [str(options.program.resolve())], [sys.executable, str(ROOT / "main.py")]
    try:
        with tempfile.TemporaryDirectory() as folder:
            check_version(run(frozen, ["--version"], folder), run(source, ["--version"], folder))
            check_contents(options.program.resolve().parent)
            check_window(options.program.resolve().parent, folder)
            check_download(frozen, folder)
            for song in (SONG, write_m4a(Path(folder) / "song.m4a")):
                check_samples(song, frozen, source, Path(folder) / song.suffix[1:])
            for network in write_networks(Path(folder)):
                check_samples(SONG, frozen, source, network.with_suffix(""), network)
    except Failure as error:
        print(f"smoke test: {error}", file=sys.stderr)
        return 1
    print("smoke test: passed")
    return 0


def check_version(frozen: str, source: str) -> None:
    """Compare what the two say they are made of.

    Raises:
        Failure: If a line differs by more than it may.
    """
    here, there = dict(_lines(source)), dict(_lines(frozen))
    left_out = {name.rpartition(".")[2] for name in contents.LEFT_OUT}
    commands = [name for name in here["Commands"].split(", ") if name not in left_out]
    here["Commands"] = ", ".join(commands)
    for key, value in here.items():
        if key not in OF_THE_PLACE and there.get(key) != value:
            raise Failure(f"{key} differs.\n  source: {value}\n  built:  {there.get(key)}")
    print(f"same: {', '.join(key for key in here if key not in OF_THE_PLACE)}")


def check_contents(folder: Path) -> None:
    """Look for what must not be there, and for the licences.

    Raises:
        Failure: If there is the one or not the other.
    """
    real = codecs.unreplaced(folder)
    if real:
        raise Failure(f"{real[0]} is under the GPL")
    texts = list((folder / "licences").glob("*.txt"))
    if len(texts) < 2:
        raise Failure("the folder licences is missing")
    print(f"no GPL encoders; {len(texts)} licence files")


def check_window(folder: Path, place: str) -> None:
    """Open the window without a screen; once painted, it starts the separation process.

    Raises:
        Failure: If it ends or does not come so far.
    """
    import psutil

    own = {"UNSUNG_CACHE": place, "UNSUNG_DATA": place, "QT_QPA_PLATFORM": "offscreen"}
    program = folder / ("unsung.exe" if sys.platform == "win32" else "unsung")
    began = time.monotonic()
    window = psutil.Popen([str(program)], env=os.environ | own)
    try:
        while not window.children():
            if window.poll() is not None:
                raise Failure(f"the window ended with {window.returncode}")
            if time.monotonic() - began > WINDOW_SECONDS:
                raise Failure("the window does not start the separation process")
            time.sleep(0.1)
        print(f"the window and its separation process run after {time.monotonic() - began:.1f} s")
    finally:
        for process in [*window.children(recursive=True), window]:
            process.kill()
        window.wait()


def check_download(frozen: list[str], folder: str) -> None:
    """Download by way of a proxy that is not there: with all libraries, that is an answer.

    Raises:
        Failure: If there is another answer.
    """
    command = [*frozen, "cards", "download", DOWNLOAD, "--yes"]
    own = {"HTTPS_PROXY": "http://127.0.0.1:9", "UNSUNG_DATA": folder, "UNSUNG_CACHE": folder}
    shown = subprocess.run(
        command, env=os.environ | own, capture_output=True, encoding="utf-8", check=False
    )
    if shown.returncode != 1 or "cannot be reached" not in shown.stderr:
        raise Failure(f"a download says {shown.returncode}: {shown.stderr}")
    print("a download without a connection says so")


def check_samples(
    song: Path, frozen: list[str], source: list[str], folder: Path, network: Path | None = None
) -> None:
    """Separate five seconds with both and compare every sample.

    Args:
        song: What to separate.
        frozen: The built program.
        source: That of the source tree.
        folder: For what they write.
        network: A checkpoint to import before and to separate with.

    Raises:
        Failure: If one differs, or all are silent.
    """
    import numpy as np
    import soundfile

    stems = {}
    for name, program in (("built", frozen), ("source", source)):
        out = folder / name
        command = [
            "separate",
            str(song),
            "--out",
            str(out),
            "--subtype",
            "FLOAT",
            "--device",
            "cpu",
        ]
        if network is not None:
            run(program, ["cards", "import", str(network), "--stem", "vocals"], out)
            command += ["--card", network.stem]
        run(program, [*command, "--span", SPAN if song == SONG else f"0-{SECONDS}"], out)
        stems[name] = {p.name: soundfile.read(p, dtype="float32")[0] for p in out.glob("*.wav")}
    if len(stems["source"]) != 2 or stems["source"].keys() != stems["built"].keys():
        raise Failure(f"other files: {sorted(stems['source'])}, {sorted(stems['built'])}")
    for name, samples in stems["source"].items():
        other = stems["built"][name]
        if samples.shape != other.shape or not np.array_equal(samples, other):
            apart = np.abs(samples - other).max() if samples.shape == other.shape else other.shape
            raise Failure(f"{name} differs from the source tree's: {apart}")
        if not np.abs(samples).max() > 0.01:
            raise Failure(f"{name} is silent")
    frames = len(next(iter(stems["source"].values())))
    what = song.name if network is None else f"{song.name} with {network.name}"
    print(f"{what}: {frames} frames of each stem are the same, bit for bit")


def write_networks(folder: Path) -> list[Path]:
    """Write a tiny network for each library that runs those of others, and return the files."""
    from tests.fakes import community, onnx_graph

    graph = folder / "graph.onnx"
    graph.write_bytes(onnx_graph.mdx_net(2048, 256))
    return [graph, community.write_checkpoint(folder, "bs_roformer", stem="roformer")[0]]


def write_m4a(path: Path) -> Path:
    """Write five seconds of the song as AAC, which only FFmpeg reads, and return the path."""
    import av
    import numpy as np
    import soundfile

    samples, rate = soundfile.read(SONG, frames=SECONDS * 48_000, dtype="float32", always_2d=True)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=rate, layout="stereo")
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(samples[:, :2].T), format="fltp", layout="stereo"
        )
        frame.sample_rate = rate
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)
    return path


def run(program: list[str], arguments: list[str], folder: str | Path) -> str:
    """Return what a program prints; its cache and data lie in `folder`.

    Raises:
        Failure: If it ends with another exit code than 0.
    """
    own = {"UNSUNG_CACHE": str(Path(folder) / "cache"), "UNSUNG_DATA": str(Path(folder) / "data")}
    command = [*program, *arguments]
    shown = subprocess.run(
        command, env=os.environ | own, capture_output=True, encoding="utf-8", check=False
    )
    if shown.returncode != 0:
        raise Failure(f"{' '.join(command)} ended with {shown.returncode}:\n{shown.stderr}")
    return shown.stdout


def _lines(text: str) -> list[tuple[str, str]]:
    first, *rest = text.splitlines()
    return [("Version", first), *(tuple(line.split(": ", 1)) for line in rest)]


if __name__ == "__main__":
    sys.exit(main())
