"""This file is the promise in one sentence, as the facilitator chooses it, sees it beside a sheet, and shows it."""

from __future__ import annotations

from trainer.model.events import Promise
from trainer.model.play import Room
from trainer.model.screen import Frame, Slide, TextSlide
from trainer.model.sheet import Sheet
from trainer.words import _, ngettext


def sentence(promise: Promise) -> str:
    """What becomes of what people tell, in one sentence."""
    limit, days = promise.limit, promise.keep_days
    if not days:
        words = (
            _(
                "What you answer in private is shown only as a sum of {limit} answers or more, your names stand in the "
                "notes, and the session is kept until the facilitator deletes it."
            )
            if promise.names_in_notes
            else _(
                "What you answer in private is shown only as a sum of {limit} answers or more, no names stand in the "
                "notes, and the session is kept until the facilitator deletes it."
            )
        )
        return words.format(limit=limit)
    if promise.names_in_notes:
        words = ngettext(
            "What you answer in private is shown only as a sum of {limit} answers or more, your names stand in the "
            "notes, and the session is kept for {days} day.",
            "What you answer in private is shown only as a sum of {limit} answers or more, your names stand in the "
            "notes, and the session is kept for {days} days.",
            days,
        )
    else:
        words = ngettext(
            "What you answer in private is shown only as a sum of {limit} answers or more, no names stand in the "
            "notes, and the session is kept for {days} day.",
            "What you answer in private is shown only as a sum of {limit} answers or more, no names stand in the "
            "notes, and the session is kept for {days} days.",
            days,
        )
    return words.format(limit=limit, days=days)


def of_sheet(sheet: Sheet, limit: int) -> str:
    """What becomes of a sheet's answers, told to the facilitator, whose own name is on none of them."""
    if sheet.result == "the person" and sheet.answers == "confidential":
        words = _("Confidential: everybody sees their own result alone, the room how many are where, from {limit} up.")
        return words.format(limit=limit)
    match sheet.answers:
        case "anonymous":
            return _("Anonymous: neither names nor times are kept.")
        case "confidential":
            words = _("Confidential: kept with names, shown to the room only as a sum of {limit} or more.")
            return words.format(limit=limit)
        case _:
            return _("Named: answers are kept and shown with names.")


def slides(room: Room) -> tuple[Slide, ...]:
    """The promise as it is put on the stage."""
    session = room.session
    return (
        TextSlide(
            frame=Frame(rehearsal=session.rehearsal),
            title=_("What we promise"),
            text=sentence(session.promise),
        ),
    )
