"""This file is what a scenario must mean: groups that can be made, references that fit, cards dealt before revealed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from trainer.model.scenario import (
    EVERYONE,
    OTHERS,
    Act,
    Board,
    Calculate,
    Compare,
    Deal,
    Deck,
    Discuss,
    Fill,
    FormGroups,
    Repeat,
    Reveal,
    Scenario,
    Step,
    Vote,
)
from trainer.model.sheet import Sheet
from trainer.store.check_groups import check_people, check_rule
from trainer.store.check_minutes import check_minutes
from trainer.store.check_pairing import check_answer, check_pairing
from trainer.store.check_pictures import check_picture
from trainer.store.check_sheet import check_sheet
from trainer.store.forms import Path
from trainer.store.forms_scenario import RECEIVERS
from trainer.store.nearest import nearest
from trainer.store.reading import Reading
from trainer.words import _

RESERVED = (EVERYONE, OTHERS, *RECEIVERS, "teams")


@dataclass(frozen=True, slots=True)
class Placed:
    """A step, where it stands, and the repeat around it."""

    step: Step
    path: Path
    repeat: Repeat | None


def check_scenario(scenario: Scenario, reading: Reading, folder: FilePath | None) -> None:
    """Tell what is wrong with the meaning of a scenario."""
    check = _Check(scenario, reading, tuple(placed(scenario, reading)))
    check.ids()
    check.rounds()
    check.groups()
    check.steps()
    check.cards()
    for deck in scenario.decks:
        for card in deck.cards:
            check_picture(card.picture, folder, reading, ("decks", deck.id, "cards", card.id, "picture"))


def placed(scenario: Scenario, reading: Reading) -> Iterator[Placed]:
    """Every step of the model with the place where it was read."""
    for entry, path in zip(scenario.steps, reading.living(("steps",)), strict=False):
        if isinstance(entry, Repeat):
            inner = zip(entry.steps, reading.living((*path, "steps")), strict=False)
            yield from (Placed(step, below, entry) for step, below in inner)
        else:
            yield Placed(entry, path, None)


@dataclass(frozen=True, slots=True)
class _Check:
    """The checks of one scenario."""

    scenario: Scenario
    reading: Reading
    steps_placed: tuple[Placed, ...]

    def tell(self, path: Path, message: str, expected: str = "", suggestion: str = "") -> None:
        """Tell a problem at a path."""
        self.reading.tell(self.reading.where(path), path, message, expected, suggestion)

    def ids(self) -> None:
        """No role has a word that means something else, no step the id of a deck."""
        for role in self.scenario.roles:
            if role.id in RESERVED:
                self.tell(
                    ("roles", role.id), _('"{id}" already has a meaning; call this role otherwise').format(id=role.id)
                )
        for one in self.steps_placed:
            if self.scenario.deck(one.step.id):
                message = _('the step "{id}" is called like a deck; a reveal couldn\'t tell them apart')
                self.tell((*one.path, "id"), message.format(id=one.step.id))

    def rounds(self) -> None:
        """Every repeat has groups, or a role, to go round."""
        rule = self.scenario.groups
        for entry, path in zip(self.scenario.steps, self.reading.living(("steps",)), strict=False):
            if isinstance(entry, FormGroups):
                rule = entry.rule
            if isinstance(entry, Repeat):
                check_rule(entry, rule, self.scenario, self.reading, (*path, "repeat"))

    def groups(self) -> None:
        """Every rule can be met by the people the scenario is for."""
        check_people(self.scenario.groups, self.scenario, self.reading, ("groups",))
        for one in self.steps_placed:
            if isinstance(one.step, FormGroups):
                check_people(one.step.rule, self.scenario, self.reading, (*one.path, "group"))

    def steps(self) -> None:
        """Each step by its kind."""
        check_minutes(((one.step.minutes, one.path) for one in self.steps_placed), self.reading)
        for number, one in enumerate(self.steps_placed):
            match one.step:
                case Fill() if (sheet := self.sheet(one.step)) is not None:
                    check_sheet(sheet, self.reading, (*one.path, "fill"))
                case Vote():
                    self.board(one.step, number, (*one.path, "rate" if one.step.rate else "vote"))
                case Calculate() if one.step.beside:
                    check_answer(one.step.beside, self.scenario, self.reading, (*one.path, "beside"), whole=False)
                case Reveal():
                    self.reveal(one.step, number, one.path)
                case _:
                    pass

    def sheet(self, step: Fill) -> Sheet | None:
        """The sheet written inside the step, or None."""
        return next((sheet for sheet in self.scenario.sheets if sheet.id == step.sheet), None)

    def board(self, step: Vote, number: int, path: Path) -> None:
        """A vote needs a board that stands before it."""
        boards = [one.step.id for one in self.steps_placed[:number] if isinstance(one.step, Board)]
        if step.board not in boards and self.reading.sound(path):
            message = _('"{id}" is no board that stands before this step').format(id=step.board)
            self.tell(path, message, suggestion=nearest(step.board, boards) or (boards[-1] if boards else ""))

    def reveal(self, step: Reveal, number: int, path: Path) -> None:
        """What is revealed stands before, and has something to show."""
        for place, word in enumerate(step.what):
            where = (*path, "reveal", place)
            if self.scenario.deck(word) is None:
                self.shown(word, number, where)
        for compare in step.compare:
            answer = f"{compare.step}.{compare.item}" if compare.item else compare.step
            check_pairing(compare, self.scenario, self.reading, (*path, "compare", answer))
            self.raters(compare)

    def shown(self, word: str, number: int, path: Path) -> None:
        """A revealed step stands before the reveal and gathers something."""
        found = next((i for i, one in enumerate(self.steps_placed) if one.step.id == word), None)
        if found is None:
            return
        if found >= number:
            self.tell(path, _('"{id}" only comes later, so there is nothing to reveal yet').format(id=word))
        elif not isinstance(self.steps_placed[found].step, Fill | Act | Board | Vote | Calculate | Discuss):
            self.tell(path, _('"{id}" gathers nothing that could be revealed').format(id=word))

    def raters(self, compare: Compare) -> None:
        """Who knows a confidential card doesn't judge it."""
        deck = self.scenario.deck(compare.deck)
        one = next((one for one in self.steps_placed if one.step.id == compare.step), None)
        if deck is None or not deck.confidential or one is None or not isinstance(one.step, Fill):
            return
        for number, who in enumerate(one.step.by):
            if self.knows(who, deck):
                message = _('"{who}" would judge a card they know').format(who=who)
                path = (*one.path, "by", number)
                self.tell(path if (*one.path, "by") in self.reading.places else one.path, message, '"by: others"')

    def knows(self, who: str, deck: Deck) -> bool:
        """Whether those meant by `who` may know the deck's card."""
        role = self.scenario.role(who)
        if deck.to in RECEIVERS:
            return who != OTHERS and not (role is not None and role.others)
        return who in (EVERYONE, deck.to)

    def cards(self) -> None:
        """Confidential cards are dealt before they are revealed, and revealed once for each dealing."""
        for deck in self.scenario.decks:
            if deck.confidential:
                self.hidden(deck)

    def hidden(self, deck: Deck) -> None:
        """Follow one confidential deck through the steps."""
        dealt: Placed | None = None
        open_again = False
        for one in self.steps_placed:
            if isinstance(one.step, Deal) and one.step.deck == deck.id:
                dealt, open_again = one, False
            if isinstance(one.step, Reveal) and deck.id in one.step.what:
                path = (*one.path, "reveal", one.step.what.index(deck.id))
                self.opened(deck, path, one, dealt, open_again=open_again)
                open_again = True

    def opened(self, deck: Deck, path: Path, one: Placed, dealt: Placed | None, *, open_again: bool) -> None:
        """A reveal of a confidential deck after `dealt`, its last dealing."""
        rounds = one.repeat is not None and one.repeat.rounds > 1
        if dealt is None:
            self.tell(path, _('"{id}" is revealed before it is dealt').format(id=deck.id))
        elif open_again or (rounds and dealt.repeat is not one.repeat):
            self.tell(path, _('"{id}" would be revealed again without being dealt again').format(id=deck.id))
