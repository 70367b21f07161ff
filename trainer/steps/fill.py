"""This file is the filling of a sheet: who answers it, how long that takes, and how many have."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from trainer.clock import Moment
from trainer.model.events import Occurrence
from trainer.model.items import (
    Bipolar,
    Choose,
    ChooseMany,
    Faces,
    Item,
    Line,
    Option,
    PersonItem,
    Scale,
    Tally,
    Text,
    Words,
    YesNo,
)
from trainer.model.play import Play, Room
from trainer.model.rundown import Place
from trainer.model.scenario import Act, Board, Deal, Fill, How, Vote
from trainer.model.screen import Box, CountSlide, Frame, ListSlide, Slide
from trainer.model.session import SheetState
from trainer.model.sheet import Sheet
from trainer.model.wordlists import with_cards, with_items
from trainer.steps import asked, entries, frame
from trainer.steps.called import group_name
from trainer.steps.raised import choices, ends
from trainer.words import _

TAP_SECONDS = 8
TEXT_SECONDS = 45
HAND_OVER_SECONDS = 10
ALOUD_SECONDS = 12
HANDS_SECONDS = 20
PAPER_SECONDS = 60
BATCH = 3
COUNTED = Faces | Scale | Bipolar | YesNo | Choose | ChooseMany | Words | Tally | PersonItem
"""Kinds of item for which hands can be raised."""
SEVERAL = ChooseMany | Tally | Words
"""Kinds of item at which one person raises a hand several times."""


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """The questions, and how many have answered in private: never what."""
    del now
    sheet, state, around = sheet_of(room, place.at), room.session.sheets.get(place.at), frame.frame(room, place, places)
    title, way = place.step.title or sheet.title, how(room, place.at)
    if way in ("aloud", "hands"):
        return (_asked(room, place, around, title),)
    people = len(state.expected if state else expected(room, place.at))
    alone, named = sheet.result == "the person", sheet.answers == "named"
    least, most = shown_span(state, people, named=named)
    closed = _closed(state)
    return (
        CountSlide(
            frame=around,
            title=title,
            questions=() if alone or closed else tuple(item.ask for item in sheet.items),
            answered=least,
            at_most=most,
            expected=people,
            state="before" if state is None else "closed" if state.closed else "open",
            text=_to_do(place, way, alone=alone, named=named, closed=closed),
            teams=way == "team",
        ),
    )


def _to_do(place: Place, way: How, *, alone: bool, named: bool, closed: bool) -> str:
    """What the room is to do: nothing once closed; on slips or as teams not what the author says of the laptop."""
    if closed:
        return _("Thank you!")
    if way == "team":
        return _("One answer for the whole team: kept and shown with the team's name.")
    meant = place.step.how if isinstance(place.step, Fill) else "kiosk"
    if way == "paper" and (meant != "paper" or not place.step.text):
        return _("Answer on your slip.") if named else _("Answer on your slip. Only who types it in reads it.")
    return place.step.text or (_("Each answers alone and sees the result alone.") if alone else "")


def _closed(state: SheetState | None) -> bool:
    return state is not None and state.closed


def _asked(room: Room, place: Place, around: Frame, title: str) -> ListSlide:
    """The questions that are answered aloud, and by whom; where hands are raised, with what one is raised for."""
    items, state, hands = (
        sheet_of(room, place.at).items,
        room.session.sheets.get(place.at),
        how(room, place.at) == "hands",
    )
    heard = state is not None and not hands and (state.closed or _all_said(state, items))
    first = Box(label=teller(room, place.at), value="", state=_("✓ done") if heard else "")
    lines = tuple(
        replace(
            Box(label="", value="") if number else first,
            value=item.ask,
            below=choices(item) if hands else ends(item),
            faces=_faces(item, hands=hands),
        )
        for number, item in enumerate(items)
    )
    floor = state is not None and not heard and not hands
    return ListSlide(frame=around, title=title, text=_above(room, place), lines=lines, open=floor)


def _faces(item: Item, *, hands: bool) -> tuple[str, ...]:
    """The faces one of which is asked for aloud; where hands are raised their names are called out."""
    return item.shown_labels if isinstance(item, Faces) and not hands else ()


def _all_said(state: SheetState, items: Sequence[Item]) -> bool:
    """Whether each of those asked has come to every question; while one is open, nobody is done."""
    return all((person, item.id) in state.answers for person in state.expected for item in items)


def _above(room: Room, place: Place) -> str:
    """What the author says above the questions; where hands are raised instead of what was meant, that."""
    meant = place.step.how if isinstance(place.step, Fill) else "kiosk"
    if how(room, place.at) == "hands" and meant != "hands":
        return _("Raise a hand for what is true for you.")
    return place.step.text


def ways(sheet: Sheet) -> tuple[How, ...]:
    """How a sheet may be answered: for a result of one's own alone, without a name not aloud."""
    if sheet.result == "the person":
        return ("kiosk", "paper")
    open_ones: tuple[How, ...] = () if sheet.answers == "anonymous" else ("aloud", "team")
    return ("kiosk", "hands", "paper", *open_ones)


