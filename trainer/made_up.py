"""This file is what made-up people answer in a rehearsal: as the scene went, give or take, and sometimes nothing."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from random import Random
from typing import assert_never

from trainer.model.events import Occurrence
from trainer.model.items import (
    Bipolar,
    Choose,
    ChooseMany,
    DateItem,
    Faces,
    Grid,
    Item,
    Line,
    Number,
    PersonItem,
    Scale,
    Sliders,
    Tally,
    Text,
    Value,
    Words,
    YesNo,
)
from trainer.model.play import Play
from trainer.model.scoring import points_of
from trainer.steps import card_words, fill
from trainer.words import _

SKIPS = 0.05
"""How often a question is skipped; in a long sheet less, so that only one in four skips any."""
MOST_SKIP = 0.25
FADES = 0.7
"""So much rarer is the last of several options ticked than the first: of what people see, something stands out."""
DRAWN = 6
"""Among so many words the first is drawn: as many as there were once, so that a seed gives the numbers it gave."""


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Somebody who answers the sheet of a place; `chance` decides."""

    play: Play
    at: Occurrence
    chance: Random

    def tempered(self, mood: float) -> float:
        """The mood of one person: in a test people differ more than in what they felt about one scene."""
        return self.chance.gauss(mood, 0.5) if fill.sheet_of(self.play, self.at).key else mood

    def answer(self, person: str, item: Item, mood: float) -> tuple[Value | None, str]:
        """A value, or words, or neither; `mood` from -1 (bad) to 1 (good)."""
        if self.chance.random() < min(SKIPS, MOST_SKIP / len(fill.sheet_of(self.play, self.at).items)):
            return None, ""
        felt = min(1.0, max(-1.0, self.chance.gauss(mood, 0.35)))
        match item:
            case Line() | Text():
                return None, saying(self.chance, self._said(item), self._said_here())
            case PersonItem():
                others = [known.id for known in self.play.here() if known.id != person]
                return (self.chance.choice(others) if others else person), ""
            case Tally() if item.from_card:
                words = card_words.words(self.play, self.at, item)
                return tuple(word for word in words if self.chance.random() < 0.4), ""  # some are heard
            case Choose():
                return self._chosen(item, felt), ""
            case _:
                return self._value(item, felt), ""

    def _said(self, item: Line | Text) -> set[str]:
        """What others have said to the same question of this step, in any of its rounds."""
        sheets = self.play.session.sheets.items()
        given = [state.answers for at, state in sheets if (at.block, at.step) == (self.at.block, self.at.step)]
        return {one.words for answers in given for (_who, asked), one in answers.items() if asked == item.id}

    def _said_here(self) -> set[str]:
        """What was said to anything at this very place."""
        state = self.play.session.sheets.get(self.at)
        return {one.words for one in state.answers.values()} if state else set()

    def _chosen(self, item: Choose, felt: float) -> Value:
        """Mostly what was really played, when the options are the cards of a deck; in a test, by what it is worth."""
        options, key = [option.id for option in item.options], fill.sheet_of(self.play, self.at).key
        if key is not None:
            options.sort(key=lambda option: points_of(item, key, option) or 0)
            return options[round((len(options) - 1) * (felt + 1) / 2)]
        held = [
            self.play.card_of(self.at, deck.id, group.id)
            for group in self.play.playing(self.at)
            for deck in self.play.scenario(self.at).decks
        ]
        known = [card for card in held if card in options]
        if known and self.chance.random() < 0.75:  # three of four see it
            return known[0]
        return self.chance.choice(options)

    def _value(self, item: Item, felt: float) -> Value:
        share = (felt + 1) / 2
        match item:
            case Faces():
                return round(2 * felt)
            case Grid():
                return 1 + round(8 * share), self.chance.randint(2, 8)
            case Sliders():
                return round(100 * share), self.chance.randint(20, 80)
            case Scale():
                return item.least + round((item.most - item.least) * share)
            case Bipolar():
                return 1 + round((item.points - 1) * share)
            case YesNo():
                return "yes" if felt > 0 else "no"
            case ChooseMany() | Tally():
                return self._some(item, share)
            case Words():
                near = [word.id for word in item.words if abs(word.feeling - 2 * felt) <= 1]
                return tuple(near[:3])
            case Number():
                low, high = item.least or 0, item.most if item.most is not None else 10
                return low + round((high - low) * share)
            case DateItem():
                return "2026-03-01"
            case Line() | Text() | PersonItem() | Choose():
                raise TypeError(f"{item.id} is answered elsewhere")
            case _:
                assert_never(item)

    def _some(self, item: ChooseMany | Tally, share: float) -> Value:
        """Some of the options, never one that stands alone; of those that may be few, as many as one may."""
        known = [option.id for option in item.options if not option.alone]
        if isinstance(item, Tally):
            return tuple(option for option in known if self.chance.random() < share)
        if item.most is None:
            chances = [share * (1 - FADES * place / len(known)) for place in range(len(known))]
            return tuple(option for option, chance in zip(known, chances, strict=True) if self.chance.random() < chance)
        chosen = self.chance.sample(known, min(item.most, len(known)))
        return tuple(option for option in known if option in chosen)


def saying(chance: Random, said: Container[str] = (), here: Container[str] = ()) -> str:
    """What somebody says: nothing that was `said` to the same question, if possible, nor to another one `here`."""
    known, first = sayings(), chance.randrange(DRAWN)
    order = (*known[first:], *known[:first])
    fresh = [words for words in order if words not in said] or list(order)
    return next((words for words in fresh if words not in here), fresh[0])


def sayings() -> tuple[str, ...]:
    """What stands where somebody would say something: an answer to any question, and seen at once to be made up."""
    return (
        _("Made up: a short answer."),
        _("Made up: an answer with an example from work."),
        _("Made up: what one person noticed first."),
        _("Made up: what one person would do again."),
        _("Made up: what one person would do differently."),
        _("Made up: an answer that asks something back."),
        _("Made up: the same view in other words."),
        _("Made up: another view of it."),
    )
