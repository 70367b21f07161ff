"""This file is somebody's own result of a test, as a page for their eyes alone."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from trainer.model.events import Occurrence
from trainer.model.items import Value
from trainer.model.pages import BandPart, ResultPage
from trainer.model.play import Play
from trainer.model.scoring import Score, counts, scores
from trainer.model.sheet import Sheet
from trainer.steps import fill
from trainer.steps.amounts import number
from trainer.words import _, ngettext


def result(play: Play, at: Occurrence, person: str) -> ResultPage | None:
    """The result of what a person has answered at a place; None where there is none, or it isn't for the person."""
    sheet = fill.sheet_of(play, at)
    state = play.session.sheets.get(at)
    if sheet.result != "the person" or state is None:
        return None
    answers = {item: given.value for (who, item), given in state.answers.items() if who == person}
    found = scores(sheet, answers)
    if not found:
        return None
    whole, parts = found[0], tuple(_line(one) for one in found[1:])
    if whole.score is None:
        return _unscored(play, person, sheet, whole, answers)
    return ResultPage(
        person=person,
        name=play.name(person),
        title=sheet.title,
        heading=whole.band.name if whole.band else _points(whole),
        figure=_points(whole),
        text=whole.band.text.strip() if whole.band else "",
        at=_share(whole, whole.score),
        bands=_bands(whole),
        parts=parts,
    )


def _unscored(play: Play, person: str, sheet: Sheet, whole: Score, answers: dict[str, Value | None]) -> ResultPage:
    key = sheet.key
    open_ones = (
        n for n, item in enumerate(sheet.items, 1) if key and counts(item, key) and answers.get(item.id) is None
    )
    return ResultPage(
        person=person,
        name=play.name(person),
        title=sheet.title,
        heading=ngettext("{count} unanswered", "{count} unanswered", whole.unanswered).format(count=whole.unanswered),
        text=_("Every question counts, so there is no result yet. Nothing is guessed."),
        resume=next(open_ones, 0),
    )


def _points(one: Score) -> str:
    """A score with the most there can be: 18 of 27 points; 16 points (8 to 24) where the least isn't nought."""
    if one.score is None:
        return ""
    most = number(Decimal(str(one.whole.most)))
    if one.whole.least:
        least = number(Decimal(str(one.whole.least)))
        words = _("{score} points ({least} to {most})")
        return words.format(score=_figure(one.score), least=least, most=most)
    return _("{score} of {most} points").format(score=_figure(one.score), most=most)


def _figure(score: Fraction) -> str:
    return number(Decimal(score.numerator) / Decimal(score.denominator))


def _line(one: Score) -> str:
    """A subscale in a line: its name, its score and its band."""
    if one.score is None:
        left = ngettext("{count} unanswered", "{count} unanswered", one.unanswered).format(count=one.unanswered)
        return _("{name}: {result}").format(name=one.name, result=left)
    known = " · ".join(part for part in (_points(one), one.band.name if one.band else "") if part)
    return _("{name}: {result}").format(name=one.name, result=known)


def _bands(one: Score) -> tuple[BandPart, ...]:
    """The bands from the lowest score to the highest, each as wide as the scores it holds."""
    ordered = sorted(one.bands, key=lambda band: band.least)
    edges = [*(_edge(one, band.least) for band in ordered), 1.0]
    return tuple(
        BandPart(name=band.name, start=max(0.0, edges[n]), end=edges[n + 1], own=band == one.band)
        for n, band in enumerate(ordered)
    )


def _edge(one: Score, least: float) -> float:
    """Where a band begins on the line: halfway between its lowest score and the one before."""
    return 0.0 if least <= one.whole.least else _share(one, Fraction(str(least)) - Fraction(1, 2))


def _share(one: Score, score: Fraction) -> float:
    length = Fraction(str(one.whole.most)) - Fraction(str(one.whole.least))
    return float((score - Fraction(str(one.whole.least))) / length) if length else 0.0