def teller(room: Play, at: Occurrence) -> str:
    """Who speaks, in words: the role's name and the person's."""
    people = expected(room, at)
    if not people or len(people) > 2:  # more than two names are no label
        return ""
    return " · ".join(_titled(room, at, person) for person in people)


def _titled(room: Play, at: Occurrence, person: str) -> str:
    role = room.role_of(at, person)
    return f"{role.name}, {room.name(person)}" if role else room.name(person)


def fill(room: Play, at: Occurrence) -> Fill:
    """The fill step of a place; TypeError when it is another kind."""
    step = room.step(at)
    if not isinstance(step, Fill):
        raise TypeError(f"{at.step} is no sheet to fill")
    return step


def answered(room: Play, at: Occurrence) -> Fill | Vote | Board:
    """The step of a place where people answer; TypeError when nobody does."""
    step = room.step(at)
    if not isinstance(step, Fill | Vote | Board):
        raise TypeError(f"nobody answers at {at.step}")
    return step


def sheet_of(room: Play, at: Occurrence) -> Sheet:
    """The sheet that is filled at a place: a vote's ballot, a board's form, or a sheet with its choices filled in."""
    step = answered(room, at)
    if isinstance(step, Vote):
        return entries.ballot(room, at)
    if isinstance(step, Board):
        return entries.form(room, at)
    sheet = room.sheet(step.sheet)
    filled = with_cards(sheet, room.scenario(at))
    return with_items(filled, (_with_teams(room, at, item) for item in filled.items))


def _with_teams(room: Play, at: Occurrence, item: Item) -> Item:
    if isinstance(item, Choose | ChooseMany) and item.from_teams:
        return replace(item, options=tuple(Option(group.id, group_name(room, group)) for group in room.groups(at)))
    return item


def how(room: Play, at: Occurrence) -> How:
    """The way in force: as opened, else as the scenario says."""
    state, step = room.session.sheets.get(at), answered(room, at)
    return state.how if state else step.how if isinstance(step, Fill) else "kiosk"


def expected(room: Play, at: Occurrence) -> tuple[str, ...]:
    """Ids of those who answer: never one who knows the secret it is about, nor one who came after its scene began."""
    return asked.expected(room, at)


def done(state: SheetState | None) -> frozenset[str]:
    """Ids of those who are done with a named or confidential sheet."""
    return frozenset(state.submitted) if state else frozenset()


def done_count(state: SheetState | None) -> int:
    """How many came to the end; an anonymous sheet knows only the ballots cast and, once closed, the count."""
    if state is None:
        return 0
    through = sum(not partial for partial in state.submitted.values())
    return max(through, len(state.ballots), state.done)


def shown_span(state: SheetState | None, people: int, *, named: bool = False) -> tuple[int, int]:
    """Between how many and how many have answered, as the room is told: in batches of three, 1 to 2, 3 to 5 and so on.

    It is told exactly when nobody has, when all have, and once the sheet is closed. Where answers are shown with
    names (`named`) there is nothing to hold back.
    """
    count = done_count(state)
    if named or state is None or state.closed or count in (0, people) or count > people:
        return count, count
    least = count - count % BATCH
    return max(1, least), min(least + BATCH, people) - 1


def in_threes() -> str:
    """Why a count may be the least there are."""
    return _("“3+” is three or more: counted in threes while it is open, so that no count gives an answer away.")


def hands_over(room: Play, at: Occurrence) -> tuple[int, int] | None:
    """The most hands counted for a question of a place that has each person raise one, and the fewer people asked."""
    state = room.session.sheets.get(at)
    if state is None or not state.hands:
        return None
    most, people = max(_raised(room, at, state), default=0), to_raise(state)
    return (most, people) if most > people else None


def hands_missing(room: Play, at: Occurrence, done: Collection[str] = ()) -> int:
    """How many more could have raised a hand for a question of a place that hands were counted for; 0 for nobody.

    `done` are those known to be done, of whom an anonymous sheet itself doesn't tell.
    """
    state = room.session.sheets.get(at)
    counted = [count for count in _raised(room, at, state) if count] if state else []
    return max(0, to_raise(state, done) - min(counted)) if state and counted else 0


