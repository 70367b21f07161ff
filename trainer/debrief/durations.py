"""This file is planned against actual times as a picture: the parts of a plan, or the steps of its only one."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from trainer.clock import Moment
from trainer.debrief import figures
from trainer.debrief.happened import answered, happened
from trainer.model.events import PlannedBlock
from trainer.model.pictures import Span, Times
from trainer.model.play import Play
from trainer.model.rundown import Place, unfold
from trainer.model.scenario import Fill, Vote
from trainer.model.session import Visit
from trainer.steps import fill, naming
from trainer.words import _


def times(play: Play) -> tuple[Times, ...]:
    """The picture, where something was planned and played."""
    places = unfold(play)
    blocks = [block for block in play.session.plan if any(place.at.block == block.id for place in places)]
    if len(blocks) > 1:
        spans = [_block(play, block, [place for place in places if place.at.block == block.id]) for block in blocks]
    else:
        spans = _steps(play, places)
    kept = tuple(span for span in spans if span.planned)
    if not any(span.took for span in kept):
        return ()
    words = "; ".join(f"{span.label}: {span.planned_figure}, {span.took_figure}" for span in kept)
    return (Times(title=_("Planned and taken"), spans=kept, text=words),)


def planned(play: Play, place: Place) -> float:
    """Minutes a place was planned to take; a sheet of which none are said takes what its questions need."""
    if place.planned or not isinstance(place.step, Fill | Vote):
        return place.planned or 0
    return ceil(fill.estimate(play, place.at) / 60)


def planned_together(play: Play, places: Sequence[Place]) -> float:
    """Minutes for several places; a step repeated as another take was planned once."""
    return sum(planned(play, place) for place in places if place.at.take == 1)


def _block(play: Play, block: PlannedBlock, places: Sequence[Place]) -> Span:
    title = play.script.scenarios[block.id].title or block.title
    return _span(title, planned_together(play, places), _spent(play, places), told=_told(play, places))


def _steps(play: Play, places: Sequence[Place]) -> list[Span]:
    """The steps of the only part, those that are repeated summed; of one played with some groups, only with these."""
    found: dict[str, list[Place]] = {}
    for place in places:
        found.setdefault(place.at.step, []).append(place)
    return [_step(play, same) for same in found.values()]


def _step(play: Play, same: Sequence[Place]) -> Span:
    went = [place for place in same if happened(play, place.at)] or same
    return _span(naming.title(play, same[0]), planned_together(play, went), _spent(play, same), told=_told(play, same))


def _spent(play: Play, places: Sequence[Place]) -> float | None:
    """Seconds the room was at these places; None when it only passed them by, as the table of the plan says too."""
    here = (place.at for place in places if place.at in play.session.visits and happened(play, place.at))
    visits = [play.session.visits[at] for at in here]
    end = play.session.finished or play.session.last
    return sum(seconds(visit, end) for visit in visits) if visits else None


def seconds(visit: Visit, end: Moment | None) -> int:
    """Whole seconds at a place, as they are shown: so every row and every sum of rows says the same."""
    return int(visit.spent(end) or 0.0)


def _told(play: Play, places: Sequence[Place]) -> bool:
    """Whether the room's answers to one of these places are known, though it may never have been there."""
    return any(answered(play, place.at) for place in places)


def _span(label: str, planned: float, spent: float | None, *, told: bool) -> Span:
    unplayed = "–" if told else _("not played")
    taken = unplayed if spent is None else figures.duration(spent)
    words = _("{minutes} planned").format(minutes=figures.minutes(planned))
    return Span(
        label=label,
        planned=planned,
        took=None if spent is None else spent / 60,
        planned_figure=words,
        took_figure=taken,
    )
