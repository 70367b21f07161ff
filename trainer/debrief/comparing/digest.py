"""This file is what one session tells for a comparison: no more than its own notes without names would."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from trainer.debrief import bands
from trainer.debrief.answers import sheet_at
from trainer.debrief.attendance import came
from trainer.debrief.compare import seen
from trainer.debrief.durations import planned_together
from trainer.debrief.items import Sample
from trainer.debrief.items.base import chosen, points, values
from trainer.debrief.numbers import Spread
from trainer.debrief.panels import compared, places_of, rows_of
from trainer.debrief.scrub import scrubbed
from trainer.debrief.telling import Telling
from trainer.model.digest import Agreement, Counts, Digest, Ending, Part, Question, Told, Trial
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.items import ChooseMany, DateItem, Grid, Item, Line, PersonItem, Sliders, Tally, Text, Words
from trainer.model.pictures import Scores
from trainer.model.play import Play
from trainer.model.rundown import Place, unfold
from trainer.model.scenario import Act, Fill, Step, Vote
from trainer.steps import naming

UNSUMMED = (Line, Text, PersonItem, DateItem)
"""Words, names and days have no sum that could be compared."""


def digest(play: Play) -> Digest:
    """A session without a single name, as it is compared."""
    known = scrubbed(play)
    session = known.session
    there = tuple(person.id for person in came(session))
    return Digest(
        mark=f"{session.id}#{session.seed}",
        title=known.title,
        started=session.started.wall if session.started else 0.0,
        offset_minutes=session.offset_minutes,
        people=len(there),
        came=there,
        limit=session.promise.limit,
        rehearsal=session.rehearsal,
        finished=session.finished is not None,
        masked=known.title != play.title,
        parts=tuple(_parts(known, play)),
    )


def _parts(play: Play, whole: Play) -> Iterator[Part]:
    times: Counter[str] = Counter()
    for block, scenario in play.exercises():
        times[scenario.id] += 1
        yield _part(Telling(play, names=False), whole, block, times[scenario.id])


def _part(telling: Telling, whole: Play, block: PlannedBlock, nth: int) -> Part:
    play = telling.play
    scenario = play.script.scenarios[block.id]
    steps = [(step, places_of(play, block.id, step)) for step in scenario.all_steps()]
    filled = [(step, places) for step, places in steps if places and isinstance(step, Fill | Vote)]
    planned, taken = _times(play, block)
    return Part(
        scenario=scenario.id,
        title=scenario.title,
        nth=nth,
        planned=planned,
        taken=taken,
        questions=tuple(one for step, places in filled for one in _questions(telling, whole, step, places)),
        agreements=tuple(one for step, places in filled for one in _agreement(telling, step, places)),
        endings=tuple(one for step, places in steps if isinstance(step, Act) for one in _endings(play, step, places)),
        trials=tuple(one for step, places in filled for one in _trials(telling, places)),
    )


def _times(play: Play, block: PlannedBlock) -> tuple[float, float | None]:
    """Minutes that were planned; seconds the room was there, None when it never was."""
    places = [place for place in unfold(play) if place.at.block == block.id]
    visits = [play.session.visits[place.at] for place in places if place.at in play.session.visits]
    end = play.session.finished or play.session.last
    planned = planned_together(play, places)
    return planned, sum(visit.spent(end) or 0.0 for visit in visits) if visits else None


# Questions


def _questions(telling: Telling, whole: Play, step: Step, places: Sequence[Occurrence]) -> Iterator[Question]:
    if places[0] not in telling.play.session.sheets:
        return
    sheet = sheet_at(telling.play, places[0])
    measured = {metric.item: metric.name for metric in sheet.metrics}
    unseen = any(card_at(Telling(whole), at)[1] and not card_at(telling, at)[1] for at in places)
    for item, known in rows_of(telling, places, _has_sum):
        samples = [sample for sample in known if not sample.teams]  # other groups' people are no match for teams
        if samples:
            yield Question(
                step=step.id,
                step_title=naming.title(telling.play, _place(telling, places[0])),
                sheet=sheet.id,
                item=item,
                told=tuple(_told(telling, item, samples)),
                metric=measured.get(item.id, ""),
                people=_asked(telling, places),
                unseen=unseen,
            )


def _has_sum(item: Item) -> bool:
    """Whether other groups' answers can stand beside it; the teams of one room are no other's."""
    return not isinstance(item, UNSUMMED) and not getattr(item, "from_teams", False)


def _place(telling: Telling, at: Occurrence) -> Place:
    return Place(at, telling.play.step(at))


def _asked(telling: Telling, places: Sequence[Occurrence]) -> tuple[str, ...]:
    """Ids of all who were asked at these places."""
    sheets = telling.play.session.sheets
    return tuple(sorted({person for at in places if at in sheets for person in sheets[at].expected}))


def _told(telling: Telling, item: Item, samples: Sequence[Sample]) -> Iterator[Told]:
    """The samples summed by the card their scenes were played with; those too small to show are never counted in."""
    levels: dict[tuple[int, str, str], list[Sample]] = {}
    for sample in samples:
        levels.setdefault(card_at(telling, sample.at), []).append(sample)
    if any(not level for _place, level, _title in levels):  # where one scene has no card, cards part nothing
        levels = {(0, "", ""): list(samples)}
    for (_place, level, title), same in sorted(levels.items()):
        yield _summed(item, same, level, title)


def card_at(telling: Telling, at: Occurrence | None) -> tuple[int, str, str]:
    """The card of the group whose scene it was: its place in the deck, id and title; nothing where it isn't known."""
    if at is None or not telling.play.group_id(at):
        return 0, "", ""
    for deck in telling.play.scenario(at).decks:
        held = telling.cards_of(at, deck) if deck.to in ("team", "pair", "group") else ()
        if len(held) == 1:
            return next((place, card.id, card.title) for place, card in enumerate(deck.cards) if card.id == held[0])
    return 0, "", ""


