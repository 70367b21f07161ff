"""This file is what the plan's page says of times and settings."""

from __future__ import annotations

from trainer.debrief.figures import plain
from trainer.model.day import DAY_MINUTES, Settable, Slot
from trainer.model.events import PlannedBlock
from trainer.ui.library.words import length_words, tag_words
from trainer.words import _, ngettext


def clock_words(minutes: int) -> str:
    """Minutes after midnight as a clock shows them; the day after is marked."""
    days, rest = divmod(minutes, DAY_MINUTES)
    time = f"{rest // 60:02}:{rest % 60:02}"
    return _("{time} (+1 day)").format(time=time) if days else time


def slot_length(slot: Slot) -> str:
    """How long a part takes."""
    return _("not in the library") if slot.minutes is None else length_words(slot.minutes)


def settings_words(block: PlannedBlock) -> str:
    """What was set for a part, "" when it runs as it is written."""
    if block.pause:
        return ""
    parts = []
    if block.rounds:
        parts.append(ngettext("{count} round", "{count} rounds", block.rounds).format(count=block.rounds))
    if block.minutes:
        parts.append(_("{minutes} min each").format(minutes=plain(block.minutes)))
    if block.cards:
        parts.append(_("cards: {name}").format(name=tag_words(block.cards)))
    return " · ".join(parts)


def settable_words(known: Settable, block: PlannedBlock) -> str:
    """What may be set, when that is nothing."""
    if block.pause or known.anything:
        return ""
    return _("It runs as it is written: there is nothing to set.")
