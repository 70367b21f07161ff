"""This file is where pages end: of all ways to part the pieces into pages the one that a reader minds least."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from trainer.export.pdf.flow import HAIR, Flow, Leaf, closer, laid, smaller
from trainer.paint.print.piece import Piece

PAGE, WHITE, KEPT, FRESH, LITTLE, CONTINUED, SHRUNK = 1.3, 1.5, 40.0, 0.5, 0.6, 0.8, 0.2
"""What a reader minds: a page more; what a page leaves white at its foot, much of it more; what belongs together
parted; a chapter begun low on a page; a last page of little; one that should open a page and doesn't; a picture made
smaller."""
FEW, HALF = 0.45, 0.5
"""The share of a page that is little; and that of one on which what should open a page may go on."""
CLOSER = ((1.0, 0.0), (0.85, 0.25), (0.7, 0.6), (0.55, 1.2))
"""What may be kept of the space between pieces, and how much a reader minds each."""


@dataclass(frozen=True, slots=True)
class Fill:
    """How a page is filled: what it costs, what is kept of the space between its pieces and of its pictures' size."""

    cost: float
    space: float = 1.0
    size: float = 1.0


AS_IT_IS = Fill(CLOSER[0][1], CLOSER[0][0])


@dataclass(frozen=True, slots=True)
class Way:
    """The best way to part all pieces up to one: what it costs, where its last page begins and how that is filled."""

    cost: float
    start: int
    fill: Fill


def fitted(flows: Sequence[Flow], room: float, used: float = 0.0) -> list[Leaf]:
    """The pages that the pieces take, at least one; of the first so much is `used` already."""
    cost, leaves = _best(flows, room, used)
    if not used:
        return leaves
    apart, others = _best(flows, room, 0.0)
    apart += _minded_foot(Flow(Piece(0)), max(0.0, 1 - used / room))
    return [Leaf(used=used), *others] if apart < cost else leaves


def _best(flows: Sequence[Flow], room: float, used: float) -> tuple[float, list[Leaf]]:
    """The pages, with what a reader minds of them."""
    ways = [Way(0.0, 0, Fill(0.0)), *(Way(inf, 0, Fill(inf)) for _flow in flows)]
    for start in range(len(flows)):
        for end, fill in _fills(flows, start, room, 0.0 if start else used):
            cost = ways[start].cost + fill.cost
            if cost < ways[end].cost:
                ways[end] = Way(cost, start, fill)
    leaves: list[Leaf] = []
    end = len(flows)
    while end:
        way = ways[end]
        leaves.insert(0, _leaf(flows[way.start : end], way.fill, 0.0 if way.start else used))
        end = way.start
    return ways[-1].cost, leaves or [Leaf(used=used)]


def _fills(flows: Sequence[Flow], start: int, room: float, used: float) -> Iterator[tuple[int, Fill]]:
    """Each end that a page may have that begins there, with how it is filled; one piece always stands on it."""
    first = flows[start]
    whole = used + first.piece.height + (first.header.height if first.header is not None and not used else 0.0)
    gaps, pictures, least = (first.piece.gap if used else 0.0), 0.0, 0.0
    minded = 0.0
    for end in range(start + 1, len(flows) + 1):
        flow = flows[end - 1]
        if end - 1 > start:
            if flow.opens:
                if start == 0 or whole + gaps > HALF * room:
                    return
                minded += CONTINUED
            minded += FRESH if flow.fresh and whole + gaps > (1 - flow.fresh) * room else 0.0
            whole, gaps = whole + flow.piece.height, gaps + flow.piece.gap
        if flow.least < 1:
            pictures, least = pictures + flow.piece.height, max(least, flow.least)
        alone = end == start + 1
        if not alone and whole + CLOSER[-1][0] * gaps - (1 - least) * pictures > room:
            return
        fill = _fill(whole, gaps, pictures, least, room)
        if fill is None and not alone:
            continue
        known = fill or Fill(KEPT)
        last = end == len(flows)
        filled = whole + known.space * gaps - (1 - known.size) * pictures
        foot = _minded_last(filled / room, start) if last else _minded_foot(flow, max(0.0, 1 - filled / room))
        yield end, Fill(known.cost + minded + foot, known.space, known.size)


def _minded_last(filled: float, start: int) -> float:
    return PAGE + (LITTLE if start and filled < FEW else 0.0)


def _minded_foot(last: Flow, white: float) -> float:
    """What a reader minds of a page that ends there: what is parted, and what is left white."""
    return PAGE + (KEPT if last.keep else last.torn) + WHITE * (white + 3 * white * white)


def _fill(whole: float, gaps: float, pictures: float, least: float, room: float) -> Fill | None:
    """The least that must be done so that so much stands on a page; None where nothing helps."""
    if whole + gaps <= room:  # as most do
        return AS_IT_IS
    ways: list[Fill] = []
    for space, cost in CLOSER:
        over = whole + space * gaps - room
        if over <= 0:
            ways.append(Fill(cost, space))
            break
        size = 1 - (over + HAIR) / pictures if pictures else -inf
        if least <= size:
            ways.append(Fill(cost + SHRUNK, space, size))
    return min(ways, key=lambda way: way.cost, default=None)


def _leaf(flows: Sequence[Flow], fill: Fill, used: float) -> Leaf:
    leaf = Leaf(used=used)
    for flow in flows:
        small = smaller(flow, fill.size) if flow.least < 1 and fill.size < 1 else flow
        laid(closer(small, fill.space), leaf)
    return leaf
