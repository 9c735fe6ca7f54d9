import errno
from dataclasses import replace

import numpy as np
import pytest
import soundfile

from app.audio.cover import Cover, find_cover
from app.audio.decode import decode, probe
from app.audio.formats import flac
from app.audio.output import Output
from app.audio.resample import resample
from app.audio.store import Store
from app.catalog.recipes import Member, Recipe
from app.core.errors import ExportError
from app.core.jobs import Cancelled, Job
from app.project.model import Span, Take
from app.tasks.export import (
    ExportOptions,
    Part,
    check_folder,
    export_stems,
    formats,
    target_paths,
)
from tests.audio.encoding import encode_picture

RATE = 48_000


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


def put(store, audio):
    with store.writer(audio.shape[1], RATE) as writer:
        writer.add(audio.astype(np.float32))
        return writer.finish()


def noise(seed, level=0.4, frames=100_003, channels=2):
    return np.random.default_rng(seed).uniform(-level, level, (frames, channels))


@pytest.fixture
def song(store):
    def make(mixture, vocals, start=0):
        take = Take(
            Recipe((Member("any"),)),
            Span(start, start + len(vocals)),
            {"vocals": put(store, vocals)},
        )
        return put(store, mixture), take

    return make


def read(result, stem):
    return soundfile.read(result.paths[stem], dtype="float64", always_2d=True)[0]


@pytest.mark.parametrize("format", ["wav", "flac"])
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_stems_have_the_songs_length_rate_and_channels_and_add_up(
    store, song, tmp_path, format, channels
):
    mixture = noise(1, channels=channels)
    ref, take = song(mixture, noise(2, channels=channels))
    options = ExportOptions(tmp_path / "out", "Song", format=format)
    result = export_stems(ref, take, store, options, Job())
    assert result.gain_db == 0
    for stem in ("vocals", "accompaniment"):
        info = soundfile.info(result.paths[stem])
        assert (info.frames, info.samplerate, info.channels) == (len(mixture), RATE, channels)
        assert info.subtype == "PCM_24"
    total = read(result, "vocals") + read(result, "accompaniment")
    half_steps = 2 * 0.5 * 2**-23  # each is rounded once, and their float32 difference too
    assert np.abs(total - mixture.astype(np.float32)).max() <= 1.26 * half_steps


def test_float_stems_add_up_to_the_last_bits(store, song, tmp_path):
    mixture = noise(1)
    ref, take = song(mixture, noise(2))
    options = ExportOptions(tmp_path, "Song", subtype="FLOAT")
    result = export_stems(ref, take, store, options, Job())
    total = read(result, "vocals") + read(result, "accompaniment")
    error = total - mixture.astype(np.float32)
    assert 10 * np.log10(np.mean(error**2)) < -140


@pytest.mark.parametrize("stems", [("vocals", "accompaniment"), ("vocals",)])
@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24"])
def test_a_stem_beyond_full_scale_lowers_both_by_one_gain_that_is_told(
    store, song, tmp_path, stems, subtype
):
    mixture, vocals = noise(1, 0.9), noise(2, 0.9)  # their difference reaches 1.8
    ref, take = song(mixture, vocals)
    options = ExportOptions(tmp_path, "Song", stems=stems, subtype=subtype)
    result = export_stems(ref, take, store, options, Job())
    peak = np.abs(mixture - vocals).max()
    assert result.gain_db == pytest.approx(-20 * np.log10(peak), abs=0.01)
    gain = 10 ** (result.gain_db / 20)
    step = 2.0 ** (1 - int(subtype[-2:]))
    np.testing.assert_allclose(read(result, "vocals"), vocals * gain, atol=2 * step)
    assert set(result.paths) == set(stems)


def test_float_keeps_what_is_beyond_full_scale(store, song, tmp_path):
    mixture = noise(1, 0.9)
    ref, take = song(mixture, -mixture)
    result = export_stems(ref, take, store, ExportOptions(tmp_path, "Song", subtype="FLOAT"), Job())
    assert result.gain_db == 0
    assert np.abs(read(result, "accompaniment")).max() > 1.7


