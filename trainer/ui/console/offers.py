"""This file is the line on top that offers something: one at a time, each with its keys, put away by one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from trainer.ui.console.strip import Strip
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be done about it: its words, the key on its cap, and the act."""

    words: str
    cap: str
    act: Callable[[], object] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence with one or two choices, the first being the one that is suggested; `away` puts it away in words.

    What is put away doesn't come back under the same `id`; `placing` offers a place to who has come.
    """

    id: Hashable
    sentence: str
    choices: tuple[Choice, ...]
    away: str = ""
    placing: bool = False


Source = Callable[[Desk], Offer | tuple[Offer, ...] | None]


class Offers:
    """Shows the first offer that isn't put away; Y, O and X answer it."""

    def __init__(self, desk: Desk, strip: Strip, sources: Sequence[Source]) -> None:
        """`sources` in the order of what matters more."""
        self._desk, self._strip, self._sources = desk, strip, tuple(sources)
        self._away: set[Hashable] = set()
        self.shown: Offer | None = None

    def refresh(self) -> None:
        """Shows what is due; what is the same isn't drawn again."""
        offer = next(self._due(), None)
        if offer == self.shown:
            return
        self.shown = offer
        if offer is None:
            self._strip.hide()
            return
        choices = [(choice.words, choice.act, choice.cap) for choice in offer.choices]
        self._strip.say(offer.sentence, *choices, (offer.away or _("Not now"), self.away, cap("away")))

    @property
    def placing(self) -> Offer | None:
        """The first place that waits for an answer, though something else be offered before it."""
        return next((offer for offer in self._due() if offer.placing), None)

    def _due(self) -> Iterator[Offer]:
        due = (offer for source in self._sources for offer in _each(source(self._desk)))
        return (offer for offer in due if offer.id not in self._away)

    def yes(self) -> None:
        """Does what is suggested."""
        self._choose(0)

    def other(self) -> None:
        """Does the other thing."""
        self._choose(1)

    def away(self) -> None:
        """Puts the offer away for good."""
        if self.shown is not None and not self._strip.folded:
            self._away.add(self.shown.id)
            self.refresh()

    def _choose(self, index: int) -> None:
        """What stands out of sight behind another line isn't answered by its keys."""
        if self.shown is not None and not self._strip.folded and index < len(self.shown.choices):
            self.shown.choices[index].act()


def _each(found: Offer | tuple[Offer, ...] | None) -> tuple[Offer, ...]:
    if found is None:
        return ()
    return found if isinstance(found, tuple) else (found,)
