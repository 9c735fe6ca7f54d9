"""Writes ONNX graphs, small ones and hostile ones, without the library that is made for it."""

import struct

import numpy as np

FLOAT, INT64 = 1, 7
VARINT, BYTES = 0, 2


def number(value):
    value &= (1 << 64) - 1
    digits = bytearray()
    while value >= 0x80:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(digits) + bytes([value])


def field(key, value):
    """Write a field: a whole number, a text, bytes (a message), or a list of these."""
    if isinstance(value, list | tuple):
        return b"".join(field(key, one) for one in value)
    if isinstance(value, int):
        return number(key << 3 | VARINT) + number(value)
    if isinstance(value, str):
        value = value.encode()
    return number(key << 3 | BYTES) + number(len(value)) + value


def message(fields):
    return b"".join(field(key, value) for key, value in fields.items())


def tensor(name, array, **changed):
    array = np.asarray(array)
    kind = INT64 if array.dtype.kind == "i" else FLOAT
    dtype = np.int64 if kind == INT64 else np.float32
    fields = {1: list(array.shape), 2: kind, 8: name, 9: array.astype(dtype).tobytes()}
    return message(fields | {int(key.removeprefix("f")): v for key, v in changed.items()})


def attribute(name, value):
    if isinstance(value, int):
        return message({1: name, 3: value, 20: 2})
    if isinstance(value, float):
        return field(1, name) + number(2 << 3 | 5) + struct.pack("<f", value) + field(20, 1)
    if isinstance(value, list):
        return message({1: name, 8: value, 20: 7})
    if isinstance(value, str):
        return message({1: name, 4: value, 20: 3})
    return message({1: name, 5: value, 20: 4})


def node(kind, inputs, output, domain=None, **attributes):
    fields = {1: inputs.split(), 2: output.split(), 4: kind}
    if domain is not None:
        fields[7] = domain
    return message(fields | {5: [attribute(n, v) for n, v in attributes.items()]})


def value(name, shape):
    """Write an input or output; a size is a whole number, or a name for one that is open."""
    sizes = [message({2: s} if isinstance(s, str) else {1: s}) for s in shape]
    return message({1: name, 2: message({1: message({1: FLOAT, 2: message({1: sizes})})})})


def model(nodes, tensors, shape, result=None, more=None, version=13, graph_more=None):
    graph = {
        1: nodes, 2: "graph", 5: tensors,
        11: value("input", shape), 12: value("output", result or shape),
    }  # fmt: skip
    written = message(graph | (graph_more or {}))
    return message({1: 8, 7: written, 8: message({2: version})} | (more or {}))


def mdx_net(dim_f, dim_t, gains=None, batch="batch", seed=0):
    """Write a tiny network of the family: convolutions, norms and a dense layer over bins."""
    draw = np.random.default_rng(seed)
    weights = {
        "w1": draw.normal(0, 0.3, (8, 4, 1, 1)),
        "scale": draw.uniform(0.5, 1.5, 8),
        "shift": draw.normal(0, 0.1, 8),
        "mean": draw.normal(0, 0.1, 8),
        "var": draw.uniform(0.5, 1.5, 8),
        "w2": draw.normal(0, 0.1, (12, 8, 3, 3)),
        "w3": draw.normal(0, 0.1, (12, 8, 2, 2)),
        "dense": np.eye(dim_f) * 0.5,
        "w4": draw.normal(0, 3, (4, 8, 1, 1)),
        "gains": np.ones((1, 1, dim_f, 1)) if gains is None else gains,
    }
    nodes = [
        node("Conv", "input w1", "a", kernel_shape=[1, 1]),
        node("BatchNormalization", "a scale shift mean var", "b", epsilon=1e-5),
        node("Relu", "b", "c"),
        node("Conv", "c w2", "d", kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1]),
        node("ConvTranspose", "d w3", "e", kernel_shape=[2, 2], strides=[2, 2]),
        node("Mul", "c e", "f"),
        node("Transpose", "f", "g", perm=[0, 1, 3, 2]),
        node("MatMul", "g dense", "h"),
        node("Transpose", "h", "i", perm=[0, 1, 3, 2]),
        node("Conv", "i w4", "j", kernel_shape=[1, 1]),
        node("Mul", "j gains", "output"),
    ]
    tensors = [tensor(name, array) for name, array in weights.items()]
    return model(nodes, tensors, (batch, 4, dim_f, dim_t))


def mask(gains, dim_t, batch=1):
    """Write a network that lets each bin through with a gain of its own."""
    gains = np.asarray(gains, np.float32).reshape(1, 1, -1, 1)
    shape = (batch, 4, gains.size, dim_t)
    return model([node("Mul", "input gains", "output")], [tensor("gains", gains)], shape)
