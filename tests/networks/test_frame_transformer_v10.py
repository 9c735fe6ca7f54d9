import json

import pytest
import torch

from app.core.errors import CardError
from app.networks.frame_transformer_v10 import FAMILY, Config, FrameTransformer, build

TINY = {"n_fft": 32, "hop_length": 16, "embedding": 2, "num_heads": 2, "expansion": 1}


def tiny(**changes):
    torch.manual_seed(0)
    return FrameTransformer(Config(**{**TINY, **changes})).eval()


def from_golden(reference):
    kwargs = {key: value for key, value in reference.kwargs.items() if key != "dropout"}
    separator = build({**kwargs, "hop_length": kwargs["n_fft"] // 2}).eval()
    separator.load_weights(reference.state)
    return separator.network


@pytest.mark.parametrize("name", ["v10_a", "v10_b"])
def test_the_rotary_frequencies_are_those_of_the_published_checkpoints(golden, name):
    reference = golden(name)
    frequencies = [key for key in reference.state if key.endswith(".freqs")]
    network = from_golden(reference)
    fresh = FrameTransformer(
        Config(
            **TINY
            | {"n_fft": reference.kwargs["n_fft"]}
            | {"num_heads": reference.kwargs["num_heads"]}
        )
    )
    assert len(frequencies) == 16
    for key in frequencies:
        assert torch.equal(network.state_dict()[key], reference.state[key])
        assert torch.equal(fresh.state_dict()[key], reference.state[key])


@pytest.mark.parametrize(
    ("case", "crop", "padding"), [("c128_p0_b1", 128, 0), ("c96_p40_b3", 96, 40)]
)
def test_masks_of_crops_are_those_of_the_published_program(golden, case, crop, padding):
    pipeline = golden("pipeline").arrays
    network = from_golden(golden("v10_a"))
    magnitudes = torch.complex(pipeline["sep.spec_re"], pipeline["sep.spec_im"]).abs()
    magnitudes = (magnitudes / magnitudes.max())[None, :, :-1]
    columns = magnitudes.shape[-1]
    extra = crop - columns % crop
    magnitudes = torch.nn.functional.pad(magnitudes, (padding, extra + padding))
    masks = []
    for start in range(0, columns, crop):
        with torch.inference_mode():
            logits = network(magnitudes[..., start : start + crop + 2 * padding])
        masks.append(logits.sigmoid()[..., padding : padding + crop])
    mask = torch.cat(masks, dim=-1)[0, ..., :columns]
    expected = pipeline[f"sep.v10_{case}.mask"][:, :-1]
    torch.testing.assert_close(mask, expected, atol=1e-4, rtol=0)


def test_at_full_size_it_takes_the_published_checkpoint_strictly(shared):
    path = shared / "reference/frame_transformer/manifests/v10.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    with torch.device("meta"):
        network = FrameTransformer(Config())
    state = network.state_dict()
    assert {key: list(value.shape) for key, value in state.items()} == manifest["parameters"]
    assert {value.dtype for value in state.values()} == {torch.float32}
    assert {key for key, _ in network.named_buffers()} == set(manifest["buffers"])
    assert sum(p.numel() for p in network.parameters()) == manifest["trainable_parameter_count"]


@pytest.mark.parametrize("columns", [1, 2, 3, 31, 32, 33, 65])
def test_any_number_of_columns_goes_through(columns):
    logits = tiny()(torch.rand(2, 2, 16, columns))
    assert logits.shape == (2, 2, 16, columns)
    assert torch.isfinite(logits).all()


def test_silence_gives_finite_logits():
    assert torch.isfinite(tiny()(torch.zeros(1, 2, 16, 40))).all()


def test_the_same_input_gives_the_same_output_to_the_bit():
    network, x = tiny(), torch.rand(1, 2, 16, 50)
    assert torch.equal(network(x), network(x))


def test_a_batch_is_computed_item_by_item():
    network, x = tiny(), torch.rand(3, 2, 16, 21)
    alone = torch.cat([network(item[None]) for item in x])
    torch.testing.assert_close(network(x), alone, atol=1e-5, rtol=1e-5)


def test_every_weight_gets_a_gradient():
    network = tiny().train()
    network(torch.rand(1, 2, 16, 64)).square().mean().backward()
    for name, parameter in network.named_parameters():
        assert parameter.grad is not None, name
        assert torch.isfinite(parameter.grad).all(), name
        assert parameter.grad.abs().max() > 0, name


def test_fewer_levels_make_a_smaller_network():
    network = tiny(level_channels=(1, 2), level_maps=(1, 1))
    stages = [name for name, _ in network.named_children()]
    assert stages == [
        "enc1",
        "enc1_transformer",
        "enc2",
        "enc2_transformer",
        "dec1",
        "dec1_transformer",
        "out",
    ]
    assert network(torch.rand(1, 2, 16, 9)).shape == (1, 2, 16, 9)


def test_the_separator_has_the_settings_of_its_card():
    separator = build({**TINY, "level_channels": [1, 2], "level_maps": [1, 1]})
    assert FAMILY == "frame_transformer_v10"
    assert separator.mask_is_vocals is False
    assert (separator.stft.n_fft, separator.stft.hop_length) == (32, 16)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"colour": 3}, "“colour”"),
        ({"embedding": 0}, "“embedding” is 0"),
        ({"expansion": 2.5}, "“expansion” is 2.5"),
        ({"num_heads": True}, "“num_heads” is True"),
        ({"level_maps": [1, "2"]}, "“level_maps”"),
        ({"level_channels": [1, 2]}, "differ in length"),
        ({"level_channels": [], "level_maps": []}, "empty"),
        ({"num_heads": 3}, "multiple of “num_heads”"),
        ({"hop_length": 17}, "“hop_length”"),
    ],
)
def test_a_card_with_wrong_settings_is_told_which(changes, words):
    with pytest.raises(CardError, match=words):
        build({**TINY, **changes})
