"""This file is what the mouse does to the kiosk's targets while it presses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QHoverEvent
from PySide6.QtWidgets import QApplication

from tests.ui.kiosk_kit import EVERY, Room, rated
from trainer.ui.kiosk.choices import OneOf, SomeOf
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.kiosk.tiles import Tile

pytestmark = pytest.mark.usefixtures("qtbot")  # brings up Qt


def tiles(room: Room) -> list[Tile]:
    """The targets that are shown."""
    widget = room.widget
    assert isinstance(widget, QuestionPage)
    assert isinstance(widget.answer, OneOf | SomeOf)
    return widget.answer.tiles


def arrive(tile: Tile) -> None:
    """The page opens under a mouse at rest."""
    middle = QPointF(tile.rect().center())
    QApplication.sendEvent(tile, QEnterEvent(middle, middle, QPointF(tile.mapToGlobal(middle))))
    assert tile.underMouse()


def move(tile: Tile) -> None:
    """The mouse moves on the tile."""
    middle = QPointF(tile.rect().center())
    there = QPointF(tile.mapToGlobal(middle))
    QApplication.sendEvent(tile, QHoverEvent(QEvent.Type.HoverMove, middle, there, middle - QPointF(1, 0)))


def ground(tile: Tile) -> str:
    """The colour inside the edge of a tile, as it is drawn with the page behind it."""
    page = tile.window()
    corner = tile.mapTo(page, QPoint(tile.width() // 2, 8))
    return page.grab().toImage().pixelColor(corner).name()


KINDS = ("faces", "scale", "yes_no", "choose", "choose_many", "words")


@pytest.mark.parametrize("kind", KINDS)
def test_a_mouse_at_rest_changes_nothing(tmp_path: Path, kind: str) -> None:
    """A page that opens under it looks as if nothing were chosen, to the last pixel."""
    with rated(tmp_path / "a.trainer", tuple(item for item in EVERY if item.id == kind)) as room:
        room.pick("Olga")
        before = room.window.grab().toImage()
        arrive(tiles(room)[1])

        assert room.window.grab().toImage() == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_mouse_that_moves_draws_a_line_and_no_ground(tmp_path: Path, kind: str) -> None:
    """What is chosen has the accent and a white ground; what the mouse is over has neither."""
    with rated(tmp_path / "a.trainer", tuple(item for item in EVERY if item.id == kind)) as room:
        room.pick("Olga")
        tile, plain = tiles(room)[1], room.window.grab().toImage()
        at_rest = ground(tile)
        arrive(tile)
        move(tile)
        moved = room.window.grab().toImage()
        assert moved != plain
        assert ground(tile) == at_rest
        room.click(tile)

        assert room.window.grab().toImage() != moved
        tile.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
