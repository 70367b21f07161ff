"""This file is the reader: a tree of texts against the forms of the language, all problems in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, assert_never

from trainer.store.forms import (
    Block,
    Either,
    Form,
    IdMap,
    Key,
    Many,
    NewId,
    OneOf,
    Path,
    Ref,
    Same,
    Scalar,
    Values,
    Words,
)
from trainer.store.nearest import as_id, nearest
from trainer.store.nodes import Entry, ListNode, MapNode, Node, TextNode
from trainer.store.problems import Place
from trainer.store.reading import At, Reading, Use
from trainer.words import _

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
FEW = 3
LONGEST_QUOTED = 60


class _Missing:
    """What is read where there is nothing usable."""


MISSING = _Missing()


@dataclass(frozen=True, slots=True)
class Where:
    """The way to a value: its path, the key it stands under, and the block whose ids it may name."""

    path: Path = ()
    key: str = ""
    scope: Path = ()

    def below(self, step: str | int, key: str | None = None) -> Where:
        """One step further down."""
        return replace(self, path=(*self.path, step), key=self.key if key is None else key)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads nodes by their forms into one reading."""

    reading: Reading

    def read(self, node: Node, form: Form, where: Where, given: Values | None = None) -> Any:  # noqa: ANN401 (forms vary)
        """The value, or MISSING after telling why; `given` are values that a block has from outside, such as its id."""
        self.reading.places.setdefault(where.path, node.place)
        match form:
            case Words():
                return self._words(node, where)
            case NewId():
                return self._new_id(node, form, where)
            case Scalar():
                return self._scalar(node, form, where)
            case Ref():
                return self._ref(node, form, where)
            case Many():
                return self._many(node, form, where)
            case IdMap():
                return self._id_map(node, form, where)
            case Block():
                return self._block(node, form, where, given or {})
            case OneOf():
                return self._one_of(node, form, where, given or {})
            case Either():
                return self._either(node, form, where)
            case Same():
                return self.read(node, form.get(), where)
            case _:
                assert_never(form)

    def _tell(self, place: Place, where: Where, message: str, expected: str = "", suggestion: str = "") -> _Missing:
        self.reading.tell(place, where.path, message, expected, suggestion)
        return MISSING

    def _text(self, node: Node, where: Where, expected: str) -> str | _Missing:
        if isinstance(node, TextNode) and node.text.strip():
            return node.text.strip()
        if isinstance(node, TextNode):
            return self._tell(node.place, where, _('nothing stands under "{key}"').format(key=where.key), expected)
        kind = _("a list") if isinstance(node, ListNode) else _("a group of keys")
        return self._tell(
            node.place, where, _('{kind} stands under "{key}"').format(kind=kind, key=where.key), expected
        )

    def _words(self, node: Node, where: Where) -> str | _Missing:
        return self._text(node, where, _("a text"))

    def _new_id(self, node: Node, form: NewId, where: Where) -> str | _Missing:
        text = self._text(node, where, _("an id"))
        if isinstance(text, _Missing) or not self._is_id(text, node.place, where):
            return MISSING
        self.reading.give(form.kind, text, node.place, where.path, where.scope)
        return text

    def _is_id(self, text: str, place: Place, where: Where) -> bool:
        if ID.fullmatch(text):
            return True
        message = _('"{text}" can\'t be an id').format(text=text)
        self._tell(place, where, message, _("small Latin letters, digits and hyphens"), as_id(text))
        return False

    def _scalar(self, node: Node, form: Scalar, where: Where) -> Any:  # noqa: ANN401
        text = self._text(node, where, form.expected())
        if isinstance(text, _Missing):
            return MISSING
        value = form.read(text)
        if value is not None:
            return value
        near = form.suggest(text) if form.suggest else nearest(text, form.words)
        message = _('"{text}" is not what "{key}" takes').format(text=_shortened(text), key=where.key)
        return self._tell(node.place, where, message, form.expected(), near)

    def _ref(self, node: Node, form: Ref, where: Where) -> str | _Missing:
        text = self._text(node, where, _("an id"))
        if isinstance(text, _Missing):
            return MISSING
        word = text.partition(".")[0] if form.dotted else text
        self.reading.uses.append(Use(word, form.kinds, form.also, where.key, node.place, where.path))
        return text

    def _many(self, node: Node, form: Many, where: Where) -> tuple[Any, ...] | _Missing:
        if isinstance(node, ListNode):
            nodes = node.items
        elif form.single and not (isinstance(node, TextNode) and node.bare):
            nodes = (node,)
        else:
            return self._tell(
                node.place, where, _('"{key}" needs a list').format(key=where.key), _('lines that begin with "- "')
            )
        if len(nodes) < form.least:
            return self._tell(node.place, where, _('nothing stands under "{key}"').format(key=where.key))
        values = [self.read(one, form.of, where.below(number)) for number, one in enumerate(nodes)]
        return tuple(value for value in values if value is not MISSING and value is not None)

    def _id_map(self, node: Node, form: IdMap, where: Where) -> tuple[Any, ...] | _Missing:
        if not isinstance(node, MapNode) or not node.entries:
            message = _('"{key}" needs ids with what they stand for').format(key=where.key)
            return self._tell(node.place, where, message, _('lines such as "an-id: words"'))
        return tuple(value for entry in node.entries if (value := self._identified(entry, form, where)) is not MISSING)

    def _identified(self, entry: Entry, form: IdMap, where: Where) -> Any:  # noqa: ANN401
        word, below = entry.key.text, where.below(entry.key.text, entry.key.text)
        self.reading.places[below.path] = entry.key.place
        if form.key is not None:
            word = self.read(entry.key, form.key, where.below(entry.key.text))
            if word is MISSING:
                return MISSING
        elif not self._is_id(word, entry.key.place, below):
            return MISSING
        if form.kind:
            self.reading.give(form.kind, word, entry.key.place, below.path, where.scope)
        value = self.read(entry.value, form.of, below, {"id": word})
        return value if value is MISSING or isinstance(form.of, Block | OneOf) else (word, value)

    def _either(self, node: Node, form: Either, where: Where) -> Any:  # noqa: ANN401
        chosen = {TextNode: form.text, MapNode: form.block, ListNode: form.listing}[type(node)]
        if chosen is not None:
            return self.read(node, chosen, where)
        fallback = form.text or form.listing or form.block
        return MISSING if fallback is None else self.read(node, fallback, where)

    def _one_of(self, node: Node, form: OneOf, where: Where, given: Values) -> Any:  # noqa: ANN401
        if not isinstance(node, MapNode):
            return (
                self._no_keys(node, form, where)
                if form.otherwise is None
                else self.read(node, form.otherwise, where, given)
            )
        found = [entry for entry in node.entries if entry.key.text in form.variants]
        for extra in found[1:]:
            message = _('this {noun} is already "{first}"; it can\'t be "{second}" too').format(
                noun=_(form.noun), first=found[0].key.text, second=extra.key.text
            )
            self._tell(extra.key.place, where, message)
        if found:
            kept = MapNode(tuple(entry for entry in node.entries if entry not in found[1:]), node.place)
            return self._block(kept, form.variants[found[0].key.text], where, given)
        # Among ids of the author's own choice only a lonely one can be a misspelt key.
        own = form.otherwise is not None and not isinstance(form.otherwise, Block) and len(node.entries) > 1
        if form.otherwise is not None and (own or not self._meant(node, form)):
            return self.read(node, form.otherwise, where, given)
        return self._kindless(node, form, where)

    def _no_keys(self, node: Node, form: OneOf, where: Where) -> _Missing:
        message = _("this {noun} needs keys; one of them says what it is").format(noun=_(form.noun))
        return self._tell(node.place, where, message, _("one of: {words}").format(words=", ".join(form.variants)))

    def _meant(self, node: MapNode, form: OneOf) -> Entry | None:
        """The entry whose misspelled key was meant to say the kind."""
        usual = set(next(iter(form.variants.values())).keys) - set(form.variants)
        unknown = [entry for entry in node.entries if entry.key.text not in usual]
        return next((entry for entry in unknown if nearest(entry.key.text, form.variants)), None)

    def _kindless(self, node: MapNode, form: OneOf, where: Where) -> _Missing:
        meant = self._meant(node, form)
        expected = _("one of: {words}").format(words=", ".join(form.variants))
        if meant is None:
            return self._tell(
                node.place, where, _("this {noun} doesn't say what it is").format(noun=_(form.noun)), expected
            )
        key = meant.key.text
        return self._unknown_key(meant, where, form.noun, nearest(key, form.variants))

    def _unknown_key(self, entry: Entry, where: Where, noun: str, near: str, known: str = "") -> _Missing:
        message = _('unknown key "{key}" in this {noun}').format(key=_shortened(entry.key.text), noun=_(noun))
        return self._tell(entry.key.place, where.below(entry.key.text), message, known, near)

    def _block(self, node: Node, form: Block, where: Where, given: Values) -> Any:  # noqa: ANN401
        where = replace(where, scope=where.path) if form.scope else where
        short = form.short if isinstance(node, TextNode) else form.short_list if isinstance(node, ListNode) else ""
        if short and not (isinstance(node, TextNode) and node.bare):
            key = form.keys[short]
            value = self.read(node, key.form, where)
            values = given if value is MISSING else {**given, key.into or short: value}
            return self._made(form, where, values, {short})
        if not isinstance(node, MapNode) or form.only_short:
            return self._no_block(node, form, where)
        values = dict(given)
        for entry in node.entries:
            self._entry(entry, form, where, values)
        return self._made(form, where, values, {entry.key.text for entry in node.entries})

    def _no_block(self, node: Node, form: Block, where: Where) -> _Missing:
        if form.only_short:
            return self._text(node, where, _("a text")) and MISSING  # type: ignore[return-value]
        if isinstance(node, TextNode) and node.bare:
            return self._tell(
                node.place, where, _('nothing stands under "{key}"').format(key=where.key or _(form.noun))
            )
        expected = _("keys such as {words}").format(words=", ".join(list(form.spoken())[:FEW]))
        return self._tell(node.place, where, _("this {noun} needs keys").format(noun=_(form.noun)), expected)

    def _entry(self, entry: Entry, form: Block, where: Where, values: Values) -> None:
        name = entry.key.text
        key = form.keys.get(name)
        if self.reading.full():
            return
        if key is None or key.unspoken:
            near = nearest(name, form.spoken())
            known = "" if near else _("one of: {words}").format(words=", ".join(form.spoken()))
            self._unknown_key(entry, where, form.noun, near, known)
            return
        below = where.below(name, name)
        self.reading.places[below.path] = entry.value.place
        value = self.read(entry.value, key.form, below)
        if value is not MISSING:
            values[key.into or name] = value

    def _made(self, form: Block, where: Where, values: Values, written: set[str] | None = None) -> Any:  # noqa: ANN401
        whole = True
        for name, key in self._required(form):
            if (key.into or name) in values:
                continue
            whole = False
            if written is None or name not in written:
                message = _('this {noun} has no "{key}"').format(noun=_(form.noun), key=name)
                self._tell(self.reading.where(where.path), where, message)
        if not whole:
            return MISSING
        made = form.make(values, At(self.reading, where.path))
        if made is not None:
            self.reading.live(where.path)
        return made

    def _required(self, form: Block) -> Iterator[tuple[str, Key]]:
        return ((name, key) for name, key in form.keys.items() if key.required)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTED else line[:LONGEST_QUOTED] + "…"
