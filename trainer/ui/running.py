"""This file is a session that runs: its desk and its windows, put up together and put away together."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from trainer.debrief import handed
from trainer.debrief.scrub import on_wish
from trainer.model.trouble import NotSaved
from trainer.opening import Opened
from trainer.ui.console.insert import Supply
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.debrief.finish import Written
from trainer.ui.desk import Desk
from trainer.ui.displays import Displays
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.pulse import PATIENCE, Pulse
from trainer.ui.safekeeping import Safekeeping
from trainer.ui.sound import Sound
from trainer.ui.stage.window import StageWindow
from trainer.ui.tones import Tones
from trainer.ui.unsaved import Unsaved, rescued_words, silent_words
from trainer.words import _, current_language

Screens = Callable[[], Sequence[QScreen]]


class Running(QObject):
    """Emits `finished` when the workshop is over and the notes are to be written, `left` when the facilitator goes.

    `resumed` comes when it wasn't over after all.
    `elsewhere_asked` wants another folder for the notes, `stop_asked` no more of them, `page_asked` one person's own
    page; `room_languages` tells what stage and kiosk speak from now on, `moving` to which file the session is
    being taken ("" where that failed), `moved` in which folder it goes on.
    """

    finished = Signal()
    resumed = Signal()
    left = Signal()
    elsewhere_asked = Signal()
    stop_asked = Signal()
    page_asked = Signal(str)
    zoom_asked = Signal(int)
    contrast_asked = Signal()
    language_asked = Signal(str)
    room_languages = Signal(str, str)
    moving = Signal(str)
    moved = Signal(str)

    def __init__(
        self,
        app: QApplication,
        opened: Opened,
        code: str,
        screens: Screens,
        *,
        again: bool,
        supply: Supply | None = None,
    ) -> None:
        """`code` takes the laptop back from the room; `again` when the session was taken up after a break.

        `supply` gives exercises that can be put in on the way.
        """
        super().__init__()
        self.opened, self._code, self._supply = opened, code, supply
        self.desk = Desk(opened.conductor, self, opened.script)
        self.stage = StageWindow(self.desk)
        self.tones = Tones(self.desk, Sound(self))
        self._away = opened.away if again else None
        self.console, self.kiosk = self._private(self._away)
        self.displays = Displays(app, self.desk, self.stage, self.console, self.kiosk, screens=screens)
        self.unsaved = Unsaved(self.desk, opened.waiting, self)
        self.pulse = Pulse(self.desk, opened.waiting, self)
        self.spare: Path | None = None
        self.rescued: Path | None = None
        self.silent = False
        self.safe = Safekeeping(opened.waiting, self)
        self.safe.failed.connect(self.desk.refused)
        self.desk.place_asked.connect(self._ask_place)
        self.finished.connect(self.safe.keep)

    def _private(self, away: float | None = None) -> tuple[ConsoleWindow, KioskWindow]:
        """What only the facilitator and who is handed the laptop see, in the language of the moment."""
        console = ConsoleWindow(self.desk, away=away, tones=self.tones, supply=self._supply)
        console.finish_requested.connect(self.finished)
        console.resumed.connect(self.resumed)
        console.left.connect(self.left)
        console.elsewhere_asked.connect(self.elsewhere_asked)
        console.stop_asked.connect(self.stop_asked)
        console.page_asked.connect(self.page_asked)
        console.zoom_asked.connect(self.zoom_asked)
        console.contrast_asked.connect(self.contrast_asked)
        console.console_chosen.connect(self.language_asked)
        console.room_chosen.connect(lambda: self.room_languages.emit(*self.desk.languages))
        return console, KioskWindow(self.desk, self._code, draft=self._keep_typed)

    def retell(self) -> None:
        """Goes on in the language that is spoken now, on the page where it was; nothing half typed is lost."""
        self.desk.leaving.emit()
        page, problem = self.console.pages.shown, self.desk.problem
        self.desk.retell(self.opened.script(current_language()))
        self.console, self.kiosk = self._private()
        self.displays.exchange(self.console, self.kiosk)
        self.console.open_page(page)
        if problem:
            self.desk.trouble.emit(problem)

    def show(self) -> None:
        """Puts the windows where they belong."""
        self.displays.open(self._away)
        self.safe.begin()

    def show_written(self, files: Sequence[Path], *, signed: bool = True) -> None:
        """Says where the notes lie; of notes that aren't `signed` also how they come by a name."""
        folder = files[0].parent
        names = (file.relative_to(folder).parts[0] for file in sorted(files, key=_most_read_first))
        named = tuple((name, _meaning(name)) for name in dict.fromkeys(names))
        play = self.opened.conductor.play
        people = tuple((one.id, one.name) for one in play.session.people.values())
        self.console.show_written(
            Written(
                folder,
                named,
                people=people,
                unseen=on_wish(play),
                notes=handed.counted(play.session),
                signed=signed,
            )
        )

    def show_problem(self, folder: Path, sentence: str) -> None:
        """Says why the notes couldn't be written there."""
        self.console.show_written(Written(folder, (), sentence))

    def _keep_typed(self, person: str, item: str, words: str) -> None:
        self.desk.act(lambda: self.opened.conductor.keep_typed(person, item, words))

    def _ask_place(self) -> None:
        from trainer.ui.asking import ask_folder

        ask_folder(self.console, _("Where to keep sessions"), self.move_to)

    def move_to(self, folder: Path) -> None:
        """Goes on in another folder with all there is, unless the disk has come back meanwhile."""
        if not self.opened.waiting.unsaved:
            return
        # Noted first: killed in between, the next start finds the session there.
        self.opened.waiting.move(folder, lambda path: self.moving.emit(str(path)), self._note_moved)
        self.unsaved.tell_going()

    def _note_moved(self, path: Path | None, problem: str) -> None:
        if path is None:
            self.moving.emit("")
            if problem:
                self.desk.refused.emit(problem)
            return
        self.moved.emit(str(path.parent))
        self.desk.moved.emit(str(path))

    def _rescue(self) -> None:
        """What the disk has refused to the end is written elsewhere, with the whole session."""
        spare, waiting = self.spare, self.opened.waiting
        if spare is None or not waiting.unsaved:
            return

        def rescued() -> Path | None:
            with contextlib.suppress(NotSaved):
                return waiting.rescue(spare)
            return None

        self.unsaved.beside(rescued, self._note_rescued, PATIENCE)

    def _note_rescued(self, path: Path | None) -> None:
        self.rescued = path

    def close(self) -> None:
        """Takes every window away and lets go of the file; what was recorded stays.

        A disk that hangs would hang the program: one that is `silent` is let be, with all it has been given; what is
        half typed is rescued.
        """
        if not self.pulse.stop():
            self._let_be()
        self.desk.leaving.emit()
        self.displays.close()
        self.unsaved.close(silent=self.silent)
        if not self.silent and not self.pulse.answers():
            self._let_be()
        self._rescue()
        self.safe.close(PATIENCE, silent=self.silent)
        self.pulse.close(silent=self.silent)
        self.unsaved.beside.close()
        self.deleteLater()

    def _let_be(self) -> None:
        self.silent = True
        self.opened.waiting.give_up()

    def parting(self) -> tuple[str, str] | None:
        """What home says about a session that couldn't be put away as it should; None when all is well."""
        told = silent_words(self.opened) if self.silent else None
        if not self.opened.waiting.unsaved:
            return told
        title, where = rescued_words(self.opened, self.rescued)
        return (told[0] if told else title), where


_READ_FIRST = (".docx", ".pdf", ".html", ".md", ".xlsx", ".csv", ".json")


def _most_read_first(file: Path) -> int:
    return _READ_FIRST.index(file.suffix) if file.suffix in _READ_FIRST else len(_READ_FIRST)


def _meaning(name: str) -> str:
    """What a file or folder of the notes is for, in a few words; "" for one that speaks for itself."""
    from trainer.export.formats import CLIENT_STEM

    if name.startswith(CLIENT_STEM):
        return _("the client's part, to send: all but the record")
    return {
        "": _("each picture by itself, for slides and for print"),
        ".docx": _("to read, print and change in a word processor"),
        ".pdf": _("to read and print as it is"),
        ".html": _("to read in a browser and send on as one file"),
        ".md": _("the same as plain text"),
        ".xlsx": _("the answers that may be shown, a row each, with figures and charts, for a spreadsheet"),
        ".csv": _("the answers that may be shown, a row each, for a spreadsheet"),
        ".json": _("everything, for other programs"),
    }.get(Path(name).suffix, "")
