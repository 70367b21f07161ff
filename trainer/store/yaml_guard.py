"""This file is the guard over YAML: a text becomes a small tree of texts with places, or a located refusal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.store.guard_flow import is_sentence
from trainer.store.guard_lines import Lines
from trainer.store.guard_syntax import sentence_for
from trainer.store.guard_text import Refusal, clean_scalar, clean_source
from trainer.store.nodes import Entry, ListNode, MapNode, Node, TextNode
from trainer.store.problems import START, Place, Problem, by_place, has_errors
from trainer.words import _

if TYPE_CHECKING:
    import yaml


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file may cost: bytes, nodes, levels of nesting, characters of one text, problems told."""

    bytes: int = 200_000
    nodes: int = 10_000
    depth: int = 16
    text: int = 20_000
    problems: int = 100


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Guarded:
    """The tree, or None when the file can't be read at all, with the problems found on the way."""

    root: Node | None
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Open:
    """A mapping or list still being read; `key` waits for its value."""

    place: Place
    mapping: bool
    flow: bool
    key: TextNode | None = None
    entries: list[Entry] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)

    def closed(self) -> Node:
        """The finished node."""
        return MapNode(tuple(self.entries), self.place) if self.mapping else ListNode(tuple(self.items), self.place)


def guard(name: str, source: bytes | str, limits: Limits = LIMITS, *, pure: bool = False) -> Guarded:
    """Read the source; `pure` uses PyYAML's own parser even where libyaml is there. Never raises."""
    growing = _Growing(name, limits)
    root: Node | None = None
    try:
        text = clean_source(source, limits.bytes, growing.tell)
        root = growing.tree(text, pure=pure)
    except Refusal as refusal:
        growing.tell(refusal.place, refusal.message)
    problems = by_place(growing.problems)
    return Guarded(root if root is not None and not growing.refused else None, problems)


