import errno
import os
import threading
import unicodedata

import numpy as np
import pytest
import soundfile

from app.audio import writer as writer_module
from app.audio.decode import Decoding, audio_files, decode, probe
from app.core.errors import AudioError, DamagedAudioError
from app.core.jobs import Cancelled, Job
from tests.audio.encoding import (
    click,
    encode_av,
    encode_soundfile,
    encode_video,
    noise,
)

FIRST = 12_345  # frame of the click


def read(path, store, **options):
    info, ref = decode(path, store, Job(), **options)
    return info, store.open(ref).read(0, ref.frames)


def loudest(audio):
    return int(np.abs(audio[:, 0]).argmax())


SOUNDFILE_KINDS = {
    "x.wav": ({}, "WAV", "PCM_16"),
    "x24.wav": ({"subtype": "PCM_24"}, "WAV", "PCM_24"),
    "x32.wav": ({"subtype": "PCM_32"}, "WAV", "PCM_32"),
    "x8.wav": ({"subtype": "PCM_U8"}, "WAV", "PCM_U8"),
    "xf.wav": ({"subtype": "FLOAT"}, "WAV", "FLOAT"),
    "xd.wav": ({"subtype": "DOUBLE"}, "WAV", "DOUBLE"),
    "adpcm.wav": ({"subtype": "MS_ADPCM"}, "WAV", "MS_ADPCM"),
    "x.rf64": ({"format": "RF64", "subtype": "PCM_16"}, "RF64", "PCM_16"),
    "x.w64": ({}, "W64", "PCM_16"),
    "x.aiff": ({}, "AIFF", "PCM_16"),
    "x.aif": ({"format": "AIFF", "subtype": "PCM_24"}, "AIFF", "PCM_24"),
    "x.au": ({}, "AU", "PCM_16"),
    "x.caf": ({}, "CAF", "PCM_16"),
    "x.flac": ({}, "FLAC", "PCM_16"),
    "x24.flac": ({"subtype": "PCM_24"}, "FLAC", "PCM_24"),
    "x.ogg": ({}, "OGG", "VORBIS"),
    "x.mp3": ({}, "MP3", "MP3"),
}


@pytest.mark.parametrize("name", SOUNDFILE_KINDS)
def test_a_click_is_where_it_was_in_what_libsndfile_writes(tmp_path, store, name):
    options, container, subtype = SOUNDFILE_KINDS[name]
    info, audio = read(encode_soundfile(tmp_path / name, click(), **options), store)
    assert (info.container, info.subtype, info.title) == (container, subtype, name.split(".")[0])
    assert loudest(audio) == FIRST
    if name != "adpcm.wav":  # whole blocks only
        assert audio.shape == (44100, 2)
        assert info.frames == 44100


def test_opus_in_ogg_begins_where_it_began(tmp_path, store):
    path = tmp_path / "x.opus"
    encode_soundfile(path, click(), 48000, format="OGG", subtype="OPUS")
    info, audio = read(path, store)
    assert (info.container, info.subtype, info.sample_rate) == ("OGG", "OPUS", 48000)
    assert audio.shape == (44100, 2)
    assert loudest(audio) == FIRST


AV_KINDS = {
    "x.m4a": ({}, "M4A", "AAC", 44100),
    "fast.m4a": ({"options": {"movflags": "faststart"}}, "M4A", "AAC", 44100),
    "frag.mp4": ({"options": {"movflags": "frag_keyframe+delay_moov"}}, "MP4", "AAC", None),
    "x.mp4": ({}, "MP4", "AAC", 44100),
    "x.mov": ({"codec": "pcm_s24le"}, "MOV", "PCM_S24LE", 44100),
    "alac.m4a": ({"codec": "alac"}, "M4A", "ALAC", 44100),
    "x.mkv": ({}, "MKV", "AAC", None),
    "x.mka": ({"codec": "flac"}, "MKV", "FLAC", 44100),
    "x.webm": ({"codec": "libopus", "rate": 48000}, "WEBM", "OPUS", 44100),
    "x.opus": ({"codec": "libopus", "rate": 48000}, "OGG", "OPUS", 44100),
    "x.mp3": ({"codec": "libmp3lame"}, "MP3", "MP3", 44100),
}


