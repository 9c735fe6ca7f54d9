import pytest

from app.audio.store import Store
from app.core.jobs import Job
from app.separation.engine import separate
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)
from tests.separation import fakes


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


@pytest.fixture
def recorder():
    return fakes.Recorder()


@pytest.fixture
def job(recorder):
    return Job(recorder.report, recorder.publish)


@pytest.fixture
def run(store, job):
    """Separates a song with one network and returns the lead stem, shape (frames, channels)."""

    def run(song, network, span=None, card=None, store=store, **settings):
        card = card or fakes.card()
        cards = {card.name: card}
        networks = fakes.Networks(**{card.name: network})
        recipe = fakes.recipe(card.name, **settings)
        result = separate(song, recipe, store, networks, cards, job, span)
        reader = store.open(result.stems[recipe.lead])
        return reader.read(0, reader.ref.frames)

    return run
