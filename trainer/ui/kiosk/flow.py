"""This file is one person after another at the laptop: what they do goes to the conductor, what they see comes back."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from trainer.model.events import Occurrence
from trainer.model.items import Line, Text, Value
from trainer.model.pages import AllDonePage, CardPage, ItemPage, Page
from trainer.steps import deal, entries, fill, kiosk, watching
from trainer.steps.kiosk import Sitting
from trainer.ui.desk import Desk
from trainer.ui.kiosk.cardface import CardWords
from trainer.words import _


class Flow:
    """Who sits at the laptop and how far they are. Everything is recorded before the next page is shown."""

    def __init__(self, desk: Desk, *, alone: bool) -> None:
        """`alone`: whether it is certain that the room doesn't see this screen."""
        self._desk = desk
        self._at: Occurrence | None = None
        self._to, self._watcher = "", ""
        self._sitting: Sitting | None = None
        self._today = ""
        self._turned = False
        self.alone = alone

    @property
    def at(self) -> Occurrence | None:
        """The place the laptop was handed over for; None while it isn't."""
        laptop = self._desk.conductor.session.laptop
        return None if laptop.to == "console" else laptop.at

    @property
    def shown(self) -> bool:
        """Whether the laptop is in the room's hands."""
        return self.at is not None

    @property
    def anonymous(self) -> bool:
        """Whether what is answered now must not be kept beside a name, not even half typed."""
        play = self._desk.conductor.play
        if self.at is None or self.at not in play.session.sheets:
            return True
        return fill.sheet_of(play, self.at).answers == "anonymous"

    def page(self) -> Page:
        """The page to show now."""
        conductor, at = self._desk.conductor, self.at
        if at is None:
            return AllDonePage(text="")
        if (at, conductor.session.laptop.to) != (self._at, self._to):
            self.put_down()
            self._at, self._to = at, conductor.session.laptop.to
        play = self._desk.kiosk_voice.told().play
        if self._to == "watch":
            return watching.page(play, at, self._watcher)
        done = conductor.done(at)
        return kiosk.page(play, at, done, self._sitting, alone=self.alone, turned=self._turned, today=self._today)

    # Sitting down

    def put_down(self) -> None:
        """The laptop is in nobody's hands any more: the next hand-over asks anew."""
        self._at, self._to, self._sitting, self._watcher, self._turned = None, "", None, "", False

    def pick(self, person: str) -> bool:
        """Somebody picks a name; False when that one can't sit down any more."""
        at = self.at
        if at is None:
            return False
        conductor = self._desk.conductor
        if self._to == "watch":
            self._watcher = person
            return True
        self._sitting = kiosk.sit(conductor.play, at, conductor.done(at), person)
        now = conductor.now().wall + conductor.session.offset_minutes * 60
        self._today = datetime.datetime.fromtimestamp(now, tz=datetime.UTC).date().isoformat()
        return self._sitting is not None

    @property
    def turned(self) -> bool:
        """Whether somebody has said in this hand-over that nobody else sees the screen."""
        return self._turned

    def say_alone(self) -> None:
        """The person says that nobody else sees the screen; it stands for those who come after, too."""
        self._turned = True
        if self._sitting:
            self._sitting = replace(self._sitting, alone=True)

    def doubt_alone(self) -> None:
        """The screens have changed: whoever sits here is asked anew, and those who come."""
        self._turned = False
        if self._sitting:
            self._sitting = replace(self._sitting, alone=False)

    def say_sure(self, resume: int = 0) -> None:
        """The person does want to go on, at the question of this number (0: from the start)."""
        if self._sitting:
            self._sitting = kiosk.sure(self._sitting, max(0, resume - 1))

    def read_result(self) -> None:
        """The person has read their result."""
        if self._sitting:
            self._sitting = kiosk.seen(self._sitting)

    def answer_rest(self, number: int) -> None:
        """The person wants to answer the question of this number after all, and go on from there."""
        if self._sitting:
            self._sitting = kiosk.reopened(self._sitting, max(0, number - 1))

    def stand_up(self) -> None:
        """Back to the names."""
        self._sitting, self._watcher = None, ""

    # Answering

    def answer(self, page: ItemPage, value: Value | None, words: str = "") -> bool:
        """Records an answer (or a skip: neither) and, after the last one, that the person is done."""
        at, sitting, conductor = self.at, self._sitting, self._desk.conductor
        if at is None or sitting is None or sitting.person != page.person:
            return False
        if kiosk.is_board(conductor.play, at):
            return self._write(at, sitting, page, value, words)
        empty = value in (None, ()) and not words
        stays = empty and kiosk.stands(conductor.play, at, sitting, page.item.id)
        if not stays and not self._done(lambda: conductor.answer(page.person, page.item.id, value, words)):
            return False
        moved = kiosk.said(sitting, page.item.id, value, words)
        if kiosk.complete(conductor.play, at, moved):
            if not self._done(lambda: conductor.submit(page.person)):
                return False
            moved = replace(moved, thanked=True)
        self._sitting = moved
        return True

    def _write(self, at: Occurrence, sitting: Sitting, page: ItemPage, value: Value | None, words: str) -> bool:
        """Puts a line of an entry on the board, or says whose the entry is; left out, it stays as it was."""
        boards, play = self._desk.conductor.boards, self._desk.conductor.play
        column = entries.column_of(entries.board_of(play, at), page.item.id)
        entry: str | None = sitting.entry
        if page.item.id == entries.OWNER:
            if value is not None and not self._done(lambda: boards.own(at, sitting.entry, str(value))):
                return False
        elif words and not entry:
            entry = self._desk.act(lambda: boards.add(at, {column: words}, person=page.person))
        elif words and not self._done(lambda: boards.write(at, sitting.entry, words, column, person=page.person)):
            return False
        if entry is None:
            return False
        self._sitting = kiosk.wrote(play, at, sitting, page.item.id, entry, value, words)
        return True

    def another(self) -> None:
        """One more entry."""
        if self._sitting:
            self._sitting = kiosk.another(self._sitting)

    def change(self) -> None:
        """Back to the words of the entry that was just written."""
        if self._sitting:
            self._sitting = kiosk.change(self._sitting)

    def written(self) -> bool:
        """The person has no more to write."""
        sitting = self._sitting
        if sitting is None or not self._done(lambda: self._desk.conductor.submit(sitting.person)):
            return False
        self._sitting = replace(sitting, thanked=True)
        return True

    def back(self) -> None:
        """To the question before, or to the names."""
        if self._sitting:
            self._sitting = kiosk.back(self._sitting)

    def give_up(self, page: Page, words: str = "") -> bool:
        """Somebody walked away: what they answered, and what they wrote on this page, is kept as partial.

        Who was done before stays so, and half a sentence takes no earlier answer's place.
        """
        sitting = self._sitting
        if sitting is None or sitting.thanked:
            self._sitting = None
            return True
        conductor, person = self._desk.conductor, sitting.person
        if self.at is not None and kiosk.is_board(conductor.play, self.at):
            return self._leave_board(self.at, sitting, page, words)
        written = isinstance(page, ItemPage) and isinstance(page.item, Line | Text) and bool(words)
        if self.at and isinstance(page, ItemPage) and written:
            item = page.item.id
            if not kiosk.stands(conductor.play, self.at, sitting, item):
                written = self._done(lambda: conductor.answer(person, item, None, words))
        partial = self.at is None or not kiosk.whole(conductor.play, self.at, person)
        kept = not (sitting.given or written) or self._done(lambda: conductor.submit(person, partial=partial))
        self._sitting = None
        return kept

    def _leave_board(self, at: Occurrence, sitting: Sitting, page: Page, words: str) -> bool:
        if isinstance(page, ItemPage) and isinstance(page.item, Line) and words:
            self._write(at, sitting, page, None, words)
        begun = self._sitting is not None and (self._sitting.entry or self._sitting.count)
        partial = not (sitting.count or kiosk.complete(self._desk.conductor.play, at, sitting))
        kept = not begun or self._done(lambda: self._desk.conductor.submit(sitting.person, partial=partial))
        self._sitting = None
        return kept

    # Cards

    def open_card(self, page: CardPage) -> CardWords | None:
        """The words of the card, once it is recorded that it was opened; None when it was refused."""
        card = self._desk.act(lambda: self._desk.conductor.cards.open(page.person))
        if card is None or self.at is None:
            return None
        card = deal.deck_of(self._desk.kiosk_voice.told().play, self.at).card(card.id)
        label = _("Secret · {holder}").format(holder=page.holder) if page.holder else _("Secret")
        words = _("Words to use: {words}").format(words=", ".join(card.glossary)) if card.glossary else ""
        return CardWords(label, card.title, "\n\n".join(part for part in (card.text.strip(), words) if part))

    def read_card(self, page: CardPage) -> None:
        """The person has read it."""
        if self._sitting and self._done(lambda: self._desk.conductor.cards.read(page.person)):
            self._sitting = replace(self._sitting, thanked=True)

    # The way out

    def take_back(self) -> bool:
        """The facilitator has the laptop again; False when that could not be recorded."""
        self._watcher = ""
        return self._done(self._desk.conductor.take_back)

    def _done(self, action: Callable[[], object]) -> bool:
        def act() -> bool:
            action()
            return True

        return self._desk.act(act) is True
