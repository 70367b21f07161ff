"""This file is the pictures of documents: parts of the report painted as PNG and SVG, in a process that may know Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial

from trainer.export.painted import Painted, Strips
from trainer.model.report import Distribution, Meters

NARROW = 360
"""As wide as the page of a phone."""


def _stripped(
    strips: Callable[[Distribution | Meters], tuple[bytes | None, tuple[bytes, ...]]],
) -> Callable[[Distribution | Meters], Strips]:
    return lambda part: Strips(*strips(part))


@contextmanager
def pictures() -> Iterator[Painted]:
    """What paints parts, with the application that painting needs; no window is opened and none must be.

    Each picture is painted once for all documents, and once more with its title for the folder of pictures.
    """
    from trainer.ground import plain_imports

    with plain_imports():
        from PySide6.QtGui import QGuiApplication

    from trainer.paint.picture import picture, shape, strips, titled_picture
    from trainer.paint.svg import drawing, titled_drawing

    application = QGuiApplication.instance() or QGuiApplication([])
    try:
        png, svg = lru_cache(maxsize=None)(picture), lru_cache(maxsize=None)(drawing)
        narrow = lru_cache(maxsize=None)(partial(drawing, width=NARROW))
        yield Painted(
            png,
            svg,
            shape,
            _stripped(lru_cache(maxsize=None)(strips)),
            lambda part: (titled_picture(part), titled_drawing(part)),
            narrow,
        )
    finally:
        del application
