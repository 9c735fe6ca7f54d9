import numpy as np
import pytest

from app.audio.decode import SourceInfo
from app.audio.store import Store
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import ACCOMPANIMENT, MIXTURE, VOCALS
from app.project.model import Project, Span, Take
from app.project.preview import preview_readers


def kept(store, audio):
    with store.writer(2, 100) as writer:
        writer.add(audio)
        return writer.finish()


@pytest.mark.parametrize("lead", [VOCALS, ACCOMPANIMENT])
def test_a_preview_is_its_take_and_silence_around_it(tmp_path, lead):
    store = Store(tmp_path)
    audio = np.random.default_rng(0).standard_normal((1000, 2)).astype(np.float32)
    part = (audio[300:500] * 0.25).astype(np.float32)
    info = SourceInfo(tmp_path / "a.wav", "a", "WAV", "FLOAT", 100, 2, 1000, {})
    project = Project(info, kept(store, audio))
    take = Take(Recipe((Member("a"),), lead=lead), Span(300, 500), {lead: kept(store, part)})
    readers = preview_readers(project, store, take)
    assert set(readers) == {MIXTURE, VOCALS, ACCOMPANIMENT}
    np.testing.assert_array_equal(readers[lead].read(300, 500), part)
    for start, end in ((0, 300), (500, 1000)):
        for stem in (VOCALS, ACCOMPANIMENT):
            assert not readers[stem].read(start, end).any()
    across = {stem: reader.read(250, 350) for stem, reader in readers.items()}
    both = across[VOCALS] + across[ACCOMPANIMENT]
    np.testing.assert_allclose(both[50:], across[MIXTURE][50:], atol=1e-6)
    assert not both[:50].any()
