"""This file is the legend below results: a face or a swatch with its name each, and what was counted at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.model.items.faces import FEELINGS
from trainer.model.screen import Segment
from trainer.paint.marks import Area, Block, Face, Mark
from trainer.paint.rows import Hand, Row
from trainer.paint.slides.words import label_style, remark_rows
from trainer.paint.text import broken, set_line, width_of
from trainer.paint.theme import feeling

_SIGN, _NEAR, _APART, _LINE = 46, 12, 30, 60


def legend_rows(entries: Sequence[Segment], footer: str, hand: Hand, *, faces: bool = True) -> list[Row]:
    """The legend with the footer at its right if both fit one line, else one under the other.

    Without `faces` feelings stand as the colours they lend to a scale on which nobody is glad or cross.
    """
    rows = _lines(entries, hand, faces=faces)
    style = label_style(hand)
    used = max((mark.area.right for mark in rows[-1].marks), default=hand.x) if rows else hand.x
    wide = width_of(footer, hand.face, style)
    if len(rows) == 1 and footer and used + _APART + wide <= hand.x + hand.width:
        place = Area(hand.x, 0, hand.width, _LINE)
        words = set_line(" ".join(footer.split()), hand.face, style, place, "right")
        return [Row(_LINE, (*rows[0].marks, words), gap=rows[0].gap)]
    return [*rows, *remark_rows(footer, hand, gap=16 if rows else 36)]


def face_rows(names: Sequence[str], hand: Hand) -> list[Row]:
    """The five faces with their names, from the least glad to the gladdest."""
    entries = [Segment(count=0, label=name, feeling=one) for one, name in zip(FEELINGS, names, strict=True)]
    rows = _lines(entries, hand, faces=True)
    return [replace(row, gap=0) for row in rows]


def _lines(entries: Sequence[Segment], hand: Hand, *, faces: bool) -> list[Row]:
    style = label_style(hand)
    lines: list[list[Mark]] = []
    x = hand.x + hand.width
    tone = 0
    for entry in entries:
        pieces = broken(entry.label, hand.face, style, hand.width - _SIGN - _NEAR)
        for number, piece in enumerate(pieces):
            wide = _SIGN + _NEAR + width_of(piece, hand.face, style)
            if not lines or number or x + wide > hand.x + hand.width:
                lines.append([])
                x = hand.x
            if number == 0:
                lines[-1].append(_sign(entry, x, tone, faces=faces))
            words = Area(x + _SIGN + _NEAR, 0, wide, _LINE)
            lines[-1].append(set_line(piece, hand.face, style, words))
            x += wide + _APART
        tone += entry.feeling is None
    return [Row(_LINE, tuple(line), gap=0 if number else 44) for number, line in enumerate(lines)]


def _sign(entry: Segment, x: float, tone: int, *, faces: bool) -> Mark:
    if entry.feeling is not None and faces:
        return Face(Area(x, (_LINE - _SIGN) / 2, _SIGN, _SIGN), entry.feeling)
    side = 34.0
    return Block(Area(x, (_LINE - side) / 2, side, side), feeling(entry.feeling, tone).block, 8)
