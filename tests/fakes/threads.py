"""One thread for torch, so that tests running side by side do not fight for cores."""

import pytest
import torch


@pytest.fixture(autouse=True)
def one_thread():
    """Import this name into a test file, or a conftest, to have it there."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
