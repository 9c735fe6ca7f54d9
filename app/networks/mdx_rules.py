"""What each operation of a graph makes of the sizes of what enters it.

The rules are those of github.com/onnx/onnx/blob/main/docs/Operators.md; an operation that is not
here is not allowed, so that no file can ask for more memory than there is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from app.networks.mdx_graph import MOST_VALUES, Node, Tensor

LARGEST_STEP = 64  # strides, dilations and the sizes of kernels; published networks: 3
LARGEST_VALUE = 1 << 31  # from which on a whole number may be another one after a cast
UNCHANGED = {
    "Relu", "LeakyRelu", "Elu", "Selu", "Celu", "Sigmoid", "HardSigmoid", "HardSwish", "Tanh",
    "Softplus", "Softsign", "Softmax", "Erf", "Gelu", "Mish", "Exp", "Log", "Sqrt", "Reciprocal",
    "Neg", "Abs", "Floor", "Identity", "Cast", "Clip", "Dropout", "BatchNormalization",
    "InstanceNormalization", "LayerNormalization", "GroupNormalization", "LpNormalization",
}  # fmt: skip
BROADCAST = {
    "Add", "Sub", "Mul", "Div", "Pow", "PRelu", "Where", "Max", "Min", "Equal", "Greater", "Less",
}  # fmt: skip
KEPT = ("Identity", "Cast")  # which keep whole numbers, too


class Size(NamedTuple):
    """What is known of a tensor before it is computed: its shape, and a few whole numbers."""

    shape: tuple[int, ...]
    values: tuple[int, ...] | None = None


def sizes_of(node: Node, inputs: list[Size], version: int) -> list[Size] | None:
    """Return the sizes of a node's results; None for an operation that is not allowed."""
    if node.kind in UNCHANGED:
        values = inputs[0].values if node.kind in KEPT else None
        return [Size(inputs[0].shape, _whole(values))] + [inputs[0]] * (len(node.outputs) - 1)
    if node.kind in BROADCAST:
        return [_broadcast(node.kind, inputs)]
    if node.kind not in RULES:
        return None
    found = RULES[node.kind](node, inputs, version)
    return found if isinstance(found, list) else [found]


def _broadcast(kind: str, inputs: list[Size]) -> Size:
    shape = _together(*(one.shape for one in inputs))
    known = [one.values for one in inputs]
    told = len(known) == 2 and all(v is not None for v in known)
    if kind in ("Add", "Sub", "Mul") and told and len(shape) <= 1:
        left, right = (v * math.prod(shape) if len(v) == 1 else v for v in known)
        does = {"Add": int.__add__, "Sub": int.__sub__, "Mul": int.__mul__}[kind]
        return Size(shape, _whole([does(a, b) for a, b in zip(left, right, strict=True)]))
    return Size(shape)


def _whole(values: Sequence[int] | None) -> tuple[int, ...] | None:
    """Return numbers that mean the same in 32 bits and in 64, and None for others."""
    if values is None or any(abs(value) >= LARGEST_VALUE for value in values):
        return None
    return tuple(values)


def _together(*shapes: tuple[int, ...]) -> tuple[int, ...]:
    sizes = []
    for column in zip_longest(*(reversed(shape) for shape in shapes), fillvalue=1):
        wide = {size for size in column if size != 1}
        _require(len(wide) <= 1)
        sizes.append(wide.pop() if wide else 1)
    return tuple(reversed(sizes))


def _convolution(node: Node, inputs: list[Size], version: int) -> Size:
    (batch, channels, *sizes), weight = inputs[0].shape, inputs[1].shape
    kernel, strides, dilations, pads = _windows(node, weight)
    groups = node.attributes.get("group", 1)
    _require(groups >= 1 and weight[1] * groups == channels and weight[0] % groups == 0)
    ends = pads[len(sizes) :]
    result = [
        (n + a + b - d * (k - 1) - 1) // s + 1
        for n, k, s, d, a, b in zip(sizes, kernel, strides, dilations, pads, ends, strict=False)
    ]
    _require(len(sizes) == len(kernel) and all(n > 0 for n in result))
    return Size((batch, weight[0], *result))


