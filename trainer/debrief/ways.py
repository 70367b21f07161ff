"""This file is how a sheet was answered, in the notes, where it was not one by one at the laptop."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.debrief.answers import takes_of
from trainer.model.play import Play
from trainer.model.report import Paragraph, Part
from trainer.model.scenario import Fill, How, Step, Vote
from trainer.words import _


def parts(play: Play, block: str, step: Step) -> Iterator[Part]:
    """A line for each way that people could not choose themselves: hands that others see, slips, teams."""
    if not isinstance(step, Fill | Vote):
        return
    used = {play.session.sheets[at].how for at in takes_of(play, block, step.id)}
    for way in ("hands", "paper", "team"):
        if way in used:
            yield Paragraph(text=way_words(way), muted=True)


def way_words(way: How) -> str:
    """A way to answer as the notes tell it; "" for the usual ones."""
    return {
        "hands": _("Counted by a show of hands, in front of everybody."),
        "paper": _("Answered on paper and typed in."),
        "team": _("Each team gave one answer."),
    }.get(way, "")
