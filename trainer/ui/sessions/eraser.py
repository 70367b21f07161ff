"""This file is how names and sentences are erased from the window: read, asked, erased beside it, told, read again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.ui.job import Job, while_there
from trainer.ui.library.home import HomeWindow
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.elsewhere import Elsewhere
    from trainer.store.erasing import Erased
    from trainer.store.forgetting import Erasable
    from trainer.store.records import KeptRecord
    from trainer.store.sessions import PastSession
    from trainer.ui.records.list import RecordsPage
    from trainer.ui.sessions.erasing import ErasingPage
    from trainer.ui.sessions.erasures import Choice
    from trainer.ui.sessions.page import SessionsPage


@dataclass(frozen=True, slots=True)
class Subject:
    """What is erased from: a file, its title, the page it was chosen on, and how that page is called.

    `sessions` is that page where it lists sessions, whose notes can be written anew as they were.
    """

    path: Path
    title: str
    listed: QWidget
    back: str
    sessions: SessionsPage | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """What went, what is left to erase in the file, who else holds the name, and the kept groups it went from too."""

    erased: Erased
    known: Erasable
    others: tuple[Elsewhere, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Beyond:
    """What erasing didn't reach, in words, and whether files that were written of it are among that."""

    words: str
    files: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """What erasing looks at beside the file: notes, sessions, records, kept groups, who comes next, what is derived."""

    notes: Callable[[Path], Path]
    sessions: Path
    records: Path
    groups: Path
    coming: Path
    derived: Path


class Eraser(QObject):
    """Emits `erased` after anything went; one page serves sessions and records."""

    erased = Signal()

    def __init__(self, home: HomeWindow, reach: Reach) -> None:
        """The page is not listed: a list leads to it, and it is made when it is first needed."""
        super().__init__(home)
        self._home, self._reach = home, reach
        self._made: ErasingPage | None = None
        self._subject: Subject | None = None
        self._reading: Job[Erasable] | None = None
        self._erasing: Job[tuple[Gone, Beyond]] | None = None

    @property
    def page(self) -> ErasingPage:
        """The page that asks."""
        if self._made is None:
            from trainer.ui.sessions.erasing import ErasingPage

            self._made = page = ErasingPage()
            self._home.add_aside(page)
            page.left.connect(self._left, Qt.ConnectionType.QueuedConnection)
            page.asked.connect(self._asked)
            page.rewrite_button.clicked.connect(self._write_anew)
            page.others.chosen.connect(self._open_other)
        return self._made

    @property
    def shown(self) -> bool:
        """Whether the page is what is seen."""
        return self._made is not None and self._home.widget is self._made

    def open_session(self, session: PastSession, listed: SessionsPage) -> None:
        """Shows what there is to erase in a session that was chosen in its list."""
        self.open(Subject(session.path, session.title, listed, _("All sessions"), listed), listed.pane.say)

    def open_record(self, kept: KeptRecord, listed: RecordsPage) -> None:
        """Shows what there is to erase in a record that was chosen in its list."""
        self.open(Subject(kept.path, kept.title, listed, _("All records")), listed.pane.say)

    def open(self, subject: Subject, failed: Callable[[str], object], *, wanted: str = "") -> None:
        """Shows what there is to erase, `wanted` looked for; why it can't be read is said by `failed`.

        Until it is shown, what is shown is what would be erased.
        """
        from trainer.store.forgetting import erasable

        if not self._busy():
            done = while_there(self, partial(self._show, subject, wanted))
            self._reading = Job(lambda: erasable(subject.path), done, while_there(self, failed))
            self._reading.start()

    @property
    def busy(self) -> bool:
        """Whether anything is being erased."""
        return self._erasing is not None and self._erasing.running

    def _busy(self) -> bool:
        return any(job is not None and job.running for job in (self._reading, self._erasing))

    def _open_other(self, other: Elsewhere) -> None:
        """Shows another session or record that holds the name, with the name found in it."""
        if self._subject is not None:
            subject = replace(self._subject, path=other.path, title=other.title)
            self.open(subject, self.page.say, wanted=self.page.others.name)

    def _show(self, subject: Subject, wanted: str, known: Erasable) -> None:
        self._subject = subject
        self.page.show_erasable(subject.title, subject.back, known)
        self._home.show_widget(self.page)
        self.page.search.setText(wanted)
        self.page.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked(self, choice: Choice, word: str) -> None:
        from trainer.ui.sessions.erasures import Named

        subject = self._subject
        if subject is None or self._busy():
            return
        name, reach = choice.name if isinstance(choice, Named) else self.page.erased_name, self._reach
        self.page.say(_("Erasing…"), busy=True)
        self._erasing = Job(
            lambda: (_erased(subject.path, choice, word, reach), _beyond(subject, name, reach)),
            while_there(self, partial(self._done, choice, name)),
            while_there(self, self._failed),
        )
        self._erasing.start()

    def _failed(self, sentence: str) -> None:
        self.page.say("", busy=False)
        self.page.pane.show_choice(self.page.choice)
        self.page.say(sentence)

    def _done(self, choice: Choice, name: str, done: tuple[Gone, Beyond]) -> None:
        from trainer.store.erasing import done_words, groups_words
        from trainer.store.forgetting import standing
        from trainer.ui.sessions.erasures import Named

        gone, beyond = done
        self.page.say("", busy=False)
        told = " ".join((done_words(_as_asked(choice, gone.erased)), groups_words(gone.groups))).rstrip()
        subject = self._subject
        listed = subject.sessions if subject is not None else None
        there = beyond.files and subject is not None and listed is not None and listed.lists(subject.path)
        self.page.show_done(gone.known, told, beyond.words, files=there)
        if isinstance(choice, Named):
            self.page.others.show_others(choice.name, gone.others)
        self.page.show_standing(name, standing(name, gone.known.words) if name else ())
        self.erased.emit()

    def _left(self) -> None:
        if self.shown and self._subject is not None:
            self._home.show_widget(self._subject.listed)

    def _write_anew(self) -> None:
        """Back in the list, where it is told how the writing goes and what was written can be opened."""
        self._left()
        if self._subject is not None and self._subject.sessions is not None:
            self._subject.sessions.write_anew(self._subject.path)


