"""This file is what the room sees at a place, page by page: the step's own slides, and results once revealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from trainer.clock import Moment
from trainer.debrief.carded import given_out
from trainer.debrief.panels import panels
from trainer.debrief.reckoned import guesses
from trainer.debrief.telling import Telling
from trainer.model.pictures import Gap, Journey, Ladder, Scores, Times
from trainer.model.play import Play, Room, room
from trainer.model.report import (
    Bullets,
    Cards,
    Cloud,
    CrossTable,
    Distribution,
    Heading,
    Meters,
    Paragraph,
    Part,
    Quote,
    Quotes,
    Table,
)
from trainer.model.rundown import Place
from trainer.model.scenario import Calculate, Fill, Reveal, Vote
from trainer.model.screen import (
    Box,
    CardFace,
    CardsSlide,
    Frame,
    ListSlide,
    MeterSlide,
    PictureSlide,
    ResultSlide,
    Said,
    Slide,
    Statement,
    StatementsSlide,
    TableSlide,
    TextSlide,
    WordsSlide,
)
from trainer.steps import calculate, frame, kinds, naming
from trainer.words import _

PAIR = 2
"""So many cells are a name and what belongs to it, which may be several things, a line each."""


def slides(play: Play, place: Place | None, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """The pages of a place. The play is first reduced to what the room may know; nothing else reaches a slide."""
    known = room(play)
    if place is None or known.session.finished is not None or not shows_results(known, place):
        return kinds.slides(known, place, places, now)
    around = frame.frame(known, place, places)
    nothing = TextSlide(frame=around, title=naming.title(known, place), text=nothing_yet())
    return revealed(known, place, around) or (nothing,)


def nothing_yet() -> str:
    """What the room reads where nothing was answered, played or dealt that could be shown."""
    return _("There is nothing to show yet.")


def shows_results(play: Play, place: Place) -> bool:
    """Whether the place has been revealed."""
    return place.at in play.session.revealed and isinstance(place.step, Reveal | Fill | Vote | Calculate)


def revealed(known: Room, place: Place, around: Frame) -> tuple[Slide, ...]:
    """One slide for each panel of what is revealed at a place."""
    parts = panels(known, place.at)
    if isinstance(place.step, Calculate):
        first = calculate.result_slides(known, place.at, around, guesses(Telling(known), place.at))
        return (*first, *_slides([part for part in parts if isinstance(part, Meters)], around))
    return _slides(parts, around)


def _slides(parts: Sequence[Part], around: Frame) -> tuple[Slide, ...]:
    slides = (slide_of(part, around) for part in parts)
    return tuple(slide for slide in slides if slide is not None)


def slide_of(part: Part, around: Frame) -> Slide | None:
    """A part of the report as the room sees it; None for what stands by itself in no slide."""
    match part:
        case Distribution():
            bars, named = part.bars, any(bar.face is not None for bar in part.bars)  # with faces the note says it
            figures = any(bar.segments and bar.figure for bar in bars)
            measure = part.measure if figures and not named else ""
            return ResultSlide(
                frame=around, title=part.title, bars=bars, legend=part.legend, footer=part.note, measure=measure
            )
        case Meters():
            measure = "" if any(row.each for row in part.rows) else part.measure
            return MeterSlide(frame=around, title=part.title, rows=part.rows, footer=part.note, measure=measure)
        case CrossTable():
            return TableSlide(
                frame=around,
                title=part.title,
                columns=part.columns,
                rows=part.rows,
                hit=part.hit,
                footer=part.note,
                axes=part.axes,
            )
        case Cloud():
            return WordsSlide(frame=around, title=part.title, words=part.words, footer=part.note)
        case Journey() | Ladder() | Gap() | Times() | Scores():
            return PictureSlide(frame=around, title=part.title, picture=part, footer=part.note)
        case Quotes():
            return _said(part, around)
        case Quote():
            return ListSlide(frame=around, title=part.who, lines=(Box(label="", value=part.text),))
        case Cards():
            cards = tuple(_asked() if card == given_out() else card for card in part.cards)
            return CardsSlide(frame=around, title=part.title, cards=cards)
        case Table():
            one = len(part.rows) == 1  # whose it is stands in the path
            values = (" · ".join(row[1:]) if len(row) > PAIR else row[-1].replace(" · ", "\n") for row in part.rows)
            lines = tuple(
                Box(label="" if one else row[0], value=said) for row, said in zip(part.rows, values, strict=True)
            )
            return ListSlide(frame=around, title=part.caption, lines=lines)
        case Heading() | Paragraph() | Bullets():
            return None
        case _:
            assert_never(part)


def _asked() -> CardFace:
    """Of printed cards the room hears from those who hold them."""
    words = _("Whoever held a card reads it to the room. It was given out on paper.")
    return CardFace(holder="", title=_("What did the card say?"), text=words)


def _said(part: Quotes, around: Frame) -> Slide:
    """Statements: a list where everyone said one thing, else person beside person with question and answer."""
    several = (len(quote.answers) > 1 or any("\n" in one.text for one in quote.answers) for quote in part.quotes)
    if any(several) or any("\n" in quote.text for quote in part.quotes if quote.answers):
        people = tuple(
            Statement(who=quote.who, answers=_shown(quote), name=quote.name, about=quote.about) for quote in part.quotes
        )
        return StatementsSlide(frame=around, title=part.title, people=people, footer=part.note)
    return ListSlide(frame=around, title=part.title, lines=tuple(map(_line, part.quotes)), footer=part.note)


def _line(quote: Quote) -> Box:
    """What was said; what was written on further lines stands smaller below it."""
    first, _break, rest = quote.text.partition("\n")
    return Box(label=quote.who, value=first, below=rest)


def _shown(quote: Quote) -> tuple[Said, ...]:
    """The answers; a face and its word need no question over them."""
    return tuple(replace(said, ask="") if said.feeling is not None else said for said in quote.answers)
