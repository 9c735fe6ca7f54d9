"""Reads the golden vectors of the published networks and of their program."""

import json
import math
from dataclasses import dataclass

import torch
from safetensors import safe_open


@dataclass
class Golden:
    """A network's arguments, weights by name, and other arrays by name."""

    kwargs: dict
    state: dict
    arrays: dict
    info: dict


def read_golden(path):
    """Read weights, inputs and outputs; `state4` holds two 4-bit values a byte, low one first."""
    state, arrays = {}, {}
    with safe_open(path, framework="pt") as file:
        metadata = file.metadata()
        packed = json.loads(metadata.get("packed", "{}"))
        for name in file.keys():  # noqa: SIM118 (not a dict)
            tensor = file.get_tensor(name)
            kind, _, key = name.partition(".")
            if kind == "state":
                state[key] = tensor
            elif kind == "state4":
                shape = packed[key]["shape"]
                values = torch.stack((tensor & 15, tensor >> 4), dim=1).flatten()
                values = values[: math.prod(shape)].float() - 8
                state[key] = values.reshape(shape) * packed[key]["scale"]
            else:
                arrays[name] = tensor.float() if tensor.dtype == torch.float16 else tensor
    info = json.loads(metadata["info"])
    return Golden(info.get("kwargs", {}), state, arrays, info)


def golden_in(shared):
    """Return a function that reads the golden file of a name, for fixtures `golden`."""
    folder = shared / "reference/frame_transformer/golden"
    return lambda name: read_golden(folder / f"{name}.safetensors")
