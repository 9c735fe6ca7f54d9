"""Many songs in one go."""

import numpy as np
import pytest
import soundfile

from app.audio.store import Store
from app.core.jobs import Cancelled, Job
from app.project.comp import readers
from app.tasks.export_batch import export_songs
from app.tasks.export_options import ExportOptions, for_song
from tests.tasks.project_parts import separated, write_song


@pytest.fixture
def requests(tmp_path, store):
    def make(options, count=3):
        songs = [write_song(tmp_path / f"song{n}.wav", seed=n) for n in range(count)]
        projects = [separated(song, store) for song in songs]
        return [(project, for_song(options, project)) for project in projects]

    return make


def test_a_song_that_fails_stops_no_other(tmp_path, store, requests):
    first, second, third = requests(ExportOptions(tmp_path / "out", ""))
    lost = Store(tmp_path / "empty")
    assert lost.root != store.root
    broken = second[0], ExportOptions(tmp_path / "out", "song1", template="{nothing}")
    told = []
    result = export_songs(
        [first, broken, third], store, Job(lambda fraction, text: told.append((fraction, text)))
    )
    assert [list(found.paths) for found in result.results] == [["vocals", "accompaniment"]] * 2
    ((title, error),) = result.failures
    assert title == "song1"
    assert "{nothing}" in error.message
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {f"song{n} ({stem}).wav" for n in (0, 2) for stem in ("Vocals", "Instrumental")}
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions)
    assert fractions[-1] == pytest.approx(1)
    assert told[0][1].startswith("Song 1 of 3: ")
    assert told[-1][1].startswith("Song 3 of 3: Writing song2")


def test_songs_of_the_same_name_do_not_overwrite_each_other(tmp_path, store, requests):
    (project, options), *_ = requests(ExportOptions(tmp_path / "out", "", stems=("vocals",)), 1)
    result = export_songs([(project, options)] * 3, store, Job())
    assert [found.paths["vocals"].name for found in result.results] == [
        "song0 (Vocals).wav", "song0 (Vocals) (2).wav", "song0 (Vocals) (3).wav",
    ]  # fmt: skip


def test_a_cancelled_batch_keeps_the_songs_that_are_done(tmp_path, store, requests):
    wanted = requests(ExportOptions(tmp_path / "out", "", stems=("vocals",)))
    job = Job(lambda fraction, text: fraction > 0.4 and job.cancel())
    with pytest.raises(Cancelled):
        export_songs(wanted, store, job)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"song0 (Vocals).wav"}


@pytest.mark.parametrize("stem", ["vocals", "accompaniment", "mixture", "difference"])
def test_all_that_can_be_heard_is_written_as_it_is_heard(tmp_path, store, requests, stem):
    ((project, options),) = requests(
        ExportOptions(tmp_path / "out", "", stems=(stem,), subtype="FLOAT"), 1
    )
    (result,) = export_songs([(project, options)], store, Job()).results
    written, _ = soundfile.read(result.paths[stem], dtype="float32")
    heard = readers(project, store)[stem].read(0, project.mixture.frames)
    assert np.abs(heard).max() > 0.01
    assert np.array_equal(written, heard)
