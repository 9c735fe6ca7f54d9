import json

import numpy as np
import pytest

from app.cli.main import run as unsung
from app.core.errors import AppError
from app.core.jobs import Job
from app.training.evaluation import find_tracks
from app.training.library import load_library
from tests.audio.encoding import encode_streams
from tests.training.conftest import tone, write

MIXTURE, DRUMS, BASS, OTHER, VOCALS = PITCHES = (200, 350, 600, 1000, 1700)  # Hz, one per stream
NAMES = ("mixture", "drums", "bass", "other", "vocals")


def stem_file(path, streams=5, seconds=1.0):
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = [tone(pitch, seconds, channels=2) for pitch in PITCHES[:streams]]
    return encode_streams(path, parts)


def song_folder(path):
    for name, pitch in zip(NAMES, PITCHES, strict=True):
        write(path / f"{name}.wav", tone(pitch, 1.0))


def pitches(source, store):
    """Return which of the tones are in a source."""
    audio = store.open(source.ref).read(0, source.frames).T[0]
    spectrum = np.abs(np.fft.rfft(audio * np.hanning(len(audio))))
    bins = [round(pitch * len(audio) / 44_100) for pitch in PITCHES]
    levels = [spectrum[b - 2 : b + 3].max() for b in bins]
    return [
        pitch for pitch, level in zip(PITCHES, levels, strict=True) if level > 0.2 * max(levels)
    ]


def test_the_streams_of_a_stem_file_are_a_true_pair(tmp_path, store):
    stem_file(tmp_path / "musdb" / "train" / "A - B.stem.mp4")
    library = load_library([tmp_path / "musdb"], store, Job())
    (pair,) = library.pairs
    assert pair.name == "A - B"
    assert pitches(pair.vocals, store) == [VOCALS]
    assert pitches(pair.instrumental, store) == [DRUMS, BASS, OTHER]
    assert pair.vocals.frames == pair.instrumental.frames == 44_100
    assert library.problems == ()


def test_the_streams_of_one_file_are_remembered_apart(tmp_path, store, monkeypatch):
    stem_file(tmp_path / "A.stem.mp4")
    first = load_library([tmp_path], store, Job())
    monkeypatch.setattr(
        "app.training.stem_files.decode", lambda *a, **k: pytest.fail("decoded again")
    )
    again = load_library([tmp_path], store, Job())
    assert again.pairs == first.pairs
    assert again.pairs[0].vocals.ref != again.pairs[0].instrumental.ref


def test_a_stem_file_among_voices_is_a_song_and_not_a_voice(data, store):
    stem_file(data / "vocals" / "Late.stem.mp4")
    library = load_library([data], store, Job(), leave_out=["held*"])
    assert [pair.name for pair in library.pairs] == ["song", "Late"]
    late = [s for s in library.vocals if s.path.name == "Late.stem.mp4"]
    assert [pitches(source, store) for source in late] == [[VOCALS]]


def test_a_stem_file_can_be_held_out_by_its_name(data, store):
    stem_file(data / "held too.stem.mp4")
    library = load_library([data], store, Job(), leave_out=["held*"])
    assert [pair.name for pair in library.held_out] == ["held", "held too"]
    assert [pair.name for pair in library.pairs] == ["song"]


@pytest.mark.parametrize("streams", [1, 3])
def test_a_file_with_too_few_streams_is_one_problem_and_no_crash(data, store, streams):
    stem_file(data / "Short.stem.mp4", streams)
    library = load_library([data], store, Job())
    (problem,) = library.problems
    assert "Short.stem.mp4" in problem
    assert f"only {streams} sound stream" in problem
    assert "Short" not in [pair.name for pair in library.pairs]


def test_a_file_that_is_no_mp4_is_one_problem_and_no_crash(data, store):
    (data / "Letter.stem.mp4").write_text("Dear Sir")
    assert len(load_library([data], store, Job()).problems) == 1


def test_songs_of_the_test_set_are_never_trained_on(tmp_path, store):
    root = tmp_path / "musdb"
    stem_file(root / "train" / "Learn.stem.mp4")
    stem_file(root / "test" / "Score.stem.mp4")
    song_folder(root / "train" / "Learn too")
    song_folder(root / "test" / "Score too")
    song_folder(root / "test" / "deeper" / "Score deep")
    for folders in ([root], [root / "train"], [root / "test", root / "train"]):
        library = load_library(folders, store, Job())
        assert {pair.name for pair in library.pairs} == {"Learn", "Learn too"}
    library = load_library([root], store, Job(), leave_out=["Score*"])
    assert library.held_out == ()
    assert library.problems == (
        f"{root / 'test'} is MUSDB18's test set, kept for scoring (3 songs).",
    )


def test_a_test_set_without_its_training_set_is_known_by_its_folder(tmp_path, store):
    song_folder(tmp_path / "test" / "Score")
    song_folder(tmp_path / "test" / "mine" / "Learn")  # no `train` beside: only a name
    library = load_library([tmp_path], store, Job())
    assert [pair.name for pair in library.pairs] == ["Learn"]
    with pytest.raises(AppError, match="no vocals"):
        load_library([tmp_path / "test" / "Score"], store, Job())


def test_a_link_to_the_test_set_does_not_hide_it(tmp_path, store):
    song_folder(tmp_path / "musdb" / "test" / "Score")
    song_folder(tmp_path / "own" / "Learn")
    try:
        (tmp_path / "all").symlink_to(tmp_path / "musdb" / "test", target_is_directory=True)
    except OSError:
        pytest.skip("links need a permission here")
    library = load_library([tmp_path / "all", tmp_path / "own"], store, Job())
    assert [pair.name for pair in library.pairs] == ["Learn"]


def test_stem_files_and_folders_are_tracks_to_score(tmp_path):
    stem_file(tmp_path / "b.stem.mp4")
    for stem in ("mixture", "vocals", "instrumental"):
        write(tmp_path / "a" / f"{stem}.wav", tone(100, 0.1))
    tracks = find_tracks(tmp_path)
    assert [track.name for track in tracks] == ["a", "b"]
    assert tracks[1].mixture.stream == 0
    assert [part.stream for part in tracks[1].stems["vocals"]] == [4]
    assert [part.stream for part in tracks[1].stems["instrumental"]] == [1, 2, 3]


def test_evaluate_scores_a_stem_file(tmp_path, capsys):
    stem_file(tmp_path / "eval" / "Song.stem.mp4")
    stem_file(tmp_path / "eval" / "Short.stem.mp4", streams=2)
    file = tmp_path / "scores.json"
    words = ["evaluate", str(tmp_path / "eval"), "--card", "basic", "--json", str(file)]
    assert unsung(words) == 1
    assert "Short: “Short.stem.mp4” has only 2 sound streams" in capsys.readouterr().err
    assert list(json.loads(file.read_text())["basic"]["tracks"]) == ["Song"]
