"""This file is the notes as a PDF: a cover with the contents, numbered pages, bookmarks, letters that can be copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.export.chapters import BETWEEN, CHAPTER, band, explains, facts, footing, introduces, parted, told_once
from trainer.export.cleaning import clean, one_line
from trainer.export.pdf.bookmarks import Lead, Mention, finished
from trainer.export.pdf.ends import fitted
from trainer.export.pdf.flow import Entry, Flow, Leaf, chaptered, flowed, fronted
from trainer.export.pdf.parts import pieces, remark
from trainer.export.pdf.type import (
    ACCENT,
    BAND,
    BAND_TOP,
    BANDED,
    BANDED_GROUND,
    BODY,
    COVERS,
    KICKER,
    LINE,
    REMARK,
    SIDE,
    STRONG,
    TOP,
    Sheet,
)
from trainer.model.letterhead import Letterhead
from trainer.model.report import Bullets, Cards, Chart, Heading, Paragraph, Part, Quotes, Report, Table
from trainer.paint.marks import Area, Block, Mark, Page, Photo, Style, moved, repeated
from trainer.paint.print.cutting import PrintedPage
from trainer.paint.print.ink import printed_typeface
from trainer.paint.print.paper import A4, MILLIMETRE, POINT
from trainer.paint.print.pdf import painting
from trainer.paint.print.pdf import pdf as printed
from trainer.paint.print.piece import Piece, rule, text_piece
from trainer.paint.text import HELD, broken, line_height, set_line, width_of
from trainer.words import _

_FACT = 28 * MILLIMETRE
_AIR, _CLOSE = 7 * POINT, 2 * POINT
LONG = 10
"""Notes of so many pages have their contents on the first one; shorter ones are told from there on."""
APART = 0.6
"""How much a reader minds that a page parts what was answered to one sheet."""
MOST = 2
"""So many lines a title takes, if it can."""
Place = tuple[Entry, tuple[int, float]]
"""A heading with the page of the body it stands on, counted from 0, and how far down."""
Lay = Callable[[Part, Sheet], Iterable[Flow]]
"""Lays a part on its way."""


def pdf(report: Report, *, named: bool = True, cover: bool = True) -> bytes:
    """The report as PDF; without names its properties are empty. Starts Qt without a screen where none runs.

    Without a `cover` it begins on its first page, as a form does.
    """
    with painting():
        sheet = Sheet(A4, printed_typeface(), logo=_reach(report.letterhead))
        parts = tuple(told_once(report.parts))
        opening, rest = parted(parts) if cover else ((), parts)
        if cover:
            leaves = _covered(opening, rest, sheet, report.kind or _("Session notes"))
        else:
            leaves = fitted([Flow(Piece(sheet.logo)), *_told(rest, sheet)], sheet.room)
        foot = report.title
        pages = [_page(leaf, (number, len(leaves)), foot, sheet) for number, leaf in enumerate(leaves, 1)]
        pages = [_banded(page, band(report), sheet) for page in pages]
        pages[0] = _signed(pages[0], report.letterhead, sheet)
        content = printed(pages, one_line(report.title) if named else "", A4, sheet.face)
    mentions = [_mention(entry, down, number) for number, leaf in enumerate(leaves) for entry, down in leaf.entries]
    leads = [_lead(link, number) for number, leaf in enumerate(leaves) for link in leaf.links]
    title, author = (one_line(words) if named else "" for words in (report.title, report.letterhead.name))
    return finished(content, mentions, leads, title=title, author=author, language=report.language)


def _first(parts: Sequence[Part]) -> Sequence[Part]:
    """The first chapter."""
    chapters = [place for place, part in enumerate(parts) if isinstance(part, Heading) and part.level <= CHAPTER]
    return parts[: next(iter(chapters[1:]), len(parts))]


def _covered(opening: Sequence[Part], rest: Sequence[Part], sheet: Sheet, kind: str) -> list[Leaf]:
    """The title and what follows it; what opens a page is told smaller where that saves one."""
    opens = any(isinstance(part, Heading) and part.opens for part in rest)
    first, lay = len(_first(rest)), lru_cache(maxsize=None)(pieces)  # each part is laid once for all ways
    ways = (
        _leaves(opening, [_told(rest, sheet, lay=lay, small=small, dense=dense) for small in (0, first)], sheet, kind)
        for dense in ((False, True) if opens else (False,))
    )
    return min(ways, key=len)


def _told(parts: Sequence[Part], sheet: Sheet, *, lay: Lay = pieces, small: int = 0, dense: bool = False) -> list[Flow]:
    """The parts on their way, so many at the beginning set smaller; `dense`: from one that opens a page on too."""
    flows: list[Flow] = []
    for number, (before, part, after) in enumerate(zip((None, *parts), parts, (*parts[1:], None), strict=False)):
        laid = list(lay(part, replace(sheet, dense=True) if number < small else sheet))
        if isinstance(part, Paragraph) and part.muted and isinstance(before, Table | Cards):
            laid = remark(part.text, sheet)
        if isinstance(part, Heading):
            less = part.record or (dense and part.opens)
            sheet = replace(sheet, dense=sheet.dense or less, close=sheet.close or part.opens)
        words = isinstance(part, Bullets) and isinstance(before, Heading) and isinstance(after, Chart)
        if words or (isinstance(part, Paragraph) and introduces(before, after)):
            laid = [replace(flow, keep=True) for flow in laid]
        if isinstance(part, Table | Cards | Bullets) and explains(after) and laid:
            laid[-1] = replace(laid[-1], keep=True)
        if isinstance(part, Chart) and isinstance(after, Chart | Quotes) and laid:
            laid[-1] = replace(laid[-1], torn=APART)
        flows += laid
    return chaptered(flows, sheet.room)


def _front(opening: Sequence[Part], body: Sequence[Leaf], sheet: Sheet, kind: str) -> list[Leaf]:
    """The title with the contents; chapters of which a few would go overleaf stand closer where that saves a page."""
    entries = [(entry, (number, down)) for number, leaf in enumerate(body) for entry, down in leaf.entries]
    return _laid(opening, entries, sheet, kind)


def _laid(opening: Sequence[Part], entries: Sequence[Place], sheet: Sheet, kind: str) -> list[Leaf]:
    chapters = [one for one in entries if one[0][0] <= CHAPTER]
    airy, close = (_paged(opening, chapters, sheet, kind, air) for air in (_AIR, _CLOSE))
    return close if len(close) < len(airy) else airy


def _paged(opening: Sequence[Part], entries: Sequence[Place], sheet: Sheet, kind: str, air: float) -> list[Leaf]:
    """The cover laid twice: how many pages it takes decides on which the chapters stand."""
    count = len(flowed(_cover(opening, _contents(entries, 1, sheet, air), sheet, kind), sheet.room))
    return flowed(_cover(opening, _contents(entries, count + 1, sheet, air), sheet, kind), sheet.room)


def _leaves(opening: Sequence[Part], tellings: Sequence[Sequence[Flow]], sheet: Sheet, kind: str) -> list[Leaf]:
    """The title and what follows it; in long notes the contents between them, on a page of their own where need be."""
    nearest: list[Sequence[Flow]] = [[*(replace(flow, fresh=0.0) for flow in one[:1]), *one[1:]] for one in tellings]
    told, near = tellings[0], nearest[0]
    short = fitted(fronted(_cover(opening, (), sheet, kind), nearest, sheet.room), sheet.room)
    if len(short) < LONG:
        return short
    body = fitted(told, sheet.room)
    front = _front(opening, body, sheet, kind)
    below = fitted(near, sheet.room, front[0].used) if len(front) == 1 else []
    if not below or not below[0].marks:
        return [*front, *body]
    entries = [(entry, (number - 1, down)) for number, leaf in enumerate(below) for entry, down in leaf.entries]
    first = _laid(opening, entries, sheet, kind)[0]
    together = replace(
        below[0],
        marks=[*first.marks, *below[0].marks],
        entries=[*first.entries, *below[0].entries],
        links=[*first.links, *below[0].links],
    )
    return [together, *below[1:]]


def _cover(parts: Sequence[Part], contents: Sequence[Flow], sheet: Sheet, kind: str) -> list[Flow]:
    band = Piece(3 * POINT, (Block(Area(0, 0, 24 * MILLIMETRE, 3 * POINT), ACCENT, 1.5 * POINT),))
    kicker = text_piece(kind, KICKER, sheet.face, sheet.width, gap=10 * POINT)
    flows = [Flow(Piece(2 * MILLIMETRE)), Flow(band), Flow(kicker)]
    beside = sum(flow.piece.gap + flow.piece.height for flow in flows)
    below = max(4 * POINT, sheet.logo + 4 * POINT - beside)
    title = ""
    for part in parts:
        match part:
            case Heading():
                title = one_line(part.text)
                flows.append(Flow(_titled(title, sheet, below), entry=(part.level, title)))
            case Table():
                flows += _facts(facts(part, title), sheet)
            case _:
                flows += pieces(part, sheet)
    return [*flows, *contents]


def _titled(title: str, sheet: Sheet, gap: float) -> Piece:
    """A title in as large letters as let it stand on two lines, no name in it broken that has room on one."""
    known = [("".join(_tied(one, style, sheet) for one in BETWEEN.split(title)), style) for style in COVERS]
    fits = (one for one in known if len(broken(one[0], sheet.face, one[1], sheet.width)) <= MOST)
    words, style = next(fits, known[-1])
    return text_piece(words, style, sheet.face, sheet.width, gap=gap)


def _tied(words: str, style: Style, sheet: Sheet) -> str:
    """A name as words that no line parts, where a line holds them."""
    fits = width_of(words, sheet.face, style) <= sheet.width
    return words.rstrip().replace(" ", HELD) + words[len(words.rstrip()) :] if fits else words


def _facts(known: Sequence[Sequence[str]], sheet: Sheet) -> list[Flow]:
    """What and when, a line each."""
    flows = [Flow(Piece(6 * POINT))]
    for name, *words in known:
        label = text_piece(one_line(name), REMARK, sheet.face, _FACT - 4 * MILLIMETRE)
        told = text_piece(clean(" ".join(words)), BODY, sheet.face, sheet.width - _FACT)
        marks = (*label.marks, *(moved(mark, _FACT, -0.4 * POINT) for mark in told.marks))
        flows.append(Flow(Piece(max(label.height, told.height), marks, 3 * POINT)))
    return flows


def _contents(entries: Sequence[Place], first: int, sheet: Sheet, air: float) -> list[Flow]:
    """The headings with their pages."""
    if not entries:
        return []
    line = Piece(0.6 * POINT, (rule(0, 0, sheet.width, thick=0.6 * POINT, colour=LINE),), 22 * POINT)
    return [Flow(line), *(_line(entry, (number + first - 1, down), sheet, air) for entry, (number, down) in entries)]


def _line(entry: Entry, place: tuple[int, float], sheet: Sheet, air: float) -> Flow:
    """A heading with its page's number; a press on it leads there."""
    style = STRONG
    height = line_height(style)
    room = sheet.width - 16 * MILLIMETRE
    lines = broken(entry[1], sheet.face, style, room)
    words = f"{lines[0]}…" if len(lines) > 1 else "".join(lines)
    name = set_line(words, sheet.face, style, Area(0, 0, room, height))
    page = set_line(str(place[0] + 1), sheet.face, style, Area(0, 0, sheet.width, height), "right")
    return Flow(Piece(height, repeated((name, page)), air), link=place)


