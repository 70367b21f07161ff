"""This file is how long the parts of a plan take with the people on the list, kept until files or people change."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from trainer.clock import Clock
from trainer.model.day import Settable, settable
from trainer.model.events import PlannedBlock, Promise
from trainer.steps.outline import PEOPLE
from trainer.ui.library.stock import Stock
from trainer.words import _, current_language, ngettext


class Reckoning:
    """Answers what the plan's page asks of the library and the clock; `limit` is the promise of the day."""

    def __init__(self, stock: Stock, clock: Clock, players: Callable[[], int]) -> None:
        """`players` tells how many people on the list will play, 0 when nobody is on it yet."""
        self._stock, self._clock, self._players = stock, clock, players
        self.limit = Promise().limit
        self._known: dict[tuple[PlannedBlock, int], int | None] = {}
        self._few: dict[tuple[tuple[PlannedBlock, ...], int, int], str] = {}

    def forget(self) -> None:
        """The files have changed."""
        self._known.clear()
        self._few.clear()

    def length(self, block: PlannedBlock) -> int | None:
        """A part's minutes; None when the library doesn't have it."""
        key = (replace(block, id=""), self._players())
        if key not in self._known:
            self._known[key] = self._reckoned(block, key[1])
        return self._known[key]

    def known(self, block: PlannedBlock) -> Settable:
        """What may be set for a part."""
        if block.pause:
            return Settable()
        try:
            return settable(self._stock.library.scenario(block.scenario))
        except KeyError:
            return Settable()

    def now(self) -> int:
        """Minutes after midnight."""
        local = datetime.datetime.fromtimestamp(self._clock.now().wall, tz=datetime.UTC).astimezone()
        return local.hour * 60 + local.minute

    def people_words(self) -> str:
        """For how many people the lengths are reckoned."""
        players = self._players()
        if not players:
            return _("Reckoned for {count} people. Enter yours under People; the times follow.").format(count=PEOPLE)
        return ngettext(
            "Reckoned for the {count} person on your list.", "Reckoned for the {count} people on your list.", players
        ).format(count=players)

    def few_words(self, blocks: tuple[PlannedBlock, ...]) -> str:
        """Of which exercises the room will see no result with those on the list, and what may be done; "" of none."""
        key = (blocks, self._players(), self.limit)
        if key not in self._few:
            self._few = {key: self._too_few(*key) if key[1] else ""}
        return self._few[key]

    def _too_few(self, blocks: tuple[PlannedBlock, ...], players: int, limit: int) -> str:
        from trainer.steps.outline import outline

        library, told = self._stock.library, []
        for block in blocks:
            try:
                scenario = library.scenario(block.scenario, current_language())
            except KeyError:
                continue
            made = outline(block, scenario, {sheet.id: sheet for sheet in library.sheets()}, players)
            if made.in_all is not None and made.in_all < limit:
                words = ngettext(
                    "“{title}” gets {count} private answer, and the room sees a result from {limit} up.",
                    "“{title}” gets {count} private answers, and the room sees a result from {limit} up.",
                    made.in_all,
                )
                told.append(words.format(title=scenario.title, count=made.in_all, limit=limit))
        way = _("More rounds help, a show of hands, or a promise of less under People.")
        return " ".join((*dict.fromkeys(told), way)) if told else ""

    def _reckoned(self, block: PlannedBlock, players: int) -> int | None:
        if block.pause:
            return round(block.minutes or 0)
        try:
            return self._stock.minutes(block, players)
        except KeyError:
            return None
