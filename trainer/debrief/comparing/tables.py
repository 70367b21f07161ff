"""This file is the tables of a comparison: a row a figure, a column a session, and the change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from math import ceil

from trainer.debrief import figures
from trainer.debrief.comparing.comparison import Cell, Chapter, Comparison, Row, guarded
from trainer.debrief.comparing.guard import near
from trainer.debrief.numbers import quantile
from trainer.model.digest import Agreement, Ending, Trial
from trainer.model.items import Choose, ChooseMany, Tally, Words
from trainer.model.report import Part as ReportPart
from trainer.model.report import Table
from trainer.words import _, pgettext

DASH = "–"
ROOMY = 3
"""Up to so many sessions each figure stands with its n and its deviation."""


def labels(found: Comparison) -> tuple[str, ...]:
    """The names of the sessions."""
    return tuple(side.label for side in found.sides)


def at_a_glance(found: Comparison, chapter: Chapter) -> Iterator[Table]:
    """The figures of a scenario but for choices among several, which stand as pictures."""
    known = [row for row in chapter.rows if single(row)]
    if known:
        columns = (_("Question"), *labels(found), pgettext("a difference", "Change"))
        rows = tuple((called(row), *(_said(found, cell) for cell in row.cells), change(row)) for row in known)
        yield Table(columns=columns, rows=rows, numbers=tuple(range(1, len(columns))))


def listed(found: Comparison, title: str, known: Sequence[Row]) -> Table:
    """The figures of one question below each other, such as the shares of many signs."""
    columns = ("", *labels(found), pgettext("a difference", "Change"))
    rows = tuple((_named(row), *map(_figure, row.cells), change(row)) for row in known)
    return Table(columns=columns, rows=rows, caption=title, numbers=tuple(range(1, len(columns))))


def _named(row: Row) -> str:
    return " · ".join(part for part in (row.level_title, row.measure.name) if part)


def _figure(cell: Cell) -> str:
    return {"few": _("too few to show"), "near": too_near(), "absent": DASH}.get(cell.state, cell.figure)


def too_near() -> str:
    """What stands for a figure that would give away the few by whom two groups differ."""
    return _("not shown: too few differ")


def single(row: Row) -> bool:
    """Whether a question comes to one figure, or to the two of a point."""
    return not isinstance(row.question.item, Choose | ChooseMany | Words | Tally)


def called(row: Row) -> str:
    """What a figure is: the question, the level it is about, and which figure of it."""
    return " · ".join(part for part in (row.question.item.ask, row.level_title, row.measure.name) if part)


def change(row: Row) -> str:
    """From the first to the last; whether it is more than chance where that could be judged."""
    if row.change is None:
        return DASH
    words = row.measure.shift(row.change)
    if any(cell.state == "rounded" for cell in row.cells):
        words = _("about {figure}").format(figure=words)
    return _("{change}, more than chance").format(change=words) if row.beyond else words


def _said(found: Comparison, cell: Cell) -> str:
    if cell.state in ("few", "near", "absent") or len(found.sides) > ROOMY:
        return _figure(cell)
    lines = [cell.figure, cell.counted]
    if cell.deviation is not None:
        lines.append(_("deviation {figure}").format(figure=figures.mean(cell.deviation)))
    if cell.skipped:
        lines.append(figures.skipped(cell.skipped))
    return "\n".join(lines)


# What was meant, and what was seen


def meant(found: Comparison, chapter: Chapter) -> Iterator[ReportPart]:
    """How many saw what was meant, session by session."""
    steps = dict.fromkeys(one.step for part in chapter.parts if part for one in part.agreements)
    for name in steps:
        known = [
            next((one for one in part.agreements if one.step == name), None) if part else None for part in chapter.parts
        ]
        if sum(one is not None for one in known) > 1:
            yield _meant(found, known)


def _meant(found: Comparison, known: Sequence[Agreement | None]) -> Table:
    few = guarded(found.sides, [one.people if one else None for one in known])
    least = min(one.n for one in known if one is not None)
    rows = []
    for side, one, part in zip(found.sides, known, few, strict=True):
        if one is None:
            rows.append((side.label, DASH, DASH))
        elif part:
            about = near(Fraction(one.hits, one.n), Fraction(1), least, part * _rounds(one))
            rows.append((side.label, DASH, _about(about, figures.percent)))
        else:
            share = Fraction(one.hits, one.n)
            rows.append((side.label, figures.of(one.hits, one.n), figures.percent(share)))
    columns = (_("Session"), _("Saw what was meant"), _("Share"))
    return Table(columns=columns, rows=tuple(rows), caption=_("What was meant, what was seen"), numbers=(1, 2))


def _rounds(one: Agreement) -> int:
    """How often one person may have answered at most."""
    return max(1, ceil(one.n / max(1, len(one.people))))


# How scenes ended


def ended(found: Comparison, chapter: Chapter) -> Iterator[ReportPart]:
    """How many scenes ended in which way and how fast in the middle, session by session."""
    ways = {(one.step, one.outcome): one for part in chapter.parts if part for one in part.endings}
    for name in dict.fromkeys(known for known, _outcome in ways):
        known = [one for (of, _outcome), one in ways.items() if of == name]
        told = [part for part in chapter.parts if part and any(one.step == name for one in part.endings)]
        if len(told) > 1:
            rows = tuple(
                (side.label, *(_ending(part.endings if part else (), one) for one in known))
                for side, part in zip(found.sides, chapter.parts, strict=True)
            )
            columns = (_("Session"), *(one.text for one in known))
            yield Table(
                columns=columns,
                rows=rows,
                caption=_("{step}: how it ended").format(step=known[0].title),
                numbers=tuple(range(1, len(columns))),
            )


def _ending(endings: Sequence[Ending], wanted: Ending) -> str:
    one = next((one for one in endings if (one.step, one.outcome) == (wanted.step, wanted.outcome)), None)
    if one is None:
        return DASH
    timed = sorted(Fraction(seconds) for seconds in one.seconds if seconds >= 1)
    words = figures.of(len(one.seconds), one.of)
    if not timed:
        return words
    middle = figures.duration(float(quantile(timed, Fraction(1, 2))))
    if len(timed) == 1:
        return _("{count}, after {time}").format(count=words, time=middle)
    if len(timed) == figures.PAIR:
        first, last = (figures.duration(float(time)) for time in timed)
        return _("{count}, after {first} and {last}").format(count=words, first=first, last=last)
    return _("{count}, median {time}").format(count=words, time=middle)


# Times


def times(found: Comparison) -> Iterator[Table]:
    """Planned and taken minutes of every scenario in every session."""
    rows = []
    for chapter in found.chapters:
        cells = [
            DASH
            if part is None
            else _("{planned}, took {time}").format(
                planned=figures.minutes(Fraction(part.planned)), time=figures.duration(part.taken)
            )
            if part.taken is not None
            else _("{planned}, not played").format(planned=figures.minutes(Fraction(part.planned)))
            for part in chapter.parts
        ]
        rows.append((chapter.title, *cells))
    if rows:
        columns = (_("Scenario"), *labels(found))
        yield Table(columns=columns, rows=tuple(rows), numbers=tuple(range(1, len(columns))))


# Tests


def trials(found: Comparison, chapter: Chapter) -> Iterator[ReportPart]:
    """The average score of every test and of its subscales, session by session."""
    names = dict.fromkeys((one.sheet, one.name) for part in chapter.parts if part for one in part.trials)
    for sheet, name in names:
        known = [_trial(part.trials if part else (), sheet, name) for part in chapter.parts]
        if sum(one is not None for one in known) > 1:
            yield _tested(found, name, known)


def _trial(known: Sequence[Trial], sheet: str, name: str) -> Trial | None:
    return next((one for one in known if (one.sheet, one.name) == (sheet, name)), None)


def _about(known: Fraction | None, words: Callable[[Fraction], str]) -> str:
    return too_near() if known is None else _("about {figure}").format(figure=words(known))


def _tested(found: Comparison, name: str, known: Sequence[Trial | None]) -> Table:
    """Bands are told where no group differs from another by few people; averages stand rounded there."""
    few = guarded(found.sides, [one.people if one else None for one in known])
    bands = tuple(dict.fromkeys(band for one in known if one for band, _count in one.bands))
    scores = [one for one in known if one is not None]
    length = _length(scores)
    rows = []
    for side, one, part in zip(found.sides, known, few, strict=True):
        if one is None:
            rows.append((side.label, *[DASH] * (len(bands) + 3)))
            continue
        mean = Fraction(*one.mean)
        if part:
            shown = (_about(near(mean, length, min(score.n for score in scores), part), figures.mean), DASH)
            rows.append((side.label, figures.of(one.n, one.asked), *shown, *[DASH] * len(bands)))
            continue
        counts = dict(one.bands)
        spread = DASH if one.deviation is None else figures.mean(one.deviation)
        numbers = [str(counts[band]) if band in counts else DASH for band in bands]
        rows.append((side.label, figures.of(one.n, one.asked), figures.mean(mean), spread, *numbers))
    columns = (_("Session"), "n", _("Average"), _("Deviation"), *bands)
    return Table(columns=columns, rows=tuple(rows), caption=name, numbers=tuple(range(1, len(columns))))


def _length(scores: Sequence[Trial]) -> Fraction:
    """How long the scale of scores is; the averages alone don't tell, so it is kept with each."""
    return max((Fraction(one.length) for one in scores), default=Fraction(1)) or Fraction(1)
