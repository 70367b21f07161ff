"""This file is a look into the log beside a session file: whether acts lie behind a place that can't be read."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIX = "-wal"
HEADER, FRAME = 32, 24


@dataclass(frozen=True, slots=True)
class _Frame:
    """A page in the log: whether it ends a commit, and whether everything up to it is as it was written."""

    ends: bool
    sound: bool


def lost_commits(path: Path) -> int:
    """How many whole commits lie in the log behind a spoilt place, where SQLite would pass over them silently.

    One unsound commit at the very end is what a power cut leaves: it was never called saved, and is not counted.
    The format is https://www.sqlite.org/fileformat.html#the_write_ahead_log.
    """
    log = path.with_name(path.name + SUFFIX)
    if not log.is_file():
        return 0
    unsound = [frame for frame in _frames(log.read_bytes()) if not frame.sound]
    ends = sum(frame.ends for frame in unsound)
    # The first unsound commit may be the one that the power cut; whatever follows it was written after it was synced.
    return ends if ends > 1 or (ends and not unsound[-1].ends) else 0


def _frames(log: bytes) -> Iterator[_Frame]:
    """The frames of the log's present generation, in order; a spoilt header leaves one unsound commit too many."""
    if len(log) < HEADER:
        return
    magic, _version, size, _count, salt1, salt2, one, two = struct.unpack(">8I", log[:HEADER])
    order = ">" if magic & 1 else "<"
    sound = magic & ~1 == 0x377F0682 and _sum(log[: HEADER - 8], 0, 0, order) == (one, two)
    if not sound or not 512 <= size <= 65536:
        yield from (_Frame(ends=True, sound=False),) * (2 if len(log) > HEADER else 0)
        return
    for start in range(HEADER, len(log) - FRAME - size + 1, FRAME + size):
        _page, after, one_salt, other_salt, first, second = struct.unpack(">6I", log[start : start + FRAME])
        if (one_salt, other_salt) != (salt1, salt2):
            sound = False  # left from before the log began anew, unless frames of this generation follow
            continue
        if sound:
            one, two = _sum(log[start : start + 8], one, two, order)
            one, two = _sum(log[start + FRAME : start + FRAME + size], one, two, order)
            sound = (one, two) == (first, second)
        yield _Frame(ends=after > 0, sound=sound)


def _sum(data: bytes, one: int, two: int, order: str) -> tuple[int, int]:
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for word in words:
        one = (one + word + two) & 0xFFFFFFFF
        two = (two + next(words) + one) & 0xFFFFFFFF
    return one, two
