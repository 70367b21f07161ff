"""This file is what a part of the conductor can reach: the play as it stands, the clock, chance, and the one door."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from trainer.acts.undoing import Undoable
from trainer.clock import Moment
from trainer.model.events import Fact, Occurrence
from trainer.model.people import Person
from trainer.model.play import Play
from trainer.model.rundown import Place, position
from trainer.model.session import Session
from trainer.model.trouble import Refused
from trainer.steps.moving import Luck
from trainer.words import _


class Door(Protocol):
    """How facts are written: all or none, after which the play has changed."""

    def __call__(
        self, *facts: Fact, undo: Undoable | None = None, drop: Collection[str] = (), timeless: bool = False
    ) -> None:
        """Writes the facts; with `undo` they can be taken back. Drafts named in `drop` go in the same breath."""
        ...


@dataclass(frozen=True, slots=True)
class Reach:
    """What every act may use; `after` is the play as it would be after some facts, nothing written.

    `keep` puts drafts on disk, which are no facts yet and change no play; `tell` has the screens look again.
    """

    play: Callable[[], Play]
    places: Callable[[], tuple[Place, ...]]
    now: Callable[[], Moment]
    luck: Luck
    write: Door
    after: Callable[[Sequence[Fact]], Play]
    keep: Callable[[Mapping[str, str]], None]
    tell: Callable[[], None]

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.play().session

    @property
    def here(self) -> Occurrence:
        """Where the room is; Refused before the first step."""
        at = self.session.at
        if at is None:
            raise Refused(_("The session has not begun yet."))
        return at

    def place(self, at: Occurrence) -> Place:
        """A place of the rundown; Refused when it is no longer there."""
        places = self.places()
        index = position(places, at)
        if index < 0:
            raise Refused(_("That step is no longer in the rundown."))
        return places[index]

    def person(self, person: str) -> Person:
        """Somebody of this session; Refused when there is none of that id."""
        known = self.session.people.get(person)
        if known is None:
            raise Refused(_("Nobody of that name is in this session."))
        return known
