"""This file is how a session is begun or taken up again from home: its file is asked for beside the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from trainer.clock import Clock
from trainer.model.trouble import Refused
from trainer.ui.awaited import Awaited, Refusal
from trainer.ui.folders import Folders
from trainer.ui.fronted import Fronted
from trainer.words import _

if TYPE_CHECKING:
    from trainer.opening import Opened
    from trainer.store.sessions import PastSession
    from trainer.ui.lasting import Lasting
    from trainer.ui.library.stock import Stock
    from trainer.ui.memory import Memory
    from trainer.ui.people.page import Setting
    from trainer.ui.sessions.keeper import Keeper


class Host(Fronted):
    """Where a session is begun: what is so before it, and what shows one that runs."""

    memory: Memory
    stock: Stock
    keeper: Keeper
    lasting: Lasting
    folders: Folders

    def run(self, opened: Opened, *, again: bool = False) -> None:
        """Shows a session that is open, until it is left."""
        raise NotImplementedError


class Beginning(QObject):
    """Gives the program a session that runs; `begun` tells what was set when the last one began here."""

    def __init__(self, app: QApplication, program: Host, clock: Clock) -> None:
        """Nothing is asked for before `start` or `resume`."""
        super().__init__(program)
        self._app, self._program, self._clock = app, program, clock
        self._last: Setting | None = None
        self.begun: Setting | None = None
        self.awaited = Awaited(lambda: program.home, self)

    def start(self, setting: Setting, ask_elsewhere: Callable[[], object]) -> None:
        """Begins a session with these people, promise and code; `ask_elsewhere` is the way out of a disk that hangs."""
        from trainer import opening

        program, clock = self._program, self._clock
        self._last = setting
        guests = [opening.Guest(person.name, person.presence, person.observer) for person in setting.people]
        terms, folder = opening.Terms(promise=setting.promise, held=setting.held), program.memory.sessions
        library, plan = program.stock.library, program.before.plan

        def begun() -> Opened:
            opened = opening.start(library, plan, guests, folder, clock, terms)
            opened.waiting.hold()
            return opened

        self.awaited.ask(
            _("The session begins…"),
            folder,
            begun,
            lambda opened: self._start(setting, opened),
            self._not_begun,
            late=opening.call_off,
            elsewhere=ask_elsewhere,
        )

    def start_again(self, ask_elsewhere: Callable[[], object]) -> None:
        """Begins what was to begin last, in the folder that holds now."""
        if self._last is not None:
            self.start(self._last, ask_elsewhere)

    def _start(self, setting: Setting, opened: Opened) -> None:
        from trainer.store.coming import forget_coming

        program = self._program
        program.memory.keep_terms(setting.code, setting.promise, own=setting.own_code)
        self.begun = setting
        program.lasting.scribe.keep("people", partial(forget_coming, program.folders.data))
        program.run(opened)

    def _not_begun(self, refusal: Refusal) -> None:
        self._program.people.terms.show_trouble(str(refusal), elsewhere=not isinstance(refusal, Refused))

    def resume(self, session: PastSession) -> None:
        """Takes up a session where it stood, one that was over too: then the group has met again."""
        keeper, path = self._program.keeper, session.path

        def refused(refusal: Refusal) -> None:
            keeper.heed(path, refusal)
            self._program.banner.say(_("“{title}” can't be opened").format(title=session.title), str(refusal))

        self.awaited.ask(
            _("Opening “{title}”…").format(title=session.title),
            path.parent,
            lambda: keeper.open(path),
            self._take_up,
            refused,
            late=lambda opened: keeper.leave(opened, over=session.finished),
        )

    def _take_up(self, opened: Opened) -> None:
        from trainer.ui.turning import under_sign

        with under_sign(self._app, self._program.home, _("Opening…")):
            self._program.run(opened, again=True)
