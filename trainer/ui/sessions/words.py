"""This file is when a session was, in words: its day, its time, and the line that offers to continue it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.ui.days import dated, day_words, time_words
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.restoring import Restored
    from trainer.store.sessions import PastSession

WEEK = 7


def continue_words(moment: datetime.datetime, today: datetime.date) -> str:
    """The button's words: "Continue Tuesday's session" within the week, else with the date."""
    days = (today - moment.date()).days
    if days == 0:
        return _("Continue today's session")
    if days == 1:
        return _("Continue yesterday's session")
    if 0 < days < WEEK:
        return _weekday(moment.weekday())
    # Translators: a pattern of Qt: d is the day, MMMM the month.
    return _("Continue the session of {date}").format(date=dated(moment, _("d MMMM")))


def restored_words(done: Restored) -> str:
    """What stands there now, up to when, and where the damaged file is."""
    moment = datetime.datetime.fromtimestamp(done.until, tz=datetime.UTC).astimezone()
    when = f"{day_words(moment)}, {time_words(moment)}"
    if done.backup is None:
        sentence = ngettext(
            "Restored what is proven in the file: {count} entry, up to {moment}. The damaged file is kept as {file}.",
            "Restored what is proven in the file: {count} entries, up to {moment}. The damaged file is kept as {file}.",
            done.facts,
        )
    else:
        sentence = ngettext(
            "Restored from a backup: {count} entry, up to {moment}. The damaged file is kept as {file}.",
            "Restored from a backup: {count} entries, up to {moment}. The damaged file is kept as {file}.",
            done.facts,
        )
    return sentence.format(count=done.facts, moment=when, file=done.beside.name)


def deleted_words(sessions: Sequence[PastSession]) -> str:
    """That they are gone."""
    if len(sessions) == 1:
        return _("“{title}” is deleted for good.").format(title=sessions[0].title)
    return ngettext(
        "{count} session is deleted for good.", "{count} sessions are deleted for good.", len(sessions)
    ).format(count=len(sessions))


def write_words(session: PastSession | None) -> str:
    """What writing its notes is called wherever it is offered."""
    so_far = session is not None and not session.finished and not session.trouble
    return _("Write the notes so far") if so_far else _("Write the notes")


def _weekday(number: int) -> str:
    return (
        _("Continue Monday's session"),
        _("Continue Tuesday's session"),
        _("Continue Wednesday's session"),
        _("Continue Thursday's session"),
        _("Continue Friday's session"),
        _("Continue Saturday's session"),
        _("Continue Sunday's session"),
    )[number]
