import pytest
import torch

from app.training.losses import Loss, Objective, spectrogram

FRAMES = 16_384
TERMS = ["complex", "magnitude", "mel", "waveform", "energy", "multi_resolution"]


def only(term):
    return Loss(Objective(**(dict.fromkeys(TERMS, 0.0) | {term: 1.0})))


@pytest.fixture
def song():
    generator = torch.Generator().manual_seed(0)
    vocals = torch.randn(2, 2, FRAMES, generator=generator) * 0.1
    return vocals, vocals + torch.randn(2, 2, FRAMES, generator=generator) * 0.1


def test_torchaudio_and_the_networks_transform_alike(song):
    from app.networks.spectral import STFT

    torch.testing.assert_close(spectrogram(1024, 256)(song[0]), STFT(1024, 256)(song[0]))


@pytest.mark.parametrize("term", TERMS)
def test_the_truth_has_no_loss_and_anything_else_has(song, term):
    vocals, mixture = song
    assert only(term)(vocals, vocals, mixture).item() == pytest.approx(0.0, abs=1e-3)
    assert only(term)(mixture, vocals, mixture).item() > 0.05


@pytest.mark.parametrize("term", TERMS)
def test_a_step_against_the_gradient_brings_the_estimate_nearer_to_the_truth(song, term):
    vocals, mixture = song
    estimate = (0.5 * mixture).requires_grad_()
    loss = only(term)(estimate, vocals, mixture)
    (gradient,) = torch.autograd.grad(loss, estimate)
    assert torch.isfinite(gradient).all()
    step = 1e-3 * gradient / gradient.norm()
    assert only(term)(estimate - step, vocals, mixture) < loss
    assert (gradient * (estimate - vocals)).sum() > 0


@pytest.mark.parametrize("term", TERMS)
def test_silence_has_a_gradient_without_nan(term):
    silence = torch.zeros(1, 2, FRAMES, requires_grad=True)
    loss = only(term)(silence, torch.zeros(1, 2, FRAMES), torch.zeros(1, 2, FRAMES))
    loss.backward()
    assert torch.isfinite(silence.grad).all()


@pytest.mark.parametrize("term", TERMS)
def test_the_loss_does_not_depend_on_the_level_of_the_song(song, term):
    vocals, mixture = song
    loud = only(term)(0.5 * mixture, vocals, mixture)
    quiet = only(term)(0.05 * mixture, 0.1 * vocals, 0.1 * mixture)
    torch.testing.assert_close(loud, quiet, rtol=1e-2, atol=1e-5)


def test_magnitudes_do_not_see_phase_and_complex_spectra_do(song):
    vocals, mixture = song
    assert only("magnitude")(-vocals, vocals, mixture).item() == pytest.approx(0.0, abs=1e-6)
    assert only("complex")(-vocals, vocals, mixture).item() > 0.5


def test_mel_counts_low_frequencies_for_more_than_plain_magnitudes_do():
    time = torch.arange(FRAMES) / 44_100
    silence = torch.zeros(1, 2, FRAMES)
    mixture = torch.randn(1, 2, FRAMES, generator=torch.Generator().manual_seed(0))

    def ratio(term):
        low, high = (
            only(term)(torch.sin(2 * torch.pi * f * time).expand(1, 2, -1), silence, mixture)
            for f in (300.0, 12_000.0)
        )
        return low / high

    assert ratio("mel") > 2 * ratio("magnitude")
