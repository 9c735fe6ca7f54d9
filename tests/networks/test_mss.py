import json

import pytest
import torch
import yaml

from app.catalog.cards import load_cards
from app.core.errors import CardError, SettingsMissingError
from app.core.jobs import Job
from app.networks import mss, mss_build
from app.networks.mss_kinds import LABELS, Sound, kind_by_names, sound_of
from app.networks.mss_settings import as_read, kept_settings
from app.networks.recognition import Wish, recognise
from app.separation.checkpoints import load_network
from app.separation.trial import examine
from app.tasks.import_card import import_card
from tests.fakes import community
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)

# The library lets SCNet take its window for granted, of which torch warns.
pytestmark = pytest.mark.filterwarnings("ignore:A window was not provided")

VOCALS = {  # place of the output that is the vocals, where there are several
    "mel_band_roformer": 1, "mdx23c": 0, "scnet": 3, "bandit": 0, "bandit_v2": 0, "htdemucs": 3,
}  # fmt: skip
# With random weights HyperACE makes 2e-4 of a change of its input by 1e-7: so the library differs
# from itself by as much.
ROUGH = 1e-3
BY_CHANNEL = ("bs_roformer_mono", "bandit", "bandit_v2", "apollo")


@pytest.fixture(autouse=True)
def small_hyperace(monkeypatch):
    community.shrink_hyperace(monkeypatch)


def native_chunk(frames):
    return 0.3 * torch.randn(1, 2, frames, generator=torch.Generator().manual_seed(1))


def vocals_by_the_library(name, network, audio):
    """What the library's network makes of a chunk, without any of this program."""
    mean, deviation = 0.0, 1.0
    if community.SETTINGS[name]["inference"].get("normalize"):
        both = audio.mean(dim=1)
        mean, deviation = both.mean(), both.std(correction=0)
    entering = (audio - mean) / deviation
    if name in BY_CHANNEL:
        entering = entering.transpose(0, 1)
    with torch.inference_mode():
        found = network(entering)
    found = found[:, VOCALS[name]] if name in VOCALS else found
    return found.reshape(audio.shape) * deviation + mean


def shapes_of(network):
    return {name: tuple(weight.shape) for name, weight in network.state_dict().items()}


def settings_of(name, **others):
    return json.loads(json.dumps(community.SETTINGS[name])) | others


@pytest.mark.parametrize("name", community.SETTINGS)
def test_an_imported_network_computes_what_the_library_does(name, tmp_path):
    path, network = community.write_checkpoint(tmp_path, name)
    card = import_card(path, "", examine, Job())
    assert load_cards()[card.name] == card
    assert card.family == "mss"
    assert card.stem == "vocals"
    assert LABELS[card.config["type"]] in card.description
    separator = load_network(card).requires_grad_(False)
    assert not any(t.is_meta for t in [*separator.parameters(), *separator.buffers()])
    native = card.chunk + 2 * card.context
    audio = native_chunk(native)
    with torch.inference_mode():
        ours = separator(audio)
    theirs = vocals_by_the_library(name, network, audio)
    assert theirs.abs().max() > 1e-4
    assert (ours - theirs).abs().max() <= (ROUGH if "hyperace" in name else 1e-5)


@pytest.mark.parametrize("name", community.SETTINGS)
def test_any_length_comes_back_as_long_as_it_was(name):
    separator = mss.build(config_of(name)).requires_grad_(False)
    native = separator.sound.native
    for frames in (1, 1000, native + 441, 2 * native + 17):
        audio = native_chunk(frames)
        with torch.inference_mode():
            result = separator(audio)
        assert result.shape == audio.shape
        assert result.isfinite().all()


def config_of(name):
    community_settings = settings_of(name)
    names = community_settings["training"]["instruments"]
    kind = "bs_roformer" if name.startswith("bs_roformer_") and "hyper" not in name else name
    output = next(n for n in names if n.lower() in ("vocals", "speech"))
    return {"type": kind, "output": output, "settings": kept_settings(community_settings)}


def test_a_network_that_sees_its_native_length_gets_exactly_that():
    for name in ("bs_roformer", "mdx23c", "htdemucs"):
        settings = settings_of(name)
        kind = config_of(name)["type"]
        sound = sound_of(kind, settings)
        assert sound.chunk + 2 * sound.context == sound.native
        assert sound.padded(sound.native) == sound.native


def test_what_no_card_of_44100_hz_can_divide_is_cut_in_hundredths_of_a_second():
    settings = settings_of("htdemucs")
    settings["training"]["segment"] = 7.8
    sound = sound_of("htdemucs", settings)
    assert sound.chunk % 441 == sound.context % 441 == 0
    assert sound.chunk + 2 * sound.context <= sound.native == sound.most == int(7.8 * 44100)


def test_columns_are_made_a_multiple_of_what_the_network_halves():
    sound = Sound(44100, 2, 16320, 16320, 4096, 64, 4, False, 100, 0)
    for frames in (1, 5000, 16320, 16321):
        columns = sound.padded(frames) // 64 + 1
        assert columns % 4 == 0
        assert sound.padded(frames) >= frames


def test_normalised_silence_stays_finite():
    separator = mss.build(config_of("scnet")).requires_grad_(False)
    with torch.inference_mode():
        assert separator(torch.zeros(1, 2, 8192)).isfinite().all()


@pytest.mark.parametrize("name", community.SETTINGS)
def test_the_names_of_weights_alone_tell_the_kind(name):
    names = community.library_network(name).state_dict()
    assert kind_by_names(names) == config_of(name)["type"]


