"""This file is how pictures of answers are put together, each with the same said in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from trainer.debrief.items.base import Sample
from trainer.model.report import Cloud, CrossTable, Distribution, Meters, Quote, Quotes
from trainer.model.screen import Bar, Chip, MeterRow, Segment
from trainer.model.spoken import bar_words, chip_words, meter_words
from trainer.words import _

MANY = 6


def distribution(
    title: str, bars: tuple[Bar, ...], legend: tuple[Segment, ...], note: str, measure: str = ""
) -> Distribution:
    """Bars with their words, as long as they hold answers; `measure` says what their figures are."""
    counts = [sum(segment.count for segment in bar.segments) for bar in bars]
    most = max(counts, default=0)
    bars = tuple(replace(bar, length=count / most) if count else bar for bar, count in zip(bars, counts, strict=True))
    text = "; ".join(_line(bar_words(bar)) for bar in bars)
    return Distribution(title=title, bars=bars, legend=legend, text=text, note=note, measure=measure)


def meters(title: str, rows: tuple[MeterRow, ...], note: str, measure: str = "") -> Meters:
    """Lines with their words; `measure` says what their figures are."""
    text = "; ".join(_line(meter_words(row)) for row in rows)
    return Meters(title=title, rows=rows, text=text, note=note, measure=measure)


def cloud(title: str, words: tuple[Chip, ...], note: str) -> Cloud:
    """Words with how many chose them, the most chosen first."""
    ordered = tuple(sorted(words, key=lambda chip: -chip.count))
    return Cloud(title=title, words=ordered, text=", ".join(chip_words(chip) for chip in ordered), note=note)


def cross_table(
    title: str,
    columns: tuple[str, ...],
    rows: tuple[tuple[str, tuple[int, ...]], ...],
    hit: tuple[tuple[int, int], ...],
    note: str,
) -> CrossTable:
    """Counts with their words."""
    lines = (
        f"{label}: " + ", ".join(f"{column} {count}" for column, count in zip(columns, counts, strict=True))
        for label, counts in rows
    )
    return CrossTable(title=title, columns=columns, rows=rows, hit=hit, text="; ".join(lines), note=note)


def frequencies(title: str, named: Sequence[tuple[str, int]], people: int, note: str) -> Meters:
    """How many of those who answered chose each of several things, the most chosen first.

    Of a long list only what somebody chose is shown.
    """
    kept = [(text, count) for text, count in named if count or len(named) <= MANY]
    rows = tuple(
        MeterRow(label=text, share=count / people if people else 0.0, figure=str(count))
        for text, count in sorted(kept, key=lambda pair: -pair[1])
    )
    return meters(title, rows, note, _("How many"))


def quotes(title: str, texts: Sequence[str], note: str) -> Quotes:
    """Words of people nobody is named for, in an order that tells nothing."""
    return Quotes(title=title, quotes=tuple(Quote(text=text) for text in sorted(texts)), note=note)


def empty_bar(sample: Sample) -> Bar:
    """The row of a scene without anything to show, and why."""
    return Bar(label=sample.label, below=sample.below, figure="–", beside=why_empty(sample))


def empty_row(sample: Sample) -> MeterRow:
    """The line of a scene without anything to show, and why."""
    return MeterRow(label=sample.label, share=0.0, figure="–", below=why_empty(sample))


def why_empty(sample: Sample) -> str:
    """Why a scene shows no figures."""
    return _("too few answers to show") if sample.hidden else _("nobody answered")


def tint(share: float | Fraction) -> int:
    """The feeling that goes with a place between the bad end (0) and the good one (1)."""
    return min(2, max(-2, int(float(share) * 5) - 2))


def _line(words: tuple[str, ...]) -> str:
    return ", ".join(word for word in words if word)
