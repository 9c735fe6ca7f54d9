import os
import subprocess
import sys

import pytest

from app.core.processes import is_running, this_process


def test_this_process_runs_under_its_own_number():
    number, started = this_process()
    assert number == os.getpid()
    assert is_running(number, started)


def test_a_number_that_is_used_again_is_another_process():
    number, started = this_process()
    assert not is_running(number, started - 100)


def test_a_process_that_ended_runs_no_more():
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert not is_running(ended.pid, this_process()[1])


@pytest.mark.parametrize("number", [-1, 2**70])
def test_what_is_no_process_does_not_run(number):
    assert not is_running(number, 0.0)
