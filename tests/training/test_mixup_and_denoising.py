import dataclasses

import pytest
import torch

from app.training.denoising import noisy
from app.training.mixup import mixed_up
from tests.training.test_learner import batches, learner


def test_mixup_blends_mixtures_and_voices_by_the_same_share():
    torch.manual_seed(1)
    mixture = torch.arange(4.0)[:, None, None].expand(4, 2, 8)
    blended, voices = mixed_up(mixture, 0.5 * mixture, probability=1.0)
    torch.testing.assert_close(voices, 0.5 * blended)
    torch.testing.assert_close(blended + blended.flip(0), mixture + mixture.flip(0))
    assert not torch.equal(blended, mixture)


def test_mixup_leaves_a_batch_alone_where_it_is_off():
    mixture, vocals = torch.ones(2, 2, 8), torch.zeros(2, 2, 8)
    assert mixed_up(mixture, vocals, 0.0)[0] is mixture


def test_the_noise_to_find_is_what_was_added_and_no_louder_than_the_song():
    torch.manual_seed(0)
    song = torch.randn(8, 2, 4096)
    mixture, noise = noisy(song)
    torch.testing.assert_close(mixture - noise, song, rtol=0, atol=1e-5)
    levels = 10 * torch.log10(noise.square().mean(dim=(1, 2)) / song.square().mean(dim=(1, 2)))
    assert levels.min() > -20.1
    assert levels.max() < 0.1
    assert levels.std() > 1


def test_pretraining_teaches_to_find_noise(config):
    schedule = dataclasses.replace(config.schedule, steps=100)
    one = learner(config, denoise_until=100, learning_rate=1e-2, schedule=schedule)
    time = torch.arange(4096) / 44_100
    song = torch.sin(2 * torch.pi * 440 * time).expand(2, 2, -1).clone()
    losses = [one.learn(iter([(song, torch.zeros_like(song))])) for _ in range(30)]
    assert sum(losses[-5:]) < 0.8 * sum(losses[:5])


def test_after_pretraining_the_voice_is_the_target(config):
    one, other = learner(config, denoise_until=1), learner(config)
    one.step = other.step = 1
    assert one.learn(batches(1)) == pytest.approx(other.learn(batches(1)))
