"""This file is an exercise's chapter: who played and what they said, then what the room saw and said of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from trainer.debrief import cast, runs, ways
from trainer.debrief.answers import ALOUD, sheet_at, takes_of
from trainer.debrief.findings import chosen
from trainer.debrief.front import closing
from trainer.debrief.gathered import firsts
from trainer.debrief.headlines import headlines
from trainer.debrief.ladder import asked_of_levels, bare, ladders
from trainer.debrief.noted import listed, noted
from trainer.debrief.noticed import Noticed, noticed
from trainer.debrief.paired import paired
from trainer.debrief.panels import results
from trainer.debrief.played_rated import played_rated
from trainer.debrief.spoken import by_role, spoken
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.items import Line, Text
from trainer.model.pictures import Ladder
from trainer.model.play import Play
from trainer.model.report import Bullets, Chart, Distribution, Heading, Paragraph, Part, Quotes, Table
from trainer.model.scenario import Act, Step, Vote
from trainer.steps import naming
from trainer.words import _

Results = Sequence[tuple[Step, Sequence[Part]]]


def chapter(play: Play, block: PlannedBlock, *, names: bool, secret: bool, record: bool = True) -> tuple[Part, ...]:
    """An exercise's chapter; none where nothing came of it, for the plan says that it wasn't played.

    Without the `record` what somebody said stands under their role alone, so that no table beside it names who had that
    role, no scene is called by those who played it, and what the first page tells isn't repeated.
    """
    told = tuple(_told(play, block, names=names, secret=secret, record=record))
    if told[:1] == (Heading(level=3, text=naming.everyone()),):
        told = told[1:]  # below the chapter's own heading it says nothing
    scenario = play.script.scenarios[block.id]
    summary = (Paragraph(text=scenario.summary, muted=True),) if scenario.summary and record else ()
    return (Heading(level=2, text=scenario.title), *summary, *told) if told else ()


def _told(play: Play, block: PlannedBlock, *, names: bool, secret: bool, record: bool) -> Iterator[Part]:
    telling, played = Telling(play, names, once=True, pairs=record), _cast(play, block, names=names, record=record)
    known = [(step, tuple(parts)) for step, parts in results(play, block.id, names=names, once=True, pairs=record)]
    if played.explains:
        yield from played.parts
    if played.ends:
        known = [(step, tuple(part for part in parts if not _is_ends(step, part))) for step, parts in known]
    if record:
        pictures = sum(isinstance(part, Chart) for _step, parts in known for part in parts)
        yield from headlines(telling, block.id, pictures)
    steps, beside = ladders(telling, block.id), noticed(telling, block)
    said = known if record else [(step, tuple(map(by_role, parts))) for step, parts in known]
    yield from _said(play, block, said, {one.said for one in beside}, names=names)
    again = () if record else _again(known, steps, asked_of_levels(telling, block.id))
    yield from _levels(steps, next((bars.note for bars in again), ""))
    known = [(step, tuple(part for part in parts if part not in again)) for step, parts in known]
    yield from _shown(play, block, _beside(known, beside), _seen_once(steps), names=names)
    rated = played_rated(telling, block.id) if record else ()
    together = (*rated, *map(noted, paired(telling, block.id)))
    if together:
        yield Heading(level=3, text=_("Side by side"))
        yield from together
    yield from runs.talk(play, block, _told_before(play, block), names=names)
    yield from _findings(play, block, ordered=bool(steps) and not record, names=names, record=record)
    if not played.explains:
        yield from played.parts
    yield from cast.dealt(play, block, played, names=names and record, secret=secret and record)


def _cast(play: Play, block: PlannedBlock, *, names: bool, record: bool) -> cast.Cast:
    """Who played; a client reads no name beside a part that was dealt, for it would say whose the words below are."""
    played = cast.cast(play, block, names=names, unplayed=record)
    dealt = not record and (played.roles or played.decks)
    return cast.cast(play, block, names=False, unplayed=record) if dealt else played


def _again(known: Results, steps: Sequence[Ladder], asks: Collection[str]) -> tuple[Distribution, ...]:
    """The bars that show what the picture of levels shows too, scene by scene."""
    rungs = sum(len(ladder.rungs) for ladder in steps)
    bars = [part for _step, parts in known for part in parts if isinstance(part, Distribution)]
    return tuple(part for part in bars if part.title in asks and len(part.bars) <= rungs)


def _is_ends(step: Step, part: Part) -> bool:
    """Whether a part is the table of how scenes ended, which stands beside who played them."""
    return isinstance(step, Act) and isinstance(part, Table) and part.columns[-1] == _("How it ended")


def _beside(known: Results, beside: Sequence[Noticed]) -> Results:
    """The results with what players noticed beside what the room saw, in place of a picture of the latter alone."""
    tables = {one.seen: one for one in beside}
    return [(step, _told_with(tables, step, parts)) for step, parts in known]


def _told_with(tables: Mapping[str, Noticed], step: Step, parts: Sequence[Part]) -> Sequence[Part]:
    if step.id not in tables:
        return parts
    one = tables[step.id]
    remarks = [part.note for part in parts if isinstance(part, Chart) and part.note]
    note = " · ".join(remark for remark in (*remarks, one.note) if remark)
    return (one.table, Paragraph(text=note, muted=True)) if note else (one.table,)


def pictures(play: Play, block: PlannedBlock, *, names: bool) -> Iterator[Chart]:
    """The pictures of which only the table stands in the chapter; the room saw them, and they can be kept alone."""
    telling = Telling(play, names, once=True)
    seen, ticked = {one.seen for one in noticed(telling, block)}, _seen_once(ladders(telling, block.id))
    for step, parts in results(play, block.id, names=names, once=True):
        if step.id in seen or (ticked and isinstance(step, Act)):
            yield from (known for part in parts if isinstance(known := noted(part), Chart))


def _seen_once(steps: Sequence[Ladder]) -> bool:
    """Whether what observers ticked stands level by level."""
    return any(ladder.signs for ladder in steps)


def _levels(steps: Sequence[Ladder], remark: str) -> Iterator[Part]:
    """The picture; what each level means stands in short, and what was said of it further down.

    `remark` is that of bars for which the picture stands.
    """
    for ladder in steps:
        yield Heading(level=3, text=ladder.title)
        levelled = bare(ladder)
        yield noted(replace(levelled, note=f"{ladder.asked} · {remark}" if remark else levelled.note))
        yield from _signs(ladder)


def _signs(ladder: Ladder) -> Iterator[Part]:
    """What observers ticked, a column a level; of one that nobody watched that is said below."""
    if ladder.signs:
        seen = [place for place, one in enumerate(ladder.rungs) if not one.unseen]
        columns = (_("What observers saw"), *(ladder.rungs[place].name for place in seen))
        rows = tuple((sign.text, *(sign.seen[place] for place in seen)) for sign in ladder.signs)
        ticked = (_("Ticked by"), *(ladder.rungs[place].ticked for place in seen))
        yield Table(columns=columns, rows=(*rows, ticked), numbers=tuple(range(1, len(columns))))
        rest = [_("{name} ({role})").format(name=one.name, role=one.unseen) for one in ladder.rungs if one.unseen]
        if rest:
            yield Paragraph(text=", ".join(rest), muted=True)


def _shown(play: Play, block: PlannedBlock, known: Results, ticked: bool, *, names: bool) -> Iterator[Part]:
    """The pictures and tables, step by step, with how they were answered."""
    for step, parts in known:
        shown = [part for part in parts if not _is_said(part) and not (ticked and isinstance(step, Act))]
        if shown:
            title = runs.title_of(play, Occurrence(block.id, step.id))
            yield Heading(level=3, text=title)
            yield from ways.parts(play, block.id, step, names=names)
            for part in shown:
                yield from listed(noted(firsts(part) if isinstance(step, Vote) else part, title))


def _is_said(part: Part) -> bool:
    """Whether a part is what people said under their names or roles."""
    return isinstance(part, Quotes) and any(quote.who for quote in part.quotes)


def _said(play: Play, block: PlannedBlock, known: Results, beside: Collection[str], *, names: bool) -> Iterator[Part]:
    """What people said, step by step, a row each, unless it stands `beside` what the room saw.

    Votes of teams without a word stand in the pictures.
    """
    for step, parts in known:
        if step.id in beside or _only_votes(play, block, step):
            continue
        shown = any(not _is_said(part) for part in parts)
        for part in parts:
            if isinstance(part, Quotes) and _is_said(part):
                title = part.title or runs.title_of(play, Occurrence(block.id, step.id))
                yield Heading(level=3, text=title)
                yield from () if shown else ways.parts(play, block.id, step, names=names)
                yield from (noted(one, title) for one in spoken(part))


def _only_votes(play: Play, block: PlannedBlock, step: Step) -> bool:
    """Whether all that was said to a step's questions are the votes of teams."""
    places = [at for at in takes_of(play, block.id, step.id) if play.session.sheets[at].how in ALOUD]
    worded = any(isinstance(item, Line | Text) for at in places for item in sheet_at(play, at).items)
    return bool(places) and not worded and all(play.session.sheets[at].how == "team" for at in places)


def _findings(play: Play, block: PlannedBlock, *, ordered: bool, names: bool, record: bool) -> Iterator[Part]:
    """What the answers carry and ask, where the room's answer doesn't stand with the talk.

    A client reads of no change between levels that were `ordered`; the `record` says that nothing was written down.
    """
    found = (one for one in chosen(play, block.id, names=names) if not runs.talked(play, block, one))
    lines = tuple(runs.asked(one) for one in found if not (ordered and one.id.startswith("change-")))
    if lines:
        yield Heading(level=3, text=_("What the answers ask"))
        yield Bullets(lines=lines)
        if record:
            yield Paragraph(text=_("What the room said to it was not written down."), muted=True)


def _told_before(play: Play, block: PlannedBlock) -> frozenset[tuple[Occurrence, str]]:
    """The questions whose answers stand in short."""
    blocks = [known for known, _scenario in play.exercises()]
    return frozenset(closing(play, blocks).get(block.id, ()))
