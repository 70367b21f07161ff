"""Why a disk refuses is told in the language of the window, for it is read in front of a room."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from trainer.model.refusal import cause
from trainer.words import speaking


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "the computer doesn't allow it"),
        (errno.EROFS, "nothing may be written there"),
        (errno.EIO, "the disk doesn't answer; is it still plugged in?"),
        (errno.EBUSY, "another program has it open"),
        (errno.ENAMETOOLONG, "its name is too long"),
    ],
)
def test_a_refusal_is_told_in_words(number: int, told: str) -> None:
    """And in each language in words of its own, not in those of the system."""
    problem = OSError(number, os.strerror(number))
    assert cause(problem) == told
    for language in ("nb", "ru"):
        with speaking(language):
            assert cause(problem) not in {told, os.strerror(number)}


def test_what_a_real_disk_says_is_known(tmp_path: Path) -> None:
    """What is opened isn't there, is a folder, or lies under a file."""
    (tmp_path / "file").touch()
    told = []
    for path in (tmp_path / "nowhere", tmp_path, tmp_path / "file" / "below"):
        with pytest.raises(OSError) as refused:  # noqa: PT011 - which one it is, is what is asked
            path.read_bytes()
        told.append(cause(refused.value))
    assert told == ["it isn't there", "it is a folder", "a file stands where a folder should be"]


def test_what_is_not_known_is_told_as_the_system_says_it() -> None:
    """Better than nothing: somebody may know what it means."""
    assert cause(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert cause(OSError("as it was raised")) == "as it was raised"
