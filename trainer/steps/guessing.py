"""This file is a guess of what another felt: whose answers are guessed, and the page that shows both to the pair."""

from __future__ import annotations

from dataclasses import replace

from trainer.model.events import Occurrence
from trainer.model.items import Faces, Grid, Item, Scale, Sliders, Value
from trainer.model.items.grid import SIDE
from trainer.model.pages import PairPage, PairRow
from trainer.model.play import Play
from trainer.model.scenario import Fill
from trainer.steps import fill
from trainer.words import _

Point = tuple[float, ...]


def guessed(play: Play, at: Occurrence) -> Occurrence | None:
    """The place whose answers are guessed here: a sheet that is `about` another sheet; its last take in this round."""
    step, scenario = play.step(at), play.scenario(at)
    known = next((one for one in scenario.all_steps() if isinstance(step, Fill) and one.id == step.about), None)
    if not isinstance(known, Fill):
        return None
    lap = at.lap if scenario.repeat_of(known.id) is scenario.repeat_of(at.step) else 0
    first = replace(at, step=known.id, lap=lap, take=1)
    takes = [place for place in play.session.sheets if replace(place, take=1) == first]
    return max(takes, key=lambda place: place.take, default=first)


def pair_page(play: Play, at: Occurrence, person: str) -> PairPage | None:
    """Both points side by side, once the guess is whole; None where the partner's answer isn't there."""
    target = guessed(play, at)
    partner = _partner(play, at, target, person) if target else ""
    if target is None or not partner:
        return None
    felt, guess = play.session.sheets[target].answers, play.session.sheets[at].answers
    known = {item.id: item for item in fill.sheet_of(play, target).items}
    rows = []
    for item in fill.sheet_of(play, at).items:
        mine, theirs = guess.get((person, item.id)), felt.get((partner, item.id))
        other = known.get(item.id)
        if mine and theirs and type(other) is type(item) and mine.value is not None and theirs.value is not None:
            rows.append(_row(item, mine.value, theirs.value))
    if not rows:
        return None
    return PairPage(person=person, name=play.name(person), partner=play.name(partner), rows=tuple(rows))


def _partner(play: Play, at: Occurrence, target: Occurrence, person: str) -> str:
    """Who of the same group answered the sheet that is guessed; "" when nobody did."""
    state = play.session.sheets.get(target)
    group = next((group for group in play.groups(at) if person in group.members), None)
    answered = {who for who, _item in state.answers} if state else set()
    return next((who for who in group.members if who != person and who in answered), "") if group else ""


def _row(item: Item, mine: Value, theirs: Value) -> PairRow:
    return PairRow(
        ask=item.ask,
        guessed=_words(item, mine),
        felt=_words(item, theirs),
        guessed_at=_point(item, mine),
        felt_at=_point(item, theirs),
    )


def _words(item: Item, value: Value) -> str:
    if isinstance(item, Faces) and isinstance(value, int):
        return item.shown_labels[value + 2]
    if isinstance(item, Grid | Sliders) and isinstance(value, tuple):
        pleasant, energy = value
        return _("pleasant {pleasant}, energy {energy}").format(pleasant=pleasant, energy=energy)
    return str(value)


def _point(item: Item, value: Value) -> Point:
    """Where an answer stands in shares of its scale: one number, two for a point, none for kinds without a scale."""
    match item:
        case Faces() if isinstance(value, int):
            return ((value + 2) / 4,)
        case Scale() if isinstance(value, int):
            return ((value - item.least) / max(1, item.most - item.least),)
        case Grid() if isinstance(value, tuple):
            return tuple((float(part) - 1) / (SIDE - 1) for part in value)
        case Sliders() if isinstance(value, tuple):
            return tuple(float(part) / 100 for part in value)
        case _:
            return ()