def test_names_of_other_networks_are_of_no_kind():
    assert kind_by_names([]) == ""
    assert kind_by_names(["enc1.conv1.weight", "first_conv.weight"]) == ""


def test_a_checkpoint_that_came_alone_asks_for_its_settings():
    state = community.library_network("bs_roformer").state_dict()
    with pytest.raises(SettingsMissingError, match="settings file") as caught:
        recognise(state)
    assert "beside" in caught.value.hint


@pytest.mark.parametrize(
    ("described", "checkpoint", "words"),
    [
        ("mel_band_roformer", "bs_roformer", "describes MelBand-Roformer, and .* BS-Roformer"),
        ("scnet", "bs_roformer", "describes SCNet"),
        ("bs_roformer", "bs_conformer", "describes BS-Roformer, and .* BS-Conformer"),
    ],
)
def test_settings_of_another_kind_are_refused(described, checkpoint, words):
    shapes = shapes_of(community.library_network(checkpoint))
    with pytest.raises(CardError, match=f"another network: it {words}"):
        mss.recognise_with(shapes, settings_of(described), Wish())


@pytest.mark.parametrize(
    "changed",
    [{"dim": 16}, {"depth": 2}, {"depth": 10_000}, {"num_stems": 2}, {"freqs_per_bands": [3, 126]},
     {"dim": 1 << 19}, {"colour": 3}, {"heads": 0}],
)  # fmt: skip
def test_settings_of_another_network_of_the_kind_are_refused_before_it_is_built(changed):
    shapes = shapes_of(community.library_network("bs_roformer"))
    settings = settings_of("bs_roformer")
    settings["model"] |= changed
    with pytest.raises(CardError, match=r"another network: |impossible value|not describe a"):
        mss.recognise_with(shapes, settings, Wish())


def test_weights_take_no_memory_until_a_checkpoint_brings_them():
    with torch.device("meta"):
        network = mss.build(config_of("mel_band_roformer")).network
    large = [p for p in network.parameters() if p.ndim > 1]
    assert large
    assert all(p.is_meta for p in large)
    assert not any(buffer.is_meta for buffer in network.buffers())


def test_a_table_beyond_all_reason_is_never_made():
    with torch.device("cpu"), mss_build._WeightsUnfilled(), pytest.raises(MemoryError):
        torch.ones(1 << 20, 1 << 20)


def test_an_unknown_kind_of_settings_is_one_sentence():
    shapes = shapes_of(community.library_network("bs_roformer"))
    with pytest.raises(CardError, match="describes no network that Unsung knows"):
        mss.recognise_with(shapes, {"model": {"encoder_name": "x"}}, Wish())
    with pytest.raises(CardError, match="describes no network that Unsung knows"):
        mss.recognise_with(shapes, {"model_type": "swin_upernet"}, Wish())


def test_odd_values_are_refused_in_words():
    shapes = shapes_of(community.library_network("mdx23c"))
    settings = settings_of("mdx23c")
    with pytest.raises(CardError, match="do not say what the network estimates"):
        mss.recognise_with(shapes, settings | {"training": {"instruments": 5}}, Wish())
    settings["model"]["act"] = "swish"
    with pytest.raises(CardError, match="not describe a network of the kind MDX23C: Exception"):
        mss.recognise_with(shapes, settings, Wish())


def test_the_target_may_be_the_second_instrument(tmp_path):
    settings = settings_of("bs_roformer")
    settings["training"] = {
        "instruments": ["Vocals", "Instrumental"], "target_instrument": "Instrumental"
    }  # fmt: skip
    shapes = shapes_of(community.library_network("bs_roformer"))
    found = mss.recognise_with(shapes, settings, Wish())
    assert (found.stem, found.config["output"]) == ("accompaniment", "Instrumental")
    found = mss.recognise_with(shapes, settings, Wish(stem="vocals"))
    assert (found.stem, found.config["output"]) == ("vocals", "Instrumental")


def test_a_mask_of_several_layers_is_counted_by_its_weights():
    settings = settings_of("mel_band_roformer")
    from pymss_core.modules.bs_roformer import MelBandRoformer

    network = MelBandRoformer(**community.SETTINGS["mel_band_roformer"]["model"],
                              mlp_hidden_layers=3)  # fmt: skip
    found = mss.recognise_with(shapes_of(network), settings, Wish())
    assert found.config["settings"]["model"]["mlp_hidden_layers"] == 3


def test_a_card_that_names_no_output_of_the_network_is_refused():
    with pytest.raises(CardError, match="no output “choir”"):
        mss.build(config_of("mdx23c") | {"output": "choir"})
    with pytest.raises(CardError, match="does not describe a network"):
        mss.build({"type": "bs_roformer"})


def test_kept_settings_come_back_with_what_was_none():
    told = community.SETTINGS["bandit"]
    read = as_read(kept_settings(told))
    assert read["model"] == told["model"]
    assert read["training"]["target_instrument"] is None
    assert "lr" not in read["training"]


@pytest.mark.parametrize("name", ["bs_roformer", "bandit_v2"])
def test_the_library_reads_its_own_settings_the_way_we_do(name, tmp_path):
    from pymss_core import detect_model_type, load_config

    from app.networks.mss_settings import read_settings_file

    path = tmp_path / "x.yaml"
    path.write_text(yaml.dump(community.SETTINGS[name]))
    ours, theirs = read_settings_file(path), load_config(path)
    assert detect_model_type(ours) == detect_model_type(theirs) == name
    assert json.dumps(ours) == json.dumps(theirs)
