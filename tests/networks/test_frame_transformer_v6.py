import pytest
import torch

from app.core.errors import CardError
from app.networks import frame_transformer_v7
from app.networks.frame_transformer_v6 import Config, FrameTransformer, build

TINY = {
    "n_fft": 512,
    "hop_length": 256,
    "channels": 3,
    "num_attention_maps": 2,
    "num_heads": 2,
    "expansion": 3,
}


def as_v7():
    sizes = {key: value for key, value in TINY.items() if key != "expansion"}
    expansions = (TINY["expansion"],) * 9
    return frame_transformer_v7.FrameTransformer(
        frame_transformer_v7.Config(**sizes, expansions=expansions)
    )


def test_it_is_version_7_with_maps_mixed_by_the_encoder():
    seven = as_v7().state_dict()
    six = FrameTransformer(Config(**TINY)).state_dict()
    more = {f"enc{level}_transformer.conv1.weight_dw": (2, 2) for level in range(1, 10)}
    assert {key: value.shape for key, value in seven.items()} | more == {
        key: value.shape for key, value in six.items()
    }


def test_maps_that_are_mixed_with_nothing_change_nothing():
    torch.manual_seed(0)
    six, seven = FrameTransformer(Config(**TINY)), as_v7()
    state = six.state_dict()
    for level in range(1, 10):
        state[f"enc{level}_transformer.conv1.weight_dw"].copy_(torch.eye(2))
    seven.load_state_dict({key: state[key] for key in seven.state_dict()})
    x = torch.rand(1, 2, 256, 7)
    with torch.inference_mode():
        torch.testing.assert_close(six(x), seven(x), atol=1e-4, rtol=1e-4)


def test_an_odd_number_of_heads_is_refused():
    with pytest.raises(CardError, match="“num_heads”"):
        build(TINY | {"num_heads": 3})
