"""This file is the few forms that everything in the language has; one description serves reader and JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from trainer.store.nodes import Node
from trainer.store.problems import Place

Values = dict[str, Any]
Path = tuple[str | int, ...]


class Spot(Protocol):
    """Where a value was read, for problems that only its making can see."""

    @property
    def path(self) -> Path:
        """The keys and numbers that lead here."""

    @property
    def place(self) -> Place:
        """The line and column here."""

    def sound(self) -> bool:
        """Whether nothing here or below was wrong so far."""

    def problem(self, message: str, *below: str | int, expected: str = "", suggestion: str = "") -> None:
        """Tell a problem here, or at the value `below`."""


Make = Callable[[Values, Spot], Any]


@dataclass(frozen=True, slots=True)
class Words:
    """A text for people; a `fixed` one is a name that stays the same in every language, such as a tag."""

    fixed: bool = False


@dataclass(frozen=True, slots=True)
class NewId:
    """An id given here to something of this kind; a "file" id equals the file's name."""

    kind: str


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text that `read` converts, None when it can't; `expected` says what it takes.

    The nearest right word comes from `suggest`, or is one of `words`.
    """

    read: Callable[[str], Any]
    expected: Callable[[], str]
    schema: Mapping[str, Any]
    words: tuple[str, ...] = ()
    suggest: Callable[[str], str] | None = None


@dataclass(frozen=True, slots=True)
class Ref:
    """The id of something of one of these kinds; `also` are words allowed besides.

    A kind ending in "/" is a file ("sheet/"); `dotted` takes "step.item", whose first half is the reference.
    """

    kinds: tuple[str, ...]
    also: tuple[str, ...] = ()
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """A list; one value alone is a list of one where `single`.

    Entries of a `named` list have ids, by which a translation calls them. A `free` list of words is replaced whole by
    a translation, with as many words as its language needs. The words of a `shared` list stand in many files, and in
    each language a word has one translation in all of them.
    """

    of: Form
    single: bool = True
    least: int = 1
    named: bool = False
    free: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class IdMap:
    """Ids with what each stands for; every id is handed to the value's making as `id`."""

    of: Form
    kind: str = ""
    key: Form | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a block: its form, what it is for, whether it must be there, and the field it fills.

    An `unspoken` key is never written; only a short form stands for it.
    """

    form: Form
    about: str
    required: bool = False
    into: str = ""
    unspoken: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Keys with values; `scope` keeps the ids given inside to itself.

    `short` is the key that a plain text stands for, `short_list` the one that a list stands for. `full` spells out
    what stands there, given its id, where texts that people read would otherwise be made of ids.
    """

    noun: str
    keys: Mapping[str, Key]
    make: Make
    short: str = ""
    short_list: str = ""
    only_short: bool = False
    scope: bool = False
    full: Callable[[Node, str], Node] | None = None

    def spoken(self) -> Mapping[str, Key]:
        """The keys that may be written."""
        return {name: key for name, key in self.keys.items() if not key.unspoken}


@dataclass(frozen=True, slots=True)
class OneOf:
    """A block whose kind is said by one of its keys; `otherwise` is the block when none of them is there."""

    noun: str
    variants: Mapping[str, Block]
    otherwise: Form | None = None


@dataclass(frozen=True, slots=True)
class Either:
    """A text, a block or a list, whichever stands there."""

    text: Form | None = None
    block: Form | None = None
    listing: Form | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """A form named elsewhere, for a form that holds itself; found through `get`."""

    name: str
    get: Callable[[], Form] = field(compare=False)


Form = Words | NewId | Scalar | Ref | Many | IdMap | Block | OneOf | Either | Same


def of(kind: Callable[..., Any]) -> Make:
    """The making that hands every value to the dataclass under its own name."""
    return lambda values, _spot: kind(**values)
