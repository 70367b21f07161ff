"""This file is the keeper of past sessions: it lists them, says what can be continued, and opens one."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from trainer.clock import Clock
from trainer.model.trouble import Damaged, NotOpened, NotSaved
from trainer.ui.beside import Beside
from trainer.ui.job import Job, while_there
from trainer.ui.lane import Lane
from trainer.ui.library.continuing import Offer
from trainer.ui.sessions.look import Seen, latest_open, look, stand
from trainer.words import _

if TYPE_CHECKING:
    from trainer.model.events import HeldFor
    from trainer.opening import Opened
    from trainer.store.restoring import Restored
    from trainer.store.sessions import PastSession

SOON_MS, LATEST_MS = 2000, 60_000
"""How long after the first look the session on offer is read: at the latest, where it waits until others are done."""


class Keeper(QObject):
    """Emits `listed` with every session, `offered` with an Offer or None, and `said` with how mending or deleting went.

    `placed` comes with the Offer once more when its step was found, which may be a moment later.
    `corrected` comes with the path of a session whose first page tells something else now.
    `due` comes with the sessions that were promised to be deleted by now, none once that is put off.
    """

    listed = Signal(object)
    offered = Signal(object)
    placed = Signal(object)
    said = Signal(str)
    corrected = Signal(object)
    due = Signal(object)

    def __init__(
        self, folder: Callable[[], Path], clock: Clock, index: Path | None = None, parent: QObject | None = None
    ) -> None:
        """`folder` tells where sessions are kept now; `index` remembers what they tell."""
        super().__init__(parent)
        self._index = index
        self._folder = folder
        self._clock = clock
        self.offer: PastSession | None = None
        self.found: tuple[PastSession, ...] = ()
        self._damaged: dict[Path, str] = {}
        self._job: Job[Restored] | None = None
        self._deleting: Job[None] | None = None
        self._correcting = Lane()
        self._finishing: Job[tuple[str, ...]] | None = None
        self.news = ""
        self._put_off, self._leads, self._looked = False, True, False
        self._beside, self._looking, self._looking_words = Beside(0.5), 0, ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._place)

    def load(self) -> None:
        """Looks at the folder again, beside the window; before the first session nothing of sessions is loaded.

        A folder that takes its time is named meanwhile, and what was known of it stands.
        """
        folder, first = self._folder(), not self._looked
        self._looking += 1
        number = self._looking
        told = while_there(self, lambda seen: self._seen(number, seen))
        self._beside(lambda: look(folder, self._index, first=first), told)
        if self._looking == number:
            self._looking_words = _("Looking at the sessions in {folder}…").format(folder=folder)
            self._tell(self._looking_words)

    def _seen(self, number: int, seen: Seen) -> None:
        """What a look found, unless another was begun after it."""
        if number != self._looking:
            return
        self._looking += 1
        if self.news and self.news == self._looking_words:
            self._tell("")
        first, now = not self._looked, self._clock.now().wall
        self._finish_erasing(seen.cut_off)
        self.found = found = tuple(self._judged(one, now) for one in seen.found)
        self.offer = latest_open(found)
        if not seen.empty:
            self._looked = True
            self._place_soon(first=first)
        self.listed.emit(found)
        self.offered.emit(self._worded(self.offer) if self.offer else None)
        self.due.emit(() if self._put_off else tuple(one for one in found if one.due))

    def open(self, path: Path) -> Opened:
        """The session taken up where it stood, one that was over too; NotOpened or NotSaved says why it can't be.

        It may be asked of in any thread.
        """
        from trainer import opening

        opened = opening.reopen(path, self._clock)
        try:
            if opened.conductor.session.finished is not None:
                opened.conductor.resume()
        except NotSaved:  # a file that can't say so is given free again
            opened.file.close()
            raise
        opened.waiting.hold()
        return opened

    def leave(self, opened: Opened, *, over: bool) -> None:
        """Lets go of a session that was opened too late; one that was `over` is so again."""
        with contextlib.suppress(NotSaved):
            if over:
                opened.conductor.finish()
        opened.file.close()

    def heed(self, path: Path, problem: Exception) -> None:
        """This file couldn't be opened: if it is damaged, the list says so from now on."""
        if isinstance(problem, Damaged):
            self._damaged[path] = str(problem)
            self.load()

    def let_be(self) -> None:
        """What isn't finished is offered quietly from now on: it was taken up, or something else is wanted."""
        self._leads = False
        self.offered.emit(self._worded(self.offer) if self.offer else None)

    def doubt(self, path: Path) -> None:
        """Something in this file couldn't be read: if it is damaged, the list says so from now on."""
        from trainer.store.damage import damaged
        from trainer.store.restoring import sound

        if not sound(path):
            self._damaged[path] = str(damaged(path))
            self.load()

    def restore(self, session: PastSession) -> None:
        """Puts a damaged file right, beside the window."""
        from trainer.store.restoring import restore

        if self._job is None or not self._job.running:
            self.said.emit(_("Restoring…"))
            self._job = Job(lambda: restore(session.path), self._restored, self.said.emit)
            self._job.start()

    def _finish_erasing(self, left: Sequence[Path]) -> None:
        """What was being erased when the program was cut off goes now, beside the window; asked for it was already."""
        if left:
            self._finishing = Job(lambda: _finished(left), self._erased, self._tell)
            self._finishing.start()

    def _erased(self, titles: Sequence[str]) -> None:
        sentence = _("What was being erased from “{titles}” when Trainer was cut off is erased now.")
        self._tell(sentence.format(titles="”, “".join(titles)))

    def _tell(self, sentence: str) -> None:
        """Kept too, for a page that isn't there yet."""
        self.news = sentence
        self.said.emit(sentence)

    def put_off(self) -> None:
        """What was promised to be deleted is not asked about again until the program is opened anew."""
        self._put_off = True

    def delete(self, sessions: Sequence[PastSession], notes: Path | None = None) -> None:
        """Deletes these for good, and a folder of notes where one is named, beside the window."""
        if sessions and (self._deleting is None or not self._deleting.running):
            from trainer.ui.sessions.words import deleted_words

            self.said.emit(_("Deleting…"))
            told = deleted_words(sessions)
            self._deleting = Job(lambda: _delete(sessions, notes), lambda _done: self._deleted(told), self._deleted)
            self._deleting.start()

    def _deleted(self, sentence: str) -> None:
        self.load()
        self.said.emit(sentence)

    def correct(self, session: PastSession, title: str, held: HeldFor) -> None:
        """Writes into a session's file what it is called, for whom and where it was, beside the window."""
        from trainer.opening import correct

        path = session.path
        work = partial(correct, path, self._clock, title, held)
        self._correcting.ask(work, lambda _done: self._told_anew(path), self._deleted)

    def _told_anew(self, path: Path) -> None:
        self.load()
        self.corrected.emit(path)

    @property
    def busy(self) -> bool:
        """Whether anything is being restored, corrected or deleted."""
        jobs = (self._job, self._deleting, self._finishing)
        return self._correcting.busy or any(job is not None and job.running for job in jobs)

    def close(self) -> None:
        """Looks no more."""
        self._soon.stop()
        self._beside.close()

    def _restored(self, done: Restored) -> None:
        from trainer.ui.sessions.words import restored_words

        self._damaged.pop(done.path, None)
        self.load()
        self.said.emit(restored_words(done))

    def _judged(self, session: PastSession, now: float) -> PastSession:
        from trainer.store.sessions import is_due

        if is_due(session, now):
            session = session._replace(due=True)
        sentence = self._damaged.get(session.path)
        return session._replace(damaged=True, trouble=sentence) if sentence else session

    def _worded(self, session: PastSession) -> Offer:
        from trainer.ui.days import day_words, local, time_words
        from trainer.ui.sessions.words import continue_words

        started = local(session.started, session.offset_minutes)
        last = local(session.last, session.offset_minutes)
        today = datetime.datetime.fromtimestamp(self._clock.now().wall, tz=started.tzinfo).date()
        return Offer(
            words=continue_words(started, today),
            title=session.title,
            when=f"{day_words(last)}, {time_words(last)}",
            where=_where(session),
            sudden=session.cut_off,
            leads=self._leads and (session.cut_off or last.date() == today),
        )

    def wait_for(self, loaded: SignalInstance) -> None:
        """The first reading waits for this signal: what it needs is being loaded a little at a time."""
        if self._soon.isActive():
            self._soon.setInterval(LATEST_MS)
            loaded.connect(self._place_now)

    def _place_now(self) -> None:
        if self._soon.isActive():
            self._soon.stop()
            self._place()

    def _place_soon(self, *, first: bool) -> None:
        """At the start once the window is at rest, later at once: then what reading needs is loaded."""
        if first and self.offer is not None:
            self._soon.start()
        elif not self._soon.isActive():
            self._place()

    def _place(self) -> None:
        """Finds at which step the session on offer stands, unless that is known; its file isn't touched."""
        offer = self.offer
        if offer is None or offer.steps:
            return
        index = self._index
        self._beside(lambda: stand(offer, index), while_there(self, lambda found: self._placed(offer, found)))

    def _placed(self, before: PastSession, offer: PastSession | None) -> None:
        """Where it stands, if it is still on offer and could be read."""
        if self.offer is not before or offer is None:
            return
        self.offer = offer
        if offer.step:
            self.placed.emit(self._worded(offer))


def _where(session: PastSession) -> str:
    """Such as "step 4 of 12", as the console counts them: those of the exercise; nothing while that isn't known."""
    if not session.step:
        return ""
    return _("step {number} of {count}").format(number=session.step, count=session.steps)


def _finished(left: Sequence[Path]) -> tuple[str, ...]:
    """The names of the files in which erasing was carried out; NotOpened or NotSaved for what is in the way."""
    from trainer.store.erasing import finish

    for path in left:
        finish(path)
    return tuple(path.stem for path in left)


def _delete(sessions: Sequence[PastSession], notes: Path | None) -> None:
    """All that can be; NotSaved with what is in the way of the others."""
    from trainer.store.deleting import delete_session

    problems: list[str] = []
    for session in sessions:
        try:
            delete_session(session.path, notes)
        except (NotOpened, NotSaved) as problem:
            problems.append(str(problem))
    if problems:
        raise NotSaved(" ".join(problems))
