"""This file is what one pass over a file gathers: problems, places, the ids given and the ids used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from trainer.store.forms import Path
from trainer.store.nearest import nearest
from trainer.store.problems import START, Place, Problem
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Use:
    """A reference: a word in the place of an id of one of these kinds, under this key."""

    word: str
    kinds: tuple[str, ...]
    also: tuple[str, ...]
    key: str
    place: Place
    path: Path


@dataclass(slots=True)
class Reading:
    """The state of one pass."""

    name: str
    problems: list[Problem] = field(default_factory=list)
    places: dict[Path, Place] = field(default_factory=dict)
    given: dict[tuple[Path, str], dict[str, Place]] = field(default_factory=dict)
    uses: list[Use] = field(default_factory=list)
    broken: set[Path] = field(default_factory=set)
    alive: dict[Path, list[Path]] = field(default_factory=dict)
    most: int = 100

    def tell(self, place: Place, path: Path, message: str, expected: str = "", suggestion: str = "") -> None:
        """Note an error at a place; beyond the limit only one more is noted, which says so."""
        self.broken.add(path if len(self.broken) < self.most else ())
        if len(self.problems) < self.most:
            self.problems.append(Problem(self.name, place.line, place.column, message, expected, suggestion))
        elif len(self.problems) == self.most:
            message = _("too many problems; only the first ones are shown")
            self.problems.append(Problem(self.name, place.line, place.column, message))

    def full(self) -> bool:
        """Whether so much is wrong already that nothing more is told."""
        return len(self.problems) > self.most

    def live(self, path: Path) -> None:
        """Note that the entry at `path` could be made; entries of a list come in its order."""
        self.alive.setdefault(path[:-1], []).append(path)

    def warn(self, path: Path, message: str, expected: str = "") -> None:
        """Note a warning at a path."""
        place = self.where(path)
        self.problems.append(Problem(self.name, place.line, place.column, message, expected, severity="warning"))

    def where(self, path: Path) -> Place:
        """The place of the path, or of the nearest thing it lies in."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, START)

    def living(self, path: Path) -> tuple[Path, ...]:
        """The paths of those entries of the list at `path` that could be made, in order."""
        return tuple(self.alive.get(path, ()))

    def sound(self, path: Path) -> bool:
        """Whether nothing at or below the path was wrong so far."""
        return not any(broken[: len(path)] == path for broken in self.broken)

    def give(self, kind: str, word: str, place: Place, path: Path, scope: Path) -> None:
        """Note an id given to something; the same id twice for one kind is a problem."""
        known = self.given.setdefault((scope, kind), {})
        if word in known:
            message = _('the id "{word}" is given twice, first in line {line}').format(word=word, line=known[word].line)
            self.tell(place, path, message)
        known.setdefault(word, place)

    def known(self, kinds: Iterable[str], path: Path) -> list[dict[str, Place]]:
        """All ids of these kinds that can be named at the path."""
        return [self.given[scope, kind] for kind in kinds for scope in _scopes(path) if (scope, kind) in self.given]

    def resolve(self, skip: frozenset[str] = frozenset()) -> None:
        """Check every use of an id given in this file; files, and kinds to `skip`, are for the library to find."""
        for use in self.uses:
            kinds = [kind for kind in use.kinds if not kind.endswith("/") and kind not in skip]
            if len(kinds) < len(use.kinds):
                continue
            known = self.known(kinds, use.path)
            if use.word not in use.also and not any(use.word in ids for ids in known):
                self.unknown(use, chain.from_iterable(known))

    def unknown(self, use: Use, known: Iterable[str]) -> None:
        """Tell of a use of an id that nothing has."""
        if self.full():
            return
        words = sorted({*islice(known, self.most), *use.also})
        message = _('unknown {kind} "{word}" in "{key}"').format(kind=kind_words(use.kinds), word=use.word, key=use.key)
        near = nearest(use.word, words)
        listed = ", ".join(words) if not near and 0 < len(words) <= 8 else ""
        expected = _("one of: {words}").format(words=listed) if listed else ""
        self.tell(use.place, use.path, message, expected, near)


@dataclass(frozen=True, slots=True)
class At:
    """A path within a reading; what makings tell their problems to."""

    reading: Reading
    path: Path

    @property
    def place(self) -> Place:
        """The line and column of the path."""
        return self.reading.where(self.path)

    def sound(self) -> bool:
        """Whether nothing here or below was wrong so far."""
        return self.reading.sound(self.path)

    def problem(self, message: str, *below: str | int, expected: str = "", suggestion: str = "") -> None:
        """Tell a problem here or below."""
        path = (*self.path, *below)
        self.reading.tell(self.reading.where(path), path, message, expected, suggestion)


def kind_words(kinds: Iterable[str]) -> str:
    """The kinds as people call them: "role", "step or deck"."""
    names = {
        "role": _("role"), "deck": _("deck"), "step": _("step"), "item": _("item"), "tag": _("tag"),
        "option": _("answer"), "sheet/": _("sheet"), "scenario/": _("scenario"),
    }  # fmt: skip
    return _(" or ").join(names[kind] for kind in kinds if kind != "tag" or kinds == ("tag",))


def _scopes(path: Path) -> Iterator[Path]:
    for length in range(len(path), -1, -1):
        yield path[:length]
