"""This file is the slide of a debrief's picture: laid by the same hand as in the notes, read from the back row."""

from __future__ import annotations

from dataclasses import replace

from trainer.model.pictures import Journey, Ladder, Picture
from trainer.model.screen import PictureSlide
from trainer.paint.charts import banded
from trainer.paint.frame import FRAME_PX, MUST_PX
from trainer.paint.marks import moved, scaled
from trainer.paint.parts.sheet import BODY, SMALL, Band, Sheet
from trainer.paint.rows import HEAD, Hand, Row, height_of, joined
from trainer.paint.slides.words import empty_rows, remark_rows, title_rows
from trainer.paint.theme import on_stage

_DRAWN, _GAP, _FOOT = 46, 28, 40
_TALL = (1.6, 1.3, 1.0, 0.85, 0.7, 0.55)


def pictured(slide: PictureSlide, hand: Hand) -> list[Row]:
    """The title and the picture, as high as the page has room; what has rows goes on on the next page."""
    rows = title_rows(slide.title, hand)
    foot = remark_rows(slide.footer, hand)
    room = hand.height - height_of(rows) - _GAP - (height_of(foot) + _FOOT if foot else 0)
    found = _rows(slide.picture, hand, room)
    if not found:
        return [*rows, *empty_rows(slide.footer, hand)]
    return [*rows, replace(found[0], gap=_GAP), *found[1:]]


def _rows(picture: Picture, hand: Hand, room: float) -> list[Row]:
    """The picture's rows; one that would leave its title alone on a page gets the smallest words there are."""
    rows = _sized(picture, hand, room, hand.size(_DRAWN, MUST_PX) / BODY)
    if hand.ease > 0 or not rows or rows[0].height <= room:
        return rows
    return _sized(picture, hand, room, FRAME_PX / SMALL)


def _sized(picture: Picture, hand: Hand, room: float, scale: float) -> list[Row]:
    sheet = Sheet(hand.width / scale, hand.face, on_stage(hand.stage))
    rows: list[Row] = []
    for tall in _TALL:
        rows = [_row(band, hand, scale) for band in banded(picture, replace(sheet, tall=tall))]
        if height_of(rows) <= room:
            return [joined(rows)] if rows else []
        if isinstance(picture, Journey | Ladder) and tall <= 1 and rows[0].height <= room - HEAD:
            return rows
    return rows


def _row(band: Band, hand: Hand, scale: float) -> Row:
    marks, height = band
    return Row(height * scale, tuple(moved(scaled(mark, scale), hand.x, 0) for mark in marks))
