"""This file is how figures are reckoned, a sentence for each kind of figure that stands in a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief.answers import sheet_at, told
from trainer.model.items import Bipolar
from trainer.model.pictures import Journey, Ladder
from trainer.model.play import Play
from trainer.model.report import Chart, Distribution, Meters, Part, Table
from trainer.words import _


def lines(play: Play, parts: Sequence[Part], *, usual: bool = True) -> tuple[str, ...]:
    """How each kind of figure in these parts is reckoned; () where there are none.

    Without the `usual` ones only those that a reader would ask about are left.
    """
    heads = {head for part in parts for head in _heads(part)} if usual else set()
    known = (
        ("n" in heads, _("n is how many answered; whoever skipped is counted apart and never guessed.")),
        (_("Average") in heads, _("Average is the arithmetic mean.")),
        (_("Median") in heads, _("Median is the answer in the middle, once all are put in order.")),
        (_differ(parts), _("Views differ where the deviation is more than 0.3 of the scale's length.")),
        (
            _leans(play),
            _("A scale with its best point in the middle has no average: it shows the share at the best point."),
        ),
    )
    return tuple(words for stands, words in known if stands)


def _heads(part: Part) -> Iterator[str]:
    """What the figures of a part are called; a table of one sample names them row by row."""
    match part:
        case Table():
            yield from part.columns
            yield from (row[0] for row in part.rows if row)
        case Distribution() if any(bar.figure for bar in part.bars):
            yield part.measure
        case Meters():
            yield part.measure
        case Journey() | Ladder():
            yield _("Average")
        case _:
            return


def _differ(parts: Sequence[Part]) -> bool:
    """Whether a remark below a picture says that views differ."""
    words = _("Views differ").casefold()
    return any(words in part.note.casefold() for part in parts if isinstance(part, Chart))


def _leans(play: Play) -> bool:
    """Whether answers on a scale with its best in the middle are told."""
    known = [at for at in play.session.sheets if at.block in play.script.scenarios and told(play, at)]
    return any(isinstance(item, Bipolar) for at in known for item in sheet_at(play, at).items)
