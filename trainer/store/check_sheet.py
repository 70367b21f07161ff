"""This file is what a sheet must mean: its key fits its items, its bands cover every score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from trainer.model.items import Faces, Item, Scale, YesNo
from trainer.model.scoring import Range, answer_ids, answer_points, score_range
from trainer.model.sheet import Band, Key, Metric, Sheet
from trainer.store.forms import Path
from trainer.store.nearest import nearest
from trainer.store.reading import Reading
from trainer.words import _

METRIC_SCALES: Mapping[str, tuple[tuple[int, int], ...]] = {
    "nps": ((0, 10),),
    "csat": ((1, 5),),
    "ces": ((1, 7), (1, 5)),
}


def check_sheet(sheet: Sheet, reading: Reading, path: Path) -> None:
    """Tell what is wrong with a sheet that stands at `path`."""
    if sheet.answers == "anonymous" and sheet.result == "the person":
        message = _("anonymous answers belong to no person whom the result could be shown to")
        reading.tell(reading.where((*path, "result")), (*path, "result"), message)
    for metric in sheet.metrics:
        _check_metric(metric, sheet, reading, (*path, "metrics", metric.name))
    if sheet.key is not None:
        _KeyCheck(sheet, sheet.key, reading, (*path, "key")).run()
    _check_between(sheet, reading, (*path, "compare", "between"))


def _found(sheet: Sheet, item_id: str) -> Item | None:
    return next((item for item in sheet.items if item.id == item_id), None)


def _check_metric(metric: Metric, sheet: Sheet, reading: Reading, path: Path) -> None:
    item, scales = _found(sheet, metric.item), METRIC_SCALES[metric.name]
    if item is None or (isinstance(item, Scale) and (item.least, item.most) in scales):
        return
    expected = _("one of: {words}").format(words=", ".join(f"scale: {least}-{most}" for least, most in scales))
    message = _('"{item}" has no scale that {metric} can be counted on').format(item=metric.item, metric=metric.name)
    reading.tell(reading.where(path), path, message, expected)


def _check_between(sheet: Sheet, reading: Reading, path: Path) -> None:
    if sheet.compare is None:
        return
    known = [*(item.id for item in sheet.items), *([sheet.subject] if sheet.subject else [])]
    if sheet.compare.between not in known:
        message = _('"{word}" is neither the subject nor an item').format(word=sheet.compare.between)
        expected = "" if sheet.subject else _('"subject" or an item that says whom the answers rate')
        reading.tell(reading.where(path), path, message, expected, nearest(sheet.compare.between, known))


@dataclass(frozen=True, slots=True)
class _KeyCheck:
    """The check of one key against its sheet."""

    sheet: Sheet
    key: Key
    reading: Reading
    path: Path

    def run(self) -> None:
        """All checks in turn; bands only when points and items were read whole."""
        self._points()
        self._reversed()
        if not self.reading.sound(self.path) or not self.reading.sound((*self.path[:-1], "items")):
            return
        self._bands(self.key.bands, self.sheet.items, (*self.path, "bands"))
        for subscale in self.key.subscales:
            items = tuple(item for item in self.sheet.items if item.id in subscale.items)
            self._bands(subscale.bands, items, (*self.path, "subscales", subscale.id, "bands"))

    def _tell(self, path: Path, message: str, expected: str = "", suggestion: str = "") -> None:
        self.reading.tell(self.reading.where(path), path, message, expected, suggestion)

    def _points(self) -> None:
        scored = [item for item in self.sheet.items if answer_ids(item) and not item.opposite]
        self._known(self.key.points, {answer for item in scored for answer in answer_ids(item)}, "points")
        for item_id, points in self.key.for_item.items():
            item = _found(self.sheet, item_id)
            if item is not None:
                self._known(points, set(answer_ids(item)), "points_for", item_id)
        if (self.key.points or self.key.for_item) and self.reading.sound(self.path):
            for item in scored:
                self._every_answer(item)

    def _known(self, points: Mapping[str, float], answers: set[str], *below: str) -> None:
        for answer in points:
            if answer not in answers:
                message = _('no item has the answer "{answer}"').format(answer=answer)
                self._tell((*self.path, *below, answer), message, suggestion=nearest(answer, answers))

    def _every_answer(self, item: Item) -> None:
        points = answer_points(item, self.key)
        if isinstance(item, YesNo) and not set(points) & {"yes", "no"}:
            return
        for answer in answer_ids(item):
            if answer not in points:
                message = _('the answer "{answer}" of "{item}" has no points').format(answer=answer, item=item.id)
                self._tell((*self.path, "points"), message)

    def _reversed(self) -> None:
        for number, item_id in enumerate(self.key.reversed):
            item = _found(self.sheet, item_id)
            if item is not None and not isinstance(item, Scale | Faces):
                message = _('"{item}" is not on a scale, so it can\'t be reversed').format(item=item_id)
                self._tell((*self.path, "reversed", number), message, _('"points_for" for this item'))

    def _bands(self, bands: tuple[Band, ...], items: tuple[Item, ...], path: Path) -> None:
        if not bands:
            return
        whole = score_range(items, self.key)
        if whole is None:
            self._tell(path, _("no item here gives points, so nothing can fall into a band"), '"points"')
            return
        for band in bands:
            if band.least > band.most:
                self._tell((*path, band.id, "to"), _("this band ends before it begins"))
        self._cover(sorted(bands, key=lambda band: (band.least, band.most)), whole, path)

    def _cover(self, bands: list[Band], whole: Range, path: Path) -> None:
        first, last = bands[0], bands[-1]
        if first.least != whole.least:
            message = _("the lowest score there can be is {score}, but the bands begin at {start}")
            self._tell(
                (*path, first.id, "from"), message.format(score=f"{whole.least:g}", start=f"{first.least:g}"),
                suggestion=f"{whole.least:g}",
            )  # fmt: skip
        if last.most != whole.most:
            message = _("the highest score there can be is {score}, but the bands end at {end}")
            self._tell(
                (*path, last.id, "to"), message.format(score=f"{whole.most:g}", end=f"{last.most:g}"),
                suggestion=f"{whole.most:g}",
            )  # fmt: skip
        for lower, upper in pairwise(bands):
            self._joined(lower, upper, path)

    def _joined(self, lower: Band, upper: Band, path: Path) -> None:
        place = (*path, upper.id, "from")
        if upper.least <= lower.most:
            message = _('this band overlaps "{other}", which goes to {score}')
            self._tell(place, message.format(other=lower.id, score=f"{lower.most:g}"), suggestion=f"{lower.most + 1:g}")
        elif upper.least > lower.most + 1:
            message = _('scores between this band and "{other}", which goes to {score}, belong to no band')
            self._tell(place, message.format(other=lower.id, score=f"{lower.most:g}"), suggestion=f"{lower.most + 1:g}")
