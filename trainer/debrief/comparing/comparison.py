"""This file is the comparison itself: sessions side by side, question by question, as far as each may be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal

from trainer.debrief import figures
from trainer.debrief.comparing import chance, spoken
from trainer.debrief.comparing.guard import Group, apart, near
from trainer.debrief.comparing.measures import Measure, measures, whole_numbers
from trainer.debrief.comparing.pairs import Key, folded
from trainer.debrief.comparing.sides import Side, Source, sides
from trainer.model.digest import Counts, Part, Question, Told
from trainer.words import _

State = Literal["told", "rounded", "near", "few", "absent"]
Place = tuple[str, int]
"""A scenario and how often it had been played before in its session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A figure of one session: told, told as a rounded average, not told, or nothing to tell.

    What isn't told has too `few` answers, or its group is too `near` another one for any figure to hide who differs.
    """

    state: State
    value: Fraction | None = None
    figure: str = ""
    n: int = 0
    asked: int = 0
    skipped: int = 0
    deviation: float | None = None
    hands: int = 0

    @property
    def counted(self) -> str:
        """How many answered, or how many hands were counted, in words."""
        return figures.told(self.n, self.asked, self.hands)


ABSENT = Cell(state="absent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure of one question in every session; `change` is from the first to the last that tells it.

    `beyond` when it is more than chance, `tried` how that was judged, "" where it wasn't. `unlike` where a session
    never saw which cards were played: then other cards may be all that differs.
    """

    question: Question
    measure: Measure
    level: str = ""
    level_title: str = ""
    cells: tuple[Cell, ...] = ()
    change: Fraction | None = None
    tried: str = ""
    beyond: bool = False
    unlike: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A question with what every session told to it (None where it wasn't asked), and by how many it is guarded."""

    question: Question
    told: tuple[tuple[Told, ...] | None, ...]
    few: tuple[int, ...]
    unlike: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A scenario that several sessions played: the parts they played, its questions, and its figures as rows."""

    title: str
    place: Place
    parts: tuple[Part | None, ...]
    questions: tuple[Beside, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Sessions in order of time with the scenarios at least two of them have; `both` counts people in all of them.

    `copies` is how many files were left out as copies of a session that is there already.
    """

    sides: tuple[Side, ...]
    chapters: tuple[Chapter, ...] = ()
    copies: int = 0
    both: int = 0
    tested: int = 0
    changes: Mapping[Key, tuple[Fraction, ...]] = field(default_factory=dict)
    words: spoken.Beside = field(default_factory=dict)

    @property
    def mixed(self) -> bool:
        """Whether rehearsals stand beside sessions with people."""
        return len({side.digest.rehearsal for side in self.sides}) > 1


def compare(
    sources: Sequence[Source],
    changes: Mapping[Key, tuple[Fraction, ...]] | None = None,
    words: spoken.Beside | None = None,
) -> Comparison:
    """The comparison of these sessions; `changes` by people who are in both of two, free `words` in their order."""
    known = sides(sources)
    groups = [_named(side.source, side.digest.came or None) for side in known]
    found = Comparison(
        sides=known,
        copies=len(sources) - len(known),
        both=len(frozenset.intersection(*groups)) if len(known) > 1 else 0,
        changes=dict(changes or {}),
        words=dict(words or {}),
    )
    chapters = [_chapter(found, place) for place in _shared(known)]
    return _judged(replace(found, chapters=tuple(chapters)), groups)


def _named(source: Source, people: Sequence[str] | None = None) -> Group:
    """Who they are, as they are matched; whose name is gone is nobody else."""
    ids = source.names if people is None else people
    return frozenset(folded(source.names.get(one, "")) or f"{source.digest.mark} {one}" for one in ids)


def _shared(known: Sequence[Side]) -> list[Place]:
    """The scenarios that at least two sessions have, in the order of the latest that has each."""
    times: dict[Place, int] = {}
    for side in reversed(known):
        for part in side.digest.parts:
            times[(part.scenario, part.nth)] = times.get((part.scenario, part.nth), 0) + 1
    return [place for place, count in times.items() if count > 1]


def _chapter(found: Comparison, place: Place) -> Chapter:
    parts = tuple(_part(side, place) for side in found.sides)
    latest = [part for part in parts if part is not None][-1]
    title = latest.title if place[1] == 1 else _("{title}, time {number}").format(title=latest.title, number=place[1])
    chapter = Chapter(title=title, place=place, parts=parts)
    questions = tuple(_beside(found, chapter, key) for key in _keys(parts))
    return replace(chapter, questions=questions, rows=tuple(row for one in questions for row in rows(found.sides, one)))


def _part(side: Side, place: Place) -> Part | None:
    return next((part for part in side.digest.parts if (part.scenario, part.nth) == place), None)


def _keys(parts: Sequence[Part | None]) -> list[tuple[str, str]]:
    """Step and item of every question that at least two sessions have, in the order of the latest."""
    times: dict[tuple[str, str], int] = {}
    for part in reversed(parts):
        for one in part.questions if part else ():
            times[(one.step, one.item.id)] = times.get((one.step, one.item.id), 0) + 1
    return [key for key, count in times.items() if count > 1]


def question_of(part: Part | None, key: tuple[str, str]) -> Question | None:
    """The question of a step and an item."""
    return next((one for one in part.questions if (one.step, one.item.id) == key), None) if part else None


def _beside(found: Comparison, chapter: Chapter, key: tuple[str, str]) -> Beside:
    asked = [question_of(part, key) for part in chapter.parts]
    latest = [one for one in asked if one is not None][-1]
    same = [one if one is not None and alike(one, latest) else None for one in asked]
    told = abreast([one.told if one else None for one in same])
    return Beside(
        question=replace(latest, told=tuple(each for one in told for each in one or ())),
        told=told,
        few=guarded(found.sides, [one.people if one else None for one in same]),
        unlike=any(one is not None and one.unseen for one in same),
    )


def abreast(told: Sequence[tuple[Told, ...] | None]) -> tuple[tuple[Told, ...] | None, ...]:
    """Level beside level, those that stand in two sessions or more; all summed where cards part one of them in vain.

    A level that one session alone played is beside nothing: what was answered to it would pass for a change.
    """
    times = Counter(one.level for each in told for one in each or ())
    if "" in times:
        return tuple((together(each),) if each else each for each in told)
    return tuple(None if each is None else tuple(one for one in each if times[one.level] > 1) for each in told)


def lonely(parts: Sequence[Part | None]) -> dict[int, tuple[str, ...]]:
    """Titles of the levels that a session alone played, by its number; none where cards part no answers."""
    asked = [{(one.step, one.item.id): one.told for one in part.questions} if part else {} for part in parts]
    summed = {key for each in asked for key, told in each.items() if any(not one.level for one in told)}
    known = [
        {one.level: one.level_title for key, told in each.items() if key not in summed for one in told}
        for each in asked
    ]
    times = Counter(level for each in known for level in each)
    found = {
        number: tuple(title for level, title in each.items() if times[level] == 1) for number, each in enumerate(known)
    }
    return {number: titles for number, titles in found.items() if titles}


def together(told: Sequence[Told]) -> Told:
    """What may be told, summed; hidden where nothing of it may."""
    shown = [one for one in told if not one.hidden]
    return Told(
        asked=sum(one.asked for one in shown),
        n=sum(one.n for one in shown),
        skipped=sum(one.skipped for one in shown),
        counts=_summed([one.counts for one in shown]),
        energy=_summed([one.energy for one in shown]),
        rounds=sum(one.rounds for one in shown),
        hidden=bool(told) and not shown,
        open=bool(shown) and all(one.open for one in shown),
        hands=sum(one.hands for one in shown) if all(one.hands for one in shown) else 0,
    )


def _summed(many: Sequence[Counts]) -> Counts:
    found: Counter[str | int | float] = Counter()
    for counts in many:
        for value, count in counts:
            found[value] += count
    return tuple(sorted(found.items(), key=lambda pair: (isinstance(pair[0], str), pair[0])))


def guarded(known: Sequence[Side], people: Sequence[Sequence[str] | None]) -> tuple[int, ...]:
    """For each session by how few people its answers differ from another's; 0 where nobody can be worked out."""
    limit = max(side.digest.limit for side in known)
    asked = [number for number, one in enumerate(people) if one is not None]
    groups = [_named(known[number].source, people[number]) for number in asked]
    few = dict(zip(asked, apart(groups, limit), strict=True))
    return tuple(few.get(number, 0) for number in range(len(known)))


def alike(one: Question, other: Question) -> bool:
    """Whether two questions are answered on the same scale."""
    first, second = one.item, other.item
    ends = ("least", "most", "points", "best_at")
    return type(first) is type(second) and all(
        getattr(first, name, None) == getattr(second, name, None) for name in ends
    )


def rows(known: Sequence[Side], beside: Beside) -> Iterator[Row]:
    """The figures of a question, level by level."""
    levels = {told.level: told.level_title for one in beside.told for told in one or ()}
    for level, title in levels.items():
        for measure in measures(beside.question):
            cells = tuple(_cell(known, beside, number, level, measure) for number in range(len(known)))
            values = [cell.value for cell in cells if cell.value is not None]
            yield Row(
                question=beside.question,
                measure=measure,
                level=level,
                level_title=title,
                cells=cells,
                change=values[-1] - values[0] if len(values) > 1 else None,
                unlike=beside.unlike,
            )


def told_at(beside: Beside, number: int, level: str) -> Told | None:
    """What a session told at a level."""
    return next((told for told in beside.told[number] or () if told.level == level), None)


def _cell(known: Sequence[Side], beside: Beside, number: int, level: str, measure: Measure) -> Cell:
    told = told_at(beside, number, level)
    if told is None:
        return ABSENT
    value = measure.value(told)
    few = 0 if told.open else beside.few[number]
    if told.hidden or value is None or (few and measure.length is None):
        return Cell(state="few" if told.hidden or few else "absent", asked=told.asked, skipped=told.skipped)
    of = Cell(state="told", n=told.n, asked=told.asked, skipped=told.skipped, hands=told.hands)
    cell = replace(of, value=value, figure=measure.show(value))
    if not few or measure.length is None:
        return replace(cell, deviation=measure.deviation(told))
    least = min(other.n for place in range(len(known)) if (other := told_at(beside, place, level)) and other.n)
    about = near(value, measure.length, least, few * max(1, told.rounds))
    if about is None:
        return Cell(state="near", asked=told.asked, skipped=told.skipped)
    return replace(cell, state="rounded", value=about, figure=_("about {figure}").format(figure=measure.show(about)))


# More than chance


def _judged(found: Comparison, groups: Sequence[Group]) -> Comparison:
    """Of two sessions, which changes are more than chance; of more, nothing is said."""
    if len(found.sides) != 2:
        return found
    tried: dict[tuple[int, int], chance.Trialled] = {}
    for number, chapter in enumerate(found.chapters):
        for place, row in enumerate(chapter.rows):
            one = _tried(found, chapter, row, strangers=not groups[0] & groups[1])
            if one is not None:
                tried[number, place] = one
    more = chance.beyond(tried)
    chapters = tuple(
        replace(
            chapter,
            rows=tuple(
                replace(row, tried=tried[number, place].way, beyond=(number, place) in more)
                if (number, place) in tried
                else row
                for place, row in enumerate(chapter.rows)
            ),
        )
        for number, chapter in enumerate(found.chapters)
    )
    return replace(found, chapters=chapters, tested=len(tried))


def _tried(found: Comparison, chapter: Chapter, row: Row, *, strangers: bool) -> chance.Trialled | None:
    """The test that fits, where both tell the average of a question everybody was asked once."""
    beside = next(one for one in chapter.questions if one.question is row.question)
    both = [told_at(beside, number, row.level) for number in (0, 1)]
    if row.change is None or row.unlike or not row.measure.average or not _once(chapter, row):
        return None
    if strangers:
        first, second = (whole_numbers(row.measure.counts(one)) if one else None for one in both)
        return chance.of_groups(first, second) if first and second else None
    key = (*chapter.place, row.question.step, row.question.item.id)
    return None if row.measure.second else chance.of_pairs(found.changes.get(key, ()))


def _once(chapter: Chapter, row: Row) -> bool:
    """Whether a question was asked once at its level in each of two sessions."""
    beside = next(one for one in chapter.questions if one.question is row.question)
    both = (told_at(beside, number, row.level) for number in (0, 1))
    return all(one is not None and one.rounds == 1 for one in both)


def judgeable(found: Comparison) -> bool:
    """Whether two sessions have the average of a question that everybody answered once: only such can be tested."""
    return any(
        row.change is not None
        and not row.unlike
        and row.measure.average
        and not row.measure.second
        and _once(chapter, row)
        for chapter in found.chapters
        for row in chapter.rows
    )
