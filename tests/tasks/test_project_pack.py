import json
import zipfile

import numpy as np
import pytest

from app.audio.store import Store
from app.core.jobs import Cancelled, Job
from app.project.comp import CompReader
from app.project.serial import ProjectError
from app.tasks import project_pack
from app.tasks.project_files import open_project
from app.tasks.project_pack import is_packed, open_packed, pack_project, unpack_project
from tests.tasks.project_parts import FRAMES, lose, names, no_space, opened, with_path, write_song


@pytest.fixture
def song(tmp_path):
    return write_song(tmp_path / "music" / "sóng.wav")


@pytest.fixture
def pack(project, store, tmp_path):
    path = tmp_path / "Song.unsungpack"
    assert pack_project(project, path, store, Job()) == ()
    return path


@pytest.fixture
def there(tmp_path):
    """A folder of the other machine."""
    folder = tmp_path / "there"
    folder.mkdir()
    return folder


def test_a_packed_project_opens_on_another_machine(project, pack, store, there):
    before = CompReader(store, project, "vocals").read(0, FRAMES)
    project.info.path.unlink()
    assert is_packed(pack)
    other = Store(there / "cache")
    result = open_packed(pack, there, other, Job())
    result.lock.close()
    assert result.project == with_path(project, there / "Song" / "sóng.wav")
    assert result.path == there / "Song" / "Song.unsung"
    assert (result.notes, result.lost) == ((), 0)
    np.testing.assert_array_equal(
        CompReader(other, result.project, "vocals").read(0, FRAMES), before
    )
    assert names(there / "Song") == ["Song.unsung", "Song.unsung-audio", "sóng.wav"]


def test_a_pack_can_be_unpacked_by_hand(project, pack, store, there):
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(there)
    project.info.path.unlink()
    result = opened(there / "Song.unsung", lose(store))
    assert result.project == with_path(project, there / "sóng.wav")


def test_a_song_that_is_gone_is_packed_as_sound(project, store, tmp_path, there):
    project.info.path.unlink()
    pack = tmp_path / "Song.unsungpack"
    pack_project(project, pack, store, Job())
    result = open_packed(pack, there, lose(store), Job())
    result.lock.close()
    assert result.project == project
    assert "is missing" in result.notes[0]


def test_unpacking_twice_makes_two_folders(pack, there):
    first = unpack_project(pack, there, Job())
    second = unpack_project(pack, there, Job())
    assert (first.parent.name, second.parent.name) == ("Song", "Song (2)")


def test_a_full_disk_leaves_no_half_pack(project, pack, store, monkeypatch):
    before = pack.read_bytes()
    monkeypatch.setattr(project_pack, "_copied", no_space)
    with pytest.raises(ProjectError, match="disk is full"):
        pack_project(project, pack, store, Job())
    assert pack.read_bytes() == before
    assert not list(pack.parent.glob(".unsung*"))


def test_a_cancelled_pack_or_unpack_leaves_nothing(project, pack, store, there):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        pack_project(project, there / "x.unsungpack", store, job)
    with pytest.raises(Cancelled):
        unpack_project(pack, there, job)
    assert names(there) == []


def test_no_more_is_unpacked_than_the_disk_holds(pack, there, monkeypatch):
    usage = type("Usage", (), {"free": 100})
    monkeypatch.setattr(project_pack.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(ProjectError, match="disk is full"):
        unpack_project(pack, there, Job())
    assert names(there) == []


def repacked(pack, change, compression=zipfile.ZIP_STORED):
    """Return the pack with its files, name to bytes, changed."""
    with zipfile.ZipFile(pack) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    bad = pack.with_name("bad.unsungpack")
    with zipfile.ZipFile(bad, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return bad


@pytest.mark.parametrize("name", ["../../evil.wav", "/evil.wav", "..\\evil.wav", "C:\\evil.wav"])
def test_names_that_lead_elsewhere_are_made_harmless(pack, there, name):
    def change(files):
        values = json.loads(files["Song.unsung"])
        files[name] = files.pop("sóng.wav")
        values["source"] |= {"relative": name, "name": name}
        files["Song.unsung"] = json.dumps(values).encode()
        files["../outside.txt"] = b"x"
        files["unknown/deep.exe"] = b"x"

    path = unpack_project(repacked(pack, change), there, Job())
    assert names(there) == ["Song"]
    assert names(path.parent) == ["Song.unsung", "Song.unsung-audio", "evil.wav"]
    assert not list(there.parent.rglob("outside.txt"))


def test_a_file_of_the_wrong_length_is_not_unpacked(pack, there):
    def change(files):
        name = next(name for name in files if name.endswith(".npy"))
        files[name] += bytes(1000)

    path = unpack_project(repacked(pack, change), there, Job())
    assert len(names(path.parent / "Song.unsung-audio")) == 2


def test_what_is_compressed_is_refused(pack, there):
    def change(files):
        files["bomb"] = bytes(10_000_000)

    with pytest.raises(ProjectError, match="no project that Unsung packed"):
        unpack_project(repacked(pack, change, zipfile.ZIP_DEFLATED), there, Job())
    assert names(there) == []


def test_files_that_overlap_are_refused(pack, there, tmp_path):
    bad = tmp_path / "bad.unsungpack"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("a", bytes(100_000))
        for number in range(10):
            archive.filelist.append(archive.filelist[0])
            archive.NameToInfo[f"a{number}"] = archive.filelist[0]
    with pytest.raises(ProjectError, match="no project that Unsung packed"):
        unpack_project(bad, there, Job())


@pytest.mark.parametrize("keep", [0.999, 0.5, 0.01, 0])
def test_a_pack_that_is_cut_off_is_refused(pack, there, keep):
    data = pack.read_bytes()
    pack.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(ProjectError, match="damaged"):
        unpack_project(pack, there, Job())
    assert names(there) == []


def test_a_pack_with_a_flipped_bit_is_refused(pack, there):
    data = bytearray(pack.read_bytes())
    data[len(data) // 2] ^= 1
    pack.write_bytes(data)
    with pytest.raises(ProjectError, match="damaged"):
        unpack_project(pack, there, Job())
    assert names(there) == []


@pytest.mark.parametrize("count", [0, 2])
def test_a_zip_without_exactly_one_project_is_refused(pack, there, count):
    def change(files):
        text = files.pop("Song.unsung")
        files |= {f"{number}.unsung": text for number in range(count)}

    with pytest.raises(ProjectError, match="no project that Unsung packed"):
        unpack_project(repacked(pack, change), there, Job())


def test_a_pack_that_is_opened_as_a_project_says_what_it_is(pack, store):
    with pytest.raises(ProjectError, match="packed project"):
        open_project(pack, store, Job())
