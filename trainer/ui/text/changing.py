"""This file is how an exercise's own text is changed in the window: opened, kept while it is typed, checked, saved."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from trainer.model.trouble import NotSaved
from trainer.ui.lane import Lane
from trainer.ui.library.home import HomeWindow
from trainer.ui.library.watch import FolderWatch
from trainer.ui.opened import open_path
from trainer.ui.tongue import own_name
from trainer.words import _, current_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from trainer.store.library import Library
    from trainer.store.problems import Problem
    from trainer.ui.text.page import TextPage

PATIENCE = 3.0
"""Seconds that a disk has at the end to take what was typed."""
Then = Callable[[], object]


class Opened(NamedTuple):
    """A file as it was read: its text, what was typed and not saved, its first text, and the exercise's other texts."""

    path: Path
    text: str
    draft: str
    original: str
    beside: tuple[Path, ...]


class TextChanger(QObject):
    """One page serves every exercise; `folders` are the shipped one and the own one. `show` may be exchanged."""

    def __init__(self, home: HomeWindow, listed: QWidget, folders: tuple[Path, Path]) -> None:
        """The page isn't listed, and is made when it is first needed; `listed` is where it leads back to."""
        super().__init__(home)
        self._home, self._listed, self._folders = home, listed, folders
        self.show: Callable[[Path], str | None] = open_path
        self._made: TextPage | None = None
        self._file: Opened | None = None
        self._title = self._told = ""
        self._library: Library | None = None
        self._disk, self._checks = Lane(), Lane()
        self._watch = FolderWatch(self)
        self._watch.changed.connect(self._look)

    @property
    def page(self) -> TextPage:
        """The page with the text."""
        if self._made is None:
            from trainer.ui.text.page import TextPage

            self._made = page = TextPage()
            self._home.add_aside(page)
            page.left.connect(self._leave, Qt.ConnectionType.QueuedConnection)
            page.save.connect(self.save)
            page.paused.connect(self._paused)
            page.original.connect(self._ask_original)
            page.outside.connect(self._outside)
            page.other.connect(self._other)
        return self._made

    @property
    def shown(self) -> bool:
        """Whether the page is what is seen."""
        return self._made is not None and self._home.widget is self._made

    @property
    def busy(self) -> bool:
        """Whether anything is being read, checked or written."""
        return self._disk.busy or self._checks.busy

    def open(self, path: Path, title: str, failed: Callable[[str], object], told: str = "") -> None:
        """Shows the text of a file, or of its translation where one speaks the language of the window; `told` below."""
        from trainer.store.files import language_of, texts_beside

        texts = texts_beside(path)
        spoken = next((one for one in texts if language_of(one.name) == current_language()), path)
        self._title, self._told = title, told
        self._open(spoken, texts, failed)

    def close(self) -> None:
        """Keeps what is typed and not saved for the next time."""
        from trainer.store.own_text import keep_draft

        self._home.leaving = None
        self._watch.stop()
        self._disk.close(PATIENCE)
        self._checks.close(PATIENCE)
        if self._file is not None and self.page.unsaved:
            with contextlib.suppress(NotSaved):
                keep_draft(self._file.path, self.page.text)

    # Opened and left

    def _open(self, path: Path, beside: tuple[Path, ...], failed: Callable[[str], object]) -> None:
        self._disk.ask(partial(_read, path, beside, self._folders[0]), self._show, failed)

    def _show(self, opened: Opened) -> None:
        page, self._file = self.page, opened
        files = [(path, _called(path)) for path in opened.beside]
        page.show_file(self._title, opened.text, files, opened.path)
        page.say(self._told)
        self._told = ""
        page.original_button.setVisible(bool(opened.original))
        self._home.leaving = self.leave
        self._home.show_widget(page)
        page.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._watch.look_at((str(opened.path), str(opened.path.parent)))
        if opened.draft and opened.draft != opened.text:
            page.editor.exchange(opened.draft)
            words = _("You typed this and didn't save it. It is here again.")
            page.question.ask(words, (_("Save"), self.save), (_("Back to what was saved"), self._drop))
        self._check()

    def leave(self, then: Then) -> bool:
        """Whether the page may be left at once; else that is asked, and `then` happens when it may."""
        if not self.shown or not self.page.unsaved:
            self._end()
            return True
        self.page.question.ask(
            _("What you changed isn't saved yet."),
            (_("Save and leave"), partial(self.save, partial(self._go, then))),
            (_("Leave without saving"), partial(self._leave_unsaved, then)),
            (_("Stay here"), self.page.editor.setFocus),
            grab=True,
        )
        return False

    def _leave(self) -> None:
        if self.shown and self.leave(self._back):
            self._back()

    def _leave_unsaved(self, then: Then) -> None:
        self._drop()
        self._go(then)

    def _go(self, then: Then) -> None:
        self._end()
        then()

    def _end(self) -> None:
        self._home.leaving = None
        self._watch.stop()

    def _back(self) -> None:
        self._home.show_widget(self._listed)

    def _other(self, path: Path) -> None:
        file = self._file
        if file is not None:
            go = partial(self._open, path, file.beside, self._told_bad)
            if self.leave(go):
                go()

    # Kept and checked while it is typed

    def _paused(self) -> None:
        from trainer.store.own_text import drop_draft, keep_draft

        if self._file is None:
            return
        path, text = self._file.path, self.page.text
        keep = partial(keep_draft, path, text) if self.page.unsaved else partial(drop_draft, path)
        # A disk that refuses is told of when the text is saved: nothing is lost while the window stands.
        self._disk.ask(keep, _nothing, _nothing)
        self._check()

    def _check(self) -> None:
        file = self._file
        if file is not None:
            text = self.page.text
            self._checks.ask(partial(self._faults, file.path, text), partial(self._checked, file, text), self._told_bad)

    def _faults(self, path: Path, text: str) -> tuple[Problem, ...]:
        """In the job's thread: what others refer to is read once."""
        from trainer.store.library import load_library
        from trainer.store.own_text import check_own

        if self._library is None:
            self._library = load_library(self._folders)
        return check_own(path, text, self._library)

    def _checked(self, file: Opened, text: str, faults: tuple[Problem, ...]) -> None:
        if file is self._file and text == self.page.text:
            self.page.show_faults(faults)

    # Saved, and taken back

    def save(self, then: Then | None = None) -> None:
        """Saves what is typed; `then` happens once it is saved."""
        from trainer.store.own_text import save_own

        if self._file is None:
            return
        path, text = self._file.path, self.page.text
        self.page.question.end()
        self.page.say(_("Saving…"))
        saved = partial(self._saved, text, then)
        self._disk.ask(partial(save_own, path, text, self.page.known), saved, self._refused)

    def _saved(self, text: str, then: Then | None, theirs: str | None) -> None:
        if theirs is not None:
            self.page.say("")
            self._ask_whose(theirs)
            return
        self.page.know(text)
        broken = self.page.pane.wrong
        words = _("Saved, with its faults: until they are mended, the exercise can't be played.")
        self.page.say(words if broken else _("Saved."), good=not broken)
        if then is not None:
            then()

    def _refused(self, sentence: str) -> None:
        self.page.say("")
        words = _("{sentence} The file is as it was, and your text stays here.").format(sentence=sentence)
        self.page.question.ask(words, (_("Try again"), self.save))

    def _drop(self) -> None:
        """Back to what stands on the disk; Ctrl+Z brings back what was typed."""
        from trainer.store.own_text import drop_draft

        if self._file is not None:
            self.page.editor.exchange(self.page.known)
            self._disk.ask(partial(drop_draft, self._file.path), _nothing, _nothing)
            self.page.editor.setFocus()

    def _ask_original(self) -> None:
        self.page.question.ask(
            _("All that was changed in this text goes. Nothing is saved by that yet, and Undo brings it back."),
            (_("Back to the original text"), self._take_original),
            (_("Leave it as it is"), self.page.editor.setFocus),
            grab=True,
        )

    def _take_original(self) -> None:
        if self._file is not None:
            self.page.editor.exchange(self._file.original)
            self.page.editor.setFocus()

    def _outside(self) -> None:
        if self._file is not None:
            trouble = self.show(self._file.path)
            opened = _("Open in another program as it was saved last. What you save there appears here.")
            self.page.say(trouble or opened, good=not trouble)

    # Changed by another program

    def _look(self) -> None:
        from trainer.store.own_text import read_own

        file = self._file
        if file is not None and self.shown:
            self._watch.look_at((str(file.path), str(file.path.parent)))
            if file.path.exists():
                self._disk.ask(partial(read_own, file.path), partial(self._seen, file), _nothing)

    def _seen(self, file: Opened, theirs: str) -> None:
        page = self.page
        if file is not self._file or theirs == page.known:
            return
        if theirs == page.text:
            page.know(theirs)
        elif page.unsaved:
            self._ask_whose(theirs)
        else:
            self._take(theirs)

    def _ask_whose(self, theirs: str) -> None:
        self.page.question.ask(
            _("Another program has changed this file meanwhile. Your text is here, the other one in the file."),
            (_("Save mine, keep the other beside it"), partial(self._keep_mine, theirs)),
            (_("Take the other one"), partial(self._take, theirs)),
        )

    def _take(self, theirs: str) -> None:
        self.page.editor.exchange(theirs)
        self.page.know(theirs)
        self.page.say(_("This is what another program wrote. Undo brings back your own text."))

    def _keep_mine(self, theirs: str) -> None:
        from trainer.store.own_text import put_by

        if self._file is not None:
            self._disk.ask(partial(put_by, self._file.path, theirs), partial(self._kept, theirs), self._refused)

    def _kept(self, theirs: str, kept: Path) -> None:
        self.page.know(theirs)
        told = _("Saved. What the other program wrote lies beside it: {file}.").format(file=kept.name)
        self.save(partial(self.page.say, told))

    def _told_bad(self, sentence: str) -> None:
        self.page.say(sentence, good=False)


def _read(path: Path, beside: tuple[Path, ...], shipped: Path) -> Opened:
    from trainer.store.own_text import draft_of, original_of, read_own

    return Opened(path, read_own(path), draft_of(path), original_of(path, (shipped,)), beside)


def _called(path: Path) -> str:
    """A text by what it is, or by its language."""
    from trainer.store.files import language_of

    language = language_of(path.name)
    return _("Words in {language}").format(language=own_name(language)) if language else _("The whole exercise")


def _nothing(_value: object) -> None:
    """There is nothing to tell."""
