"""Promises of faces and icons: one drawing each, the theme's colours, crisp at any size."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from trainer.paint.theme import FEELINGS
from trainer.paint.vector import FACES, paint_face, paint_icon
from trainer.shipped import shipped

ICONS = sorted(path.stem for path in (shipped("assets") / "icons").glob("*.svg"))


def drawn(side: int) -> tuple[QImage, QPainter]:
    """An empty picture and its painter."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return image, painter


@pytest.mark.parametrize("feeling", sorted(FACES))
@pytest.mark.parametrize("side", [18, 100, 700])
def test_a_face_has_its_feelings_colour(feeling: int, side: int) -> None:
    """The ground of a face is the theme's colour for that feeling, to the edge of its circle and not beyond."""
    image, painter = drawn(side)
    paint_face(painter, QRectF(0, 0, side, side), feeling)
    painter.end()

    assert image.pixelColor(side // 2, side // 6) == QColor(FEELINGS[feeling].block)
    assert image.pixelColor(0, 0).alpha() == 0


def test_faces_differ_in_their_features_too() -> None:
    """Without any colour the five faces are still five drawings."""
    shapes = set()
    for name in FACES.values():
        svg = (shipped("assets") / "faces" / f"{name}.svg").read_text(encoding="utf-8")
        shapes.add(tuple(re.findall(r' d="([^"]+)"', svg)))

    assert len(shapes) == 5


def test_a_face_stands_in_the_middle_of_any_rectangle() -> None:
    """In a wide rectangle the face is as high as it and centred, never stretched."""
    image = QImage(200, 50, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint_face(painter, QRectF(0, 0, 200, 50), 2)
    painter.end()

    assert image.pixelColor(100, 6).alpha() == 255
    assert image.pixelColor(60, 25).alpha() == 0


@pytest.mark.parametrize("name", [name for name in ICONS if "-" not in name])
def test_an_icon_takes_the_colour_asked_for(name: str) -> None:
    """Every icon is drawn in one colour, the one it is given."""
    image, painter = drawn(96)
    paint_icon(painter, QRectF(0, 0, 96, 96), name, "#BC5410")
    painter.end()
    solid = [image.pixelColor(x, y) for x in range(96) for y in range(96) if image.pixelColor(x, y).alpha() == 255]

    assert solid
    assert all(abs(each.red() - 0xBC) + abs(each.green() - 0x54) + abs(each.blue() - 0x10) <= 3 for each in solid)
