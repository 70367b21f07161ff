"""This file is a page with its text as large as is wished for and as its screen has room for, the buttons in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from trainer.ui.kiosk.fit import MOST_ZOOM, ZOOM, unit
from trainer.ui.kiosk.page import KioskPage
from trainer.ui.theme import zoom_of

STEPS = (2.0, 1.85, 1.7, 1.55, 1.4)
Some = TypeVar("Some", bound=KioskPage)


def largest(window: QWidget, make: Callable[[], Some]) -> Some:
    """Makes a page of this window; anew with smaller text while it has no room, down to the size that always has."""
    for zoom in (step for step in STEPS if step <= zoom_of(window)):
        page = _at(window, make, zoom)
        if page.fits():
            return page
        page.hide()
        page.setParent(None)
        page.deleteLater()
        if not page.grows:
            break
    return _at(window, make, MOST_ZOOM)


def laid_for(window: QWidget) -> tuple[float, ...]:
    """What the size of the type follows from: where pages may grow that is the very size of the window too."""
    grows = zoom_of(window) > MOST_ZOOM
    return (unit(window), *((window.width(), window.height()) if grows else ()))


def _at(window: QWidget, make: Callable[[], Some], zoom: float) -> Some:
    """The page takes its zoom from the window when it is made."""
    window.setProperty(ZOOM, zoom)
    try:
        return make()
    finally:
        window.setProperty(ZOOM, None)
