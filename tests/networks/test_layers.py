import math

import pytest
import torch
from torch.nn import functional

from app.networks.layers.attention import ConvolutionalMultiheadAttention, FactoredLogits
from app.networks.layers.convolution import FrameConv2d
from app.networks.layers.linear import MultichannelLinear
from app.networks.layers.norm import MultichannelLayerNorm
from app.networks.layers.residual import FrameDecoder, FrameEncoder
from app.networks.layers.rotary import RotaryEmbedding
from app.networks.layers.tiling import by_columns


@pytest.fixture(autouse=True)
def _seed():
    torch.manual_seed(0)


def flipped(x):
    """Between (batch, channels, columns, bins) and (batch, channels, bins, columns)."""
    return x.transpose(2, 3)


@pytest.mark.parametrize("mix", [False, True])
@pytest.mark.parametrize("channels", [(3, 3), (3, 5), (1, 1)])
def test_the_multichannel_linear_is_a_matrix_per_channel_then_a_mix(channels, mix):
    layer = MultichannelLinear(*channels, 6, 4, mix_channels=mix)
    x = torch.randn(2, channels[0], 7, 6)
    expected = torch.stack([x[:, c] @ layer.weight_pw[c].T for c in range(channels[0])], dim=1)
    if mix or channels[0] != channels[1]:
        expected = torch.tensordot(expected, layer.weight_dw, ([1], [1])).movedim(-1, 1)
    else:
        assert list(layer.state_dict()) == ["weight_pw"]
    torch.testing.assert_close(layer(x), expected, atol=1e-6, rtol=1e-5)


def test_the_norm_takes_its_statistics_from_one_column_of_one_channel():
    layer = MultichannelLayerNorm(3, 8)
    torch.nn.init.normal_(layer.weight)
    torch.nn.init.normal_(layer.bias)
    x = torch.randn(2, 3, 5, 8)
    x[:, :, 1] *= 2e-4
    centred = x - x.mean(-1, keepdim=True)
    deviation = (centred.square().mean(-1, keepdim=True) + 1e-8).sqrt()
    torch.testing.assert_close(layer(x), centred / deviation * layer.weight + layer.bias)


def test_the_norm_of_nothing_is_its_bias():
    layer = MultichannelLayerNorm(2, 4)
    torch.nn.init.normal_(layer.bias)
    assert torch.equal(layer(torch.zeros(1, 2, 3, 4)), layer.bias.expand(1, 2, 3, 4))


