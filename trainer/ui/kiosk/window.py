"""This file is the kiosk's window: full screen, one page at a time, left only by the facilitator's code."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from trainer.model.pages import AgainPage, CardPage, ItemPage, MorePage, Page, ResultPage, ThanksPage, WatchPage
from trainer.steps.lock import Lock
from trainer.ui.active import activate
from trainer.ui.desk import Desk
from trainer.ui.fields.pace import Pace
from trainer.ui.kiosk import plain
from trainer.ui.kiosk.absence import SAT_BEFORE, Absence
from trainer.ui.kiosk.begun import Begun, as_begun
from trainer.ui.kiosk.build import Wishes, built
from trainer.ui.kiosk.card import CardReadingPage
from trainer.ui.kiosk.code import CodePage
from trainer.ui.kiosk.flow import Flow
from trainer.ui.kiosk.largest import laid_for, largest
from trainer.ui.kiosk.names import NamesPage
from trainer.ui.kiosk.page import KioskPage
from trainer.ui.kiosk.plain import PlainPage
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.kiosk.sealed import SealedWindow
from trainer.ui.kiosk.waits import Waits
from trainer.ui.kiosk.watching import WatchingPage
from trainer.ui.told import told
from trainer.words import _

Draft = Callable[[str, str, str], None]


class KioskWindow(SealedWindow):
    """The laptop in the room's hands. It shows itself while the session says so, and hides when the code was right.

    `returned` comes then, with whether somebody had made sure that nobody else sees the screen. Give it a screen by
    `place`; without one (None) it stays hidden. Call `hide_secret` on any change of the screens, and `set_alone` when
    it becomes certain, or no longer is, that the room doesn't see it.
    """

    returned = Signal(bool)

    def __init__(
        self, desk: Desk, code: str, *, alone: bool = False, waits: Waits | None = None, draft: Draft | None = None
    ) -> None:
        """`code` is four digits, ValueError otherwise.

        `draft` is told what is being typed, as person, item and words; never on anonymous sheets.
        """
        super().__init__()
        told(self, "window")
        self._desk, self._waits, self._draft = desk, waits or Waits(), draft
        self._lock = Lock(code)
        self._flow = Flow(desk, alone=alone)
        self._page: Page | None = None
        self._begun = Begun()
        self._placed = True
        self._laid = laid_for(self)
        self._released = False
        self._dirty = ""
        self._absence = Absence(self._waits, self)
        self._absence.asks.connect(self._quiet)
        self._absence.gone.connect(self._nobody)
        self._absence.strip.pressed.connect(self.touched)
        self._thanks = QTimer(self)
        self._thanks.setSingleShot(True)
        self._thanks.timeout.connect(self._by_itself)
        self._typing = Pace(self._save_draft, self._waits.draft, self)
        self._wishes = self._made_wishes()
        desk.changed.connect(self.refresh)
        desk.refused.connect(self.say)
        desk.trouble.connect(self.say)
        self.refresh()

    def _made_wishes(self) -> Wishes:
        return Wishes(
            pick=self._pick,
            choose=self._choose,
            answer=lambda page: self._answer(page, skip=False),
            skip=lambda page: self._answer(page, skip=True),
            back=self._back,
            typed=self._typed,
            open_card=self._open_card,
            read_card=self._read_card,
            card_hidden=lambda _page: self.touched(),
            watch=self._watching,
        )

    def _watching(self, page: WatchPage, parent: QWidget) -> KioskPage:
        made = WatchingPage(page, parent, self._desk)
        made.left.connect(self._next_person)
        return made

    # For those who place it

    def place(self, screen: QScreen | None) -> None:
        """Goes full screen on this screen, or hides until there is one. Hides first: a secret must not travel.

        Where it stands already, it stays as it is.
        """
        self.hide_secret()
        if screen is None or not (self.isVisible() and self.geometry() == screen.geometry()):
            self.hide()
            self.setWindowState(Qt.WindowState.WindowNoState)  # else it would come up where it was full screen
        self._placed = screen is not None
        if screen is not None:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
            self._resize_page()
        self.refresh()

    def _resize_page(self) -> None:
        """Builds what is shown anew where type has another size now; what was begun on it goes along."""
        page, before = self._page, self._laid
        self._laid = laid_for(self)
        if page is None or self._laid == before:
            return
        if isinstance(self._widget, QuestionPage) and isinstance(page, ItemPage):
            page = as_begun(self._widget)
        self.replace_page(self._built(page))
        self.touched()

    def _built(self, page: Page) -> KioskPage:
        return largest(self, lambda: built(page, self, self._wishes, card_wait=self._waits.card))

    def set_alone(self, alone: bool) -> None:
        """Whether it is certain that the room doesn't see this screen; where it isn't, people are asked each time.

        Told once more that it isn't, it asks whoever sits there once more.
        """
        if not alone or not self._flow.alone:
            self.hide_secret()
            self._flow.alone = alone
            self._flow.doubt_alone()
            self.refresh()

    def stop(self) -> None:
        """The session is over: the window may be closed after this."""
        self._absence.stop()
        self._thanks.stop()
        self._released = True
        self.hide()

    # What is shown

    @property
    def shown_page(self) -> Page | None:
        """What is shown, as a value; None while the laptop isn't in the room's hands."""
        return self._page

    def locked(self) -> bool:
        """Until the code was right."""
        return self._flow.shown and not self._released

    def drop_over(self) -> None:
        """Nobody waits for a reply any more."""
        self._absence.answered()
        super().drop_over()

    def refresh(self) -> None:
        """Follows the session: shows the page that is due, or hides."""
        if not self._flow.shown:
            self._put_away()
        elif not self._released:
            self._draw(self._flow.page())
            if self._placed and not self.isVisible():
                self.showFullScreen()
                self.raise_()
                activate(self)
                self.start()

    def _put_away(self) -> None:
        self._released = False
        self._flow.put_down()
        self.drop_over()
        self._page = None
        self.replace_page(None)
        self._absence.stop()
        self._thanks.stop()
        self._typing.stop()
        self.hide()

    def _draw(self, page: Page) -> None:
        if page == self._page:
            return
        self._save_draft()
        self._begun.leave(self._widget, page)
        self._page = page
        self._thanks.stop()
        self.replace_page(self._built(self._begun.back(page)))
        if isinstance(page, ThanksPage):
            self._thanks.start(self._waits.thanks)
        self.touched()

    # What people do

    def _pick(self, person: str) -> None:
        if not self._flow.pick(person):
            self.say(_("This name has answered already."))
        self.refresh()

    def _choose(self, choice: str) -> None:
        match choice:
            case "next":
                self._next_person()
                return
            case "alone":
                self._flow.say_alone()
            case "again":
                self._flow.say_sure()
            case "more":
                self._flow.another()
            case "change":
                self._flow.change()
            case "done":
                self._flow.written()
            case "resume":
                self._flow.say_sure(self._page.resume if isinstance(self._page, AgainPage) else 0)
            case "seen":
                self._flow.read_result()
            case "rest":
                self._flow.answer_rest(self._page.resume if isinstance(self._page, ResultPage) else 0)
            case _:
                self._flow.stand_up()
        self.refresh()

    def _answer(self, page: QuestionPage, *, skip: bool) -> None:
        if page is not self._widget:
            return
        self._typing.stop()
        value, words = (None, "") if skip else (page.value(), page.words())
        if self._flow.answer(page.page, value, words):
            self._dirty = ""
            self.refresh()

    def _back(self) -> None:
        self._flow.back()
        self.refresh()

    def _next_person(self) -> None:
        self._flow.stand_up()
        self.refresh()

    def _open_card(self, page: CardReadingPage) -> None:
        if page is self._widget and self._over is None:
            words = self._flow.open_card(page.page)
            if words is not None and page is self._widget and page.isVisible():
                self._absence.stop()
                page.show_words(words)

    def _read_card(self, page: CardReadingPage) -> None:
        page.hide_secret()
        self._flow.read_card(page.page)
        self.refresh()

    # Words on their way

    def _typed(self, page: QuestionPage) -> None:
        self._dirty = page.words()
        self._typing.come()

    def _save_draft(self) -> None:
        self._typing.stop()
        page = self._widget
        if isinstance(page, QuestionPage) and page.answer.typed and self._draft and self._dirty:
            if not self._flow.anonymous:
                self._draft(page.page.person, page.page.item.id, page.words())
            self._dirty = ""

    # Quiet

    def touched(self) -> None:
        """Puts the question "still there?" off; once it is asked, only a reply does."""
        if isinstance(self._over, PlainPage):
            return
        if isinstance(self._page, SAT_BEFORE):
            self._absence.wait_on(self._page)
        else:
            self._absence.wait_quietly()

    def _quiet(self) -> None:
        self._absence.stop()
        if isinstance(self._over, CodePage):
            self._here("")
            self.rest(self._waits.rest)
        elif isinstance(self._page, ItemPage | MorePage | CardPage):
            said = plain.still(self._page.name, kept=not isinstance(self._page, CardPage))
            still = largest(self, lambda: PlainPage(said, self, any_key="here", wait=self._waits.reply))
            still.chosen.connect(self._here)
            self.cover(still)
            self._absence.wait_for_reply()
        elif isinstance(self._widget, NamesPage):
            self._widget.forget()
        elif isinstance(self._page, SAT_BEFORE):
            self._by_itself()

    def _here(self, _choice: str) -> None:
        self.drop_over()
        self.touched()

    def _by_itself(self) -> None:
        self._next_person()
        self.rest(self._waits.rest)

    def _nobody(self) -> None:
        """Nobody has replied: whoever comes back finds the names, and why."""
        self._give_up()
        self.rest(self._waits.rest)
        if isinstance(self._widget, NamesPage):
            self.say(_("Nobody answered, so the page was closed. What was answered is kept."))

    def _give_up(self) -> None:
        page = self._widget
        words = page.words() if isinstance(page, QuestionPage) else ""
        if self._page is not None:
            self._flow.give_up(self._page, words)
        self._dirty = ""
        self._absence.stop()
        self.drop_over()
        self.refresh()

    # The way out

    def ask_code(self) -> None:
        """Lays the code's page over what is shown."""
        if not isinstance(self._over, CodePage):
            page = largest(self, lambda: CodePage(lambda: self._lock.wait(self._desk.conductor.now()), self))
            page.tried.connect(self._try)
            page.back.connect(lambda: self._here(""))
            self.cover(page)
            self.touched()

    def _try(self, code: str) -> None:
        self._lock, opens = self._lock.tried(code, self._desk.conductor.now())
        if opens:
            self._give_up_for_good()
        elif isinstance(self._over, CodePage):
            self._over.refresh()

    def _give_up_for_good(self) -> None:
        """What was answered is kept; the laptop goes back even when the disk doesn't take that it did."""
        turned = self._flow.turned
        self._give_up()
        if not self._flow.take_back():
            self._released = True
            self.hide()
        self.returned.emit(turned)
