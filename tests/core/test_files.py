import errno

import pytest

from app.core.errors import AppError, ExportError
from app.core.files import atomic_path, digest_of, explain_os_error, fit_name, free_names


def test_a_file_appears_only_when_it_is_whole(tmp_path):
    target = tmp_path / "song.wav"
    with atomic_path(target) as temporary:
        temporary.write_bytes(b"half")
        assert not target.exists()
    assert target.read_bytes() == b"half"
    assert list(tmp_path.iterdir()) == [target]


def test_nothing_stays_behind_after_an_error(tmp_path):
    target = tmp_path / "song.wav"
    target.write_bytes(b"old")
    with pytest.raises(FileNotFoundError), atomic_path(target) as temporary:
        temporary.write_bytes((tmp_path / "source that is not there").read_bytes())
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_existing_files_are_never_named_and_all_stems_get_the_same_number(tmp_path):
    tails = [" (Vocals).wav", " (Instrumental).wav"]
    (tmp_path / "a (Vocals).wav").touch()
    names = [path.name for path in free_names(tmp_path, "a", tails)]
    assert names == ["a (Vocals) (2).wav", "a (Instrumental) (2).wav"]


def test_a_dangling_link_counts_as_existing(tmp_path):
    (tmp_path / "a.wav").symlink_to(tmp_path / "nowhere")
    assert free_names(tmp_path, "a", [".wav"])[0].name == "a (2).wav"


@pytest.mark.parametrize("letter", ["x", "é", "🎤"])
def test_names_are_cut_at_a_character_to_the_longest_legal_length(tmp_path, letter):
    (path,) = free_names(tmp_path, letter * 300, [" (Vocals).wav"])
    path.touch()  # the file system takes it
    assert path.name.startswith(letter * 50)
    assert len(path.name.encode()) <= 255


def test_a_tail_without_room_leaves_no_name():
    assert fit_name("song", "x" * 300) == ""


def test_the_digest_is_that_of_the_bytes(tmp_path):
    (tmp_path / "empty").touch()
    assert digest_of(tmp_path / "empty").startswith("e3b0c44298fc1c14")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_every_file_system_error_is_a_sentence_with_a_way_out(code):
    error = explain_os_error(OSError(code, "some text"), "Cannot write song.wav", ExportError)
    assert isinstance(error, ExportError)
    assert isinstance(error, AppError)
    assert error.message.startswith("Cannot write song.wav: ")
    assert error.hint