@pytest.mark.parametrize(("width", "features"), [(8, 8), (7, 7), (4, 10), (1, 1)])
def test_the_rotary_embedding_turns_neighbouring_pairs(width, features):
    x = torch.randn(2, 5, features)
    expected = x.clone()
    for position in range(5):
        for pair in range(width // 2):
            angle = position / 10000 ** (2 * pair / width)
            turn = torch.polar(torch.tensor(1.0), torch.tensor(angle))
            one, two = 2 * pair, 2 * pair + 1
            number = torch.complex(x[:, position, one], x[:, position, two]) * turn
            expected[:, position, one], expected[:, position, two] = number.real, number.imag
    torch.testing.assert_close(RotaryEmbedding(width)(x), expected, atol=1e-6, rtol=1e-5)


def test_rotated_products_depend_on_distance_only():
    embedding = RotaryEmbedding(16)
    q, k = torch.randn(16), torch.randn(16)
    products = embedding(q.expand(40, 16)) @ embedding(k.expand(40, 16)).T
    torch.testing.assert_close(products[3, 10], products[30, 37], atol=1e-4, rtol=1e-4)


def test_the_rotary_angles_stay_float32_for_half_precision_heads():
    x = torch.randn(3000, 8)
    half = RotaryEmbedding(8)(x.half())
    assert half.dtype == torch.float16
    torch.testing.assert_close(half.float(), RotaryEmbedding(8)(x), atol=5e-3, rtol=5e-3)


@pytest.mark.parametrize("stride", [(1, 1), (1, 2), (2, 1)])
@pytest.mark.parametrize("kernel", [(3, 3), (1, 3), (1, 1)])
def test_a_frame_convolution_is_the_published_one_with_the_axes_swapped(kernel, stride):
    layer = FrameConv2d(3, 4, kernel, stride, bias=True)
    x = torch.randn(2, 3, 9, 6)
    padding = (kernel[0] // 2, kernel[1] // 2)
    expected = functional.conv2d(flipped(x), layer.weight, layer.bias, stride, padding)
    torch.testing.assert_close(layer(x), flipped(expected), atol=1e-6, rtol=1e-5)


def test_an_encoder_block_that_changes_nothing_adds_its_very_input():
    block = FrameEncoder(3, 3, MultichannelLayerNorm(3, 6))
    torch.nn.init.zeros_(block.conv2.weight)
    x = torch.randn(1, 3, 5, 6)
    assert not [name for name in block.state_dict() if name.startswith("idt")]
    assert torch.equal(block(x), x)


@pytest.mark.parametrize("bins", [1, 2, 3, 4])
def test_halving_few_bins_in_bfloat16_reads_no_foreign_memory(bins):
    layer = FrameConv2d(32, 32, (3, 3), (2, 2)).bfloat16()
    x = torch.randn(1, 32, 13, bins).bfloat16()
    expected = layer.float()(x.float())
    layer.bfloat16()
    for _ in range(5):
        junk = [torch.full((n,), math.nan, dtype=torch.bfloat16) for n in (900, 9000, 70_000)]
        del junk  # freed memory full of NaN, which a careless kernel picks up
        torch.testing.assert_close(layer(x).float(), expected, atol=0.05, rtol=0.05)


@pytest.mark.parametrize("columns", [1, 2, 9])
def test_an_encoder_block_halves_time_rounding_up(columns):
    block = FrameEncoder(3, 4, MultichannelLayerNorm(3, 6), stride=(1, 2))
    assert block(torch.randn(1, 3, columns, 6)).shape == (1, 4, math.ceil(columns / 2), 6)


def test_a_decoder_block_stretches_from_end_to_end_and_puts_the_skip_first():
    block = FrameDecoder(3, 1, torch.nn.Identity())
    torch.nn.init.zeros_(block.conv2.weight)
    with torch.no_grad():
        block.idt.weight.copy_(torch.tensor([100.0, 10.0, 1.0]).view(1, 3, 1, 1))
    skip = torch.zeros(1, 2, 5, 1)
    skip[:, 0], skip[:, 1] = 2, 3
    out = block(torch.tensor([0.0, 1.0, 4.0]).view(1, 1, 3, 1), skip)
    expected = 230 + torch.tensor([0, 0.5, 1, 2.5, 4])
    torch.testing.assert_close(out.flatten(), expected)


def dense_attention(layer, x, memory, previous):
    """The attention as it is published: all logits in memory, (batch, channels, bins, columns)."""
    batch, _, bins, _ = x.shape

    def project(projection, source):
        first, matrix, second = projection
        y = functional.conv2d(source, first.weight, padding=1)
        y = torch.einsum("coi,bcit->bcot", matrix.weight_pw, y)
        y = functional.conv2d(y, second.weight, padding=(0, 1))
        return y.reshape(batch, -1, layer.heads, bins // layer.heads, y.shape[-1]).mT

    q = layer.embedding(project(layer.q_proj, x))
    k = layer.embedding(project(layer.k_proj, memory))
    v = project(layer.v_proj, memory)
    logits = q @ k.mT / math.sqrt(bins)
    if previous is not None:
        logits = logits + previous
    out = (logits.softmax(-1) @ v).mT.reshape(batch, -1, bins, x.shape[-1])
    return torch.einsum("coi,bcit->bcot", layer.o_proj.weight_pw, out), logits


@pytest.mark.parametrize("columns", [1, 2, 13])
@pytest.mark.parametrize("maps", [1, 3])
def test_attention_without_logits_in_memory_equals_the_plain_one(columns, maps):
    first = ConvolutionalMultiheadAttention(2, 2, maps, 16, 4)
    second = ConvolutionalMultiheadAttention(3, 5, maps, 16, 4)
    x, y = torch.randn(2, 2, columns, 16) * 3, torch.randn(2, 3, columns, 16) * 3
    memory = torch.randn(2, 5, columns, 16) * 3

    out, logits = first(x)
    plain, plain_logits = dense_attention(first, flipped(x), flipped(x), None)
    torch.testing.assert_close(out, flipped(plain), atol=1e-5, rtol=1e-4)

    out, logits = second(y, memory, logits)
    plain, plain_logits = dense_attention(second, flipped(y), flipped(memory), plain_logits)
    torch.testing.assert_close(out, flipped(plain), atol=1e-5, rtol=1e-4)
    product = (logits.queries @ logits.keys.mT).unflatten(0, (2, maps))
    torch.testing.assert_close(product, plain_logits, atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize("columns", [1, 256, 300])
@pytest.mark.parametrize("width", [1, 8, 20])
def test_attending_head_by_head_equals_the_fused_kernel(columns, width):
    memory = columns + 3
    factors = [(torch.randn(2, 3, columns, n), torch.randn(2, 3, memory, n)) for n in (20, 5)]
    first, second = (FactoredLogits(*pair) for pair in factors)
    logits = first.plus(second).plus(first)  # the first counts twice
    values = torch.randn(2, 3, memory, width)
    fused = logits.attend(values)  # gradients are kept
    with torch.inference_mode():
        torch.testing.assert_close(logits.attend(values), fused, atol=1e-5, rtol=1e-5)


def test_a_memory_may_have_another_length_than_the_query():
    layer = ConvolutionalMultiheadAttention(2, 3, 2, 8, 2)
    x, memory = torch.randn(1, 2, 5, 8), torch.randn(1, 3, 9, 8)
    plain, _ = dense_attention(layer, flipped(x), flipped(memory), None)
    torch.testing.assert_close(layer(x, memory)[0], flipped(plain), atol=1e-5, rtol=1e-4)


def test_attention_never_holds_a_logit_for_each_pair_of_columns():
    largest = 0

    class Watch(torch.utils._python_dispatch.TorchDispatchMode):
        def __torch_dispatch__(self, function, types, args=(), kwargs=None):
            nonlocal largest
            result = function(*args, **(kwargs or {}))
            for tensor in result if isinstance(result, tuple) else (result,):
                if isinstance(tensor, torch.Tensor):
                    largest = max(largest, tensor.numel())
            return result

    layer = ConvolutionalMultiheadAttention(2, 2, 1, 16, 4)
    x = torch.randn(1, 2, 600, 16)
    with torch.no_grad(), Watch():
        _, logits = layer(x)
        layer(x, previous=logits)
    assert largest < 600 * 600


def test_pieces_get_shorter_where_columns_are_large_but_not_below_a_few():
    layer, lengths = FrameConv2d(40, 3, (3, 3)), []

    def convolve(x):
        lengths.append(x.shape[2])
        return layer(x)

    x = torch.randn(1, 40, 100, 512)
    with torch.no_grad():
        found = by_columns(convolve, x, reach=1)
        assert lengths == [17, *[18] * 5, 5]
        torch.testing.assert_close(found, layer(x), atol=1e-5, rtol=1e-5)
        lengths.clear()
        by_columns(convolve, x[..., :16], reach=1)
    assert lengths == [65, 37]
