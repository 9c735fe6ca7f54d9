import errno
import io
import os
import pathlib
import struct

import numpy as np
import pytest
import soundfile

from app.audio.decode import decode, probe
from app.core.errors import AudioError, DamagedAudioError
from app.core.jobs import Job
from tests.audio.encoding import (
    click,
    encode_av,
    encode_picture,
    encode_soundfile,
    encode_video,
    noise,
)

RAW_WORDS = ("Errno", "libsndfile", "sndfile", "avcodec", "avformat", "Invalid data", "Traceback",
             "Error opening", "psf_", "None", "Exception")  # fmt: skip


def refuse(path, store, kind=AudioError):
    """Return the one error that opening gives; it is in words and leaves nothing behind."""
    with pytest.raises(AudioError) as caught:
        decode(path, store, Job())
    error = caught.value
    assert type(error) is kind
    assert error.message.endswith(".")
    assert error.hint.endswith(".")
    assert not any(word in str(error) for word in RAW_WORDS)
    assert not any((store.root / "partial").iterdir())
    assert not any((store.root / "audio").iterdir())
    return str(error)


def keep(path, store):
    info, ref = decode(path, store, Job(), accept_damaged=True)
    return info, store.open(ref).read(0, ref.frames)


def cut(path, fraction=0.5):
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * fraction)])
    return path


def test_a_missing_file(tmp_path, store):
    assert "does not exist" in refuse(tmp_path / "gone.wav", store)


def test_a_folder(tmp_path, store):
    assert "folder" in refuse(tmp_path, store)


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders")
def test_a_pipe_does_not_wait_for_ever(tmp_path, store):
    os.mkfifo(tmp_path / "pipe.wav")
    assert "not a file" in refuse(tmp_path / "pipe.wav", store)


def test_a_name_that_is_too_long(tmp_path, store):
    refuse(tmp_path / ("x" * 300 + ".wav"), store)


def test_a_file_that_may_not_be_read(tmp_path, store, monkeypatch):
    path = encode_soundfile(tmp_path / "x.wav", click())

    def refuse_reading(self, *args, **options):
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(pathlib.Path, "open", refuse_reading)
    assert "permission" in refuse(path, store)


@pytest.mark.parametrize("suffix", [".wav", ".mp3", ".m4a", ".flac", ".raw"])
def test_an_empty_file(tmp_path, store, suffix):
    path = tmp_path / f"x{suffix}"
    path.touch()
    assert "empty" in refuse(path, store)


@pytest.mark.parametrize("name", ["x.wav", "x.aiff", "x.au", "x.caf"])
def test_a_file_of_zero_frames(tmp_path, store, name):
    path = encode_soundfile(tmp_path / name, np.zeros((0, 2), np.float32))
    assert "no sound" in refuse(path, store)


@pytest.mark.parametrize("suffix", [".mp3", ".wav", ".m4a", ".ogg", ".flac", ".wma", ".raw", ""])
def test_text_with_the_name_of_a_song(tmp_path, store, suffix, capfd):
    path = tmp_path / f"x{suffix}"
    path.write_text("These are the words of the song.\n" * 500)
    assert "not an audio file" in refuse(path, store)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("suffix", [".mp3", ".wav", ".m4a", ".ogg", ".bin"])
@pytest.mark.parametrize("head", [b"", b"RIFF", b"fLaC", b"OggS", b"ID3\x03\x00", b"\xff\xfb\x90",
                                  b"PK\x03\x04", b"%PDF-1.7\n", b"MZ", b"\x7fELF"])  # fmt: skip
def test_bytes_without_sense(tmp_path, store, suffix, head, capfd):
    path = tmp_path / f"x{suffix}"
    path.write_bytes(head + np.random.default_rng(1).integers(0, 256, 200_000, "u1").tobytes())
    refuse(path, store)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("codec", ["png", "mjpeg"])
@pytest.mark.parametrize("suffix", [".png", ".jpg", ".mp3", ".wav"])
def test_a_picture(tmp_path, store, codec, suffix):
    picture = encode_picture(tmp_path / f"a.{'png' if codec == 'png' else 'jpg'}", codec)
    assert "picture" in refuse(picture.rename(tmp_path / f"x{suffix}"), store)


@pytest.mark.parametrize("name", ["x.mp4", "x.mkv", "x.mov"])
def test_a_video_without_sound(tmp_path, store, name):
    assert "no sound" in refuse(encode_video(tmp_path / name), store)


