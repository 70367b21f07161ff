"""This file is how agendas are written: blocks of scenarios, sheets and breaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trainer.model.agenda import Agenda, Run
from trainer.model.agenda import Block as AgendaBlock
from trainer.store.forms import Block, Either, IdMap, Key, Many, NewId, OneOf, Ref, Spot, Values, Words, of
from trainer.store.forms_scenario import humanised, with_title
from trainer.store.forms_sheet import COMMON
from trainer.store.scalars import CLOCK, MINUTES, whole
from trainer.words import _, noop

_WHAT = Ref(("scenario/", "sheet/"))
_MINUTES = Key(MINUTES, "Planned time: 5, 2.5 or 2:30.")
_RUN = Block(
    noop("entry"),
    {
        "rounds": Key(whole(1, 99), "How many rounds instead of the scenario's own number."),
        "minutes": Key(MINUTES, "How long each act takes instead of the scenario's own time."),
        "cards": Key(Words(fixed=True), "A tag: only cards that have it."),
    },
    of(Run),
)


def _flat(entries: tuple[Any, ...]) -> Iterator[Run]:
    for entry in entries:
        if isinstance(entry, str):
            yield Run(id=entry)
        else:
            yield from entry


def _block(values: Values, spot: Spot) -> AgendaBlock:
    run = tuple(_flat(values.pop("run", ())))
    if not run and "minutes" not in values:
        spot.problem(_("this block neither runs anything nor says how long it takes"), expected='"run", "minutes"')
    return AgendaBlock(**values, run=run)


def _pause(values: Values, _spot: Spot) -> AgendaBlock:
    return AgendaBlock(title=values["break"], minutes=values["minutes"], pause=True)


def _agenda(values: Values, _spot: Spot) -> Agenda:
    values.pop("trainer")
    return Agenda(**{"title": humanised(values["id"]), **values})


BLOCK = OneOf(
    noop("block"),
    {
        "title": Block(
            noop("block"),
            {
                "title": Key(Words(), "What the block is called.", required=True),
                "run": Key(Many(Either(text=_WHAT, block=IdMap(_RUN, key=_WHAT))), "Scenarios and sheets by id."),
                "minutes": _MINUTES,
            },
            _block,
        ),
        "break": Block(
            noop("break"),
            {
                "break": Key(Words(), "What the break is called.", required=True),
                "minutes": Key(MINUTES, "How long it lasts.", required=True),
            },
            _pause,
        ),
    },
)

AGENDA_FILE = Block(
    noop("agenda"),
    {
        "trainer": COMMON["trainer"],
        "agenda": Key(NewId("file"), "The agenda's id: the file's name without .yaml.", required=True, into="id"),
        "title": Key(Words(), "The title people see."),
        **COMMON,
        "start": Key(CLOCK, "When the day begins, such as 9:00."),
        "blocks": Key(Many(BLOCK, single=False), "The parts of the day, in order.", required=True),
    },
    _agenda,
    full=with_title("agenda"),
)
