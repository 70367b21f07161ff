"""This file is a test in the debrief: how many fall into which band, and nobody's own result."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import chain

from trainer.debrief import figures, items
from trainer.debrief.answers import Pile, pile, sheet_at
from trainer.debrief.items.base import Sample, chosen, counted, too_few
from trainer.debrief.numbers import Spread, spread
from trainer.debrief.small import covered
from trainer.debrief.telling import Telling
from trainer.model.alone import spread_shown
from trainer.model.events import Occurrence
from trainer.model.items import Choose, Option, Value
from trainer.model.pictures import Scores, Zone
from trainer.model.report import Part
from trainer.model.scoring import Score, scores
from trainer.model.session import Given
from trainer.model.sheet import Band, Sheet
from trainer.words import _, ngettext

BAND = "band"


def spreads(telling: Telling, places: Sequence[Occurrence]) -> tuple[Part, ...]:
    """The spread of a keyed sheet over its bands: a panel for the whole, and one for each subscale with bands."""
    if not places:
        return ()
    sheet = sheet_at(telling.play, places[0])
    piles = [pile(telling, at) for at in places]
    parts = (_panel(telling, sheet, one, piles) for one in scores(sheet, {}) if one.bands)
    return tuple(chain.from_iterable(parts))


def scored(telling: Telling, places: Sequence[Occurrence]) -> tuple[tuple[Sample, Spread], ...]:
    """The averages of a test's score and of its subscales, under their names, as far as the promise allows."""
    sheet = sheet_at(telling.play, places[0]) if places else None
    if sheet is None or sheet.key is None or not spread_shown(sheet):
        return ()
    found = []
    for one in scores(sheet, {}):
        for given in (pile(telling, at) for at in places):
            sample, points = _points(sheet, one, given)
            (shown,) = covered([sample], telling.limit)
            average = spread(points, (one.whole.least, one.whole.most))
            if average is not None and not shown.hidden:
                found.append((shown, average))
    return tuple(found)


def _points(sheet: Sheet, one: Score, found: Pile) -> tuple[Sample, list[Fraction]]:
    """Who has a score, and the scores from the lowest up."""
    reached = [_score(sheet, one, answers).score for answers in _people(found)]
    points = sorted(score for score in reached if score is not None)
    answers = tuple(Given(None if score is None else 1) for score in reached)
    name = _("{sheet}, score").format(sheet=one.name or sheet.title)
    label = " · ".join(part for part in (name, found.label) if part)
    return Sample(label=label, answers=answers, asked=max(len(found.state.expected), len(answers))), points


def _panel(telling: Telling, sheet: Sheet, one: Score, piles: Sequence[Pile]) -> tuple[Part, ...]:
    title = one.name or sheet.title
    samples = covered([_sample(sheet, one, found) for found in piles], telling.limit)
    if len(samples) > 1:
        asked = Choose(id=BAND, ask=title, options=tuple(Option(band.id, band.name) for band in one.bands))
        return items.parts(asked, samples, telling.limit)
    (sample,) = samples
    return (_picture(title, one, sample, _mean(sheet, one, piles[0], telling.limit), _remarks(sample, telling.limit)),)


def _picture(title: str, one: Score, sample: Sample, mean: Fraction | None, note: str) -> Scores:
    """The bands on the line of scores, each with how many fell into it."""
    counts = dict(counted(chosen(sample.answers), [band.id for band in one.bands]))
    edges = edges_of(one)
    zones = tuple(
        Zone(
            name=band.name,
            start=edges[place],
            end=edges[place + 1],
            range=_("{least} to {most}").format(least=figures.plain(band.least), most=figures.plain(band.most)),
            count=None if sample.hidden else counts[band.id],
        )
        for place, band in enumerate(ordered(one))
    )
    told = "" if mean is None else _average(one, mean)
    text = "; ".join(f"{zone.name}, {zone.range}: {'–' if zone.count is None else zone.count}" for zone in zones)
    return Scores(
        title=title,
        zones=zones,
        average=None if mean is None else share_of(one, mean),
        figure=told,
        text="; ".join(part for part in (text, told) if part),
        note=note,
    )


def _average(one: Score, mean: Fraction) -> str:
    return _("average {score} of {most}").format(score=figures.mean(mean), most=figures.plain(one.whole.most))


def _mean(sheet: Sheet, one: Score, found: Pile, limit: int) -> Fraction | None:
    """The average score, as far as it may be shown."""
    sample, points = _points(sheet, one, found)
    (shown,) = covered([sample], limit)
    average = spread(points)
    return None if shown.hidden or average is None else average.mean


def ordered(one: Score) -> list[Band]:
    """The bands from the lowest score up."""
    return sorted(one.bands, key=lambda band: band.least)


def edges_of(one: Score) -> list[float]:
    """Where the bands begin on the line of scores, halfway between two scores, and where the last one ends."""
    starts = [share_of(one, Fraction(str(band.least)) - Fraction(1, 2)) for band in ordered(one)[1:]]
    return [0.0, *starts, 1.0]


def share_of(one: Score, score: Fraction) -> float:
    """Where a score stands between the lowest and the highest there can be."""
    least, most = Fraction(str(one.whole.least)), Fraction(str(one.whole.most))
    return max(0.0, min(1.0, float((score - least) / (most - least)))) if most > least else 0.0


def _sample(sheet: Sheet, one: Score, found: Pile) -> Sample:
    """The band of each person who answered, in an order that tells nothing; of those without a score, none."""
    reached = [_band(sheet, one, answers) for answers in _people(found)]
    answers = tuple(Given(band) for band in sorted(reached, key=str))
    return Sample(label=found.label, answers=answers, asked=max(len(found.state.expected), len(answers)), at=found.at)


def _band(sheet: Sheet, one: Score, answers: dict[str, Value | None]) -> str | None:
    band = _score(sheet, one, answers).band
    return band.id if band else None


def _score(sheet: Sheet, one: Score, answers: dict[str, Value | None]) -> Score:
    return next(known for known in scores(sheet, answers) if known.id == one.id)


def _people(found: Pile) -> list[dict[str, Value | None]]:
    """Answers person by person; those of an anonymous sheet, ballot by ballot."""
    people: dict[str, dict[str, Value | None]] = {}
    for (person, item), given in found.state.answers.items():
        people.setdefault(person, {})[item] = given.value
    ballots = [{item: given.value for item, given in ballot.items()} for ballot in found.state.ballots.values()]
    return [*people.values(), *ballots]


def _remarks(sample: Sample, limit: int) -> str:
    if sample.hidden:
        return too_few(limit)
    scored = ngettext("{count} of {all} has a score", "{count} of {all} have a score", sample.n)
    left = ngettext("{count} left questions open", "{count} left questions open", sample.skipped)
    found = [scored.format(count=sample.n, all=sample.asked)]
    return " · ".join((*found, *((left.format(count=sample.skipped),) if sample.skipped else ())))
