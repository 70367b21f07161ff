"""This file is people who needn't be entered twice: of a start that was put off, and of the last session."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer.model.events import NOT_TOLD
from trainer.model.namelist import Listed
from trainer.ui.fields.autosave import Autosave
from trainer.ui.job import while_there
from trainer.ui.people.page import PeoplePage, Setting
from trainer.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from trainer.store.sessions import PastSession
    from trainer.ui.awaited import Awaited
    from trainer.ui.scribe import Scribe
    from trainer.ui.sessions.keeper import Keeper


class Again(QObject):
    """Keeps the list of the page while its session hasn't begun, and offers the people of the session before.

    Those are read from the session's own file when they are asked for: they stay nowhere else, and go with it.
    """

    def __init__(
        self,
        page: PeoplePage,
        data: Path,
        keeper: Keeper,
        scribe: Scribe,
        awaited: Awaited,
        begun: Callable[[], Setting | None],
    ) -> None:
        """Puts those on the page that were entered before the program was closed.

        `begun` tells what was on it when the last session began: that is the session's, and kept nowhere else.
        """
        super().__init__(page)
        from trainer.store.coming import load_coming, load_held

        self._page, self._data, self._scribe, self._awaited, self._begun = page, data, scribe, awaited, begun
        self._session: PastSession | None = None
        if people := load_coming(data):
            page.show_people(people)
        page.terms.held_line.show_held(load_held(data))
        for field in page.terms.held_line.fields:
            Autosave(field, self._keep)
        page.rows.changed.connect(lambda: self._keep(""))
        page.again.connect(self._bring)
        keeper.listed.connect(self._offer)
        self._offer(keeper.found)

    def _keep(self, _words: str) -> bool:
        from trainer.store.coming import save_coming

        people, held = self._page.people, self._page.terms.held
        begun = self._begun()
        theirs = begun is not None and people == begun.people
        told = begun is not None and theirs and held == begun.held
        kept = () if theirs else people, NOT_TOLD if told else held
        self._scribe.keep("people", partial(save_coming, self._data, *kept))
        return True

    def _offer(self, sessions: Sequence[PastSession]) -> None:
        known = (one for one in sessions if one.people and not (one.rehearsal or one.trouble))
        self._session = next(known, None)
        self._page.show_last(self._session.title if self._session else "", self._session.people if self._session else 0)

    def _bring(self) -> None:
        if self._session is not None:
            bring(self._session, self._page, self._awaited)


def bring(session: PastSession, page: PeoplePage, awaited: Awaited) -> None:
    """Puts those of a past session on the list, once the disk has told who they were."""
    awaited.ask(
        _("Opening “{title}”…").format(title=session.title),
        session.path.parent,
        partial(people_of, session.path),
        while_there(page, page.put),
        while_there(page, lambda problem: page.say(str(problem))),
    )


def people_of(path: Path) -> tuple[Listed, ...]:
    """Who took part, under the names that are still in the file."""
    from trainer.model.replay import fold
    from trainer.store.facts import ERASED
    from trainer.store.snapshot import snapshot

    people = fold(snapshot(path).records).people.values()
    return tuple(
        Listed(person.name, "observer" if person.observer else "here")
        for person in people
        if not person.name.startswith(ERASED)
    )
