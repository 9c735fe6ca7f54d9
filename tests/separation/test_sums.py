"""Vocals and accompaniment add up to the song, whatever family, rule or lead makes them."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from app.audio.store import Store
from app.catalog.cards import Card
from app.catalog.recipes import Member, Recipe
from app.catalog.stems import STEMS
from app.core.discover import discover
from app.core.jobs import Job
from app.networks import mdx_net, mss
from app.networks.recognition import Wish
from app.project.model import Span, Take
from app.project.stem_reader import StemReader
from app.separation.engine import separate
from tests.fakes import community, onnx_graph
from tests.networks import test_compact, test_mdx_net
from tests.separation import fakes

SONG = Path(__file__).parents[2] / "resources/demo/francium.flac"
RATE = 44_100
SECONDS = 2
EARLY = {"n_fft": 512, "hop_length": 256, "channels": 2, "num_heads": 2, "expansion": 2}
BRIDGED = {"num_attention_maps": 1, "latent_expansion": 1, "num_bridge_layers": 1}
CONFIGS = {
    "basic": {},
    "compact": test_compact.TINY,
    "frame_transformer_v1": EARLY,
    "frame_transformer_v2b": EARLY | {"maps": 1},
    "frame_transformer_gan_v1": EARLY | BRIDGED,
    "frame_transformer_v4": EARLY | BRIDGED,
    "frame_transformer_v6": EARLY | {"num_attention_maps": 1},
    "frame_transformer_v7": {
        "n_fft": 512, "hop_length": 256, "channels": 2, "num_heads": 2, "expansions": [2] * 9,
    },
    "frame_transformer_v8": {
        "n_fft": 512, "hop_length": 256, "channels": 2, "num_heads": 2, "hidden": [8] * 6,
    },
    "frame_transformer_v9": {
        "n_fft": 1024, "hop_length": 512, "channels": 2, "num_layers": 2, "expansion": 8,
        "chunk_size": 16, "num_heads": 2,
    },
    "frame_transformer_v10": {
        "n_fft": 512, "hop_length": 256, "embedding": 2, "num_heads": 2, "expansion": 1,
    },
}  # fmt: skip
LIBRARIES = ("mss", "mdx_net")  # families whose networks a library makes
FAMILIES = (*CONFIGS, *LIBRARIES)
RULES = sorted(discover("app.separation.rules", "NAME"))


def test_every_family_and_rule_is_looked_at():
    assert set(FAMILIES) == discover("app.networks", "FAMILY").keys()
    assert {"mean", "median", "min", "max"} <= set(RULES)


@pytest.fixture(scope="module")
def song(tmp_path_factory):
    """A store with two seconds of a real song."""
    audio, rate = soundfile.read(SONG, start=10 * RATE, frames=SECONDS * RATE, dtype="float32")
    assert rate == RATE
    store = Store(tmp_path_factory.mktemp("store"))
    with store.writer(2, RATE) as writer:
        writer.add(audio)
        return store, writer.finish(), audio


def roformer():
    """Return a tiny Roformer, as its library makes it."""
    state = community.library_network("bs_roformer").state_dict()
    shapes = {name: tuple(weight.shape) for name, weight in state.items()}
    found = mss.recognise_with(shapes, community.SETTINGS["bs_roformer"], Wish())
    separator = mss.build(found.config)
    separator.load_weights(state)
    return separator


def mdx(folder):
    """Return a tiny MDX-Net, as its library runs it."""
    path = folder / "net.onnx"
    path.write_bytes(onnx_graph.mdx_net(test_mdx_net.BINS, test_mdx_net.COLUMNS))
    return mdx_net.load_file(test_mdx_net.CONFIG, path)


@pytest.fixture(scope="module")
def networks(tmp_path_factory):
    """One network of every family, small and with random weights."""
    torch.manual_seed(0)
    families = discover("app.networks", "FAMILY")
    made = {name: families[name].build(CONFIGS[name]).eval() for name in CONFIGS}
    made["mss"], made["mdx_net"] = roformer().eval(), mdx(tmp_path_factory.mktemp("mdx"))
    return fakes.Networks(**made)


def a_card(family):
    return Card(family, family, "", family, RATE, "vocals", 32_768, 8192)


@pytest.mark.parametrize("lead", STEMS)
@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("family", FAMILIES)
def test_the_stems_add_up_to_the_song(song, networks, family, rule, lead):
    store, ref, audio = song
    cards = {name: a_card(name) for name in (family, "basic", "compact")}
    recipe = Recipe(tuple(Member(name, 1.0 + n) for n, name in enumerate(cards)), rule, lead)
    found = separate(store.open(ref), recipe, store, networks, cards, Job())
    take = Take(recipe, Span(0, ref.frames), found.stems)
    stems = [StemReader(store, ref, take, stem).read(0, ref.frames) for stem in STEMS]
    assert all(np.abs(stem).max() > 0.01 for stem in stems)
    error = np.square((stems[0] + stems[1] - audio).astype(float)).sum()
    assert 10 * np.log10(error / np.square(audio.astype(float)).sum() + 1e-30) < -120
