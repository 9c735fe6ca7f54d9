"""Formats that leave out what is hard to hear: length, place, tags and pictures stay exact."""

import warnings

import av
import numpy as np
import pytest
import soundfile

from app.audio import ogg_pages
from app.audio.cover import Cover, find_cover
from app.audio.decode import decode, probe
from app.audio.formats import flac, mp3, ogg, opus, wav
from app.audio.output import Output
from app.core.errors import ExportError
from app.core.jobs import Job
from tests.audio.encoding import encode_av, encode_picture, noise
from tests.audio.full_disk import full_after

LOSSY = {"ogg": ogg, "opus": opus, "mp3": mp3}
ALL = {"wav": wav, "flac": flac, **LOSSY}
TAGS = {"title": "Tïtle 日本", "artist": "A", "album": "B", "date": "1999", "genre": "Rock"}
KINDS = [(name, subtype) for name, module in LOSSY.items() for subtype in module.SUBTYPES]


def rate_of(name):
    return 48_000 if name == "opus" else 44_100


def music(frames, channels=2, rate=44_100):
    """Return a chord with a knock in its middle."""
    seconds = np.arange(frames) / rate
    chord = sum(np.sin(2 * np.pi * hertz * seconds) for hertz in (220, 277.2, 329.6)) * 0.1
    chord[frames // 2 : frames // 2 + 20] += 0.5
    return np.stack([chord * (1 - 0.3 * c) for c in range(channels)], axis=1).astype(np.float32)


def write(path, audio, name, subtype=None, size=10_000, rate=None, **more):
    module = ALL[name]
    blocks = [audio[start : start + size] for start in range(0, len(audio), size)]
    tags = more.pop("tags", {})
    rate, subtype = rate or rate_of(name), subtype or module.USUAL
    module.encode(Output(blocks, rate, audio.shape[1], subtype, tags, **more), path)
    return path


def read(path, store):
    info, ref = decode(path, store, Job())
    return info, store.open(ref).read(0, ref.frames)


@pytest.mark.parametrize("name", LOSSY)
@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("frames", [100, 1151, 1152, 30_001, 88_200])
def test_the_length_is_kept_to_the_frame(tmp_path, store, name, channels, frames):
    audio = music(frames, channels)
    info, result = read(write(tmp_path / f"x{LOSSY[name].EXTENSION}", audio, name), store)
    assert result.shape == audio.shape
    assert info.frames == frames
    assert info.sample_rate == rate_of(name)


@pytest.mark.parametrize(("name", "subtype"), KINDS)
def test_every_quality_sounds_like_the_original_and_stays_in_its_place(
    tmp_path, store, name, subtype
):
    audio = music(60_000)
    _, result = read(write(tmp_path / f"x{LOSSY[name].EXTENSION}", audio, name, subtype), store)
    error = result - audio
    assert 10 * np.log10(np.mean(error**2) / np.mean(audio**2)) < -18
    shifts = range(-3, 4)
    middle = slice(20_000, 40_000)
    matches = [np.vdot(np.roll(result, shift, axis=0)[middle], audio[middle]) for shift in shifts]
    assert shifts[int(np.argmax(matches))] == 0


@pytest.mark.parametrize("name", ["ogg", "mp3"])
@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 32_000, 48_000])
def test_other_rates_keep_the_length_too(tmp_path, store, name, rate):
    audio = music(50_003)
    info, result = read(write(tmp_path / f"x.{name}", audio, name, rate=rate), store)
    assert (info.sample_rate, len(result)) == (rate, 50_003)


@pytest.mark.parametrize("name", LOSSY)
def test_the_same_sound_is_the_same_file_whatever_its_blocks(tmp_path, name):
    audio = music(30_001)
    files = [
        write(tmp_path / f"{size}.x", audio, name, size=size).read_bytes()
        for size in (64, 999, 30_001)
    ]
    assert files[0] == files[1] == files[2]


@pytest.mark.parametrize("name", LOSSY)
def test_better_qualities_are_larger_and_near_what_they_promise(tmp_path, name):
    audio = noise(10 * rate_of(name), level=0.2)
    sizes = [
        write(tmp_path / "x", audio, name, subtype).stat().st_size * 8 / 10 / 1000
        for subtype in LOSSY[name].SUBTYPES
    ]
    assert sizes == sorted(sizes, reverse=True)
    for size, promised in zip(sizes, LOSSY[name].KBPS.values(), strict=True):
        assert 0.5 * promised < size < 1.6 * promised


@pytest.mark.parametrize("name", LOSSY)
@pytest.mark.parametrize("key", ["track", "tracknumber"])
def test_tags_are_written(tmp_path, name, key):
    path = write(tmp_path / f"x.{name}", music(5000), name, tags={**TAGS, key: "7"})
    assert probe(path).tags == {**TAGS, "track": "7"}


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("codec", ["png", "mjpeg"])
@pytest.mark.parametrize("padding", [0, 300_000])
def test_a_picture_goes_in_and_comes_out_again(tmp_path, store, name, codec, padding):
    picture = encode_picture(tmp_path / f"x.{'png' if codec == 'png' else 'jpg'}", codec)
    kind = "image/png" if codec == "png" else "image/jpeg"
    cover = Cover(kind, picture.read_bytes() + bytes(padding))
    path = tmp_path / f"x.{name}"
    audio = music(30_001)
    write(path, audio, name, tags=TAGS, cover=cover)
    found = find_cover(path)
    assert found is not None
    assert (found.kind, found.data[: len(cover.data)]) == (kind, cover.data)
    assert probe(path).tags == TAGS
    _, result = read(path, store)
    assert result.shape == audio.shape