def _raised(room: Play, at: Occurrence, state: SheetState) -> list[int]:
    """How many hands were counted for each question that has each person raise one."""
    single = (item.id for item in sheet_of(room, at).items if not isinstance(item, SEVERAL))
    return [sum(count for _value, count in state.hands.get(item, ())) for item in single]


def to_raise(state: SheetState, done: Collection[str] = ()) -> int:
    """How many could raise a hand: those who are asked and haven't answered otherwise."""
    otherwise = {*done, *state.submitted, *(person for person, _item in state.answers)} & set(state.expected)
    return max(0, len(state.expected) - max(len(otherwise), len(state.ballots), state.done))


def seconds(sheet: Sheet, people: int, way: How) -> float:
    """How long a sheet takes in this way: 8 s a tap, 45 s a text, 10 s a hand-over; hands 20 s an item.

    On paper all write at once; a minute is for giving out and collecting.
    """
    if way == "hands":
        return float(HANDS_SECONDS * len(sheet.items))
    if way == "paper":
        return float(PAPER_SECONDS + sum(item_seconds(item) for item in sheet.items))
    if way == "aloud":
        return float(people * sum(ALOUD_SECONDS for _item in sheet.items))
    return float(people * (HAND_OVER_SECONDS + sum(item_seconds(item) for item in sheet.items)))


def minutes(seconds: float) -> int:
    """So many seconds as whole minutes, at least one."""
    return max(1, round(seconds / 60))


def countable(sheet: Sheet) -> bool:
    """Whether hands can be counted for at least one question."""
    return any(isinstance(item, COUNTED) for item in sheet.items)


def item_seconds(item: Item) -> int:
    """How long one item takes one person."""
    return TEXT_SECONDS if isinstance(item, Text | Line) else TAP_SECONDS


def estimate(room: Play, at: Occurrence) -> float:
    """Seconds this place takes with the people who are here."""
    way = how(room, at)
    return seconds(sheet_of(room, at), len(expected(room, at)), way)


def promise(sheet: Sheet, limit: int) -> str:
    """The sentence that tells a person what becomes of the answer."""
    if sheet.result == "the person" and sheet.answers == "confidential":
        return _(
            "Confidential: the result is yours alone. The room sees only how many are where, from {limit} up."
        ).format(limit=limit)
    match sheet.answers:
        case "anonymous":
            return _("Anonymous: not kept with your name, nor with the time.")
        case "confidential":
            return _("Confidential: kept with your name, shown to others only as a sum of {limit} or more.").format(
                limit=limit
            )
        case _:
            return _("Named: your answer is kept and shown with your name.")


def by_teams() -> str:
    """What it means for the results where each team gives one answer."""
    return _("In the results, teams' answers stand apart from people's, and each team counts once.")


def promise_at(room: Play, at: Occurrence) -> str:
    """The sentence that tells a person what becomes of what is written or answered at a place."""
    if isinstance(room.step(at), Board):
        return _("Kept with your name, shown to the room without it.")
    if how(room, at) == "team":
        return _("One answer for the whole team: kept and shown with the team's name.")
    known = promise(sheet_of(room, at), room.session.promise.limit)
    if any(isinstance(step, Fill) and step.about == at.step for step in room.scenario(at).all_steps()):
        return _("{promise} Your partner guesses it and then sees it beside the guess.").format(promise=known)
    return known


def promise_of(room: Play, at: Occurrence, item: Item) -> str:
    """What becomes of one answer: words have no sum, and are shown without the name."""
    sheet = sheet_of(room, at)
    words = isinstance(item, Text | Line) and sheet.answers == "confidential" and sheet.result != "the person"
    if words and how(room, at) != "team":
        return _("Confidential: kept with your name, shown to others only without it.")
    return promise_at(room, at)


def about(room: Play, at: Occurrence) -> str:
    """What a sheet is about, in a few words: the round, the team, the act."""
    step = answered(room, at)
    if isinstance(step, Board) and step.columns:
        return step.title
    try:
        target = room.scenario(at).step(step.about if isinstance(step, Fill) else "")
    except KeyError:
        return " · ".join(_where(room, at)) or room.scenario(at).shown_title
    title = target.title if isinstance(target, Act | Deal) else room.scenario(at).shown_title
    return " · ".join((*_where(room, at), title))


def _where(room: Play, at: Occurrence) -> tuple[str, ...]:
    turn = room.group_id(at)
    group = next((group for group in room.groups(at) if group.id == turn), None)
    lap = (_("Round {lap}").format(lap=at.lap),) if at.lap else ()
    return (*lap, group_name(room, group)) if group else lap
