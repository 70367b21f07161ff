"""This file is the notes in short: figures, what the answers carry, what was chosen, how feelings went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief.findings import Finding, chosen
from trainer.debrief.findings.enough import too_few
from trainer.debrief.headlines import headlines
from trainer.debrief.journey import journey
from trainer.debrief.panels import of_step, places_of
from trainer.debrief.talk import FOUND
from trainer.debrief.telling import Telling
from trainer.model.events import PlannedBlock
from trainer.model.play import Play
from trainer.model.report import Distribution, Heading, Meters, Paragraph, Part, Quote, Quotes, Table
from trainer.model.scenario import Vote
from trainer.words import _

FIRST = 3
"""So many of what the room chose stand in short."""


def parts(play: Play, blocks: Sequence[PlannedBlock], *, names: bool) -> Iterator[Part]:
    """Figures, the journey, findings and choices exercise by exercise; nothing where nothing came to a figure."""
    found = [(block, chosen(play, block.id, names=names), _chosen(play, block, names=names)) for block in blocks]
    told = [(block, known, choice) for block, known, choice in found if known or choice]
    way = journey(play, names=names)
    came = headlines(play, blocks, names=names)
    if not told and not way and not came:
        return
    yield Heading(level=2, text=_("In short"))
    yield from came
    yield from way
    if way and not any(known for _block, known, _choice in told):
        few = too_few(play, blocks, names=names)
        untold = _("There were too few answers to tell a difference from chance.")
        yield Paragraph(text=untold if few else _("No difference was large enough to rule out chance."), muted=True)
    for block, known, choice in told:
        if len(blocks) > 1:
            yield Heading(level=3, text=play.script.scenarios[block.id].title)
        yield from _said(play, block.id, known)
        yield from choice


def _said(play: Play, block: str, known: Sequence[Finding]) -> Iterator[Part]:
    """The findings, with what the room answered to them; of made-up answers no chance is told, nobody gave them."""
    made_up = play.session.rehearsal
    yield from (
        Quotes(title=one.sentence, quotes=_answers(play, block, one), note="" if made_up else one.why) for one in known
    )


def _answers(play: Play, block: str, one: Finding) -> tuple[Quote, ...]:
    answers = play.session.debrief.items()
    said = (words for (at, key), words in answers if at.block == block and key == f"{FOUND}{one.id}" and words)
    return tuple(Quote(text=words, who=_("What the room said")) for words in said)


def _chosen(play: Play, block: PlannedBlock, *, names: bool) -> tuple[Part, ...]:
    """The first of what was voted on, vote by vote, as the chapter of the exercise places them."""
    telling, scenario = Telling(play, names), play.script.scenarios[block.id]
    votes = (step for step in scenario.all_steps() if isinstance(step, Vote))
    voted = (part for step in votes for part in of_step(telling, places_of(play, block.id, step)))
    return tuple(told for part in voted for told in _first(part))


def _first(part: Part) -> tuple[Table, ...]:
    """The first with their votes or ratings; of several with the same figure all or none."""
    match part:
        case Meters():
            rows = [(row.label, row.figure) for row in part.rows if row.share]
        case Distribution():
            rows = [(bar.label, bar.figure) for bar in part.bars if bar.segments]
        case _:
            return ()
    told = rows[:FIRST]
    if len(rows) > FIRST and rows[FIRST][1] == told[-1][1]:
        told = [row for row in told if row[1] != rows[FIRST][1]]
    return (Table(columns=(part.title, part.measure), rows=tuple(told), numbers=(1,)),) if told else ()
