import math

import pytest
import torch
from torch import nn
from torch.nn import functional

from app.networks.layers.attention import FactoredLogits
from app.networks.layers.bridge import (
    Bridge,
    ConvolutionalMultiheadAttention,
    EvolvedConvolutionalTransformerEncoder,
)
from app.networks.layers.convolutional_embedding import ConvolutionalEmbedding
from app.networks.layers.depthwise import DepthwiseFrameConv2d, FrameConv
from app.networks.layers.frame_norm import ChannelNorm, FrameNorm
from app.networks.layers.gated_attention import DenseLogits, Gate, convolve_heads
from app.networks.layers.multichannel_attention import smoothed_attention
from app.networks.layers.res_block import HALVE_BINS, FrameDecoder, LinearResBlock, squared_relu


@pytest.fixture(autouse=True)
def _seed():
    torch.manual_seed(0)


def test_the_squared_relu_is_zero_below_zero():
    x = torch.tensor([-2.0, 0.0, 3.0])
    assert torch.equal(squared_relu(x), torch.tensor([0.0, 0.0, 9.0]))


def test_the_norms_take_their_statistics_from_bins_or_from_channels():
    x = torch.randn(2, 6, 5, 8)
    assert torch.allclose(FrameNorm(8)(x).mean(-1), torch.zeros(()), atol=1e-6)
    assert torch.allclose(ChannelNorm(6)(x).mean(1), torch.zeros(()), atol=1e-6)
    assert FrameNorm(8)(x).shape == ChannelNorm(6)(x).shape == x.shape


