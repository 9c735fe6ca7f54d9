import numpy as np
import pytest
import soundfile

from app.audio.decode import decode, probe
from app.audio.formats import flac, wav
from app.audio.output import Output
from app.core.discover import discover
from app.core.errors import ExportError
from app.core.jobs import Job
from tests.audio.encoding import noise
from tests.audio.full_disk import full_after

FORMATS = {"wav": wav, "flac": flac}  # those that keep every bit
KINDS = [(name, subtype) for name, module in FORMATS.items() for subtype in module.SUBTYPES]
STEP = {"PCM_16": 2.0**-15, "PCM_24": 2.0**-23, "FLOAT": 0.0}
TAGS = {"title": "Tïtle 日本", "artist": "A", "album": "B", "date": "1999", "genre": "Rock"}


def write(path, audio, name, subtype, size=10_000, rate=44100, tags=None):
    blocks = [audio[start : start + size] for start in range(0, len(audio), size)]
    FORMATS[name].encode(Output(blocks, rate, audio.shape[1], subtype, tags or {}), path)
    return path


def test_every_format_is_found_and_says_what_it_holds():
    found = discover("app.audio.formats", "NAME")
    assert set(found) == {"wav", "flac", "ogg", "opus", "mp3"}
    for name, module in found.items():
        assert f".{name}" == module.EXTENSION
        assert module.USUAL in module.SUBTYPES
        assert set(module.KBPS) in (set(), set(module.SUBTYPES))
        assert module.RATES[0] <= module.RATES[1]
        assert module.MAX_CHANNELS >= 2


@pytest.mark.parametrize(("name", "subtype"), KINDS)
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_what_is_written_is_what_is_read(tmp_path, store, name, subtype, channels):
    audio = noise(30_001, channels)
    path = write(tmp_path / f"x{FORMATS[name].EXTENSION}", audio, name, subtype)
    result, rate = soundfile.read(path, dtype="float32", always_2d=True)
    assert rate == 44100
    np.testing.assert_allclose(result, audio, rtol=0, atol=1.5 * STEP[subtype])
    info, ref = decode(path, store, Job())
    assert (info.subtype, info.frames) == (subtype, 30_001)
    assert np.array_equal(store.open(ref).read(0, ref.frames), result)


@pytest.mark.parametrize(("name", "subtype"), KINDS)
def test_the_size_of_blocks_is_inaudible(tmp_path, name, subtype):
    audio = noise(30_001)
    files = [
        write(tmp_path / f"{size}.x", audio, name, subtype, size).read_bytes()
        for size in (64, 999, 30_001)
    ]
    assert files[0] == files[1] == files[2]


@pytest.mark.parametrize(("name", "subtype"), KINDS)
@pytest.mark.parametrize("frames", [0, 1])
def test_almost_nothing_can_be_written(tmp_path, name, subtype, frames):
    path = write(tmp_path / "x", noise(frames, 1), name, subtype)
    if frames or name == "wav":
        assert soundfile.info(path).frames == frames


@pytest.mark.parametrize(("name", "subtype"), KINDS)
def test_full_scale_does_not_wrap_around(tmp_path, name, subtype):
    audio = np.tile(np.array([[1.0], [-1.0]], np.float32), (500, 1))
    result, _ = soundfile.read(write(tmp_path / "x", audio, name, subtype), dtype="float32")
    np.testing.assert_allclose(result, audio[:, 0], atol=3 * STEP["PCM_16"])


@pytest.mark.parametrize("name", FORMATS)
def test_silence_at_24_bit_is_silence(tmp_path, name):
    path = write(tmp_path / "x", np.zeros((1000, 2), np.float32), name, "PCM_24")
    assert not soundfile.read(path)[0].any()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("key", ["track", "tracknumber"])
def test_tags_are_written(tmp_path, name, key):
    path = write(
        tmp_path / f"x{FORMATS[name].EXTENSION}",
        noise(100),
        name,
        "PCM_16",
        tags={**TAGS, key: "7"},
    )
    assert probe(path).tags == {**TAGS, "track": "7"}


@pytest.mark.parametrize("name", FORMATS)
def test_high_rates_are_written(tmp_path, name):
    path = write(tmp_path / "x", noise(1000), name, "PCM_24", rate=192000)
    assert soundfile.info(path).samplerate == 192000


@pytest.mark.parametrize("name", FORMATS)
def test_mistakes_of_the_caller_are_refused(tmp_path, name):
    with pytest.raises(ValueError, match="subtype"):
        FORMATS[name].encode(Output([], 44100, 2, "MP3"), tmp_path / "x")
    with pytest.raises(ValueError, match="expected"):
        FORMATS[name].encode(Output([noise(10, 3)], 44100, 2, "PCM_16"), tmp_path / "x")


@pytest.mark.parametrize("name", FORMATS)
def test_a_folder_that_is_not_there_is_left_to_the_caller_to_explain(tmp_path, name):
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "gone" / "x", noise(10), name, "PCM_16")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("room", [10, 300, 30_000, 60_000])
def test_a_full_disk_reaches_the_caller(tmp_path, name, room):
    target = full_after(tmp_path / "x", room)
    with pytest.raises(OSError, match="No space left"):
        write(target, noise(30_000), name, "PCM_16")


def test_an_error_of_the_blocks_passes_through(tmp_path):
    def broken():
        yield noise(100)
        raise RuntimeError("from the reader")

    for module in (wav, flac):
        with pytest.raises(RuntimeError, match="from the reader"):
            module.encode(Output(broken(), 44100, 2, "PCM_16"), tmp_path / "x")


def test_a_wav_beyond_the_limit_becomes_rf64(tmp_path, monkeypatch, store):
    monkeypatch.setattr(wav, "LIMIT_BYTES", 50_000)
    audio = noise(30_000)
    path = write(tmp_path / "x.wav", audio, "wav", "FLOAT", tags=TAGS)
    assert path.read_bytes()[:4] == b"RF64"
    info = soundfile.info(path)
    assert (info.format, info.frames) == ("RF64", 30_000)
    decoded, ref = decode(path, store, Job())
    assert decoded.frames == 30_000
    assert np.array_equal(store.open(ref).read(0, 30_000), audio)


def test_a_common_wav_has_the_classic_header(tmp_path):
    path = write(tmp_path / "x.wav", noise(1000), "wav", "PCM_16")
    data = path.read_bytes()
    assert data[:4] == b"RIFF"
    assert int.from_bytes(data[4:8], "little") == len(data) - 8
    at = data.index(b"fmt ")
    assert int.from_bytes(data[at + 4 : at + 8], "little") == 16
    assert int.from_bytes(data[at + 8 : at + 10], "little") == 1


def test_flac_refuses_what_it_cannot_hold(tmp_path):
    with pytest.raises(ExportError, match="channels"):
        flac.encode(Output([], 44100, 9, "PCM_16"), tmp_path / "x")
