"""This file is where the texts of an author's file stand, told by the forms, and the file retold with other texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from trainer.store.forms import Block, Either, Form, IdMap, Many, NewId, OneOf, Ref, Same, Scalar, Words
from trainer.store.forms_file import FILE
from trainer.store.nodes import Entry, ListNode, MapNode, Node, TextNode
from trainer.store.step_names import step_names

Address = tuple[str | int, ...]
"""The keys, ids and numbers that lead to a text in a translation; steps inside repeats stand beside all others."""
Said = str | tuple[str, ...]
"""A text, or a plain list of words."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A text, or a plain list of words, as the source says it.

    A `free` list may have another length in another language; the words of a `shared` one stand in other files too.
    """

    said: Said
    free: bool = False
    shared: bool = False


@dataclass(slots=True)
class Branch:
    """What holds texts: its children in order, the language's `keys` here, the child a plain text stands for.

    The children of a branch with `ids` are called as the author pleased, those of a `listed` one by their place.
    """

    children: dict[str | int, None] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    short: str = ""
    ids: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """All texts of a file by address, in order, and the branches that hold them."""

    slots: Mapping[Address, Slot]
    branches: Mapping[Address, Branch]


def outline(root: Node) -> Outline:
    """The texts of a sound file, given as its tree."""
    telling = _Telling({})
    telling.told(root, FILE, ())
    return Outline(telling.slots, _held(telling))


def retold(root: Node, texts: Mapping[Address, Said]) -> Node:
    """The tree of a sound file with these texts instead of its own; ids, numbers and references stay."""
    return _Telling(texts).told(root, FILE, ())


def dotted(address: Address) -> str:
    """An address as people read it; numbers count from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in address)


def called(address: Address, texts: Outline) -> str:
    """An address as its translation spells it: a text that stands alone under an id goes by the id."""
    branch = texts.branches.get(address[:-1])
    alone = branch is not None and set(branch.children) == {branch.short}
    return dotted(address[:-1] if alone else address)


def words_of(said: Said) -> str:
    """A text as it is; a list as its words with commas between."""
    return said if isinstance(said, str) else ", ".join(said)


def _held(telling: _Telling) -> dict[Address, Branch]:
    """The branches that hold a text, each with the children that lead to one."""
    for address in telling.slots:
        for length in range(len(address)):
            telling.branches.setdefault(address[:length], Branch()).children[address[length]] = None
    return {address: branch for address, branch in telling.branches.items() if branch.children}


@dataclass(slots=True)
class _Telling:
    """One walk through a tree by its forms: notes every text, and puts others in their place."""

    texts: Mapping[Address, Said]
    slots: dict[Address, Slot] = field(default_factory=dict)
    branches: dict[Address, Branch] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)

    def told(self, node: Node, form: Form, address: Address) -> Node:
        """The node with its texts replaced."""
        match form:
            case Words():
                return node if form.fixed else self._text(node, address)
            case Many():
                return self._many(node, form, address)
            case IdMap():
                return self._id_map(node, form, address)
            case Block():
                return self._block(node, form, address)
            case OneOf():
                return self._one_of(node, form, address)
            case Either():
                chosen = {TextNode: form.text, MapNode: form.block, ListNode: form.listing}[type(node)]
                return node if chosen is None else self.told(node, chosen, address)
            case Same():
                return self.told(node, form.get(), address)
            case NewId() | Scalar() | Ref():
                return node
            case _:
                assert_never(form)

    def _text(self, node: Node, address: Address) -> Node:
        if not isinstance(node, TextNode):
            return node
        self.slots[address] = Slot(node.text.strip())
        said = self.texts.get(address)
        return TextNode(said, node.place) if isinstance(said, str) else node

    def _many(self, node: Node, form: Many, address: Address) -> Node:
        if isinstance(form.of, Words):
            return node if form.of.fixed else self._words(node, form, address)
        if not isinstance(node, ListNode):
            return self.told(node, form.of, address)
        if form.named:
            return self._named(node, form.of, address)
        self.branches[address] = Branch(listed=True)
        items = (self.told(one, form.of, (*address, number)) for number, one in enumerate(node.items))
        return ListNode(tuple(items), node.place)

    def _words(self, node: Node, form: Many, address: Address) -> Node:
        words = node.items if isinstance(node, ListNode) else (node,)
        texts = tuple(one.text.strip() for one in words if isinstance(one, TextNode))
        self.slots[address] = Slot(texts, form.free, form.shared)
        said = self.texts.get(address)
        if said is None or isinstance(said, str):
            return node
        return ListNode(tuple(TextNode(word, node.place) for word in said), node.place)

    def _named(self, node: ListNode, form: Form, address: Address) -> Node:
        """Entries with names of their own; what has none, a repeat, tells its own entries in the same place."""
        self.names = self.names or step_names(node.items)
        self.branches[address] = Branch(ids=True)
        items = []
        for one in node.items:
            name = self.names.get(id(one))
            items.append(self.told(one, form, address[:-1] if name is None else (*address, name)))
        return ListNode(tuple(items), node.place)

    def _id_map(self, node: Node, form: IdMap, address: Address) -> Node:
        if not isinstance(node, MapNode):
            return node
        self.branches[address] = Branch(ids=True)
        entries = (Entry(one.key, self.told(one.value, form.of, (*address, one.key.text))) for one in node.entries)
        return MapNode(tuple(entries), node.place)

    def _one_of(self, node: Node, form: OneOf, address: Address) -> Node:
        if isinstance(node, MapNode):
            for entry in node.entries:
                if entry.key.text in form.variants:
                    return self._block(node, form.variants[entry.key.text], address)
        if isinstance(form.otherwise, Block) and form.otherwise.full is not None:
            full = form.otherwise.full(node, str(address[-1]))
            if full is not node:
                return self._one_of(full, form, address)
        return node if form.otherwise is None else self.told(node, form.otherwise, address)

    def _block(self, node: Node, form: Block, address: Address) -> Node:
        if form.full is not None:
            node = form.full(node, str(address[-1]) if address else "")
        # A repeat has no address of its own: its steps stand among those around it.
        if "repeat" not in form.keys:
            self.branches[address] = Branch(keys=tuple(form.spoken()), short=form.short)
        if isinstance(node, MapNode):
            entries = (self._entry(one, form, address) for one in node.entries)
            return MapNode(tuple(entries), node.place)
        short = form.short if isinstance(node, TextNode) else form.short_list
        return self.told(node, form.keys[short].form, (*address, short)) if short else node

    def _entry(self, entry: Entry, form: Block, address: Address) -> Entry:
        key = form.keys.get(entry.key.text)
        return entry if key is None else Entry(entry.key, self.told(entry.value, key.form, (*address, entry.key.text)))
