"""torchrun shares the songs of a folder among processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile

from app.cli.main import run

ROOT = Path(__file__).parents[2]
TORCHRUN = ["-m", "torch.distributed.run", "--nproc-per-node", "2"]


@pytest.fixture
def album(demo_song, tmp_path):
    """Three tiny songs, two of the same name."""
    folder = tmp_path / "album"
    for number, name in enumerate(["one.wav", "disc 2/one.wav", "three.wav"]):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        audio, rate = soundfile.read(demo_song, start=number * 44_100, frames=22_050)
        soundfile.write(path, audio, rate)
    return folder


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_two_processes_share_a_folder_and_write_what_one_writes(album, tmp_path, capfd):
    options = ["separate", str(album), "--card", "basic", "--out"]
    assert run([*options, str(tmp_path / "alone")]) == 0
    told = capfd.readouterr().out
    assert told.splitlines()[-1] == "3 songs: 3 separated"
    assert "[rank" not in told

    cache = {"UNSUNG_CACHE": str(tmp_path / "another-cache"), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, *TORCHRUN, "main.py", *options, str(tmp_path / "shared")]
    shared = subprocess.run(
        command, cwd=ROOT, env=os.environ | cache, capture_output=True, text=True, timeout=300
    )
    assert shared.returncode == 0, shared.stderr
    assert contents(tmp_path / "shared") == contents(tmp_path / "alone")
    lines = shared.stdout.splitlines()
    assert {line[:10] for line in lines} == {"[rank 1/2]", "[rank 2/2]"}
    assert sum("of music separated" in line for line in lines) == 3
    assert "[rank 1/2] 2 songs: 2 separated" in lines
    assert "[rank 2/2] 1 song: 1 separated" in lines


def test_each_process_prints_its_json_on_one_line(album, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("WORLD_SIZE", "4")
    reports = []
    for rank in range(4):  # one of them has nothing to do
        monkeypatch.setenv("RANK", str(rank))
        options = ["--out", str(tmp_path / "out"), "--card", "basic", "--json"]
        assert run(["separate", str(album), *options]) == 0
        text = capsys.readouterr().out
        assert text.count("\n") == 1
        reports.append(json.loads(text))
    assert [(report["rank"], report["ranks"]) for report in reports] == [(n, 4) for n in range(4)]
    inputs = [file["input"] for report in reports for file in report["files"]]
    assert len(inputs) == len(set(inputs)) == 3
