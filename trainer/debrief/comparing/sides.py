"""This file is the sessions that stand beside each other: in order of time, each with a name that tells it apart."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from trainer.dates import day_words
from trainer.model.digest import Digest
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Source:
    """A session's digest with what people are called in it, by id: names to match by, never to be told."""

    digest: Digest
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Side:
    """A session in a comparison: `label` is short and no other's, `day` is when it was."""

    label: str
    day: str
    source: Source

    @property
    def digest(self) -> Digest:
        """What it tells."""
        return self.source.digest


def sides(sources: Sequence[Source]) -> tuple[Side, ...]:
    """The sessions in order of time, every copy of one session but the first left out."""
    ordered = sorted(sources, key=lambda one: (one.digest.started, one.digest.title))
    once = list({one.digest.mark: one for one in reversed(ordered)}.values())[::-1]
    days = [day_of(one.digest) for one in once]
    return tuple(Side(label, day, one) for label, day, one in zip(_labels(once, days), days, once, strict=True))


def day_of(digest: Digest) -> str:
    """The day a session was begun, in words."""
    return day_words(date_of(digest))


def date_of(digest: Digest) -> datetime.date:
    """The day a session was begun, where it was."""
    return moment(digest).date()


def moment(digest: Digest) -> datetime.datetime:
    """When a session was begun, where it was."""
    zone = datetime.timezone(datetime.timedelta(minutes=digest.offset_minutes))
    return datetime.datetime.fromtimestamp(digest.started, tz=zone)


def same_title(digests: Iterable[Digest]) -> str:
    """The title that all of them have; "" when they have several."""
    titles = {one.title for one in digests}
    return titles.pop() if len(titles) == 1 else ""


def whens(known: Sequence[Side]) -> tuple[str, ...]:
    """The day of each, with the time where two were on one day."""
    days = tuple(side.day for side in known)
    timed = tuple(f"{side.day}, {moment(side.digest):%H:%M}" for side in known)
    return days if len(set(days)) == len(days) else timed


def _labels(sources: Sequence[Source], days: Sequence[str]) -> list[str]:
    titles = [one.digest.title for one in sources]
    timed = [f"{day}, {moment(one.digest):%H:%M}" for day, one in zip(days, sources, strict=True)]
    both = [f"{title} · {day}" for title, day in zip(titles, days, strict=True)]
    ways = (titles, list(days), timed, both)
    last = timed if same_title(one.digest for one in sources) else both
    known = next((names for names in ways if len(set(names)) == len(names)), _numbered(last))
    return [
        _("{title} (rehearsal)").format(title=name) if one.digest.rehearsal else name
        for name, one in zip(known, sources, strict=True)
    ]


def _numbered(names: Sequence[str]) -> list[str]:
    """The names, the second of the same with a 2, and so on."""
    times: dict[str, int] = {}
    found = []
    for name in names:
        times[name] = times.get(name, 0) + 1
        found.append(f"{name} ({times[name]})" if times[name] > 1 else name)
    return found
