"""This file is the pictures of documents: parts of the report painted as PNG and SVG, in a process that may know Qt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from trainer.export.painted import Painted


@contextmanager
def pictures() -> Iterator[Painted]:
    """What paints parts, with the application that painting needs; no window is opened and none must be."""
    from PySide6.QtGui import QGuiApplication

    from trainer.paint.picture import picture
    from trainer.paint.svg import drawing

    application = QGuiApplication.instance() or QGuiApplication([])
    try:
        yield Painted(picture, drawing)
    finally:
        del application
