"""This file is the slides of words: standby, a step's text with boxes, teams, cards, lists."""

from __future__ import annotations

from dataclasses import replace

from trainer.model.screen import Box, CardsSlide, ListSlide, Standby, Statement, StatementsSlide, TeamsSlide, TextSlide
from trainer.paint.cells import Cell, Line, grid
from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD
from trainer.paint.frame import MUST_PX
from trainer.paint.marks import Area, Block, Style
from trainer.paint.rows import Hand, Row, joined, text_rows
from trainer.paint.slides.legend import face_rows
from trainer.paint.slides.words import (
    body_rows,
    box_rows,
    label_style,
    title_rows,
    together,
    value_style,
)
from trainer.paint.text import Align, line_height, set_line, width_of

_INSET = 32.0
"""Who has the floor stands behind a dot as the path at the top does: state is never told by colour alone."""


def standby(slide: Standby, hand: Hand) -> list[Row]:
    """A quiet slide: title and text."""
    align: Align = "left" if slide.timer else "centre"
    return [*title_rows(slide.title, hand, align=align), *body_rows(slide.text, hand, drawn=48, align=align)]


def text(slide: TextSlide, hand: Hand) -> list[Row]:
    """What to do, and who does it."""
    drawn = 44 if slide.boxes or slide.timer else 52
    words = [*title_rows(slide.title, hand), *body_rows(slide.text, hand, drawn=drawn)]
    return [*words, *box_rows(slide.boxes, hand, above=words)]


def teams(slide: TeamsSlide, hand: Hand) -> list[Row]:
    """Groups with their people."""
    words = [*title_rows(slide.title, hand), *body_rows(slide.text, hand, gap=20)]
    return [*words, *box_rows(slide.groups, hand, gap=44, above=words)]


def cards(slide: CardsSlide, hand: Hand) -> list[Row]:
    """Cards side by side: whose, its title, its words; where the titles are all there is, they are what is read."""
    told = any(card.text for card in slide.cards)
    title = Style(hand.size(52 if told else 62, MUST_PX), BOLD, hand.stage.text, leading=1.18, tracking=-0.01)
    words = Style(hand.size(44, MUST_PX), REGULAR, hand.stage.muted, leading=1.35)
    holder = label_style(hand)
    cells = [Cell((Line(card.holder, holder), Line(card.title, title), Line(card.text, words))) for card in slide.cards]
    return [*title_rows(slide.title, hand), *body_rows(slide.text, hand, gap=20), *grid(cells, hand, most=4, gap=44)]


def statements(slide: StatementsSlide, hand: Hand) -> list[Row]:
    """What people said: a panel each, the questions small over the answers."""
    cells = [_statement(person, hand) for person in slide.people]
    title = title_rows(slide.title, hand, tight=True)
    return [*title, *grid(cells, hand, most=4, gap=hand.space(44, 28), above=title)]


def _statement(person: Statement, hand: Hand) -> Cell:
    who = Style(hand.size(44, MUST_PX), BOLD, hand.stage.text, leading=1.3)
    ask, said = label_style(hand), Style(hand.size(44, MUST_PX), REGULAR, hand.stage.text, leading=1.25)
    lines = [Line(person.name or person.who, who)]
    if person.name and person.about:
        lines.append(Line(person.about, ask))
    for answer in person.answers:
        if answer.ask:
            lines.append(Line(answer.ask, ask, above=10, asks=True))
        above, several = 0 if answer.ask else 10, "\n" in answer.text
        lines.append(Line(answer.text, said, answer.feeling, above=above, listed=several))
    return Cell(tuple(lines), head=2 if person.name and person.about else 1)


def listed(slide: ListSlide, hand: Hand) -> list[Row]:
    """Short lines one under another, with a thin rule between."""
    rows = [*title_rows(slide.title, hand, tight=True), *body_rows(slide.text, hand, gap=18)]
    for number, line in enumerate(slide.lines):
        rows += _line(line, hand, gap=44 if number == 0 else 0, open_=slide.open)
    return rows


def _line(line: Box, hand: Hand, *, gap: float, open_: bool) -> list[Row]:
    air = hand.space(26, 10)
    rule = Row(2, (Block(Area(hand.x, 0, hand.width, 2), hand.stage.line),), gap=gap or air)
    label = _labelled(line, hand, gap=air, open_=open_)
    value = text_rows(line.value, value_style(hand, 50), hand, gap=0 if label else air)
    under = Style(hand.size(MUST_PX, MUST_PX), REGULAR, hand.stage.muted, leading=1.3)
    faces = face_rows(line.faces, hand) if line.faces else []
    words = [*label, *value, *faces, *text_rows(line.below, under, hand, gap=4)]
    kept = 2 if label and value else 1
    return together([joined([rule, *words[:kept]]), *words[kept:]], hand)


def _labelled(line: Box, hand: Hand, *, gap: float, open_: bool) -> list[Row]:
    """Who it is about, lit and with a dot before it while they have the floor, and at the right how they stand."""
    style, lit = label_style(hand), replace(label_style(hand), weight=SEMIBOLD, colour=hand.stage.accent)
    done = replace(lit, colour=hand.stage.good)
    taken, inset = width_of(line.state, hand.face, done) + 24 if line.state else 0.0, _INSET if open_ else 0.0
    column = hand.within(hand.x + inset, hand.width - inset - taken)
    rows = text_rows(line.label, lit if open_ else style, column, gap=gap)
    if rows and open_:
        dot = Block(Area(hand.x, rows[0].height / 2 - 6, 12, 12), lit.colour, 6)
        rows[0] = replace(rows[0], marks=(dot, *rows[0].marks))
    if not line.state:
        return rows
    first = rows[0] if rows else Row(line_height(style), (), gap=gap)
    place = Area(hand.x, 0, hand.width, first.height)
    return [replace(first, marks=(*first.marks, set_line(line.state, hand.face, done, place, "right"))), *rows[1:]]
