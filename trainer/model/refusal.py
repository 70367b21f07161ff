"""This file is why a disk refuses, in words for people."""

from __future__ import annotations

import errno

from trainer.words import _

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
SILENT = frozenset({errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ETIMEDOUT, errno.EHOSTUNREACH})
HELD = frozenset({errno.EBUSY, errno.ETXTBSY})
HELD_BY_WINDOWS = frozenset({32, 33})
"""What Windows calls a sharing and a lock violation."""


def cause(problem: OSError) -> str:
    """What is the matter, as part of a sentence; as the system says it where that isn't known here."""
    at = problem.errno
    if at in HELD or getattr(problem, "winerror", None) in HELD_BY_WINDOWS:
        return _("another program has it open")
    if at in FULL:
        return _("the disk is full")
    if at in FORBIDDEN:
        return _("the computer doesn't allow it")
    if at in SILENT:
        return silence()
    known = {
        errno.EROFS: _("nothing may be written there"),
        errno.ENOENT: _("it isn't there"),
        errno.EISDIR: _("it is a folder"),
        errno.ENOTDIR: _("a file stands where a folder should be"),
        errno.EEXIST: _("something of that name is there already"),
        errno.ENAMETOOLONG: _("its name is too long"),
    }
    return known.get(at or 0) or problem.strerror or str(problem)


def reason(problem: Exception) -> str:
    """What is the matter, and what helps where that is known; else as the system says it."""
    said = str(problem).casefold()
    if "full" in said or "no space" in said or "quota" in said:
        return _("the disk is full; free some space")
    if "readonly" in said or "read-only" in said or "permission" in said:
        return _("nothing may be written there")
    if "i/o error" in said or "input/output" in said:
        return silence()
    return cause(problem) if isinstance(problem, OSError) else str(problem)


def silence() -> str:
    """What is the matter with a disk that doesn't answer."""
    return _("the disk doesn't answer; is it still plugged in?")
