"""This file is a run of the gallery: tour after tour, pictures into their folders, contact sheets at the end."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.gallery.contact import sheets
from tests.gallery.studio import Picture, Studio, complaints, prepare
from tests.gallery.tours import every
from tests.gallery.variants import STAGE, SURFACES, Settings, Size, Surface

HOME = Path("home/anna")


class Painting:
    """Paints what was asked for into a folder and says what went wrong."""

    def __init__(
        self, app: QApplication, folder: Path, only: Sequence[str], tours: Sequence[str], language: str
    ) -> None:
        """Nothing is painted before `paint`; `windows`, `stages` and `look` stand for the usual ones."""
        self._app, self._folder, self._only, self._tours, self._language = app, folder, only, tours, language
        self.windows: tuple[Size, ...] = ()
        self.stages: tuple[Size, ...] = ()
        self.look = Settings()
        self._pictures: list[Path] = []

    def paint(self) -> int:
        """The number of the exit: 1 when anything went wrong."""
        self._speak()
        troubles: list[str] = []
        with complaints() as said:
            for tour in every():
                if self._tours and tour.name not in self._tours:
                    continue
                prepare(self._app, self.look)
                studio = self._studio(tour.name)
                try:
                    tour.walk(studio)
                except Exception:  # noqa: BLE001 - a broken tour costs its own pictures only
                    troubles.append(f"{tour.name}:\n{traceback.format_exc()}")
                troubles += studio.strays
                troubles += [f"{tour.name}: Qt says {words}" for words in said]
                said.clear()
        self._lay_out()
        sys.stdout.write(f"{len(self._pictures)} pictures in {self._folder}\n")
        sys.stderr.write("".join(f"{trouble}\n" for trouble in troubles))
        return 1 if troubles else 0

    def _studio(self, tour: str) -> Studio:
        """Where a tour takes its pictures; asked for one size or look, it takes that alone."""
        studio = Studio(self._app, HOME / tour, self._take, self._only, usual=self.look)
        studio.variants = not self.windows and not self.stages and self.look == Settings()
        studio.sizes = self._sizes()
        return studio

    def _sizes(self) -> dict[Surface, tuple[Size, ...]]:
        return {surface: self.windows or usual for surface, usual in SURFACES.items()} | {"stage": self.stages or STAGE}

    def _speak(self) -> None:
        """Speaks a language; the made-up one of longer texts in brackets is called qps."""
        from tests.pseudo import LANGUAGE, offer_pseudo
        from trainer.words import set_language

        if self._language == LANGUAGE:
            offer_pseudo()
        set_language(self._language)

    def _take(self, picture: Picture, image: QImage) -> None:
        path = self._folder / picture.name
        path.parent.mkdir(parents=True, exist_ok=True)
        image.save(str(path))
        if path not in self._pictures:
            self._pictures.append(path)

    def _lay_out(self) -> None:
        for surface, (usual, *_others) in self._sizes().items():
            end = f"-{usual[0]}x{usual[1]}.png"
            found = [path for path in self._pictures if path.parent.name == surface and path.name.endswith(end)]
            sheets(self._folder, surface, found)
