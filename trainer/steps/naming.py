"""This file is what places of the rundown are called, by the room and by the facilitator."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Break, Calculate, Deal, Discuss, Fill, FormGroups, Reveal, Scenario, Vote
from trainer.steps import entries
from trainer.steps.called import group_name, names
from trainer.words import _, ngettext

TITLED = 2
"""So many parts of a plan name the session in full; more of them are counted after the first."""
ONE_PAIR = "players"
"""The id of the group where one pair plays in front of all; it has no turn, its rounds are counted."""
QUOTES = {("“", "”"), ("«", "»"), ("„", "“"), ('"', '"')}
"""Marks that a quotation begins and ends with."""


def bare(words: str) -> str:
    """A title for a sentence that puts it in quotation marks: without its own, where all of it stands in some."""
    inside = words[1:-1]
    quoted = bool(inside) and (words[0], words[-1]) in QUOTES and words[0] not in inside and words[-1] not in inside
    return inside if quoted else words


def everyone() -> str:
    """What a step is called that asks what the whole exercise is named after."""
    return _("Everyone answers")


def title(play: Play, place: Place) -> str:
    """The step's title, else what it is about: the sheet, the deck, or the kind of step."""
    step = place.step
    if isinstance(step, Vote):
        return entries.vote_title(play, place.at)
    if step.title:
        return step.title
    match step:
        case Fill():
            named = play.sheet(step.sheet).title
            return named if named != play.scenario(place.at).title else everyone()
        case Deal():
            deck = play.scenario(place.at).deck(step.deck)
            return deck.name if deck else _("Cards")
        case FormGroups():
            return _("Groups")
        case Reveal():
            return reveal_title(play.scenario(place.at), step)
        case Discuss():
            return _("Talk it over")
        case Calculate():
            return _("What it comes to")
        case Break():
            return _("Break")
        case _:
            return play.scenario(place.at).shown_title


def reveal_title(scenario: Scenario, step: Reveal) -> str:
    """What a reveal is called that has no title: by whether answers are shown, or something that was hidden."""
    if step.title:
        return step.title
    only_answers = all(scenario.deck(what) is None and isinstance(scenario.step(what), Fill) for what in step.what)
    return _("How the room answered") if only_answers else _("What was it?")


def shown_later(play: Play, places: Sequence[Place], at: Occurrence) -> str:
    """The title of the reveal step that shows what is answered in every round, while a round is to come; else ""."""
    rounds = [place.at for place in places if (place.at.block, place.at.step) == (at.block, at.step)]
    if all(place == at or place in play.session.sheets or place in play.session.skipped for place in rounds):
        return ""
    scenario = play.scenario(at)
    steps = [step for step in scenario.all_steps() if isinstance(step, Reveal) and at.step in step.what]
    return reveal_title(scenario, steps[0]) if steps else ""


def row(play: Play, place: Place) -> str:
    """The place in the run of show: its title with whose turn or which round it is, and the take."""
    parts = [title(play, place)]
    if place.group is not None and place.group.id != ONE_PAIR:
        parts.append(place.group.name or names(play, place.group.members))
    elif place.laps > 1:
        parts.append(_("round {lap}").format(lap=place.at.lap))
    if place.at.take > 1:
        parts.append(_("take {take}").format(take=place.at.take))
    return " · ".join(parts)


def turn(play: Play, place: Place) -> str:
    """Whose turn or which round it is in a repeat: "Team Oak · 1 of 3"."""
    if place.group is not None and place.group.id != ONE_PAIR:
        words = _("{group} · {lap} of {laps}")
        return words.format(group=group_name(play, place.group), lap=place.at.lap, laps=place.laps)
    return _("Round {lap} of {laps}").format(lap=place.at.lap, laps=place.laps)


def path(play: Play, place: Place) -> tuple[str, ...]:
    """Where the facilitator is: the round and whose turn it is."""
    parts = []
    if place.laps > 1:
        parts.append(_("Round {lap} of {laps}").format(lap=place.at.lap, laps=place.laps))
    if place.group is not None and place.group.id != ONE_PAIR:
        parts.append(group_name(play, place.group))
    if place.at.take > 1:
        parts.append(_("Take {take}").format(take=place.at.take))
    return tuple(parts)


def session(titles: Sequence[str]) -> str:
    """What a session is called after what it runs."""
    if len(titles) > TITLED:
        more = len(titles) - 1
        return ngettext("{first} and {more} more", "{first} and {more} more", more).format(first=titles[0], more=more)
    return " · ".join(titles)
