"""This file is answering on a scale whose best value lies between its ends."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.items import Bipolar
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import item_of
from trainer.ui.kiosk.onepoint import OnePoint
from trainer.ui.kiosk.points import PointRow, point_keys
from trainer.words import _


class BipolarAnswer(OnePoint):
    """The points with the best one marked and named."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Points count from 1."""
        super().__init__(page, parent)
        item = item_of(page, Bipolar)
        points = range(1, item.points + 1)
        row = PointRow(points, point_keys(points), (item.low, item.high), (item.best_at, item.best or _("Best")))
        self.say_keys(points)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        self.take(points, row.tiles, page.value)
