import json
import subprocess
import sys

import pytest
import torch

import app.networks
from app.core.errors import CardError
from app.networks import frame_transformer_v7, frame_transformer_v8, recognition
from app.networks.recognition import from_state_dict, recognise

GOLDENS = {
    "v7_a": {"channels": 1, "num_attention_maps": 1, "num_heads": 2, "n_fft": 512},
    "v7_b": {"channels": 3, "num_heads": 2, "expansions": (20, 10, 9, 8, 8, 7, 6, 5, 4)},
    "v8_a": {"channels": 2, "num_heads": 2, "n_fft": 128},
    "v8_b": {"channels": 3, "num_attention_maps": 2, "num_heads": 4, "n_fft": 256},
    "v9_a": {"channels": 3, "num_heads": 2, "chunk_size": 8, "expansion": 12, "num_layers": 3},
    "v9_b": {"channels": 2, "num_heads": 2, "chunk_size": 4, "expansion": 6, "num_layers": 2},
    "v10_a": {"embedding": 2, "expansion": 2, "num_heads": 4, "n_fft": 64},
    "v10_b": {"embedding": 3, "expansion": 1, "num_heads": 2, "n_fft": 128},
}


def a_state(family=frame_transformer_v8, **changes):
    config = {"n_fft": 128, "hop_length": 64, "channels": 1, "num_heads": 2} | changes
    torch.manual_seed(0)
    return family.build(config).network.state_dict()


@pytest.mark.parametrize("name", GOLDENS)
def test_a_checkpoint_of_any_size_is_recognised_by_its_shapes(golden, name):
    state = golden(name).state
    found = recognise(state)
    assert found.family == f"frame_transformer_{name.split('_')[0]}"
    for key, value in GOLDENS[name].items():
        assert found.config[key] == value
    weights = from_state_dict(state).network.state_dict()
    assert all(
        weights[key] is value or weights[key].data_ptr() == value.data_ptr()
        for key, value in state.items()
    )


@pytest.mark.parametrize("version", ["v7", "v8", "v9", "v10"])
def test_the_published_checkpoints_are_recognised_and_fit_strictly(shared, version):
    path = shared / f"reference/frame_transformer/manifests/{version}.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    state = {
        key: torch.empty(shape, device="meta") for key, shape in manifest["parameters"].items()
    }
    found = recognise(state)
    assert found.family == f"frame_transformer_{version}"
    assert found.config == {}
    network = from_state_dict(state).network
    shapes = {key: list(value.shape) for key, value in network.state_dict().items()}
    assert shapes == manifest["parameters"]
    assert {value.dtype for value in network.state_dict().values()} == {torch.float32}
    assert {key for key, _ in network.named_buffers()} == set(manifest["buffers"])
    assert sum(p.numel() for p in network.parameters()) == manifest["trainable_parameter_count"]


@pytest.mark.parametrize(
    "wrap",
    [
        lambda state: {"state_dict": state, "epoch": 3},
        lambda state: {"model": {f"module.{key}": value for key, value in state.items()}},
    ],
)
def test_wrappers_and_prefixes_do_not_matter(wrap):
    separator = app.networks.from_state_dict(wrap(a_state()))
    assert torch.equal(separator.network.state_dict()["out.weight"], a_state()["out.weight"])


def test_what_can_be_computed_may_be_missing_but_not_misshapen():
    state = a_state(num_heads=8, n_fft=512, hop_length=256)
    bare = {key: value for key, value in state.items() if not key.endswith("freqs")}
    weights = from_state_dict(bare).network.state_dict()
    assert all(torch.equal(weights[key], value) for key, value in state.items())
    wrong = state | {"enc3_transformer.src_attn.embedding.freqs": torch.zeros(99)}
    with pytest.raises(CardError, match=r"enc3_transformer.src_attn.embedding.freqs.*\(99,\)"):
        from_state_dict(wrong)


def test_the_sinusoid_of_v7_may_be_missing_but_not_misshapen():
    state = a_state(frame_transformer_v7, n_fft=512, hop_length=256, expansions=(2,) * 9)
    pe = state.pop("positional_embedding.pe")
    assert torch.equal(from_state_dict(state).network.positional_embedding.pe, pe)
    with pytest.raises(CardError, match=r"positional_embedding\.pe"):
        from_state_dict(state | {"positional_embedding.pe": pe[..., :100]})


def test_a_known_network_with_a_wrong_weight_is_told_which():
    state = a_state()
    with pytest.raises(CardError, match=r"“dec2.body.conv2.weight” has shape \(7,\)"):
        from_state_dict(state | {"dec2.body.conv2.weight": torch.zeros(7)})
    with pytest.raises(CardError, match="it has “colour”"):
        from_state_dict(state | {"colour": torch.zeros(7)})


def test_what_is_nearly_known_is_told_the_closest_family_and_the_first_difference():
    state = a_state()
    del state["enc1_transformer.src_attn.o_proj.weight_pw"]
    with pytest.raises(
        CardError,
        match=r"closest is Frame Transformer v8, but .*needs “enc1_transformer.src_attn.o_proj",
    ):
        from_state_dict(state)


@pytest.mark.parametrize(
    "state", [{}, {"weight": torch.zeros(3)}, {"epoch": 3}, {1: torch.zeros(2)}]
)
def test_what_is_quite_unknown_says_so(state):
    with pytest.raises(CardError, match="holds no network that Unsung knows"):
        from_state_dict(state)


def test_impossible_sizes_are_not_recognised():
    state = a_state() | {"enc1_transformer.self_attn.embedding.freqs": torch.zeros(1000)}
    with pytest.raises(CardError, match="closest is Frame Transformer v8"):
        from_state_dict(state)


def test_every_family_with_weights_that_is_recognised_is_so_by_itself_alone():
    families = {n: m for n, m in recognition._families().items() if hasattr(m, "recognise")}
    with torch.device("meta"):
        states = {name: module.build({}).network.state_dict() for name, module in families.items()}
    for name, state in states.items():
        shapes = {key: tuple(value.shape) for key, value in state.items()}
        answers = {other: recognition._asked(m, shapes) for other, m in families.items()}
        assert [other for other, answer in answers.items() if answer is not None] == [name]
        assert answers[name] == families[name].Config()


def test_importing_the_package_imports_no_torch():
    code = "import sys, app.networks; print('torch' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.stdout.strip() == "False", run.stderr
    with pytest.raises(AttributeError):
        app.networks.nothing  # noqa: B018
