"""This file is the folders a running program works with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """The user's data, the scenarios that come with the program, and the user's documents if there is such a folder."""

    data: Path
    scenarios: Path
    documents: Path | None = None

    @property
    def own_scenarios(self) -> Path:
        """Scenarios the facilitator wrote or got."""
        return self.data / "scenarios"

    @property
    def index(self) -> Path:
        """What the cards show, kept between starts; derived, and may be deleted."""
        return self.data / "index"

    @property
    def people(self) -> Path:
        """Groups kept for next time."""
        return self.data / "people"

    @property
    def sessions(self) -> Path:
        """Where sessions are kept unless told otherwise."""
        return self.data / "sessions"

    @property
    def records(self) -> Path:
        """What is kept after workshops."""
        return self.data / "records"

    @property
    def rehearsals(self) -> Path:
        """Notes of rehearsals, apart from everything real."""
        return self.data / "rehearsals"

    @property
    def notes(self) -> Path:
        """Where notes are written unless told otherwise: among the user's documents, where people look."""
        return self.documents / "Trainer" if self.documents else self.data / "notes"


def documents_folder() -> Path | None:
    """Where the user's documents lie; without such a folder at home, for notes are looked for and no hidden one is."""
    from PySide6.QtCore import QStandardPaths

    seen = QStandardPaths.StandardLocation
    wished = (Path(QStandardPaths.writableLocation(one)) for one in (seen.DocumentsLocation, seen.HomeLocation))
    return next((folder for folder in wished if folder.is_dir()), None)
