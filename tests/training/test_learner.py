import dataclasses

import pytest
import torch

from app.core.errors import AppError
from app.training.adversarial import Adversary
from app.training.batches import Share
from app.training.checkpoint import load, save
from app.training.learner import Learner
from app.training.schedule import Stage


def learner(config, **changes):
    network = dict(config.network) | {"dropout": 0.0}
    changed = dataclasses.replace(config, network=network, **changes)
    return Learner(changed, torch.device("cpu"), Share())


def batches(count, batch=2, frames=4096, seed=0):
    generator = torch.Generator().manual_seed(seed)
    for _ in range(count):
        vocals = torch.randn(batch, 2, frames, generator=generator) * 0.1
        yield vocals + torch.randn(batch, 2, frames, generator=generator) * 0.1, vocals


def weights(one):
    return torch.cat([p.detach().flatten() for p in one.network.parameters()])


def test_accumulated_halves_are_the_same_as_one_batch(config):
    whole = learner(config, stages=(Stage(9, 4096, 4),))
    halves = learner(config, stages=(Stage(9, 4096, 2, accumulation=2),))
    ((mixture, vocals),) = batches(1, batch=4)
    loss = whole.learn(iter([(mixture, vocals)]))
    parts = [(mixture[:2], vocals[:2]), (mixture[2:], vocals[2:])]
    assert halves.learn(iter(parts)) == pytest.approx(loss, rel=1e-5)
    torch.testing.assert_close(weights(whole), weights(halves), rtol=0, atol=1e-5)
    assert whole.position == halves.position == 4


@pytest.mark.parametrize("precision", ["fp32", "bf16", "fp16"])
def test_gradients_are_clipped_in_every_precision(config, monkeypatch, precision):
    norms = []
    clip = torch.nn.utils.clip_grad_norm_

    def watched(parameters, limit):
        parameters = list(parameters)
        clip(parameters, limit)
        norms.append(torch.stack([p.grad.norm() for p in parameters]).norm().item())

    monkeypatch.setattr("app.training.learner.nn.utils.clip_grad_norm_", watched)
    one = learner(config, precision=precision, clip=1e-3)
    one.learn(batches(1))
    assert norms[0] == pytest.approx(1e-3, rel=0.02)


def test_training_makes_the_loss_small(config):
    one = learner(
        config, learning_rate=1e-2, schedule=dataclasses.replace(config.schedule, steps=60)
    )
    losses = [one.learn(batches(1)) for _ in range(30)]
    assert losses[-1] < 0.85 * losses[0]


def test_a_loss_that_is_not_a_number_stops_the_run_and_changes_nothing(config):
    one = learner(config)
    before = weights(one)
    with pytest.raises(AppError, match="not a number at step 0"):
        one.learn(iter([(torch.full((2, 2, 4096), torch.nan), torch.zeros(2, 2, 4096))]))
    torch.testing.assert_close(weights(one), before)
    assert one.step == 0


def test_the_average_follows_the_weights(config):
    one = learner(config)
    start = weights(one)
    for _ in range(3):
        one.learn(batches(1))
    average = torch.cat([p.flatten() for p in one.ema.network.parameters()])
    assert 0 < (average - start).norm() < (weights(one) - start).norm() * 1.5
    assert not torch.equal(average, weights(one))


def test_an_unknown_family_is_told_in_a_sentence(config):
    with pytest.raises(AppError, match="no network family “nonesuch”"):
        learner(config, family="nonesuch")


def test_the_adversarial_stage_and_its_optimiser_survive_a_checkpoint(config, tmp_path):
    settings = {"adversary": Adversary(weight=0.1), "stages": (Stage(9, 4096, 2),)}
    one, other = learner(config, **settings), learner(config, **settings)
    one.learn(batches(1))
    save(one.state([], []), tmp_path / "state.pt")
    other.restore(load(tmp_path / "state.pt"))
    assert one.learn(batches(1, seed=1)) == other.learn(batches(1, seed=1))
    torch.testing.assert_close(weights(one), weights(other), rtol=0, atol=0)
