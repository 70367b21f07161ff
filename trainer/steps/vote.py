"""This file is the vote on a board: what there is to choose from and how many have voted, never for what."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.clock import Moment
from trainer.model.play import Room
from trainer.model.rundown import Place
from trainer.model.screen import Box, CountSlide, ListSlide, Slide, TextSlide
from trainer.steps import entries, fill, frame
from trainer.words import _


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """The entries with the count of those who have voted; without a count where hands are raised."""
    del now
    around, state = frame.frame(room, place, places), room.session.sheets.get(place.at)
    sheet = fill.sheet_of(room, place.at)
    board = entries.board_of(room, place.at)
    known = tuple(entries.full_text(board, entry) for entry in entries.entries(room, place.at))
    text = place.step.text or next((item.help for item in sheet.items if item.help), "")
    if not known:
        return (TextSlide(frame=around, title=sheet.title, text=_("Nothing on the board yet.")),)
    if fill.how(room, place.at) == "hands":
        lines = tuple(Box(label="", value=one) for one in known)
        return (ListSlide(frame=around, title=sheet.title, text=text, lines=lines),)
    people = len(state.expected if state else fill.expected(room, place.at))
    least, most = fill.shown_span(state, people)
    return (
        CountSlide(
            frame=around,
            title=sheet.title,
            questions=known,
            answered=least,
            at_most=most,
            expected=people,
            state="before" if state is None else "closed" if state.closed else "open",
            text=text,
        ),
    )
