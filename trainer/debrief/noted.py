"""This file is results as the notes put them: nothing said twice, no picture of nothing, remarks as sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from trainer.debrief import figures
from trainer.debrief.gathered import NONE
from trainer.model.pictures import Scores
from trainer.model.report import Chart, Cloud, CrossTable, Distribution, Meters, Paragraph, Part, Quote, Quotes, Table
from trainer.words import _

MANY = 6
"""From so many answers with a name each they stand in a table."""


def noted(part: Part, heading: str = "") -> Part:
    """A part of the results below a heading of the notes."""
    return _under(_begun(_seen(_folded(part))), heading)


def listed(part: Part) -> tuple[Part, ...]:
    """What many answered by name, as a list of a line each; anything else as it is."""
    if not isinstance(part, Quotes) or len(part.quotes) < MANY or not all(map(_is_line, part.quotes)):
        return (part,)
    rows = tuple((quote.who, quote.text) for quote in part.quotes)
    table = Table(columns=(_("Who"), _("Answer")), rows=rows, caption=part.title)
    return (table, Paragraph(text=part.note, muted=True)) if part.note else (table,)


def _is_line(quote: Quote) -> bool:
    return bool(quote.who) and not quote.answers and "\n" not in quote.text


def _folded(part: Part) -> Part:
    """Equal words that nobody is named for as one quote with how often, the most frequent first."""
    if not isinstance(part, Quotes) or any(quote.who or quote.answers for quote in part.quotes):
        return part
    alike: dict[str, list[str]] = {}
    for quote in part.quotes:
        alike.setdefault(" ".join(quote.text.split()).casefold(), []).append(quote.text.strip())
    told = sorted(alike.values(), key=len, reverse=True)
    return replace(part, quotes=tuple(Quote(text=_times(texts)) for texts in told))


def _times(texts: Sequence[str]) -> str:
    """Words as most wrote them, with how many did."""
    return figures.times(Counter(texts).most_common(1)[0][0], len(texts))


def _seen(part: Part) -> Part:
    """A picture or a table in which there is nothing to see, as its remark alone."""
    match part:
        case Distribution() if not any(bar.segments for bar in part.bars):
            return Quotes(title=part.title, quotes=(), note=part.note)
        case Meters() if not any(row.share or row.figure != NONE for row in part.rows):
            return Quotes(title=part.title, quotes=(), note=part.note)
        case Cloud() if not part.words:
            return Quotes(title=part.title, quotes=(), note=part.note)
        case CrossTable() if not any(sum(counts) for _label, counts in part.rows):
            return Quotes(title=part.title, quotes=(), note=part.note)
        case Scores() if all(zone.count is None for zone in part.zones):
            return Quotes(title=part.title, quotes=(), note=part.note)
        case Table() if part.rows and all(cell == NONE for row in part.rows for cell in row[1:]):
            return Quotes(title=part.caption, quotes=())
        case _:
            return part


def _begun(part: Part) -> Part:
    """A part whose remark begins as a sentence does; on a screen some stand after other words."""
    if isinstance(part, Chart | Quotes):
        return replace(part, note=capital(part.note))
    if isinstance(part, Paragraph) and part.muted:
        return replace(part, text=capital(part.text))
    return part


def capital(text: str) -> str:
    """Words with a capital; a single Latin letter such as n stays the sign it is."""
    return text[:1].upper() + text[1:] if text[:2].isalpha() or not text[:1].isascii() else text


def _under(part: Part, heading: str) -> Part:
    """A part whose title would only say its heading again, without it."""
    match part:
        case Quotes() if part.title == heading:
            return replace(part, title="")
        case Table() if part.caption == heading:
            return replace(part, caption="")
        case _:
            return part
