"""This file is what the keys of session.json mean, in plain words for whoever writes a program that reads it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PLACE = "a step of the plan as it was reached"
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "trainer": "the number of the file's format; it grows when keys are added; none ever changes its meaning. "
        "2 added people's `came`, 3 added for whom, where and by whom a session was held",
        "session": "the session as a whole",
        "session.id": "what this session is told apart by, also where it is copied or renamed",
        "session.title": "what it is called",
        "session.rehearsal": "whether the people and all they said are made up",
        "session.language": "the language the room read: en, nb or ru",
        "session.program": "the version of the program that began it",
        "session.started": "when it began",
        "session.finished": "when it was finished; null while it goes on",
        "session.promise": "what the room was promised",
        "session.promise.limit": "private answers are shown only as sums of at least so many",
        "session.promise.names_in_notes": "whether notes may hold people's names",
        "session.promise.keep_days": "after how many days the session is to be deleted; 0 when no date was set",
        "session.client": "for whom the session was held",
        "session.place": "where it was held",
        "session.summary": "the facilitator's own words about it all; a line break ends a paragraph",
        "session.facilitator": "whose session it is, as the computer that wrote this file knows",
        "session.company": "the facilitator's company",
        "people": "everybody on the list, in the order they were added",
        "people.id": "by which the rest of this file names this person",
        "people.name": "what they are called; “…” where the name was erased",
        "people.presence": "when the file was written: here, late (expected), absent, or left early",
        "people.observer": "whether they only watch and get no role",
        "people.came": "whether they were there at some time, or answered; from format 2 on",
        "plan": "the exercises and breaks of the day, in their order",
        "plan.block": "by which the rest of this file names this part of the plan",
        "plan.scenario": "the id of its exercise in the library; empty for a break",
        "plan.title": "what the part was called in the plan; empty where it is called as its exercise",
        "plan.minutes": "minutes; null when none were planned",
        "plan.pause": "whether it is a break",
        "groups": "the teams and pairs that were made, by exercise and round",
        "groups.block": "the part of the plan",
        "groups.lap": "the round for which they were made; 0 where they are the same in all rounds",
        "groups.id": "by which the rest of this file names this group",
        "groups.name": "what it is called",
        "groups.people": "who is in it",
        "groups.people.id": "the person",
        "groups.people.role": "the id of the role this person plays; empty without one",
        "cards": "the cards that were dealt; those that the room never saw only where they were asked for",
        "cards.at": f"where it was dealt: {PLACE}",
        "cards.deck": "the id of the deck in the exercise",
        "cards.target": "the person or group that got it; empty for a card that is for everybody or was turned over",
        "cards.card": "the id of the card in its deck",
        "steps": "every step that was reached, in the order of the first time",
        "steps.at": PLACE,
        "steps.entered": "when it was reached first",
        "steps.left": "when it was left for the last time; null while it goes on",
        "steps.timer": "the timer of the step; null where none ran",
        "steps.timer.length": "for how many seconds it was set",
        "steps.timer.spent": "how many seconds had passed on it at the end; more than its length when it ran over",
        "steps.teams": "the teams that shared the time, where any said that they were done or had a time of their own",
        "steps.teams.group": "the group",
        "steps.teams.done_after": "seconds on the timer until it was done; null when it didn't say so",
        "steps.teams.length": "how many seconds it had, where its time was its own; null otherwise",
        "steps.outcome": "how the scene ended; null where that wasn't recorded",
        "steps.outcome.id": "the id of the ending in the exercise",
        "steps.outcome.after": "seconds on the timer until then",
        "steps.skipped": "whether the facilitator passed it over",
        "answers": "the rows of data.csv: what was answered. Private answers stand without their person, in an order "
        "that tells nothing, and only where enough answered",
        "answers.scenario": "the id of the exercise",
        "answers.step": "the id of its step",
        "answers.lap": "the round or turn, from 1; 0 where several are summed",
        "answers.take": "1 the first time a step was played, 2 when it was repeated; 0 where several are summed",
        "answers.group": "whose scene the answer is about: the team, the pair or the round, as people call it",
        "answers.sheet": "the id of the sheet of questions; empty for votes, boards and calculations",
        "answers.item": "the id of the question on its sheet",
        "answers.question": "the question as the room read it",
        "answers.person": "who answered, by name, where it was aloud or by name; empty for private answers",
        "answers.role": "the role this person played; empty where nobody is told",
        "answers.value": "a number; the id of what was chosen, or a list of them; null for one in words, or skipped. "
        "Feelings run from -2 to 2",
        "answers.words": "what was written or said in free words; beside a figure that was worked out, its unit",
        "answers.how": "kiosk (one by one at the laptop), aloud, hands (counted), paper, or team (one answer a team); "
        "empty where it would tell who answered",
        "taps": "what was ticked on a scene's checklist while it was played",
        "taps.at": f"the scene: {PLACE}",
        "taps.item": "the id of the line on the list",
        "taps.value": "yes or no, the id of an option, or the word of the card that was used",
        "taps.well": "false for a word that was used wrongly",
        "taps.after": "seconds on the scene's timer",
        "taps.time": "when it was ticked",
        "taps.person": "the observer who ticked it; empty for the facilitator",
        "swaps": "who took whose place in a scene while it was played",
        "swaps.at": f"the scene: {PLACE}",
        "swaps.out": "who went out",
        "swaps.into": "who came in",
        "swaps.role": "the id of the role that was handed over",
        "swaps.after": "seconds on the scene's timer",
        "swaps.time": "when it was done",
        "notes": "what the facilitator wrote or marked on the way",
        "notes.at": f"{PLACE}; null for a note that belongs to no step",
        "notes.time": "when it was written",
        "notes.words": "the note; empty for a mark without words",
        "notes.after": "seconds on the scene's timer for a mark; null for a note",
        "notes.freeze": "whether the scene was stopped at this mark",
        "notes.alone": "whether it is the facilitator's alone: it stands in no document for a client",
        "debrief": "what was said to the questions of the talks",
        "debrief.at": f"the talk: {PLACE}",
        "debrief.question": "the id of the question in the exercise",
        "debrief.words": "what was written down",
        "findings": "what stood out in the answers, in the language of the notes",
        "findings.block": "the part of the plan",
        "findings.id": "which kind of finding it is",
        "findings.sentence": "what stood out",
        "findings.question": "what to ask the room about it",
        "findings.why": "the figures that it rests on",
        "commitments": "what people said they will do",
        "commitments.who": "who, as it was typed",
        "commitments.what": "what",
        "commitments.by_when": "by when, as it was typed",
        "at": PLACE,
        "at.block": "the part of the plan",
        "at.step": "the id of the step in its exercise",
        "at.lap": "the round or turn in a part that is repeated, from 1; 0 outside of one",
        "at.take": "1 the first time, 2 when the step was repeated, and so on",
    }
)
"""By the way to a key; lists have no number, and what a key `at` holds is told once."""


def described(form: dict[str, object], way: str = "") -> dict[str, object]:
    """A schema in which every key says what it means; KeyError for one without words."""
    known = dict(form)
    properties = known.get("properties")
    if isinstance(properties, dict):
        known["properties"] = {
            key: {**described(part, inner := _way(way, key)), "description": _words(part, inner)}
            for key, part in properties.items()
        }
    items = known.get("items")
    if isinstance(items, dict):
        known["items"] = described(items, way)
    several = known.get("anyOf")
    if isinstance(several, list):
        known["anyOf"] = [described(one, way) for one in several]
    return known


def _way(way: str, key: str) -> str:
    """The way to a key; a place has the same parts wherever it stands."""
    if way.rpartition(".")[2] == "at":
        return f"at.{key}"
    return f"{way}.{key}" if way else key


def _words(part: object, way: str) -> str:
    """What a key means, and in which unit or form it stands where its kind says so."""
    kind = part.get("description", "") if isinstance(part, dict) else ""
    return f"{WORDS[way]} ({kind})" if kind else WORDS[way]
