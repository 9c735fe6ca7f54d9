"""The command as a user runs it: stopped, killed, resumed, in two processes."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from safetensors.torch import load_file

from app.cli.main import run as unsung
from app.core.files import digest_of
from app.training.checkpoint import load
from app.training.publish import Imprint, publish
from tests.training.conftest import TINY

ROOT = Path(__file__).parents[2]


def toml(config):
    tables = {k: v for k, v in config.items() if isinstance(v, dict)}
    stages = config["stages"]
    lines = [f"{k} = {json.dumps(v)}" for k, v in config.items() if k not in tables | {"stages": 0}]
    for name, table in tables.items():
        lines += [f"[{name}]", *(f"{k} = {json.dumps(v)}" for k, v in table.items())]
    for stage in stages:
        lines += ["[[stages]]", *(f"{k} = {v}" for k, v in stage.items())]
    return "\n".join(lines)


@pytest.fixture
def command(tmp_path, data):
    """Returns the words that start training into a folder."""

    def words(run, *more, **changes):
        config = tmp_path / f"{run}.toml"
        config.write_text(toml(TINY | changes))
        return [
            "train", "run", str(tmp_path / run), "--config", str(config),
            "--data", str(data), "--store", str(tmp_path / "store"), "--device", "cpu",
            "--threads", "1", *more,
        ]  # fmt: skip

    return words


@pytest.fixture
def call(capsys):
    """Runs a command in this process, where torch need not be loaded again."""

    def run(words):
        code = unsung(words)
        streams = capsys.readouterr()
        return SimpleNamespace(code=code, stdout=streams.out, stderr=streams.err)

    return run


def same(a, b, tolerance=0.0):
    for part in ("model", "ema"):
        for name, value in getattr(a, part).items():
            other = getattr(b, part)[name]
            torch.testing.assert_close(value, other, rtol=0, atol=tolerance, msg=name)


def test_a_run_killed_in_the_middle_and_resumed_ends_with_the_same_weights(tmp_path, command, call):
    assert call(command("whole")).code == 0
    words = command("killed", "--checkpoint-minutes", "0")
    program = [sys.executable, "main.py", *words]
    running = subprocess.Popen(program, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    with running:
        for line in running.stdout:
            if line.startswith("step 4"):  # validated after step 4 of 6
                running.send_signal(signal.SIGKILL)
                break
    assert running.returncode == -signal.SIGKILL
    stopped = load(tmp_path / "killed" / "latest.pt")
    assert 2 <= stopped.step < 6
    assert call([*words, "--resume"]).code == 0
    whole, resumed = (load(tmp_path / run / "latest.pt") for run in ("whole", "killed"))
    assert whole.step == resumed.step == 6
    assert whole.position == resumed.position == 12
    same(whole, resumed)


def test_two_processes_learn_what_one_learns_from_the_whole_batch(tmp_path, command, call):
    network = TINY["network"] | {"dropout": 0.0}
    assert call(command("one", network=network)).code == 0
    port = str(20_000 + os.getpid() % 20_000)
    launcher = ("-m", "torch.distributed.run", "--nproc_per_node=2", f"--master_port={port}")
    program = [sys.executable, *launcher, "main.py", *command("two", network=network)]
    run = subprocess.run(program, capture_output=True, text=True, cwd=ROOT, timeout=120)
    assert run.returncode == 0, run.stderr
    one, two = (load(tmp_path / name / "latest.pt") for name in ("one", "two"))
    same(one, two, tolerance=1e-5)


def test_a_run_leaves_history_plot_and_best_checkpoint(tmp_path, command, call):
    run = call(command("run"))
    assert "1 for validation" in run.stdout
    assert "the schedule is complete" in run.stdout
    folder = tmp_path / "run"
    entries = [json.loads(line) for line in (folder / "history.jsonl").read_text().splitlines()]
    assert [entry["step"] for entry in entries] == [2, 4, 6]
    assert all("sdr" in entry and "sdr/held" in entry for entry in entries)
    assert (folder / "history.png").read_bytes().startswith(b"\x89PNG")
    best = load(folder / "best.pt")
    assert best.best == max(entry["sdr"] for entry in entries[: best.step // 2])
    assert {d["file"] for d in best.data} >= {"anna.wav", "polka.wav"}


def test_limits_stop_a_run_after_a_checkpoint(tmp_path, command, call):
    run = call(command("short", "--minutes", "0"))
    assert "0 minutes are over" in run.stdout
    assert load(tmp_path / "short" / "latest.pt").step == 1
    run = call(command("small", "--memory-gib", "0.001"))
    assert "more than 0.001 GiB" in run.stdout


def test_a_run_that_holds_its_rate_is_finished_by_a_new_schedule(tmp_path, command, call):
    call(command("run", "--minutes", "0", schedule={"steps": 1000, "warmup": 1, "hold": 0.9}))
    finish = command("run", "--resume", schedule={"steps": 3, "warmup": 1, "hold": 0.3})
    assert "the schedule is complete" in call(finish).stdout
    assert load(tmp_path / "run" / "latest.pt").step == 3


def test_a_run_is_not_overwritten_and_mistakes_are_told_in_a_sentence(tmp_path, command, call):
    call(command("run", "--minutes", "0"))
    again = call(command("run"))
    assert again.code == 1
    assert "holds a run already" in again.stderr
    missing = call(command("new", "--resume"))
    assert "There is no checkpoint" in missing.stderr
    nothing = call([*command("bad", precision="int3")])
    assert "is no precision" in nothing.stderr


@pytest.fixture
def published(tmp_path, command, call):
    """Returns the weights of a network that was trained and published, and the run's best SDR."""
    call(command("teacher"))
    state = load(tmp_path / "teacher" / "best.pt")
    files = publish(state, Imprint("tiny", "Tiny", "Tiny."), cards=tmp_path, weights=tmp_path)
    return files.weights, state.best


