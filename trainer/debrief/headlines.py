"""This file is the headlines: what an exercise came to, in a few figures above its pictures, and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from trainer.debrief import figures, metrics, panels, reckoned
from trainer.debrief.answers import sheet_at, told
from trainer.debrief.compare import agreed
from trainer.debrief.items import Sample, said, summary
from trainer.debrief.items.base import of_teams, whole_numbers
from trainer.debrief.items.scale import alike
from trainer.debrief.noted import capital
from trainer.debrief.numbers import FEWEST
from trainer.debrief.paired import guesses
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Choose, ChooseMany, Faces, Item, Scale, YesNo
from trainer.model.pictures import Scores
from trainer.model.report import CrossTable, Table
from trainer.model.scenario import Calculate, Fill, Scenario, Step
from trainer.model.session import Given
from trainer.steps import calculate
from trainer.words import _

MOST = 6
"""So many lines an exercise has at most."""
MANY = 3
"""From so many statements on one scale, only the ends are told; ends that more than two share are none."""
BROAD = 4
"""So many pictures make an exercise one that needs its figures told together."""
ENDS = (".", "!", "?", "…")
"""After these comes no colon."""
DECIMAL = re.compile(r"\d[.,]\d")
Asked = tuple[Item, Sample]


@dataclass(frozen=True, slots=True)
class Line:
    """What a question came to, as a figure; `plain` is the same in words, "" where only a scale says what it means."""

    ask: str
    came: str
    plain: str = ""
    metric: str = ""


def headlines(telling: Telling, block: str, pictures: int) -> tuple[Table, ...]:
    """What an exercise came to in a few figures, above its many pictures; nothing where there are few."""
    lines = list(_lines(telling, block))[:MOST] if pictures >= BROAD else []
    rows = tuple((line.ask, line.came) for line in lines)
    return (Table(columns=(_("Question"), _("Answers")), rows=rows),) if rows else ()


def plain(telling: Telling, block: str) -> tuple[str, ...]:
    """What an exercise came to, as far as words can say it."""
    return tuple(line.plain for line in _lines(telling, block) if line.plain)[:MOST]


def measured(telling: Telling, block: str) -> str:
    """What the words of a metric leave open: what an NPS runs between."""
    told = [line for line in _lines(telling, block) if line.plain][:MOST]
    return metrics.meant("nps") if any(line.metric == "nps" for line in told) else ""


def _lines(telling: Telling, block: str) -> Iterator[Line]:
    """The lines of an exercise step by step; an empty figure is none."""
    scenario, left_out = telling.play.script.scenarios[block], guesses(telling, block)
    for step in scenario.all_steps():
        places = panels.places_of(telling.play, block, step)
        if places and step.id not in left_out:
            yield from (line for line in _of(telling, scenario, step, places) if line.came)


def _line(ask: str, came: str) -> Line:
    known = capital(came)
    return Line(ask, known, "" if DECIMAL.search(came) else sentence(ask, known))


def sentence(ask: str, came: str) -> str:
    """A question with what it came to."""
    return f"{ask} · {came}" if ask.endswith(ENDS) else _("{name}: {result}").format(name=ask, result=came)


def _of(telling: Telling, scenario: Scenario, step: Step, places: Sequence[Occurrence]) -> Iterator[Line]:
    match step:
        case Calculate():
            yield from (_line(ask, came) for ask, came in _results(telling, places[-1]))
        case Fill():
            yield from _answers(telling, scenario, step, [at for at in places if told(telling.play, at)])
        case _:
            return


def _results(telling: Telling, at: Occurrence) -> Iterator[tuple[str, str]]:
    """What figures that everybody shares come to; those of teams stand in their table."""
    known = calculate.reckonings(telling.play, at)
    if len(known) == 1 and known[0].group is None:
        yield from calculate.lines(telling.play, at, known[0])
        yield from ((box.label, box.value) for box in reckoned.guesses(telling, at, _("The room's guess, {what}")))


def _answers(telling: Telling, scenario: Scenario, step: Fill, places: Sequence[Occurrence]) -> Iterator[Line]:
    for part in panels.of_sheet(telling, places):
        match part:
            case CrossTable() if part.hit:
                yield _line(part.title, agreed(part))
            case Scores() if part.figure:
                yield _line(part.title, part.figure)
            case _:
                pass
    asked = panels.compared(scenario, step.id)
    rows = panels.rows_of(telling, places, partial(_is_told, asked.item if asked else ""))
    single = [(item, given[0]) for item, given in rows if len(given) == 1 and enough(telling, given[0], item)]
    named = {one.item: one.name for one in sheet_at(telling.play, places[0]).metrics} if places else {}
    for run in _runs([one for one in single if one[0].id not in named]):
        ends = _ends(run) if len(run) >= MANY else (_line(item.ask, _figure(item, given)) for item, given in run)
        yield from (replace(line, came=_marked(line.came, run[0][1])) for line in ends)
    for item, given in single:
        if item.id in named:
            yield _measured(named[item.id], item, given)


def enough(telling: Telling, sample: Sample, item: Item) -> bool:
    """Whether so many answered that a figure says something; what teams agreed on always does.

    What a few said for all to hear can be counted too, though no average says anything of so few.
    """
    few = sample.open and sample.n >= FEWEST and isinstance(item, YesNo | Choose | ChooseMany)
    return sample.teams or sample.n >= telling.limit or few


def _marked(came: str, sample: Sample) -> str:
    """A figure, and how many teams it comes from where each answered as one."""
    return _("{name} ({role})").format(name=came, role=of_teams([sample])) if came and sample.teams else came


def _is_told(left_out: str, item: Item) -> bool:
    return isinstance(item, Scale | Faces | YesNo | Choose) and item.id != left_out and not item.opposite


def _runs(found: Sequence[Asked]) -> Iterator[list[Asked]]:
    """Statements on one scale together, wherever they stand; everything else by itself."""
    left = list(found)
    while left:
        first = left[0][0]
        run = [one for one in left if one[0] is first or _same(first, one[0])]
        left = [one for one in left if one not in run]
        yield run


def _same(one: Item, other: Item) -> bool:
    return isinstance(one, Scale) and isinstance(other, Scale) and alike(one, other)


def _ends(run: Sequence[Asked]) -> Iterator[Line]:
    """What was rated highest and what lowest, where the room agreed on one or two."""
    means = [(item.ask, found.mean) for item, given in run if (found := summary(item, given.answers).spread)]
    highest, lowest = (figures.mean(end(mean for _ask, mean in means)) for end in (max, min))
    for figure, words in ((highest, _("Highest")), (lowest, _("Lowest"))):
        known = [ask for ask, mean in means if figures.mean(mean) == figure]
        if highest != lowest and len(known) < MANY:
            told_as = _("{name}: {result}")
            yield from (
                Line(ask, told_as.format(name=words, result=figure), told_as.format(name=words, result=ask))
                for ask in known
            )


def _figure(item: Item, sample: Sample) -> str:
    """The average, how many said yes, or what most chose; "" where two options were chosen equally often."""
    found = summary(item, sample.answers)
    if found.spread is not None and isinstance(item, Scale):
        average = figures.mean(found.spread.mean)
        if item.least == 0:
            words = _("average {score} on a scale of {least}–{most}")
            return words.format(score=average, least=item.least, most=item.most)
        return _("average {score} of {most}").format(score=average, most=item.most)
    if found.spread is not None:
        result = figures.signed(found.spread.mean)
        return _("{name}: {result}").format(name=_("Average from −2 to +2"), result=result)
    counts = found.counts[:1] if isinstance(item, YesNo) else found.counts
    most = max(count for _value, count in counts)
    first = [value for value, count in counts if count == most]
    if len(first) > 1:
        return ""
    return _("{name}: {result}").format(name=said(item, Given(first[0])), result=sample.part(most))


def _measured(name: str, item: Item, sample: Sample) -> Line:
    """A metric as its figure and, where people answered one by one, as who said what."""
    if not isinstance(item, Scale):
        return Line(item.ask, "")
    metric, given = metrics.METRICS[name], whole_numbers(sample.answers)
    came = _("{name}: {result}").format(name=name.upper(), result=metric.figure(item, given))
    count = of_teams([sample])
    line = _line(item.ask, _("{name} ({role})").format(name=came, role=count or figures.answers(sample.n)))
    words = line.plain if count else sentence(item.ask, metric.plain(item, given))
    return replace(line, plain=words, metric=name)
