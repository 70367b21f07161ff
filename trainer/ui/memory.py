"""This file is what the program remembers for its facilitator, and the folders that follow from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.ui.folders import Folders

if TYPE_CHECKING:
    from trainer.model.events import Promise
    from trainer.model.letterhead import Letterhead
    from trainer.store.settings import Settings
    from trainer.ui.scribe import Scribe


class Memory:
    """The facilitator's choices; the disk is not touched before they are asked for."""

    def __init__(self, folders: Folders) -> None:
        """`folders` are those in use unless the facilitator chose others."""
        self._folders = folders
        self._settings: Settings | None = None
        self._scribe: Scribe | None = None
        self._hear: tuple[Callable[[str], object], Callable[[], object]] = (lambda _sentence: None, lambda: None)

    @property
    def settings(self) -> Settings:
        """The choices as they stand."""
        if self._settings is None:
            from trainer.store.settings import load_settings

            self._settings = load_settings(self._folders.data)
        return self._settings

    @property
    def scribe(self) -> Scribe:
        """What keeps them, and all else that home keeps, beside the window."""
        if self._scribe is None:
            from trainer.ui.scribe import Scribe

            self._scribe = Scribe()
        return self._scribe

    def remember(self, settings: Settings) -> None:
        """Keeps the settings; a disk that refuses costs only this convenience, the session will say so loudly.

        Whoever kept some before hears of it too: theirs are among these.
        """
        self.keep(settings, *self._hear)

    def keep(self, settings: Settings, refused: Callable[[str], object], kept: Callable[[], object]) -> None:
        """Keeps the settings; they hold at once, and it is told how that went."""
        from trainer.store.settings import save_settings

        self._settings, self._hear = settings, (refused, kept)
        self.scribe.keep("settings", partial(save_settings, self._folders.data, settings), refused, kept)

    def wait(self, seconds: float) -> bool:
        """Until a slow disk has kept what it was given last, so long at most; whether it has."""
        return self.scribe.wait(seconds)

    def keep_sessions(self, folder: str) -> None:
        """Keeps sessions in this folder from now on."""
        self.remember(replace(self.settings, sessions=folder, moving=""))

    def note_move(self, file: str) -> None:
        """A running session is about to go on in this file: if it is there at the next start, its folder counts."""
        self.remember(replace(self.settings, moving=file))

    def keep_code(self, code: str, *, own: bool) -> None:
        """Takes this code from now on to get the laptop back."""
        self.remember(replace(self.settings, code=code, own_code=own))

    def keep_terms(self, code: str, promise: Promise, *, own: bool) -> None:
        """Offers the same next time; the lower limit follows from the room and starts anew.

        A code that wasn't the facilitator's `own` is kept for this session alone: who saw it then knows it.
        """
        names, days = promise.names_in_notes, promise.keep_days
        self.remember(replace(self.settings, code=code, own_code=own, names_in_notes=names, keep_days=days))

    @property
    def promise(self) -> Promise:
        """What was promised last, with the usual limit."""
        from trainer.model.events import Promise

        return Promise(names_in_notes=self.settings.names_in_notes, keep_days=self.settings.keep_days)

    @property
    def letterhead(self) -> Letterhead:
        """Whose notes are written here."""
        from trainer.store.letterhead import load_letterhead

        return load_letterhead(self._folders.data, self.settings)

    @property
    def sessions(self) -> Path:
        """Where sessions are kept."""
        return Path(self.settings.sessions) if self.settings.sessions else self._folders.sessions

    @property
    def notes(self) -> Path:
        """Where the notes of sessions are written, each in a folder of its own."""
        return Path(self.settings.notes) if self.settings.notes else self._folders.notes
