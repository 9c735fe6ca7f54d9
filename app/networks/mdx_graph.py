"""Reads a network written as an ONNX graph, and refuses what no network needs, before it is run.

`onnxruntime` would follow paths to other files, load operations of others and take any size. What
is handed to it has been read here to the last field: operations of ONNX itself on numbers that
lie in the file.

Source: github.com/onnx/onnx/blob/main/onnx/onnx.proto (the numbers of the fields).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from app.core.errors import CardError
from app.core.texts import say
from app.networks.protobuf import Message

MOST_BYTES = 1 << 30  # of a file; the largest published one has 67 MB
MOST_NODES = 20_000
MOST_ELEMENTS = 1 << 28  # of one tensor; the largest in a published network has 4e7
MOST_DIMENSIONS = 8
MOST_VALUES = 64  # whole numbers in a tensor that are kept: those of a shape
OWN_DOMAINS = ("", "ai.onnx")
FLOAT = 1
TYPES = {  # of a tensor's numbers: what numpy calls them, and the field they may lie in one by one
    FLOAT: ("<f4", 4), 2: ("u1", 5), 3: ("i1", 5), 6: ("<i4", 5), 7: ("<i8", 7), 9: ("?", 5),
    10: ("<f2", 5), 11: ("<f8", 10),
}  # fmt: skip
WHOLE = (6, 7)  # types of whole numbers that shapes are made of
# Kinds of an attribute, and the field its value lies in.
AN_INTEGER, A_TEXT, A_TENSOR, INTEGERS = 2, 3, 4, 7
FORMS = {1: 2, AN_INTEGER: 3, A_TEXT: 4, A_TENSOR: 5, 6: 7, INTEGERS: 8, 8: 9}
ANOTHER = say("Fetch it again, or another one; Unsung has not run it.")


@dataclass(frozen=True)
class Tensor:
    """A tensor that lies in the file.

    Attributes:
        name: What nodes call it.
        shape: Its size in each dimension.
        values: Its numbers, where they are few whole ones: a shape, axes, places.
    """

    name: str
    shape: tuple[int, ...]
    values: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Node:
    """An operation.

    Attributes:
        kind: Its name in ONNX.
        inputs: Names of what enters; empty for one left out.
        outputs: Names of what comes out.
        attributes: Whole numbers, tuples of them, texts, tensors; None for what decides no size.
    """

    kind: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Graph:
    """A network as it is written in a file.

    Attributes:
        input: Name of what enters.
        shape: Its size in each dimension; None for one that is left open.
        output: Name of the first result.
        nodes: The operations, in order.
        tensors: What lies in the file, by name.
        version: Of the operations.
    """

    input: str
    shape: tuple[int | None, ...]
    output: str
    nodes: tuple[Node, ...]
    tensors: dict[str, Tensor]
    version: int


def read_graph(content: bytes, name: str) -> Graph:
    """Read the graph in a file's content.

    Args:
        content: Of the file.
        name: Of the file, for messages.

    Raises:
        CardError: If it is damaged, wants other files, code or operations of others, has invalid
            numbers, or sizes beyond all reason.
    """
    try:
        return _model(Message(memoryview(content)), name)
    except (ValueError, OverflowError) as error:  # UnicodeDecodeError is one
        raise CardError(
            say("The file {0} cannot be read: it is no ONNX network, or damaged.", name), ANOTHER
        ) from error


def too_large(name: str) -> CardError:
    """Return what to say of a size that no network has."""
    return _refused(say("{0} has sizes that no network has.", name))


def _model(model: Message, name: str) -> Graph:
    graph = model.message(7)
    versions = [s.integer(2) for s in model.messages(8) if s.text(1) in OWN_DOMAINS]
    if graph is None or 1 not in graph or len(versions) != 1:
        raise ValueError("no graph, or of no version")
    if 20 in model or 25 in model:
        raise _refused(say("{0} holds more than a network: functions or training.", name))
    return _graph(graph, versions[0], name)


def _graph(graph: Message, version: int, name: str) -> Graph:
    if 15 in graph:
        raise _refused(say("{0} holds numbers in a form that Unsung does not read.", name))
    tensors = [_tensor(message, name) for message in graph.messages(5)]
    by_name = {tensor.name: tensor for tensor in tensors}
    nodes = graph.messages(1)
    if len(by_name) != len(tensors) or len(nodes) > MOST_NODES:
        raise ValueError("too many nodes, or tensors of one name")
    inputs = [(i.text(1), _declared(i, name)) for i in graph.messages(11)]
    entering = [entry for entry in inputs if entry[0] not in by_name]  # old files list weights too
    outputs = [(o.text(1), _declared(o, name)) for o in graph.messages(12)]
    for inner in graph.messages(13):
        _declared(inner, name)
    if len(entering) != 1 or not outputs:
        raise CardError(
            say("{0} is no MDX-Net: it takes {1} inputs, not one.", name, len(entering)), ANOTHER
        )
    if not by_name.keys().isdisjoint(output for output, _ in outputs):
        raise ValueError("a weight that comes out")
    return Graph(
        entering[0][0],
        entering[0][1],
        outputs[0][0],
        tuple(_node(node, name) for node in nodes),
        by_name,
        version,
    )


def _node(node: Message, name: str) -> Node:
    kind, domain = node.text(4), node.text(7)
    if domain not in OWN_DOMAINS or node.text(8):
        asked = f"{domain}.{kind}"
        raise _refused(say("{0} needs program code beside itself: {1}.", name, asked))
    attributes: dict[str, Any] = {}
    for attribute in node.messages(5):
        key = attribute.text(1)
        if key in attributes:
            raise ValueError("an attribute twice")
        attributes[key] = _attribute(attribute, kind, name)
    return Node(kind, node.texts(1), node.texts(2), attributes)


def _attribute(attribute: Message, operation: str, name: str) -> Any:
    """Return what decides sizes: a whole number, several, a text or a tensor."""
    if any(number in attribute for number in (6, 11)):
        raise _refused(say("{0} holds graphs within graphs (“{1}”).", name, operation))
    if any(number in attribute for number in (10, 14, 15, 21, 22, 23)):
        raise _refused(say("{0} holds numbers in a form that Unsung does not read.", name))
    kind = attribute.integer(20)
    if any(number in attribute for number in FORMS.values() if number != FORMS.get(kind)):
        raise ValueError("an attribute of another kind")
    if kind == AN_INTEGER:
        return attribute.integer(3)
    if kind == INTEGERS:
        return attribute.integers(8)
    if kind == A_TEXT:
        return attribute.text(4)
    tensor = attribute.message(5) if kind == A_TENSOR else None
    return None if tensor is None else _tensor(tensor, name)


def _tensor(tensor: Message, name: str) -> Tensor:
    """Read a tensor, and see that all its numbers are there and are numbers."""
    if 13 in tensor or tensor.integer(14):
        raise _refused(say("{0} wants to read other files of this computer.", name))
    shape, kind = tensor.integers(1), tensor.integer(2)
    if kind not in TYPES or 3 in tensor:
        raise _refused(say("{0} holds numbers in a form that Unsung does not read.", name))
    count = _elements(shape, name)
    numpy_type, place = TYPES[kind]
    dtype = np.dtype(numpy_type)
    forms = [number for number in (4, 5, 6, 7, 9, 10, 11) if number in tensor]
    if forms not in ([], [9], [place]):
        raise ValueError("numbers in two forms")
    if forms == [9] or not forms:
        data = tensor.bytes(9)
        found = np.frombuffer(data, dtype) if len(data) == count * dtype.itemsize else None
    elif place in (4, 10):
        found = np.frombuffer(tensor.packed(place, dtype.itemsize), dtype)
    else:  # halves are written as the whole numbers of their bits
        found = np.array(tensor.integers(place), np.int64)
        found = found.astype(np.uint16).view(np.float16) if kind == 10 else found
    if found is None or len(found) != count:
        raise CardError(say("{0} claims more weights than it holds.", name), ANOTHER)
    if found.dtype.kind == "f" and not np.isfinite(found).all():
        raise CardError(say("In {0}, “{1}” has invalid numbers.", name, tensor.text(8)), ANOTHER)
    few = kind in WHOLE and count <= MOST_VALUES
    values = tuple(int(value) for value in found) if few else None
    return Tensor(tensor.text(8), shape, values)


def _declared(entry: Message, name: str) -> tuple[int | None, ...]:
    """Return the shape that an input, output or inner result is said to have."""
    kind = entry.message(2)
    tensor = None if kind is None else kind.message(1)
    if kind is not None and any(number in kind for number in (4, 5, 7, 8, 9)):
        raise ValueError("no tensor")
    shape = None if tensor is None else tensor.message(2)
    if shape is None:
        return ()
    sizes = tuple(d.integer(1) if 1 in d else None for d in shape.messages(1))
    _elements(tuple(1 if size is None else size for size in sizes), name)
    return sizes


def _elements(shape: tuple[int, ...], name: str) -> int:
    if len(shape) > MOST_DIMENSIONS or any(not 0 <= size <= MOST_ELEMENTS for size in shape):
        raise too_large(name)
    if math.prod(shape) > MOST_ELEMENTS:
        raise too_large(name)
    return math.prod(shape)


def _refused(message: str) -> CardError:
    return CardError(message, say("Do not use this file; fetch the network from its author."))
