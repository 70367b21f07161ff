"""This file is what the room sees: slides as plain values. No slide has a field for anything confidential."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from trainer.model.pictures import Picture

Phase = Literal["normal", "warning", "danger", "overtime"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots:
    """Progress through the rundown: `done` of `total` places passed, the next one is where we are.

    `missed` are those, from 0, that were skipped or never come to.
    """

    done: int
    total: int
    missed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every slide: the path on top, what comes next below, dots.

    `language` is that of the words painted besides these, "" for the program's own. Where a place has several slides,
    `before` of its `pages` come before this slide's first; with 0 `pages` a slide numbers its own.
    """

    path: tuple[str, ...] = ()
    next: str = ""
    dots: Dots | None = None
    message: str = ""
    rehearsal: bool = False
    language: str = ""
    before: int = 0
    pages: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerFace:
    """A timer as it is drawn: digits ("3:06", "+0:40" in overtime), share of time left, phase and a word for it.

    `most` is how many digits its whole length has, so that its place doesn't change while it runs.
    """

    digits: str
    left: float
    phase: Phase = "normal"
    state: Literal["waiting", "running", "paused"] = "running"
    word: str = ""
    below: str = ""
    most: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A labelled box: who plays, what others watch for; `state` is how they stand, such as done.

    `people` says that the value is names, each of which is read as one, `sentence` that it is read through. `below` the
    value stands what belongs to it, such as what may be answered; `parts` are named values in place of one. `faces` are
    the names of the five faces, from -2 to +2, that are drawn below the value.
    """

    label: str
    value: str
    state: str = ""
    people: bool = False
    sentence: bool = False
    below: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    faces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standby:
    """A quiet slide before the start, in a break or when the room shall look elsewhere."""

    frame: Frame
    title: str
    text: str = ""
    timer: TimerFace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSlide:
    """A title with words, boxes below, and a timer when the step is timed."""

    frame: Frame
    title: str
    text: str = ""
    boxes: tuple[Box, ...] = ()
    timer: TimerFace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamsSlide:
    """Groups with their people."""

    frame: Frame
    title: str
    text: str = ""
    groups: tuple[Box, ...] = ()
    timer: TimerFace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFace:
    """A public or revealed card: who has it, its title and words."""

    holder: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsSlide:
    """Public or revealed cards, one or several side by side."""

    frame: Frame
    title: str
    cards: tuple[CardFace, ...] = ()
    text: str = ""


def told_count(least: int, most: int) -> str:
    """A count that is told in batches, such as "3+" for three to five; one figure where it is exact."""
    return f"{least}+" if least < most else f"{least}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSlide:
    """A sheet is open: its questions' names and how many have answered, never what.

    `answered` is the count, or the least it may be where it is told in batches and may be up to `at_most`. `teams` says
    that teams answer, each as one.
    """

    frame: Frame
    title: str
    questions: tuple[str, ...] = ()
    answered: int = 0
    at_most: int = 0
    expected: int = 0
    state: Literal["before", "open", "closed"] = "open"
    text: str = ""
    timer: TimerFace | None = None
    teams: bool = False

    @property
    def figure(self) -> str:
        """How many have answered, such as "4", or "3+" where it may be up to `at_most`."""
        return told_count(self.answered, self.at_most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of a distribution bar: how many, its name, its feeling from -2 to +2 or None for a neutral tone."""

    count: int
    label: str
    feeling: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One row of results: whose, what it was, the distribution, the average as shown and words beside.

    `face` is the rounded feeling -2..+2 to draw beside the bar, or None. An empty `segments` shows `figure` alone.
    `length` is the share of the room that the bar takes: one of half as many answers is half as long.
    """

    label: str
    below: str = ""
    segments: tuple[Segment, ...] = ()
    figure: str = ""
    beside: str = ""
    face: int | None = None
    length: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultSlide:
    """Distributions, one row a scene or option, with a legend and n of N below; `measure` says what the figures are."""

    frame: Frame
    title: str
    bars: tuple[Bar, ...] = ()
    legend: tuple[Segment, ...] = ()
    footer: str = ""
    measure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterRow:
    """A mean on a line from `least` to `most`; `share` 0-1 is where it stands, `feeling` tints it.

    Answers too few for a mean stand at `each` place of the line instead.
    """

    label: str
    share: float
    figure: str
    feeling: int | None = None
    below: str = ""
    each: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterSlide:
    """Means on lines, such as the wish to come back; `measure` says what the figures are."""

    frame: Frame
    title: str
    rows: tuple[MeterRow, ...] = ()
    footer: str = ""
    measure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSlide:
    """Counts in a table: meant against felt. `hit` are the (row, column) cells where both agree.

    `axes` say what the rows are and what the columns are, such as ("Meant", "Seen").
    """

    frame: Frame
    title: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[int, ...]], ...] = ()
    hit: tuple[tuple[int, int], ...] = ()
    footer: str = ""
    axes: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A word with its weight (how many chose it) and feeling."""

    text: str
    count: int = 1
    feeling: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsSlide:
    """Words people chose or said."""

    frame: Frame
    title: str
    words: tuple[Chip, ...] = ()
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSlide:
    """Short lines one under another: questions, statements, entries, outcomes; `open` while somebody has the floor.

    `text` says what the room is to do with them.
    """

    frame: Frame
    title: str
    text: str = ""
    lines: tuple[Box, ...] = ()
    footer: str = ""
    timer: TimerFace | None = None
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing somebody said: what was asked, the answer in words, and the feeling from -2 to +2 if it was a face.

    `point` is a point on a scale and the scale, each in words, where the answer is one.
    """

    ask: str
    text: str
    feeling: int | None = None
    point: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """All that one person said aloud to several questions; `name` and `about` are `who`, told apart."""

    who: str
    answers: tuple[Said, ...]
    name: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsSlide:
    """What people said aloud to several questions, one person beside the other."""

    frame: Frame
    title: str
    people: tuple[Statement, ...] = ()
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSlide:
    """A picture of the debrief, the same as in the notes."""

    frame: Frame
    title: str
    picture: Picture
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankSlide:
    """Nothing at all."""


Slide = (
    Standby
    | TextSlide
    | TeamsSlide
    | CardsSlide
    | CountSlide
    | ResultSlide
    | MeterSlide
    | TableSlide
    | WordsSlide
    | ListSlide
    | StatementsSlide
    | PictureSlide
    | BlankSlide
)


def timer_of(slide: Slide) -> TimerFace | None:
    """The timer a slide carries, or None."""
    return getattr(slide, "timer", None)


def with_timer(slide: Slide, timer: TimerFace | None) -> Slide:
    """The slide with another timer; a slide that can't carry one as it is."""
    match slide:
        case Standby() | TextSlide() | TeamsSlide() | CountSlide() | ListSlide():
            return replace(slide, timer=timer)
        case _:
            return slide
