"""This file is the laying out of a whole slide: frame, rows, timer, on as many pages as its words need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from trainer.model.screen import (
    BlankSlide,
    CardsSlide,
    CountSlide,
    ListSlide,
    MeterSlide,
    PictureSlide,
    ResultSlide,
    Slide,
    Standby,
    StatementsSlide,
    TableSlide,
    TeamsSlide,
    TextSlide,
    TimerFace,
    WordsSlide,
    timer_of,
)
from trainer.paint.fonts import MEDIUM, SEMIBOLD, Typeface
from trainer.paint.frame import MARGIN, MUST_PX, Around, lay_frame, page_number
from trainer.paint.marks import Area, Mark, Page, Style, Words, repeated
from trainer.paint.rows import HEAD, Hand, Row, fitted, height_of, joined, stacked, text_rows
from trainer.paint.slides import count, families
from trainer.paint.slides.words import title_rows
from trainer.paint.text import broken, set_line
from trainer.paint.theme import Stage
from trainer.paint.timer import CORNER, beside, corner_area, timer_area, timer_marks, words_right
from trainer.words import current_language, speaking

HEIGHT, LEAST_WIDTH, WIDE = 1080.0, 810.0, 1700.0
_FOOT_GAP, _NUMBER = 32.0, 64.0
_RING, _CORNER_AIR, _UNDER_PILL, _SEVERAL = 560.0, 56.0, 20.0, 2
_ABOVE = 0.36
_AIR, _MOST_AIR = 40.0, 88.0
"""The part of spare height between a title and what it is the title of, and the most of it: on one of several pages
the same on all, so that nothing jumps, else no more than keeps both together."""


Shown = (
    Standby
    | TextSlide
    | TeamsSlide
    | CardsSlide
    | CountSlide
    | ResultSlide
    | MeterSlide
    | TableSlide
    | WordsSlide
    | PictureSlide
    | ListSlide
    | StatementsSlide
)  # every slide but the blank one


@dataclass(frozen=True, slots=True)
class Canvas:
    """The units a slide is laid out in; one of them is `scale` pixels, which changes nothing about the layout."""

    width: float
    height: float
    scale: float = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Still:
    """A page but for its timer: what is read before it and after it, and where it stands."""

    before: tuple[Mark, ...]
    after: tuple[Mark, ...]
    aside: Area | None


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is settled before the rows: the frame, what stands beside the words, and the hand that lays them."""

    slide: Shown
    width: float
    around: Around
    aside: Area | None
    hand: Hand
    top: float
    cornered: bool = False

    @property
    def head(self) -> float:
        """How far down a further page begins, under its running title."""
        return max(HEAD, self.aside.height + _FOOT_GAP) if self.cornered and self.aside else HEAD


def canvas(width: float, height: float) -> Canvas:
    """1080 units high; where that would be narrower than 3:4, 810 units wide."""
    scale = min(height / HEIGHT, width / LEAST_WIDTH)
    return Canvas(round(width / scale, 3), round(height / scale, 3), scale)


def lay_out(slide: Slide, size: Canvas, face: Typeface, stage: Stage) -> tuple[Page, ...]:
    """The pages of a slide."""
    if isinstance(slide, BlankSlide):
        return (Page(size.width, size.height, ()),)
    pages = _still_pages(_stopped(slide), size, face, stage, slide.frame.language or current_language())
    beside = _beside(slide, pages[0].aside, face, stage)
    return tuple(
        Page(size.width, size.height, (*page.before, *(beside if page is pages[0] else repeated(beside)), *page.after))
        for page in pages
    )


def timer_place(slide: Slide, size: Canvas, face: Typeface, stage: Stage) -> Area | None:
    """Where a slide's timer stands; None when it has none."""
    if timer_of(slide) is None or isinstance(slide, BlankSlide):
        return None
    return _still_pages(_stopped(slide), size, face, stage, slide.frame.language or current_language())[0].aside


def _around(slide: Shown, size: Canvas, face: Typeface, stage: Stage) -> Around:
    """The frame; on a narrow slide with a timer the message has no place of its own and joins the words."""
    frame = slide.frame
    if not frame.message or timer_of(slide) is None or beside(size.width, size.height):
        return lay_frame(frame, size.width, size.height, face, stage)
    around = lay_frame(replace(frame, message=""), size.width, size.height, face, stage)
    return replace(around, spill=(frame.message, *around.spill))


