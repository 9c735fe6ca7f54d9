import tracemalloc

import numpy as np
import pytest
import torch

from app.audio.resample import resample
from app.audio.store import Store
from app.catalog.cards import load_cards
from app.catalog.recipes import Member, Recipe
from app.core import paths
from app.core.errors import CardError, SeparationError
from app.core.jobs import Cancelled, Job
from app.separation.checkpoints import NetworkCache
from app.separation.engine import separate
from app.separation.results import Growing
from tests.separation import fakes

CHUNK = 8000  # of the fake card, with 1000 frames of context


def decibels(error, reference):
    return 10 * np.log10(np.sum(error.astype(float) ** 2) / np.sum(reference.astype(float) ** 2))


@pytest.mark.parametrize("frames", [1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7])
def test_an_identity_returns_the_song_of_any_length(run, frames):
    song = fakes.Song(fakes.noise(frames))
    np.testing.assert_allclose(run(song, fakes.Network()), song.samples, atol=1e-6)


@pytest.mark.parametrize("frames", [1, 100, 4409, 40_000])
@pytest.mark.parametrize("rate", [44100, 48000, 96000])
def test_other_rates_give_exactly_as_many_frames(run, rate, frames):
    song = fakes.Song(fakes.tones(frames, rate), rate)
    assert run(song, fakes.Network()).shape == song.samples.shape


