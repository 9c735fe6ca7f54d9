import errno
import hashlib
import multiprocessing
import os
import shutil
import subprocess
import sys
import time
from collections import namedtuple

import numpy as np
import pytest

from app.audio import writer as writer_module
from app.audio.buffer import AudioRef
from app.audio.peaks import Peaks
from app.audio.store import Store
from app.core.errors import AudioError

HOUR = 3600


def noise(frames=5000, channels=2, seed=0):
    return np.random.default_rng(seed).standard_normal((frames, channels)).astype(np.float32)


def put(store, audio, rate=44100, size=1000):
    with store.writer(audio.shape[1], rate) as writer:
        for start in range(0, len(audio), size):
            writer.add(audio[start : start + size])
        return writer.finish()


def age(store, ref, seconds):
    moment = time.time() - seconds
    os.utime(store.root / "audio" / f"{ref.digest}.npy", (moment, moment))


def files(store, folder):
    return sorted(path.name for path in (store.root / folder).iterdir())


def test_the_digest_is_that_of_rate_channels_and_samples(store):
    audio = noise()
    ref = put(store, audio, 48000)
    assert ref.digest == hashlib.sha256(b"48000:2:" + audio.tobytes()).hexdigest()
    assert ref == AudioRef(ref.digest, 5000, 2, 48000)


def test_the_file_is_one_that_numpy_maps(store):
    audio = noise()
    ref = put(store, audio)
    mapped = np.load(store.root / "audio" / f"{ref.digest}.npy", mmap_mode="r")
    assert mapped.shape == (5000, 2)
    assert np.array_equal(mapped, audio)
    del mapped


def test_the_same_content_is_kept_once_whatever_the_blocks(store):
    audio = noise()
    assert put(store, audio, size=7) == put(store, audio, size=5000)
    assert len(files(store, "audio")) == 2
    assert files(store, "partial") == []


def test_another_rate_is_another_content(store):
    assert put(store, noise(), 44100).digest != put(store, noise(), 48000).digest


@pytest.mark.parametrize("frames", [0, 1])
def test_almost_nothing_can_be_kept(store, frames):
    ref = put(store, noise(frames))
    assert store.open(ref).read(0, frames).shape == (frames, 2)
    assert store.peaks(ref).frames == frames


def test_blocks_of_other_types_become_float32(store):
    with store.writer(2, 44100) as writer:
        writer.add(np.ones((3, 2)))
        writer.add(np.ones((2, 3), np.float32).T)
        ref = writer.finish()
    assert np.array_equal(store.open(ref).read(0, 6), np.ones((6, 2), np.float32))


def test_a_block_of_other_channels_is_refused(store):
    with store.writer(2, 44100) as writer, pytest.raises(ValueError, match="expected"):
        writer.add(np.zeros((5, 1), np.float32))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_a_sample_that_is_no_number_is_refused_with_its_place(store, value):
    audio = noise()
    audio[4410, 1] = value
    with pytest.raises(AudioError, match=r"0:00\.100") as caught:
        put(store, audio)
    assert caught.value.hint
    assert files(store, "partial") == []


def test_leaving_without_finish_removes_the_partial_file(store):
    with store.writer(2, 44100) as writer:
        writer.add(noise())
        assert writer.path.exists()
    assert files(store, "partial") == []
    assert files(store, "audio") == []


def test_a_growing_file_can_be_read(store):
    audio = noise()
    with store.writer(2, 44100) as writer:
        writer.add(audio[:3000])
        reader = store.partial_reader(writer.path, 2, 3000)
        assert np.array_equal(reader.read(100, 3000), audio[100:3000])
        assert writer.peaks.frames == writer.frames == 3000


def test_a_full_disk_is_explained_and_leaves_nothing(store, monkeypatch):
    def full(stream, data):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writer_module, "write_all", full)
    with pytest.raises(AudioError, match="disk is full") as caught:
        put(store, noise())
    assert caught.value.hint
    assert files(store, "partial") == []


def test_a_write_that_takes_only_a_part_is_continued(tmp_path):
    class Reluctant:
        taken = b""

        def write(self, data):
            self.taken += bytes(data[:7])
            return min(len(data), 7)

    stream = Reluctant()
    writer_module.write_all(stream, memoryview(bytes(range(100))))
    assert stream.taken == bytes(range(100))


def test_what_the_disk_cannot_hold_is_refused_at_once(store, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(10, 9, 1000))
    with pytest.raises(AudioError, match="disk is full"):
        store.writer(2, 44100, expected_frames=10_000)
    store.writer(2, 44100, expected_frames=10).__exit__(None, None, None)
    assert files(store, "partial") == []


