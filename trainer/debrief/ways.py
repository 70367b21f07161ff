"""This file is how a sheet was answered, in the notes, where it was not one by one at the laptop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from trainer.debrief import figures
from trainer.debrief.answers import sheet_at, takes_of
from trainer.debrief.noted import capital
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.model.report import Paragraph, Part
from trainer.model.scenario import Fill, How, Step, Vote
from trainer.model.session import SheetState
from trainer.steps import fill
from trainer.words import _

Told = How | Literal["named", "mixed"]
"""How a sheet was answered as the notes tell it: by name, or by some in private before hands were counted."""


def parts(play: Play, block: str, step: Step, *, names: bool) -> Iterator[Part]:
    """A line for each way but in private at the laptop: what others heard or saw, by name, slips, teams.

    Where some scenes were answered otherwise, it says which scenes it is true of, or of how many.
    """
    if not isinstance(step, Fill | Vote):
        return
    places = takes_of(play, block, step.id)
    for way in ("aloud", "named", "hands", "mixed", "paper", "team"):
        those = [at for at in places if way == _told(play, at)]
        if those:
            where = _where(Telling(play, names), those, len(places))
            yield Paragraph(text=_joined(where, way_words(way), by_team=any(map(play.group_id, those))), muted=True)
    over = [at for at in places if fill.hands_over(play, at) is not None]
    if over:
        where, words = _where(Telling(play, names), over, len(places)), _("More hands were counted than people asked.")
        yield Paragraph(text=" · ".join(part for part in (where, words) if part), muted=True)


def _joined(where: str, words: str, *, by_team: bool) -> str:
    """Whose scenes it is true of; a team's name says that the scene was theirs, not the answers."""
    if where and by_team:
        return capital(_("the scene of {scene}: {words}").format(scene=where, words=words))
    return " · ".join(part for part in (where, words) if part)


def _told(play: Play, at: Occurrence) -> Told:
    """How a place was answered; one by one at the laptop matters where names stand beside the answers, or hands."""
    state = play.session.sheets[at]
    way = _way(state)
    if way == "hands" and (state.answers or state.ballots):
        return "mixed"
    return "named" if way == "kiosk" and sheet_at(play, at).answers == "named" else way


def _way(state: SheetState) -> How:
    """How a place was answered: by hands only where some were counted."""
    if state.hands:
        return "hands"
    return "kiosk" if state.how == "hands" else state.how


def _where(telling: Telling, those: Sequence[Occurrence], of: int) -> str:
    """Whose scenes they are, "" where it is all of them."""
    scenes = [telling.scene(at) for at in those]
    if len(those) == of:
        return ""
    return ", ".join(scenes) if all(scenes) else figures.of(len(those), of)


def way_words(way: Told) -> str:
    """A way to answer as the notes tell it; "" for the usual ones."""
    return {
        "aloud": _("Said aloud, in front of everybody."),
        "named": _("Answered by name, and everybody was told so."),
        "hands": _("Counted by a show of hands, in front of everybody."),
        "mixed": _("Some answered in private; the others' hands were counted, in front of everybody."),
        "paper": _("Answered on paper and typed in."),
        "team": _("Each team gave one answer."),
    }.get(way, "")


def way_name(how: str) -> str:
    """A way to answer by the name that the facilitator chooses it by; "" where it isn't known."""
    return {
        "kiosk": _("One by one at the laptop"),
        "aloud": _("Aloud"),
        "hands": _("Show of hands"),
        "paper": _("On paper"),
        "team": _("One answer a team"),
    }.get(how, "")
