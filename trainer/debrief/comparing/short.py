"""This file is a comparison in short: what changed, most first, each with its picture, and how far it can be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from trainer.debrief.comparing import tables
from trainer.debrief.comparing.chance import LEAST
from trainer.debrief.comparing.comparison import Beside, Comparison, Row, judgeable
from trainer.debrief.comparing.pictures import pictures
from trainer.debrief.noted import noted
from trainer.model.report import Bullets, Heading, Paragraph, Part
from trainer.words import _, ngettext

MOST_TOLD, MOST_GUESSED, MOST_PICTURED = 5, 3, 2
"""So many changes are told in short, so many that chance may have made, and so many questions are shown as pictures."""
ABREAST = 6
"""Up to so many sessions stand beside each other; of more, pictures of one question say little."""


def parts(found: Comparison, shown: Sequence[Beside]) -> Iterator[Part]:
    """What changed comes first, how far it can be told next, then the pictures of those questions."""
    yield Heading(level=2, text=_("In short"))
    told, beyond = _changes(found)
    if told and not beyond:
        yield Paragraph(text=_("The largest changes, which may be chance:"))
    if told:
        yield Bullets(lines=tuple(map(_changed, told)))
    remarks = (*_of_chance(found, beyond=beyond), *_of_people(found))
    if remarks:
        yield Paragraph(text=" ".join(remarks), muted=True)
    for beside in shown:
        yield from map(noted, pictures(found, beside))


def pictured(found: Comparison) -> tuple[Beside, ...]:
    """The questions that changed most, in that order; where none did, the first that has a picture."""
    if len(found.sides) > ABREAST:
        return ()
    asked = [beside for chapter in found.chapters for beside in chapter.questions]
    changed = dict.fromkeys(_place(row.question, asked) for row in _changes(found)[0])
    order = [*(asked[number] for number in changed if number >= 0), *([] if changed else asked)]
    shown = [beside for beside in order if any(True for _part in pictures(found, beside))]
    return tuple(shown[: MOST_PICTURED if changed else 1])


def _place(question: object, asked: Sequence[Beside]) -> int:
    return next((number for number, beside in enumerate(asked) if beside.question is question), -1)


def _changes(found: Comparison) -> tuple[list[Row], bool]:
    """The changes that are told, and whether they are more than chance."""
    known = [row for chapter in found.chapters for row in chapter.rows if row.change is not None and not row.unlike]
    largest = [row for row in sorted(known, key=_far, reverse=True) if _far(row)]
    beyond = [row for row in largest if row.beyond]
    return (beyond[:MOST_TOLD], True) if beyond else (largest[:MOST_GUESSED], False)


def _of_chance(found: Comparison, *, beyond: bool) -> Iterator[str]:
    """What is said of chance, where something isn't."""
    if len(found.sides) != 2:
        yield _("Of two sessions it is said which changes are more than chance; of more it isn't.")
    elif not beyond:
        yield _("No difference was large enough to rule out chance.") if found.tested else _left_open(found)


def _of_people(found: Comparison) -> Iterator[str]:
    if found.both:
        of_two = ngettext(
            "{count} person took part in both, matched by name; no figure is about one person alone.",
            "{count} people took part in both, matched by name; no figure is about one person alone.",
            found.both,
        )
        of_more = ngettext(
            "{count} person took part in all of them, matched by name; no figure is about one person alone.",
            "{count} people took part in all of them, matched by name; no figure is about one person alone.",
            found.both,
        )
        yield (of_two if len(found.sides) == 2 else of_more).format(count=found.both)


def _left_open(found: Comparison) -> str:
    """Why nothing is said of chance: which answers can be tested, and how many it takes."""
    if not judgeable(found):
        return _(
            "Whether a change is more than chance is left open: only the average of a question that everybody answered "
            "once can be tested."
        )
    if found.both:
        words = _("Whether a change is more than chance is left open: it takes {count} people who answered in both.")
    else:
        words = _("Whether a change is more than chance is left open: it takes {count} answers to a question in both.")
    return words.format(count=LEAST)


def _far(row: Row) -> Fraction:
    """How far a figure moved, as a share of its scale."""
    return abs(row.change or Fraction(0)) / row.measure.length if row.measure.length else Fraction(0)


def _changed(row: Row) -> str:
    words = _("{question}: {first} → {last}, {change}")
    told = [cell.figure for cell in row.cells if cell.value is not None]
    first, last, asked = told[0], told[-1], tables.called(row)
    asked = _("“{words}”").format(words=asked) if asked.endswith("?") else asked  # no colon stands after its mark
    return words.format(question=asked, first=first, last=last, change=tables.change(row))
