"""This file is the title block of the notes: what this was; and what was promised, and how the plan went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trainer.debrief import figures, when
from trainer.debrief.attendance import came
from trainer.debrief.durations import planned, planned_together, seconds
from trainer.debrief.happened import answered, happened
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.play import Play
from trainer.model.report import Bullets, Heading, Paragraph, Part, Table
from trainer.model.rundown import Place, unfold
from trainer.model.session import Session
from trainer.steps import naming
from trainer.words import _, ngettext

MANY = 3
"""So many steps in a row that nobody played share a row."""
LONGEST = 72
"""So many letters stand on the two lines of a title."""
LATE, LATE_SHARE = 1, 1.1
"""What took so many minutes more than planned, and so many times as long, is told as over the plan."""
EARLY, EARLY_SHARE = 2, 0.75
"""What took so many minutes less than planned, and no more than so much of them, is told as under the plan."""


def title(play: Play) -> str:
    """The title of the notes; a rehearsal says so first. One that nobody typed names all where two lines hold them."""
    known = _listed(play) if len(_listed(play)) <= LONGEST else _called(play)
    return _("Rehearsal with made-up people: {title}").format(title=known) if play.session.rehearsal else known


def _called(play: Play) -> str:
    """The session's title; one that nobody typed is made of what took place once it is over."""
    known = _exercises(play)
    return naming.session(known) if len(known) < len(list(play.exercises())) else play.title


def _listed(play: Play) -> str:
    """The same, with each exercise by its name where a title that nobody typed names the first alone."""
    return " · ".join(_exercises(play)) if play.session.titles else play.title


def _exercises(play: Play) -> list[str]:
    """The titles of what was planned; of a session that nobody named and that is over, only of what took place."""
    titles = {block.id: scenario.title for block, scenario in play.exercises()}
    took = {place.at.block for place in unfold(play) if _took(play, place.at)}
    left = [title for block, title in titles.items() if block in took]
    over = play.session.titles and play.session.finished is not None
    return left if over and left else list(titles.values())


def _took(play: Play, at: Occurrence) -> bool:
    return happened(play, at) or answered(play, at)


def promised(play: Play, *, names: bool, letterhead: Letterhead = NOBODY) -> Iterator[Part]:
    """What the room was promised."""
    yield Heading(level=3, text=_("What was promised"))
    yield Bullets(lines=promise(play.session, names=names, who=letterhead.who))


def plan(play: Play, *, names: bool) -> Iterator[Part]:
    """How the plan went, step by step; without names only what was planned."""
    yield Heading(level=3, text=_("The plan and how it went") if names else _("The plan"))
    agenda = _agenda(play, names=names)
    yield agenda
    remarks = [_clocks()] if names and play.session.timers else []
    if any(row[-1].startswith(_over("")) for row in agenda.rows):
        remarks.append(_("Over plan is said from one minute on, where that is a tenth of the plan or more."))
    if any(row[-1].startswith(_under("")) for row in agenda.rows):
        remarks.append(_("Under plan is said from two minutes on, where that is a quarter of the plan or more."))
    if remarks:
        yield Paragraph(text=" ".join(remarks), muted=True)


def _clocks() -> str:
    """Why the times of the plan and those on the timer differ."""
    return _(
        "Took is how long the room was at a step, with getting ready and changing over; a timer runs only while "
        "something is played. Steps played several times share a row: it says when the first of them began, "
        "and its planned minutes are for as often as it was played."
    )


def facts(play: Play, *, names: bool, letterhead: Letterhead = NOBODY) -> Table:
    """What this was, when, for whom, where and by whom; what isn't known has no line.

    Whose notes they are is told without names too, for nobody rated as such.
    """
    session, who = play.session, letterhead.who
    rows = (
        (_("Date"), _when(session, names=names)),
        (_("Client"), " · ".join(part for part in (session.client, session.place) if part))
        if session.client
        else (_("Where"), session.place),
        (_("Facilitator"), who),
    )
    return Table(columns=(_("Session"), _listed(play)), rows=tuple(row for row in rows if row[1]))


def _when(session: Session, *, names: bool) -> str:
    """The day, with names its times too, and how many came."""
    count = len(came(session))
    known = [when.day(session, session.started)] if session.started else []
    known += [_span(session)] if names and session.started else []
    known.append(ngettext("{count} person", "{count} people", count).format(count=count))
    return " · ".join(known)