@pytest.mark.parametrize("kernel", [1, 3, 9])
def test_a_depthwise_convolution_is_the_published_one_with_the_axes_swapped(kernel):
    layer = DepthwiseFrameConv2d(3, kernel, bias=True)
    x = torch.randn(2, 3, 7, 5)
    published = nn.Conv2d(3, 3, kernel, padding=kernel // 2, groups=3)
    published.load_state_dict(layer.state_dict())
    torch.testing.assert_close(layer(x), published(x.mT).mT)


def test_the_frame_convolution_ends_in_a_matrix_over_bins_for_each_channel():
    layer = FrameConv(2, 5, 3)
    x = torch.randn(1, 2, 4, 5)
    expected = torch.einsum("bcti,coi->bcto", layer.conv(x), layer.weight_pw)
    torch.testing.assert_close(layer(x), expected)
    assert {key: tuple(value.shape) for key, value in layer.state_dict().items()} == {
        "conv.weight": (2, 1, 3, 3),
        "conv.bias": (2,),
        "weight_pw": (2, 5, 5),
    }


def test_a_linear_residual_block_halves_bins_and_leaves_columns_alone():
    block = LinearResBlock(3, 4, 8, HALVE_BINS, activation=squared_relu)
    x = torch.randn(1, 3, 5, 8)
    changed = x.clone()
    changed[:, :, 2] += 1
    out, other = block(x), block(changed)
    assert out.shape == (1, 4, 5, 4)
    assert not torch.equal(out[:, :, 2], other[:, :, 2])
    torch.testing.assert_close(out[:, :, [0, 1, 3, 4]], other[:, :, [0, 1, 3, 4]])


def test_a_decoder_puts_what_comes_from_below_first_and_stretches_its_bins_from_end_to_end():
    decoder = FrameDecoder(nn.Identity())
    x = torch.tensor([0.0, 1.0, 4.0]).expand(1, 1, 2, 3)
    skip = torch.full((1, 2, 2, 5), 7.0)
    out = decoder(x, skip)
    torch.testing.assert_close(out[0, 0, 1], torch.tensor([0, 0.5, 1, 2.5, 4]))
    assert torch.equal(out[:, 1:], skip)


def test_the_embedding_goes_on_where_the_stored_sinusoid_ends():
    embedding = ConvolutionalEmbedding(1, 256, activation=squared_relu)
    x = torch.zeros(1, 1, 4098, 256)
    place = embedding._place(x)
    assert torch.equal(place[0, 0, :4096], embedding.pe[0, 0].T)
    angle = 4097 * math.exp(-2 * math.log(10000) / 256)
    expected = torch.tensor([math.sin(angle), math.cos(angle)])
    torch.testing.assert_close(place[0, 0, 4097, 2:4], expected, atol=1e-3, rtol=0)


def test_the_embedding_without_a_sinusoid_stores_nothing():
    embedding = ConvolutionalEmbedding(2, 256, activation=squared_relu, sinusoid=False)
    assert not dict(embedding.named_buffers())
    assert embedding.recompute() == {}
    assert embedding(torch.rand(2, 2, 3, 256)).shape == (2, 1, 3, 256)


@pytest.mark.parametrize(("inputs", "outputs", "heads"), [(2, 1, 8), (4, 2, 3), (2, 1, 1)])
def test_a_convolution_over_heads_and_columns_is_that_of_torch(inputs, outputs, heads):
    layer = nn.Conv3d(inputs, outputs, 3, padding=1)
    x = torch.randn(2, inputs, heads, 7, 9)
    torch.testing.assert_close(convolve_heads(x, layer), layer(x), atol=1e-5, rtol=1e-5)


def some_logits(maps=2, columns=6):
    return FactoredLogits(*torch.randn(2, 2 * maps, 4, columns, 3))


def test_logits_written_out_attend_as_the_factored_ones_do():
    one, two, values = some_logits(), some_logits(), torch.randn(4, 4, 6, 3)
    dense = DenseLogits.written_out(one)
    torch.testing.assert_close(dense.attend(values), one.attend(values))
    both = dense.plus(two)
    torch.testing.assert_close(both.attend(values), one.plus(two).attend(values))


def test_an_attention_may_add_either_kind_of_logits():
    layer = smoothed_attention(2, 8, 4)
    previous = FactoredLogits(*torch.randn(2, 2, 4, 6, 2))
    x = torch.randn(1, 2, 6, 8)
    one, _ = layer(x, previous=previous)
    other, logits = layer(x, previous=DenseLogits.written_out(previous))
    torch.testing.assert_close(one, other)
    assert isinstance(logits, DenseLogits)


def test_an_open_gate_lets_the_first_logits_through_and_a_closed_one_the_second():
    gate = Gate(2)
    one, two = (DenseLogits.written_out(some_logits()) for _ in range(2))
    last = gate.get_submodule("2")
    for level, expected in ((100.0, one), (-100.0, two)):
        nn.init.zeros_(last.weight)
        nn.init.constant_(last.bias, level)
        torch.testing.assert_close(gate(one, two).values, expected.values)


def test_a_gate_gives_all_maps_one_weight_made_of_both_logits():
    gate = Gate(2)
    one, two = (DenseLogits.written_out(some_logits()) for _ in range(2))
    first, second = (logits.values.unflatten(0, (2, 2)) for logits in (one, two))
    hidden = gate.get_submodule("0")(torch.cat((first, second), dim=1))
    share = gate.get_submodule("2")(hidden.relu().square()).sigmoid()
    expected = share * first + (1 - share) * second
    torch.testing.assert_close(gate(one, two).values.unflatten(0, (2, 2)), expected)


def test_the_bridge_attends_among_all_bins_of_all_columns_in_the_published_order():
    layer = ConvolutionalMultiheadAttention(8, 2)
    x = torch.randn(2, 8, 3, 4)  # columns, bins
    published = x.mT.flatten(2)  # bins before columns

    def project(projection):
        flat = functional.conv1d(published, projection.weight[..., 0], projection.bias)
        return flat.unflatten(1, (2, 4)).mT

    q, k = (layer.embedding(project(p)) for p in (layer.q_proj, layer.k_proj))
    weights = (q @ k.mT / math.sqrt(8)).softmax(-1)
    attended = (weights @ project(layer.v_proj)).mT.flatten(1, 2)
    expected = functional.conv1d(attended, layer.o_proj.weight[..., 0], layer.o_proj.bias)
    out, _ = layer(x)
    torch.testing.assert_close(out, expected.unflatten(2, (4, 3)).mT, atol=1e-5, rtol=1e-4)


def test_layers_of_a_bridge_add_the_logits_of_those_before():
    bridge = Bridge(EvolvedConvolutionalTransformerEncoder(8, 2, 1) for _ in range(2))
    x = torch.randn(1, 8, 3, 4)
    first, logits = bridge[0](x)
    alone, _ = bridge[1](first)
    chained, _ = bridge[1](first, logits)
    torch.testing.assert_close(bridge(x), chained)
    assert not torch.allclose(chained, alone)
