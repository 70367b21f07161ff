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
    """Makes a page of this window; anew with smaller text while it has no room, down to the size that always has.

    An answer nobody sees is one nobody gives: where some would stand below, the text is no larger than without zoom.
    """
    for zoom in (step for step in STEPS if step <= zoom_of(window)):
        page = _at(window, make, zoom)
        if page.fits():
            return page
        _drop(page)
        if not page.grows:
            break
    page = _at(window, make, MOST_ZOOM)
    if page.whole() or zoom_of(window) <= 1:
        return page
    smaller = _at(window, make, 1.0)
    _drop(page if smaller.whole() else smaller)
    return smaller if smaller.whole() else page


def _drop(page: KioskPage) -> None:
    page.hide()
    page.setParent(None)
    page.deleteLater()


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
