"""This file is the pictures of documents: parts of the report painted as PNG, in a process that may know Qt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from trainer.export.word import Picture


@contextmanager
def pictures() -> Iterator[Picture]:
    """What paints parts, with the application that painting needs; no window is opened and none must be."""
    from PySide6.QtGui import QGuiApplication

    from trainer.paint.picture import picture

    application = QGuiApplication.instance() or QGuiApplication([])
    try:
        yield picture
    finally:
        del application