def _transposed_convolution(node: Node, inputs: list[Size], version: int) -> Size:
    (batch, channels, *sizes), weight = inputs[0].shape, inputs[1].shape
    kernel, strides, dilations, pads = _windows(node, weight)
    groups = node.attributes.get("group", 1)
    extra = node.attributes.get("output_padding") or (0,) * len(sizes)
    _require("output_shape" not in node.attributes and len(extra) == len(sizes) == len(kernel))
    _require(groups >= 1 and weight[0] == channels and channels % groups == 0)
    _require(all(0 <= size < LARGEST_STEP for size in extra))
    ends = pads[len(sizes) :]
    result = [
        s * (n - 1) + e + d * (k - 1) + 1 - a - b
        for n, k, s, d, e, a, b in zip(
            sizes, kernel, strides, dilations, extra, pads, ends, strict=False
        )
    ]
    _require(all(n > 0 for n in result))
    return Size((batch, weight[1] * groups, *result))


def _windows(node: Node, weight: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Return kernel, strides, dilations and paddings of a convolution."""
    kernel = weight[2:]
    count = len(kernel)
    strides = node.attributes.get("strides") or (1,) * count
    dilations = node.attributes.get("dilations") or (1,) * count
    pads = node.attributes.get("pads") or (0,) * (2 * count)
    _require(node.attributes.get("auto_pad", "NOTSET") == "NOTSET")
    _require(tuple(node.attributes.get("kernel_shape") or kernel) == tuple(kernel))
    _require(len(strides) == len(dilations) == count and len(pads) == 2 * count)
    _require(all(0 < size <= LARGEST_STEP for size in (*kernel, *strides, *dilations)))
    _require(all(0 <= size <= LARGEST_STEP**2 for size in pads))
    return kernel, strides, dilations, pads


def _product(node: Node, inputs: list[Size], version: int) -> Size:
    left, right = inputs[0].shape, inputs[1].shape
    _require(len(left) >= 2 and len(right) >= 2 and left[-1] == right[-2])
    return Size((*_together(left[:-2], right[:-2]), left[-2], right[-1]))


def _dense(node: Node, inputs: list[Size], version: int) -> Size:
    left, right = (
        shape[::-1] if node.attributes.get(turned) else shape
        for shape, turned in ((inputs[0].shape, "transA"), (inputs[1].shape, "transB"))
    )
    _require(len(left) == len(right) == 2 and left[1] == right[0])
    return Size((left[0], right[1]))


def _transposed(node: Node, inputs: list[Size], version: int) -> Size:
    shape = inputs[0].shape
    order = node.attributes.get("perm") or tuple(reversed(range(len(shape))))
    _require(sorted(order) == list(range(len(shape))))
    return Size(tuple(shape[axis] for axis in order))


def _reshaped(node: Node, inputs: list[Size], version: int) -> Size:
    shape, wanted = inputs[0].shape, inputs[1].values
    _require(wanted is not None and not node.attributes.get("allowzero"))
    sizes = [shape[index] if size == 0 else size for index, size in enumerate(wanted)]
    if sizes.count(-1) == 1:
        rest = -math.prod(sizes)
        sizes[sizes.index(-1)] = math.prod(shape) // rest
    _require(all(n > 0 for n in sizes) and math.prod(sizes) == math.prod(shape))
    return Size(tuple(sizes), inputs[0].values)


def _flat(node: Node, inputs: list[Size], version: int) -> Size:
    shape = inputs[0].shape
    axis = node.attributes.get("axis", 1)
    _require(-len(shape) <= axis <= len(shape))
    return Size((math.prod(shape[:axis]), math.prod(shape[axis:])))


def _joined(node: Node, inputs: list[Size], version: int) -> Size:
    first = inputs[0].shape
    axis = _axis(node.attributes["axis"], len(first))
    rest = {(*one.shape[:axis], *one.shape[axis + 1 :]) for one in inputs}
    _require(len(rest) == 1 and all(len(one.shape) == len(first) for one in inputs))
    shape = (*first[:axis], sum(one.shape[axis] for one in inputs), *first[axis + 1 :])
    known = [one.values for one in inputs]
    if len(first) == 1 and shape[0] <= MOST_VALUES and all(v is not None for v in known):
        return Size(shape, tuple(value for values in known for value in values))
    return Size(shape)


def _split(node: Node, inputs: list[Size], version: int) -> list[Size]:
    shape = inputs[0].shape
    axis = _axis(node.attributes.get("axis", 0), len(shape))
    told = inputs[1].values if len(inputs) > 1 else node.attributes.get("split")
    each = -(-shape[axis] // len(node.outputs))
    parts = told or [min(each, shape[axis] - each * k) for k in range(len(node.outputs))]
    _require(sum(parts) == shape[axis] and all(part > 0 for part in parts))
    return [Size((*shape[:axis], part, *shape[axis + 1 :])) for part in parts]


def _sliced(node: Node, inputs: list[Size], version: int) -> Size:
    shape = list(inputs[0].shape)
    if version < 10:
        told = [node.attributes.get(name) for name in ("starts", "ends", "axes")]
    else:
        told = [one.values for one in inputs[1:4]]
    starts, ends, axes = (*told, None)[:3]
    axes = range(len(starts)) if axes is None else axes
    steps = inputs[4].values if len(inputs) > 4 else (1,) * len(starts)
    values = inputs[0].values
    for start, end, axis, step in zip(starts, ends, axes, steps, strict=True):
        place = _axis(axis, len(shape))
        kept = range(shape[place])[slice(start, end, step)] if step > 0 else None
        _require(kept is not None and len(kept) > 0)
        values = tuple(values[k] for k in kept) if values is not None and len(shape) == 1 else None
        shape[place] = len(kept)
    return Size(tuple(shape), values)


def _padded(node: Node, inputs: list[Size], version: int) -> Size:
    pads = inputs[1].values if version >= 11 else node.attributes.get("pads")
    shape = inputs[0].shape
    _require(pads is not None and len(pads) == 2 * len(shape) and len(inputs) < 4)
    _require(all(0 <= size <= LARGEST_STEP**2 for size in pads))
    return Size(tuple(n + a + b for n, a, b in zip(shape, *_halves(pads), strict=True)))


def _halves(pads: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return pads[: len(pads) // 2], pads[len(pads) // 2 :]


def _squeezed(node: Node, inputs: list[Size], version: int) -> Size:
    shape = inputs[0].shape
    told = inputs[1].values if len(inputs) > 1 else node.attributes.get("axes")
    axes = {_axis(axis, len(shape)) for axis in told} if told is not None else None
    axes = {axis for axis, size in enumerate(shape) if size == 1} if axes is None else axes
    _require(all(shape[axis] == 1 for axis in axes))
    return Size(tuple(n for axis, n in enumerate(shape) if axis not in axes), inputs[0].values)


def _unsqueezed(node: Node, inputs: list[Size], version: int) -> Size:
    told = inputs[1].values if len(inputs) > 1 else node.attributes["axes"]
    shape = list(inputs[0].shape)
    for axis in sorted(_axis(axis, len(shape) + len(told)) for axis in told):
        shape.insert(axis, 1)
    return Size(tuple(shape), inputs[0].values)


def _shape(node: Node, inputs: list[Size], version: int) -> Size:
    _require("start" not in node.attributes and "end" not in node.attributes)
    return Size((len(inputs[0].shape),), inputs[0].shape)


def _gathered(node: Node, inputs: list[Size], version: int) -> Size:
    shape, (places, which) = inputs[0].shape, inputs[1]
    axis = _axis(node.attributes.get("axis", 0), len(shape))
    found = (*shape[:axis], *places, *shape[axis + 1 :])
    if inputs[0].values is None or which is None or len(shape) != 1:
        return Size(found)
    return Size(found, tuple(inputs[0].values[place] for place in which))


def _constant(node: Node, inputs: list[Size], version: int) -> Size:
    _require(len(node.attributes) == 1)
    tensor = node.attributes.get("value")
    if isinstance(tensor, Tensor):
        return Size(tensor.shape, tensor.values)
    whole = node.attributes.get("value_int"), node.attributes.get("value_ints")
    if whole[1] is not None:
        return Size((len(whole[1]),), whole[1] if len(whole[1]) <= MOST_VALUES else None)
    _require(whole[0] is not None or "value_float" in node.attributes)
    return Size((), None if whole[0] is None else (whole[0],))


def _axis(axis: int, dimensions: int) -> int:
    _require(-dimensions <= axis < dimensions)
    return axis % dimensions


def _require(true: bool) -> None:
    if not true:
        raise ValueError("impossible sizes")


Rule = Callable[[Node, list[Size], int], Size | list[Size]]
RULES: Mapping[str, Rule] = {
    "Conv": _convolution,
    "ConvTranspose": _transposed_convolution,
    "MatMul": _product,
    "Gemm": _dense,
    "Transpose": _transposed,
    "Reshape": _reshaped,
    "Flatten": _flat,
    "Concat": _joined,
    "Split": _split,
    "Slice": _sliced,
    "Pad": _padded,
    "Squeeze": _squeezed,
    "Unsqueeze": _unsqueezed,
    "Shape": _shape,
    "Gather": _gathered,
    "Constant": _constant,
}
