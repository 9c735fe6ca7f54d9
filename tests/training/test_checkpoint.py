import errno
import os

import pytest
import torch

from app.core.errors import AppError
from app.training import checkpoint
from app.training.checkpoint import load, save
from tests.training.test_learner import batches, learner, weights


def test_a_state_comes_back_as_it_was(config, tmp_path):
    one = learner(config)
    one.learn(batches(1))
    save(one.state([{"step": 1, "sdr": 2.5}], [{"file": "a.wav"}]), tmp_path / "a" / "state.pt")
    state = load(tmp_path / "a" / "state.pt")
    assert state.config.to_dict() == one.config.to_dict()
    assert (state.step, state.position, state.best) == (1, 2, 2.5)
    assert state.data == [{"file": "a.wav"}]
    other = learner(config)
    other.restore(state)
    assert one.learn(batches(1, seed=1)) == other.learn(batches(1, seed=1))
    torch.testing.assert_close(weights(one), weights(other), rtol=0, atol=0)


@pytest.mark.parametrize(
    "error",
    [OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), RuntimeError("unexpected pos 64 vs 0")],
)
def test_a_full_disk_leaves_the_checkpoint_before_as_it_is(config, tmp_path, monkeypatch, error):
    path = tmp_path / "state.pt"
    one = learner(config)
    save(one.state([], []), path)
    before = path.read_bytes()

    def full(content, stream):
        stream.write(b"half of it")
        raise error

    monkeypatch.setattr(checkpoint.torch, "save", full)
    with pytest.raises(AppError, match="Cannot write the checkpoint"):
        save(one.state([], []), path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["state.pt"]


def test_what_is_no_checkpoint_is_told_in_a_sentence(tmp_path):
    with pytest.raises(AppError, match="There is no checkpoint"):
        load(tmp_path / "none.pt")
    (tmp_path / "text.pt").write_text("hello")
    torch.save({"weight": torch.zeros(2)}, tmp_path / "other.pt")
    for name in ("text.pt", "other.pt"):
        with pytest.raises(AppError, match="cannot be read"):
            load(tmp_path / name)
