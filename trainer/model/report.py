"""This file is what people keep: a report of headings, words, tables and pictures as plain values."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.pictures import Gap, Journey, Ladder, Scores, Times
from trainer.model.screen import Bar, CardFace, Chip, MeterRow, Said, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 (the document) to 4; what follows one of the `record` is set smaller.

    One that `opens` begins a page, so that what stands before it can be handed on alone.
    """

    level: int
    text: str
    record: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words; `muted` for remarks such as n of N."""

    text: str
    muted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """Lines of a list."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What somebody said, and who in which role; `answers` are the same words question by question.

    `name` and `about` are the same as `who`, where the name is told apart from the role and the scene.
    """

    text: str
    who: str = ""
    answers: tuple[Said, ...] = ()
    name: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a header row; cells are text as shown, `heads` are the rows that head those after them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    numbers: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """What people said or wrote about one thing, one quote each; `note` is a remark below."""

    title: str
    quotes: tuple[Quote, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Cards that lie open, with who held them."""

    title: str
    cards: tuple[CardFace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """A picture of distribution bars; `text` is the same in words, `note` (such as n of N) stands below.

    `measure` is what the figures beside the bars are, "" where they have no common name.
    """

    title: str
    bars: tuple[Bar, ...]
    legend: tuple[Segment, ...] = ()
    text: str = ""
    note: str = ""
    measure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meters:
    """A picture of means or counts on lines with its words; `measure` is what the figures are, "" without a name.

    `ends` are the least and the most that the lines can tell, None where nobody set them.
    """

    title: str
    rows: tuple[MeterRow, ...]
    text: str = ""
    note: str = ""
    measure: str = ""
    ends: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossTable:
    """Meant against seen: counts with the agreeing cells marked; `axes` name the rows and the columns.

    Rows that stand `apart` are of another kind and summed with none. With `hands` they count hands, of which somewhere
    more were raised than people were asked.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    hit: tuple[tuple[int, int], ...] = ()
    text: str = ""
    note: str = ""
    axes: tuple[str, str] = ("", "")
    apart: tuple[int, ...] = ()
    hands: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloud:
    """Words with how many chose them."""

    title: str
    words: tuple[Chip, ...]
    text: str = ""
    note: str = ""


Chart = Distribution | Meters | CrossTable | Cloud | Journey | Ladder | Gap | Times | Scores
"""A part that is a picture; each has a `title`, the same in words as `text`, and a `note` below."""
Part = Heading | Paragraph | Bullets | Quote | Quotes | Cards | Table | Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Session notes as parts in order, with a title and the language they are in; `kind` names another document.

    `letterhead` is whose notes they are: its name and company stand among the parts, its logo beside them. `day` is
    when it took place.
    """

    title: str
    parts: tuple[Part, ...]
    language: str = "en"
    rehearsal: bool = False
    kind: str = ""
    letterhead: Letterhead = NOBODY
    day: datetime.date | None = None
