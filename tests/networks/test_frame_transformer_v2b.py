import pytest
import torch

from app.core.errors import CardError
from app.networks.frame_transformer_v2b import FAMILY, build
from app.networks.recognition import from_state_dict, recognise

TINY = {"n_fft": 512, "hop_length": 256, "channels": 2, "maps": 1, "num_heads": 1, "expansion": 1}


def weights(**changes):
    torch.manual_seed(0)
    return build(TINY | changes).network.state_dict()


@pytest.mark.parametrize("sinusoid", [False, True])
def test_the_two_variants_are_told_apart_with_and_without_the_stored_sinusoid(sinusoid):
    state = weights(sinusoid=sinusoid)
    assert ("positional_embedding.pe" in state) is sinusoid
    state.pop("positional_embedding.pe", None)
    found = recognise(state)
    assert found.family == FAMILY
    assert found.config.get("sinusoid", False) is sinusoid
    assert from_state_dict(state).network.positional_embedding.sinusoid is sinusoid


def test_a_weight_of_the_other_variant_is_refused_by_name():
    state = weights() | {"positional_embedding.pe": torch.zeros(1, 1, 256, 4096)}
    with pytest.raises(CardError, match=r"it has “positional_embedding\.pe”"):
        from_state_dict(state)


def test_what_is_no_switch_is_refused():
    with pytest.raises(CardError, match="“sinusoid” is 1, neither true nor false"):
        build(TINY | {"sinusoid": 1})


def test_low_levels_have_matrices_in_place_of_convolutions():
    state = weights()
    convolved = {key.split(".")[0] for key in state if key.endswith("body.conv1.weight")}
    linear = {key.split(".")[0] for key in state if key.endswith("body.conv1.weight_pw")}
    assert convolved == {"enc1", "enc2", "enc3", "enc4", "dec4", "dec3", "dec2", "dec1"}
    assert linear == {"enc5", "enc6", "dec5"}
