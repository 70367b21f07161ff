"""This file is pictures as tables: the same figures for a format, or a reader, without pictures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from trainer.debrief import figures
from trainer.model.pictures import Gap, Journey, Ladder, Scores, Times
from trainer.model.report import Cards, Chart, Cloud, CrossTable, Distribution, Meters, Table
from trainer.model.screen import Bar, CardFace, MeterRow
from trainer.words import _

FEW = 6
"""So many rows under one head, itself included, aren't parted between two pages."""


def as_table(part: Chart | Cards) -> Table:
    """The figures of a part, row by row."""
    match part:
        case Distribution():
            return _distribution(part)
        case Meters():
            rows = tuple((_label(row), row.figure) for row in part.rows)
            return Table(columns=("", part.measure or _("Figure")), rows=rows, numbers=(1,))
        case CrossTable():
            counts = tuple((label, *(str(count) for count in counts)) for label, counts in part.rows)
            columns = (_axes(part.axes), *part.columns)
            return Table(columns=columns, rows=counts, numbers=tuple(range(1, len(columns))))
        case Cloud():
            words = tuple((chip.text, str(chip.count)) for chip in part.words)
            return Table(columns=(_("Word"), _("How often")), rows=words, numbers=(1,))
        case Journey():
            return _journey(part)
        case Ladder():
            return _ladder(part)
        case Gap():
            points = tuple((point.name, point.figure) for point in (part.start, part.end))
            return Table(columns=("", _("Figure")), rows=points)
        case Times():
            spans = tuple((span.label, figures.minutes(span.planned), span.took_figure) for span in part.spans)
            return Table(columns=("", _("Planned"), _("Took")), rows=spans, numbers=(1, 2))
        case Scores():
            zones = tuple(
                (zone.name, zone.range, "–" if zone.count is None else str(zone.count)) for zone in part.zones
            )
            return Table(columns=(_("Band"), _("Points"), _("How many")), rows=zones, numbers=(1, 2))
        case Cards():
            return _cards(part)


def alone(rows: Sequence[Sequence[str]], heads: Sequence[int]) -> tuple[int, ...]:
    """The rows of a table that are nothing but a head: their words take all columns."""
    return tuple(number for number in heads if len(rows[number]) > 1 and not any(rows[number][1:]))


def held(count: int, heads: Sequence[int]) -> frozenset[int]:
    """The rows that stay with the next one: a head with what it heads, and all of a section of a few rows."""
    found = {head for head in heads if head < count - 1}
    for head, after in pairwise((*heads, count)):
        found |= set(range(head, after - 1)) if after - head <= FEW else set()
    return frozenset(found)


def _cards(part: Cards) -> Table:
    """Who held which card; a card that everybody has stands alone."""
    if not any(card.holder for card in part.cards):
        return Table(columns=(part.title,), rows=tuple((_card(card),) for card in part.cards))
    return Table(columns=(_("Who"), part.title), rows=tuple((card.holder, _card(card)) for card in part.cards))


def _card(card: CardFace) -> str:
    """A card's title and its words; after a whole sentence comes no colon."""
    between = " " if card.title.endswith((".", "!", "?", "…")) else ": "
    return between.join(text for text in (card.title, card.text) if text)


def _axes(axes: tuple[str, str]) -> str:
    """What the rows and the columns of a table are, in its first cell."""
    return f"{axes[0]} ↓ {axes[1]} →" if any(axes) else ""


def _journey(part: Journey) -> Table:
    """Every rating with its time, and every marked moment between them."""
    stops = [(stop.minute, (stop.clock, stop.label, stop.figure)) for stop in part.stops]
    flags = [(flag.minute, (flag.clock, flag.text, "")) for flag in part.flags]
    rows = [row for _minute, row in sorted((*stops, *flags), key=lambda one: one[0])]
    if any(row[0] for row in rows):
        return Table(columns=(_("Time"), "", _("Average")), rows=tuple(rows), numbers=(2,))
    return Table(columns=("", _("Average")), rows=tuple(row[1:] for row in rows), numbers=(1,))


def _ladder(part: Ladder) -> Table:
    """A column a level: how it felt, what was seen, with a mark where it parts the two highest, what was said."""
    rows = [(_("Average"), *(rung.figure for rung in part.rungs))]
    if any(rung.beside for rung in part.rungs):
        rows.append((_("Seen as"), *(rung.beside for rung in part.rungs)))
    rows += [(f"◆ {sign.text}" if sign.apart else sign.text, *sign.seen) for sign in part.signs]
    if any(rung.quote for rung in part.rungs):
        rows.append((_("Said"), *(": ".join(text for text in (rung.who, rung.quote) if text) for rung in part.rungs)))
    names = (
        _("{name} ({role})").format(name=rung.name, role=rung.unseen or rung.ticked)
        if rung.unseen or rung.ticked
        else rung.name
        for rung in part.rungs
    )
    return Table(columns=("", *(names if part.signs else (rung.name for rung in part.rungs))), rows=tuple(rows))


def _distribution(part: Distribution) -> Table:
    labels = [segment.label for segment in part.legend] or _labels(part.bars)
    words = any(bar.beside for bar in part.bars)
    rows = []
    for bar in part.bars:
        counts = {segment.label: segment.count for segment in bar.segments}
        shown = [str(counts.get(label, 0)) if bar.segments else "" for label in labels]
        rows.append((_label(bar), *shown, bar.figure, *((bar.beside,) if words else ())))
    columns = ("", *labels, part.measure or _("Figure"), *(("",) if words else ()))
    return Table(columns=columns, rows=tuple(rows), numbers=tuple(range(1, len(labels) + 2)))


def _labels(bars: tuple[Bar, ...]) -> list[str]:
    return list(dict.fromkeys(segment.label for bar in bars for segment in bar.segments))


def _label(row: Bar | MeterRow) -> str:
    between = " · " if row.label.endswith((".", "!", "?", "…")) else ", "
    return between.join(text for text in (row.label, row.below) if text) or _("Everyone")