@pytest.mark.parametrize("tag", [b"drms", b"enca"])
def test_a_copy_protected_song(tmp_path, store, tag):
    path = encode_av(tmp_path / "x.m4a", noise())
    path.write_bytes(path.read_bytes().replace(b"mp4a", tag, 1))
    assert "copy-protected" in refuse(path, store)


@pytest.mark.parametrize("name", ["x.wav", "x.flac", "x.ogg", "x.aiff"])
def test_a_header_full_of_rubbish(tmp_path, store, name):
    path = encode_soundfile(tmp_path / name, noise())
    data = bytearray(path.read_bytes())
    data[4:200] = b"\xa5" * 196
    path.write_bytes(data)
    refuse(path, store)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_samples_that_are_no_numbers(tmp_path, store, value):
    audio = noise()
    audio[22050, 1] = value
    path = encode_soundfile(tmp_path / "x.wav", audio, subtype="FLOAT")
    assert "0:00.500" in refuse(path, store)


CUTS = {
    "x.wav": encode_soundfile,
    "x.aiff": encode_soundfile,
    "x.flac": encode_soundfile,
    "x.mp3": encode_soundfile,
    "x.mkv": encode_av,
    "x.wma": lambda path, audio: encode_av(path, audio, codec="wmav2"),
    "xing.mp3": lambda path, audio: encode_av(path, audio, codec="libmp3lame"),
    "x.m4a": lambda path, audio: encode_av(path, audio, options={"movflags": "faststart"}),
    "x.webm": lambda path, audio: encode_av(path, audio, 48000, "libopus"),
}


@pytest.mark.parametrize("name", CUTS)
def test_a_file_cut_in_half_tells_how_much_is_left_and_can_be_kept(tmp_path, store, name, capfd):
    path = cut(CUTS[name](tmp_path / name, noise(4 * 48000)))
    message = refuse(path, store, DamagedAudioError)
    assert "0:0" in message
    assert " of 0:0" in message
    info, audio = keep(path, store)
    assert info.frames > 1.3 * len(audio)
    assert 0.3 * 4 * 48000 < len(audio) < 0.7 * 4 * 48000
    assert np.abs(audio).max() > 0.1
    assert capfd.readouterr().err == ""


def test_an_m4a_without_its_end_says_so(tmp_path, store):
    assert "incomplete" in refuse(cut(encode_av(tmp_path / "x.m4a", noise())), store)


def test_what_is_left_of_a_cut_wav_is_exact(tmp_path, store):
    original = noise(100_000)
    path = cut(encode_soundfile(tmp_path / "x.wav", original, subtype="FLOAT"))
    _, audio = keep(path, store)
    assert np.array_equal(audio, original[: len(audio)])


def test_a_wav_short_by_less_than_a_tenth_of_a_second_is_whole(tmp_path, store):
    path = encode_soundfile(tmp_path / "x.wav", noise())
    path.write_bytes(path.read_bytes()[: -4 * 4000])
    assert decode(path, store, Job())[1].frames == 44100 - 4000


@pytest.mark.parametrize("size", [0xFFFFFFFF, 0x7FFFFFFF, 0x7FFFF000, 0x80000000])
def test_a_wav_from_a_pipe_promises_nothing(tmp_path, store, size):
    path = encode_soundfile(tmp_path / "x.wav", noise())
    data = bytearray(path.read_bytes())
    at = data.index(b"data") + 4
    data[at : at + 4] = struct.pack("<I", size)
    path.write_bytes(data)
    assert decode(path, store, Job())[1].frames == 44100


@pytest.mark.parametrize("name", ["x.flac", "x.m4a", "x.mkv", "x.wma"])
def test_rubbish_in_the_middle_does_not_move_what_follows(tmp_path, store, name):
    audio = noise(4 * 44100)
    audio[150_000] = 0.95
    make = {"x.flac": encode_soundfile}.get(name, encode_av)
    options = {"codec": "wmav2"} if name == "x.wma" else {}
    path = make(tmp_path / name, audio, **options)
    before = keep(path, store)[1]
    data = bytearray(path.read_bytes())
    middle = len(data) // 3
    data[middle : middle + 3000] = np.random.default_rng(5).integers(0, 256, 3000, "u1").tobytes()
    path.write_bytes(data)
    _, after = keep(path, store)
    if name == "x.flac":
        assert len(after) == len(before)
        assert np.array_equal(after[100_000:], before[100_000:])
    assert len(after) > 0.2 * len(before)


