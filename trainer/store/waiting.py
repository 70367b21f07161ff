"""This file is the journal when the disk refuses or is slow: acts wait in memory, in order, until it takes them."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from trainer.clock import Moment
from trainer.model.events import Fact, Recorded
from trainer.model.refusal import cause, silence
from trainer.model.trouble import NotOpened, NotSaved
from trainer.store import copies, journal
from trainer.store.journal import SessionFile
from trainer.store.mirror import Act, Mirror, line_up
from trainer.store.pen import End, Pen
from trainer.words import _

T = TypeVar("T")
Wait = Callable[[float], bool]
"""Waits so many seconds for work to end; whether it has, and what it gave has been told."""


class Beside(Protocol):
    """Where the disk is asked: in a thread beside the window, or here and now."""

    def __call__(self, work: Callable[[], T], done: Callable[[T], object], seconds: float | None = None) -> Wait:
        """Begins `work`; `done` hears what it gives, in this thread: at once after at most so many seconds, or later.

        Without `seconds` it is as long as nobody notices.
        """
        ...


def here(work: Callable[[], T], done: Callable[[T], object], seconds: float | None = None) -> Wait:
    """Does it here and now, however long that takes."""
    del seconds
    done(work())
    return lambda _seconds: True


@dataclass(slots=True, eq=False)
class Going:
    """The session is being taken to another folder; `after` is what was done since it was copied."""

    folder: Path
    going: Callable[[Path], object]
    done: Callable[[Path | None, str], object]
    after: list[Act] = field(default_factory=list)


class Waiting:
    """A session's journal that goes on without the disk once it is `patient`; until then it raises NotSaved.

    What waits is told as not saved, until it is written: by `flush` after the disk has refused, by itself after a disk
    was slow.
    """

    def __init__(self, file: SessionFile) -> None:
        """Writes to this file."""
        self._pen = Pen(file)
        self._beside: Beside = here
        self._queue: deque[Act] = deque()
        self._writing: tuple[Act, ...] = ()
        self._wait: Wait = lambda _seconds: True
        self._listeners: list[Callable[[], None]] = []
        self._mirror = Mirror()
        self._going: Going | None = None
        self.patient = False
        self._given_up = self._late = self._told = False
        self._problem = ""

    @property
    def file(self) -> SessionFile:
        """Where the session is written now. While it is `slow` nobody else may ask the disk through it."""
        return self._pen.file

    @property
    def unsaved(self) -> int:
        """How many acts wait for the disk."""
        return len(self._writing) + len(self._queue)

    @property
    def slow(self) -> bool:
        """Whether the disk has not refused, but takes its time."""
        return bool(self._writing) and not self._problem

    @property
    def problem(self) -> str:
        """Why something waits; "" when nothing does."""
        if self._problem or not self._writing:
            return self._problem
        return self._silence()

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls `listener` when something begins to wait, is added to what waits, or everything is written."""
        self._listeners.append(listener)

    def append(
        self,
        facts: Sequence[Fact],
        moment: Moment | None,
        *,
        put: Mapping[str, str] | None = None,
        drop: Collection[str] = (),
    ) -> tuple[Recorded, ...]:
        """Writes facts and drafts durably, all or none, or lets them wait behind what waits already."""
        if not self.patient:
            written = self.file.append(facts, moment, put=put, drop=drop)
            self._mirror.add(Act(written, moment, dict(put or {}), tuple(drop)))
            return written
        records = tuple(Recorded(number, fact, moment) for number, fact in enumerate(facts, self._next()))
        act = Act(records, moment, dict(put or {}), tuple(drop))
        line_up(self._queue, act)
        try:
            saved = self.flush()
        except Exception:
            if act in self._queue:  # what can't be written at all isn't done
                self._queue.remove(act)
            raise
        if self._going is not None:
            self._going.after.append(act)
        if not saved:
            self._tell()
        return records

    def flush(self) -> bool:
        """Writes what waits; whether all is written. A disk that is slow is left to it, and tells when it is done."""
        if self._queue and not self._writing and not self._given_up:
            self._write()
        return not self.unsaved

    def _write(self, seconds: float | None = None) -> None:
        """Gives all that waits to the disk in one go."""
        pen, acts, anew, image = self._pen, tuple(self._queue), bool(self._problem), self._mirror.full
        self._writing, self._late = acts, False
        self._queue.clear()
        self._wait = self._beside(
            lambda: pen.write(acts, anew=anew, image=image), lambda end: self._written(pen, end), seconds
        )
        self._late = bool(self._writing)

    def _written(self, pen: Pen, end: End) -> None:
        """The disk has answered; what it says of a place that was left, or after it was given up, is too late."""
        if pen is not self._pen or self._given_up:
            return
        acts, late, self._writing, self._problem = self._writing, self._late, (), end.problem
        if end.problem or end.bug:
            self._queue.extendleft(reversed(acts))
        else:
            for act in acts:
                self._mirror.add(act)
            self._mirror.hold(end.image)
            if self._queue:
                self._write(0)
        if self._told and (late or not self.unsaved):
            self._tell()
        if end.bug is not None:
            raise end.bug

    def settle(self, seconds: float) -> bool:
        """Waits so long for a disk that is slow; whether it has answered, if only to refuse."""
        while self._writing:
            if not self._wait(seconds):
                return False
        return True

    def be_patient(self, beside: Beside = here) -> None:
        """From now on the room goes on without the disk, which is asked `beside`; what the file holds is held too."""
        self.patient, self._beside = True, beside
        if not self._mirror.holds:
            self.hold()

    def hold(self) -> None:
        """Holds what the file holds; whoever opened it beside the window has time for it."""
        self._mirror.hold(self._pen.image())

    def give_up(self) -> None:
        """The disk doesn't answer: from now on the file is asked for nothing, and what comes can only be rescued."""
        self._given_up, self._going = True, None

    def carry(self, sources: Mapping[str, str]) -> None:
        """Takes more scenario texts along; NotSaved when the disk refuses, or takes its time."""
        pen = self._pen
        self._mirror.hold(self._ask(lambda: pen.carry(sources)))

    def sources(self) -> dict[str, str]:
        """The texts of the scenario files the session carries, by name; NotSaved when the disk takes its time."""
        return self._ask(self._pen.sources)

    def _ask(self, work: Callable[[], T]) -> T:
        """What the file answers at once; what it answers later changes nothing."""
        found: list[T | NotSaved] = []
        self._beside(lambda: _tried(work), found.append)
        if not found:
            raise NotSaved(self._silence())
        if isinstance(found[0], NotSaved):
            raise found[0]
        return found[0]

    def copy(self) -> copies.Copy:
        """The file as it stands, once it is free: for a thread that may wait. NotSaved when it can't be read."""
        return self._pen.copy()

    def close(self, left: Moment | None = None, seconds: float = 0.0) -> None:
        """Lets go of the file, noting when it was left, and waits for that so long; a slow disk does it later."""
        pen, self._going = self._pen, None
        self._beside(lambda: pen.close(left), lambda _closed: None, seconds)

    def end(self) -> None:
        """Lets go of the file, for a thread that may wait for the disk."""
        self._pen.close()

    def free(self, folder: Path) -> Path:
        """A file in another folder that isn't there yet, under its own name or one like it."""
        own = self.file.path
        path = folder / own.name
        number = 2
        while path.exists():
            path, number = folder / f"{own.stem} {number}{own.suffix}", number + 1
        return path

    def rescue(self, folder: Path) -> Path:
        """Writes the session with all that waits into another folder; NotSaved when that can't be either."""
        path = self.free(folder)
        self._whole()(path)
        return path

    def _whole(self) -> Callable[[Path], None]:
        """What writes the session, as it is now, into another file; it may do so in any thread."""
        mirror, acts, pen = self._mirror.copy(), (*self._writing, *self._queue), self._pen
        silence = self._silence() if self._writing or self._given_up else ""

        def content() -> bytes:
            if silence:
                raise NotSaved(silence)
            return pen.content()

        return lambda path: mirror.write(acts, path, content)

    @property
    def destination(self) -> Path | None:
        """The folder to which the session is being taken; None when it stays where it is."""
        return self._going.folder if self._going else None

    def move(self, folder: Path, going: Callable[[Path], object], done: Callable[[Path | None, str], object]) -> None:
        """Goes on in another folder with the whole session, once it is complete there.

        `going` hears which file it will be before that is made, `done` where it goes on, or why it stays where it is;
        neither when the disk came back meanwhile. A folder asked for later, or giving up, makes this one too late.
        """
        self._going = asked = Going(folder, going, done)
        self._beside(lambda: _tried(lambda: self.free(folder)), lambda found: self._go(asked, found))

    def _go(self, asked: Going, found: Path | NotSaved) -> None:
        if self._going is not asked:
            return
        if isinstance(found, NotSaved):
            self._stay(str(found))
            return
        asked.going(found)
        asked.after.clear()
        whole = self._whole()
        self._beside(lambda: _tried(lambda: _made(found, whole)), lambda made: self._gone(asked, made))

    def _stay(self, problem: str) -> None:
        asked, self._going = self._going, None
        if asked is not None:
            asked.done(None, problem)

    def _gone(self, asked: Going, made: tuple[SessionFile, bytes] | NotSaved) -> None:
        wanted = self._going is asked and not self._given_up
        if isinstance(made, NotSaved):
            if wanted:
                self._stay(str(made))
            return
        file, image = made
        if not wanted or not self.unsaved:
            self._beside(lambda: _taken_away(file), lambda _away: None, 0)
            if wanted:
                self._stay("")
            return
        self._going = None
        self.close()
        self._pen, self._writing, self._problem = Pen(file), (), ""
        self._queue = deque(asked.after)
        self._mirror.hold(image)
        if self._queue:
            self._write(0)
        self._tell()
        asked.done(file.path, "")

    def drafts(self) -> dict[str, str]:
        """Half-finished answers and marks by key, those that wait included."""
        known = self.file.drafts()
        for act in (*self._writing, *self._queue):
            known.update(act.put)
            for key in act.drop:
                known.pop(key, None)
        return known

    def _next(self) -> int:
        acts = (*self._writing, *self._queue)
        last = next((act.records[-1].number for act in reversed(acts) if act.records), self.file.last)
        return last + 1

    def _silence(self) -> str:
        return _("Not saved: {reason} ({path}).").format(reason=silence(), path=self.file.path)

    def _tell(self) -> None:
        self._told = bool(self.unsaved)
        for listener in tuple(self._listeners):
            listener()


def _tried(work: Callable[[], T]) -> T | NotSaved:
    """What came of it, or why the disk refuses."""
    try:
        return work()
    except NotSaved as refusal:
        return refusal
    except OSError as problem:
        return NotSaved(cause(problem))


def _made(path: Path, whole: Callable[[Path], None]) -> tuple[SessionFile, bytes]:
    """The session in a file of its own, open, with what it holds."""
    whole(path)
    try:
        file = journal.open_session(path)
    except NotOpened as problem:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        raise NotSaved(str(problem)) from problem
    return file, Pen(file).image()


def _taken_away(file: SessionFile) -> None:
    """A file to which nobody went leaves nothing."""
    file.close()
    journal.take_away(file.path)
