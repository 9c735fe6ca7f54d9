"""Finds the modules of a package that declare a given name: families, rules, formats, commands."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def discover(package: str, declares: str) -> dict[str, ModuleType]:
    """Import the direct modules of `package` and keep those that declare `declares`.

    Args:
        package: Dotted name, for example "app.audio.formats".
        declares: Name of the module constant that marks an extension, for example "NAME".

    Returns:
        Modules by the value of that constant (which must be a string), in name order.

    Raises:
        ValueError: If two modules declare the same value.
    """
    found: dict[str, ModuleType] = {}
    for info in sorted(pkgutil.iter_modules(importlib.import_module(package).__path__)):
        if info.ispkg:
            continue
        module = importlib.import_module(f"{package}.{info.name}")
        key = getattr(module, declares, None)
        if key is None:
            continue
        if key in found:
            raise ValueError(f"{module.__name__} and {found[key].__name__} both declare {key!r}")
        found[key] = module
    return found
