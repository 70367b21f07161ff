"""This file is a question on paper: each kind of item in the form that is answered with a pen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from trainer.model.items import (
    Bipolar,
    Choose,
    ChooseMany,
    DateItem,
    Faces,
    Grid,
    Item,
    Line,
    Number,
    Option,
    PersonItem,
    Scale,
    Sliders,
    Tally,
    Text,
    Word,
    Words,
    YesNo,
)
from trainer.paint.fonts import Typeface
from trainer.paint.print import ink
from trainer.paint.print.paper import POINT
from trainer.paint.print.piece import Piece, spaced, stacked, text_piece
from trainer.paint.print.places import Signs, options, plane, tracks, written
from trainer.paint.print.points import Points, face_row, point_row
from trainer.steps.option_keys import option_keys
from trainer.words import _

ASK, HELP = 11.0, 9.5
_GAP = 5 * POINT


def question(item: Item, face: Typeface, width: float, *, number: int = 0, gap: float = 0.0) -> Piece:
    """An item with its question, numbered from 1 up; 0 leaves the number out."""
    ask = f"{number}. {item.ask}" if number else item.ask
    pieces = [text_piece(ask, ink.strong(ASK), face, width)]
    if item.help:
        pieces.append(text_piece(item.help, ink.small(HELP), face, width, gap=1 * POINT))
    return stacked([*pieces, spaced(answer(item, face, width), _GAP)], gap=gap)


def answer(item: Item, face: Typeface, width: float) -> Piece:
    """The place for the answer."""
    match item:
        case Faces() | Scale() | Bipolar():
            return _in_a_row(item, face, width)
        case YesNo() | Choose() | ChooseMany() | Words() | Tally():
            return _marked(item, face, width)
        case Grid():
            return plane(face, width)
        case Sliders():
            return tracks([(_("Unpleasant"), _("Pleasant")), (_("Calm"), _("Excited"))], face, width)
        case Number() | DateItem() | Line() | PersonItem() | Text():
            return _written(item, face, width)
        case _:
            assert_never(item)


def _in_a_row(item: Faces | Scale | Bipolar, face: Typeface, width: float) -> Piece:
    match item:
        case Faces():
            return face_row(item.shown_labels, face, width)
        case Scale():
            return point_row(Points(tuple(range(item.least, item.most + 1)), item.low, item.high), face, width)
        case Bipolar():
            figures = tuple(range(1, item.points + 1))
            return point_row(Points(figures, item.low, item.high, item.best_at, item.best or _("Best")), face, width)
        case _:
            assert_never(item)


def _marked(item: YesNo | Choose | ChooseMany | Words | Tally, face: Typeface, width: float) -> Piece:
    match item:
        case YesNo():
            return options([_("Yes"), _("No")], face, width, Signs(round=True))
        case Choose():
            return _choice(item.options, Signs(round=True, keys=option_keys(len(item.options))), face, width)
        case ChooseMany():
            return _choice(item.options, Signs(keys=option_keys(len(item.options))), face, width)
        case Words():
            return _choice(item.words, Signs(), face, width)
        case Tally():
            return _choice(item.options, Signs(), face, width)
        case _:
            assert_never(item)


def _choice(choices: Sequence[Option] | Sequence[Word], signs: Signs, face: Typeface, width: float) -> Piece:
    """Options to mark; lines to write on where the choices are known only in the room."""
    if not choices:
        return written([""], face, width, lines=1 if signs.round else 2)
    return options([option.text for option in choices], face, width, signs)


def _written(item: Number | DateItem | Line | PersonItem | Text, face: Typeface, width: float) -> Piece:
    match item:
        case Number():
            return written([item.unit], face, width, short=True)
        case DateItem():
            return written([_("day"), _("month"), _("year")], face, width, short=True)
        case Text():
            return written([""], face, width, lines=4)
        case Line() | PersonItem():
            return written([""], face, width)
        case _:
            assert_never(item)
