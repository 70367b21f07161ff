"""This file is what the debrief shows: parts made from what the room may know, and what the room hasn't seen yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from trainer.debrief.findings import findings
from trainer.debrief.onstage import slide_of
from trainer.model.events import Occurrence
from trainer.model.play import Play, Room, meant_by
from trainer.model.report import Part
from trainer.model.rundown import Place
from trainer.model.scenario import Discuss, Reveal
from trainer.model.screen import Frame, Slide, TextSlide
from trainer.steps import naming
from trainer.ui.desk import Panel
from trainer.words import _

Overview = Callable[[Play, str], tuple[Part, ...]]


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something the room hasn't seen: its name, and where it is revealed."""

    name: str
    at: Occurrence


def on_stage(overview: Overview, block: str, number: int) -> Panel:
    """The panel that shows the part of that number on the stage; it is made anew from what the room may know."""

    def panel(known: Room) -> tuple[Slide, ...]:
        parts = overview(known, block)
        slide = slide_of(parts[number], frame_of(known, block)) if number < len(parts) else None
        return (slide,) if slide is not None else ()

    return panel


def finding_on_stage(block: str, finding: str) -> Panel:
    """The panel that shows a finding of that id on the stage; found anew in what the room may know."""

    def panel(known: Room) -> tuple[Slide, ...]:
        found = (one for one in findings(known, block) if one.id == finding)
        slides = (slide_of(one.asked(), frame_of(known, block)) for one in found)
        return tuple(slide for slide in slides if slide is not None)

    return panel


def questions_on_stage(block: str, part: str, texts: Sequence[str]) -> Panel:
    """The panel that asks the room questions of a part of the talk, a page each."""

    def panel(known: Room) -> tuple[Slide, ...]:
        around = frame_of(known, block)
        around = replace(around, path=(*around.path, part))
        return tuple(TextSlide(frame=around, title=text, text="") for text in texts)

    return panel


def frame_of(known: Room, block: str) -> Frame:
    """What stands around a panel of the debrief."""
    title = known.script.scenarios[block].shown_title
    return Frame(path=(title, _("Debrief")), rehearsal=known.session.rehearsal)


def hidden(play: Play, places: tuple[Place, ...], block: str) -> tuple[Hidden, ...]:
    """Reveals of a block that wait, when there is something to reveal."""
    waiting = (place for place in places if place.at.block == block and _waits(play, place))
    return tuple(Hidden(naming.row(play, place), place.at) for place in waiting)


def _waits(play: Play, place: Place) -> bool:
    if not isinstance(place.step, Reveal) or place.at in play.session.revealed:
        return False
    return any(meant_by(play, place.at, what) for what in place.step.what)


def discussions(places: tuple[Place, ...], block: str) -> tuple[tuple[Occurrence, Discuss], ...]:
    """The discussions of a block in their order, the last take of each."""
    found: dict[str, tuple[Occurrence, Discuss]] = {}
    for place in places:
        if place.at.block == block and isinstance(place.step, Discuss):
            found[place.step.id] = (place.at, place.step)
    return tuple(found.values())