def test_a_flac_that_lost_a_second_is_damaged(tmp_path, store):
    path = encode_soundfile(tmp_path / "x.flac", noise(4 * 44100))
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + len(data) // 4] = bytes(len(data) // 4)
    path.write_bytes(data)
    refuse(path, store, DamagedAudioError)
    _, audio = keep(path, store)
    assert len(audio) == 4 * 44100
    assert np.abs(audio[-1000:]).max() > 0.1


def test_junk_before_and_after_an_mp3_does_no_harm(tmp_path, store, capfd):
    path = encode_soundfile(tmp_path / "x.mp3", click(44100))
    picture = b"ID3\x03\x00\x00" + bytes([0, 0, 0x20, 0]) + bytes(0x20 << 7)
    path.write_bytes(picture + path.read_bytes() + b"TAG" + b"x" * 125)
    info, audio = keep(path, store)
    assert info.frames == len(audio) == 44100
    assert int(np.abs(audio[:, 0]).argmax()) == 12345
    assert capfd.readouterr().err == ""


def test_a_header_that_promises_days_is_damage_and_not_a_full_disk(tmp_path, store):
    path = encode_soundfile(tmp_path / "x.flac", noise())
    data = bytearray(path.read_bytes())
    data[21] |= 0x0F  # the upper bits of the 36 that count the frames
    path.write_bytes(data)
    refuse(path, store, DamagedAudioError)


def test_the_disk_fails_while_reading(tmp_path, store, monkeypatch):
    path = encode_soundfile(tmp_path / "x.wav", noise(300_000))
    read, calls = soundfile.SoundFile.read, []

    def fail(self, *args, **options):
        calls.append(1)
        if len(calls) > 1:
            raise soundfile.LibsndfileError(2)
        return read(self, *args, **options)

    monkeypatch.setattr(soundfile.SoundFile, "read", fail)
    assert len(keep(path, store)[1]) == 300_000  # the other decoder could


def test_probing_refuses_the_same(tmp_path):
    for content in (b"", b"text" * 100):
        path = tmp_path / "x.mp3"
        path.write_bytes(content)
        with pytest.raises(AudioError):
            probe(path)


@pytest.mark.parametrize("name", ["x.wav", "x.aiff", "x.flac", "x.mp3", "x.ogg", "x.m4a"])
@pytest.mark.parametrize("length", [1, 4, 11, 12, 20, 40, 60, 130])
def test_any_few_bytes_of_a_song_are_an_audio_error(tmp_path, store, name, length):
    make = encode_av if name == "x.m4a" else encode_soundfile
    path = make(tmp_path / name, noise())
    path.write_bytes(path.read_bytes()[:length])
    stream = io.BytesIO()  # nothing raw reaches the user whatever the cut
    try:
        decode(path, store, Job())
    except AudioError as error:
        stream.write(str(error).encode())
    assert stream.getvalue()


@pytest.fixture
def slow_song(tmp_path, monkeypatch):
    """A song that is read block by block, and what is done to its file after the first."""
    path = tmp_path / "song.wav"
    sound = np.random.default_rng(0).uniform(-0.5, 0.5, (400_000, 2)).astype(np.float32)
    soundfile.write(path, sound, 44_100, subtype="FLOAT")
    return path, sound


def after_the_first_block(action):
    """A job that does something to the file once a block has been read."""
    done = []

    def publish(value):
        if not done:
            done.append(value)
            action()

    return Job(publish=publish)


def test_a_song_that_grows_while_it_is_read_is_what_it_was_or_an_error(slow_song, store):
    path, sound = slow_song

    def grow():
        with path.open("ab") as file:
            file.write(bytes(800_000))

    _, ref = decode(path, store, after_the_first_block(grow))
    assert np.array_equal(store.open(ref).read(0, len(sound)), sound)
    assert ref.frames == len(sound)


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed on Windows")
def test_a_song_that_vanishes_while_it_is_read_is_read_to_its_end(slow_song, store):
    path, sound = slow_song
    _, ref = decode(path, store, after_the_first_block(path.unlink))
    assert np.array_equal(store.open(ref).read(0, ref.frames), sound)


def test_a_song_that_is_cut_while_it_is_read_is_refused(slow_song, store):
    path, _ = slow_song
    with pytest.raises(AudioError, match="damaged or incomplete"):
        decode(path, store, after_the_first_block(lambda: os.truncate(path, 700_000)))
