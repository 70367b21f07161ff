"""This file is the pictures of a debrief as plain values: journey, ladder, gap, times, bands; each with its words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One rating on the way: when (minutes from the start), whose, and where from the bad end (0) to the good one (1).

    `low` and `high` are the quartiles on the same line; `feeling` tints the point. Neighbours with the same `way` are
    joined: the same people told how the same felt.
    """

    minute: float
    label: str
    share: float
    low: float
    high: float
    figure: str
    feeling: int
    clock: str = ""
    way: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A marked moment on the way."""

    minute: float
    text: str
    clock: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """How feelings went over a session of so many `minutes`, with marked moments.

    `begins` is the minute of the day at which it started; its axis then tells the time of day. `scale` are the figures
    of the bad end, the middle and the good one, none where not all points stand on the same.
    """

    title: str
    stops: tuple[Stop, ...]
    flags: tuple[Flag, ...] = ()
    minutes: float = 0.0
    begins: int | None = None
    text: str = ""
    note: str = ""
    scale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One level: its name, how it felt, what stands beside, what a customer said.

    `share` is where its average lies from the bad end (0) to the good one (1), None without one. `felt` is the word of
    the feeling nearest to it, both where it lies halfway, or the few answers there were; "" where the question had no
    words. Answers too few for an average lie on the same line one by one as `each`. `saw` is how many saw it for what
    it was, `teams` how many teams answered where these did, `unseen` what stands above its signs where nobody watched
    for any, and `ticked` who ticked them where somebody did.
    """

    name: str
    figure: str = "–"
    face: int | None = None
    beside: str = ""
    quote: str = ""
    who: str = ""
    teams: str = ""
    felt: str = ""
    saw: str = ""
    share: float | None = None
    unseen: str = ""
    ticked: str = ""
    each: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Something that was watched for, with what was seen at each level; `apart` when it parts the best two."""

    text: str
    seen: tuple[str, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Levels from the lowest up, side by side; `asked` is the question whose answers say how each felt.

    `scale` is what its axis says at the bad end, in the middle and at the good end.
    """

    title: str
    rungs: tuple[Rung, ...]
    asked: str = ""
    signs: tuple[Sign, ...] = ()
    text: str = ""
    note: str = ""
    scale: tuple[str, str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point of pleasure and energy, both from 0 to 1, with its name and its figures."""

    name: str
    pleasure: float
    energy: float
    figure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Two points on the grid of pleasure and energy with an arrow from the first to the second."""

    title: str
    start: Point
    end: Point
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Something with the minutes it was planned for and those it took."""

    label: str
    planned: float
    took: float | None
    planned_figure: str = ""
    took_figure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Planned against actual times."""

    title: str
    spans: tuple[Span, ...]
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A band of scores: where it begins and ends on the line of scores (0 to 1), and how many fell into it."""

    name: str
    start: float
    end: float
    range: str
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How the scores of a test spread over its bands; `average` is where their mean stands, None when it isn't told."""

    title: str
    zones: tuple[Zone, ...]
    average: float | None = None
    figure: str = ""
    text: str = ""
    note: str = ""


Picture = Journey | Ladder | Gap | Times | Scores
