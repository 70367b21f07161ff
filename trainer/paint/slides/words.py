"""This file is the styles and rows that several families of slides share: titles, texts, labels, remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.model.screen import Box
from trainer.paint.cells import Cell, Line, grid
from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD
from trainer.paint.frame import FRAME_PX, MUST_PX
from trainer.paint.marks import Area, Block, Style, repeated
from trainer.paint.rows import HEAD, Hand, Row, height_of, joined, text_rows
from trainer.paint.text import HELD, Align, broken, set_line, width_of, words_in
from trainer.words import _

TITLE_PX, LEAST_TITLE_PX, TIGHT_TITLE_PX, LONG_TITLE_PX = 116, 97, 72, 60
LEADING = 1.12
MOST_BESIDE = 4
_LONG_TITLE = 0.42
_EVEN_TITLE, _MOST_LINES = 0.5, 2
_FEW = 0.4


def title_rows(title: str, hand: Hand, *, align: Align = "left", tight: bool = False) -> list[Row]:
    """The title: its line takes 1/10 of the height at least, unless it is very long; it is never cut.

    A `tight` one leaves the room to the results under it: where they are crowded, it is set
    smaller rather than in three lines.
    """
    style = Style(hand.space(TITLE_PX, LEAST_TITLE_PX), BOLD, hand.stage.text, LEADING, tracking=-0.03, part="title")
    fewest = _lines(title, style.sized(LEAST_TITLE_PX), hand)
    while style.px > LEAST_TITLE_PX and _lines(title, style, hand) > fewest:
        style = style.sized(max(LEAST_TITLE_PX, style.px - 2))
    if tight and hand.ease < 1 and fewest > _MOST_LINES >= _lines(title, style.sized(TIGHT_TITLE_PX), hand):
        while _lines(title, style, hand) > _MOST_LINES:
            style = style.sized(style.px - 1)
    while style.px > LONG_TITLE_PX and not _suits(title, style, hand):
        style = style.sized(max(LONG_TITLE_PX, style.px - 4))
    while style.px > MUST_PX and _lines(title, style, hand) * style.px * style.leading > hand.height:
        style = style.sized(style.px - 2)  # no page has room for it, such as under a long message
    return text_rows(title, style, hand, align=align, even=_EVEN_TITLE)


def _lines(title: str, style: Style, hand: Hand) -> int:
    return len(broken(title, hand.face, style, hand.width))


def _suits(title: str, style: Style, hand: Hand) -> bool:
    lines = broken(title, hand.face, style, hand.width)
    whole = " ".join(lines) == " ".join(words_in(title))
    return whole and len(lines) * style.px * style.leading <= hand.height * _LONG_TITLE


def body_rows(text: str, hand: Hand, *, drawn: float = 44, gap: float = 28, align: Align = "left") -> list[Row]:
    """A text under the title; its last line never goes to a further page alone."""
    style = Style(hand.size(drawn, MUST_PX), REGULAR, hand.stage.muted, leading=1.4 if hand.ease else 1.3)
    rows = text_rows(text, style, hand, gap=hand.space(gap, gap / 2), align=align)
    return rows if len(rows) < 3 else [*rows[:-2], joined(rows[-2:])]


def label_style(hand: Hand) -> Style:
    """The small word over a value."""
    return Style(FRAME_PX, REGULAR, hand.stage.muted, leading=1.4, part="frame")


def value_style(hand: Hand, drawn: float = 44) -> Style:
    """What a box or a row says."""
    return Style(hand.size(drawn, MUST_PX), SEMIBOLD, hand.stage.text, leading=1.25)


def remark_rows(text: str, hand: Hand, *, gap: float = 36) -> list[Row]:
    """What was counted, such as n of N, below the results."""
    return text_rows(text, label_style(hand), hand, gap=gap)


def box_rows(boxes: tuple[Box, ...], hand: Hand, *, gap: float = 48, above: Sequence[Row] = ()) -> list[Row]:
    """Labelled boxes side by side; the first of them fit under few words `above` them."""
    label, value = label_style(hand), value_style(hand)
    state = replace(label, weight=SEMIBOLD, colour=hand.stage.good, tabular=True)
    cells = []
    for box in boxes:
        beside, below = (box.state, "") if box.label else ("", box.state)
        head = Line(box.label, label, state=(beside, state))
        told = [Line(_told(box), value, people=box.people)]
        for name, said in box.parts:
            told.append(Line(name, label, above=6, state=(said, value)))
        cells.append(Cell((head, *told, Line(below, state)), box.sentence))
    few = height_of(above) <= hand.height * _FEW
    return grid(cells, hand, gap=hand.space(gap, gap / 2), above=above if few else ())


def _told(box: Box) -> str:
    """What a box holds; people look for themselves there, so a line breaks between names rather than within one."""
    if not box.people:
        return box.value
    return ", ".join(name.replace(" ", HELD) for name in box.value.split(", "))


def measure_rows(measure: str, place: Area, hand: Hand, align: Align) -> list[Row]:
    """What the figures under it are, small, at their column; none where nothing has to be said."""
    if not measure:
        return []
    style = label_style(hand)
    wide = max(place.width, width_of(measure, hand.face, style))
    x = place.x if align == "left" and place.x + wide <= hand.x + hand.width else place.right - wide
    high = style.px * 1.2
    return [Row(high, (set_line(measure, hand.face, style, Area(x, 0, wide, high), align),), gap=hand.space(24, 4))]


def empty_rows(footer: str, hand: Hand) -> list[Row]:
    """What stands where results would: the slide's own remark, else that there is nothing yet."""
    if footer:
        return body_rows(footer, hand)
    rows = body_rows(_("Nothing to show yet."), hand)
    return [Row(row.height, repeated(row.marks), gap=row.gap) for row in rows]


def long_label_rows(
    pairs: Sequence[tuple[str, Style]], width: float, hand: Hand, *, gap: float, ruled: bool = True
) -> list[Row]:
    """Rows of the whole width for words that would fill their column too high, or have none; else no rows."""
    if width and sum(len(broken(text, hand.face, style, width)) for text, style in pairs) <= MOST_BESIDE:
        return []
    rows = [row for text, style in pairs for row in text_rows(text, style, hand)]
    if not rows or not ruled:
        return rows
    rule = Row(2, (Block(Area(hand.x, 0, hand.width, 2), hand.stage.line),))
    return [joined([replace(rule, gap=gap), replace(rows[0], gap=10)]), *rows[1:]]


def together(rows: list[Row], hand: Hand) -> list[Row]:
    """Rows made one where a page has room for that, so that a name isn't parted from what it names."""
    return [joined(rows)] if height_of(rows) <= (hand.height - HEAD) / 2 else rows
