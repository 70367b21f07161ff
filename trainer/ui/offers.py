"""This file is what stands over the pages when the program opens: going on, and deleting what was promised to go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession
    from trainer.ui.library.continuing import ContinueBanner, ContinueButton, Offer
    from trainer.ui.library.home import HomeWindow
    from trainer.ui.library.page import LibraryPage
    from trainer.ui.sessions.due import DueBanner
    from trainer.ui.sessions.keeper import Keeper


class Offers(QObject):
    """Shows what the keeper of sessions offers; a banner is made when there is something in it."""

    def __init__(
        self,
        home: HomeWindow,
        library: LibraryPage,
        keeper: Keeper,
        resume: Callable[[PastSession | None], object],
    ) -> None:
        """`resume` takes a session up."""
        super().__init__(home)
        self._home, self._library, self._keeper, self._resume = home, library, keeper, resume
        self._banner: ContinueBanner | None = None
        self._button: ContinueButton | None = None
        self._due: DueBanner | None = None
        keeper.offered.connect(self._offer)
        keeper.placed.connect(self._place)
        keeper.due.connect(self._show_due)
        keeper.said.connect(self._hear)

    @property
    def button(self) -> ContinueButton:
        """The quiet offer to go on."""
        if self._button is None:
            from trainer.ui.library.continuing import ContinueButton

            self._button = ContinueButton()
            self._button.resume.connect(self._go_on)
            self._library.aside.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
            self._button.lean(left=self._library.narrow)
            self._library.narrowed.connect(lambda narrow: self.button.lean(left=narrow))
        return self._button

    @property
    def banner(self) -> ContinueBanner:
        """The offer to go on that comes before anything else."""
        if self._banner is None:
            from trainer.ui.library.continuing import ContinueBanner

            self._banner = banner = ContinueBanner()
            banner.resume.connect(self._go_on)
            banner.dismissed.connect(self._keeper.let_be)
            banner.dismissed.connect(self._library.search.setFocus)
            banner.leading.connect(self._library.step_back)
            self._home.banners.insertWidget(0, banner)
        return self._banner

    @property
    def due(self) -> DueBanner:
        """The offer to delete what was promised to be deleted by now."""
        if self._due is None:
            from trainer.ui.sessions.due import DueBanner

            self._due = due = DueBanner()
            due.confirmed.connect(self._keeper.delete)
            due.put_off.connect(self._keeper.put_off)
            self._home.banners.addWidget(due)
        return self._due

    def _offer(self, offer: Offer | None) -> None:
        if offer is not None or self._banner is not None:
            self.button.show_offer(offer)
            self.banner.show_offer(offer, take_keys=not self._library.search.text())

    def _place(self, offer: Offer) -> None:
        if self._banner is not None:
            self.button.place(offer)
            self.banner.place(offer)

    def _show_due(self, sessions: tuple[PastSession, ...]) -> None:
        if sessions or self._due is not None:
            self.due.show_due(sessions)

    def _hear(self, sentence: str) -> None:
        if self._due is not None:
            self._due.hear(sentence)

    def _go_on(self) -> None:
        self._resume(self._keeper.offer)