def _banded(page: PrintedPage, words: str, sheet: Sheet) -> PrintedPage:
    """The page with a band across its head that says what nobody may overlook."""
    if not words:
        return page
    area = Area(SIDE, BAND_TOP, sheet.width, BAND)
    line = line_height(BANDED)
    told = set_line(words, sheet.face, BANDED, Area(SIDE, BAND_TOP + (BAND - line) / 2, sheet.width, line), "centre")
    marks = repeated((Block(area, BANDED_GROUND, 1.5 * POINT), told))
    return replace(page, page=replace(page.page, marks=(*marks, *page.page.marks)))


def _reach(letterhead: Letterhead) -> float:
    """How high the logo is; 0 without one."""
    return letterhead.size[1] * MILLIMETRE if letterhead.logo else 0.0


def _signed(page: PrintedPage, letterhead: Letterhead, sheet: Sheet) -> PrintedPage:
    """The first page with the logo at the right, beside what stands over the title."""
    if not letterhead.logo:
        return page
    wide, high = (side * MILLIMETRE for side in letterhead.size)
    photo = Photo(Area(SIDE + sheet.width - wide, TOP, wide, high), letterhead.logo)
    return replace(page, page=replace(page.page, marks=(photo, *page.page.marks)))


def _page(leaf: Leaf, place: tuple[int, int], title: str, sheet: Sheet) -> PrintedPage:
    number, count = place
    marks: list[Mark] = [moved(mark, SIDE, TOP) for mark in leaf.marks]
    foot = Area(SIDE, sheet.paper.height - 14 * MILLIMETRE, sheet.width, line_height(REMARK))
    told = _("Page {number} of {count}").format(number=number, count=count)
    marks.append(set_line(told, sheet.face, REMARK, foot, "right"))
    if number > 1:
        room = sheet.width - width_of(told, sheet.face, REMARK) - 10 * MILLIMETRE
        words = footing(one_line(title), lambda known: width_of(known, sheet.face, REMARK) <= room)
        marks.append(set_line(words, sheet.face, REMARK, foot))
    return PrintedPage(Page(sheet.paper.width, sheet.paper.height, tuple(marks)))


def _mention(entry: Entry, down: float, page: int) -> Mention:
    level, text = entry
    return Mention(level, text, page, _top(down))


def _lead(link: tuple[tuple[int, float], float, float], page: int) -> Lead:
    (target, down), top, foot = link
    left, right = SIDE / POINT, (A4.width - SIDE) / POINT
    return Lead(page, (left, _top(foot) - 6, right, _top(top) - 6), target, _top(down))


def _top(down: float) -> float:
    """Points from the foot of the page, a little above what lies so far down."""
    return (A4.height - TOP - down) / POINT + 6