@dataclass(slots=True)
class _Growing:
    """A tree being grown from events under limits."""

    name: str
    limits: Limits
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    nodes: int = 0
    root: Node | None = None
    refused: bool = False
    lines: Lines = field(default_factory=lambda: Lines([]))

    def tell(self, place: Place, message: str, *, warning: bool = False) -> None:
        """Note a problem; beyond the limit the file is refused as it stands."""
        self.problems.append(
            Problem(self.name, place.line, place.column, message, severity="warning" if warning else "error")
        )
        if len(self.problems) == self.limits.problems:
            self.refused = True
            raise Refusal(place, _("too many problems; only the first ones are shown"))

    def tree(self, text: str, *, pure: bool) -> Node | None:
        """The whole document as a node; Refusal where it can't be read."""
        self.lines = Lines(text.split("\n"))
        for event in _events(text, pure=pure):
            self.take(event)
        for place, message in self.lines.questions():
            self.tell(place, message)
        if self.root is None or (isinstance(self.root, TextNode) and self.root.bare):
            raise Refusal(Place(1, 1), _("this file is empty"))
        return self.root

    def take(self, event: yaml.Event) -> None:
        """Let one event grow the tree."""
        import yaml

        match event:
            case yaml.DocumentStartEvent():
                self._begin(event)
            case yaml.AliasEvent():
                self.tell(_place(event), _('a text can\'t begin with "*"; put it in double quotes'))
                self._add(TextNode("*", _place(event)))
            case yaml.ScalarEvent():
                self._properties(event)
                self._add(self._text(event))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._properties(event)
                self._descend(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._add(self.stack.pop().closed(), counted=True)
            case _:
                pass

    def _begin(self, event: yaml.DocumentStartEvent) -> None:
        if self.root is not None:
            raise Refusal(_place(event), _('a second document begins here; a file holds one, so take out the "---"'))
        if event.version or event.tags:
            raise Refusal(_place(event), _('lines beginning with "%" have no place in this file'))

    def _properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self.tell(_place(event), _('a text can\'t begin with "&"; put it in double quotes'))
        if event.tag is not None:
            self.tell(_place(event), _('a text can\'t begin with "!"; put it in double quotes'))

    def _text(self, event: yaml.ScalarEvent) -> TextNode:
        place = _place(event)
        plain = not event.style
        if len(event.value) > self.limits.text:
            raise Refusal(
                place, _("this text is too long; {most} characters are the most").format(most=self.limits.text)
            )
        if wrong := self.lines.text(place, _end(event), event.style):
            self.tell(place, wrong)
        words = clean_scalar(event.value, place, self.tell)
        top = self.stack[-1] if self.stack else None
        if plain and words and top is not None and top.flow and is_sentence(words, place, _end(event)):
            self.tell(place, _("a sentence inside braces or brackets; put this text on its own line"))
        return TextNode(words, place, bare=plain and not words)

    def _descend(self, event: yaml.CollectionStartEvent) -> None:
        import yaml

        self._count(_place(event))
        if len(self.stack) >= self.limits.depth:
            raise Refusal(_place(event), _("nested too deeply"))
        flow = bool(event.flow_style) or bool(self.stack and self.stack[-1].flow)
        self.stack.append(_Open(_place(event), isinstance(event, yaml.MappingStartEvent), flow))

    def _count(self, place: Place) -> None:
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            raise Refusal(
                place, _("this file holds too many things; {most} are the most").format(most=self.limits.nodes)
            )

    def _add(self, node: Node, *, counted: bool = False) -> None:
        if not counted:
            self._count(node.place)
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if not top.mapping:
            top.items.append(node)
        elif top.key is None:
            top.key = self._key(node)
        else:
            self._entry(top, top.key, node)
            top.key = None

    def _key(self, node: Node) -> TextNode:
        if not isinstance(node, TextNode):
            self.tell(node.place, _("a key is one word; this is a list or a group of keys"))
            return TextNode("", node.place, bare=True)
        if node.bare:
            self.tell(node.place, _("the key before the colon is missing"))
        elif node.text == "<<":
            self.tell(node.place, _('"<<" has no place in this file'))
        return node

    def _entry(self, top: _Open, key: TextNode, value: Node) -> None:
        if key.bare or key.text == "<<":
            return
        if top.flow and isinstance(value, TextNode) and value.bare:
            message = _('"{key}" became a key of its own because of the comma before it; put this text on its own line')
            self.tell(key.place, message.format(key=key.text))
            return
        if key.text in top.seen:
            first = top.seen[key.text]
            self.tell(key.place, _('"{key}" stands here twice, first in line {line}').format(key=key.text, line=first))
            return
        top.seen[key.text] = key.place.line
        top.entries.append(Entry(key, value))


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return START if mark is None else Place(mark.line + 1, mark.column + 1)


def _end(event: yaml.Event) -> Place:
    mark = event.end_mark
    return START if mark is None else Place(mark.line + 1, mark.column + 1)


def _events(text: str, *, pure: bool) -> Iterator[yaml.Event]:
    import yaml

    fast = getattr(yaml, "CSafeLoader", None)
    loader = yaml.SafeLoader if pure or fast is None else fast
    try:
        yield from yaml.parse(text, Loader=loader)
    except (yaml.YAMLError, ValueError, OverflowError) as trouble:
        raise _refused(text, trouble, pure=loader is yaml.SafeLoader) from trouble


def _refused(text: str, trouble: Exception, *, pure: bool) -> Refusal:
    """The refusal in words of our own; the Python parser says where, so that both parsers say the same."""
    import yaml

    if not pure:
        try:
            for _event in yaml.parse(text, Loader=yaml.SafeLoader):
                pass
        except (yaml.YAMLError, ValueError, OverflowError) as clearer:
            trouble = clearer
    return sentence_for(text, trouble)


def readable(guarded: Guarded) -> bool:
    """Whether there is a tree and nothing wrong with it."""
    return guarded.root is not None and not has_errors(guarded.problems)
