import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.core import crash_traces
from app.core.logs import LAST_RUN, log_file, log_tail

ROOT = Path(__file__).parents[2]


def run(folder, code):
    """Run a program that logs into a folder; return its exit code."""
    begin = (
        f"import logging, os, signal; from pathlib import Path\n"
        f"from app.core.logs import start_logging\nstart_logging(Path({str(folder)!r}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", begin + code], cwd=ROOT, capture_output=True, check=False
    )
    return done.returncode


def test_the_tail_of_the_log_is_that_of_one_run(tmp_path):
    run(tmp_path, "logging.info('first one')")
    run(tmp_path, "logging.info('second one'); logging.warning('another')")
    here, before = log_tail(tmp_path), log_tail(tmp_path, LAST_RUN)
    assert [line.rpartition(": ")[2] for line in here[1:]] == ["second one", "another"]
    assert [line.rpartition(": ")[2] for line in before[1:]] == ["first one"]
    assert log_tail(tmp_path, lines=1) == here[-1:]


def test_the_first_run_has_none_before_it_and_no_log_is_no_error(tmp_path):
    assert log_tail(tmp_path) == []
    log_file(tmp_path).write_text("from an older version\n")
    assert log_tail(tmp_path) == ["from an older version"]


def test_a_long_log_is_read_from_its_end(tmp_path):
    log_file(tmp_path).write_text("é" * 200_000 + "\nlast\n", encoding="utf-8")
    assert log_tail(tmp_path)[-1] == "last"


def test_a_crash_of_native_code_leaves_a_trace_that_is_taken_once(tmp_path):
    assert run(tmp_path, "os.abort()") != 0
    (trace,) = crash_traces.take(tmp_path)
    assert "Aborted" in trace
    assert "most recent call first" in trace
    assert crash_traces.take(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_program_that_ended_well_or_was_killed_leaves_none(tmp_path):
    assert run(tmp_path, "") == 0
    assert not list(tmp_path.glob("crash-*"))
    assert run(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)") != 0
    assert crash_traces.take(tmp_path) == []
    assert not list(tmp_path.glob("crash-*"))


def test_the_trace_of_a_program_that_runs_is_left_alone(tmp_path):
    path = tmp_path / f"crash-{os.getpid()}.log"
    path.write_text("it is still writing")
    assert crash_traces.take(tmp_path) == []
    os.utime(path, (0, 0))  # of another process that had this number long ago
    assert crash_traces.take(tmp_path) == ["it is still writing"]
