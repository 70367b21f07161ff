"""This file is finding files and folders that are called after somebody: their names are erased nowhere."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path


def called_after(name: str, folders: Iterable[Path]) -> tuple[Path, ...]:
    """What has the name in its own name, in these folders and below; of a folder called so, not each file in it."""
    wanted = _words(name)
    roots = [folder.absolute() for folder in folders]
    outer = [root for root in roots if not any(other in root.parents for other in roots)]
    known = (path for root in dict.fromkeys(outer) for path in _below(root, wanted)) if wanted else ()
    return tuple(sorted(known))


def _below(root: Path, wanted: list[str]) -> Iterator[Path]:
    """A folder that can't be read tells nothing."""
    for folder, inner, files in os.walk(root):
        yield from (Path(folder, one) for one in (*inner, *files) if _holds(_words(one), wanted))
        inner[:] = [one for one in inner if not _holds(_words(one), wanted)]


def _holds(words: list[str], wanted: list[str]) -> bool:
    """Whether the words of the name stand in a row; between them there may be a line or a space."""
    return any(words[place : place + len(wanted)] == wanted for place in range(len(words)))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold())
