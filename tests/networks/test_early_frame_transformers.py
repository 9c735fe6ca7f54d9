"""What holds for every generation before v7; see the files of the single ones for the rest."""

import importlib
from dataclasses import asdict

import pytest
import torch

from app.core.errors import CardError
from app.networks import recognition
from app.networks.recognition import from_state_dict
from tests.networks import early

MODULES = {
    "V1": "frame_transformer_v1",
    "V2b-pos": "frame_transformer_v2b",
    "V2b-conv": "frame_transformer_v2b",
    "gan-v1-4.15.23": "frame_transformer_gan_v1",
    "v4-5.17.23": "frame_transformer_v4",
    "v6": "frame_transformer_v6",
}
NAMES = {"transformer_channels": "maps"}
TINY = {"n_fft": 512, "hop_length": 256, "channels": 2, "num_heads": 2, "expansion": 2}
CHANGES = {
    "V1": {"n_fft": 128, "hop_length": 64},
    "V2b-pos": {"maps": 2},
    "V2b-conv": {"maps": 2, "sinusoid": True},
    "gan-v1-4.15.23": {"latent_expansion": 1, "num_bridge_layers": 2},
    "v4-5.17.23": {"latent_expansion": 1, "num_bridge_layers": 2, "num_attention_maps": 2},
    "v6": {"num_attention_maps": 1},
}

every_generation = pytest.mark.parametrize("name", MODULES)


def family(name):
    return importlib.import_module(f"app.networks.{MODULES[name]}")


def tiny(name):
    torch.manual_seed(0)
    return family(name).build(TINY | CHANGES[name]).eval()


def noise(name, columns, batch=1):
    config = family(name).Config(**TINY | CHANGES[name])
    generator = torch.Generator().manual_seed(columns)
    return torch.rand(batch, config.in_channels, config.n_fft // 2, columns, generator=generator)


def computed(case):
    with torch.inference_mode():
        return from_state_dict(case.state).eval().network(case.input)


def is_variant(settings, kwargs):
    """Whether a configuration is the one a golden file was made with."""
    return all(
        settings[NAMES.get(key, key)] == (value[0] if isinstance(value, list) else value)
        for key, value in kwargs.items()
        if NAMES.get(key, key) in settings
    )


@every_generation
def test_the_network_computes_what_the_published_one_does(shared, name):
    for case in early.cases(shared, name):
        torch.testing.assert_close(computed(case), case.output, atol=1e-4, rtol=0)


@pytest.mark.slow
@every_generation
def test_at_full_size_it_computes_what_the_published_one_does(shared, name):
    case = early.full_case(shared, name)
    # In float32 the published network differs from itself in float64 by up to 3e-4 of this.
    tolerance = 1e-3 * max(case.deviation, 1)
    torch.testing.assert_close(computed(case), case.output, atol=tolerance, rtol=0)


@pytest.mark.slow
@every_generation
def test_those_that_may_run_in_lower_precision_give_nearly_the_same_masks_in_it(shared, name):
    if not getattr(family(name), "HALF_PRECISION", False):
        pytest.skip("squared activations make its logits too large for eight bits")
    case = early.full_case(shared, name)
    separator = from_state_dict(case.state).eval()
    separator.lower_precision(torch.bfloat16)
    with torch.inference_mode():
        mask = separator._run(case.input).sigmoid()
    assert (mask - case.output.sigmoid()).abs().mean() < 0.02


@pytest.mark.parametrize("name", ["V2b-conv", "gan-v1-4.15.23", "v4-5.17.23", "v6"])
def test_the_sinusoid_is_the_published_one(shared, name):
    for case in early.cases(shared, name):
        embedding = from_state_dict(case.state).network.positional_embedding
        # Neighbouring float32 numbers near 63, the largest angle, are 4e-6 apart.
        torch.testing.assert_close(embedding.pe[..., :64], case.pe_head, atol=8e-6, rtol=0)


@every_generation
def test_at_full_size_it_takes_the_published_checkpoint_strictly(shared, name):
    manifest = early.manifest(shared, name)
    shapes = manifest["parameters"] | manifest["buffers"]
    state = {key: torch.empty(shape, device="meta") for key, shape in shapes.items()}
    network = from_state_dict(state).network
    assert {key: list(value.shape) for key, value in network.state_dict().items()} == shapes
    assert {value.dtype for value in network.state_dict().values()} == {torch.float32}
    assert {key for key, _ in network.named_buffers()} == set(manifest["buffers"])
    assert sum(p.numel() for p in network.parameters()) == manifest["parameter_count"]


@every_generation
def test_the_published_checkpoint_is_recognised_by_its_shapes(shared, name):
    manifest = early.manifest(shared, name)
    shapes = manifest["parameters"]  # without the buffers, which can be computed
    found = recognition.recognise({k: torch.empty(v, device="meta") for k, v in shapes.items()})
    assert found.family == MODULES[name]
    settings = asdict(family(name).Config()) | found.config
    assert is_variant(settings, manifest["hyperparameters"])
    assert set(found.config) == ({"sinusoid"} if name == "V2b-conv" else set())


@every_generation
def test_the_configuration_of_a_small_checkpoint_is_read_from_its_shapes(shared, name):
    for case in early.cases(shared, name):
        found = recognition.recognise(case.state)
        settings = asdict(family(name).Config()) | found.config
        assert is_variant(settings, case.kwargs)
        assert settings["hop_length"] == case.kwargs["n_fft"] // 2


@every_generation
@pytest.mark.parametrize("columns", [1, 2, 3, 17])
def test_any_number_of_columns_goes_through(name, columns):
    x = noise(name, columns, batch=2)
    with torch.inference_mode():
        logits = tiny(name).network(x)
    assert logits.shape == (2, 2, x.shape[2], columns)
    assert torch.isfinite(logits).all()


@every_generation
def test_a_batch_is_computed_item_by_item(name):
    network, x = tiny(name).network, noise(name, 9, batch=2)
    with torch.inference_mode():
        alone = torch.cat([network(item[None]) for item in x])
        torch.testing.assert_close(network(x), alone, atol=1e-3, rtol=1e-3)


@every_generation
def test_the_same_input_gives_the_same_output_to_the_bit(name):
    network, x = tiny(name).network, noise(name, 12)
    with torch.inference_mode():
        assert torch.equal(network(x), network(x))


@every_generation
def test_silence_gives_silence_and_a_song_an_estimate_of_its_length(name):
    separator = tiny(name)
    with torch.inference_mode():
        assert torch.equal(separator(torch.zeros(1, 2, 1000)), torch.zeros(1, 2, 1000))
        song = torch.rand(1, 2, 3001, generator=torch.Generator().manual_seed(1)) - 0.5
        vocals = separator(song)
    assert vocals.shape == song.shape
    assert torch.isfinite(vocals).all()
    assert 0 < vocals.abs().max() < 2


@every_generation
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"colour": 3}, "“colour” is no setting of frame_transformer"),
        ({"channels": 0}, "“channels” is 0"),
        ({"num_heads": 48}, "not a multiple of “num_heads”"),
        ({"n_fft": 510}, "“n_fft”"),
        ({"hop_length": 257}, "“hop_length”"),
    ],
)
def test_a_card_with_wrong_settings_is_told_which(name, changes, words):
    with pytest.raises(CardError, match=words):
        family(name).build(TINY | CHANGES[name] | changes)
