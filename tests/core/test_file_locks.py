import os

import pytest

from app.core.file_locks import lock_at_once


def test_a_lock_keeps_everybody_else_out_until_its_file_is_closed(tmp_path):
    first, second = (os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT) for _ in range(2))
    lock_at_once(first)
    with pytest.raises((BlockingIOError, PermissionError)):
        lock_at_once(second)
    os.close(first)
    lock_at_once(second)
    os.close(second)
