import numpy as np
import pytest
import torch

from app.networks.spectral import ISTFT, STFT


def noise(*shape, seed=0):
    return torch.rand(shape, generator=torch.Generator().manual_seed(seed)) * 2 - 1


@pytest.mark.parametrize("frames", [1, 2, 31, 32, 33, 63, 64, 65, 100, 127, 128, 1000, 4801])
@pytest.mark.parametrize("sizes", [(64, 32), (64, 16), (64, 13), (6, 2)])
def test_the_inverse_gives_back_every_frame_of_any_length(frames, sizes):
    audio = noise(2, 2, frames)
    again = ISTFT(*sizes)(STFT(*sizes)(audio), frames)
    assert again.shape == audio.shape
    torch.testing.assert_close(again, audio, atol=1e-6, rtol=0)


def test_the_inverse_holds_at_the_published_sizes_up_to_the_last_frame():
    audio = noise(2, 44100 + 1023)
    again = ISTFT(2048, 1024)(STFT(2048, 1024)(audio), audio.shape[-1])
    torch.testing.assert_close(again, audio, atol=1e-6, rtol=0)


@pytest.mark.parametrize(("frames", "columns"), [(1, 2), (32, 2), (33, 3), (64, 3)])
def test_the_grid_reaches_past_the_last_frame(frames, columns):
    assert STFT(64, 32)(noise(3, frames)).shape == (3, 33, columns)


def test_a_column_is_the_windowed_transform_around_its_centre():
    audio = noise(200)
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(64) / 64)
    padded = np.pad(audio.numpy().astype(np.float64), (32, 64))
    expected = [np.fft.rfft(padded[32 * i : 32 * i + 64] * window) for i in range(8)]
    found = STFT(64, 32)(audio).numpy().T
    np.testing.assert_allclose(found, expected, atol=1e-5)


def test_it_agrees_with_the_reference_spectrum(golden):
    reference = golden("pipeline")
    audio = reference.arrays["stft.wave_i16"].float() / 32768
    columns = reference.arrays["stft.frame_index"].long()
    # The last column of the reference lacks the frames beyond its grid; see STFT.
    inside = columns < audio.shape[-1] // 1024
    expected = torch.complex(reference.arrays["stft.spec_re"], reference.arrays["stft.spec_im"])
    found = STFT(2048, 1024)(audio)[..., columns[inside]]
    difference = (found - expected[..., inside]).abs().max()
    assert inside.sum() > 3
    assert difference < 1e-6 * reference.info["stft"]["max_magnitude"]


def test_a_masked_spectrum_sounds_as_in_the_reference(golden):
    reference = golden("pipeline")
    audio = reference.arrays["stft.wave_i16"].float() / 32768
    spectrum = STFT(2048, 1024)(audio)
    channel = torch.arange(2.0)[:, None, None]
    row = torch.arange(1025.0)[:, None]
    column = torch.arange(float(spectrum.shape[-1]))
    mask = 0.5 + 0.5 * torch.cos(0.013 * row + 0.31 * column + channel)
    found = ISTFT(2048, 1024)(spectrum * mask, audio.shape[-1])
    segments = reference.info["stft"]["segments"][:2]  # the third touches the lost tail
    found = torch.cat([found[:, start:end] for start, end in segments], dim=1)
    expected = reference.arrays["stft.masked_wave_segments"][:, : found.shape[1]]
    torch.testing.assert_close(found, expected, atol=1e-5, rtol=0)


def test_gradients_pass_through_both_directions():
    audio = noise(1, 2, 150).requires_grad_()
    ISTFT(64, 32)(STFT(64, 32)(audio), 150).square().sum().backward()
    torch.testing.assert_close(audio.grad, 2 * audio.detach(), atol=1e-5, rtol=0)


@pytest.mark.parametrize("sizes", [(64, 33), (63, 16), (64, 0), (0, 1)])
@pytest.mark.parametrize("kind", [STFT, ISTFT])
def test_sizes_that_cannot_be_inverted_are_refused(kind, sizes):
    with pytest.raises(ValueError, match="cannot be inverted"):
        kind(*sizes)
