"""This file is every sample slide on the stage, at both shapes, page by page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.gallery.studio import FURTHER, Studio
from tests.paint import samples
from trainer.paint.slide import pages, paint_slide


def slides(studio: Studio) -> None:
    """Each sample, all its pages."""
    for name, slide in samples.slides().items():
        studio.note("stage", f"sample-{name}")
        if not studio.wants("stage", f"sample-{name}"):
            continue
        for size in studio.sizes["stage"]:
            area = QRectF(0, 0, *size)
            for page in range(pages(slide, area)):
                image = QImage(*size, QImage.Format.Format_RGB32)
                painter = QPainter(image)
                paint_slide(painter, area, slide, page=page)
                painter.end()
                studio.keep("stage", f"sample-{name}{f'{FURTHER}{page + 1}' if page else ''}", size, image)
