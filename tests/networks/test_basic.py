import math

import pytest
import torch

from app.catalog.cards import load_cards
from app.core import paths
from app.core.errors import CardError
from app.networks import basic

RATE = 44100


def sdr(reference, estimate):
    return 10 * math.log10(reference.square().sum() / (reference - estimate).square().sum())


def noise(*shape, seed=0):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def loop(seconds=10.0, period=0.5):
    """A stereo pattern that repeats: a chord that decays, then a burst of noise, not centred."""
    frames = int(period * RATE)
    time = torch.arange(frames) / RATE
    chord = sum(torch.sin(2 * math.pi * pitch * time) for pitch in (220.0, 277.2, 329.6))
    decay = torch.exp(-6 * time)
    sound = 0.2 * torch.stack((chord, 0.5 * chord.roll(90))) * decay
    sound[:, frames // 2 :] += 0.3 * noise(2, frames - frames // 2) * decay[: frames - frames // 2]
    return sound.repeat(1, int(seconds / period))


def voice(frames):
    """A centred tone with harmonics whose pitch wanders and never comes back the same."""
    time = torch.arange(frames) / RATE
    pitch = (
        300 + 90 * torch.sin(2 * math.pi * 0.37 * time) + 40 * torch.sin(2 * math.pi * 1.3 * time)
    )
    phase = 2 * math.pi * torch.cumsum(pitch, 0) / RATE
    sound = sum(torch.sin(n * phase) / n for n in range(1, 6))
    return 0.1 * sound.expand(2, -1)


@pytest.fixture(scope="module")
def song():
    background = loop()
    return background, voice(background.shape[1])


@pytest.fixture
def separator():
    return basic.build({}).eval()


@torch.inference_mode()
def separate(separator, audio):
    return separator(audio[None])[0]


def test_a_wandering_voice_is_told_from_a_loop(separator, song):
    background, vocals = song
    mixture = background + vocals
    found = separate(separator, mixture)
    assert sdr(vocals, found) > sdr(vocals, mixture) + 6


def test_of_equal_channels_not_everything_is_voice(separator, song):
    background, vocals = (sound.mean(dim=0, keepdim=True).expand(2, -1) for sound in song)
    mixture = background + vocals
    found = separate(separator, mixture)
    assert sdr(vocals, found) > sdr(vocals, mixture) + 5
    assert torch.equal(found[0], found[1])
    assert separate(separator, background).square().sum() < 0.2 * background.square().sum()


def test_a_wide_voice_over_centred_instruments_is_found(separator, song):
    background = song[0].mean(dim=0, keepdim=True).expand(2, -1)
    vocals = song[1] * torch.tensor([[1.0], [-1.0]])
    mixture = background + vocals
    assert sdr(vocals, separate(separator, mixture)) > sdr(vocals, mixture) + 5


@pytest.mark.parametrize("frames", [1, 1023, 1024, 4096, 50_001])
def test_any_length_comes_back_and_is_finite(separator, frames):
    found = separate(separator, noise(2, frames))
    assert found.shape == (2, frames)
    assert found.isfinite().all()


def test_silence_stays_exactly_silent(separator):
    assert not separate(separator, torch.zeros(2, 100_000)).any()


def test_silence_before_the_song_stays_silent(separator, song):
    mixture = torch.nn.functional.pad(song[0] + song[1], (200_000, 0))
    found = separate(separator, mixture)
    assert found[:, :190_000].abs().max() < 1e-6
    assert found.isfinite().all()


def test_level_does_not_matter(separator, song):
    mixture = (song[0] + song[1])[:, : 3 * RATE]
    loud, quiet = separate(separator, mixture), separate(separator, mixture / 1024)
    torch.testing.assert_close(loud, quiet * 1024, atol=1e-4, rtol=0)


def test_items_of_a_batch_do_not_influence_each_other(separator, song):
    first, second = (song[0] + song[1])[:, : 2 * RATE], noise(2, 2 * RATE)
    with torch.inference_mode():
        both = separator(torch.stack((first, second)))
    torch.testing.assert_close(both[0], separate(separator, first))
    torch.testing.assert_close(both[1], separate(separator, second))


def test_there_are_many_chances_to_cancel(separator):
    calls = 0

    def count(module, inputs):
        nonlocal calls
        calls += 1

    for module in separator.modules():
        module.register_forward_pre_hook(count)
    separate(separator, noise(2, 5 * RATE))
    assert calls > 5


def test_medians_take_only_what_counts():
    magnitudes = torch.tensor([[1.0], [5.0], [2.0], [9.0]])
    indices = torch.tensor([[0, 2, 1, 3], [1, 3, 3, 3], [0, 1, 2, 3]])
    counts = torch.tensor([[1, 1, 1, 0], [1, 0, 0, 0], [0, 0, 0, 0]], dtype=torch.bool)
    found = basic.Medians()(magnitudes, indices, counts)
    assert found[:, 0].tolist() == [2.0, 5.0, 0.0]


def test_similar_columns_are_apart_and_the_column_itself_is_one():
    magnitudes = torch.eye(4).repeat(1, 5) + 0.01
    indices, counts = basic.SimilarColumns(5, 2)(magnitudes)
    for column in range(20):
        chosen = indices[column][counts[column]].tolist()
        assert column in chosen
        assert all(abs(a - b) > 2 for a in chosen for b in chosen if a != b)
        assert all(a % 4 == column % 4 for a in chosen)


@pytest.mark.parametrize(
    "config", [{"colour": 1}, {"lowest": 9, "highest": 9}, {"highest": 9000}, {"repetitions": 0}]
)
def test_impossible_settings_are_explained(config):
    with pytest.raises(CardError):
        basic.build(config)


def test_its_card_needs_no_checkpoint_and_is_the_fallback():
    card = load_cards(paths.cards())["basic"]
    assert card.weights is None
    assert card.fallback
    assert card.chunk / card.sample_rate > 20
    basic.build(card.config)
