"""This file is what people said as a table: a row a person, a column a question, so that each word has its question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.debrief.noted import listed
from trainer.model.report import Part, Quote, Quotes, Table
from trainer.words import _

FEWEST, MOST = 2, 4
"""So many people make a table of so many questions at most; else each stands by themselves."""


def spoken(part: Quotes) -> tuple[Part, ...]:
    """Statements as a table where they answer the same few questions; else as they are."""
    asks = list(dict.fromkeys(said.ask for quote in part.quotes for said in quote.answers))
    if len(part.quotes) < FEWEST or not 0 < len(asks) <= MOST or not all(quote.answers for quote in part.quotes):
        return listed(part)
    scales = {ask: _scale(ask, part.quotes) for ask in asks}
    rows = tuple((quote.who, *(_cell(quote, ask, scales[ask]) for ask in asks)) for quote in part.quotes)
    heads = (_("{name} ({role})").format(name=ask, role=scale) if scale else ask for ask, scale in scales.items())
    return (Table(columns=(_("Who"), *heads), rows=rows),)


def by_role(part: Part) -> Part:
    """Statements under the role and the scene alone, where these tell whose they are."""
    if not isinstance(part, Quotes):
        return part
    quotes = (replace(quote, who=quote.about or quote.who, name="", about="") for quote in part.quotes)
    return replace(part, quotes=tuple(quotes))


def _scale(ask: str, quotes: Sequence[Quote]) -> str:
    """The scale on which all answers to a question are points, told once above them; "" where there is none."""
    points = {said.point[1] if said.point else "" for quote in quotes for said in quote.answers if said.ask == ask}
    return points.pop() if len(points) == 1 else ""


def _cell(quote: Quote, ask: str, scale: str) -> str:
    """What somebody said to a question, "" where nothing."""
    known = (said for said in quote.answers if said.ask == ask)
    return " · ".join(said.point[0] if scale and said.point else said.text.replace("\n", " · ") for said in known)
