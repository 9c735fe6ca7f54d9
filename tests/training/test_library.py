import numpy as np
import pytest

from app.core.errors import AppError
from app.core.jobs import Job
from app.training.library import SAMPLE_RATE, load_library
from tests.training.conftest import tone, write


def test_files_are_sorted_into_voices_music_pairs_and_held_out_songs(library):
    assert {s.path.stem for s in library.vocals} == {"anna", "berta", "song__vocals"}
    assert {s.path.stem for s in library.instrumentals} == {"polka", "waltz", "song__instrumental"}
    assert [pair.name for pair in library.pairs] == ["song"]
    assert [pair.name for pair in library.held_out] == ["held"]
    assert library.problems == ()


def test_audio_of_any_rate_is_kept_at_the_rate_of_training(data, store):
    write(data / "vocals" / "high.wav", tone(440)[::2], 22_050)
    library = load_library([data], store, Job())
    high = next(s for s in library.vocals if s.path.stem == "high")
    assert high.ref.sample_rate == SAMPLE_RATE
    assert high.frames == pytest.approx(3 * SAMPLE_RATE, abs=2)
    assert high.bandwidth < 11_500


def test_a_file_is_decoded_once(data, store, monkeypatch):
    load_library([data], store, Job())
    monkeypatch.setattr(
        "app.training.stem_files.decode", lambda *a, **k: pytest.fail("decoded again")
    )
    load_library([data], store, Job())


def test_an_unreadable_and_a_silent_file_are_named_and_left_out(data, store):
    (data / "vocals" / "letter.wav").write_text("Dear Sir")
    write(data / "vocals" / "nothing.wav", np.zeros((1000, 1), np.float32))
    library = load_library([data], store, Job())
    assert {s.path.stem for s in library.vocals} == {
        "anna", "berta", "song__vocals", "held__vocals",
    }  # fmt: skip
    assert len(library.problems) == 2
    assert "letter.wav" in library.problems[0]
    assert "silent" in library.problems[1]


def test_a_missing_folder_and_a_folder_without_voices_are_told_in_a_sentence(tmp_path, store):
    with pytest.raises(AppError, match="does not exist"):
        load_library([tmp_path / "nowhere"], store, Job())
    write(tmp_path / "music" / "instrumental" / "a.wav", tone(100))
    with pytest.raises(AppError, match="no vocals"):
        load_library([tmp_path / "music"], store, Job())


def test_song_folders_as_in_musdb_are_pairs_of_the_voice_and_the_sum_of_the_rest(tmp_path, store):
    song = tmp_path / "musdb" / "train" / "A - B"
    parts = {name: tone(100 * k, seed=k) for k, name in enumerate(("drums", "bass", "other"), 1)}
    for name, audio in {**parts, "vocals": tone(700)}.items():
        write(song / f"{name}.wav", audio)
    library = load_library([tmp_path / "musdb"], store, Job())
    assert [pair.name for pair in library.pairs] == ["A - B"]
    music = library.pairs[0].instrumental
    found = store.open(music.ref).read(0, music.frames)
    np.testing.assert_allclose(found, sum(parts.values()), atol=1e-3)
