"""This file is what is entered on the pages before a session, kept while they are built anew in another language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.model.events import HeldFor, PlannedBlock, Promise
    from trainer.model.namelist import Listed
    from trainer.ui.people.page import PeoplePage
    from trainer.ui.sessions.naming import Typed


@dataclass(frozen=True, slots=True)
class Named:
    """What was entered on the people's page."""

    people: tuple[Listed, ...]
    typing: str
    promise: Promise
    held: HeldFor
    code: str
    own_code: bool
    seen_code: bool


@dataclass(frozen=True, slots=True)
class Entered:
    """What the facilitator has entered on the pages, whatever language they are in."""

    plan: tuple[PlannedBlock, ...]
    page: int
    search: str
    named: Named | None
    ticked: tuple[Path, ...] = ()
    naming: Typed | None = None


def named(page: PeoplePage) -> Named:
    """What stands on the people's page."""
    terms = page.terms
    typing, seen = page.field.toPlainText(), terms.uncover.seen
    return Named(page.people, typing, terms.promise, terms.held, terms.code, terms.own_code, seen)


def name_again(page: PeoplePage, known: Named) -> None:
    """Puts in what stood on the people's page."""
    page.show_people(known.people)
    page.field.setPlainText(known.typing)
    page.terms.promise_card.show_promise(known.promise)
    page.terms.held_line.show_held(known.held)
    page.terms.show_code(known.code, own=known.own_code, seen=known.seen_code)
