"""Golden vectors of the early generations: explicit small ones and full-size ones by formula."""

import json
import math
import zlib
from dataclasses import dataclass

import numpy as np
import torch
from safetensors import safe_open


@dataclass
class Case:
    """A network's arguments, weights, input and published output."""

    kwargs: dict
    state: dict
    input: torch.Tensor
    output: torch.Tensor
    deviation: float
    pe_head: torch.Tensor | None = None


def folder(shared):
    return shared / "reference/frame_transformer_early"


def manifest(shared, name):
    path = folder(shared) / "manifests" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def cases(shared, name):
    """Read the small cases; an int8 tensor of the state is a mantissa, its exponent apart."""
    found = []
    with safe_open(folder(shared) / "golden" / f"{name}.safetensors", framework="pt") as file:
        names = list(file.keys())
        for number, case in enumerate(json.loads(file.metadata()["cases"])):
            prefix = f"{number}/state/"
            state = {
                key.removeprefix(prefix): file.get_tensor(key)
                for key in names
                if key.startswith(prefix)
            }
            packed = sorted(key for key, value in state.items() if value.dtype == torch.int8)
            if packed:
                exponents = file.get_tensor(f"{number}/exponents")
                for key, exponent in zip(packed, exponents, strict=True):
                    state[key] = torch.ldexp(state[key].float(), exponent.int())
            head = f"{number}/pe_head"
            found.append(
                Case(
                    case["kwargs"],
                    state,
                    file.get_tensor(f"{number}/input"),
                    file.get_tensor(f"{number}/output"),
                    case["output_std"],
                    file.get_tensor(head) if head in names else None,
                )
            )
    return found


def full_case(shared, name):
    """Make the weights and the input of the published size; only the output is stored."""
    with safe_open(folder(shared) / "golden" / f"{name}.full.safetensors", framework="pt") as file:
        info, output = file.metadata(), file.get_tensor("output")
    state = {key: weight(key, shape) for key, shape in manifest(shared, name)["parameters"].items()}
    shape = json.loads(info["input_shape"])
    x = uniform("input", math.prod(shape)) ** 2
    x = torch.from_numpy(np.rint(x * 65536) / 65536).float().reshape(shape)
    return Case(json.loads(info["kwargs"]), state, x, output, float(info["output_std"]))


def weight(key, shape):
    """Return the parameter of that name in a full-size golden file."""
    r = (2 * uniform(key, math.prod(shape)) - 1).astype(np.float32)
    r = torch.from_numpy(r).reshape(shape)
    module, leaf = ("." + key).rsplit(".", 1)
    if any(part.startswith("norm") for part in module.split(".")):
        return 1 + 0.25 * r if leaf.startswith("weight") else 0.125 * r
    if leaf.startswith("bias"):
        return 0.125 * r
    fan_in = shape[2] if leaf == "weight_pw" else math.prod(shape[1:])
    return math.sqrt(3 / fan_in) * r


def uniform(key, count):
    """Return numbers in 0..1 by splitmix64, in float64."""
    start = (zlib.crc32(key.encode()) * 0x9E3779B97F4A7C15) % 2**64
    z = np.arange(count, dtype=np.uint64) + np.uint64(start)
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return (z >> np.uint64(40)).astype(np.float64) / 2**24
