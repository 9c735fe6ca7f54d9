"""The published program's numbers, case by case."""

import json
import math

import numpy as np
import pytest
import torch
from safetensors import safe_open

from app.catalog.cards import Card, Published
from app.core.errors import CardError
from app.core.jobs import Cancelled, Job
from app.networks.cleaning import clean_up
from app.networks.recognition import from_state_dict
from app.separation.published import PublishedRunner, Synthesis
from tests.separation.fakes import Song, Surroundings


@pytest.fixture(autouse=True)
def _one_thread():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def read(path):
    """Return the arrays of a golden file and its weights by name."""
    arrays, state = {}, {}
    with safe_open(path, framework="pt") as file:
        packed = json.loads(file.metadata().get("packed", "{}"))
        for name in file.keys():  # noqa: SIM118 (not a dict)
            tensor, (kind, _, key) = file.get_tensor(name), name.partition(".")
            if kind == "state4":
                values = torch.stack((tensor & 15, tensor >> 4), dim=1).flatten()
                values = values[: math.prod(packed[key]["shape"])].float() - 8
                state[key] = values.reshape(packed[key]["shape"]) * packed[key]["scale"]
            elif kind == "state":
                state[key] = tensor
            else:
                arrays[name] = tensor
    return arrays, state


@pytest.fixture
def golden(shared):
    return lambda name: read(shared / f"reference/frame_transformer/golden/{name}.safetensors")


@pytest.fixture
def pipeline(golden):
    return golden("pipeline")[0]


def separator(golden, name, n_fft=64):
    found = from_state_dict(golden(name)[1]).eval()
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
