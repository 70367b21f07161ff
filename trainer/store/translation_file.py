"""This file is a sibling file with the texts of another one in a further language, read against its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from trainer.store.comments import NONE, Comment, comment_above, comment_below, plain
from trainer.store.files import language_of, source_of
from trainer.store.guard_text import Refusal, clean_source
from trainer.store.nearest import nearest
from trainer.store.nodes import ListNode, MapNode, Node, TextNode
from trainer.store.problems import START, Place, Problem, Severity
from trainer.store.translations import Address, Branch, Outline, Said, Slot, dotted, words_of
from trainer.store.yaml_guard import LIMITS, guard
from trainer.words import _

HEADER = ("trainer", "translation", "language")


@dataclass(frozen=True, slots=True)
class Told:
    """A text of a translation with its place and the comment above it."""

    said: Said
    place: Place
    comment: Comment = NONE


@dataclass(frozen=True, slots=True)
class Translation:
    """A translation as read: its texts by address, where its branches stand, what is left over, what is wrong.

    An address in `empty` has no text that can be used. `comments` are those above branches, `tail` the last lines.
    """

    name: str
    language: str
    texts: Mapping[Address, Told] = field(default_factory=dict)
    empty: Mapping[Address, Told] = field(default_factory=dict)
    left: Mapping[Address, Told] = field(default_factory=dict)
    places: Mapping[Address, Place] = field(default_factory=dict)
    comments: Mapping[Address, Comment] = field(default_factory=dict)
    tail: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def said(self) -> dict[Address, Said]:
        """The texts alone."""
        return {address: told.said for address, told in self.texts.items()}

    def place(self, address: Address) -> Place:
        """The place of an address, or of the nearest thing it would stand in."""
        while address and address not in self.places:
            address = address[:-1]
        return self.places.get(address, START)


def read_translation(name: str, source: bytes | str, texts: Outline) -> Translation:
    """A translation read against the texts of its source; never raises."""
    guarded = guard(name, source)
    reading = _Reading(name, texts, _lines(source), list(guarded.problems))
    if isinstance(guarded.root, MapNode):
        reading.header(guarded.root)
        reading.branch(guarded.root, (), texts.branches.get((), Branch()))
    elif guarded.root is not None:
        reading.tell(guarded.root.place, _("this file needs keys"), expected=", ".join(HEADER))
    return Translation(
        name, language_of(name), reading.texts, reading.empty, reading.left, reading.places, reading.comments,
        comment_below(reading.lines), tuple(reading.problems),
    )  # fmt: skip


def _lines(source: bytes | str) -> list[str]:
    try:
        return clean_source(source, LIMITS.bytes, lambda *_args, **_more: None).split("\n")
    except Refusal:
        return []


@dataclass(slots=True)
class _Reading:
    """One pass over a translation beside the outline of its source."""

    name: str
    outline: Outline
    lines: list[str]
    problems: list[Problem]
    texts: dict[Address, Told] = field(default_factory=dict)
    empty: dict[Address, Told] = field(default_factory=dict)
    left: dict[Address, Told] = field(default_factory=dict)
    places: dict[Address, Place] = field(default_factory=dict)
    comments: dict[Address, Comment] = field(default_factory=dict)

    def tell(
        self, place: Place, message: str, *, expected: str = "", near: str = "", severity: Severity = "error"
    ) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.name, place.line, place.column, message, expected, near, severity))

    def header(self, root: MapNode) -> None:
        """The first lines say which file this translates, into which language."""
        wanted = {"trainer": "1", "translation": source_of(self.name), "language": language_of(self.name)}
        for key, word in wanted.items():
            given = root.get(key)
            if given is None:
                message = _('this translation has no "{key}"').format(key=key)
                self.tell(START, message, expected=f"{key}: {word}")
            elif not isinstance(given, TextNode) or given.text.strip() != word:
                message = _('"{key}" and the file name differ') if key != "trainer" else _("an unknown version")
                self.tell(given.place, message.format(key=key), expected=f"{key}: {word}")

    def branch(self, node: MapNode, address: Address, branch: Branch) -> None:
        """The children of a branch, each where the source has one of that name."""
        for entry in node.entries:
            name, below = entry.key.text, (*address, entry.key.text)
            self.places[below] = entry.key.place
            self.comments[below] = self._above(entry.key.place)
            if not address and name in HEADER:
                continue
            if name in branch.children:
                self.child(entry.value, below, entry.key.place)
            else:
                self.unknown(entry.key, entry.value, below, branch)

    def child(self, node: Node, address: Address, place: Place) -> None:
        """What stands under an address of the source: a text, or a branch."""
        slot = self.outline.slots.get(address)
        if slot is not None:
            self.slot(node, address, slot, place)
            return
        branch = self.outline.branches[address]
        match node:
            case TextNode() if node.bare:
                pass
            case TextNode() if short := self._short(address, branch):
                self.places[short], self.comments[short] = place, self.comments[address]
                self.slot(node, short, self.outline.slots[short], place)
            case MapNode() if not branch.listed:
                self.branch(node, address, branch)
            case ListNode() if branch.listed:
                self.listed(node, address, branch)
            case _:
                expected = _('lines that begin with "- "') if branch.listed else _("keys with texts, as in the source")
                self.tell(node.place, _('"{text}" has another shape').format(text=dotted(address)), expected=expected)

    def _short(self, address: Address, branch: Branch) -> Address | None:
        """The text that a plain one stands for: the usual one here, or the only one."""
        name = branch.short if branch.short in branch.children else next(iter(branch.children))
        below = (*address, name)
        alone = name == branch.short or len(branch.children) == 1
        return below if alone and below in self.outline.slots else None

    def listed(self, node: ListNode, address: Address, branch: Branch) -> None:
        """Entries without ids, each in the place of the source's."""
        count = max(number for number in branch.children if isinstance(number, int)) + 1
        if len(node.items) > count:
            self._length(node, address, len(node.items), count)
        for number, one in enumerate(node.items):
            below = (*address, number)
            if number in branch.children:
                self.places[below], self.comments[below] = one.place, self._above(one.place)
                self.child(one, below, one.place)

    def slot(self, node: Node, address: Address, slot: Slot, place: Place) -> None:
        """A text, or a plain list of words."""
        told = Told("", place, self.comments.get(address, NONE))
        if isinstance(node, TextNode) and not node.text.strip():
            self.empty[address] = told
        elif isinstance(slot.said, str):
            if isinstance(node, TextNode):
                self.texts[address] = Told(node.text.strip(), place, told.comment)
            else:
                self.tell(node.place, _('"{text}" is a text').format(text=dotted(address)), expected=_("a text"))
        elif isinstance(node, MapNode):
            self.tell(node.place, _('"{text}" is a list').format(text=dotted(address)), expected=_("a list"))
        else:
            self.words(node, address, slot, told)

    def words(self, node: TextNode | ListNode, address: Address, slot: Slot, told: Told) -> None:
        """A plain list: as many words as in the source, unless it is replaced whole."""
        nodes = node.items if isinstance(node, ListNode) else (node,)
        words = tuple(one.text.strip() for one in nodes if isinstance(one, TextNode) and one.text.strip())
        if slot.free or len(words) == len(slot.said):
            self.texts[address] = Told(words, told.place, told.comment)
        else:
            self.empty[address] = Told(words, told.place, told.comment)
            self._length(node, address, len(words), len(slot.said))

    def unknown(self, key: TextNode, value: Node, address: Address, branch: Branch) -> None:
        """What the source hasn't got: a slip of the pen, or a text left over where it once had one."""
        near = nearest(key.text, [str(name) for name in branch.children if (*address[:-1], name) not in self.places])
        once = set(self._once(value, key.place))
        moved_on = once and not (near and once & self._now((*address[:-1], near)))
        if moved_on or (branch.ids and not near):
            self._leave(value, address, key.place)
        elif branch.ids:
            self.tell(key.place, _('unknown id "{word}"').format(word=key.text), near=near)
        elif key.text in branch.keys:
            self.tell(key.place, _('the source has no text under "{key}" here').format(key=key.text), near=near)
        else:
            expected = "" if near else _("one of: {words}").format(words=", ".join(map(str, branch.children)))
            self.tell(key.place, _('unknown key "{word}"').format(word=key.text), expected=expected, near=near)

    def _once(self, node: Node, place: Place) -> Iterator[str]:
        """The source's words that comments have kept, here and below."""
        yield from (words for _mark, words in self._above(place).said)
        for entry in node.entries if isinstance(node, MapNode) else ():
            yield from self._once(entry.value, entry.key.place)

    def _now(self, address: Address) -> set[str]:
        """The source's words at an address and below, as a comment would keep them."""
        slots = self.outline.slots.items()
        return {plain(words_of(slot.said)) for below, slot in slots if below[: len(address)] == address}

    def _leave(self, node: Node, address: Address, place: Place) -> None:
        match node:
            case TextNode() if node.text.strip():
                self.left[address] = Told(node.text.strip(), place, self._above(place))
            case MapNode():
                for entry in node.entries:
                    self._leave(entry.value, (*address, entry.key.text), entry.key.place)
            case ListNode():
                for number, one in enumerate(node.items):
                    self._leave(one, (*address, number), one.place)
            case _:
                pass

    def _length(self, node: Node, address: Address, here: int, there: int) -> None:
        message = _('"{text}" needs as many entries as the source has: {there}, not {here}')
        told = message.format(text=dotted(address), here=here, there=there)
        self.tell(node.place, told, severity="warning")

    def _above(self, place: Place) -> Comment:
        return comment_above(self.lines, place.line) if 0 < place.line <= len(self.lines) else NONE
