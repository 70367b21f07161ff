"""This file is what an author starts from: a file of each kind, explained line by line, without a problem."""

from __future__ import annotations

from pathlib import Path

from trainer.shipped import shipped
from trainer.store.forms_file import Kind
from trainer.store.forms_scenario import humanised
from trainer.store.nearest import as_id
from trainer.store.reader import ID
from trainer.store.schema import NAME
from trainer.words import _

# Names that Windows keeps for devices, whatever the ending.
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}


class CannotStart(ValueError):
    """A file that can't be begun; the message is a sentence for people."""


def template(kind: Kind, file_id: str) -> str:
    """The commented text of a new file."""
    body = {"scenario": _SCENARIO, "sheet": _SHEET, "agenda": _AGENDA, "record": _RECORD}[kind]
    text = body.replace("ID", file_id).replace("TITLE", humanised(file_id))
    return f"{schema_line()}\n{text}"


def begin(kind: Kind, file_id: str, folder: Path) -> Path:
    """Write a new file into the folder and return its path; CannotStart when it is there or the id is no id."""
    path = folder / f"{checked_id(file_id)}.yaml"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(template(kind, file_id))
    except FileExistsError as trouble:
        raise CannotStart(_("{path} is there already; nothing was changed").format(path=path)) from trouble
    return path


def checked_id(file_id: str) -> str:
    """The id, if a file can be called so; else CannotStart with one that could."""
    if not ID.fullmatch(file_id) or file_id in RESERVED:
        near = as_id(file_id)
        raise CannotStart(_('"{id}" can\'t be an id; try "{near}"').format(id=file_id, near=near or "my-exercise"))
    return file_id


def schema_line() -> str:
    """The comment by which editors find the schema of the language."""
    return f"# yaml-language-server: $schema={(shipped('scenarios') / NAME).as_uri()}"


_SCENARIO = """\
# Lines that begin with # are for you; the program doesn't read them.
trainer: 1                       # the version of the language
scenario: ID                     # the same as the file's name
title: TITLE
# room_title: Another title      # when the title would tell the room too much
summary: One or two sentences for the library.
themes: [listening]              # single words
people: 4-30
groups: one pair plays           # everyone, pairs, triads, 3 teams, teams of 4, one pair plays

roles:
  customer:
    name: Customer
    brief: What the customer is told, in public.
  performer:
    name: Employee
    brief: What the employee is told, in public.
  observer:
    name: Observer
    brief: What the others watch for.
    who: others                  # everybody who doesn't play

decks:
  reason:
    name: Reason
    to: customer                 # a role, or team, pair, group, everyone
    confidential: yes            # only the holder reads it, until it is revealed
    cards:
      first:
        title: The title of the first card
        text: What else stands on it.
      second: A card that is only a title

steps:
  - brief: How it goes
    text: Words for the room.
    minutes: 2
    notes: Words for you alone.
  - repeat: 2 rounds             # or: each team, each pair, each participant as customer
    steps:
      - id: card
        deal: reason
      - id: scene
        act: Play the scene
        minutes: 5
        outcomes:
          found: Reason found
          not-found: Not found
      - id: felt
        fill:                    # or the id of a sheet in a file of its own
          items:
            feeling:
              ask: How did you feel at the end?
              faces: yes
        by: [customer, performer]
        how: aloud               # kiosk, aloud, hands, paper, team
      - id: open
        reveal: [reason, scene, felt]
  - id: talk
    discuss:
      signs: By which signs could the reason have been recognised?
      mine: What will you do differently tomorrow?
"""

_SHEET = """\
# Lines that begin with # are for you; the program doesn't read them.
trainer: 1                       # the version of the language
sheet: ID                        # the same as the file's name
title: TITLE
answers: confidential            # named, confidential, anonymous
result: the room                 # the room, the person, the facilitator

items:
  feeling:
    ask: How was it?
    faces: yes
  return:
    ask: Would you come back?
    scale:
      from: 0
      to: 10
      low: Never again
      high: Tomorrow
  way:
    ask: What helped most?
    choose:
      listening: Somebody listened
      speed: It went fast
  why:
    ask: What made the difference?
    help: A few words are enough.
    text: yes
"""

_AGENDA = """\
# Lines that begin with # are for you; the program doesn't read them.
trainer: 1                       # the version of the language
agenda: ID                       # the same as the file's name
title: TITLE
start: 9:00
blocks:
  - title: Welcome
    minutes: 10
  - title: Listening
    run:                         # scenarios and sheets by id
      - yes-and
      - guess-dislike:
          rounds: 2              # instead of the scenario's own number
  - break: Coffee
    minutes: 15
"""

_RECORD = """\
# Lines that begin with # are for you; the program doesn't read them.
trainer: 1                       # the version of the language
record: ID                       # the same as the file's name
title: TITLE
columns:                         # the states a row goes through
  waiting: Waiting
  running: Running
  done: Done
entry:                           # what a row holds
  what: line
  owner: person
  started: date
  feedback: [good, poor]
meets: weekly
"""
