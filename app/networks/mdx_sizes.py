"""Works out how large everything in a graph becomes, before any of it is run.

Only operations whose result's size is known (`app/networks/mdx_rules.py`) may be in a graph; they
are those of which networks of convolutions and dense layers consist.
"""

from __future__ import annotations

import math

from app.core.errors import CardError
from app.core.texts import say
from app.networks.mdx_graph import MOST_ELEMENTS, Graph, too_large
from app.networks.mdx_rules import Size, sizes_of

MOST_AT_ONCE = 1 << 30  # numbers in all tensors that are needed at one time
OTHER = say("Unsung runs MDX-Net of convolutions and dense layers only.")


def output_size(graph: Graph, entering: tuple[int, ...], name: str) -> tuple[int, ...]:
    """Return the shape of what a graph makes of an input of the shape `entering`.

    Args:
        graph: As `read_graph` returns it.
        entering: Size of the input in each dimension.
        name: Of the file, for messages.

    Raises:
        CardError: If a result has a size beyond all reason, or a size that cannot be told.
    """
    known = {tensor.name: Size(tensor.shape, tensor.values) for tensor in graph.tensors.values()}
    known[graph.input] = Size(entering)
    known[""] = Size(())  # an input that is left out
    last = _last_uses(graph)
    alive = math.prod(entering)
    for index, node in enumerate(graph.nodes):
        try:
            found = sizes_of(node, [known[i] for i in node.inputs], graph.version)
        except (ValueError, LookupError, ArithmeticError, TypeError) as error:
            raise CardError(
                say("{0} is damaged: its operation “{1}” has impossible sizes.", name, node.kind),
                OTHER,
            ) from error
        if found is None:
            raise CardError(
                say("{0} has an operation that Unsung does not allow: “{1}”.", name, node.kind),
                OTHER,
            )
        for output, size in zip(node.outputs, found, strict=False):
            if output and output in known:
                raise CardError(say("{0} is damaged: it makes “{1}” twice.", name, output), OTHER)
            if not output:
                continue
            known[output] = size
            alive += math.prod(size.shape)
            if math.prod(size.shape) > MOST_ELEMENTS or alive > MOST_AT_ONCE:
                raise too_large(name)
        alive -= sum(math.prod(known[ended].shape) for ended in last.get(index, ()))
    if graph.output not in known:
        raise CardError(say("{0} is damaged: nothing makes its result.", name), OTHER)
    return known[graph.output].shape


def _last_uses(graph: Graph) -> dict[int, set[str]]:
    """Return the computed tensors that nothing needs after a node, by the node's place."""
    last: dict[str, int] = {}
    for index, node in enumerate(graph.nodes):
        last.update(dict.fromkeys((*node.inputs, *node.outputs), index))
    ended: dict[int, set[str]] = {}
    for tensor, index in last.items():
        if tensor and tensor != graph.output and tensor not in graph.tensors:
            ended.setdefault(index, set()).add(tensor)
    return ended
