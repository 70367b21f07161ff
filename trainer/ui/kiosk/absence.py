"""This file is how the kiosk finds out that nobody is there: some quiet, a count-down over the page, a question."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from trainer.model.pages import AgainPage, AlonePage, CardPage, ItemPage, MorePage, Page, PairPage, ResultPage
from trainer.steps.reading import slow, to_read
from trainer.ui.kiosk.nearly import NearlyStrip
from trainer.ui.kiosk.waits import Waits

SAT_BEFORE = ItemPage | CardPage | AgainPage | AlonePage | MorePage | ResultPage | PairPage
"""Pages before which somebody sits, who may have walked away."""


class Absence(QObject):
    """Counts the quiet: `asks` once it has lasted, `gone` when nobody has replied to the question either."""

    asks = Signal()
    gone = Signal()

    def __init__(self, waits: Waits, window: QWidget) -> None:
        """Counts nothing until a page is waited on."""
        super().__init__(window)
        self._waits = waits
        self.strip = NearlyStrip(window)
        self._quiet, self._near, self._reply = (QTimer(self) for _timer in range(3))
        for timer in (self._quiet, self._near, self._reply):
            timer.setSingleShot(True)
        self._quiet.timeout.connect(self.asks)
        self._near.timeout.connect(self._count)
        self._page: Page | None = None
        self._reply.timeout.connect(self.gone)

    def wait_on(self, page: Page) -> None:
        """Begins anew: somebody has just touched this page, which is counted down before it is asked about."""
        self.stop()
        self._page, waits = page, self._waits
        quiet = waits.idle_text if slow(page) else min(waits.idle_text, waits.idle + waits.letter * to_read(page))
        self._quiet.start(quiet)
        if quiet > waits.notice:
            self._near.start(quiet - waits.notice)

    def _count(self) -> None:
        page = self._page
        name = page.name if isinstance(page, SAT_BEFORE) and not isinstance(page, AlonePage) else ""
        self.strip.count(self._waits.notice, name, kept=isinstance(page, ItemPage | MorePage))

    def wait_quietly(self) -> None:
        """Begins anew where nobody loses anything when it is over."""
        self.stop()
        self._quiet.start(self._waits.idle)

    def wait_for_reply(self) -> None:
        """The question is asked."""
        self._reply.start(self._waits.reply)

    def answered(self) -> None:
        """Nobody waits for a reply any more."""
        self._reply.stop()

    def stop(self) -> None:
        """Nobody is expected to be there."""
        self.strip.hide()
        for timer in (self._quiet, self._near, self._reply):
            timer.stop()
