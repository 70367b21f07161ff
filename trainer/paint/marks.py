"""This file is what a laid-out picture is made of: words, blocks, faces, rings, a logo, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot
from typing import Literal, NamedTuple

Part = Literal["title", "body", "figure", "frame", "timer"]
Corner = Literal["all", "left", "right", "none"]


class Area(NamedTuple):
    """A rectangle in the picture's own units."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def moved(self, across: float, down: float) -> Area:
        """The same area elsewhere."""
        return Area(self.x + across, self.y + down, self.width, self.height)

    def scaled(self, by: float) -> Area:
        """The area in other units."""
        return Area(self.x * by, self.y * by, self.width * by, self.height * by)

    def inset(self, by: float) -> Area:
        """The area without a border of `by` on every side."""
        return Area(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


@dataclass(frozen=True, slots=True)
class Style:
    """How words look: size, weight, colour; `leading` is the line's height in parts of the size."""

    px: float
    weight: int
    colour: str
    leading: float = 1.4
    tabular: bool = False
    tracking: float = 0.0
    part: Part = "body"

    def sized(self, px: float) -> Style:
        """The same words in another size."""
        return replace(self, px=px)


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; `own` is False for words that stand on an earlier page or that the painter adds."""

    text: str
    area: Area
    baseline: float
    style: Style
    own: bool = True
    appears: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A filled rectangle, perhaps with an edge; `from_x` is where it grows from at a reveal, None for at once."""

    area: Area
    fill: str
    radius: float = 0.0
    corners: Corner = "all"
    edge: str = ""
    edge_width: float = 0.0
    from_x: float | None = None


@dataclass(frozen=True, slots=True)
class Face:
    """One of the five faces; a result's own `appears` at the reveal."""

    area: Area
    feeling: int
    appears: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """A drawn sign in one colour."""

    area: Area
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Ring:
    """A part `share` 0-1 of a ring, clockwise from the top, perhaps round a disc."""

    area: Area
    width: float
    share: float
    colour: str
    disc: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line from the area's corner (x, y) to the one across, which may lie left of it or above.

    `head` is the length of the arrow at its end, `dash` that of its dashes; 0 for none.
    """

    area: Area
    width: float
    colour: str
    head: float = 0.0
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of somebody's own, as PNG, as large as the area."""

    area: Area
    png: bytes


Mark = Words | Block | Face | Icon | Ring | Stroke | Photo


@dataclass(frozen=True, slots=True)
class Page:
    """A laid-out picture: its size in its own units and its marks, in reading order."""

    width: float
    height: float
    marks: tuple[Mark, ...]

    @property
    def words(self) -> tuple[Words, ...]:
        """The words on it."""
        return tuple(mark for mark in self.marks if isinstance(mark, Words))


def arrow(stroke: Stroke) -> tuple[tuple[float, float], ...]:
    """The three corners of a stroke's arrow, its tip first; none where it has no head or no length."""
    area, head = stroke.area, stroke.head
    length = hypot(area.width, area.height)
    if not head or not length:
        return ()
    x, y = area.width / length, area.height / length
    foot = (area.right - head * x, area.bottom - head * y)
    half = head * 0.5
    return (
        (area.right, area.bottom),
        (foot[0] - half * y, foot[1] + half * x),
        (foot[0] + half * y, foot[1] - half * x),
    )


def moved(mark: Mark, across: float, down: float) -> Mark:
    """The same mark elsewhere."""
    area = mark.area.moved(across, down)
    match mark:
        case Words():
            return replace(mark, area=area, baseline=mark.baseline + down)
        case Block(from_x=float() as start):
            return replace(mark, area=area, from_x=start + across)
        case _:
            return replace(mark, area=area)


def scaled(mark: Mark, by: float) -> Mark:
    """The same mark in other units."""
    area = mark.area.scaled(by)
    match mark:
        case Words():
            return replace(mark, area=area, baseline=mark.baseline * by, style=mark.style.sized(mark.style.px * by))
        case Block():
            start = None if mark.from_x is None else mark.from_x * by
            return replace(mark, area=area, radius=mark.radius * by, edge_width=mark.edge_width * by, from_x=start)
        case Ring():
            return replace(mark, area=area, width=mark.width * by)
        case Stroke():
            return replace(mark, area=area, width=mark.width * by, head=mark.head * by, dash=mark.dash * by)
        case _:
            return replace(mark, area=area)


def repeated(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks as they stand on a further page: their words are no longer new."""
    return tuple(replace(mark, own=False) if isinstance(mark, Words) else mark for mark in marks)
