"""This file is what is printed, before it is laid out: which cards, slips and checklists, and how many of each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.kit import shipped_library
from trainer.model.printing import Checklist, Material, NothingToPrint, Slip, Stack, What, material
from trainer.model.scenario import Scenario


def _printed(scenario: str | Scenario, what: What, *, people: int = 0, tag: str = "") -> Material:
    library = shipped_library()
    model = library.scenario(scenario) if isinstance(scenario, str) else scenario
    sheets = {sheet.id: sheet for sheet in library.sheets()}
    return material(model, sheets, dict.fromkeys(sheets, "A promise."), [what], people=people, tag=tag)


def _stacks(printed: Material) -> dict[str, Stack]:
    return {part.name: part for part in printed.parts if isinstance(part, Stack)}


def _slips(printed: Material) -> dict[str, Slip]:
    return {part.heading: part for part in printed.parts if isinstance(part, Slip)}


def _checklists(printed: Material) -> list[Checklist]:
    return [part for part in printed.parts if isinstance(part, Checklist)]


def test_each_deck_is_a_stack_and_the_roles_are_another() -> None:
    """A scenario's cards are its decks' cards, in order, and a card for each role that has a brief."""
    stacks = _stacks(_printed("guess-dislike", "cards"))

    deck = shipped_library().scenario("guess-dislike").decks[0]
    assert [card.title for card in stacks["Reason"].cards] == [card.title for card in deck.cards]
    assert [card.title for card in stacks["Roles"].cards] == ["Customer", "Employee", "Observer"]


def test_a_confidential_deck_is_printed_to_be_folded() -> None:
    """A confidential deck's cards say that they are secret and whose they are; roles and open decks are not folded."""
    stacks = _stacks(_printed("guess-dislike", "cards"))

    assert stacks["Reason"].secret
    assert {card.line for card in stacks["Reason"].cards} == {"Secret · customer"}
    assert not stacks["Roles"].secret
    assert not _stacks(_printed("vocabulary", "cards"))["Profession"].secret


def test_what_is_printed_bears_the_title_the_room_may_read() -> None:
    """The telling title of an exercise stands on nothing that is printed."""
    kinds: tuple[What, ...] = ("cards", "slips")
    for what in kinds:
        printed = _printed("guess-dislike", what)

        assert {printed.title, *(part.title for part in printed.parts)} == {"The quiet customer"}


def test_a_tag_leaves_only_its_cards() -> None:
    """With a tag, a deck is cut down to the cards that have it, as in an agenda."""
    cards = _stacks(_printed("guess-dislike", "cards", tag="tourism"))["Reason"].cards

    deck = shipped_library().scenario("guess-dislike").decks[0]
    assert [card.title for card in cards] == [card.title for card in deck.cards if "tourism" in card.tags]


def test_an_unknown_tag_is_refused_with_those_there_are() -> None:
    """A tag no card has gives a sentence that lists the tags."""
    with pytest.raises(NothingToPrint, match="bank, school, shop, tourism"):
        _printed("guess-dislike", "cards", tag="shpo")


def test_nothing_to_print_says_what_there_is() -> None:
    """A scenario without cards says so and names what it has."""
    with pytest.raises(NothingToPrint, match="It has: slips"):
        _printed("mixed-signals", "cards")


@pytest.mark.parametrize(("people", "slips"), [(9, 3 * 6), (12, 3 * 8), (11, 7 + 7 + 8)])
def test_there_is_a_slip_for_everyone_who_watches_each_team(people: int, slips: int) -> None:
    """Where the others rate each team, nobody who watched goes without a slip."""
    assert _slips(_printed("service-levels", "slips", people=people))["Rate the scene"].copies >= slips


def test_a_slip_for_each_observer_in_each_round() -> None:
    """One pair of twelve plays three rounds: ten watch each."""
    assert _slips(_printed("guess-dislike", "slips", people=12))["What did the room see?"].copies == 30


def test_what_is_said_aloud_needs_no_slip() -> None:
    """Sheets that the facilitator types in as they are said aren't printed."""
    assert list(_slips(_printed("guess-dislike", "slips"))) == ["What did the room see?"]


def test_a_slip_has_room_for_what_the_laptop_would_know() -> None:
    """Who answers and which round or team it is about are filled in by hand."""
    assert _slips(_printed("service-levels", "slips"))["Rate the scene"].fields == ("Your name", "Team that played")
    assert _slips(_printed("guess-dislike", "slips"))["What did the room see?"].fields == ("Your name", "Round")


def test_nobody_signs_an_anonymous_slip() -> None:
    """An anonymous sheet has no line for a name."""
    assert [part.fields for part in _slips(_printed("mixed-signals", "slips")).values()] == [()]


def test_the_observers_of_each_profession_have_its_words() -> None:
    """A checklist whose words come from the dealt card is printed once for each card, with that card's words."""
    pages = _checklists(_printed("vocabulary", "checklist"))

    cards = shipped_library().scenario("vocabulary").decks[0].cards
    assert [page.heading for page in pages] == [f"Words of the trade · {card.title}" for card in cards]
    assert [[option.text for option in page.items[0].options] for page in pages] == [  # type: ignore[union-attr]
        list(card.glossary) for card in cards
    ]


def test_a_checklist_that_betrays_a_card_says_that_it_is_secret() -> None:
    """Where the deck is confidential, its words on a checklist come with a warning."""
    scenario = shipped_library().scenario("vocabulary")
    secret = replace(scenario, decks=tuple(replace(deck, confidential=True) for deck in scenario.decks))

    assert all(page.warning for page in _checklists(_printed(secret, "checklist")))
    assert not any(page.warning for page in _checklists(_printed(scenario, "checklist")))


@pytest.mark.parametrize(
    ("scenario", "briefs"), [("yes-and", 12), ("golden-mean", 6 + 6 + 10), ("service-levels", 3 + 9 + 8)]
)
def test_everybody_gets_the_card_of_the_role_they_play(scenario: str, briefs: int) -> None:
    """With a number of people, role cards are printed for all who have the role at the same time."""
    assert len(_stacks(_printed(scenario, "cards", people=12))["Roles"].cards) == briefs