def test_a_folder_that_cannot_be_made_is_explained(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(AudioError) as caught:
        Store(tmp_path / "file" / "cache")
    assert caught.value.hint


def test_a_cache_that_is_removed_while_the_program_runs_is_made_again(store):
    for write in (lambda: put(store, noise()), lambda: store.remember("abc", {"a": 1})):
        shutil.rmtree(store.root)
        write()
    shutil.rmtree(store.root)
    with store.canvas(1, 44100, 4) as canvas:
        assert canvas.path.is_file()


def test_audio_that_is_gone_or_cut_is_not_there(store):
    ref = put(store, noise())
    path = store.root / "audio" / f"{ref.digest}.npy"
    assert store.has(ref)
    path.write_bytes(path.read_bytes()[:-4])
    assert not store.has(ref)
    with pytest.raises(AudioError):
        store.open(ref)
    path.unlink()
    with pytest.raises(AudioError) as caught:
        store.open(ref)
    assert caught.value.hint


def test_writing_it_again_mends_a_cut_file(store):
    ref = put(store, noise())
    path = store.root / "audio" / f"{ref.digest}.npy"
    path.write_bytes(path.read_bytes()[:-4])
    assert put(store, noise()) == ref
    assert np.array_equal(store.open(ref).read(0, 5000), noise())


@pytest.mark.parametrize("damage", ["missing", "cut", "other"])
def test_peaks_are_made_again_when_their_file_is_damaged(store, damage):
    ref = put(store, noise(100_000))
    path = store.root / "audio" / f"{ref.digest}.peaks"
    before = store.peaks(ref).envelope(0, 100_000, 50)
    if damage == "missing":
        path.unlink()
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[:-5])
    else:
        Peaks(2).save(path)
    assert np.array_equal(store.peaks(ref).envelope(0, 100_000, 50), before)
    assert Peaks.load(path).frames == 100_000


def finish_the_same(root, barrier):
    with Store(root).writer(2, 44100) as writer:
        writer.add(noise())
        barrier.wait()
        writer.finish()


def test_two_processes_may_finish_the_same_content(store):
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(2)
    processes = [
        context.Process(target=finish_the_same, args=(store.root, barrier)) for _ in range(2)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        assert process.exitcode == 0
    ref = put(store, noise())
    assert np.array_equal(store.open(ref).read(0, 5000), noise())
    assert len(files(store, "audio")) == 2
    assert files(store, "partial") == []


def test_a_rename_that_windows_refuses_is_tried_again(store, monkeypatch):
    replace, calls = os.replace, []

    def refuse_once(source, target):
        calls.append(target)
        if str(target).endswith(".npy") and sum(str(c).endswith(".npy") for c in calls) == 1:
            raise PermissionError(errno.EACCES, "held")
        replace(source, target)

    monkeypatch.setattr(writer_module, "CAN_BE_HELD", True)
    monkeypatch.setattr(os, "replace", refuse_once)
    assert store.has(put(store, noise()))


def test_results_are_remembered(store):
    store.remember("abc-1", {"a": [1, "ü"]})
    assert store.recall("abc-1") == {"a": [1, "ü"]}
    assert store.recall("other") is None
    (store.root / "results" / "bad.json").write_text("{")
    assert store.recall("bad") is None


@pytest.mark.parametrize("key", ["", "../x", "a/b", "a.b", "é"])
def test_a_key_that_is_no_file_name_is_refused(store, key):
    with pytest.raises(ValueError, match="key"):
        store.remember(key, {})


def test_trimming_removes_what_was_used_least_recently(store):
    refs = [put(store, noise(seed=seed)) for seed in range(4)]
    for ref, hours in zip(refs, (5, 4, 3, 2), strict=True):
        age(store, ref, hours * HOUR)
    store.open(refs[0])  # the oldest, used now
    one = store.root / "audio" / f"{refs[0].digest}"
    size = one.with_suffix(".npy").stat().st_size + one.with_suffix(".peaks").stat().st_size
    assert store.trim(2 * size) == 2 * size
    assert [store.has(ref) for ref in refs] == [True, False, False, True]
    assert len(files(store, "audio")) == 4


def test_what_is_held_survives_the_trimming_of_another_process(store):
    ref = put(store, noise())
    age(store, ref, 5 * HOUR)
    store.hold([ref])
    assert Store(store.root).trim(0) == 0
    assert store.has(ref)


def test_trimming_leaves_what_is_kept_or_recent(store):
    old, kept, recent = (put(store, noise(seed=seed)) for seed in range(3))
    age(store, old, 2 * HOUR)
    age(store, kept, 3 * HOUR)
    age(store, recent, HOUR / 2)
    store.trim(0, keep={kept.digest})
    assert [store.has(ref) for ref in (old, kept, recent)] == [False, True, True]
    store.trim(0, recent=60)
    assert not store.has(recent)


def test_trimming_leaves_all_that_fits(store):
    ref = put(store, noise())
    age(store, ref, 100 * HOUR)
    assert store.trim(10**9) == 0
    assert store.has(ref)


def test_trimming_removes_results_whose_audio_is_gone(store):
    kept, gone = put(store, noise(seed=1)), put(store, noise(seed=2))
    store.remember("kept", {"stems": {"vocals": kept.to_dict()}})
    store.remember("gone", {"stems": [{"a": kept.to_dict()}, {"b": gone.to_dict()}]})
    store.remember("plain", {"digest": "no reference"})
    age(store, gone, 2 * HOUR)
    store.trim(0, keep=[kept.digest])
    assert files(store, "results") == ["kept.json", "plain.json"]


def test_trimming_removes_partial_files_that_nobody_writes(store):
    ended = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"],
        capture_output=True,
        text=True,
        check=True,
    )
    partial = store.root / "partial"
    dead = partial / f"{ended.stdout.strip()}-00.npy"
    old = partial / f"{os.getpid()}-11.npy"
    strange = partial / "strange.npy"
    for path in (dead, old, strange):
        path.write_bytes(b"12345")
    past = time.time() - 25 * HOUR
    os.utime(old, (past, past))
    with store.writer(2, 44100) as writer:
        assert store.trim(10**9) == 15
        assert files(store, "partial") == [writer.path.name]
        writer.add(noise())
        assert store.has(writer.finish())
