"""This file is what paints the pictures of documents, as points or as lines; handed in, so that no format needs Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trainer.model.report import Chart as Chart  # noqa: PLC0414 - what is painted is imported from here
from trainer.model.report import Distribution, Meters

Picture = Callable[[Chart], bytes | None]
"""Paints a part as PNG; None when there is no picture of it."""
Drawing = Callable[[Chart], str | None]
"""Draws a part as SVG; None when there is no picture of it."""
Shape = Callable[[Chart], float | None]
"""Tells how high the picture of a part is for its width, without painting it; None when that isn't known."""

Alone = Callable[[Chart], tuple[bytes, str]]
"""Paints a part with its title and its remark, as PNG and as SVG."""


@dataclass(frozen=True, slots=True)
class Strips:
    """A picture row by row as PNG, all equally wide, and its legend to stand above them, if it has one."""

    legend: bytes | None
    rows: tuple[bytes, ...]


def no_picture(part: Chart) -> None:
    """No picture at all: figures stand in tables."""
    del part


@dataclass(frozen=True, slots=True)
class Painted:
    """How parts are painted; `narrow` draws them for a phone, with letters as large as on a page."""

    png: Picture = no_picture
    svg: Drawing = no_picture
    shape: Shape = no_picture
    strips: Callable[[Distribution | Meters], Strips | None] = no_picture
    alone: Alone | None = None
    narrow: Drawing = no_picture

    def files(self, part: Chart) -> tuple[bytes | None, str | None]:
        """A picture as PNG and as SVG to stand in files of their own; as in the notes where nothing titles it."""
        return self.alone(part) if self.alone else (self.png(part), self.svg(part))


UNPAINTED = Painted()
