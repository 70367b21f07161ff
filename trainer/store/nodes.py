"""This file is an author's file as a small tree: texts, mappings and lists, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.store.problems import Place


@dataclass(frozen=True, slots=True)
class TextNode:
    """A text as written, never converted; `bare` when nothing at all stands there."""

    text: str
    place: Place
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with what stands under it."""

    key: TextNode
    value: Node


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys and values in the order written; no key stands there twice."""

    entries: tuple[Entry, ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """What stands under the key, or None."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)

    def having(self, key: str, value: Node) -> MapNode:
        """The same with this value under the key, in the place of one that stands there."""
        entry = Entry(TextNode(key, self.place), value)
        if self.get(key) is None:
            return MapNode((*self.entries, entry), self.place)
        return MapNode(tuple(entry if one.key.text == key else one for one in self.entries), self.place)


@dataclass(frozen=True, slots=True)
class ListNode:
    """Values in the order written."""

    items: tuple[Node, ...]
    place: Place


Node = TextNode | MapNode | ListNode