@pytest.mark.parametrize("name", AV_KINDS)
def test_a_click_is_where_it_was_in_what_ffmpeg_writes(tmp_path, store, name):
    options, container, subtype, frames = AV_KINDS[name]
    info, audio = read(encode_av(tmp_path / name, click(), **options), store)
    assert (info.container, info.subtype) == (container, subtype)
    assert loudest(audio) == FIRST
    if frames:
        assert audio.shape == (frames, 2)
    assert 44100 <= len(audio) < 44100 + 2048


@pytest.mark.parametrize(
    ("name", "codec", "container"),
    [("x.wma", "wmav2", "WMA"), ("x.aac", "aac", "AAC"), ("x.ac3", "ac3", "AC3")],
)
def test_formats_that_do_not_tell_their_delay_are_decoded_with_it(
    tmp_path, store, name, codec, container
):
    info, audio = read(encode_av(tmp_path / name, click(), codec=codec), store)
    assert info.container == container
    assert abs(loudest(audio) - FIRST) < 2100
    assert abs(len(audio) - 44100) < 4096


def test_an_mp3_is_the_same_by_both_decoders(tmp_path, store):
    path = encode_soundfile(tmp_path / "x.mp3", noise())
    expected, _ = soundfile.read(path, dtype="float32")
    _, audio = read(path, store)
    np.testing.assert_allclose(audio, expected, atol=1e-4)


def test_an_mp3_without_xing_header_has_no_promise(tmp_path, store):
    path = encode_av(tmp_path / "x.mp3", noise(), codec="libmp3lame", options={"write_xing": "0"})
    info, audio = read(path, store)
    assert info.frames is None
    assert len(audio) >= 44100


def test_mp3s_joined_end_to_end_are_heard_whole(tmp_path, store):
    one = encode_av(tmp_path / "a.mp3", noise(), codec="libmp3lame", options={"write_xing": "0"})
    path = tmp_path / "b.mp3"
    path.write_bytes(one.read_bytes() + bytes(5000) + one.read_bytes())
    info, audio = read(path, store)
    assert info.frames is None
    assert len(audio) > 2 * 44100 - 1152


def test_an_mp3_appended_to_one_with_a_header_is_heard_too(tmp_path, store):
    path = encode_soundfile(tmp_path / "x.mp3", noise(4 * 44100))
    path.write_bytes(path.read_bytes() * 2)
    info, audio = read(path, store)
    assert info.frames is None
    assert len(audio) > 8 * 44100 - 1152


def test_sound_that_changes_rate_and_channels_goes_on_as_it_began(tmp_path, store):
    data = b""
    for rate, channels in ((44100, 2), (48000, 1), (22050, 2), (44100, 2), (48000, 1)):
        part = encode_av(
            tmp_path / "part.mp3", noise(2 * rate, channels), rate, "libmp3lame",
            options={"write_xing": "0"},
        )  # fmt: skip
        data += part.read_bytes()
    path = tmp_path / "x.mp3"
    path.write_bytes(data)
    info, audio = read(path, store)
    assert (info.sample_rate, info.channels) == (44100, 2)
    assert abs(len(audio) / 44100 - 10) < 0.5
    assert abs(audio.std() - 0.1) < 0.02


@pytest.mark.parametrize("rate", [8000, 22050, 48000])
@pytest.mark.parametrize("channels", [1, 2])
def test_every_kind_of_mp3_keeps_its_promise(tmp_path, store, rate, channels):
    info, audio = read(encode_soundfile(tmp_path / "x.mp3", noise(30_000, channels), rate), store)
    assert info.frames == len(audio) == 30_000


def test_an_mp3_inside_a_wav_name_is_recognised(tmp_path, store):
    path = encode_soundfile(tmp_path / "x.mp3", click())
    info, audio = read(path.rename(tmp_path / "x.wav"), store)
    assert info.container == "MP3"
    assert loudest(audio) == FIRST