def _span(session: Session) -> str:
    if session.started is None:
        return ""
    start = when.clock_time(session, session.started)
    if session.finished is None:
        return _("from {start}, not finished yet").format(start=start)
    end = when.clock_time(session, session.finished)
    last = when.day(session, session.finished)
    if session.resumed is not None and last != when.day(session, session.started):
        again = when.day(session, session.resumed)
        if again == last:
            return _("{start}, taken up again on {day}, until {end}").format(start=start, day=again, end=end)
        return _("{start}, taken up again on {day}, to {last} {end}").format(start=start, day=again, last=last, end=end)
    return _("{start} to {end}").format(start=start, end=end)


def promise(session: Session, *, names: bool = True, who: str = "") -> tuple[str, ...]:
    """What the room was promised, a sentence each; the last says by whom the session is kept, where that is known."""
    known = session.promise
    return (
        _("Private answers to a question are shown only once {limit} people or more gave one.").format(
            limit=known.limit
        ),
        _("What is shown are sums: an answer that one person alone gave can be seen in them, but never whose it is."),
        _("Anonymous answers are kept without a name and without a time."),
        *(
            (_("Notes and marks go to the client, unless they are for the facilitator alone."),)
            if session.notes
            else ()
        ),
        _(
            "Names stand beside what was played, said aloud, promised or answered by name, "
            "never beside a private answer."
        )
        if known.names_in_notes and names
        else _("These notes hold no names."),
        _kept(session),
        *((_("It is kept by {who}.").format(who=who),) if who else ()),
    )


def _kept(session: Session) -> str:
    """Until when the session is kept: a date on which the facilitator is asked, or plainly none."""
    days = session.promise.keep_days
    if not days or not session.last:
        return _("No date was set for deleting the session; it is kept until the facilitator deletes it.")
    words = _("The session is kept until {day}; then the facilitator is asked to delete it.")
    return words.format(day=when.days_later(session, session.last, days))


def _agenda(play: Play, *, names: bool) -> Table:
    telling = Telling(play, names)
    rows: list[tuple[str, str, str, str]] = []
    heads: list[int] = []
    for block in play.session.plan:
        places = [place for place in unfold(play) if place.at.block == block.id]
        heads.append(len(rows))
        rows.append(_block(play, block, places))
        rows += [] if block.pause else _rows(telling, places, whole=not names)
    if len(play.session.plan) > 1:
        heads.append(len(rows))
        rows.append(_in_all(play))
    if names:
        columns = (_("Step"), _("Planned"), _("Began"), _("Took"))
        return Table(columns=columns, rows=tuple(rows), numbers=(1, 2, 3), heads=tuple(heads))
    planned_only = tuple(row[:2] for row in rows)
    return Table(columns=(_("Step"), _("Planned")), rows=planned_only, numbers=(1,), heads=tuple(heads))


def _block(play: Play, block: PlannedBlock, places: Sequence[Place]) -> tuple[str, str, str, str]:
    """A row for a whole block: its planned minutes, when it began and how long the room was in it."""
    session = play.session
    minutes = figures.minutes(planned_together(play, places))
    visits = [session.visits[place.at] for place in places if happened(play, place.at)]
    title = play.script.scenarios[block.id].title or block.title
    title = _("{title}, added on the way").format(title=title) if block.added else title
    if not visits:
        return title, minutes, "", "–" if any(answered(play, place.at) for place in places) else _("not played")
    took = sum(seconds(visit, session.finished) for visit in visits)
    began = when.clock_time(session, min((visit.entered for visit in visits), key=lambda moment: moment.wall))
    return title, minutes, began, _taken(took, planned_together(play, places))


def _in_all(play: Play) -> tuple[str, str, str, str]:
    """The last row: all planned minutes, and all the time that the room was at a step."""
    minutes = figures.minutes(sum(planned_together(play, [one]) for one in unfold(play)))
    took = sum(seconds(visit, play.session.finished) for visit in play.session.visits.values())
    return _("In all"), minutes, "", figures.duration(took) if took else ""


def _planned(play: Play, places: Sequence[Place]) -> str:
    """Planned minutes of a step in all its places, with what the facilitator made of them on the way."""
    first = planned_together(play, places) if len(places) > 1 else planned(play, places[0])
    then = _then(play, places)
    if not first or first == then:
        return figures.minutes(first) if first else ""
    words = _("{planned}, then {minutes}")
    return words.format(planned=figures.minutes(first), minutes=figures.minutes(then))