def _stopped(slide: Shown) -> Shown:
    """The slide with its timer's face made blank, so that all ticks share one layout."""
    timer = timer_of(slide)
    if timer is None or isinstance(
        slide, CardsSlide | ResultSlide | MeterSlide | TableSlide | WordsSlide | PictureSlide | StatementsSlide
    ):
        return slide
    return replace(slide, timer=TimerFace(digits="0" * len(timer.digits), left=0.0, most=timer.most))


@lru_cache(maxsize=16)
def _still_pages(slide: Shown, size: Canvas, face: Typeface, stage: Stage, language: str) -> tuple[_Still, ...]:
    """A slide's pages without what a tick changes; kept, for ticks, reveals and small pictures paint it many times."""
    with speaking(language):
        return _laid(slide, size, face, stage)


def _laid(slide: Shown, size: Canvas, face: Typeface, stage: Stage) -> tuple[_Still, ...]:
    """The pages with a ring beside the words, or with a smaller timer or count in the corner where that saves pages."""
    usual = _arranged(slide, _plan(slide, size, face, stage))
    if len(usual) == 1 or usual[0].aside is None or not slide.title or not beside(size.width, size.height):
        return usual
    return min(usual, _arranged(slide, _cornered(slide, size, face, stage)), key=len)


def _arranged(slide: Shown, planned: _Plan) -> tuple[_Still, ...]:
    plan, dealt, feet = _dealt(slide, planned)
    if max(len(dealt), slide.frame.pages) > 1 and not slide.frame.path:
        # The page's number needs a line where there is no path.
        plan, dealt, feet = _dealt(slide, _lower(plan))
    return tuple(_still(plan, page, feet, number, len(dealt)) for number, page in enumerate(dealt))


def _lower(plan: _Plan) -> _Plan:
    """The plan with a line free at the top, which what stands in the corner leaves free too."""
    aside = plan.aside
    if plan.cornered and aside is not None:
        aside = aside._replace(y=aside.y + _NUMBER)
    hand = replace(plan.hand, height=plan.hand.height - _NUMBER)
    return replace(plan, top=plan.top + _NUMBER, hand=hand, aside=aside)


def _dealt(slide: Shown, plan: _Plan) -> tuple[_Plan, list[list[Row]], list[Row]]:
    """The rows dealt to pages, and those of them that are the foot."""
    foot = families.foot(slide, plan.hand)
    if foot:
        foot = [replace(foot[0], gap=_FOOT_GAP), *foot[1:]]
    heights = (plan.hand.height, plan.hand.height - plan.head)
    pages = fitted(lambda hand: _words(slide, plan, hand), plan.hand, foot, families.largest(slide), heights)
    return plan, pages, foot


def _words(slide: Shown, plan: _Plan, hand: Hand) -> list[Row]:
    """The rows of a slide: its own, the count when no ring has it, and what the frame had no place for."""
    rows = _under_corner(slide, plan.aside, hand) if plan.cornered and plan.aside else families.body(slide, hand)
    rows += _count_line(slide, plan, hand)
    for words in plan.around.spill:
        rows += text_rows(words, Style(MUST_PX, MEDIUM, hand.stage.text, leading=1.3), hand, gap=28)
    return rows


def _under_corner(slide: Shown, corner: Area, hand: Hand) -> list[Row]:
    """The title beside the corner, and all else under both."""
    title = joined(title_rows(slide.title, hand.within(hand.x, corner.x - _CORNER_AIR - hand.x), tight=True))
    head = Row(max(title.height, corner.height), title.marks)
    return [head, *families.body(replace(slide, title=""), replace(hand, height=hand.height - head.height))]


def _cornered(slide: Shown, size: Canvas, face: Typeface, stage: Stage) -> _Plan:
    """The timer or the count beside the title alone; all else has the whole width."""
    around = _around(slide, size, face, stage)
    top = around.top + (_UNDER_PILL if slide.frame.path else 0)
    aside = corner_area(timer_of(slide), size.width, top)
    hand = Hand(MARGIN, size.width - 2 * MARGIN, around.bottom - top, face, stage)
    return _Plan(slide, size.width, around, aside, hand, top, cornered=True)


def _plan(slide: Shown, size: Canvas, face: Typeface, stage: Stage) -> _Plan:
    around = _around(slide, size, face, stage)
    aside = _aside(slide, size, around)
    top, width = around.top, size.width - 2 * MARGIN
    if aside and beside(size.width, size.height):
        timer = timer_of(slide)
        left = words_right(timer, size.width) if timer else aside.x
        width = left - (128 if size.width >= WIDE else 72) - MARGIN
    elif aside:
        top = aside.bottom + 32
    return _Plan(slide, size.width, around, aside, Hand(MARGIN, width, around.bottom - top, face, stage), top)


