"""This file is what the search of past sessions looks in: the people of a session, and what was said and noted in it.

What somebody gave in private is not among it, and nothing of it is kept in an index.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from trainer.folding import folded
from trainer.model.trouble import NotOpened
from trainer.store.glancing import looked_into
from trainer.store.wordings import wordings


def said_in(path: Path) -> str:
    """Every word once, folded; "" for a file that can't be read."""
    try:
        with closing(looked_into(path)) as file:
            names = [name for (name,) in file.execute("SELECT name FROM people")]
            told = [one.words for one in wordings(file) if not one.private]
    except (NotOpened, sqlite3.Error, ValueError):
        return ""
    return " ".join(dict.fromkeys(folded(" ".join((*names, *told))).split()))
