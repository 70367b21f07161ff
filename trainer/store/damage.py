"""This file is what is said of a damaged session file: what is proven in it, and what to do."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from trainer.model.events import Recorded
from trainer.model.trouble import Damaged, NotOpened
from trainer.store.past import SUFFIX
from trainer.words import _


def damaged(path: Path, proven: Sequence[Recorded] = ()) -> Damaged:
    """The refusal of a file of which these facts are proven."""
    last = next((record.at for record in reversed(proven) if record.at is not None), None)
    if last is None:
        return Damaged(_("{path} is damaged. Past sessions has its backups, and puts it right.").format(path=path))
    when = datetime.datetime.fromtimestamp(last.wall, tz=datetime.UTC).astimezone()
    sentence = _(
        "{path} is damaged: what was recorded up to {moment} is proven, what came after it isn't. "
        "Past sessions has its backups, and puts it right."
    )
    return Damaged(sentence.format(path=path, moment=f"{when:%Y-%m-%d %H:%M:%S}"))


def foreign(path: Path) -> NotOpened | None:
    """The refusal of the data that lie among notes, for it is no session; None of any other file."""
    try:
        with path.open("rb") as file:
            told = file.read(1) == b"{"
    except OSError:
        return None
    sentence = _(
        "{path} holds a session's data for other programs, not the session. Give its file, which ends in {end}."
    )
    return NotOpened(sentence.format(path=path, end=SUFFIX)) if told else None


def newer(path: Path) -> NotOpened:
    """The refusal of a file that only a newer program understands whole."""
    sentence = _("{path} was written by a newer Trainer. Update this one to open it.")
    return NotOpened(sentence.format(path=path))
