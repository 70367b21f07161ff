"""This file is the scoring of a keyed sheet: answers become points, points a score, and a score falls into a band."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from trainer.model.items import Choose, ChooseMany, Faces, Item, Scale, Value, YesNo
from trainer.model.items.faces import FEELINGS
from trainer.model.sheet import Band, Key, Sheet


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and highest score there can be."""

    least: float
    most: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one person's answers come to, for the whole sheet (id "") or a subscale.

    With `unanswered` items there is no score and no band: nothing is guessed.
    """

    id: str = ""
    name: str = ""
    score: Fraction | None
    whole: Range
    unanswered: int = 0
    band: Band | None = None
    bands: tuple[Band, ...] = ()


def scores(sheet: Sheet, answers: Mapping[str, Value | None]) -> tuple[Score, ...]:
    """The score of the whole sheet and that of each subscale, as far as there is something to count.

    `answers` are one person's by item id; an item that is missing or None is unanswered.
    """
    key = sheet.key
    if key is None:
        return ()
    found = [_score(sheet.items, key, answers, bands=key.bands)]
    for subscale in key.subscales:
        items = tuple(item for item in sheet.items if item.id in subscale.items)
        found.append(_score(items, key, answers, subscale.id, subscale.name, bands=subscale.bands))
    return tuple(one for one in found if one is not None)


def _score(
    items: tuple[Item, ...],
    key: Key,
    answers: Mapping[str, Value | None],
    score_id: str = "",
    name: str = "",
    *,
    bands: tuple[Band, ...],
) -> Score | None:
    whole = score_range(items, key)
    if whole is None:
        return None
    points = [points_of(item, key, answers.get(item.id)) for item in items if counts(item, key)]
    known = [one for one in points if one is not None]
    missing = len(points) - len(known)
    total = None if missing else sum(known, Fraction(0))
    band = None if total is None else band_of(total, bands)
    return Score(id=score_id, name=name, score=total, whole=whole, unanswered=missing, band=band, bands=bands)


def band_of(score: Fraction, bands: Iterable[Band]) -> Band | None:
    """The band a score falls into; one between two bands belongs to the lower."""
    reached = [band for band in bands if _exact(band.least) <= score]
    return max(reached, key=lambda band: band.least, default=None)


def counts(item: Item, key: Key) -> bool:
    """Whether the answers to an item give points; those to an item of the other pole never do."""
    return not item.opposite and _span(item, key) is not None


def points_of(item: Item, key: Key, value: Value | None) -> Fraction | None:
    """The points for an answer; None for no answer."""
    if value is None:
        return None
    if isinstance(item, Scale | Faces) and isinstance(value, int):
        ends = _ends(item)
        return Fraction(ends.least + ends.most - value) if item.id in key.reversed else Fraction(value)
    table = answer_points(item, key)
    if isinstance(value, tuple):
        return sum((_exact(table.get(str(one), 0)) for one in value), Fraction(0))
    return _exact(table.get(str(value), 0))


def answer_ids(item: Item) -> tuple[str, ...]:
    """The answers of an item that points can be given to."""
    match item:
        case Choose() | ChooseMany():
            return tuple(option.id for option in item.options)
        case YesNo():
            return ("yes", "no")
        case _:
            return ()


def answer_points(item: Item, key: Key) -> Mapping[str, float]:
    """Points by answer for this item."""
    return key.for_item.get(item.id) or key.points


def score_range(items: Iterable[Item], key: Key) -> Range | None:
    """The scores these items can give, or None when none of them counts."""
    spans = [span for item in items if not item.opposite and (span := _span(item, key)) is not None]
    return Range(sum(span.least for span in spans), sum(span.most for span in spans)) if spans else None


def _span(item: Item, key: Key) -> Range | None:
    match item:
        case Scale() | Faces():
            return _ends(item)
        case Choose() | ChooseMany() | YesNo():
            table = answer_points(item, key)
            points = [table[answer] for answer in answer_ids(item) if answer in table]
            if not points:
                return None
            if isinstance(item, ChooseMany):
                return Range(sum(min(one, 0) for one in points), sum(max(one, 0) for one in points))
            return Range(min(points), max(points))
        case _:
            return None


def _ends(item: Scale | Faces) -> Range:
    return Range(item.least, item.most) if isinstance(item, Scale) else Range(FEELINGS[0], FEELINGS[-1])


def _exact(points: float) -> Fraction:
    """Points as an author wrote them: 0.1 is one tenth."""
    return Fraction(str(points))
