"""This file is the question before the room leaves what not everybody has read or answered, or nobody wrote down."""

from __future__ import annotations

from trainer.model.items import Line, Text
from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Act, Board, Deal, Discuss, Fill, Reveal, Vote
from trainer.model.screen import told_count
from trainer.model.session import SheetState
from trainer.steps import asked, deal, entries, fill
from trainer.ui.console.steps.held import unsaid
from trainer.ui.desk import Desk
from trainer.words import _, ngettext


def unread(desk: Desk) -> str:
    """How many have read or answered, when going on now would leave some out; "" when there is nothing to ask.

    Every step that asks the room something is asked about once while it has nothing for the notes.
    """
    play, place = desk.conductor.play, desk.conductor.place
    if place is None or desk.index + 1 < len(desk.leaves()):
        return ""
    if not isinstance(place.step, Deal):
        return _unanswered(desk, place)
    deck = deal.deck_of(play, place.at)
    reading = deal.reading(play, place.at, deck)
    read = sum(done for _name, done in reading)
    if not deck.confidential or deck.deal == "turn over" or read == len(reading):
        return ""
    if deck.to == "team":
        words = ngettext(
            "Cards read by {read} of {count} team. Go on?",
            "Cards read by {read} of {count} teams. Go on?",
            len(reading),
        )
    else:
        words = ngettext(
            "Cards read by {read} of {count} person. Go on?",
            "Cards read by {read} of {count} people. Go on?",
            len(reading),
        )
    return words.format(read=read, count=len(reading))


def _unanswered(desk: Desk, place: Place) -> str:
    """A sheet that not everybody has answered who could: what happens to those who are missing."""
    play = desk.conductor.play
    state = play.session.sheets.get(place.at)
    nobody = _("Nobody has answered. Going on leaves this out of the notes; you can come back to it.")
    if isinstance(place.step, Board):
        return "" if entries.entries(play, place.at) else nobody
    if isinstance(place.step, Discuss):
        return "" if not place.step.questions or _written(play, place) else _nothing_written()
    if isinstance(place.step, Reveal):
        return _cards_unsaid() if unsaid(play, place.at) else ""
    if isinstance(place.step, Act):
        return _unmarked() if place.step.outcomes and _played_on(play, place) else ""
    if not isinstance(place.step, Fill | Vote):
        return ""
    people = len(asked.now(play, place.at))
    if people and (state is None or (state.how == "hands" and not state.hands and not state.closed)):
        return nobody
    if state is None or state.closed:
        return ""
    if state.how == "hands":
        missing = fill.hands_missing(play, place.at, desk.conductor.sheets.done(place.at))
        few = _some(people - missing, people) if missing else _blank(play, place, state)
        return _too_many(fill.hands_over(play, place.at)) or few
    aloud = state.how == "aloud"
    done = len(state.spoken) if aloud else fill.done_count(state)
    if done >= people:
        return _blank(play, place, state) if aloud else ""
    if aloud or fill.sheet_of(play, place.at).answers == "named":
        return _some(done, people)
    told, limit = told_count(*fill.shown_span(state, people)), play.session.promise.limit
    below = done < limit and state.how != "team"  # what teams agreed on has no lower limit
    return _too_few(told, people, limit) if below else _some(told, people)


def _some(done: int | str, people: int) -> str:
    words = _(
        "{done} of {people} have answered. Going on takes no more answers; the others count as not having answered."
    )
    return words.format(done=done, people=people)


def _too_few(done: str, people: int, limit: int) -> str:
    """Said before it is too late: what was promised hides them."""
    words = _(
        "{done} of {people} have answered, fewer than the {limit} that were promised: "
        "they show no result of their own. Going on takes no more answers."
    )
    return words.format(done=done, people=people, limit=limit)


def _blank(play: Play, place: Place, state: SheetState) -> str:
    """A question that the facilitator has yet to ask or to count, where others of its sheet are answered.

    Words are often left out on purpose, and what somebody ticked nothing of is an answer.
    """
    items = [item for item in fill.sheet_of(play, place.at).items if not isinstance(item, Line | Text | fill.SEVERAL)]
    if state.how == "hands":
        blank = [item.ask for item in items if not sum(count for _value, count in state.hands.get(item.id, ()))]
        blank = blank if len(blank) < len(items) else []
    else:
        spoke = {person for person, _item in state.answers}
        blank = [item.ask for item in items if any((person, item.id) not in state.answers for person in spoke)]
    if not blank:
        return ""
    words = ngettext(
        "“{question}” has no answer yet. Going on leaves it out of the notes; you can come back to it.",
        "{count} questions have no answer yet, the first: “{question}” Going on leaves them out of the notes.",
        len(blank),
    )
    return words.format(question=blank[0], count=len(blank))


def _nothing_written() -> str:
    return _("Nothing is written down. Going on leaves this out of the notes; you can come back to it.")


def _cards_unsaid() -> str:
    return _("Who had which card is not chosen. Going on leaves it out of the notes; you can come back to it.")


def _unmarked() -> str:
    return _("How it ended is not marked. Going on leaves this out of the notes; you can come back to it.")


def _played_on(play: Play, place: Place) -> bool:
    """Whether a scene was begun and nobody has said how it ended."""
    return place.at in play.session.timers and place.at not in play.session.outcomes


def _written(play: Play, place: Place) -> bool:
    """Whether something that was said in a discussion will be in the notes, under its questions or beside them."""
    said = (words for (at, _question), words in play.session.debrief.items() if at == place.at)
    return any(said) or any(note.at == place.at for note in play.session.notes.values())


def _too_many(over: tuple[int, int] | None) -> str:
    """A show of hands at which somebody must have been counted twice."""
    if over is None:
        return ""
    hands, people = over
    words = ngettext(
        "{hands} hands were counted, and {count} person is asked. Go on with it as it is?",
        "{hands} hands were counted, and {count} people are asked. Go on with it as it is?",
        people,
    )
    return words.format(hands=hands, count=people)
