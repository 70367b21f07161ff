"""This file is how pieces flow over pages: no heading alone at a foot, table headers repeated where a page begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from trainer.paint.marks import Mark, repeated, scaled
from trainer.paint.print.piece import Piece, at

CLOSER, CLOSEST = (0.85, 0.7), 0.55
"""What of the space between pieces saves a page, and the least there may be."""
HAIR = 0.01
"""Less than any eye sees: so much stays free below a picture made to fit, or a rounding sends its remark overleaf."""
CHAPTER, SHORT = 2, 0.31
"""The level of a chapter's heading, and the share of a page that a short chapter takes."""
FRONT = 2.0
"""How much a reader minds that the first page ends before what has room on it."""
Entry = tuple[int, str]
"""A heading in the contents and the bookmarks: its level and its words."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A piece on its way; `keep` binds it to the next one, `header` is repeated above when a page begins with it.

    `fresh` is the share of a page that must be left below, else a new one begins; `link` is where a press leads: a page
    counted from 0, and how far down on it. `least` is the share of its size to which a picture may shrink to stay on
    its page. One that `opens` begins a page. `torn` is how much a reader minds that a page ends after it.
    """

    piece: Piece
    keep: bool = False
    header: Piece | None = None
    entry: Entry | None = None
    fresh: float = 0.0
    link: tuple[int, float] | None = None
    least: float = 1.0
    opens: bool = False
    torn: float = 0.0


@dataclass(slots=True)
class Leaf:
    """A page being filled: marks from its upper left corner, how far down it is full, its headings and its links.

    A link is where it leads, and from where to where it reaches down this page.
    """

    marks: list[Mark] = field(default_factory=list)
    used: float = 0.0
    entries: list[tuple[Entry, float]] = field(default_factory=list)
    links: list[tuple[tuple[int, float], float, float]] = field(default_factory=list)


def flowed(flows: Sequence[Flow], room: float, used: float = 0.0) -> list[Leaf]:
    """The pages of this height that the pieces take, at least one; of the first so much is `used` already."""
    leaves = [Leaf(used=used)]
    for run in _runs(flows):
        known = run
        if leaves[-1].used and (run[0].opens or not _fits(run, leaves[-1], room)):
            known = [] if run[0].opens else _squeezed(run, leaves[-1], room)
            if not known:
                known = run
                leaves.append(Leaf())
        for flow in known:
            leaf = leaves[-1]
            if leaf.used and leaf.used + flow.piece.gap + flow.piece.height > room:
                leaf = Leaf()
                leaves.append(leaf)
            laid(flow, leaf)
    return leaves


def fronted(title: Sequence[Flow], tellings: Sequence[Sequence[Flow]], room: float) -> list[Flow]:
    """The title and what follows, as the first of its tellings whose first chapter ends on the first page.

    Each is set closer where that helps; where nothing does the chapter's last section may go overleaf. Else the first
    telling stays.
    """
    for last in (False, True):
        for told in tellings:
            end = _section(told) if last else _chapter(told)
            for share in (1.0, *CLOSER, CLOSEST):
                near = [*title, *(closer(flow, share) for flow in told[:end])]
                if end and len(flowed(near, room)) == 1:
                    return [*(replace(flow, torn=flow.torn + FRONT) for flow in near[:-1]), near[-1], *told[end:]]
    return [*title, *tellings[0]]


def _chapter(told: Sequence[Flow]) -> int:
    """Where the first chapter ends."""
    heads = [number for number, flow in enumerate(told) if flow.entry is not None and flow.entry[0] <= CHAPTER]
    return next(iter(heads[1:]), len(told))


def _section(told: Sequence[Flow]) -> int:
    """Where the last section of the first chapter begins; 0 where it has but one."""
    heads = [
        number for number, flow in enumerate(told[: _chapter(told)]) if flow.entry and flow.entry[0] == CHAPTER + 1
    ]
    return heads[-1] if len(heads) > 1 else 0


def closer(flow: Flow, share: float) -> Flow:
    """The piece with so much of the space above it."""
    return replace(flow, piece=replace(flow.piece, gap=flow.piece.gap * share))


def chaptered(flows: Sequence[Flow], room: float) -> list[Flow]:
    """The same pieces; a chapter that takes little of a page stays whole, and needs no more room than it takes."""
    chapters: list[list[Flow]] = [[]]
    for flow in flows:
        if flow.entry is not None and flow.entry[0] <= CHAPTER:
            chapters.append([])
        chapters[-1].append(flow)
    return [flow for chapter in chapters for flow in _whole(chapter, room)]


def _whole(chapter: Sequence[Flow], room: float) -> Sequence[Flow]:
    height = sum(flow.piece.gap + flow.piece.height for flow in chapter)
    return [replace(flow, fresh=0.0) for flow in bound(chapter)] if height < SHORT * room else chapter


def bound(flows: Sequence[Flow]) -> list[Flow]:
    """The same pieces, each kept with the next but the last."""
    return [replace(one, keep=True) for one in flows[:-1]] + list(flows[-1:])


def _runs(flows: Sequence[Flow]) -> Iterator[list[Flow]]:
    run: list[Flow] = []
    for flow in flows:
        if flow.opens and run:
            yield run
            run = []
        run.append(flow)
        if not flow.keep:
            yield run
            run = []
    if run:
        yield run


def _fits(run: Sequence[Flow], leaf: Leaf, room: float) -> bool:
    needed = sum(flow.piece.gap + flow.piece.height for flow in run)
    return leaf.used + max(needed, run[0].fresh * room) <= room


def _squeezed(run: Sequence[Flow], leaf: Leaf, room: float) -> list[Flow]:
    """The pieces with smaller pictures, and closer where need be, so that they stay on the page; none where they can't.

    Only words and pictures that belong together are set closer: half a page left white would part them worse.
    """
    for share in (1.0, *CLOSER, CLOSEST):
        known = _shrunk([closer(flow, share) for flow in run], room - leaf.used)
        if known and _fits(known, leaf, room):
            return known
    return []


def _shrunk(run: Sequence[Flow], left: float) -> list[Flow]:
    """The pieces with their pictures so small that all fit into what is left of a page; none where they may not be."""
    pictures = sum(flow.piece.height for flow in run if flow.least < 1)
    rest = sum(flow.piece.gap + flow.piece.height for flow in run) - pictures
    share = (left - rest - HAIR) / pictures if pictures else 0.0
    if any(flow.least > share for flow in run if flow.least < 1) or not pictures:
        return []
    return [smaller(flow, share) if flow.least < 1 else flow for flow in run]


def smaller(flow: Flow, share: float) -> Flow:
    """The picture so much smaller."""
    marks = tuple(scaled(mark, share) for mark in flow.piece.marks)
    return replace(flow, piece=replace(flow.piece, height=flow.piece.height * share, marks=marks))


def laid(flow: Flow, leaf: Leaf) -> None:
    """Puts a piece below what stands on a page."""
    if not leaf.used and flow.header is not None:
        leaf.marks += repeated(tuple(at(flow.header, 0, 0)))
        leaf.used = flow.header.height
    else:
        leaf.used += flow.piece.gap if leaf.used else 0
    if flow.entry is not None:
        leaf.entries.append((flow.entry, leaf.used))
    if flow.link is not None:
        leaf.links.append((flow.link, leaf.used, leaf.used + flow.piece.height))
    leaf.marks += at(flow.piece, 0, leaf.used)
    leaf.used += flow.piece.height
