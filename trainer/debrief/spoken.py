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
    rows = tuple((quote.who, *_cells(quote, asks)) for quote in part.quotes)
    return (Table(columns=(_("Who"), *asks), rows=rows),)


def by_role(part: Part) -> Part:
    """Statements under the role and the scene alone, where these tell whose they are."""
    if not isinstance(part, Quotes):
        return part
    quotes = (replace(quote, who=quote.about or quote.who, name="", about="") for quote in part.quotes)
    return replace(part, quotes=tuple(quotes))


def _cells(quote: Quote, asks: Sequence[str]) -> list[str]:
    """What somebody said to each question, "" where nothing."""
    found: dict[str, list[str]] = {}
    for said in quote.answers:
        found.setdefault(said.ask, []).append(said.text.replace("\n", " · "))
    return [" · ".join(found.get(ask, ())) for ask in asks]
