"""Finds every text of the program that can be translated, with the context it is looked up in.

`pyside6-lupdate` is not used: it does not follow the functions that carry a context of their own,
the sentences of the layers below the window (`say`), or the TOML files.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXTS = "Texts"  # `CONTEXT` of app/ui/texts.py
# What of which files is shown.
TOML = {"resources/ensembles": ("label", "sentence"), "models/cards": ("label", "description")}
CATALOGUE, SAID = "models/catalogue.toml", ("best_at", "licence")  # of each network in it


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A text to be translated.

    Attributes:
        file: Where it is, relative to the repository.
        line: From 1 on.
        context: What it is looked up in: a class, or a name given there.
        text: It.
    """

    file: str
    line: int
    context: str
    text: str


def sources(root: Path = ROOT) -> list[Source]:
    """Return all texts, in the order of files and lines."""
    found: list[Source] = []
    for path in sorted((root / "app").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        found += _Reader(name, ast.parse(path.read_text(encoding="utf-8"))).found
    for folder, keys in TOML.items():
        for path in sorted((root / folder).glob("*.toml")):
            found += _of_toml(path, path.relative_to(root).as_posix(), keys)
    found += _of_catalogue(root / CATALOGUE)
    return sorted(found)


def _of_catalogue(path: Path) -> Iterator[Source]:
    """Yield what the networks that can be downloaded say of themselves; each text once."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    networks = tomllib.loads(text).get("network", [])
    for value in {network[key]: None for network in networks for key in SAID if key in network}:
        lines = (n for n, line in enumerate(text.splitlines(), 1) if value in line)
        yield Source(CATALOGUE, next(lines, 1), TEXTS, value)


def _of_toml(path: Path, name: str, keys: tuple[str, ...]) -> Iterator[Source]:
    text = path.read_text(encoding="utf-8")
    values = tomllib.loads(text)
    for key in keys:
        lines = (n for n, line in enumerate(text.splitlines(), 1) if line.startswith(f"{key} ="))
        is_name = key == "label" and "weights" in values  # of a network
        if values.get(key) and not is_name:
            yield Source(name, next(lines, 1), TEXTS, values[key])


def constants(node: ast.expr) -> list[str]:
    """Return the strings an argument can be: one, or those of a choice between constants."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return constants(node.body) + constants(node.orelse)
    return []


class _Reader(ast.NodeVisitor):
    """Collects the texts of one file."""

    def __init__(self, name: str, tree: ast.Module) -> None:
        self.found: list[Source] = []
        self._name = name
        self._classes: list[str] = []
        self._values = _values(tree)
        self._functions = _functions(tree, self._values)
        self._marks = {"translate", "QT_TRANSLATE_NOOP", *_aliases(tree)}
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        called = _called(node)
        if called == "say" and isinstance(node.func, ast.Name):
            self._add(node, TEXTS, node.args[:1])
        elif called == "tr" and self._classes:
            self._add(node, self._classes[-1], node.args[:1])
        elif called in self._functions and isinstance(node.func, ast.Name):
            self._add(node, self._functions[called], node.args[:1])
        elif called in self._marks and len(node.args) > 1:
            self._add(node, _context(node.args[0], self._values), node.args[1:2])

    def _add(self, call: ast.Call, context: str, arguments: list[ast.expr]) -> None:
        for argument in arguments:
            for text in constants(argument):
                if text and context:
                    self.found.append(Source(self._name, call.lineno, context, text))


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _context(node: ast.expr, values: dict[str, str]) -> str:
    if isinstance(node, ast.Name):
        return values.get(node.id, "")
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _values(tree: ast.Module) -> dict[str, str]:
    """Return the module's constants that are strings, by name."""
    return {
        target.id: statement.value.value
        for statement in tree.body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }


def _aliases(tree: ast.Module) -> set[str]:
    """Return the names under which a file uses `QT_TRANSLATE_NOOP`."""
    return {
        target.id
        for statement in tree.body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.value, ast.Name)
        and statement.value.id == "QT_TRANSLATE_NOOP"
        for target in statement.targets
        if isinstance(target, ast.Name)
    }


def _functions(tree: ast.Module, values: dict[str, str]) -> dict[str, str]:
    """Return the functions of a file that look their argument up, with the context they use.

    They are those that pass it to `QCoreApplication.translate`.
    """
    found: dict[str, str] = {}
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef) or not function.args.args:
            continue
        first = function.args.args[0].arg
        for call in ast.walk(function):
            if not isinstance(call, ast.Call) or _called(call) != "translate":
                continue
            names = [a.id for a in call.args[1:2] if isinstance(a, ast.Name)]
            if names == [first]:
                found[function.name] = _context(call.args[0], values)
    return found
