"""This file is the session after one more fact: what each fact changes in it, and nothing else does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, assert_never

from trainer.clock import Moment
from trainer.model.answered import filled
from trainer.model.board import BoardState, folded
from trainer.model.changed import replace
from trainer.model.events import (
    CardFact,
    CardOpened,
    CardRead,
    CardTurned,
    Dealt,
    DebriefAnswered,
    Fact,
    Grouped,
    HeldFor,
    LaptopHanded,
    Marked,
    Moved,
    Noted,
    Occurrence,
    OrderDrawn,
    OutcomeRecorded,
    PersonChanged,
    PersonJoined,
    Recorded,
    Revealed,
    SessionFinished,
    SessionReopened,
    SessionResumed,
    SessionStarted,
    SessionTitled,
    SheetFact,
    SheetOpened,
    Skipped,
    SummedUp,
    TakeAdded,
    TakenAway,
    TimerExtended,
    TimerPaused,
    TimerRestarted,
    TimerStarted,
)
from trainer.model.events_board import BoardFact, FigureChanged, FigureFact, UnitChanged
from trainer.model.events_control import (
    ControlFact,
    MinutesPlanned,
    NoteKeptAlone,
    NoteRemoved,
    PageTurned,
    PlanArranged,
    Renamed,
    TakenIn,
    TakenOver,
    Tapped,
    TeamDone,
    Undone,
    Untapped,
    WentOn,
)
from trainer.model.held import Laptop, ended, kept_alone, noted, removed, taken, visited
from trainer.model.people import Person
from trainer.model.presumed import came, presumed
from trainer.model.session import Session
from trainer.model.stays import stayed
from trainer.model.swaps import taken_over
from trainer.model.taps import tapped
from trainer.model.timekeeping import TimerFact, away, begun, kept, ticked

K = TypeVar("K")
V = TypeVar("V")


def apply(session: Session, record: Recorded) -> Session:
    """The session after one more fact."""
    moment = record.at or session.last or Moment(0.0, 0.0)
    if isinstance(record.fact, HeldFor | SessionTitled) and session.finished is not None:
        moment = session.last or moment  # a later correction prolongs nothing that was promised
    after = _applied(session, record.fact, moment)
    if after is session:
        return replace(session, last=moment, facts=record.number)
    # Nobody has seen this value yet. A second copy of all its fields would be a third of the time of a replay.
    object.__setattr__(after, "last", moment)
    object.__setattr__(after, "facts", record.number)
    return after


def _with(mapping: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    return {**mapping, key: value}


def _applied(session: Session, fact: Fact, moment: Moment) -> Session:  # noqa: C901 - one case a fact
    match fact:
        case SessionStarted():
            return _begun(session, fact, moment)
        case PersonJoined():
            person = Person(fact.person, fact.name, fact.presence, fact.observer, fact.tags)
            return _known(session, person, moment)
        case PersonChanged():
            person = replace(session.people[fact.person], presence=fact.presence, observer=fact.observer)
            return _known(session, person, moment)
        case Moved():
            return _moved(session, fact.to, moment)
        case Skipped():
            return replace(session, skipped=session.skipped | {fact.at})
        case TakeAdded():
            return _again(session, fact.at)
        case Grouped():
            return _regrouped(session, fact)
        case OrderDrawn():
            return replace(session, orders=_with(session.orders, (fact.block, fact.first), fact.order))
        case TimerStarted() | TimerPaused() | TimerExtended() | TimerRestarted():
            return _timed(session, fact, moment)
        case OutcomeRecorded() | Noted() | Marked() | DebriefAnswered() | TakenAway() | HeldFor() | SummedUp():
            return _written_down(session, fact, moment)
        case SessionTitled():
            return replace(session, title=fact.title, titles=())
        case Revealed():
            return replace(session, revealed=session.revealed | {fact.at}, page=0)
        case LaptopHanded():
            return replace(session, laptop=Laptop(fact.to, fact.at))
        case SessionReopened():
            return replace(session, timers=away(session.timers, session.at, fact.down))
        case SessionFinished():
            return replace(session, finished=moment)
        case SessionResumed():
            return _resumed(session, moment)
        case _ if isinstance(fact, SheetFact):
            return _filled(session, fact, moment)
        case _ if isinstance(fact, CardFact):
            return _carded(session, fact, moment)
        case _ if isinstance(fact, BoardFact):
            board = folded(session.boards.get(fact.at, BoardState()), fact)
            return replace(session, boards=_with(session.boards, fact.at, board))
        case _ if isinstance(fact, FigureFact):
            return _figured(session, fact)
        case _ if isinstance(fact, ControlFact):
            return _steered(session, fact, moment)
        case _:
            assert_never(fact)


def _written_down(
    session: Session,
    fact: OutcomeRecorded | Noted | Marked | DebriefAnswered | TakenAway | HeldFor | SummedUp,
    moment: Moment,
) -> Session:
    """How scenes ended, what was noted, what the room said and takes away, for whom it is, and what it was in short."""
    match fact:
        case OutcomeRecorded():
            return replace(session, outcomes=ended(session.outcomes, fact), frozen=None)
        case Noted():
            return replace(session, notes=noted(session.notes, fact, moment))
        case Marked():
            frozen = fact.at if fact.freeze else session.frozen
            return replace(session, notes=noted(session.notes, fact, moment), frozen=frozen)
        case DebriefAnswered():
            return replace(session, debrief=_with(session.debrief, (fact.at, fact.question), fact.words))
        case TakenAway():
            return replace(session, commitments=taken(session.commitments, fact))
        case HeldFor():
            return replace(session, client=fact.client, place=fact.place)
        case SummedUp():
            return replace(session, summary=fact.words)
        case _:
            assert_never(fact)


def _filled(session: Session, fact: SheetFact, moment: Moment) -> Session:
    """The sheet of the place after what happened to it; one that is opened again is hidden again."""
    sheets = _with(session.sheets, fact.at, filled(session.sheets.get(fact.at), fact, moment))
    hidden = {fact.at} if isinstance(fact, SheetOpened) else set[Occurrence]()
    return replace(session, sheets=sheets, revealed=session.revealed - hidden)


def _carded(session: Session, fact: CardFact, moment: Moment) -> Session:
    """The cards that were given out, and who has opened and read theirs."""
    match fact:
        case Dealt():
            return _dealt(session, fact)
        case CardOpened():
            return replace(session, opened=(*session.opened, (fact.at, fact.deck, fact.person, moment)))
        case CardRead():
            return replace(session, read=session.read | {(fact.at, fact.deck, fact.person)})
        case CardTurned():
            deck = (fact.at, fact.deck)
            return replace(session, turned=_with(session.turned, deck, session.turned.get(deck, 0) + 1))
        case _:
            assert_never(fact)


def _dealt(session: Session, fact: Dealt) -> Session:
    """Other cards than before are read by nobody yet; those that somebody had opened are spent for good."""
    key = (fact.at, fact.deck)
    before, now = ({hand.card for hand in hands} for hands in (session.hands.get(key, ()), fact.hands))
    session = replace(session, hands=_with(session.hands, key, fact.hands))
    opened = any((at, deck) == key for at, deck, _person, _when in session.opened)
    if not opened or not now or before & now:
        return session
    spent = session.spent | {(*key, card) for card in before}
    return replace(session, spent=spent, read=frozenset(one for one in session.read if one[:2] != key))


def _known(session: Session, person: Person, moment: Moment) -> Session:
    """A person as they are now, and when they were here."""
    people = _with(session.people, person.id, person)
    since = came(session, person, moment)
    stays = stayed(session.stays, person, since, presumed=presumed(session, person, moment))
    return replace(session, people=people, stays=stays)


def _timed(session: Session, fact: TimerFact, moment: Moment) -> Session:
    """The timers, when each scene first began, and the frozen scene, which every start or restart ends."""
    shared, own = kept(session.timers, session.own_timers, fact, moment)
    thawed = isinstance(fact, TimerStarted | TimerRestarted)
    began = begun(session.began, fact, moment)
    return replace(session, timers=shared, own_timers=own, began=began, frozen=None if thawed else session.frozen)


def _regrouped(session: Session, fact: Grouped) -> Session:
    """Other groups from here on; what was played keeps those that played it."""
    key = (fact.block, fact.lap)
    kept = dict(session.played_by)
    for at in {*session.timers, *session.outcomes, *session.sheets, *session.taps} if key in session.groups else ():
        meant = at.lap if (at.block, at.lap) in session.groups else 0
        if (at.block, meant) == key and at != session.at and at not in kept:
            kept[at] = session.groups[key]
    return replace(session, groups=_with(session.groups, key, fact.groups), played_by=kept)


def _begun(session: Session, fact: SessionStarted, moment: Moment) -> Session:
    return replace(
        session,
        id=fact.id,
        title=fact.title,
        titles=fact.titles,
        seed=fact.seed,
        rehearsal=fact.rehearsal,
        language=fact.language,
        offset_minutes=fact.offset_minutes,
        program=fact.program,
        promise=fact.promise,
        plan=fact.plan,
        started=moment,
    )


def _resumed(session: Session, moment: Moment) -> Session:
    """What was over goes on; the place where it ended was left then, not now."""
    visits = session.visits
    if session.at is not None and session.at in visits and session.finished is not None:
        visits = _with(visits, session.at, replace(visits[session.at], left=session.finished))
    return replace(session, finished=None, resumed=moment, visits=visits)


def _moved(session: Session, to: Occurrence, moment: Moment) -> Session:
    visits = visited(session.visits, session.at, to, moment)
    return replace(session, at=to, page=0, visits=visits, skipped=session.skipped - {to}, frozen=None)


def _steered(session: Session, fact: ControlFact, moment: Moment) -> Session:
    match fact:
        case TeamDone():
            return replace(session, ready=ticked(session.ready, fact))
        case MinutesPlanned():
            changed = {change.at: change.minutes for change in fact.changes}
            minutes = {at: known for at, known in {**session.minutes, **changed}.items() if known is not None}
            return replace(session, minutes=minutes)
        case PlanArranged():
            return replace(session, plan=fact.plan)
        case TakenIn():
            return replace(session, skipped=session.skipped - {fact.at})
        case Tapped() | Untapped():
            return replace(session, taps=tapped(session.taps, fact, moment))
        case NoteRemoved() | NoteKeptAlone():
            return _of_a_note(session, fact)
        case Renamed():
            person = replace(session.people[fact.person], name=fact.name)
            return replace(session, people=_with(session.people, person.id, person))
        case WentOn():
            return replace(session, frozen=None)
        case TakenOver():
            return replace(session, swaps=taken_over(session.swaps, fact, moment))
        case Undone():
            return replace(session, undone=session.facts + 1)
        case PageTurned():
            return replace(session, page=fact.page)
        case _:
            assert_never(fact)


def _of_a_note(session: Session, fact: NoteRemoved | NoteKeptAlone) -> Session:
    """A note or a mark that goes, comes back or is the facilitator's alone."""
    if isinstance(fact, NoteKeptAlone):
        return replace(session, notes=kept_alone(session.notes, fact))
    notes, gone = removed(session.notes, session.removed, fact)
    return replace(session, notes=notes, removed=gone)


def _figured(session: Session, fact: FigureFact) -> Session:
    key = (fact.at, fact.group)
    match fact:
        case FigureChanged():
            figures = _with(session.figures.get(key, {}), fact.input, fact.value)
            return replace(session, figures=_with(session.figures, key, figures))
        case UnitChanged():
            return replace(session, units=_with(session.units, key, fact.unit))
        case _:
            assert_never(fact)


def _again(session: Session, at: Occurrence) -> Session:
    """Another take; a board or a calculator is taken up where the take before left it, which stays as it is."""
    before = replace(at, take=at.take - 1)
    board = session.boards.get(before)
    return replace(
        session,
        takes=_with(session.takes, (at.block, at.step, at.lap), at.take),
        boards=_with(session.boards, at, board) if board else session.boards,
        figures={**session.figures, **_carried(session.figures, before, at)},
        units={**session.units, **_carried(session.units, before, at)},
    )


def _carried(
    mapping: Mapping[tuple[Occurrence, K], V], before: Occurrence, at: Occurrence
) -> Mapping[tuple[Occurrence, K], V]:
    return {(at, group): value for (place, group), value in mapping.items() if place == before}