def _summed(item: Item, samples: Sequence[Sample], level: str, title: str) -> Told:
    shown = [sample for sample in samples if not sample.hidden]
    answers = [given for sample in shown for given in sample.answers]
    several = isinstance(item, ChooseMany | Words | Tally)
    point = points(answers) if isinstance(item, Grid | Sliders) else []
    one = [pleasure for pleasure, _energy in point] or (chosen(answers) if several else values(answers))
    return Told(
        level=level,
        level_title=title,
        asked=sum(sample.asked for sample in shown),
        n=sum(sample.n for sample in shown),
        skipped=sum(sample.skipped for sample in shown),
        counts=_counts(one),
        energy=_counts([energy for _pleasure, energy in point]),
        rounds=len(shown),
        hidden=len(shown) < len(samples) and not answers,
        open=bool(shown) and all(sample.open for sample in shown),
        hands=len(answers) if all(given.how == "hands" for given in answers) else 0,
    )


def _counts(known: Sequence[object]) -> Counts:
    found = Counter(value for value in known if isinstance(value, str | int | float))
    return tuple(sorted(found.items(), key=lambda pair: (isinstance(pair[0], str), pair[0])))


# What was meant, how scenes ended, tests


def _agreement(telling: Telling, step: Step, places: Sequence[Occurrence]) -> Iterator[Agreement]:
    if places[0] not in telling.play.session.sheets:
        return
    found = seen(telling, compared(telling.play.scenario(places[0]), step.id), places)
    table = found.table
    n = sum(sum(counts) for _label, counts in table.rows) if table else 0
    if table is not None and n:
        hits = sum(table.rows[row][1][column] for row, column in table.hit)
        title = naming.title(telling.play, _place(telling, places[0]))
        yield Agreement(step=step.id, title=title, hits=hits, n=n, people=_asked(telling, places))


def _endings(play: Play, step: Act, places: Sequence[Occurrence]) -> Iterator[Ending]:
    found = [play.session.outcomes[at] for at in places if at in play.session.outcomes]
    for known in step.outcomes if found else ():
        seconds = tuple(sorted(one.after for one in found if one.id == known.id))
        yield Ending(step=step.id, title=step.title, outcome=known.id, text=known.text, of=len(found), seconds=seconds)


def _trials(telling: Telling, places: Sequence[Occurrence]) -> Iterator[Trial]:
    """The scores of a test taken once; a test taken in several rounds has no single spread."""
    if places[0] not in telling.play.session.sheets:
        return
    sheet = sheet_at(telling.play, places[0])
    averages = {sample.label: (sample, spread) for sample, spread in bands.scored(telling, places[:1])}
    zones = {part.title: part for part in bands.spreads(telling, places[:1]) if isinstance(part, Scores)}
    for label, (sample, spread) in averages.items():
        yield _trial(sheet.id, label, (sample, spread), zones, _asked(telling, places[:1]))


def _trial(
    sheet: str, label: str, known: tuple[Sample, Spread], zones: dict[str, Scores], people: tuple[str, ...]
) -> Trial:
    sample, spread = known
    picture = next((part for title, part in zones.items() if label.startswith(title)), None)
    counted = picture.zones if picture else ()
    mean = Fraction(spread.mean)
    return Trial(
        sheet=sheet,
        name=label,
        asked=sample.asked,
        n=spread.n,
        bands=tuple((zone.name, zone.count) for zone in counted if zone.count is not None),
        mean=(mean.numerator, mean.denominator),
        length=float(spread.length or 0),
        deviation=spread.deviation,
        people=people,
    )
