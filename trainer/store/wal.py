"""This file is a look into the log beside a session file: what it holds, and whether acts lie behind a spoilt place."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIX = "-wal"
HEADER, FRAME = 32, 24
LOGGED = 19
"""Where a file says that it has a log; in memory it has none."""

LOOKS = 5
"""So often a log is looked at that changes under the eyes."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """A page in the log: whether everything up to it is as it was written, its number, and where its bytes lie.

    `pages` is how many the file has after the commit that it ends; 0 inside a commit.
    """

    sound: bool
    number: int = 0
    pages: int = 0
    start: int = 0
    size: int = 0

    @property
    def ends(self) -> bool:
        """Whether it ends a commit."""
        return self.pages > 0


def lost_commits(path: Path) -> int:
    """How many whole commits lie in the log behind a spoilt place, where SQLite would pass over them silently.

    One unsound commit at the very end is what a power cut leaves: it was never called saved, and is not counted.
    A log that another program writes to at the moment may look spoilt and isn't. The format is https://www.sqlite.org/fileformat.html#the_write_ahead_log.
    """
    log = path.with_name(path.name + SUFFIX)
    for _look in range(LOOKS):
        before = log.read_bytes() if log.is_file() else b""
        lost = lost_in(before)
        if not lost or log.read_bytes() == before:
            return lost
    return 0


def lost_in(log: bytes) -> int:
    """The same of a log that was read."""
    unsound = [frame for frame in _frames(log) if not frame.sound]
    ends = sum(frame.ends for frame in unsound)
    # The first unsound commit may be the one that the power cut; whatever follows it was written after it was synced.
    return ends if ends > 1 or (ends and not unsound[-1].ends) else 0


def applied(content: bytes, log: bytes) -> bytes:
    """The file with every whole commit of its log, ready to be looked at in memory."""
    pages: dict[int, bytes] = {}
    begun: dict[int, bytes] = {}
    count = size = 0
    for frame in _frames(log):
        if not frame.sound:
            break
        begun[frame.number] = log[frame.start : frame.start + frame.size]
        if frame.ends:
            pages.update(begun)
            begun, count, size = {}, frame.pages, frame.size
    whole = bytearray(content)
    if pages:
        whole = whole[: count * size].ljust(count * size, b"\0")
        for number, page in pages.items():
            if number <= count:
                whole[(number - 1) * size : number * size] = page
    if len(whole) > LOGGED:
        whole[LOGGED - 1 : LOGGED + 1] = b"\1\1"
    return bytes(whole)


def _frames(log: bytes) -> Iterator[_Frame]:
    """The frames of the log's present generation, in order; a spoilt header leaves one unsound commit too many."""
    if len(log) < HEADER:
        return
    magic, _version, size, _count, salt1, salt2, one, two = struct.unpack(">8I", log[:HEADER])
    order = ">" if magic & 1 else "<"
    sound = magic & ~1 == 0x377F0682 and _sum(log[: HEADER - 8], 0, 0, order) == (one, two)
    if not sound or not 512 <= size <= 65536:
        yield from (_Frame(sound=False, pages=1),) * (2 if len(log) > HEADER else 0)
        return
    for start in range(HEADER, len(log) - FRAME - size + 1, FRAME + size):
        number, pages, one_salt, other_salt, first, second = struct.unpack(">6I", log[start : start + FRAME])
        if (one_salt, other_salt) != (salt1, salt2):
            sound = False  # left from before the log began anew, unless frames of this generation follow
            continue
        if sound:
            one, two = _sum(log[start : start + 8], one, two, order)
            one, two = _sum(log[start + FRAME : start + FRAME + size], one, two, order)
            sound = (one, two) == (first, second)
        yield _Frame(sound, number, pages, start + FRAME, size)


def _sum(data: bytes, one: int, two: int, order: str) -> tuple[int, int]:
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for word in words:
        one = (one + word + two) & 0xFFFFFFFF
        two = (two + next(words) + one) & 0xFFFFFFFF
    return one, two
