import pytest
import torch
from torch import nn

from app.networks.autoregressive import AutoregressiveSeparator, History

N_FFT, HOP = 16, 8


class Tenths(nn.Module):
    """Takes columns in tens; remembers what it was shown."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def fitting_columns(self, columns):
        return -(-columns // 10) * 10

    def forward(self, x):
        assert x.shape[-1] % 10 == 0
        self.seen.append(x)
        return x[:, :2] - 1


def separator():
    return AutoregressiveSeparator(Tenths(), n_fft=N_FFT, hop_length=HOP).eval()


def music(seed, frames=200):
    return torch.rand(1, 2, frames, generator=torch.Generator().manual_seed(seed)) - 0.5


@pytest.mark.parametrize("frames", [1, 72, 73, 500])
def test_any_length_is_filled_up_to_what_the_network_takes(frames):
    model = separator()
    assert model(music(0, frames)).shape == (1, 2, frames)


def test_without_a_history_there_was_nothing_before():
    model = separator()
    first, second = model(music(0), peak=1.0), model(music(0), peak=1.0)
    assert torch.equal(first, second)
    assert not model.network.seen[1][:, 2:].any()


def test_the_network_gets_the_two_chunks_before_and_what_was_found_of_them():
    model, history = separator(), separator().new_history()
    for seed in range(4):
        model(music(seed), peak=2.0, history=history)
    mixtures = [seen[:, :2] for seen in model.network.seen]
    found = [mixture * (mixture - 1).sigmoid() for mixture in mixtures]
    now, before, own, before_that, own_then = model.network.seen[3].split(2, dim=1)
    assert torch.equal(now, mixtures[3])
    assert torch.equal(before, mixtures[2])
    assert torch.equal(own, found[2])
    assert torch.equal(before_that, mixtures[1])
    assert torch.equal(own_then, found[1])


def test_a_chunk_of_another_length_counts_as_nothing():
    history = History()
    history.add(torch.ones(1, 2, 8, 10), torch.ones(1, 2, 8, 10))
    assert not history.beside(torch.ones(1, 2, 8, 20))[:, 2:].any()


def test_silence_stays_silent_whatever_was_before():
    model, history = separator(), separator().new_history()
    model(music(0), peak=1.0, history=history)
    assert not model(torch.zeros(1, 2, 200), peak=1.0, history=history).any()
