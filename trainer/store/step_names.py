"""This file is what steps are called that were given no id, so that answers and translations can still name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from trainer.store.nodes import ListNode, MapNode, Node, TextNode

UNNAMED = ("brief", "group", "break")
"""The steps that may go without an id."""


def free_name(kind: str, taken: set[str]) -> str:
    """The first of kind-1, kind-2 … that is not taken; it is taken from then on."""
    free = next(name for number in count(1) if (name := f"{kind}-{number}") not in taken)
    taken.add(free)
    return free


def step_names(steps: Iterable[Node]) -> dict[int, str]:
    """The name of each step, by the identity of its node, those inside repeats included; a repeat itself has none."""
    entries = list(_unfolded(steps))
    names = {id(entry): given.text.strip() for entry in entries if isinstance(given := entry.get("id"), TextNode)}
    taken = set(names.values())
    for entry in entries:
        kind = next((kind for kind in UNNAMED if entry.get(kind) is not None), "")
        if kind and id(entry) not in names:
            names[id(entry)] = free_name(kind, taken)
    return names


def _unfolded(steps: Iterable[Node]) -> Iterator[MapNode]:
    for entry in steps:
        if not isinstance(entry, MapNode):
            continue
        inner = entry.get("steps") if entry.get("repeat") is not None else None
        if isinstance(inner, ListNode):
            yield from _unfolded(inner.items)
        else:
            yield entry