def test_a_take_of_a_section_is_written_at_its_own_length(store, song, tmp_path):
    mixture, vocals = noise(1), noise(2, frames=5_000)
    ref, take = song(mixture, vocals, start=40_000)
    result = export_stems(ref, take, store, ExportOptions(tmp_path, "Song", subtype="FLOAT"), Job())
    assert result.frames == 5_000
    expected = mixture[40_000:45_000].astype(np.float32) - vocals.astype(np.float32)
    np.testing.assert_array_equal(read(result, "accompaniment"), expected)


def test_existing_files_are_kept_unless_asked(store, song, tmp_path):
    ref, take = song(noise(1), noise(2))
    options = ExportOptions(tmp_path, "Song")
    first = export_stems(ref, take, store, options, Job())
    second = export_stems(ref, take, store, options, Job())
    assert [path.name for path in second.paths.values()] == [
        "Song (Vocals) (2).wav",
        "Song (Instrumental) (2).wav",
    ]
    replaced = ExportOptions(tmp_path, "Song", overwrite=True)
    assert target_paths(replaced) == first.paths
    before = first.paths["vocals"].stat().st_mtime_ns
    export_stems(ref, take, store, replaced, Job())
    assert first.paths["vocals"].stat().st_mtime_ns > before


def test_the_stems_carry_the_songs_tags_with_their_own_title(store, song, tmp_path):
    ref, take = song(noise(1), noise(2))
    options = ExportOptions(
        tmp_path, "file", format="flac", tags={"title": "Francium", "artist": "SEK"}
    )
    result = export_stems(ref, take, store, options, Job())
    with soundfile.SoundFile(result.paths["accompaniment"]) as file:
        assert (file.title, file.artist) == ("Francium (Instrumental)", "SEK")


def test_a_cancelled_export_leaves_nothing(store, song, tmp_path):
    ref, take = song(noise(1), noise(2))
    folder = tmp_path / "out"
    folder.mkdir()
    job = Job(lambda fraction, message: fraction > 0.8 and job.cancel())
    with pytest.raises(Cancelled):
        export_stems(ref, take, store, ExportOptions(folder, "Song"), job)
    assert list(folder.iterdir()) == []


def test_a_folder_that_takes_no_files_is_named_before_the_work(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="part of its path is a file") as caught:
        check_folder(tmp_path / "file" / "out")
    assert caught.value.hint


