"""This file is a studio that reads instead of drawing: what was opened, and what a reader would stumble over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.gallery.cut_off import cut_off
from tests.gallery.left_english import Reader
from tests.gallery.studio import Picture, Studio, Taken
from tests.gallery.variants import Size, Surface
from tests.gallery.words_said import said, shown
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.stage.window import StageWindow

SMALL: dict[Surface, tuple[Size, ...]] = {
    "console": ((1024, 768),),
    "home": ((1024, 768),),
    "kiosk": ((1440, 900),),
    "stage": ((1024, 768),),
}
"""Where words have the least room; the laptop in the room's hands takes its whole screen, and there is one."""


class Reading(Studio):
    """Goes on a tour and reads every window, once a state."""

    def __init__(self, app: QApplication, folder: Path, reader: Reader, taken: Taken | None = None) -> None:
        """`opened` and `faults` fill on the way; pictures are only taken for somebody who keeps them."""
        super().__init__(app, folder, taken or _nobody, sizes=dict(SMALL))
        self._reader, self._drawing = reader, taken is not None
        self.opened: set[str] = set()
        self.faults: dict[str, str] = {}

    def take(self, surface: Surface, state: str, window: QWidget) -> None:
        """Reads at the smallest size."""
        if self._drawing:
            super().take(surface, state, window)
        else:
            self.note(surface, state)
            self.fit(window, self.sizes[surface][0])
        self._read(f"{surface}/{state}")

    def take_as_it_is(self, surface: Surface, state: str, window: QWidget) -> None:
        """Reads it as it stands."""
        if self._drawing:
            super().take_as_it_is(surface, state, window)
        else:
            self.note(surface, state)
            self.settle()
        self._read(f"{surface}/{state}")

    def _read(self, state: str) -> None:
        for widget in shown(self.app):
            self._open(widget)
            for line in said(widget):
                self._stumble(state, widget, line, self._reader.fault(line))
            self._stumble(state, widget, " ".join(said(widget)[-1:]), cut_off(widget))

    def _open(self, widget: QWidget) -> None:
        self.opened.add(called(type(widget)))
        match widget:
            case StageWindow():
                self.opened.add(called(type(widget.leaf.slide)))
            case KioskWindow() if widget.shown_page is not None:
                self.opened.add(called(type(widget.shown_page)))
                if isinstance(widget.shown_page, ItemPage):
                    self.opened.add(called(type(widget.shown_page.item)))
            case _:
                pass

    def _stumble(self, state: str, widget: QWidget, words: str, fault: str) -> None:
        if fault:
            place = f"{type(widget).__name__} in {type(widget.window()).__name__}"
            self.faults.setdefault(f"“{words}” ({place}): {fault}", state)


def called(kind: type) -> str:
    """A class with its room, as the list of windows has it, such as "ui.console.ConsoleWindow"."""
    room = kind.__module__.removeprefix("trainer.").rpartition(".")[0]
    return f"{room}.{kind.__qualname__}"


def _nobody(_picture: Picture, _image: QImage) -> None:
    """Keeps no picture."""
