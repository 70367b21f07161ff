"""This file is Qt's own words in our languages: the menus of text fields, and dialogs for files and folders.

Qt brings translations for some languages, Norwegian Bokmål not among them; what the catalogue has goes before Qt's own.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from trainer.words import ENGLISH, _, noop

TEXTS = frozenset(
    {
        noop("&Undo"), noop("&Redo"), noop("Cu&t"), noop("&Copy"), noop("&Paste"), noop("Delete"), noop("Select All"),
        noop("&Select All"), noop("&Step up"), noop("Step &down"),
        noop("OK"), noop("&Yes"), noop("&No"), noop("Cancel"), noop("Close"), noop("Discard"), noop("Open"),
        noop("Retry"), noop("Save"), noop("&Save"), noop("&Open"), noop("&Choose"), noop("Save As"),
        noop("Find Directory"), noop("All Files (*)"), noop("Back"), noop("Forward"), noop("Parent Directory"),
        noop("Go back"), noop("Go forward"), noop("Go to the parent directory"), noop("Create New Folder"),
        noop("Create a New Folder"), noop("New Folder"), noop("&New Folder"), noop("List View"), noop("Detail View"),
        noop("Change to list view mode"), noop("Change to detail view mode"), noop("Directories"), noop("Directory:"),
        noop("File &name:"), noop("Files"), noop("Files of &type:"), noop("Show &hidden files"), noop("Sidebar"),
        noop("List of places and bookmarks"), noop("&Look in:"), noop("&Rename"), noop("&Delete"), noop("Remove"),
        noop("Computer"), noop("My Computer"), noop("Date Modified"), noop("Name"), noop("Size"), noop("Type"),
        noop("%1 already exists.\nDo you want to replace it?"),
        noop("%1\nFile not found.\nPlease verify the correct file name was given."),
        noop("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
        noop("Scroll Left"), noop("Scroll Right"),
    }
)  # fmt: skip
"""Qt's English for what this program can show of it."""


class QtTexts:
    """Makes Qt speak the program's language; `speak` after each change of it, `stop` at the end."""

    def __init__(self, app: QCoreApplication) -> None:
        """Nothing is translated before `speak`."""
        self._app = app
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Qt's words, and figures and dates where Qt writes them, in this language from now on."""
        self.stop()
        QLocale.setDefault(QLocale(language))
        if language == ENGLISH:
            return
        shipped = QTranslator()
        if shipped.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._install(shipped)
        self._install(_Ours())

    def stop(self) -> None:
        """Qt speaks English again."""
        for translator in reversed(self._installed):
            self._app.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(QLocale(ENGLISH))

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._installed.append(translator)


class _Ours(QTranslator):
    """Answers Qt's own texts from the catalogue."""

    def isEmpty(self) -> bool:
        """Never, or Qt wouldn't ask."""
        return False

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        """Our words for one of Qt's texts; None for any other, so that Qt asks the next translator."""
        said = _(source) if source in TEXTS else source
        return None if said == source else said