def _aside(slide: Slide, size: Canvas, around: Around) -> Area | None:
    timer = timer_of(slide)
    if timer is not None:
        return timer_area(timer, size.width, size.height, around.top, around.bottom)
    if _has_ring(slide) and beside(size.width, size.height):
        y = max(around.top - 24, min(size.height / 2 - _RING / 2, around.bottom - _RING))
        side = min(_RING, around.bottom - y)
        return Area(size.width - MARGIN - side, y, side, side)
    return None


def _has_ring(slide: Slide) -> bool:
    return isinstance(slide, CountSlide) and slide.timer is None and slide.state != "before"


def _count_line(slide: Slide, plan: _Plan, hand: Hand) -> list[Row]:
    if not isinstance(slide, CountSlide) or slide.state == "before" or (_has_ring(slide) and plan.aside):
        return []
    return count.count_rows(slide, hand)


def _still(plan: _Plan, rows: Sequence[Row], foot: Sequence[Row], number: int, of: int) -> _Still:
    around, first, last, frame = plan.around, number == 0, number == of - 1, plan.slide.frame
    before: list[Mark] = [*(around.above if first else repeated(around.above))]
    place = frame.before + number + 1
    before += page_number(place, frame.pages or of, frame, plan.width, plan.hand.face, plan.hand.stage)
    before += [] if first else _running_title(plan)
    feet = len(foot) if foot and [*rows[-len(foot) :]] == [*foot] else 0
    before += _placed(plan, rows, feet, first=first, last=last)
    below = around.below if last else repeated(around.below)
    ends = place == (frame.pages or of)
    return _Still(tuple(before), (*below, *around.after) if ends else tuple(below), plan.aside)


def _placed(plan: _Plan, rows: Sequence[Row], feet: int, *, first: bool, last: bool) -> list[Mark]:
    top = plan.top + (0 if first else plan.head)
    room = plan.around.bottom - top
    if feet and len(rows) > feet:
        body, foot = rows[:-feet], rows[-feet:]
        below = stacked(foot, plan.around.bottom - height_of(foot))
        over = _hung(plan, body, top, room - height_of(foot) - foot[0].gap, alone=first and last)
        return [*over, *(below if last else repeated(tuple(below)))]
    if first and families.centred(plan.slide) and not plan.cornered:
        top += max(0.0, (room - height_of(rows)) / 2)
    return _hung(plan, rows, top, room, alone=first and last)


def _hung(plan: _Plan, rows: Sequence[Row], top: float, room: float, *, alone: bool) -> list[Mark]:
    """Rows from `top`; under its title a slide of results has some of the spare height."""
    titles = next((number for number, row in enumerate(rows) if not _of_title(row)), len(rows))
    spare = room - height_of(rows)
    if not families.hung(plan.slide) or spare <= 0 or not 0 < titles < len(rows):
        return stacked(rows, top)
    most = _MOST_AIR if alone and plan.slide.frame.pages < _SEVERAL else _AIR
    if alone and isinstance(plan.slide, CardsSlide):  # few words, that nobody reads on from another page
        most = spare
    above = min(spare * _ABOVE, most)
    lower = replace(rows[titles], gap=rows[titles].gap + above)
    return stacked([*rows[:titles], lower, *rows[titles + 1 :]], top)


def _of_title(row: Row) -> bool:
    return any(isinstance(mark, Words) and mark.style.part == "title" for mark in row.marks)


def _beside(slide: Slide, aside: Area | None, face: Typeface, stage: Stage) -> tuple[Mark, ...]:
    timer = timer_of(slide)
    if aside is None:
        return ()
    if timer is not None:
        return timer_marks(timer, aside, face, stage)
    if not isinstance(slide, CountSlide):
        return ()
    if aside.height <= CORNER:
        return tuple(stacked(count.count_rows(slide, Hand(aside.x, aside.width, aside.height, face, stage)), aside.y))
    return count.count_marks(slide, aside, face, stage)


def _running_title(plan: _Plan) -> list[Mark]:
    """The title once more, small, on a further page; here it may be shortened, for it stood whole before."""
    style = Style(MUST_PX, SEMIBOLD, plan.hand.stage.muted, leading=1.3, part="frame")
    width = plan.aside.x - _CORNER_AIR - plan.hand.x if plan.cornered and plan.aside else plan.hand.width
    lines = broken(plan.slide.title, plan.hand.face, style, width - 40)
    if not lines:
        return []
    words = lines[0] + ("…" if len(lines) > 1 else "")
    place = Area(plan.hand.x, plan.top, width, 52)
    return list(repeated((set_line(words, plan.hand.face, style, place),)))
