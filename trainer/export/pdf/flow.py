"""This file is how pieces flow over pages: no heading alone at a foot, table headers repeated where a page begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from trainer.paint.marks import Mark, repeated, scaled
from trainer.paint.print.piece import Piece, at

FEW, CLOSER, CLOSEST = 0.45, (0.85, 0.7), 0.55
"""The share of a page that is little; what of the space between pieces saves a page, and the least there may be."""
HAIR = 0.01
"""Less than any eye sees: so much stays free below a picture made to fit, or a rounding sends its remark overleaf."""
CHAPTER, SHORT = 2, 0.45
"""The level of a chapter's heading, and the share of a page that a short chapter takes."""
Entry = tuple[int, str]
"""A heading in the contents and the bookmarks: its level and its words."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A piece on its way; `keep` binds it to the next one, `header` is repeated above when a page begins with it.

    `fresh` is the share of a page that must be left below, else a new one begins; `link` is where a press leads: a page
    counted from 0, and how far down on it. `least` is the share of its size to which a picture may shrink to stay on
    its page. One that `opens` begins a page.
    """

    piece: Piece
    keep: bool = False
    header: Piece | None = None
    entry: Entry | None = None
    fresh: float = 0.0
    link: tuple[int, float] | None = None
    least: float = 1.0
    opens: bool = False


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
            _laid(flow, leaf)
    return leaves


def fitted(flows: Sequence[Flow], room: float, used: float = 0.0) -> list[Leaf]:
    """The pages; where the last one would hold little, pieces stand closer if that saves it.

    If it doesn't, chapters begin wherever there is room for their first pieces.
    """
    leaves = flowed(flows, room, used)
    if len(leaves) < 2 or leaves[-1].used > FEW * room:
        return leaves
    anywhere = [replace(flow, fresh=0.0) for flow in flows]
    closer = ([_closer(flow, share) for flow in some] for share in (*CLOSER, CLOSEST) for some in (flows, anywhere))
    return next((one for one in (flowed(some, room, used) for some in closer) if len(one) < len(leaves)), leaves)


def fronted(title: Sequence[Flow], told: Sequence[Flow], room: float) -> list[Flow]:
    """The title and what follows, the first chapter set closer where that keeps it on the first page."""
    chapters = [number for number, flow in enumerate(told) if flow.entry is not None and flow.entry[0] <= CHAPTER]
    end = next(iter(chapters[1:]), len(told))
    for share in (1.0, *CLOSER, CLOSEST):
        near = [*title, *(_closer(flow, share) for flow in told[:end])]
        if len(flowed(near, room)) == 1:
            return [*near, *told[end:]]
    return [*title, *told]


def _closer(flow: Flow, share: float) -> Flow:
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
        known = _shrunk([_closer(flow, share) for flow in run], room - leaf.used)
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
    return [replace(flow, piece=_smaller(flow.piece, share)) if flow.least < 1 else flow for flow in run]


def _smaller(piece: Piece, share: float) -> Piece:
    return replace(piece, height=piece.height * share, marks=tuple(scaled(mark, share) for mark in piece.marks))


def _laid(flow: Flow, leaf: Leaf) -> None:
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
