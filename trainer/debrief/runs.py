"""This file is how an exercise went: who played, how long, which cards, what was noted, said and answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.clock import Moment
from trainer.debrief import bands, figures, when
from trainer.debrief.answers import told
from trainer.debrief.findings import Finding, findings
from trainer.debrief.happened import played
from trainer.debrief.items import Sample, Summary, summary
from trainer.debrief.items.base import of_teams
from trainer.debrief.numbers import Spread
from trainer.debrief.panels import cards, places_of, rows_of
from trainer.debrief.scrub import lap_happened
from trainer.debrief.talk import FOUND
from trainer.debrief.telling import Telling
from trainer.model import timer as timers
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.items import Faces, Item
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.report import Bullets, Heading, Paragraph, Part, Table
from trainer.model.rundown import Place, unfold
from trainer.model.scenario import Act, Discuss, Fill, Step, Vote
from trainer.model.session import Note
from trainer.model.swaps import Swap, with_swapped
from trainer.steps import naming
from trainer.steps.sharing import team_times
from trainer.words import _, ngettext


def title_of(play: Play, at: Occurrence) -> str:
    """What a place is called."""
    return naming.title(play, Place(at, play.step(at)))


def groups(play: Play, block: PlannedBlock, *, names: bool) -> Iterator[Part]:
    """The groups, with their people and roles or only their size."""
    telling = Telling(play, names)
    rows = []
    for (known, lap), formed in sorted(play.session.groups.items(), key=lambda entry: entry[0]):
        if known == block.id:
            cast = with_swapped(play.session.swaps, known, lap, formed)
            rows += [_cast(telling, block, lap, group) for group in cast if group.seats and not _everybody(lap, group)]
    if rows:
        yield Heading(level=3, text=_("Who played"))
        if all(label == _("Together") for label, _people_of in rows):
            yield Table(columns=(_("People"),), rows=tuple(row[1:] for row in rows))
        else:
            yield Table(columns=(_("Group"), _("People")), rows=tuple(rows))


def _everybody(lap: int, group: Group) -> bool:
    """Whether a group is only the whole room, as at a test: then it says nothing of who did what."""
    return not group.name and not lap and not any(seat.role for seat in group.seats)


def _cast(telling: Telling, block: PlannedBlock, lap: int, group: Group) -> tuple[str, str]:
    label = _group_label(group, lap)
    if not played(telling.play, block.id, lap, group):
        label = _("{group}, not played").format(group=label)
    return label, _people(telling, block, group)


def _group_label(group: Group, lap: int) -> str:
    if group.name:
        return _("Team {name}").format(name=group.name)
    return _("Round {lap}").format(lap=lap) if lap else _("Together")


def _people(telling: Telling, block: PlannedBlock, group: Group) -> str:
    if not telling.names:
        count = len(group.seats)
        return ngettext("{count} person", "{count} people", count).format(count=count)
    scenario = telling.play.script.scenarios[block.id]
    alike = len({seat.role for seat in group.seats}) == 1  # partners are no more than partners
    found = []
    for seat in group.seats:
        role = None if alike and len(group.seats) > 1 else scenario.role(seat.role)
        name = telling.person(seat.person)
        found.append(_("{name} ({role})").format(name=name, role=role.name.lower()) if role else name)
    return ", ".join(found)


def scenes(play: Play, block: PlannedBlock, *, names: bool) -> Iterator[Part]:
    """Every take of every scene with its planned and played time; times stand only in notes with names.

    Left out are those of which it is told how they ended, and after how long.
    """
    telling, session = Telling(play, names), play.session
    timed = session.timers.keys() - session.outcomes.keys()
    rows = []
    for place in unfold(play):
        if place.at.block == block.id and isinstance(place.step, Act) and place.at in timed:
            planned = figures.minutes(place.minutes) if place.minutes else ""
            rows.append((_labelled(telling, place.at), planned, _played(play, place.at)))
            rows += _teams(telling, place.at)
    if rows and names:
        yield Heading(level=3, text=_("Timers"))
        yield Table(columns=(_("Scene"), _("Planned"), _("On the timer")), rows=tuple(rows), numbers=(1, 2))


def _teams(telling: Telling, at: Occurrence) -> list[tuple[str, str, str]]:
    """The teams at a shared timer that said they were done, or had time of their own."""
    rows = []
    for team in team_times(telling.play, at):
        name, now = telling.team(team.group), telling.play.session.finished or telling.play.session.last
        if team.done is not None:
            words, after = _("– {team} was done"), team.done
        elif team.own is not None and now:
            words, after = _("– {team}, with time of its own"), timers.spent(team.own, now)
        else:
            continue
        rows.append((words.format(team=name), "", figures.duration(after)))
    return rows


def _played(play: Play, at: Occurrence) -> str:
    session = play.session
    now = session.finished or session.last
    return figures.duration(timers.spent(session.timers[at], now)) if now else ""


def _labelled(telling: Telling, at: Occurrence) -> str:
    return _joined(title_of(telling.play, at), telling.scene(at))


def dealt(play: Play, block: PlannedBlock, *, names: bool, secret: bool = False) -> Iterator[Part]:
    """The cards, as far as they may be told; `secret` when there are others."""
    telling = Telling(play, names)
    found: list[Part] = []
    for deck in play.script.scenarios[block.id].decks:
        held = (at for at, known in play.session.hands if known == deck.id and at.block == block.id)
        places = sorted(at for at in held if not at.lap or lap_happened(play, at))
        found += cards(telling, deck, places)
    if secret:
        found.append(Paragraph(text=_("Secret cards that the room has not seen are left out."), muted=True))
    if found:
        yield Heading(level=3, text=_("Cards"))
        yield from found


def figures_of(play: Play, block: str, step: Step, *, names: bool) -> Iterator[Part]:
    """A table of the averages of a step's answers; a single answer is its own average and stands above.

    Never quartiles or deviations: with so few answers all of them together give away every single one.
    """
    if not isinstance(step, Fill | Vote):
        return
    telling, places = Telling(play, names), [at for at in places_of(play, block, step) if told(play, at)]
    scored = [(sample, spread) for sample, spread in bands.scored(telling, places) if spread.n > 1]
    rows = [_averages(sample.label, sample, spread, signed=False) for sample, spread in scored]
    heads: list[int] = []
    for item, samples in rows_of(telling, places):
        known = _of_item(item, samples)
        if len(known) > 1:
            heads.append(len(rows))
            rows.append((item.ask, *[""] * len(known[0][1:])))
        rows += [(f"– {label}" if len(known) > 1 else _joined(item.ask, label), *told) for label, *told in known]
    if rows:
        columns = (_("Answers"), "n", _("Average"), _("Median"), _("Skipped"))
        numbers = tuple(range(1, len(columns)))
        yield Table(
            columns=columns, rows=tuple(rows), caption=title_of(play, places[0]), numbers=numbers, heads=tuple(heads)
        )


def _of_item(item: Item, samples: Sequence[Sample]) -> list[tuple[str, ...]]:
    """A row for each scene and axis of which there are several answers."""
    return [
        _averages(_joined(axis, sample.label, of_teams([sample])), sample, spread, signed=isinstance(item, Faces))
        for sample in samples
        for axis, spread in _spreads(summary(item, sample.answers))
        if spread.n > 1
    ]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _spreads(found: Summary) -> tuple[tuple[str, Spread], ...]:
    if found.spread is not None:
        return (("", found.spread),)
    return tuple(zip((_("pleasure"), _("energy")), found.axes, strict=False))


def _averages(label: str, sample: Sample, spread: Spread, *, signed: bool) -> tuple[str, ...]:
    show = figures.signed if signed else figures.mean
    return (
        label,
        figures.of(spread.n, sample.asked),
        show(spread.mean),
        show(spread.median),
        str(sample.skipped),
    )


def notes(play: Play, block: PlannedBlock, *, names: bool) -> Iterator[Part]:
    """Notes and marked moments with their times; without names, only their words."""
    telling = Telling(play, names)
    known = [note for note in play.session.notes.values() if note.at is not None and note.at.block == block.id]
    known = [note for note in known if note.words or (names and note.after is not None)]
    rows = [_row(telling, note.moment, note.at, note.after, _words(note)) for note in known]
    rows += [
        _row(telling, swap.moment, at, swap.after, _swapped(telling, at, swap))
        for at, swaps in play.session.swaps.items()
        if at.block == block.id
        for swap in swaps
    ]
    if not rows:
        return
    yield Heading(level=3, text=_("Notes and marks"))
    if names:
        rows.sort(key=lambda row: row[0])
        yield Table(columns=(_("Time"), _("Where"), _("Note")), rows=tuple(row[1:] for row in rows))
    else:
        yield Bullets(lines=tuple(sorted(row[3] for row in rows)))


def _row(
    telling: Telling, moment: Moment, at: Occurrence | None, after: float | None, words: str
) -> tuple[float, str, str, str]:
    """When (to sort by), the time of day, where and at which second of the scene, and the words."""
    where = _labelled(telling, at) if at else ""
    if after is not None:
        where = _("{scene}, at {time}").format(scene=where, time=figures.duration(after))
    return moment.wall, when.clock_time(telling.play.session, moment), where, words


def _words(note: Note) -> str:
    if note.freeze:
        return _("Frozen: {words}").format(words=note.words) if note.words else _("Frozen")
    return note.words or _("Marked, no words added")


def _swapped(telling: Telling, at: Occurrence, swap: Swap) -> str:
    role = telling.play.scenario(at).role(swap.role)
    if not telling.names:
        return _("Swapped: {role}").format(role=role.name) if role else _("A player was swapped")
    new, old = telling.person(swap.into), telling.person(swap.out)
    words = _("Swapped: {new} for {old} as {role}") if role else _("Swapped: {new} for {old}")
    return words.format(new=new, old=old, role=role.name.lower() if role else "")


def talk(play: Play, block: PlannedBlock, *, names: bool) -> Iterator[Part]:
    """The questions put to the room, with what it answered; those that the answers asked among them."""
    kept = any(at.block == block.id and key.startswith(FOUND) for at, key in play.session.debrief)
    asked = {one.id: one for one in findings(play, block.id, names=names)} if kept else {}
    for place in unfold(play):
        if place.at.block != block.id or not isinstance(place.step, Discuss) or not place.step.questions:
            continue
        said = {key: words for (at, key), words in play.session.debrief.items() if at == place.at and words}
        if not said:
            continue
        yield Heading(level=3, text=title_of(play, place.at))
        rows = [(question.text, said[question.id]) for question in place.step.questions if question.id in said]
        rows += [(_found(asked.get(key.removeprefix(FOUND))), said[key]) for key in said if key.startswith(FOUND)]
        yield Table(columns=(_("Question"), _("What the room said")), rows=tuple(rows))


def _found(finding: Finding | None) -> str:
    """What a finding asked; the answers may have been corrected since, so that it is found no more."""
    if finding is None:
        return _("A question from the answers")
    return _("{finding}. {question}").format(finding=finding.sentence, question=finding.question)
