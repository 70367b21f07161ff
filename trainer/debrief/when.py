"""This file is when things happened, as the room's clock showed it."""

from __future__ import annotations

import datetime

from trainer.clock import Moment
from trainer.dates import day_words
from trainer.model.session import Session


def _local(session: Session, moment: Moment) -> datetime.datetime:
    zone = datetime.timezone(datetime.timedelta(minutes=session.offset_minutes))
    return datetime.datetime.fromtimestamp(moment.wall, tz=zone)


def date(session: Session, moment: Moment) -> datetime.date:
    """The date."""
    return _local(session, moment).date()


def day(session: Session, moment: Moment) -> str:
    """The date in words."""
    return day_words(date(session, moment))


def days_later(session: Session, moment: Moment, days: int) -> str:
    """The date in words so many days after a moment."""
    return day_words((_local(session, moment) + datetime.timedelta(days=days)).date())


def clock_time(session: Session, moment: Moment) -> str:
    """The time of day, as 09:05."""
    return _local(session, moment).strftime("%H:%M")


def minute_of_day(session: Session, moment: Moment) -> int:
    """The time of day in whole minutes since midnight."""
    local = _local(session, moment)
    return local.hour * 60 + local.minute
