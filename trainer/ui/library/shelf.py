"""This file is what the library shows: a value for each exercise and agenda, the broken files, and the search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from trainer.folding import folded

if TYPE_CHECKING:
    from trainer.model.planned import PlannedBlock

Kind = Literal["scenario", "agenda"]
Length = Literal["any", "short", "medium", "long", "longer"]
LENGTHS: dict[Length, tuple[int, int]] = {
    "any": (0, 10_000),
    "short": (0, 15),
    "medium": (16, 30),
    "long": (31, 60),
    "longer": (61, 10_000),
}


class Row(NamedTuple):
    """A line of the table of steps: words, and minutes such as "3 × 5 min"."""

    title: str
    minutes: str


class Entry(NamedTuple):
    """An exercise or agenda on its card and in the pane beside; `plan` is what choosing it runs.

    `written` is the title in the language of its author; `holds`: what there is in it, in words that people look for;
    `cards`: the tags by which its cards may be narrowed down, such as sectors.
    """

    id: str
    kind: Kind
    title: str
    summary: str
    minutes: int
    group: str
    people: str
    themes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    hint: str = ""
    plan: tuple[PlannedBlock, ...] = ()
    written: str = ""
    holds: str = ""
    cards: tuple[str, ...] = ()


class Broken(NamedTuple):
    """A file that can't be used: where the mistake stands, what it is, how to mend it."""

    path: str
    place: str
    message: str
    mend: str
    more: int = 0


class Shelf(NamedTuple):
    """All there is to choose from, and the files that need mending."""

    entries: tuple[Entry, ...] = ()
    broken: tuple[Broken, ...] = ()

    def themes(self) -> tuple[str, ...]:
        """Every theme once, in the order of the alphabet."""
        return tuple(sorted({theme for entry in self.entries for theme in entry.themes}, key=str.casefold))

    def groups(self) -> tuple[str, ...]:
        """Every way to divide the room once, in the order of first use."""
        return tuple(dict.fromkeys(entry.group for entry in self.entries))


class Wish(NamedTuple):
    """What the facilitator looks for: words typed and filters set; "" is any."""

    words: str = ""
    length: Length = "any"
    group: str = ""
    theme: str = ""

    @property
    def open(self) -> bool:
        """Whether it leaves nothing out."""
        return self == Wish()


def matching(shelf: Shelf, wish: Wish) -> tuple[Entry, ...]:
    """The entries that fit the wish, those with the words in their title first."""
    fitting = [entry for entry in shelf.entries if _fits(entry, wish)]
    words = folded(wish.words).split() if wish.words else []
    if not words:
        return tuple(fitting)
    ranked = [(rank, entry) for entry in fitting if (rank := _rank(entry, words)) >= 0]
    return tuple(entry for rank, entry in sorted(ranked, key=lambda found: -found[0]))


def _rank(entry: Entry, words: Sequence[str]) -> int:
    """-1 when a word stands nowhere, else how many stand in the title; more when they stand there as they are.

    The author's own title and the id count as its title: people who heard of it in another language know it by them.
    """
    title = f"{folded(entry.title)} {folded(entry.written)} {folded(entry.id)}"
    inside = (entry.summary, *entry.themes, entry.holds, entry.group, *entry.needs, *(row.title for row in entry.rows))
    everywhere = " ".join((title, *(folded(words) for words in inside)))
    rank = 0
    for word in words:
        if word not in everywhere and f" {_stem(word)}" not in f" {everywhere}":
            return -1
        rank += word in title
    return rank + (" ".join(words) in title)


def _stem(word: str) -> str:
    """A longer word without its ending, so that "dislikes" finds "dislike"."""
    return word[: -min(2, max(0, len(word) - 4))] if len(word) > 4 else word


def _fits(entry: Entry, wish: Wish) -> bool:
    least, most = LENGTHS[wish.length]
    return (
        least <= entry.minutes <= most
        and wish.group in ("", entry.group)
        and (not wish.theme or wish.theme in entry.themes)
    )
