"""The engine's order, what survives its end, and what it does when memory runs out."""

import numpy as np
import pytest
import torch

from app.audio.store import Store
from app.catalog.recipes import Member, Quality, Recipe
from app.core.errors import AudioError, SeparationError
from app.core.jobs import Cancelled, Job
from app.separation.engine import separate
from app.separation.member import Plan
from app.separation.results import Growing, Notice
from tests.separation import fakes

CHUNK = 8000  # of the fake card, with 1000 frames of context
STEP = CHUNK - 2048


def lead_of(store, song, network, *, span=None, job=None, focus=lambda: None, card=None, **how):
    card = card or fakes.card()
    networks = network if hasattr(network, "drop") else fakes.Networks(fake=network)
    recipe = fakes.recipe(**how)
    result = separate(song, recipe, store, networks, {"fake": card}, job or Job(), span, focus)
    ref = result.stems[recipe.lead]
    return store.open(ref).read(0, ref.frames)


def published(values):
    return Job(publish=values.append)


@pytest.fixture
def song():
    return fakes.Song(fakes.noise(6 * STEP))


def test_separation_begins_where_the_playhead_is_and_follows_it(store, song):
    seen, place = [], [3 * STEP + 3000]

    def look(value):
        seen.append(value.ready.spans)
        if len(seen) == 2:
            place[0] = 100

    lead_of(store, song, fakes.Network(), job=Job(publish=look), focus=lambda: place[0])
    assert seen[0] == ((3 * STEP + 2048, 4 * STEP),)
    assert seen[1] == ((3 * STEP + 2048, 5 * STEP),)
    assert seen[2] == ((0, STEP), (3 * STEP + 2048, 5 * STEP))
    assert seen[-1] == ((0, 6 * STEP),)


def test_of_a_long_chunk_what_lies_behind_the_playhead_is_told_first(store, song, monkeypatch):
    monkeypatch.setattr("app.separation.engine.BLOCK", 1000)
    seen = []
    job = Job(publish=lambda value: seen.append(value.ready))
    lead_of(store, song, fakes.Network(), job=job, focus=lambda: 3 * STEP + 4500)
    assert seen[0].covers(3 * STEP + 4500, 3 * STEP + 4501)
    assert seen[-1].spans == ((0, 6 * STEP),)


def test_the_order_does_not_change_the_result(song, tmp_path):
    found = [
        lead_of(Store(tmp_path / str(at)), song, fakes.Surroundings(), focus=lambda at=at: at)
        for at in (0, 3 * STEP, 6 * STEP - 1, 10**9)
    ]
    assert all(np.array_equal(found[0], other) for other in found[1:])


def test_what_was_finished_before_the_end_of_the_program_is_not_computed_again(store, song):
    network = fakes.Surroundings()
    expected = lead_of(Store(store.root / "other"), song, fakes.Surroundings())

    def look(value):
        if len(network.heard) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):  # what no code of ours catches
        lead_of(store, song, network, job=Job(publish=look))
    rest = fakes.Surroundings()
    assert np.array_equal(lead_of(store, song, rest), expected)
    assert (len(network.heard), len(rest.heard)) == (3, 3)


def test_cancelling_keeps_what_is_finished(store, song):
    job, network = Job(), fakes.Surroundings()
    job._publish = lambda value: job.cancel()
    with pytest.raises(Cancelled):
        lead_of(store, song, network, job=job)
    rest = fakes.Surroundings()
    lead_of(store, song, rest)
    assert (len(network.heard), len(rest.heard)) == (1, 5)


def test_a_damaged_chunk_is_computed_again(store, song):
    expected = lead_of(store, song, fakes.Surroundings())
    for path in store.root.rglob("*.npy"):
        path.unlink()
    chunk = sorted(store.root.rglob("*.f32"))[2]
    chunk.write_bytes(b"\0" * chunk.stat().st_size)
    again = fakes.Surroundings()
    assert np.array_equal(lead_of(store, song, again), expected)
    assert len(again.heard) == 1


