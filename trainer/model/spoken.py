"""This file is a slide as words: everything on it in reading order, for screen readers and for the tests of secrecy."""

from __future__ import annotations

from typing import assert_never

from trainer.model.screen import (
    Bar,
    BlankSlide,
    Box,
    CardFace,
    CardsSlide,
    Chip,
    CountSlide,
    Frame,
    ListSlide,
    MeterRow,
    MeterSlide,
    PictureSlide,
    ResultSlide,
    Segment,
    Slide,
    Standby,
    Statement,
    StatementsSlide,
    TableSlide,
    TeamsSlide,
    TextSlide,
    TimerFace,
    WordsSlide,
)


def spoken(slide: Slide) -> str:
    """The slide's whole text, one thing a line, in the order it is read; a blank slide says nothing."""
    if isinstance(slide, BlankSlide):
        return ""
    lines = (*_above(slide.frame), slide.title, *_body(slide), slide.frame.next)
    return "\n".join(line for line in lines if line)


def _above(frame: Frame) -> tuple[str, ...]:
    return (*frame.path, frame.message)


def _body(slide: Slide) -> tuple[str, ...]:  # noqa: C901 - one case a slide
    match slide:
        case Standby():
            return (slide.text, *_timer(slide.timer))
        case TextSlide():
            return (slide.text, *_boxes(slide.boxes), *_timer(slide.timer))
        case TeamsSlide():
            return (slide.text, *_boxes(slide.groups), *_timer(slide.timer))
        case CardsSlide():
            return (slide.text, *(line for card in slide.cards for line in _card(card)))
        case CountSlide():
            return (slide.text, *slide.questions, *_count(slide), *_timer(slide.timer))
        case ResultSlide():
            bars = tuple(line for bar in slide.bars for line in bar_words(bar))
            return (slide.measure, *bars, *_legend(slide), slide.footer)
        case MeterSlide():
            return (slide.measure, *(line for row in slide.rows for line in meter_words(row)), slide.footer)
        case TableSlide():
            return (*_table(slide), slide.footer)
        case WordsSlide():
            return (*(chip_words(chip) for chip in slide.words), slide.footer)
        case ListSlide():
            return (slide.text, *_boxes(slide.lines), slide.footer, *_timer(slide.timer))
        case StatementsSlide():
            return (*(line for person in slide.people for line in _statement(person)), slide.footer)
        case PictureSlide():
            return (slide.picture.text, slide.footer)
        case BlankSlide():
            return ()
        case _:
            assert_never(slide)


def bar_words(bar: Bar) -> tuple[str, ...]:
    """One row of results in words."""
    return (bar.label, bar.below, *(segment_words(each) for each in bar.segments if each.count), bar.figure, bar.beside)


def segment_words(segment: Segment) -> str:
    """A part of a bar in words, such as "5 × let down"."""
    return f"{segment.count} × {segment.label}" if segment.label else str(segment.count)


def legend_of(bars: tuple[Bar, ...], legend: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A legend; where none is given, the names of the bars' parts as they come."""
    if legend:
        return legend
    return tuple({part.label: part for bar in bars for part in bar.segments if part.label}.values())


def meter_words(row: MeterRow) -> tuple[str, ...]:
    """A mean on its line in words."""
    return (row.label, row.below, row.figure)


def chip_words(chip: Chip) -> str:
    """A word with how many chose it, such as "seen × 3"."""
    return f"{chip.text} × {chip.count}" if chip.count > 1 else chip.text


def _boxes(boxes: tuple[Box, ...]) -> tuple[str, ...]:
    return tuple(
        word
        for box in boxes
        for word in (
            box.label,
            box.value,
            *(said for part in box.parts for said in part),
            *box.faces,
            box.below,
            box.state,
        )
    )


def _card(card: CardFace) -> tuple[str, ...]:
    return (card.holder, card.title, card.text)


def _statement(person: Statement) -> tuple[str, ...]:
    return (person.who, *(word for answer in person.answers for word in (answer.ask, answer.text)))


def _count(slide: CountSlide) -> tuple[str, ...]:
    return () if slide.state == "before" else (f"{slide.figure} / {slide.expected}",)


def _timer(timer: TimerFace | None) -> tuple[str, ...]:
    return () if timer is None else (timer.digits, timer.word, timer.below)


def _legend(slide: ResultSlide) -> tuple[str, ...]:
    return tuple(each.label for each in legend_of(slide.bars, slide.legend)) if slide.bars else ()


def _table(slide: TableSlide) -> tuple[str, ...]:
    return (*slide.axes, *_table_rows(slide))


def _table_rows(slide: TableSlide) -> tuple[str, ...]:
    return tuple(
        f"{row}: {', '.join(f'{column} {count}' for column, count in zip(slide.columns, counts, strict=False))}"
        for row, counts in slide.rows
    )