@pytest.mark.parametrize("rate", [8000, 44100, 48000, 96000])
def test_at_other_rates_what_the_network_can_carry_comes_back_in_place(run, rate):
    song = fakes.Song(fakes.tones(3 * rate, rate), rate)
    network, card = fakes.Network(), fakes.card(chunk=8000, context=4000)
    found = run(song, network, card=card)
    inner = slice(rate // 10, -rate // 10)  # a sine that begins at once has no band limit there
    assert decibels((found - song.samples)[inner], song.samples[inner]) < -80
    assert {audio.shape[-1] for audio in network.heard} == {16_000}


def test_what_a_network_above_the_songs_rate_hears_is_the_resampled_song(run):
    song = fakes.Song(fakes.tones(30_000, 8000))
    network = fakes.Network()
    run(song, network, card=fakes.card(rate=44100, chunk=220_500, context=44_100))
    heard = network.heard[0][0, :, 44_100:].numpy()
    expected = resample(song.samples.T, 8000, 44100)
    assert decibels(heard[:, 1000:160_000] - expected[:, 1000:160_000], expected) < -80


def test_errors_within_the_context_leave_nothing(run):
    song = fakes.Song(fakes.noise(5 * CHUNK))
    found = run(song, fakes.EdgeNoise(width=1000))
    assert decibels(found - song.samples, song.samples) < -120


@pytest.mark.parametrize("reach", [999, 1000])
def test_what_reaches_no_further_than_the_context_says_what_it_says_of_the_whole_song(run, reach):
    song, network = fakes.Song(fakes.noise(4 * CHUNK + 77)), fakes.Nearby(reach)
    whole = network.estimate(torch.from_numpy(song.samples.T)[None])[0].numpy().T
    np.testing.assert_allclose(run(song, network), whole, atol=1e-5)


def test_what_reaches_further_errs_only_as_far_around_joins(run):
    song, network = fakes.Song(fakes.noise(4 * CHUNK + 77)), fakes.Nearby(1500)
    whole = network.estimate(torch.from_numpy(song.samples.T)[None])[0].numpy().T
    apart = np.flatnonzero(np.abs(run(song, network) - whole).max(axis=1) > 1e-5)
    step, beyond = CHUNK - 2048, 500
    begin = (apart + beyond) // step * step  # of the core that begins nearby
    assert len(apart)
    assert np.all((begin > 0) & (apart - begin < 2048 + beyond))


def test_a_plain_loop_over_the_same_chunks_differs_only_where_they_overlap(run):
    frames, step = 4 * CHUNK + 77, CHUNK - 2048
    song, network = fakes.Song(fakes.noise(frames)), fakes.Surroundings()
    starts = range(-1000, frames, step)
    padded = np.pad(song.samples.T, ((0, 0), (1000, 2 * CHUNK)))
    total, count = np.zeros_like(padded), np.zeros(padded.shape[1])
    for start in starts:
        seen = slice(start + 1000, start + CHUNK + 3000)
        total[:, seen] += network.estimate(torch.from_numpy(padded[:, seen])[None])[0].numpy()
        count[seen] += 1
    mean, alone = (total / np.maximum(count, 1)).T, count == 1
    apart = np.abs(run(song, network) - mean[1000 : 1000 + frames]).max(axis=1)
    alone = alone[1000 : 1000 + frames]
    assert np.mean(alone) > 0.3
    assert apart[alone].max() < 1e-6
    assert np.mean(apart[~alone] > 1e-3) > 0.5


def test_context_is_the_real_song_and_zeros_only_outside_it(run):
    song = fakes.Song(fakes.noise(2 * CHUNK))
    network = fakes.Network()
    run(song, network)
    first, second, last = (audio[0].numpy() for audio in network.heard)
    step = CHUNK - 2048
    assert not first[:, :1000].any()
    assert np.array_equal(first[:, 1000:], song.samples.T[:, : CHUNK + 1000])
    assert np.array_equal(second, song.samples.T[:, step - 1000 : step + CHUNK + 1000])
    rest = 2 * CHUNK - (2 * step - 1000)
    assert np.array_equal(last[:, :rest], song.samples.T[:, -rest:])
    assert not last[:, rest:].any()


@pytest.mark.parametrize("rate", [8000, 48000])
def test_a_section_is_bit_for_bit_that_part_of_the_whole(store, run, tmp_path, rate):
    song = fakes.Song(fakes.noise(9 * rate // 4), rate)
    start, end = rate // 3, 2 * rate
    section = run(song, fakes.Surroundings(), span=(start, end))
    whole = run(song, fakes.Surroundings(), store=Store(tmp_path / "other"))
    assert np.array_equal(section, whole[start:end])


def test_a_section_of_what_is_known_needs_no_network(run):
    song = fakes.Song(fakes.noise(3 * CHUNK))
    whole = run(song, fakes.Surroundings())
    network = fakes.Surroundings()
    assert np.array_equal(run(song, network, span=(50, 9000)), whole[50:9000])
    assert network.heard == []


@pytest.mark.parametrize("lead", ["vocals", "accompaniment"])
@pytest.mark.parametrize("stem", ["vocals", "accompaniment"])
def test_the_lead_is_what_was_asked_for_whatever_the_network_estimates(run, stem, lead):
    song = fakes.Song(fakes.noise(CHUNK))
    found = run(song, fakes.Network(0.25), card=fakes.card(stem=stem), lead=lead)
    share = 0.25 if stem == lead else 0.75
    np.testing.assert_allclose(found, share * song.samples, atol=1e-7)


def test_both_stems_add_up_to_the_mixture(run):
    song = fakes.Song(fakes.noise(3 * CHUNK))
    vocals = run(song, fakes.Surroundings())
    rest = song.samples - vocals
    assert decibels(vocals + rest - song.samples, song.samples) < -120


def test_one_channel_is_heard_on_both_sides_and_averaged(run):
    class Sides(fakes.Network):
        def estimate(self, audio):
            return audio * audio.new_tensor([[0.2], [0.6]])

    song = fakes.Song(fakes.noise(CHUNK, channels=1))
    network = Sides()
    np.testing.assert_allclose(run(song, network), 0.4 * song.samples, atol=1e-6)
    heard = network.heard[0][0]
    assert np.array_equal(heard[0], heard[1])


@pytest.mark.parametrize(
    ("channels", "pairs"),
    [(6, [(0, 1), (2, 2), (3, 3), (4, 5)]), (3, [(0, 1), (2, 2)]), (4, [(0, 1), (2, 3)])],
)
def test_more_channels_go_through_in_pairs(run, recorder, channels, pairs):
    song = fakes.Song(fakes.noise(1000, channels))
    network = fakes.Network()
    np.testing.assert_allclose(run(song, network), song.samples, atol=1e-6)
    heard = [audio[0, :, 1000:2000].numpy().T for audio in network.heard]
    assert all(
        np.array_equal(h, song.samples[:, list(pair)]) for h, pair in zip(heard, pairs, strict=True)
    )
    assert any("one group after the other" in message for _, message in recorder.reports)


def test_silence_gives_exact_silence(run):
    song = fakes.Song(np.zeros((2 * CHUNK, 2), np.float32))
    assert not run(song, fakes.Surroundings()).any()


def test_the_peak_of_the_whole_song_is_given_to_every_chunk_and_measured_once(run):
    song = fakes.Song(fakes.noise(3 * CHUNK))
    song.samples[10_000] = 0.875
    network = fakes.Loudest()
    section = run(song, network, span=(0, 1000))
    measured = network.measured
    assert network.peaks == [0.875]
    whole = run(song, network)
    assert set(network.peaks) == {0.875}
    assert network.measured == measured
    assert np.array_equal(whole[:1000], section)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_invalid_numbers_are_an_error_and_leave_no_file(run, store, value):
    def spoil(audio):
        audio = audio.clone()
        audio[0, 0, 2500] = value
        return audio

    with pytest.raises(SeparationError, match="invalid numbers") as caught:
        run(fakes.Song(fakes.noise(3 * CHUNK)), fakes.SpoilsChunk(2, spoil))
    assert caught.value.hint
    assert not list(store.root.rglob("*.npy"))


@pytest.mark.parametrize("spoil", [lambda a: a[..., :-1], lambda a: a[:, :1], lambda a: a[0]])
def test_another_shape_is_an_error(run, spoil):
    with pytest.raises(SeparationError, match="wrong length"):
        run(fakes.Song(fakes.noise(3 * CHUNK)), fakes.SpoilsChunk(2, spoil))


def test_lack_of_memory_is_explained(run, store):
    def spoil(audio):
        raise torch.OutOfMemoryError("CUDA out of memory")

    with pytest.raises(SeparationError, match="not enough memory to run “Fake”") as caught:
        run(fakes.Song(fakes.noise(3 * CHUNK)), fakes.SpoilsChunk(3, spoil))
    assert "smaller network" in caught.value.hint
    assert not list(store.root.rglob("*.npy"))


def test_cancelling_stops_before_the_next_layer_and_removes_the_file(run, store, job):
    def between(number):
        if number == 150:
            assert list(store.root.rglob("*.npy"))
            job.cancel()

    network = fakes.Layers(100, between)
    with pytest.raises(Cancelled):
        run(fakes.Song(fakes.noise(3 * CHUNK)), network)
    assert network.passed == 150
    assert not list(store.root.rglob("*.npy"))


def test_progress_moves_within_a_chunk_and_never_back(run, recorder):
    network = fakes.Layers(100)
    run(fakes.Song(fakes.noise(3 * CHUNK)), network)
    fractions = [fraction for fraction, _ in recorder.reports]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    assert len(fractions) > 30
    assert max(np.diff(fractions)) < 0.1
    assert not any(module._forward_pre_hooks for module in network.modules())


def test_each_finished_stretch_can_be_read_while_the_rest_is_computed(store):
    song = fakes.Song(fakes.noise(3 * CHUNK))
    seen = []

    def look(value):
        assert isinstance(value, Growing)
        assert (value.start, value.frames) == (100, 14_900)
        reader = store.partial_reader(value.path, value.channels, value.frames)
        for start, end in value.ready:
            part = reader.read(start - value.start, end - value.start)
            np.testing.assert_allclose(part, song.samples[start:end], atol=1e-6)
        seen.append((value.stem, value.ready.spans))

    cards = {"fake": fakes.card()}
    networks = fakes.Networks(fake=fakes.Network())
    separate(song, fakes.recipe(), store, networks, cards, Job(publish=look), (100, 15_000))
    assert seen == [
        ("vocals", ((100, 5952),)),
        ("vocals", ((100, 11_904),)),
        ("vocals", ((100, 15_000),)),
    ]


@pytest.fixture
def pair(store, job):
    """Runs an ensemble of two networks of different share."""
    cards = {
        "a": fakes.card("a", share=1),
        "b": fakes.card("b", share=2, chunk=3000),
        "c": fakes.card("c", share=3, stem="accompaniment"),
    }
    networks = fakes.Networks(a=fakes.Network(0.5), b=fakes.Network(0.1), c=fakes.Network(0.8))

    def run(song, recipe, span=None):
        result = separate(song, recipe, store, networks, cards, job, span)
        ref = result.stems[recipe.lead]
        return store.open(ref).read(0, ref.frames)

    run.networks = networks
    return run


def test_an_ensemble_is_the_weighted_mean_of_its_members(pair):
    song = fakes.Song(fakes.noise(3 * CHUNK))
    recipe = Recipe((Member("a", 1.0), Member("b", 3.0), Member("c", 4.0)))
    expected = (0.5 + 3 * 0.1 + 4 * 0.2) / 8 * song.samples
    np.testing.assert_allclose(pair(song, recipe), expected, atol=1e-6)


def test_an_ensemble_on_a_section_is_bit_for_bit_part_of_the_whole(pair):
    song = fakes.Song(fakes.noise(3 * CHUNK))
    section = pair(song, fakes.recipe("a", "b"), span=(1234, 9876))
    assert np.array_equal(section, pair(song, fakes.recipe("a", "b"))[1234:9876])


def test_nothing_is_computed_twice(pair):
    song = fakes.Song(fakes.noise(3 * CHUNK))
    pair(song, fakes.recipe("a", "b"))
    pair(song, fakes.recipe("a", "b"))
    pair(song, fakes.recipe("b", "c"))
    pair(song, fakes.recipe("a"))
    heard = {name: len(network.heard) for name, network in pair.networks.networks.items()}
    assert heard == {"a": 4, "b": 15, "c": 4}
    pair(song, fakes.recipe("a", lead="accompaniment"))
    pair(song, fakes.recipe("a", "b", rule="max"))
    pair(song, Recipe((Member("c", 2.0), Member("b", 5.0))), span=(70, 9000))
    assert heard == {name: len(net.heard) for name, net in pair.networks.networks.items()}


def test_one_member_takes_no_second_file(pair, store):
    pair(fakes.Song(fakes.noise(CHUNK)), fakes.recipe("a"))
    assert len(list(store.root.rglob("*.npy"))) == 1


def test_what_was_trimmed_from_the_store_is_computed_again(pair, store):
    song = fakes.Song(fakes.noise(CHUNK))
    before = pair(song, fakes.recipe("a"))
    for path in store.root.rglob("*.npy"):
        path.unlink()
    assert np.array_equal(pair(song, fakes.recipe("a")), before)


def test_an_unknown_card_or_rule_is_explained(pair):
    song = fakes.Song(fakes.noise(10))
    with pytest.raises(CardError, match="no card “d”"):
        pair(song, fakes.recipe("d"))
    with pytest.raises(SeparationError, match="no ensemble rule “vote”"):
        pair(song, fakes.recipe("a", rule="vote"))


@pytest.mark.parametrize("span", [(-1, 5), (5, 5), (0, 11), (7, 3)])
def test_a_span_outside_the_song_is_refused(pair, span):
    with pytest.raises(ValueError, match="span"):
        pair(fakes.Song(fakes.noise(10)), fakes.recipe("a"), span)


def test_ten_minutes_take_no_more_memory_than_one(store, job):
    class Forgetful(fakes.Network):
        def forward(self, audio, *, peak=None):
            return audio

    peaks = []
    for minutes in (1, 10):
        song = fakes.EndlessSong(minutes * 60 * fakes.RATE)
        cards = {"fake": fakes.card(chunk=80_000, context=8000)}
        networks = fakes.Networks(fake=Forgetful())
        tracemalloc.start()
        found = separate(song, fakes.recipe(), store, networks, cards, Job())
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert found.stems["vocals"].frames == song.ref.frames
    assert peaks[1] < 1.2 * peaks[0]


def test_the_card_without_weights_runs_as_it_ships(store, job):
    cards = load_cards(paths.cards())
    song = fakes.Song(fakes.noise(30_000), 48_000)
    networks = NetworkCache(torch.device("cpu"))
    result = separate(song, fakes.recipe("basic"), store, networks, cards, job)
    reader = store.open(result.stems["vocals"])
    found = reader.read(0, reader.ref.frames)
    assert found.shape == song.samples.shape
    assert found.any()
    assert decibels(found, song.samples) < 0


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("rate", [8000, 44100, 48000, 96000])
@pytest.mark.parametrize("frames", [1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7])
def test_an_identity_at_the_networks_rate_returns_the_song(run, frames, rate, channels):
    song = fakes.Song(fakes.noise(frames, channels), rate)
    found = run(song, fakes.Network(), card=fakes.card(rate=rate))
    np.testing.assert_allclose(found, song.samples, atol=1e-6)