def test_a_section_inside_what_is_known_is_only_copied(store, song):
    lead_of(store, song, fakes.Surroundings(), span=(STEP, 3 * STEP))
    network = fakes.Surroundings()
    lead_of(store, song, network, span=(STEP + 5000, 2 * STEP))
    assert network.heard == []


def test_a_disk_that_fills_in_the_middle_is_explained_and_what_is_there_is_kept(
    store, song, monkeypatch
):
    network = fakes.Surroundings()
    real = type(store.pieces("any", 2)).put

    def full(pieces, number, piece):
        if number == 3:
            raise AudioError("Cannot keep the audio in the cache: the disk is full.", "Free some.")
        real(pieces, number, piece)

    monkeypatch.setattr("app.audio.pieces.Pieces.put", full)
    with pytest.raises(AudioError, match="disk is full"):
        lead_of(store, song, network)
    monkeypatch.undo()
    rest = fakes.Surroundings()
    lead_of(store, song, rest)
    assert len(rest.heard) == 3


class Hungry(fakes.Surroundings):
    """Runs out of memory on whatever is longer, or more at once, than it can take."""

    def __init__(self, most_frames=10**9, most_chunks=1, error=torch.OutOfMemoryError):
        super().__init__()
        self.most_frames = most_frames
        self.most_chunks = most_chunks
        self.error = error
        self.failures = 0

    def forward(self, audio, *, peak=None):
        if audio.shape[-1] > self.most_frames or len(audio) > self.most_chunks:
            self.failures += 1
            raise self.error("DefaultCPUAllocator: can't allocate memory: you tried to allocate")
        return super().forward(audio, peak=peak)


@pytest.mark.parametrize("error", [torch.OutOfMemoryError, MemoryError, RuntimeError])
def test_without_memory_for_a_chunk_it_goes_on_with_shorter_ones_as_though_from_the_start(
    store, tmp_path, error
):
    song, values = fakes.Song(fakes.noise(200_000)), []
    card = fakes.card(chunk=40_000)
    network = Hungry(most_frames=12_500, error=error)
    found = lead_of(store, song, network, card=card, job=published(values))
    notices = [value.text for value in values if isinstance(value, Notice)]
    assert notices == [
        "Memory is too small for “Fake” as planned: going on with shorter chunks.",
        "Memory is too small for “Fake” as planned: going on with shorter chunks.",
    ]
    assert network.failures == 2
    other = Store(tmp_path / "other")
    small = lead_of(other, song, fakes.Surroundings(), card=fakes.card(chunk=10_000))
    assert np.array_equal(found, small)


def test_what_was_shown_before_memory_ran_out_is_shown_anew(store):
    class Later(fakes.Surroundings):
        def forward(self, audio, *, peak=None):
            if len(self.heard) == 3 and audio.shape[-1] > 10_000:
                raise torch.OutOfMemoryError
            return super().forward(audio, peak=peak)

    song, values = fakes.Song(fakes.noise(100_000)), []
    card = fakes.card(chunk=16_000)
    lead_of(store, song, Later(), card=card, job=published(values))
    at = next(n for n, value in enumerate(values) if isinstance(value, Notice))
    before, after = values[at - 1], values[at + 1]
    assert after.ready.total < before.ready.total
    assert isinstance(after, Growing)


def test_where_nothing_smaller_is_left_the_lack_of_memory_is_explained(store, song):
    network = Hungry(most_frames=0)
    with pytest.raises(SeparationError, match="not enough memory to run “Fake”") as caught:
        lead_of(store, song, network)
    assert "smaller network" in caught.value.hint
    assert not list(store.root.rglob("*.npy"))


