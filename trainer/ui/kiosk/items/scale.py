"""This file is answering on a scale of whole numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.items import Scale, Value
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import AnswerWidget, item_of
from trainer.ui.kiosk.onepoint import OnePoint
from trainer.ui.kiosk.points import PointRow, point_keys
from trainer.ui.kiosk.tracks import TrackAnswer

MOST_TILES = 21


class ScaleTiles(OnePoint):
    """The points side by side with a word at each end; the key is the figure itself where there is one."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """In their order."""
        super().__init__(page, parent)
        item = item_of(page, Scale)
        points = range(item.least, item.most + 1)
        row = PointRow(points, point_keys(points), (item.low, item.high))
        self.say_keys(points)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        self.take(points, row.tiles, page.value)


class ScaleTrack(TrackAnswer):
    """A long scale, such as 0-100, as a track."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """One track from least to most."""
        super().__init__(page, parent)
        item = item_of(page, Scale)
        value = page.value if isinstance(page.value, int) else None
        self.take_tracks([(item.least, item.most, item.low or str(item.least), item.high or str(item.most), value)])

    def value(self) -> Value | None:
        """The position."""
        return self.tracks[0].value


def scale_answer(page: ItemPage, parent: QWidget) -> AnswerWidget:
    """Tiles while they fit, a track beyond."""
    item = item_of(page, Scale)
    return ScaleTiles(page, parent) if item.most - item.least < MOST_TILES else ScaleTrack(page, parent)
