"""MDX-Net: equal to the library's own run, recognised by the table or by trying."""

import hashlib

import numpy as np
import onnxruntime
import pytest
import torch

from app.catalog.cards import Card
from app.core.errors import CardError, StemMissingError
from app.core.jobs import Cancelled, Job
from app.networks import mdx_net, mdx_table, mdx_trying
from app.networks.mdx_table import Published
from app.networks.recognition import Wish
from app.separation.overlap_add import ChunkGrid
from tests.fakes import onnx_graph
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)

BINS, COLUMNS, N_FFT = 64, 16, 4096
CONFIG = {"n_fft": N_FFT, "dim_f": BINS, "dim_t": COLUMNS, "compensate": 1.03}
NATIVE = 1024 * (COLUMNS - 1)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "net.onnx"
    path.write_bytes(onnx_graph.mdx_net(BINS, COLUMNS))
    return path


@pytest.fixture
def listed(monkeypatch):
    """Put files into the table of published networks."""

    def listed(path, **row):
        end = hashlib.md5(path.read_bytes()[-10_240_000:]).hexdigest()
        row = {"stem": "Vocals", "n_fft": N_FFT, "dim_f": BINS, "dim_t": COLUMNS} | row
        monkeypatch.setattr(mdx_net, "published", lambda: {end: Published(**row)})

    return listed


def noise(frames, batch=1):
    return torch.randn(batch, 2, frames, generator=torch.Generator().manual_seed(0)) * 0.1