def _then(play: Play, places: Sequence[Place]) -> float:
    """The minutes that a step in all its places had at last."""
    return sum(_now(play, place) for place in places if place.at.take == 1 or len(places) == 1)


def _taken(spent: float, minutes: float) -> str:
    """How long something took; what went clearly over its minutes, or stayed clearly under them, says so."""
    time = figures.duration(spent)
    if minutes and spent >= 60 * max(minutes + LATE, minutes * LATE_SHARE):
        return _over(time)
    return _under(time) if spent <= 60 * min(minutes - EARLY, minutes * EARLY_SHARE) else time


def _over(time: str) -> str:
    return _("over plan · {time}").format(time=time)


def _under(time: str) -> str:
    return _("under plan · {time}").format(time=time)


def _now(play: Play, place: Place) -> float:
    return place.minutes if place.planned and place.minutes else planned(play, place)


def _rows(telling: Telling, places: Sequence[Place], *, whole: bool) -> Iterator[tuple[str, str, str, str]]:
    """A row for each step; what was played with several groups shares one, and so do many in a row nobody played.

    None stand under a part nobody played. `whole` tells nothing of what was played.
    """
    play = telling.play
    together = {same[0].at: same for same in _together(play, places, whole=whole)}
    again = {place.at for same in together.values() for place in same[1:]}
    if not whole and not any(happened(play, place.at) for place in places):
        return
    for missed, group in groupby(
        places,
        lambda place: not (whole or place.at in play.session.skipped or _was(play, place) or answered(play, place.at)),
    ):
        some = [place for place in group if place.at not in again]
        if missed and len(some) >= MANY:
            yield _missed(telling, some)
        else:
            yield from (
                _repeated(telling, together[place.at]) if place.at in together else _row(telling, place)
                for place in some
            )


def _together(play: Play, places: Sequence[Place], *, whole: bool) -> list[list[Place]]:
    """The places of each step that was played several times, with one group after another or once more."""
    found: dict[str, list[Place]] = {}
    for place in places:
        if whole or _was(play, place):
            found.setdefault(place.at.step, []).append(place)
    return [same for same in found.values() if len(same) > 1]


def _repeated(telling: Telling, same: Sequence[Place]) -> tuple[str, str, str, str]:
    """A row for a step that was played several times: how often, when first, its minutes and times summed."""
    session = telling.play.session
    label = figures.times(f"– {naming.title(telling.play, same[0])}", len(same))
    visits = [session.visits[place.at] for place in same if place.at in session.visits]
    first = min((one.entered for one in visits), key=lambda moment: moment.wall, default=None)
    began = when.clock_time(session, first) if first else ""
    took = sum(seconds(one, session.finished) for one in visits)
    return label, _planned(telling.play, same), began, _taken(took, _then(telling.play, same))


def _was(play: Play, place: Place) -> bool:
    return place.at in play.session.visits and happened(play, place.at)


def _missed(telling: Telling, places: Sequence[Place]) -> tuple[str, str, str, str]:
    words = ngettext("– {count} step, “{first}” to “{last}”", "– {count} steps, “{first}” to “{last}”", len(places))
    label = words.format(count=len(places), first=_label(telling, places[0]), last=_label(telling, places[-1]))
    return label, figures.minutes(sum(planned(telling.play, place) for place in places)), "", _("not played")


def _label(telling: Telling, place: Place) -> str:
    return " · ".join(part for part in (naming.title(telling.play, place), telling.scene(place.at)) if part)


def _row(telling: Telling, place: Place) -> tuple[str, str, str, str]:
    session, at = telling.play.session, place.at
    label, planned = f"– {_label(telling, place)}", _planned(telling.play, (place,))
    visit = session.visits.get(at)
    if visit is None or not _was(telling.play, place):
        return label, planned, "", _unplayed(telling.play, at)
    spent = visit.spent(session.finished)
    took = "" if spent is None else _taken(spent, _then(telling.play, (place,)))
    return label, planned, when.clock_time(session, visit.entered), took


def _unplayed(play: Play, at: Occurrence) -> str:
    """What stands for the time of a step the room wasn't at; one answered from elsewhere has none, but is told."""
    if answered(play, at):
        return "–"
    return _("skipped") if at in play.session.skipped else _("not played")
