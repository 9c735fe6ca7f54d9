"""Cleaning up after networks that are no frame transformers; for those see test_masking.py."""

import pytest
import torch

from app.networks import basic, compact
from app.networks.cleaning import silenced
from tests.networks.test_compact import TINY

COLUMNS = 300
QUIET = slice(100, 250)  # columns with next to no vocals
FADE = 32


class Chosen(torch.nn.Module):
    """Stands in for the compact network: vocals are as chosen, and a tenth leaks across."""

    bins, last_patch = 128, 8

    def forward(self, spectrum):
        masks = gains_of(spectrum[:, :2])
        return torch.cat((masks, 0.1 * masks), dim=1)


def gains_of(spectrum):
    gains = torch.full_like(spectrum.real, 0.9)
    gains[..., QUIET] = 0.1
    return gains


def compact_separator():
    separator = compact.build(TINY).eval()
    separator.network = Chosen()
    return separator


def basic_separator():
    separator = basic.build({}).eval()
    separator._gains = lambda spectrum: gains_of(spectrum[0])
    return separator


both = pytest.mark.parametrize("make", [compact_separator, basic_separator])


def vocals(separator):
    hop = separator.stft.hop_length
    song = torch.rand(1, 2, COLUMNS * hop, generator=torch.Generator().manual_seed(0)) - 0.5
    with torch.inference_mode():
        return separator(song), hop, separator.stft.n_fft


@both
def test_a_passage_with_nearly_no_vocals_becomes_silent_and_the_rest_stays_to_the_bit(make):
    separator = make()
    usual, hop, n_fft = vocals(separator)
    separator.clean = True
    cleaned, _, _ = vocals(separator)
    inner = slice((QUIET.start + FADE) * hop + n_fft, (QUIET.stop - FADE) * hop - n_fft)
    assert usual[..., inner].abs().max() > 0.01
    assert not cleaned[..., inner].any()
    outside = (slice(QUIET.start * hop - n_fft), slice(QUIET.stop * hop + n_fft, None))
    for part in outside:
        assert torch.equal(cleaned[..., part], usual[..., part])


@both
def test_cleaning_that_is_off_again_changes_nothing(make):
    separator = make()
    usual, _, _ = vocals(separator)
    separator.clean = True
    vocals(separator)
    separator.clean = False
    assert torch.equal(vocals(separator)[0], usual)


def test_one_bin_of_one_mask_that_opens_is_a_voice_and_gains_that_are_no_masks_are_none():
    gains = torch.full((1, 4, 8, 200), 0.2)
    gains[:, 2:] = -0.9  # no masks
    assert not silenced(gains, gains[:, :2], 0.3)[..., :100].any()
    gains[:, 1, 5, 80:115] = 0.8
    found = silenced(gains, gains[:, :2], 0.3)
    assert torch.equal(found[..., 80:115], gains[..., 80:115])
    assert not found[..., :40].any()