def by_the_library(path, audio):
    """What a program for these files does, written anew with numpy and the library itself."""
    window = np.hanning(N_FFT + 1)[:-1]
    padded = np.pad(audio.numpy().astype(np.float64), ((0, 0), (N_FFT // 2,) * 2), mode="reflect")
    starts = 1024 * np.arange(COLUMNS)
    spectra = np.stack(
        [np.fft.rfft(padded[:, s : s + N_FFT] * window, axis=1) for s in starts], axis=-1
    )[:, :BINS]
    entering = np.stack([spectra.real, spectra.imag], axis=1).reshape(1, 4, BINS, COLUMNS)
    entering[:, :, :3] = 0
    session = onnxruntime.InferenceSession(path.read_bytes(), providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {"input": entering.astype(np.float32)})
    parts = found.astype(np.float64).reshape(2, 2, BINS, COLUMNS)
    full = np.zeros((2, N_FFT // 2 + 1, COLUMNS), complex)
    full[:, :BINS] = parts[:, 0] + 1j * parts[:, 1]
    sound = np.zeros_like(padded)
    weight = np.zeros(padded.shape[1])
    for column, start in enumerate(starts):
        here = slice(start, start + N_FFT)
        sound[:, here] += np.fft.irfft(full[..., column], axis=1) * window
        weight[here] += window**2
    middle = slice(N_FFT // 2, N_FFT // 2 + NATIVE)
    return sound[:, middle] / weight[middle]


def test_a_chunk_is_estimated_as_by_the_library_itself(path):
    audio = noise(NATIVE)
    with torch.inference_mode():
        found = mdx_net.load_file(CONFIG, path)(audio)[0]
    expected = 1.03 * by_the_library(path, audio[0])
    assert np.abs(expected).max() > 0.01
    np.testing.assert_allclose(found.numpy(), expected, atol=1e-5)


def test_sound_of_any_length_keeps_its_length_and_its_middle(path):
    separator = mdx_net.load_file(CONFIG, path)
    audio = noise(3 * NATIVE + 17)
    with torch.inference_mode():
        for frames in (1, 1000, NATIVE, NATIVE + 1, audio.shape[-1]):
            found = separator(audio[..., :frames])
            assert found.shape == (1, 2, frames)
            assert found.isfinite().all()
        first = separator(audio[..., :NATIVE])
    kept = NATIVE - separator.config.context
    torch.testing.assert_close(found[..., :kept], first[..., :kept])


@pytest.mark.parametrize("batch", ["batch", 1])
def test_items_of_a_batch_are_estimated_alike_and_alone(tmp_path, batch):
    path = tmp_path / "net.onnx"
    path.write_bytes(onnx_graph.mdx_net(BINS, COLUMNS, batch=batch))
    separator = mdx_net.load_file(CONFIG, path)
    audio = noise(NATIVE, batch=3)
    with torch.inference_mode():
        together = separator(audio)
        alone = torch.cat([separator(one[None]) for one in audio])
    torch.testing.assert_close(together, alone, rtol=0, atol=1e-6)
    assert separator.network.takes_together(torch.device("cuda")) == (batch == "batch")
    assert not separator.network.takes_together(torch.device("cpu"))


@pytest.mark.parametrize(
    ("n_fft", "dim_t"), [(6144, 256), (7680, 256), (5120, 256), (6144, 512), (4096, 128)]
)
@pytest.mark.parametrize("rate", [8000, 16000, 32000, 44100, 48000, 96000])
def test_a_chunk_with_its_context_is_what_the_network_sees_at_once(n_fft, dim_t, rate):
    config = mdx_net.Config(n_fft, 2048, dim_t)
    card = Card("x", "", "", "mdx_net", 44100, "vocals", config.chunk, config.context)
    chunks = ChunkGrid.of(card, rate, 60 * rate)
    seen = (chunks.core + 2 * chunks.context) * 44100 / rate
    assert config.native - 441 < seen <= config.native
    assert config.context >= n_fft / 2


def test_a_listed_file_needs_nothing_but_itself(path, listed):
    listed(path, compensate=1.02)
    found = mdx_net.recognise_file(path, Wish(), Job())
    assert (found.label, found.stem, found.sample_rate) == ("MDX-Net", "vocals", 44100)
    assert found.config == CONFIG | {"compensate": 1.02}
    listed(path, stem="Instrumental", karaoke=True)
    found = mdx_net.recognise_file(path, Wish(), Job())
    assert (found.label, found.stem) == ("MDX-Net (karaoke)", "accompaniment")


@pytest.mark.parametrize("stem", ["Drums", "Bass", "Other", "Reverb", "No Crowd"])
def test_a_listed_network_for_another_stem_is_named_and_refused(path, listed, stem):
    listed(path, stem=stem)
    with pytest.raises(CardError, match=f"neither vocals nor accompaniment, but: {stem}"):
        mdx_net.recognise_file(path, Wish(), Job())


def test_an_unlisted_file_asks_for_its_stem_and_guesses_none(path):
    with pytest.raises(StemMissingError, match="vocals or the instrumental") as caught:
        mdx_net.recognise_file(path, Wish(), Job())
    assert "--stem vocals" in caught.value.hint
    with pytest.raises(CardError, match="“drums” is no stem"):
        mdx_net.recognise_file(path, Wish("drums"), Job())


def test_the_table_holds_possible_rows_of_every_published_network():
    rows = mdx_table.published()
    assert len(rows) == 44
    for digest, row in rows.items():
        assert int(digest, 16) >> 128 == 0
        assert len(digest) == 32
        config = mdx_net.Config(row.n_fft, row.dim_f, row.dim_t, row.compensate)
        assert config.chunk > config.context > 0
        assert 1 <= row.compensate < 1.1
    stems = [row.stem for row in rows.values()]
    assert (stems.count("Vocals"), stems.count("Instrumental")) == (16, 20)


def test_only_the_end_of_a_long_file_counts():
    content = bytes(range(256)) * 50_000
    assert mdx_table.tail_digest(content) == hashlib.md5(content[-10_240_000:]).hexdigest()
    assert mdx_table.tail_digest(b"short") == hashlib.md5(b"short").hexdigest()


@pytest.mark.parametrize(
    ("n_fft", "bins", "stem"),
    [
        (6144, 3072, "accompaniment"), (7680, 3072, "accompaniment"), (5120, 1024, "vocals"),
        (6144, 1024, "vocals"), (5120, 1024, "accompaniment"),
    ],
)  # fmt: skip
def test_the_length_of_spectra_is_found_by_trying(tmp_path, n_fft, bins, stem):
    """The network lets through the bins in which its stem is the louder one, at its own length."""
    config = mdx_net.Config(n_fft, bins, 32)
    separator = mdx_net.MdxSeparator(torch.nn.Identity(), config)
    voice, music = (
        separator.spectrum(sound[None, :, : config.native]).square().sum(dim=(0, 1, 3))
        for sound in (mdx_trying.voice(), mdx_trying._music())
    )
    gains = voice / (voice + music + 1e-9)
    path = tmp_path / "net.onnx"
    path.write_bytes(onnx_graph.mask(gains if stem == "vocals" else 1 - gains, 32))
    assert len(mdx_trying.candidates(bins, stem)) > 1
    assert mdx_net.recognise_file(path, Wish(stem), Job()).config["n_fft"] == n_fft


def test_the_table_leaves_one_length_or_two_for_networks_of_published_sizes():
    lengths = {
        (stem, bins): mdx_trying.candidates(bins, stem)
        for stem in ("vocals", "accompaniment")
        for bins in (2048, 2560, 3072)
    }
    assert lengths == {
        ("vocals", 2048): [6144],
        ("vocals", 2560): [5120],
        ("vocals", 3072): [7680],
        ("accompaniment", 2048): [5120],
        ("accompaniment", 2560): [5120],
        ("accompaniment", 3072): [7680, 6144],
    }
    assert mdx_trying.candidates(BINS, "vocals") == [7680, 6144, 5120]
    assert set(mdx_trying.candidates(4096, "vocals")) == {8192, 16384}


def test_what_makes_no_sound_of_music_is_refused(tmp_path):
    path = tmp_path / "net.onnx"
    path.write_bytes(onnx_graph.mask(np.zeros(BINS), COLUMNS))
    with pytest.raises(CardError, match="no sound of music"):
        mdx_net.recognise_file(path, Wish("vocals"), Job())


def test_trying_can_be_cancelled(path):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        mdx_net.recognise_file(path, Wish("vocals"), job)


@pytest.mark.parametrize(
    "changed",
    [
        {"n_fft": 126}, {"n_fft": 6145}, {"n_fft": 1 << 30}, {"n_fft": 6144.0}, {"dim_f": 32},
        {"dim_t": 8}, {"dim_t": 1 << 20}, {"compensate": 1e9}, {"compensate": "1"}, {"other": 1},
    ],
)  # fmt: skip
def test_a_card_that_does_not_fit_its_file_is_refused(path, changed):
    with pytest.raises(CardError, match="does not describe the network"):
        mdx_net.load_file(CONFIG | changed, path)


def test_sizes_that_a_file_leaves_open_come_from_the_table(tmp_path, listed):
    gains = onnx_graph.tensor("gains", np.ones((1, 1, 1, 1)))
    nodes = [onnx_graph.node("Mul", "input gains", "output")]
    path = tmp_path / "open.onnx"
    path.write_bytes(onnx_graph.model(nodes, [gains], ("batch", 4, "bins", "columns")))
    with pytest.raises(CardError, match="how much it sees at once"):
        mdx_net.recognise_file(path, Wish("vocals"), Job())
    listed(path)
    assert mdx_net.recognise_file(path, Wish(), Job()).config["dim_f"] == BINS
    assert mdx_net.load_file(CONFIG, path)(noise(NATIVE)).shape == (1, 2, NATIVE)


def test_a_graph_that_the_library_refuses_is_one_sentence(tmp_path):
    nodes = [onnx_graph.node("Relu", "input", "output", nonsense=3)]
    path = tmp_path / "net.onnx"
    path.write_bytes(onnx_graph.model(nodes, [], (1, 4, BINS, COLUMNS)))
    separator = mdx_net.load_file(CONFIG, path)
    with pytest.raises(CardError, match="cannot be run: ") as caught:
        separator(noise(NATIVE))
    assert "\n" not in caught.value.message


def test_a_card_without_its_file_is_told_to_import_it():
    with pytest.raises(CardError, match="needs a file"):
        mdx_net.build({})


@pytest.mark.parametrize("says", ["Failed to allocate memory for a buffer", "std::bad_alloc"])
def test_a_lack_of_memory_is_told_as_such(path, monkeypatch, says):
    from onnxruntime.capi.onnxruntime_pybind11_state import RuntimeException

    def run(*args):
        raise RuntimeException(says)

    separator = mdx_net.load_file(CONFIG, path)
    separator(noise(NATIVE))
    monkeypatch.setattr(separator.network, "_session", type("Full", (), {"run": run})())
    with pytest.raises(MemoryError):
        separator(noise(NATIVE))


def test_a_network_is_handed_on_as_bytes_and_says_nothing(path, monkeypatch, capfd):
    handed = []
    made = onnxruntime.InferenceSession

    def session(content, *args, **kwargs):
        handed.append(content)
        return made(content, *args, **kwargs)

    monkeypatch.setattr(onnxruntime, "InferenceSession", session)
    separator = mdx_net.load_file(CONFIG, path)
    assert handed == []  # until it is needed
    for _ in range(2):
        separator(noise(NATIVE))
    assert handed == [path.read_bytes()]
    assert capfd.readouterr() == ("", "")


def test_a_cancelled_job_ends_between_two_items_of_a_batch(path):
    separator = mdx_net.load_file(CONFIG, path)
    job, runs = Job(), []

    def before(module, entering):
        job.check()
        runs.append(module)
        job.cancel()

    separator.network.register_forward_pre_hook(before)
    with pytest.raises(Cancelled):
        separator(noise(NATIVE, batch=3))
    assert len(runs) == 1