def test_the_sound_of_a_video_is_taken(tmp_path, store):
    info, audio = read(encode_video(tmp_path / "x.mp4", click()), store)
    assert info.container == "MP4"
    assert loudest(audio) == FIRST
    assert len(audio) == 44100


def test_float_and_24_bit_samples_are_exact(tmp_path, store):
    audio = noise()
    _, result = read(encode_soundfile(tmp_path / "f.wav", audio, subtype="FLOAT"), store)
    assert np.array_equal(result, audio)
    coarse = np.rint(audio * 2**23) / 2**23
    _, result = read(encode_soundfile(tmp_path / "i.wav", coarse, subtype="PCM_24"), store)
    assert np.array_equal(result, coarse.astype(np.float32))


@pytest.mark.parametrize("rate", [8000, 11025, 48000, 96000, 192000])
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_rate_and_channels_stay_as_they_are(tmp_path, store, rate, channels):
    audio = noise(3000, channels)
    info, result = read(encode_soundfile(tmp_path / "x.wav", audio, rate, "FLOAT"), store)
    assert (info.sample_rate, info.channels) == (rate, channels)
    assert np.array_equal(result, audio)


@pytest.mark.parametrize("channels", [1, 6])
def test_mono_and_surround_aac_stay_as_they_are(tmp_path, store, channels):
    info, audio = read(encode_av(tmp_path / "x.m4a", click(channels=channels)), store)
    assert info.channels == channels
    assert audio.shape == (44100, channels)


@pytest.mark.parametrize("name", ["x.wav", "x.flac", "x.ogg", "x.mp3", "x.aiff"])
def test_a_single_frame_is_a_song(tmp_path, store, name):
    _, audio = read(encode_soundfile(tmp_path / name, np.full((1, 2), 0.5, np.float32)), store)
    assert audio.shape == (1, 2)


@pytest.mark.parametrize("name", ["x.wav", "x.flac", "x.mp3", "x.m4a"])
def test_silence_is_a_song(tmp_path, store, name):
    make = encode_av if name.endswith("m4a") else encode_soundfile
    _, audio = read(make(tmp_path / name, np.zeros((44100, 2), np.float32)), store)
    assert audio.shape == (44100, 2)
    assert not audio.any()


NAMES = [
    "\U0001f3a4 karaoke \U0001f469\u200d\U0001f3a4",
    unicodedata.normalize("NFD", "Für Élise – ñandú"),
    "100% #1 & [live] 'a' %03d; $HOME",
    "dots... and. more",
    "x" * 200,
    " two spaces ",
    "concat:a|b",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("suffix", [".wav", ".m4a", ".mp3"])
def test_any_name_can_be_opened(tmp_path, store, name, suffix):
    if os.name == "nt" and set(name) & set(':|"'):
        pytest.skip("Windows has no such names")
    plain = tmp_path / f"plain{suffix}"
    (encode_av if suffix == ".m4a" else encode_soundfile)(plain, click())
    info, audio = read(plain.rename(tmp_path / (name + suffix)), store)
    assert info.title == name
    assert loudest(audio) == FIRST


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="names are Unicode")
@pytest.mark.parametrize("suffix", [".wav", ".m4a"])
def test_a_name_in_an_old_encoding_can_be_opened(tmp_path, store, suffix):
    plain = tmp_path / f"plain{suffix}"
    (encode_av if suffix == ".m4a" else encode_soundfile)(plain, click())
    path = plain.rename(tmp_path / os.fsdecode(b"caf\xe9" + suffix.encode()))
    assert loudest(read(path, store)[1]) == FIRST


def test_a_relative_path_can_be_opened(tmp_path, store, monkeypatch):
    encode_av(tmp_path / "x.m4a", click())
    monkeypatch.chdir(tmp_path)
    assert loudest(read("x.m4a", store)[1]) == FIRST


