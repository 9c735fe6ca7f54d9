import pytest
import torch

from app.core.errors import CardError
from app.networks.compact import build, features

TINY = {
    "n_fft": 512, "hop_length": 256, "zones": [64, 128], "patches": [4, 8], "widths": [8, 8, 16],
    "blocks": [1, 1, 1], "halve_time": [False, True], "attention": 1, "heads": 2,
}  # fmt: skip


@pytest.fixture
def separator():
    torch.manual_seed(0)
    network = build(TINY).eval()
    with torch.no_grad():  # as after training: gains that depend on what is heard
        for head in network.network.heads:
            head.weight.normal_(std=0.3)
    return network


def song(frames, seed=0):
    return torch.randn(2, 2, frames, generator=torch.Generator().manual_seed(seed)) * 0.1


@pytest.mark.parametrize("frames", [1, 255, 256, 5000, 20_001])
def test_any_length_comes_back_as_long(separator, frames):
    with torch.no_grad():
        found = separator(song(frames))
    assert found.shape == (2, 2, frames)
    assert torch.isfinite(found).all()


def test_silence_stays_silent_without_nan(separator):
    with torch.no_grad():
        assert not separator(torch.zeros(1, 2, 5000)).any()


def test_the_level_of_the_song_does_not_matter(separator):
    mixture = song(20_000)
    with torch.no_grad():
        torch.testing.assert_close(separator(0.01 * mixture) * 100, separator(mixture))


def test_silence_around_a_song_does_not_change_it_much(separator):
    mixture = song(40 * 256)
    padded = torch.nn.functional.pad(mixture, (40 * 256, 40 * 256))
    with torch.no_grad():
        inner = separator(padded)[..., 40 * 256 : 80 * 256]
        difference = (inner - separator(mixture))[..., 10 * 256 : 30 * 256]
    assert difference.abs().mean() < 0.1 * mixture.abs().mean()


def test_items_of_a_batch_do_not_hear_each_other(separator):
    mixture = song(5000)
    with torch.no_grad():
        torch.testing.assert_close(separator(mixture)[:1], separator(mixture[:1]))


def test_features_tell_the_place_in_the_stereo_image():
    left = torch.randn(1, 1, 8, 4, dtype=torch.complex64)
    centre, left_only, apart = (
        features(torch.cat(pair, dim=1)) for pair in ((left, left), (left, 0 * left), (left, -left))
    )
    torch.testing.assert_close(centre[:, 2], torch.ones(1, 4, 8), atol=1e-3, rtol=0)
    torch.testing.assert_close(left_only[:, 3], torch.ones(1, 4, 8), atol=1e-3, rtol=0)
    torch.testing.assert_close(apart[:, 2], -torch.ones(1, 4, 8), atol=1e-3, rtol=0)
    assert (centre[:, 0] > centre[:, 1]).all()
    assert (apart[:, 0] < apart[:, 1]).all()


def test_it_needs_no_pass_over_the_whole_song(separator):
    assert separator.needs_peak is False


def test_its_weights_come_back_from_half_precision(separator):
    state = {name: value.half() for name, value in separator.network.state_dict().items()}
    other = build(TINY).eval()
    other.load_weights(state)
    with torch.no_grad():
        torch.testing.assert_close(other(song(5000)), separator(song(5000)), atol=2e-3, rtol=0)


def test_bfloat16_changes_next_to_nothing(separator):
    mixture = song(20_000)
    with torch.no_grad():
        exact = separator(mixture)
        separator.lower_precision(torch.bfloat16)
        rounded = separator(mixture)
    assert rounded.dtype == torch.float32
    assert 0 < (rounded - exact).square().sum() < 1e-3 * exact.square().sum()  # 30 dB below


def test_the_shipped_size_is_far_below_30_mb():
    assert 2 * sum(p.numel() for p in build({}).parameters()) < 10e6


@pytest.mark.parametrize(
    "config",
    [
        {"zones": [512]},
        {"zones": [512, 4096]},
        {"patches": [5, 16]},
        {"widths": [48, 64]},
        {"heads": 5},
        {"dropout": 1.0},
        {"nonsense": 1},
    ],
)
def test_impossible_settings_are_told_in_a_sentence(config):
    with pytest.raises(CardError):
        build(config)