def _as_asked(choice: Choice, done: Erased) -> Erased:
    """What went, counted as it was when it was asked about: a text with all it said before it was corrected is one."""
    from trainer.ui.sessions.erasures import Named

    texts = choice.texts if isinstance(choice, Named) else 1
    return replace(done, texts=min(texts, done.texts) or done.texts)


def _erased(path: Path, choice: Choice, word: str, reach: Reach) -> Gone:
    """In the job's thread: what was cut off before is finished first; who else holds a name is looked for last."""
    from trainer.store.elsewhere import elsewhere
    from trainer.store.erasing import finish
    from trainer.store.forgetting import erasable, forget, forget_words
    from trainer.store.people_lists import forget_kept
    from trainer.ui.sessions.erasures import Named

    finish(path)
    if not isinstance(choice, Named):
        gone = Gone(forget_words(path, choice.wording, word), erasable(path))
        shutil.rmtree(reach.derived, ignore_errors=True)
        return gone
    # Groups first: cut off between the two, the name still stands here to be asked for once more.
    groups = forget_kept(reach.groups, choice.name) if choice.person else ()
    done = forget(path, choice.person, choice.name)
    shutil.rmtree(reach.derived, ignore_errors=True)
    return Gone(done, erasable(path), elsewhere(choice.name, reach.sessions, reach.records, path), groups)


def _beyond(subject: Subject, name: str, reach: Reach) -> Beyond:
    """In the job's thread: what erasing doesn't reach, as far as it is known."""
    from trainer.model.mentions import forms
    from trainer.store.coming import load_coming
    from trainer.store.deleting import holds_notes
    from trainer.store.people_lists import kept_groups
    from trainer.store.records import kept_records

    notes = reach.notes(subject.path)
    told = [_("Files that were written or handed on before may still hold it.")]
    files = holds_notes(notes) or (notes / "record.md").is_file()
    if files:
        words = _("The files in {folder} were written before and may still hold it: write them again, or delete them.")
        other = _("So may a table of many sessions, and what was handed on.")
        told = [words.format(folder=notes), other]
    if name and forms(name, f"{subject.title} {subject.path.stem}"):
        told.append(_("The title and the name of the file stay as they are."))
    groups = kept_groups(reach.groups) if name else ()
    held = [one.name for one in groups if any(name.casefold() == person.name.casefold() for person in one.people)]
    if held:
        told.append(
            ngettext(
                "The kept group {groups} holds the name too.",
                "The kept groups {groups} hold the name too.",
                len(held),
            ).format(groups=", ".join(held))
        )
    if name and any(name.casefold() == person.name.casefold() for person in load_coming(reach.coming)):
        told.append(_("The people entered for the next session hold the name too."))
    begun = [one.title for one in kept_records(reach.records) if one.session == subject.path.stem]
    if begun:
        told.append(
            ngettext(
                "The record {records} was begun from it and is erased from by itself.",
                "The records {records} were begun from it and are erased from by themselves.",
                len(begun),
            ).format(records=", ".join(_("“{words}”").format(words=title) for title in begun))
        )
    return Beyond(" ".join(told), files)