def test_plans_shrink_the_batch_then_the_chunk_then_go_to_the_processor():
    card, cuda = fakes.card(chunk=32_000), torch.device("cuda")
    plan, steps = Plan(cuda, batch=4), []
    while plan is not None:
        steps.append((plan.device.type, plan.batch, plan.divisor))
        plan = plan.smaller(card)
    assert steps == [
        ("cuda", 4, 1),
        ("cuda", 2, 1),
        ("cuda", 1, 1),
        ("cuda", 1, 2),
        ("cuda", 1, 4),
        ("cpu", 1, 1),
        ("cpu", 1, 2),
        ("cpu", 1, 4),
    ]


class Fours:
    """Has found out that four chunks at once fit into memory."""

    def __init__(self, *_):
        self.known = 4


def test_batches_are_always_full_so_that_none_differs_from_the_others(store, song, monkeypatch):
    monkeypatch.setattr("app.separation.member.Batches", Fours)
    network = Hungry(most_chunks=4)
    found = lead_of(store, song, network, span=(0, 2 * STEP))
    assert {len(audio) for audio in network.heard} == {4}
    whole = lead_of(store, song, network)
    assert {len(audio) for audio in network.heard} == {4}
    assert np.array_equal(found, whole[: 2 * STEP])


def test_too_large_a_batch_is_halved(store, song, monkeypatch):
    monkeypatch.setattr("app.separation.member.Batches", Fours)
    values, network = [], Hungry(most_chunks=2)
    lead_of(store, song, network, job=published(values))
    assert {len(audio) for audio in network.heard} == {2}
    notices = [value.text for value in values if isinstance(value, Notice)]
    assert notices == [
        "Memory is too small for “Fake” as planned: going on with 2 chunks at a time."
    ]


def test_shifts_are_averaged_and_depend_on_the_seed_alone(song, tmp_path):
    def found(name, **how):
        return lead_of(Store(tmp_path / name), song, fakes.Surroundings(), **how)

    quality = Quality(shifts=3)
    first = found("a", quality=quality)
    assert np.array_equal(first, found("b", quality=quality))
    assert not np.array_equal(first, found("c", quality=quality, seed=1))
    assert not np.array_equal(first, found("d"))
    section = found("e", quality=quality, span=(STEP, 2 * STEP))
    assert np.array_equal(section, first[STEP : 2 * STEP])


def test_shifted_estimates_come_back_in_their_place(store, song):
    network = fakes.Network()
    found = lead_of(store, song, network, quality=Quality(shifts=4, overlap=0.5))
    np.testing.assert_allclose(found, song.samples, atol=1e-6)
    assert len({audio[0, 0, 5000].item() for audio in network.heard}) > 4


@pytest.mark.parametrize(("how", "expected"), [("swap", 0.4), ("invert", 0.0)])
def test_exchanged_channels_and_inverted_polarity_average_what_a_network_prefers(
    store, song, how, expected
):
    class Prefers(fakes.Network):
        def estimate(self, audio):
            if how == "swap":
                return audio * audio.new_tensor([[0.2], [0.6]])
            return torch.ones_like(audio)

    found = lead_of(store, song, Prefers(), quality=Quality(**{how: True}))
    np.testing.assert_allclose(found, expected * song.samples, atol=1e-6)


def test_an_ensemble_tells_where_its_members_disagree(store):
    samples = fakes.noise(4 * fakes.RATE)
    song = fakes.Song(samples)

    class Late(fakes.Network):
        """Agrees in the first half of the song."""

        def forward(self, audio, *, peak=None):
            self.heard.append(audio)
            return audio * (0.5 if len(self.heard) == 1 else 0.9)

    cards = {name: fakes.card(name, chunk=2 * fakes.RATE, context=0) for name in ("a", "b")}
    networks = fakes.Networks(a=fakes.Network(0.5), b=Late())
    recipe = Recipe((Member("a"), Member("b")))
    values = separate(song, recipe, store, networks, cards, Job()).disagreement
    assert len(values) == 4
    assert values[0] == -120
    assert values[3] == pytest.approx(20 * np.log10(0.2), abs=0.5)
    again = separate(song, recipe, store, networks, cards, Job()).disagreement
    assert again == values