def test_no_picture_is_no_error(tmp_path):
    text = tmp_path / "list.mp3"
    text.write_text("bread, milk")
    plain = write(tmp_path / "x.wav", music(100), "wav")
    for path in (tmp_path / "gone.mp3", text, tmp_path, plain):
        assert find_cover(path) is None


def test_the_video_of_a_clip_is_no_cover(tmp_path):
    from tests.audio.encoding import encode_video

    assert find_cover(encode_video(tmp_path / "x.mp4", noise(44_100))) is None


@pytest.mark.parametrize("name", ["ogg", "opus"])
def test_ogg_pages_are_whole_for_strict_readers(tmp_path, name):
    cover = Cover("image/png", bytes(range(256)) * 700)  # headers of several pages
    path = write(tmp_path / "x", music(60_000), name, tags=TAGS, cover=cover)
    data, place, number = path.read_bytes(), 0, 0
    while place < len(data):
        mark, _, flags, _, serial, count, checked, segments = ogg_pages.PAGE.unpack_from(
            data, place
        )
        body = place + ogg_pages.PAGE.size
        end = body + segments + sum(data[body : body + segments])
        page = bytearray(data[place:end])
        page[22:26] = bytes(4)
        assert mark == b"OggS"
        assert (serial, count) == (ogg_pages.SERIAL, number)
        assert (flags & ogg_pages.BEGINNING > 0) == (number == 0)
        assert checked == ogg_pages.checksum(bytes(page))
        place, number = end, number + 1
    assert flags & 4  # the last one says so
    assert number > 5


def test_the_checksum_is_that_of_the_ogg_format(tmp_path):
    path = tmp_path / "x.ogg"
    soundfile.write(path, music(5000), 44_100, format="OGG", subtype="VORBIS")
    data = path.read_bytes()
    *_, checked, segments = ogg_pages.PAGE.unpack_from(data)
    body = ogg_pages.PAGE.size
    page = bytearray(data[: body + segments + sum(data[body : body + segments])])
    page[22:26] = bytes(4)
    assert ogg_pages.checksum(bytes(page)) == checked


@pytest.mark.parametrize("name", LOSSY)
def test_mistakes_of_the_caller_are_refused(tmp_path, name):
    with pytest.raises(ValueError, match="subtype"):
        LOSSY[name].encode(Output([], rate_of(name), 2, "PCM_16"), tmp_path / "x")
    with pytest.raises(ValueError, match="expected"):
        LOSSY[name].encode(Output([noise(10, 1)], rate_of(name), 2, "HIGH"), tmp_path / "x")


@pytest.mark.parametrize("name", LOSSY)
def test_what_a_format_cannot_hold_is_a_sentence(tmp_path, name):
    for rate, channels in ((rate_of(name), 6), (400_000, 2)):
        with pytest.raises(ExportError, match="holds") as caught:
            LOSSY[name].encode(Output([], rate, channels, "HIGH"), tmp_path / "x")
        assert caught.value.hint


@pytest.mark.parametrize("name", LOSSY)
@pytest.mark.parametrize("room", [10, 300, 30_000])
def test_a_full_disk_reaches_the_caller(tmp_path, name, room):
    target = full_after(tmp_path / "x", room)
    with warnings.catch_warnings(), pytest.raises(OSError, match="No space left"):
        write(target, noise(100_000), name)


@pytest.mark.parametrize("name", LOSSY)
def test_an_error_of_the_blocks_passes_through(tmp_path, name):
    def broken():
        yield noise(10_000)
        raise RuntimeError("from the reader")

    with pytest.raises(RuntimeError, match="from the reader"):
        LOSSY[name].encode(Output(broken(), rate_of(name), 2, "HIGH"), tmp_path / "x")


def test_a_long_vorbis_does_not_overflow_the_stack(tmp_path):
    sound = np.zeros((2_000_000, 2), np.float32)
    assert soundfile.info(write(tmp_path / "x.ogg", sound, "ogg", size=2_000_000)).frames == len(
        sound
    )


def test_the_cover_of_an_m4a_is_found(tmp_path):
    plain = encode_av(tmp_path / "plain.m4a", noise(20_000))
    picture = encode_picture(tmp_path / "x.png").read_bytes()
    target = tmp_path / "x.m4a"
    with av.open(str(plain)) as source, av.open(str(target), "w", format="mp4") as output:
        sound = output.add_stream_from_template(source.streams.audio[0])
        image = output.add_mux_stream("png", width=64, height=64)
        image.disposition = image.disposition.attached_pic
        packet = av.Packet(picture)
        packet.stream = image
        packet.pts = packet.dts = 0
        output.mux(packet)
        for packet in source.demux():
            if packet.dts is not None:
                packet.stream = sound
                output.mux(packet)
    assert find_cover(target) == Cover("image/png", picture)
