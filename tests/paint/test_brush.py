"""Promises of the brush: a block is whole at any size and place, whichever of its corners are round."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from trainer.paint.brush import paint_marks
from trainer.paint.fonts import typeface
from trainer.paint.marks import Area, Block, Corner, Stroke, arrow

pytestmark = pytest.mark.usefixtures("qapp")
FILL = "#204080"


def painted(*marks: Block | Stroke, scale: float = 1.0) -> QImage:
    """The marks on white."""
    image = QImage(300, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_marks(painter, marks, typeface())
    painter.end()
    return image


@settings(max_examples=150, deadline=None)
@given(
    x=st.floats(5, 40),
    width=st.floats(30, 200),
    height=st.floats(20, 60),
    corners=st.sampled_from(("left", "right", "none", "all")),
)
def test_a_block_has_all_its_sides(x: float, width: float, height: float, corners: Corner) -> None:
    """Its middle and the middle of each side are filled, whatever corners are round."""
    image = painted(Block(Area(x, 20, width, height), FILL, 8, corners))
    middle, down = x + width / 2, 20 + height / 2

    for at in ((middle, down), (x + 2, down), (x + width - 3, down), (middle, 22), (middle, 20 + height - 3)):
        assert image.pixelColor(round(at[0]), round(at[1])) == QColor(FILL), at


@pytest.mark.parametrize(
    ("corners", "round_ones"),
    [("left", (True, False)), ("right", (False, True)), ("none", (False, False)), ("all", (True, True))],
)
def test_only_the_corners_that_are_meant_are_round(corners: Corner, round_ones: tuple[bool, bool]) -> None:
    """The pixel in a round corner is the ground's."""
    image = painted(Block(Area(20, 20, 100, 60), FILL, 16, corners))

    for x, is_round in ((21, round_ones[0]), (118, round_ones[1])):
        for y in (21, 78):
            assert (image.pixelColor(x, y) == QColor("#FFFFFF")) is is_round


def test_an_arrow_ends_at_its_point() -> None:
    """Its tip is where the stroke ends, and it is as wide as it is long."""
    stroke = Stroke(Area(100, 50, -60, 0), 2, FILL, head=10)

    assert arrow(stroke)[0] == (40, 50)
    assert {corner[0] for corner in arrow(stroke)[1:]} == {50}
    assert painted(stroke).pixelColor(46, 50) == QColor(FILL)
    assert not arrow(Stroke(Area(1, 1, 0, 0), 2, FILL, head=10))
