"""The published program's numbers, case by case."""

import numpy as np
import pytest
import torch

from app.catalog.cards import Card, Published
from app.core.errors import CardError
from app.core.jobs import Cancelled, Job
from app.networks.cleaning import clean_up
from app.networks.frame_transformer_v4 import PhaseSeparator
from app.networks.masking import MaskingSeparator
from app.networks.recognition import from_state_dict
from app.separation.inverse import Synthesis
from app.separation.published import PublishedRunner
from tests.fakes.golden import golden_in
from tests.separation.fakes import Song, Surroundings


@pytest.fixture
def golden(shared):
    return golden_in(shared)


@pytest.fixture
def program(golden):
    """What is known of the published program, beside numbers."""
    return golden("pipeline").info


@pytest.fixture
def pipeline(golden):
    return golden("pipeline").arrays


def separator(golden, name, n_fft=64):
    found = from_state_dict(golden(name).state).eval()
    found.stft.n_fft, found.stft.hop_length = n_fft, n_fft // 2  # v9 does not tell its own
    return found


def song(pipeline, name="sep.wave_i16"):
    return (pipeline[name].float() / 32768).numpy().T.copy()


def runner(network, samples, published, rate=4000, song_rate=4000):
    card = Card("x", "X", "", "f", rate, "vocals", 1, 0, published=published)
    return PublishedRunner(Song(samples, song_rate), card, network, torch.device("cpu"))


def mask_of(runner):
    (peak,) = runner.peaks(Job())
    return torch.cat(list(runner.masks(0, 0, runner.columns, peak, Job())), dim=-1)


CASES = {
    "v10_c128_p0_b1": ("v10_a", Published(128, 0)),
    "v10_c96_p40_b3": ("v10_a", Published(96, 40)),
    "v10_c167_pNone_b2": ("v10_a", Published(167, 83)),
    "v9_c128_p0": ("v9_b", Published(128, 0)),
    "v9_c64_p32": ("v9_b", Published(64, 32)),
    "tta": ("v10_a", Published(passes=((32, 64), (48, 96)))),
}


@pytest.mark.parametrize("case", CASES)
def test_the_mask_of_a_song_is_the_published_programs(golden, pipeline, case):
    network, published = CASES[case]
    found = mask_of(runner(separator(golden, network), song(pipeline), published))
    torch.testing.assert_close(found, pipeline[f"sep.{case}.mask"], atol=1e-4, rtol=0)