def test_a_run_begins_with_published_weights_and_their_score(tmp_path, command, call, published):
    weights, best = published
    run = call(command("tuned", "--start", str(weights), "--minutes", "0", learning_rate=0.0))
    assert run.code == 0, run.stderr
    state = load(tmp_path / "tuned" / "latest.pt")
    assert state.start == f"tiny.safetensors, SHA-256 {digest_of(weights)}"
    assert state.history[0]["step"] == 0
    assert state.history[0]["sdr"] == pytest.approx(best, abs=0.01)  # half precision
    for name, value in load_file(weights).items():
        for part in (state.model, state.ema):
            torch.testing.assert_close(part[f"network.{name}"], value.float(), rtol=0, atol=1e-7)
    assert load(tmp_path / "tuned" / "best.pt").step == 0


def test_a_resumed_run_keeps_its_own_weights_and_says_so(tmp_path, command, call, published):
    words = command("tuned", "--start", str(published[0]))
    call([*words, "--minutes", "0"])
    resumed = call([*words, "--start", str(tmp_path / "elsewhere"), "--resume"])
    assert resumed.code == 0, resumed.stderr
    assert "--start is ignored" in resumed.stdout
    state = load(tmp_path / "tuned" / "latest.pt")
    assert state.step == 6
    assert [entry["step"] for entry in state.history] == [0, 2, 4, 6]
    assert state.start.startswith("tiny.safetensors")


def test_weights_that_do_not_fit_are_refused_in_a_sentence(tmp_path, command, call, published):
    other = TINY["network"] | {"widths": [8, 8, 8]}
    misfit = call(command("misfit", "--start", str(published[0]), network=other))
    assert misfit.code == 1
    assert "The checkpoint does not fit" in misfit.stderr
    missing = call(command("missing", "--start", str(tmp_path / "nowhere.safetensors")))
    assert missing.code == 1
    assert "The checkpoint nowhere.safetensors cannot be read" in missing.stderr
    assert not (tmp_path / "misfit").exists()
