import math

import torch

from app.networks.frame_transformer_v4 import PhaseSeparator, build
from app.networks.masking import MaskingSeparator

TINY = {
    "n_fft": 512,
    "hop_length": 256,
    "channels": 1,
    "num_attention_maps": 1,
    "num_heads": 1,
    "expansion": 1,
    "latent_expansion": 1,
    "num_bridge_layers": 1,
}


class Fixed(torch.nn.Module):
    """Remembers what it was shown; half of everything is vocals."""

    def forward(self, features):
        self.seen = features
        return torch.zeros_like(features[:, :2])


def shown(song, **settings):
    network = Fixed()
    separator = PhaseSeparator(network, n_fft=512, hop_length=256, mask_is_vocals=False)
    vocals = separator(song, **settings)
    return network.seen, vocals, separator.stft(song)


def test_the_network_sees_magnitudes_then_phases_without_the_nyquist_bin():
    song = torch.rand(2, 2, 3000, generator=torch.Generator().manual_seed(0)) - 0.5
    seen, vocals, spectrum = shown(song, peak=20.0)
    assert seen.shape == (2, 4, 256, spectrum.shape[-1])
    again = torch.polar(seen[:, :2] * 20, seen[:, 2:] * 2 * math.pi - math.pi)
    torch.testing.assert_close(again, spectrum[..., :-1, :], atol=1e-4, rtol=0)
    assert 0 <= seen[:, 2:].min() < 0.01
    assert 0.99 < seen[:, 2:].max() <= 1
    torch.testing.assert_close(vocals, song / 2, atol=1e-6, rtol=0)


def test_the_phase_of_silence_is_a_definite_one():
    seen, _, _ = shown(torch.zeros(1, 2, 1000))
    assert torch.equal(seen[:, 2:], torch.full_like(seen[:, 2:], 0.5))


def test_a_song_longer_than_the_network_takes_is_estimated_in_crops(monkeypatch):
    torch.manual_seed(0)
    separator = build(TINY).eval()
    assert isinstance(separator, MaskingSeparator)
    monkeypatch.setattr(type(separator.network), "most_columns", 16)
    with torch.inference_mode():
        vocals = separator(torch.rand(1, 2, 256 * 40) - 0.5)
    assert vocals.shape == (1, 2, 256 * 40)
    assert torch.isfinite(vocals).all()
