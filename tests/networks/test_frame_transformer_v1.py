import pytest
import torch

from app.networks.frame_transformer_v1 import FAMILY, build
from app.networks.recognition import from_state_dict, recognise
from tests.networks import early


def later(name):
    """The name a weight had after the author renamed members of the attention."""
    name = name.replace(".rotary_embedding.", ".embedding.")
    return name.replace(".out_proj.", ".o_proj.")


@pytest.mark.parametrize("number", [0, 1])
def test_a_checkpoint_with_the_later_names_is_the_same_network(shared, number):
    case = early.cases(shared, "V1")[number]
    renamed = {later(key): value for key, value in case.state.items()}
    assert renamed.keys() != case.state.keys()
    assert recognise(renamed) == recognise(case.state)
    with torch.inference_mode():
        logits = from_state_dict(renamed).eval().network(case.input)
    torch.testing.assert_close(logits, case.output, atol=1e-4, rtol=0)


def test_the_third_norm_of_a_decoder_is_there_and_changes_nothing():
    torch.manual_seed(0)
    settings = {"n_fft": 64, "hop_length": 32, "channels": 2, "num_heads": 1, "expansion": 1}
    network, x = build(settings).eval().network, torch.rand(1, 2, 32, 5)
    with torch.inference_mode():
        before = network(x)
        for level in range(1, 6):
            network.get_submodule(f"dec{level}_transformer.norm3.norm").weight.fill_(7)
        assert torch.equal(network(x), before)


def test_the_separator_estimates_the_accompaniment_at_the_published_sizes():
    with torch.device("meta"):
        separator = build({})
    assert FAMILY == "frame_transformer_v1"
    assert separator.mask_is_vocals is False
    assert (separator.stft.n_fft, separator.stft.hop_length) == (2048, 1024)
