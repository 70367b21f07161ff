"""This file is the JSON Schema of session.json: printed by `trainer schema session`, numbered by its format."""

from __future__ import annotations

import json
from typing import Any

from trainer.export.state import FORMAT
from trainer.export.state_words import described

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
TRUTH: Schema = {"type": "boolean"}
TIME: Schema = {"type": ["string", "null"], "description": "ISO 8601 with the room's offset"}
SOME: Schema = {"type": ["number", "null"]}


def schema_text() -> str:
    """The schema as JSON."""
    return json.dumps(schema(), indent=2) + "\n"


def schema() -> Schema:
    """What a session file of this format holds; later formats may add keys, none is ever given another meaning."""
    place = thing(block=TEXT, step=TEXT, lap=WHOLE, take=WHOLE)
    anywhere = {"anyOf": [place, {"type": "null"}]}
    promise = thing(limit=WHOLE, names_in_notes=TRUTH, keep_days=WHOLE)
    session = thing(
        id=TEXT,
        title=TEXT,
        rehearsal=TRUTH,
        language=TEXT,
        program=TEXT,
        started=TIME,
        finished=TIME,
        promise=promise,
    )
    parts = {
        "trainer": {"enum": list(range(1, FORMAT + 1))},
        "session": {**session, "properties": {**session["properties"], **_about()}},
        "people": many(_person()),
        "plan": many(thing(block=TEXT, scenario=TEXT, title=TEXT, minutes=SOME, pause=TRUTH)),
        "groups": many(thing(block=TEXT, lap=WHOLE, id=TEXT, name=TEXT, people=many(thing(id=TEXT, role=TEXT)))),
        "cards": many(thing(at=place, deck=TEXT, target=TEXT, card=TEXT)),
        "steps": many(_step(place)),
        "answers": many(_answer()),
        "taps": many(thing(at=place, item=TEXT, value=TEXT, well=TRUTH, after=NUMBER, time=TIME, person=TEXT)),
        "swaps": many(thing(at=place, out=TEXT, into=TEXT, role=TEXT, after=NUMBER, time=TIME)),
        "notes": many(thing(at=anywhere, time=TIME, words=TEXT, after=SOME, freeze=TRUTH, alone=TRUTH)),
        "debrief": many(thing(at=place, question=TEXT, words=TEXT)),
        "findings": many(thing(block=TEXT, id=TEXT, sentence=TEXT, question=TEXT, why=TEXT)),
        "commitments": many(thing(who=TEXT, what=TEXT, by_when=TEXT)),
    }
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "session.json"}
    return {**head, "description": f"a session as plain data, format {FORMAT}", **described(thing(**parts))}


def _about() -> Schema:
    """For whom, where and by whom: keys that may stand from format 3 on, each where it was told."""
    return dict.fromkeys(("client", "place", "summary", "facilitator", "company"), TEXT)


def _person() -> Schema:
    """Somebody on the list; of those who never came it says so from format 2 on."""
    known = thing(id=TEXT, name=TEXT, presence=one_of("here", "late", "absent", "left"), observer=TRUTH)
    return {**known, "properties": {**known["properties"], "came": TRUTH}}


def _step(place: Schema) -> Schema:
    """A place that was visited: when, its timer, its teams and how it ended."""
    timer = {"anyOf": [thing(length=NUMBER, spent=NUMBER), {"type": "null"}]}
    outcome = {"anyOf": [thing(id=TEXT, after=NUMBER), {"type": "null"}]}
    teams = many(thing(group=TEXT, done_after=SOME, length=SOME))
    return thing(at=place, entered=TIME, left=TIME, timer=timer, teams=teams, outcome=outcome, skipped=TRUTH)


def _answer() -> Schema:
    """A row of data.csv: private answers stand without their person."""
    texts = ("scenario", "step", "group", "sheet", "item", "question", "person", "role", "words", "how")
    value = {"type": ["string", "number", "array", "null"]}
    return thing(**dict.fromkeys(texts, TEXT), lap=WHOLE, take=WHOLE, value=value)


def thing(**parts: Schema) -> Schema:
    """An object with exactly these keys."""
    return {"type": "object", "properties": parts, "required": list(parts), "additionalProperties": False}


def many(one: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": one}


def one_of(*words: str) -> Schema:
    """One of these words."""
    return {"enum": list(words)}