@pytest.mark.parametrize("where", ["_format_chunk", "_pack"])
def test_a_full_disk_is_a_sentence_and_nothing_stays_behind(
    store, song, tmp_path, monkeypatch, where
):
    ref, take = song(noise(1), noise(2))
    folder = tmp_path / "out"
    folder.mkdir()

    def full(*arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(f"app.audio.formats.wav.{where}", full)
    with pytest.raises(ExportError, match=r"Cannot write into .*out: the disk is full"):
        export_stems(ref, take, store, ExportOptions(folder, "Song"), Job())
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("format", ["ogg", "opus", "mp3"])
def test_small_formats_keep_the_length_to_the_frame(store, song, tmp_path, format):
    ref, take = song(noise(1), noise(2))
    options = ExportOptions(tmp_path, "Song", format=format, subtype="SMALL")
    result = export_stems(ref, take, store, options, Job())
    for path in result.paths.values():
        info, decoded = decode(path, store, Job())
        assert (decoded.frames, info.sample_rate) == (100_003, RATE)


@pytest.mark.parametrize("rate", [44_100, 96_000])
@pytest.mark.parametrize("subtype", ["PCM_24", "FLOAT"])
def test_at_another_rate_the_stems_add_up_to_the_mixture_there(
    store, song, tmp_path, rate, subtype
):
    ref, take = song(noise(1), noise(2))
    stems = ("vocals", "accompaniment", "mixture")
    options = ExportOptions(tmp_path, "Song", stems=stems, subtype=subtype, rate=rate)
    result = export_stems(ref, take, store, options, Job())
    frames = round(100_003 * rate / RATE)
    assert (result.frames, result.sample_rate) == (frames, rate)
    assert soundfile.info(result.paths["mixture"]).samplerate == rate
    total = read(result, "vocals") + read(result, "accompaniment")
    assert total.shape == (frames, 2)
    step = 2.0**-23
    assert (
        np.abs(total - read(result, "mixture")).max() <= 2.01 * step
    )  # three roundings, and those of float32
    gain = 10 ** (result.gain_db / 20)
    expected = resample(noise(1).astype(np.float32).T, RATE, rate).T * gain
    np.testing.assert_allclose(read(result, "mixture"), expected, atol=4 * step)


def test_the_mixture_is_written_bit_for_bit(store, song, tmp_path):
    mixture = noise(1)
    ref, take = song(mixture, noise(2))
    options = ExportOptions(tmp_path, "Song", stems=("mixture",), subtype="FLOAT")
    result = export_stems(ref, take, store, options, Job())
    assert result.paths["mixture"].name == "Song (Mixture).wav"
    np.testing.assert_array_equal(read(result, "mixture"), mixture.astype(np.float32))


def test_parts_become_files_of_their_own_with_one_gain(store, song, tmp_path):
    mixture, vocals = noise(1, 0.4), noise(2, 0.4)
    mixture[60_000] = 0.9
    vocals[60_000] = -0.9  # 1.8 in the instrumental
    ref, take = song(mixture, vocals)
    parts = (Part(Span(0, 5_000), "Verse", 1), Part(Span(59_000, 62_000), "Solo", 2))
    result = export_stems(ref, take, store, ExportOptions(tmp_path, "Song", parts=parts), Job())
    assert [path.name for path in result.paths.values()] == [
        "Song - Verse (Vocals).wav",
        "Song - Verse (Instrumental).wav",
        "Song - Solo (Vocals).wav",
        "Song - Solo (Instrumental).wav",
    ]
    gain = 10 ** (result.gain_db / 20)
    assert gain == pytest.approx(1 / 1.8, rel=1e-4)
    np.testing.assert_allclose(read(result, "vocals-1"), vocals[:5_000] * gain, atol=2e-7)
    np.testing.assert_allclose(read(result, "vocals-2"), vocals[59_000:62_000] * gain, atol=2e-7)
    assert result.frames == 8_000


def test_without_dither_16_bit_is_rounded(store, song, tmp_path):
    vocals = noise(2)
    ref, take = song(noise(1), vocals)
    options = ExportOptions(tmp_path, "Song", ("vocals",), subtype="PCM_16", dither="none")
    result = export_stems(ref, take, store, options, Job())
    steps = read(result, "vocals") * 2**15
    assert np.abs(steps - vocals.astype(np.float32) * 2**15).max() <= 0.5


def test_a_rate_the_format_cannot_hold_is_a_sentence_before_the_work(store, song, tmp_path):
    ref, take = song(noise(1), noise(2))
    options = ExportOptions(tmp_path / "out", "Song", format="opus", subtype="HIGH", rate=44_100)
    with pytest.raises(ExportError, match="48 kHz only") as caught:
        export_stems(ref, take, store, options, Job())
    assert "48 kHz" in caught.value.hint
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("format", ["wav", "flac", "ogg", "opus", "mp3"])
def test_the_picture_of_the_song_is_in_every_stem(store, song, tmp_path, format):
    picture = encode_picture(tmp_path / "x.png").read_bytes()
    source = tmp_path / "source.flac"
    sound = noise(3).astype(np.float32)
    output = Output([sound], RATE, 2, "PCM_16", cover=Cover("image/png", picture))
    flac.encode(output, source)
    ref, take = song(noise(1), noise(2))
    subtype = formats()[format].USUAL
    options = ExportOptions(tmp_path, "Song", format=format, subtype=subtype, source=source)
    options = replace(options, tags={"artist": "SEK"})
    result = export_stems(ref, take, store, options, Job())
    for path in result.paths.values():
        assert find_cover(path) == Cover("image/png", picture)
        assert probe(path).tags["artist"] == "SEK"


@pytest.mark.parametrize("source", ["gone.mp3", "."])
def test_a_picture_that_cannot_be_read_fails_no_export(store, song, tmp_path, source):
    ref, take = song(noise(1), noise(2))
    options = ExportOptions(tmp_path / "out", "Song", source=tmp_path / source)
    assert len(export_stems(ref, take, store, options, Job()).paths) == 2


def test_the_title_of_a_section_says_so(store, song, tmp_path):
    ref, take = song(noise(1), noise(2))
    options = ExportOptions(
        tmp_path, "file", ("vocals",), tags={"title": "Francium"},
        parts=(Part(Span(0, 5_000), "Verse", 1),),
    )  # fmt: skip
    result = export_stems(ref, take, store, options, Job())
    assert probe(result.paths["vocals"]).tags["title"] == "Francium - Verse (Vocals)"
