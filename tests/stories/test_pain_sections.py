"""Only a part of the song is wrong: what repairing that part must keep and what it may cost.

Sixty seconds, the real engine with networks that count what they hear, the real comp, the real
export. The same by mouse and by keys is in test_window_sections_story.py.
"""

import numpy as np
import pytest
import soundfile

from app.audio.decode import SourceInfo
from app.audio.store import Store
from app.catalog.stems import STEMS, VOCALS
from app.core.jobs import Job
from app.project.edits import add_region, add_take, set_base
from app.project.model import Project, Span, Take
from app.separation.engine import separate
from app.separation.overlap_add import BLEND
from app.tasks.export import ExportOptions, export_project
from app.ui.document import Document
from app.ui.section import MARGIN_SECONDS, section_around
from tests.separation import fakes

RATE = fakes.RATE
FRAMES = 60 * RATE
SECTION = Span(20 * RATE, 30 * RATE)
FADE = RATE // 20
CARDS = {"a": fakes.card("a", chunk=4 * RATE), "b": fakes.card("b", chunk=2 * RATE, context=900)}
CONTEXT = MARGIN_SECONDS * RATE  # of sound that is separated beside the section


class Song:
    """A song on disk that is separated by A, then a section of it by B, and undone."""

    def __init__(self, folder):
        self.store = Store(folder / "store")
        self.folder = folder
        self.mixture = fakes.tones(FRAMES, RATE) + 0.1 * fakes.noise(FRAMES)
        with self.store.writer(2, RATE) as writer:
            writer.add(self.mixture)
            ref = writer.finish()
        info = SourceInfo(folder / "song.wav", "Song", "WAV", "FLOAT", RATE, 2, FRAMES, {})
        self.networks = fakes.Networks(a=fakes.Surroundings(), b=Louder())
        self.document = Document(Project(info, ref))
        self.a = self.separated("a")
        self.document.apply("Separate song", set_base(self.document.project, self.a))
        self.before = self.exported("before")
        self.document.apply("Mark", add_region(self.document.project, SECTION, FADE))
        self.region = self.document.project.regions[0]
        recipe = fakes.recipe("b")
        self.asked = section_around(self.document.project, SECTION, recipe, self.region.id)
        self.b = self.separated("b", self.asked.span)
        repaired = add_take(self.document.project, self.region.id, self.b)
        self.document.apply("Re-separate section", repaired)
        self.after = self.exported("after")

    def separated(self, name, span=None):
        ref = self.document.project.mixture
        span = None if span is None else (span.start, span.end)
        reader, recipe = self.store.open(ref), fakes.recipe(name)
        found = separate(reader, recipe, self.store, self.networks, CARDS, Job(), span)
        return Take(recipe, Span(*found.span), dict(found.stems), found.disagreement)

    def exported(self, name):
        """Return the files of both stems, float32 (frames, 2), by stem."""
        folder = self.folder / name
        options = ExportOptions(folder, "Song", subtype="FLOAT")
        paths = export_project(self.document.project, self.store, options, Job()).paths
        return {stem: soundfile.read(paths[stem], dtype="float32")[0] for stem in STEMS}

    def stem_of(self, take):
        """Return the vocals of a take at their place in the song, silence elsewhere."""
        found = np.zeros_like(self.mixture)
        span = take.span
        ref = take.stems[VOCALS]
        found[span.start : span.end] = self.store.open(ref).read(0, ref.frames)
        return found


class Louder(fakes.Surroundings):
    """Differs from A everywhere, by much."""

    def estimate(self, audio):
        return 0.9 * super().estimate(audio.flip(-1)).flip(-1)


@pytest.fixture(scope="module")
def song(tmp_path_factory):
    return Song(tmp_path_factory.mktemp("song"))


def test_outside_of_the_section_and_its_fades_every_bit_stays(song):
    for stem in STEMS:
        for outside in (slice(0, SECTION.start), slice(SECTION.end, None)):
            np.testing.assert_array_equal(song.after[stem][outside], song.before[stem][outside])


def test_inside_the_section_the_other_network_is_heard(song):
    core = slice(SECTION.start + FADE, SECTION.end - FADE)
    a, b = song.stem_of(song.a)[core], song.stem_of(song.b)[core]
    np.testing.assert_allclose(song.after[VOCALS][core], b, atol=2**-23)
    assert np.abs(a - b).max() > 0.05  # which is another sound


def test_the_stems_add_up_to_the_song_everywhere(song):
    assert np.abs(sum(song.after.values()) - song.mixture).max() <= 1e-6


def test_a_section_costs_the_section_and_its_surroundings_only(song):
    assert (song.asked.span.start, song.asked.span.end) == (
        SECTION.start - CONTEXT, SECTION.end + CONTEXT,
    )  # fmt: skip
    card, heard = CARDS["b"], song.networks.networks["b"].heard
    assert {audio.shape[-1] for audio in heard} == {card.chunk + 2 * card.context}
    count, step = sum(len(audio) for audio in heard), card.chunk - BLEND
    estimated = (count - 1) * step + card.chunk
    section = SECTION.end - SECTION.start
    # Chunks lie on the song's grid: the first may begin, the last may end, a chunk beyond it.
    assert section < estimated <= section + 2 * (CONTEXT + card.chunk)
    assert estimated < FRAMES / 3


def test_undo_brings_back_every_bit(song):
    files = [song.folder / "before" / f"Song ({name}).wav" for name in ("Vocals", "Instrumental")]
    song.document.history.undo()
    song.exported("undone")
    for file in files:
        undone = song.folder / "undone" / file.name
        assert undone.read_bytes() == file.read_bytes()
    song.document.history.redo()
    again = song.exported("redone")
    for stem in STEMS:
        np.testing.assert_array_equal(again[stem], song.after[stem])


@pytest.mark.parametrize("edge", [SECTION.start, SECTION.end])
def test_nothing_clicks_where_the_section_begins_and_ends(song, edge):
    seam = slice(edge - FADE - 1, edge + FADE + 1)

    def largest_jump(sound):
        return np.abs(np.diff(sound[seam], axis=0)).max()

    a, b = song.stem_of(song.a), song.stem_of(song.b)
    assert largest_jump(song.after[VOCALS]) <= max(largest_jump(a), largest_jump(b))
    rest = [song.mixture - stem for stem in (a, b)]
    assert largest_jump(song.after["accompaniment"]) <= max(map(largest_jump, rest)) + 1e-6
