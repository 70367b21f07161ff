"""This file is the promise of pictures as PNG: every point as it was painted, in no more bytes than Qt would take."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from tests.paint.sample_pictures import pictures
from trainer.paint.picture import picture
from trainer.paint.png import pressed

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("width", "height"), [(1, 1), (7, 63), (50, 64), (33, 200)])
def test_a_picture_comes_back_point_by_point(width: int, height: int) -> None:
    """Bars and single points of any colour, rows alike within a strip and across two; with its size on paper."""
    image, chance = QImage(width, height, QImage.Format.Format_RGB32), Random(width)
    image.fill(QColor("#fffaf0"))
    image.setDotsPerMeterX(7559)
    painter = QPainter(image)
    for top in range(0, height, 9):
        painter.fillRect(chance.randrange(width), top, width, 6, QColor(chance.randrange(1 << 24)))
    painter.end()
    for _point in range(width):
        image.setPixelColor(chance.randrange(width), chance.randrange(height), QColor(chance.randrange(1 << 24)))

    read = QImage.fromData(pressed(image))

    assert read.convertToFormat(QImage.Format.Format_RGB32) == image
    assert read.dotsPerMeterX() == 7559


def test_a_report_picture_is_not_larger_than_qt_would_press_it() -> None:
    """All drawn samples together, at the pressing Qt takes by itself."""
    ours = [picture(part) for part in pictures().values()]

    assert sum(map(len, ours)) <= sum(len(_by_qt(QImage.fromData(one))) for one in ours)


def _by_qt(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
