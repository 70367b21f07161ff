"""This file is words for a sheet while the facilitator types them: kept beside the answers until they are one."""

from __future__ import annotations

from trainer.model.events import Occurrence
from trainer.steps import fill
from trainer.ui.desk import Desk


def keep_half(desk: Desk, at: Occurrence, person: str, item: str, words: str) -> bool:
    """Keeps them; False where they must be given as they are: the sheet isn't open, or has no names to keep them by."""
    conductor = desk.conductor
    state = conductor.session.sheets.get(at)
    if state is None or state.closed or conductor.session.at != at or not person:
        return False
    if fill.sheet_of(conductor.play, at).answers == "anonymous":
        return False
    return desk.did(lambda: conductor.keep_typed(person, item, words))
