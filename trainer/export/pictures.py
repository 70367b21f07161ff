"""This file is the pictures of documents: parts of the report painted as PNG and SVG, in a process that may know Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache

from trainer.export.painted import Painted, Strips
from trainer.model.report import Distribution, Meters


def _stripped(
    strips: Callable[[Distribution | Meters], tuple[bytes | None, tuple[bytes, ...]]],
) -> Callable[[Distribution | Meters], Strips]:
    return lambda part: Strips(*strips(part))


@contextmanager
def pictures() -> Iterator[Painted]:
    """What paints parts, with the application that painting needs; no window is opened and none must be.

    Each picture is painted once, for Word and the folder of pictures show the same.
    """
    from trainer.ground import plain_imports

    with plain_imports():
        from PySide6.QtGui import QGuiApplication

    from trainer.paint.picture import picture, shape, strips
    from trainer.paint.svg import drawing

    application = QGuiApplication.instance() or QGuiApplication([])
    try:
        yield Painted(lru_cache(maxsize=None)(picture), lru_cache(maxsize=None)(drawing), shape, _stripped(strips))
    finally:
        del application
