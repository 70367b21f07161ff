"""This file is free words compared: those that several people used, session by session, and never a whole answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.debrief import figures
from trainer.debrief.comparing.fillers import FILLERS
from trainer.debrief.comparing.guard import apart
from trainer.debrief.comparing.pairs import Key, folded
from trainer.debrief.items import Sample
from trainer.debrief.panels import places_of, rows_of
from trainer.debrief.scrub import scrubbed
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Item, Line, Text
from trainer.model.play import Play
from trainer.model.report import Table
from trainer.model.scenario import Fill
from trainer.model.session import Given
from trainer.words import _

MOST, LETTERS = 8, 4
"""So many words are told, and so many letters one has at least."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The words of a session's answers to a question, the most frequent first, each with how many answers hold it.

    `hidden` when there are too few answers to tell anything of them; `people` are those who were asked, as matched.
    """

    ask: str
    words: tuple[tuple[str, int], ...]
    n: int = 0
    asked: int = 0
    hidden: bool = False
    people: frozenset[str] = frozenset()


Beside = Mapping[Key, tuple[Spoken | None, ...]]
"""By question what each session says to it, None where it wasn't asked."""


def beside(plays: Sequence[Play]) -> Beside:
    """The questions that two of the sessions or more were asked, as far as all of them together may be told.

    Where two groups differ by fewer people than a sum takes, what a few of them wrote could be told from the
    difference: those sessions say nothing.
    """
    limit = max((play.session.promise.limit for play in plays), default=0)
    each = [_spoken(play) for play in plays]
    keys = dict.fromkeys(key for one in each for key in one)
    known = {key: tuple(one.get(key) for one in each) for key in keys}
    return {key: _guarded(row, limit) for key, row in known.items() if sum(one is not None for one in row) > 1}


def table(row: Sequence[Spoken | None], labels: Sequence[str]) -> Table | None:
    """The most frequent words side by side; None where no session tells any."""
    if not any(one.words for one in row if one is not None):
        return None
    told = [one for one in row if one is not None]
    most = max(len(one.words) for one in told)
    lines = tuple(tuple(_line(one, number) for one in row) for number in range(-1, most))
    return Table(columns=tuple(labels), rows=lines, caption=told[-1].ask)


def _line(one: Spoken | None, number: int) -> str:
    """How many answered, then a word a line."""
    if one is None:
        return "–" if number < 0 else ""
    if one.hidden:
        return _("too few to show") if number < 0 else ""
    if number < 0:
        return figures.answered(one.n, one.asked)
    return figures.times(*one.words[number]) if number < len(one.words) else ""


def _guarded(row: Sequence[Spoken | None], limit: int) -> tuple[Spoken | None, ...]:
    asked = [one for one in row if one is not None]
    few = iter(apart([one.people for one in asked], limit))
    return tuple(_silent(one) if one is not None and next(few) else one for one in row)


def _silent(one: Spoken) -> Spoken:
    return Spoken(ask=one.ask, words=(), hidden=True, people=one.people)


def _spoken(play: Play) -> Mapping[Key, Spoken]:
    """What one session tells: no more than its notes without names would, and no word that one answer alone holds."""
    nobody = play.session.id  # whose name is gone is nobody in another session
    names = {one.id: folded(one.name) or f"{nobody} {one.id}" for one in play.session.people.values()}
    telling = Telling(scrubbed(play), names=False)
    return {key: one for key, one in _questions(telling, names) if one.n or one.hidden}


def _questions(telling: Telling, names: Mapping[str, str]) -> Iterator[tuple[Key, Spoken]]:
    play, times = telling.play, Counter[str]()
    for block, scenario in play.exercises():
        times[scenario.id] += 1
        for step in scenario.all_steps():
            places = places_of(play, block.id, step) if isinstance(step, Fill) else ()
            people = frozenset(names.get(one, one) for one in _asked(play, places))
            for item, samples in rows_of(telling, places, _free):
                key = (scenario.id, times[scenario.id], step.id, item.id)
                yield key, _summed(item, samples, people, len(places) + 1)


def _free(item: Item) -> bool:
    return isinstance(item, Line | Text)


def _asked(play: Play, places: Sequence[Occurrence]) -> set[str]:
    sheets = play.session.sheets
    return {person for at in places if at in sheets for person in sheets[at].expected}


def _summed(item: Item, samples: Sequence[Sample], people: frozenset[str], several: int) -> Spoken:
    """The words that stand in `several` answers or more: in more than one person may have given."""
    shown = [sample for sample in samples if not sample.hidden]
    answers = [given for sample in shown for given in sample.answers if not given.skipped]
    counts = Counter(word for given in answers for word in _words(given))
    often = sorted((-count, word) for word, count in counts.items() if count >= several)
    return Spoken(
        ask=item.ask,
        words=tuple((word, -count) for count, word in often[:MOST]),
        n=len(answers),
        asked=sum(sample.asked for sample in shown),
        hidden=bool(samples) and not shown,
        people=people,
    )


def _words(given: Given) -> frozenset[str]:
    """The words of an answer, each once; not those that say nothing alone."""
    text = given.words or (given.value if isinstance(given.value, str) else "")
    known = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word for word in known if len(word) >= LETTERS and word not in FILLERS)
