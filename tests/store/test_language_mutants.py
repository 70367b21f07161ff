"""This file is slips of the pen in every shipped file: each told in its own line, with the word that was meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from trainer.shipped import shipped
from trainer.store.authored import read_text
from trainer.store.files import files_under
from trainer.store.forms import Block, Either, Form, IdMap, Many, OneOf
from trainer.store.forms_file import FILE
from trainer.store.nodes import ListNode, MapNode, Node, TextNode
from trainer.store.yaml_guard import guard

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = [*files_under(shipped("scenarios")), *files_under(EXAMPLES)]


@dataclass(frozen=True, slots=True)
class Written:
    """A key of the language as written in a file, and whether one line holds it and a text."""

    key: TextNode
    simple: bool


def _written(node: Node, form: Form) -> Iterator[Written]:
    """The keys in a tree that belong to the language, not to the author."""
    match form, node:
        case Block(), MapNode():
            for entry in node.entries:
                simple = isinstance(entry.value, TextNode) and entry.value.place.line == entry.key.place.line
                yield Written(entry.key, simple)
                yield from _written(entry.value, form.keys[entry.key.text].form)
        case OneOf(), MapNode():
            kind = next((entry.key.text for entry in node.entries if entry.key.text in form.variants), None)
            if kind is not None or form.otherwise is not None:
                yield from _written(node, form.variants[kind] if kind is not None else form.otherwise or form)
        case IdMap(), MapNode():
            for entry in node.entries:
                yield from _written(entry.value, form.of)
        case Many(), ListNode():
            for item in node.items:
                yield from _written(item, form.of)
        case Many(), _:
            yield from _written(node, form.of)
        case Either(), MapNode() if form.block is not None:
            yield from _written(node, form.block)
        case Either(), ListNode() if form.listing is not None:
            yield from _written(node, form.listing)
        case _:
            pass


def _keys_of(path: Path) -> list[Written]:
    root = guard(path.name, path.read_bytes()).root
    assert root is not None
    return list(_written(root, FILE))


def _with_line(text: str, number: int, line: str) -> str:
    lines = text.split("\n")
    return "\n".join([*lines[: number - 1], line, *lines[number:]])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_slip_in_any_key_is_told_in_its_line_with_the_right_word(path: Path) -> None:
    """With one letter too many in any key of the language, the file says where, and which key was meant."""
    text = path.read_text(encoding="utf-8")

    for written in _keys_of(path):
        key, line = written.key, text.split("\n")[written.key.place.line - 1]
        start = key.place.column - 1
        slipped = line[:start] + key.text[0] + line[start:]

        problems = read_text(path.name, _with_line(text, key.place.line, slipped)).problems

        told = [problem for problem in problems if (problem.line, problem.column) == (key.place.line, key.place.column)]
        assert key.text in [problem.suggestion for problem in told], (slipped, [str(problem) for problem in problems])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_wrong_kind_of_value_is_told_in_its_line(path: Path) -> None:
    """Where a text belongs, a list of lists is refused in that very line."""
    text = path.read_text(encoding="utf-8")

    for written in _keys_of(path):
        if not written.simple:
            continue
        number = written.key.place.line
        line = text.split("\n")[number - 1]
        wrong = line[: written.key.place.column - 1] + written.key.text + ": [[x, y]]"
        if "{" in line or line.endswith(("|", ">")):
            continue

        problems = read_text(path.name, _with_line(text, number, wrong)).problems

        assert number in [problem.line for problem in problems], (wrong, [str(problem) for problem in problems])
