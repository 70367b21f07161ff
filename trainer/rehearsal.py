"""This file is the rehearsal: made-up people play a whole session through the same conductor and journal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.made_up import MadeUp, saying
from trainer.model.events import Occurrence
from trainer.model.rundown import Place
from trainer.model.scenario import Act, Board, Calculate, Deal, Discuss, Fill, Reveal, Vote
from trainer.steps import calculate, deal, entries, fill, kinds
from trainer.words import _

NAMES = (
    "Ingrid", "Pavel", "Mia", "Lars", "Olga", "Henrik", "Anna", "Timur", "Sofie", "Kari", "Ivan", "Nina",
    "Oliver", "Dina", "Sander", "Elena", "Marcus", "Yulia", "Thea", "Grace", "Jonas", "Vera", "Amir", "Hedda",
    "Boris", "Signe", "Leo", "Katya", "Emil", "Ruth",
)  # fmt: skip


def cast(people: int) -> tuple[str, ...]:
    """So many made-up names, no two alike."""
    rounds = (people + len(NAMES) - 1) // len(NAMES)
    names = [name if turn == 0 else f"{name} {turn + 1}" for turn in range(rounds) for name in NAMES]
    return tuple(names[:people])


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Made-up people at a session: `clock` is moved by hand, `chance` decides what they do."""

    conductor: Conductor
    clock: HandClock
    chance: Random
    seen: Callable[[], None] = lambda: None

    def play(self) -> None:
        """Plays from where the session stands to its end."""
        while True:
            place = self.conductor.place
            if place is None:
                break
            self.seen()
            self._at(place)
            self.seen()
            if place.at == self.conductor.places[-1].at:
                break
            self.conductor.next()
        self._take_away()
        self.conductor.finish()
        self.seen()

    def _at(self, place: Place) -> None:
        match place.step:
            case Deal():
                self._cards(place.at)
            case Act():
                self._scene(place, place.step)
            case Fill():
                self._sheet(place.at)
            case Board():
                self._board(place.at, place.step)
            case Vote() if entries.entries(self.conductor.play, place.at):
                self._sheet(place.at)
                self._reveal()
            case Calculate():
                self._calculate(place.at)
            case Reveal():
                self._reveal()
            case Discuss():
                self._talk(place.at, place.step)
            case _:
                self.clock.pass_(kinds.planned_seconds(self.conductor.play, place) * self.chance.uniform(0.8, 1.2))

    def _reveal(self) -> None:
        self.clock.pass_(10)
        self.conductor.reveal()
        self.clock.pass_(60)
        self.seen()

    def _cards(self, at: Occurrence) -> None:
        deck = deal.deck_of(self.conductor.play, at)
        if not deck.confidential:
            self.clock.pass_(40)
            return
        self.conductor.hand_over()
        for person in self.conductor.play.holders(at, deck):
            self.conductor.cards.open(person)
            self.seen()
            self.clock.pass_(self.chance.uniform(8, 25))
            self.conductor.cards.read(person)
        self.conductor.take_back()

    def _scene(self, place: Place, step: Act) -> None:
        length = (place.minutes or 1) * 60
        self.clock.pass_(self.chance.uniform(5, 30))
        if place.minutes:
            self.conductor.start_or_pause()
        self.clock.pass_(length * self.chance.uniform(0.3, 0.6))
        self.seen()
        if self.chance.random() < 0.5:  # every other scene has a moment worth a mark
            self.conductor.mark(self.chance.choice(_moments()))
        self.clock.pass_(length * self.chance.uniform(0.2, 0.5))
        if step.outcomes:
            self.conductor.outcome(self.chance.choice(step.outcomes).id)
        self.seen()

    def _sheet(self, at: Occurrence) -> None:
        way = fill.how(self.conductor.play, at)
        if not fill.expected(self.conductor.play, at):
            return
        if way == "hands":
            self._hands(at)
            return
        self.conductor.hand_over() if way == "kiosk" else self.conductor.open_sheet(way)
        for person in self.conductor.session.sheets[at].expected:
            self._one(at, person)
        self.conductor.take_back()
        self.conductor.close_sheet()

    def _one(self, at: Occurrence, person: str) -> None:
        sheet = fill.sheet_of(self.conductor.play, at)
        made_up = MadeUp(self.conductor.play, at, self.chance)
        mood = made_up.tempered(self._mood(at))
        for item in sheet.items:
            self.clock.pass_(fill.item_seconds(item) * self.chance.uniform(0.5, 1.5))
            value, words = made_up.answer(person, item, mood)
            self.conductor.answer(person, item.id, value, words)
            self.seen()
        self.clock.pass_(fill.HAND_OVER_SECONDS)
        self.conductor.submit(person)
        self.seen()

    def _hands(self, at: Occurrence) -> None:
        self.conductor.open_sheet("hands")
        made_up = MadeUp(self.conductor.play, at, self.chance)
        done = self.conductor.sheets.done(at)
        for item in fill.sheet_of(self.conductor.play, at).items:
            self.clock.pass_(fill.HANDS_SECONDS)
            counts: dict[str, int] = {}
            for person in [one for one in self.conductor.session.sheets[at].expected if one not in done]:
                value, _words = made_up.answer(person, item, self._mood(at))
                for one in value if isinstance(value, tuple) else () if value is None else (value,):
                    counts[str(one)] = counts.get(str(one), 0) + 1
            if counts:
                self.conductor.sheets.count_hands(item.id, sorted(counts.items()))
        self.conductor.close_sheet()

    def _mood(self, at: Occurrence) -> float:
        """How the scene went, -1 to 1: by the card the playing group holds, where a deck goes from bad to good."""
        for group in self.conductor.play.playing(at):
            for deck in self.conductor.play.scenario(at).decks:
                cards = [card.id for card in deck.cards]
                held = self.conductor.play.card_of(at, deck.id, group.id)
                if held in cards and len(cards) > 1:
                    return 2 * cards.index(held) / (len(cards) - 1) - 1
        return 0.3

    def _board(self, at: Occurrence, step: Board) -> None:
        """Everybody writes an entry, or a few where some are there already; all are seen, some are sorted."""
        boards, play = self.conductor.boards, self.conductor.play
        columns = [column.id for column in entries.columns(step)]
        people = [person.id for person in play.here()]
        begun = bool(entries.entries(play, at))
        self.conductor.hand_over()
        for person in self.conductor.session.sheets[at].expected:
            if begun and self.chance.random() < 0.75:  # what is missing occurs to one in four
                continue
            self.clock.pass_(self.chance.uniform(20, 60))
            words = {column: self._idea(at) for column in columns}
            boards.add(at, words, person=person, owner=self.chance.choice(people) if step.owner else "")
            self.conductor.submit(person)
            self.seen()
        self.conductor.take_back()
        if entries.hidden(self.conductor.play, at):
            self._reveal()
        boards.add(at, self._idea(at))
        heap_ids = [heap.id for heap in entries.heaps(self.conductor.play, at)] or [
            boards.heap(at, _("At the counter"))
        ]
        for entry in entries.entries(self.conductor.play, at):
            if self.chance.random() < 0.8:  # a few stay unsorted
                boards.move(at, entry.id, self.chance.choice(heap_ids))
        self.clock.pass_(self.chance.uniform(60, 180))
        self.seen()

    def _idea(self, at: Occurrence) -> str:
        """Something to write on a board, not yet on it while there is anything else."""
        there = {words for entry in entries.known(self.conductor.play, at).values() for words in entry.words.values()}
        return self.chance.choice([idea for idea in _ideas() if idea not in there] or _ideas())

    def _calculate(self, at: Occurrence) -> None:
        """Groups name their own figures; the result is shown, and one figure changed to see what happens."""
        figures, play = self.conductor.figures, self.conductor.play
        first, groups = calculate.calculator(play, at).inputs[0], calculate.groups(play, at)
        for group in groups:
            self.clock.pass_(self.chance.uniform(30, 90))
            figures.change(at, first, 5 * self.chance.randint(1, 20), group.id)
            self.seen()
        self._reveal()
        figures.change(at, first, 5 * self.chance.randint(1, 20), groups[0].id if groups else "")
        self.clock.pass_(30)
        self.seen()

    def _talk(self, at: Occurrence, step: Discuss) -> None:
        for question in step.questions:
            self.clock.pass_(self.chance.uniform(60, 120))
            said = {words for (place, _key), words in self.conductor.session.debrief.items() if place == at}
            self.conductor.debrief_answer(at, question.id, saying(self.chance, said))
        self.seen()

    def _take_away(self) -> None:
        people = [person.name for person in self.conductor.play.here()]
        for person, promise in zip(self.chance.choices(people, k=2), self.chance.sample(_promises(), 2), strict=True):
            self.conductor.take_away("", person, promise, _("Friday"))


def _ideas() -> tuple[str, ...]:
    return (
        _("Say how long it will take before they ask"),
        _("Call back on the day we promised"),
        _("One person answers for the whole order"),
        _("Shorter words in our letters"),
        _("Look up when somebody comes in"),
        _("Ask what it is for before showing anything"),
        _("A chair for those who wait"),
        _("Thank people who complain"),
        _("Answer the phone by the third ring"),
        _("Name the price before the work begins"),
        _("Write down what the customer said last time"),
        _("Open five minutes early"),
    )


def _moments() -> tuple[str, ...]:
    return (_("First open question"), _("A long silence"), _("The tone changed"), _("They laughed together"))


def _promises() -> tuple[str, ...]:
    return (_("Greet every customer within ten seconds"), _("Call back the same day"), _("Ask one more question"))