TAGS = {"title": "Tïtle 日本", "artist": "Ärtist", "album": "Album", "date": "1999",
        "track": "3", "genre": "Rock", "comment": "Hello"}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "codec"),
    [("x.m4a", "aac"), ("x.mp3", "libmp3lame"), ("x.flac", "flac"), ("x.mkv", "aac"),
     ("x.opus", "libopus"), ("x.wma", "wmav2")],
)  # fmt: skip
def test_tags_are_read(tmp_path, name, codec):
    path = encode_av(tmp_path / name, click(48000), 48000, codec, tags=TAGS)
    assert probe(path).tags == TAGS


def test_a_file_without_tags_has_none(tmp_path):
    assert probe(encode_soundfile(tmp_path / "x.wav", click())).tags == {}


def test_probing_tells_what_decoding_tells(tmp_path, store):
    for name, make in (("x.wav", encode_soundfile), ("x.m4a", encode_av)):
        path = make(tmp_path / name, click())
        assert probe(path) == decode(path, store, Job())[0]


def test_the_first_block_is_published_and_progress_rises(tmp_path, store):
    published, fractions = [], []
    job = Job(lambda fraction, message: fractions.append(fraction), published.append)
    path = encode_soundfile(tmp_path / "x.wav", noise(300_000))
    info, ref = decode(path, store, job)
    assert [type(value) for value in published] == [Decoding]
    assert published[0].info == info
    assert published[0].peaks.frames == ref.frames  # the same pyramid has grown meanwhile
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0, 1)
    assert len(fractions) > 4


def test_a_cancelled_decoding_leaves_nothing(tmp_path, store):
    job = Job(publish=lambda value: job.cancel())
    path = encode_soundfile(tmp_path / "x.wav", noise(300_000))
    with pytest.raises(Cancelled):
        decode(path, store, job)
    assert not any((store.root / "partial").iterdir())
    assert not any((store.root / "audio").iterdir())


def test_the_same_song_twice_is_the_same_audio(tmp_path, store):
    path = encode_av(tmp_path / "x.m4a", noise())
    assert decode(path, store, Job()) == decode(path, store, Job())


def test_a_full_disk_is_one_error_and_leaves_nothing(tmp_path, store, monkeypatch):
    path = encode_soundfile(tmp_path / "x.wav", noise(200_000))
    write_all, calls = writer_module.write_all, []

    def fill_up(stream, data):
        calls.append(len(data))
        if len(calls) > 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        write_all(stream, data)

    monkeypatch.setattr(writer_module, "write_all", fill_up)
    with pytest.raises(AudioError, match="disk is full") as caught:
        decode(path, store, Job())
    assert caught.value.hint
    assert not isinstance(caught.value, DamagedAudioError)
    assert not any((store.root / "partial").iterdir())


def test_songs_may_be_decoded_side_by_side(tmp_path, store):
    paths = [encode_av(tmp_path / f"{k}.m4a", noise(seed=k)) for k in range(3)]
    refs = {}
    threads = [
        threading.Thread(target=lambda p=path: refs.update({p: decode(p, store, Job())[1]}))
        for path in paths
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [refs[path] for path in paths] == [decode(path, store, Job())[1] for path in paths]


def test_a_folder_means_its_audio_files_in_natural_order(tmp_path):
    for name in (
        "10 z.mp3", "2 a.MP3", "1 b.wav", "cover.jpg", ".hidden.mp3", "._2 a.mp3",
        "disc 2/1.flac", "disc 10/1.flac", ".git/x.wav", "Über.ogg", "notes.txt",
    ):  # fmt: skip
        path = tmp_path / "album" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    single = tmp_path / "strange.xyz"
    found = audio_files([single, tmp_path / "album"])
    assert found[0] == single
    assert [path.relative_to(tmp_path / "album").as_posix() for path in found[1:]] == [
        "1 b.wav", "2 a.MP3", "10 z.mp3", "disc 2/1.flac", "disc 10/1.flac", "Über.ogg",
    ]  # fmt: skip
