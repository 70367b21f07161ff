"""This file is the table of slide families: which module lays which slide, what stands at its foot and beside it."""

from __future__ import annotations

from typing import assert_never

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
    WordsSlide,
)
from trainer.paint.rows import Hand, Row
from trainer.paint.slides import bars, chips, count, meters, pictures, plain, table
from trainer.paint.slides.legend import legend_rows
from trainer.paint.slides.words import remark_rows


def body(slide: Slide, hand: Hand) -> list[Row]:  # noqa: C901 - one case a slide
    """The rows between path and foot."""
    match slide:
        case Standby():
            return plain.standby(slide, hand)
        case TextSlide():
            return plain.text(slide, hand)
        case TeamsSlide():
            return plain.teams(slide, hand)
        case CardsSlide():
            return plain.cards(slide, hand)
        case CountSlide():
            return count.count(slide, hand)
        case ResultSlide():
            return bars.results(slide, hand)
        case MeterSlide():
            return meters.meters(slide, hand)
        case TableSlide():
            return table.table(slide, hand)
        case WordsSlide():
            return chips.chips(slide, hand)
        case ListSlide():
            return plain.listed(slide, hand)
        case StatementsSlide():
            return plain.statements(slide, hand)
        case PictureSlide():
            return pictures.pictured(slide, hand)
        case BlankSlide():
            return []
        case _:
            assert_never(slide)


def foot(slide: Slide, hand: Hand) -> list[Row]:
    """The rows that stand at the foot of the last page: legend, n of N."""
    if _empty(slide):
        return []
    match slide:
        case ResultSlide():
            faces = any(bar.face is not None for bar in slide.bars)
            return legend_rows(bars.legend(slide), slide.footer, hand, faces=faces)
        case MeterSlide() | TableSlide() | WordsSlide() | PictureSlide() | ListSlide() | StatementsSlide():
            return remark_rows(slide.footer, hand)
        case _:
            return []


def _empty(slide: Slide) -> bool:
    """Whether a slide of results has none; its footer then stands in their place."""
    match slide:
        case ResultSlide(bars=()) | MeterSlide(rows=()) | TableSlide(rows=()) | WordsSlide(words=()):
            return True
        case _:
            return False


def largest(slide: Slide) -> float:
    """How far sizes may grow where there is room: slides that live on a few words may fill themselves."""
    match slide:
        case TeamsSlide() | CardsSlide() | ListSlide() | StatementsSlide():
            return 3.0
        case WordsSlide() | CountSlide() | ResultSlide() | MeterSlide() | TableSlide():
            return 2.0
        case TextSlide(timer=None) | Standby():
            return 1.5
        case _:
            return 1.0


def centred(slide: Slide) -> bool:
    """Whether the words stand in the middle of the height rather than at the top."""
    return isinstance(slide, Standby | TextSlide | TeamsSlide | CountSlide)


def hung(slide: Slide) -> bool:
    """Whether all but the title stands in the middle of the height left under it."""
    return isinstance(
        slide, CardsSlide | ResultSlide | MeterSlide | TableSlide | WordsSlide | ListSlide | StatementsSlide
    )