class Watched(torch.nn.Module):
    """Remembers what it was shown; half of everything is vocals."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def forward(self, features):
        self.seen.append(features)
        return torch.zeros_like(features[:, :2])


def shown(kind, columns, published, n_fft=4):
    """Return what a network sees, crop by crop, of noise, and that of the whole song at once."""
    separator = kind(Watched(), n_fft=n_fft, hop_length=n_fft // 2, mask_is_vocals=False)
    samples = np.random.default_rng(0).uniform(-1, 1, ((columns - 1) * n_fft // 2, 2))
    work = runner(separator, samples.astype(np.float32), published)
    (peak,) = work.peaks(Job())
    assert mask_of(work).shape[-1] == work.columns == columns
    whole = separator.relative(work._spectrum(0, 0, columns)[None], peak)
    return separator.network.seen, whole


@pytest.mark.parametrize("number", range(8))
def test_a_song_is_padded_and_cut_as_the_published_program_does(program, number):
    width, _, offset, left, right, roi = program["make_padding"][number]
    seen, whole = shown(MaskingSeparator, width, Published(roi, offset))
    if width % roi == 0:
        right -= roi  # a crop of zeros after the song's end, which is not computed
    expected = torch.nn.functional.pad(whole, (left, right))
    assert left + width + right == len(seen) * roi + 2 * offset
    for place, found in enumerate(seen):
        crop = expected[..., place * roi : (place + 1) * roi + 2 * offset]
        torch.testing.assert_close(found, crop, atol=1e-4, rtol=0)


def test_zeros_around_a_song_are_zeros_in_the_phases_too(golden):
    # The program pads what the network sees, where zero is the phase -π; silence inside has 1/2.
    seen, whole = shown(PhaseSeparator, 37, Published(16, 5), n_fft=16)
    assert [tuple(x.shape) for x in seen] == [(1, 4, 8, 26)] * 3
    assert not seen[0][..., :5].any()
    assert not seen[-1][..., 10:].any()
    for place, found in enumerate(seen):
        first, last = max(0, 16 * place - 5), min(37, 16 * place + 21)
        inner = found[..., first - 16 * place + 5 : last - 16 * place + 5]
        torch.testing.assert_close(inner, whole[..., first:last], atol=1e-5, rtol=0)


def test_the_spectrum_and_its_parts_are_the_published_programs(golden, pipeline):
    case = next(name for name in CASES if f"sep.{name}.y_re" in pipeline)
    network, published = CASES[case]
    work = runner(separator(golden, network), song(pipeline), published)
    spectrum = work._spectrum(0, 0, work.columns)
    expected = torch.complex(pipeline["sep.spec_re"], pipeline["sep.spec_im"])
    scale = expected.abs().max()
    torch.testing.assert_close(spectrum / scale, expected / scale, atol=1e-6, rtol=0)
    expected = torch.complex(pipeline[f"sep.{case}.y_re"], pipeline[f"sep.{case}.y_im"])
    accompaniment = spectrum * mask_of(work)
    torch.testing.assert_close(accompaniment / scale, expected / scale, atol=1e-4, rtol=0)


def test_the_spectrum_at_full_size_and_its_inverse_are_the_published_programs(golden, pipeline):
    samples = song(pipeline, "stft.wave_i16")
    work = runner(separator(golden, "v10_a", 2048), samples, Published(128, 0), 44100, 44100)
    spectrum = work._spectrum(0, 0, work.columns)
    columns = pipeline["stft.frame_index"].long()
    expected = torch.complex(pipeline["stft.spec_re"], pipeline["stft.spec_im"])
    scale = expected.abs().max()
    torch.testing.assert_close(spectrum[..., columns] / scale, expected / scale, atol=1e-6, rtol=0)
    channel, bin, column = torch.meshgrid(*map(torch.arange, spectrum.shape), indexing="ij")
    mask = 0.5 + 0.5 * torch.cos(0.013 * bin + 0.31 * column + channel)
    synthesis = Synthesis(2048, 1024)
    parts = [
        synthesis.add((spectrum * mask)[..., start : start + 50], last=start == 150)
        for start in (0, 50, 100, 150)
    ]
    sound = torch.cat(parts, dim=-1)
    assert sound.shape == (2, 1024 * (work.columns - 1))
    segments = ((0, 4096), (90112, 94208), (172032, 176128))
    found = torch.cat([sound[:, start:end] for start, end in segments], dim=-1)
    torch.testing.assert_close(found, pipeline["stft.masked_wave_segments"], atol=1e-4, rtol=0)


def test_an_ensemble_is_the_published_programs(golden, pipeline):
    # The smallest of the accompaniments, and the last network's vocals.
    masks = [
        mask_of(runner(separator(golden, name), song(pipeline), Published(128, 0)))
        for name in ("v9_b", "v10_a")
    ]
    work = runner(separator(golden, "v10_a"), song(pipeline), Published(128, 0))
    spectrum = work._spectrum(0, 0, work.columns)
    for name, mask in (("instruments", torch.minimum(*masks)), ("vocals", 1 - masks[-1])):
        sound = Synthesis(64, 32).add(spectrum * mask, last=True)
        torch.testing.assert_close(sound, pipeline[f"ens.{name}_wave"], atol=1e-4, rtol=0)


@pytest.mark.parametrize("name", "abcd")
def test_passages_without_voice_are_cleaned_by_the_published_rule(pipeline, name):
    settings = (0.1, 40, 16) if name == "d" else ()
    found = clean_up(pipeline[f"merge.{name}.in"][None].float(), *settings)[0]
    torch.testing.assert_close(found, pipeline[f"merge.{name}.out"].float(), atol=1e-4, rtol=0)


def test_a_mask_that_is_open_nowhere_or_everywhere():
    closed = torch.zeros(1, 2, 4, 200)
    assert clean_up(closed) is closed
    opened = clean_up(torch.full((1, 2, 4, 200), 0.5))[0, 0, 0]
    assert (opened[:160] == 1).all()
    with pytest.raises(ValueError, match="no room"):
        clean_up(closed, 0.05, 10, 8)


def separated(runner, start, end):
    peaks = runner.peaks(Job())
    return np.concatenate(list(runner.run(start, end, peaks, Job())), axis=1)


def test_the_vocals_are_as_long_as_the_song_and_add_up_with_the_published_accompaniment(
    golden, pipeline
):
    samples, network = song(pipeline), separator(golden, "v10_a")
    found = separated(runner(network, samples, Published(128, 0)), 0, len(samples))
    assert found.shape == (2, 16013)
    spectrum = torch.complex(pipeline["sep.spec_re"], pipeline["sep.spec_im"])
    vocals = spectrum * (1 - pipeline["sep.v10_c128_p0_b1.mask"])
    expected = Synthesis(64, 32).add(vocals, last=True).numpy()
    np.testing.assert_allclose(found[:, :16000], expected, atol=1e-4)
    assert not found[:, 16000:].any()


@pytest.mark.parametrize(("name", "cut"), [("v10_a", (96, 40)), ("v9_b", (128, 0))])
def test_a_section_is_that_part_of_the_whole(golden, pipeline, name, cut):
    work = runner(separator(golden, name), song(pipeline), Published(*cut))
    whole = separated(work, 0, 16013)
    np.testing.assert_allclose(separated(work, 5003, 9001), whole[:, 5003:9001], atol=1e-6)
    np.testing.assert_allclose(separated(work, 15990, 16013), whole[:, 15990:], atol=1e-6)


def test_a_song_at_another_rate_is_resampled_stretch_by_stretch(golden):
    time = np.arange(30_000) / 6000
    samples = np.stack([np.sin(2 * np.pi * f * time) for f in (150, 220)], axis=1)
    network = separator(golden, "v10_a")
    torch.nn.init.zeros_(network.network.out.weight)  # half of everything is voice
    work = runner(network, (0.5 * samples).astype(np.float32), Published(64, 0), song_rate=6000)
    found = separated(work, 0, 30_000)
    inner = slice(500, 29_000)
    np.testing.assert_allclose(found[:, inner], 0.25 * samples.T[:, inner], atol=1e-3)
    np.testing.assert_allclose(separated(work, 9_001, 17_000), found[:, 9_001:17_000], atol=1e-3)


def test_silence_stays_silent_and_mono_and_five_channels_work(golden):
    network = separator(golden, "v10_a")
    for channels in (1, 2, 6):
        work = runner(network, np.zeros((500, channels), np.float32), Published(8, 0))
        assert not separated(work, 0, 500).any()
        assert separated(work, 0, 500).shape == (channels, 500)


def test_it_can_be_stopped_inside_a_crop(golden):
    work = runner(separator(golden, "v10_a"), np.ones((500, 2), np.float32), Published(8, 0))
    job = Job(lambda fraction, message: job.cancel())
    with pytest.raises(Cancelled):
        list(work.run(0, 500, [1.0], job))


def test_a_network_that_was_never_published_so_is_refused():
    with pytest.raises(CardError, match="cannot be run as a published program"):
        runner(Surroundings(), np.zeros((10, 2), np.float32), Published())
