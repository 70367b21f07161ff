"""This file is the workbook's two sheets of what stands beside what: signs round by round, players and the room."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.debrief import figures
from trainer.debrief.noticed import signs
from trainer.debrief.played_rated import ratings
from trainer.debrief.telling import Telling
from trainer.export.xlsx.cells import COUNT, MEAN, SIGNED, Column, Content
from trainer.model.play import Play
from trainer.words import _

WHOLE = '0;"−"0;0'


def sign_columns() -> tuple[Column, ...]:
    """What is told of each sign in each round."""
    return (
        Column(_("Scenario"), long=True),
        Column(_("Step"), long=True),
        Column(_("Question"), long=True),
        Column(_("Sign"), long=True),
        Column(_("Whose"), long=True),
        Column(_("Meant to show"), long=True),
        Column(_("How it ended"), long=True),
        Column(_("Observers who saw it"), COUNT),
        Column(_("Observers"), COUNT),
        Column(_("Players who noticed it"), COUNT),
        Column(_("Players"), COUNT),
    )


def sign_rows(play: Play, *, names: bool) -> Iterator[tuple[Content, ...]]:
    """A row for each round and sign that anybody saw or noticed in one of them, where both are known."""
    telling = Telling(play, names)
    for block, scenario in play.exercises():
        known = tuple(signs(telling, block))
        anywhere = {(one.step, one.text) for one in known if one.seen or one.noticed}
        for one in (one for one in known if (one.step, one.text) in anywhere):
            told = (one.step, one.question, one.text, one.whose, one.meant, one.ended)
            yield (scenario.title, *told, one.seen, one.observers, one.noticed, one.players)


def score_columns() -> tuple[Column, ...]:
    """What is told of each player's own score."""
    return (
        Column(_("Scenario"), long=True),
        Column(_("Question"), long=True),
        Column(_("Whose"), long=True),
        Column(_("Who played"), long=True),
        Column(_("Own score"), WHOLE),
        Column(_("In words"), long=True),
        Column(_("The room"), MEAN),
        Column("n", COUNT),
        Column(_("Between them"), SIGNED),
    )


def score_rows(play: Play, *, names: bool) -> Iterator[tuple[Content, ...]]:
    """A row for each player and question that the room answered too, as far as its answers may be told."""
    telling = Telling(play, names)
    for block, scenario in play.exercises():
        for one in ratings(telling, block.id):
            room, own = float(one.mean), float(one.value)
            apart = float(figures.as_shown(one.mean) - one.value)
            yield (scenario.title, one.item.ask, one.scene, one.who, own, one.word, room, one.room.n, apart)
