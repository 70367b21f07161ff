"""This file is a disk that can be watched and broken: SQLite's own file layer, every write and sync passing by."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import apsw

from trainer.store import journal


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes written to a file; not yet on the disk until a sync."""

    file: str
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Sync:
    """Everything written to a file before is on the disk."""

    file: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A file is cut to a size; a size of -1 takes it away."""

    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Told:
    """So many facts were called saved."""

    facts: int


Deed = Write | Sync | Cut | Told


@dataclass(slots=True)
class Disk:
    """What was done, and the fault to come: which call, from which time on, for how many times (0: for ever).

    Once it has struck, the call `also` named fails too, as many times more.
    """

    log: list[Deed] = field(default_factory=list)
    recording: bool = True
    call: str = ""
    also: str = ""
    at: int = 0
    times: int = 1
    error: type[Exception] = apsw.IOError
    seen: int = 0
    struck: int = 0
    also_struck: int = 0

    def strike(self, call: str) -> None:
        """Raises when this call is the one that fails."""
        if self.call and call == self.also and self.struck and (not self.times or self.also_struck < self.times):
            self.also_struck += 1
            raise self.error
        if call != self.call:
            return
        self.seen += 1
        if self.seen >= self.at and (not self.times or self.struck < self.times):
            self.struck += 1
            raise self.error

    def heal(self) -> None:
        """From now on nothing fails."""
        self.call = ""

    def note(self, deed: Deed) -> None:
        """Remembers what was done."""
        if self.recording:
            self.log.append(deed)


class _File(apsw.VFSFile):
    def __init__(self, base: str, name: Any, flags: list[int], disk: Disk) -> None:  # noqa: ANN401 - apsw gives a text or its own kind of name
        disk.strike("open")
        super().__init__(base, name, flags)
        self._disk = disk
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = Path(path or "temporary").name

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's own names
        self._disk.strike("write")
        super().xWrite(data, offset)
        self._disk.note(Write(self._name, offset, bytes(data)))

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._disk.strike("sync")
        super().xSync(flags)
        self._disk.note(Sync(self._name))

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self._disk.strike("truncate")
        super().xTruncate(size)
        self._disk.note(Cut(self._name, size))


class _Layer(apsw.VFS):
    def __init__(self, name: str, disk: Disk) -> None:
        self._disk = disk
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802, ANN401
        return _File("", name, flags, self._disk)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        self._disk.strike("delete")
        super().xDelete(name, sync)
        self._disk.note(Cut(Path(name).name, -1))


class _Rows(list[Any]):
    """Rows that were fetched at once, asked as sqlite3's cursors are."""

    def fetchone(self) -> Any:  # noqa: ANN401 - as sqlite3's
        return self[0] if self else None

    def fetchall(self) -> list[Any]:
        return self


class Connection:
    """A connection over the watched disk that is asked as one of the sqlite3 module is."""

    def __init__(self, path: Path, layer: str) -> None:
        """Opens the file."""
        with _as_sqlite3():
            self._inner = apsw.Connection(str(path), vfs=layer)

    def execute(self, sql: str, values: Iterable[object] = ()) -> _Rows:
        """Does it, and fetches all rows."""
        with _as_sqlite3():
            return _Rows(self._inner.execute(sql, tuple(values)))

    def executemany(self, sql: str, many: Iterable[Iterable[object]]) -> None:
        """Does it once for each."""
        for values in many:
            self.execute(sql, values)

    def executescript(self, sql: str) -> None:
        """Does several one after another."""
        self.execute(sql)

    def close(self) -> None:
        """Closes the file; what fails in tidying up then is told by apsw, never by sqlite3."""
        with contextlib.suppress(apsw.Error):
            self._inner.close()


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    try:
        yield
    except apsw.Error as problem:
        raise sqlite3.OperationalError(str(problem) or type(problem).__name__) from problem


@contextmanager
def watched(disk: Disk, *, careless: bool = False) -> Iterator[None]:
    """The store's session files lie on this disk; `careless` is the control: commits that don't wait for it."""
    layer = _Layer(f"watched-{id(disk)}", disk)

    def connect(path: Path) -> Connection:
        connection = Connection(path, f"watched-{id(disk)}")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        return connection

    claim: Callable[..., None] = journal._claim  # noqa: SLF001 - the fault is put where the disk is

    def carelessly(connection: Connection) -> None:
        claim(connection)
        connection.execute("PRAGMA synchronous = NORMAL")

    with mock.patch.object(journal, "_connect", connect):
        if not careless:
            yield
        else:
            with mock.patch.object(journal, "_claim", carelessly):
                yield
    layer.unregister()
