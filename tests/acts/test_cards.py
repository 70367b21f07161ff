"""What is done with cards: a secret stays with one person, whatever changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.stories import DISLIKE, LEVELS, PLAN, SHEETS, begun, go_to, story
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.debrief import onstage
from trainer.debrief.report import report
from trainer.export.markdown import markdown
from trainer.model.play import room
from trainer.model.report import Cards
from trainer.model.screen import CardsSlide
from trainer.model.script import script
from trainer.model.trouble import Refused
from trainer.steps import deal
from trainer.store import journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where this test's session lies."""
    return tmp_path / "session.trainer"


def test_a_card_once_read_is_not_dealt_anew(path: Path) -> None:
    """Three levels for three teams: another one is known to somebody; that it was opened is on record."""
    conductor, file = begun(path)
    at = go_to(conductor, "cards")
    conductor.cards.deal_again()
    person = next(iter(conductor.play.holders(at, conductor.play.scenario(at).decks[0])))
    conductor.cards.open(person)
    with pytest.raises(Refused):
        conductor.cards.deal_again()
    assert [(deck, reader) for _at, deck, reader, _when in conductor.session.opened] == [("level", person)]
    file.close()


def test_a_card_that_does_not_suit_is_replaced_by_one_nobody_knows(path: Path) -> None:
    """Read, dealt again: it is another card, read by nobody yet, and the first never comes again."""
    conductor, file = begun(path, plan=(PLAN[2],))
    at = go_to(conductor, "slip")
    deck = conductor.play.scenario(at).decks[0]
    (customer,) = conductor.play.holders(at, deck)
    seen = []
    for _deal in range(3):
        seen.append(conductor.cards.open(customer).id)
        conductor.cards.read(customer)
        conductor.cards.deal_again()
        assert not deal.readers(conductor.play, at, deck)
    seen.append(conductor.play.holders(at, deck)[customer])
    assert len(set(seen)) == len(seen)
    assert set(seen) <= deal.used(conductor.play, deck, at.block)
    assert not set(seen[:-1]) & set(str(room(conductor.play).session).split("'"))
    file.close()
    left = journal.open_session(path)
    again = Conductor(left, story(), HandClock(), left.records())
    assert deal.used(again.play, deck, at.block) == deal.used(conductor.play, deck, at.block)
    left.close()


def test_once_the_scene_began_a_card_that_was_read_stays(path: Path) -> None:
    """What was played would be told with a card that wasn't."""
    conductor, file = begun(path, plan=(PLAN[2],))
    at = go_to(conductor, "slip")
    (customer,) = conductor.play.holders(at, conductor.play.scenario(at).decks[0])
    conductor.cards.open(customer)
    go_to(conductor, "scene")
    conductor.start_or_pause()
    conductor.start_or_pause()
    conductor.back()
    assert conductor.here == at
    with pytest.raises(Refused, match="has been read"):
        conductor.cards.deal_again()
    file.close()


def test_a_secret_card_follows_its_role_when_people_change_places(path: Path) -> None:
    """Swapped before anybody read it, the card is with the new customer; nobody else holds one."""
    conductor, file = begun(path, plan=(PLAN[2],))
    at = go_to(conductor, "slip")
    old = conductor.play.in_role(at, "customer")[0]
    watching = next(person for person in conductor.play.watching(at))
    card = conductor.session.hands[(at, "reason")][0].card
    conductor.people.swap(old, watching)
    assert [(hand.target, hand.card) for hand in conductor.session.hands[(at, "reason")]] == [(watching, card)]
    assert conductor.cards.open(watching).id == card
    file.close()


def test_a_card_already_read_is_replaced_for_the_new_customer(path: Path) -> None:
    """A secret that the former customer knows is none: the new one gets another card, and may read it."""
    conductor, file = begun(path, plan=(PLAN[2],))
    at = go_to(conductor, "slip")
    old, performer = conductor.play.in_role(at, "customer")[0], conductor.play.in_role(at, "performer")[0]
    known = conductor.cards.open(old).id
    conductor.people.swap(old, performer)
    assert conductor.play.in_role(at, "customer") == (performer,)
    assert conductor.cards.open(performer).id != known
    file.close()


def test_who_has_read_a_teams_card_stays_in_the_team(path: Path) -> None:
    """Nobody takes one team's secret to another; people of one team may still change roles."""
    conductor, file = begun(path)
    at = go_to(conductor, "cards")
    one, other = conductor.play.groups(at)[:2]
    conductor.cards.open(one.members[0])
    with pytest.raises(Refused, match="can't change teams"):
        conductor.people.swap(one.members[0], other.members[0])
    conductor.people.swap(one.members[0], one.members[1])
    conductor.people.swap(one.members[1], other.members[0])
    file.close()


def test_of_printed_cards_given_out_nobody_is_said_to_have_one(path: Path) -> None:
    """Their deal is not known: the reveal and the notes name nobody with a card, and nobody reads one here."""
    conductor, file = begun(path)
    at = go_to(conductor, "cards")
    conductor.cards.give_out()
    with pytest.raises(Refused, match="given out"):
        conductor.hand_over()
    go_to(conductor, "open")
    conductor.reveal()

    (slide,) = onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now())
    assert isinstance(slide, CardsSlide)
    assert [(card.holder, card.title) for card in slide.cards] == [("", "What did the card say?")]
    told = [part for part in report(conductor.play).parts if isinstance(part, Cards)]
    assert [card.holder for part in told for card in part.cards] == [""]
    assert not conductor.play.holders(at, conductor.play.scenario(at).decks[0])
    file.close()


def test_who_had_which_printed_card_is_told_after_the_reveal(path: Path) -> None:
    """One by one: the room sees those told, the notes too; taken back, nobody is said to have had one."""
    conductor, file = begun(path)
    at = go_to(conductor, "cards")
    deck = conductor.play.scenario(at).decks[0]
    teams = conductor.play.groups(at)
    conductor.cards.give_out()
    go_to(conductor, "open")
    conductor.reveal()
    conductor.cards.held(deck.id, teams[1].id, deck.cards[2].id)
    conductor.cards.held(deck.id, teams[0].id, deck.cards[0].id)

    (slide,) = onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now())
    assert isinstance(slide, CardsSlide)
    titles = [deck.cards[0].title, deck.cards[2].title]
    assert [card.title for card in slide.cards] == [*titles, *["?"] * (len(teams) - 2)]
    assert len({card.holder for card in slide.cards}) == len(teams), "no team is left out"
    notes = markdown(report(conductor.play)).decode()
    assert f"| {deck.cards[0].title} |" in notes
    assert f"| {deck.cards[2].title} |" in notes

    conductor.cards.held(deck.id, teams[0].id, "")
    conductor.cards.held(deck.id, teams[1].id, "")
    assert conductor.play.on_paper(at, deck)
    file.close()


def test_who_had_which_printed_card_stays_told_when_somebody_leaves(path: Path) -> None:
    """What is told of the next person takes nothing back that was told of one who has gone home since."""
    secret = replace(LEVELS.decks[0], to="everyone")
    played = script(PLAN, {"levels": replace(LEVELS, decks=(secret,)), "dislike": DISLIKE}, SHEETS)
    conductor, file = begun(path, played=played)
    at = go_to(conductor, "cards")
    conductor.cards.give_out()
    go_to(conductor, "open")
    conductor.reveal()
    one, other = conductor.play.receivers(at, secret)[:2]
    conductor.cards.held(secret.id, one, secret.cards[2].id)
    conductor.people.change(one, "left")
    conductor.cards.held(secret.id, other, secret.cards[0].id)
    here = conductor.here
    assert conductor.play.card_of(here, secret.id, one) == secret.cards[2].id
    assert conductor.play.card_of(here, secret.id, other) == secret.cards[0].id
    file.close()


def test_whose_card_was_read_at_the_laptop_is_not_told_otherwise(path: Path) -> None:
    """What was read here is what was held."""
    conductor, file = begun(path)
    at = go_to(conductor, "cards")
    team = conductor.play.groups(at)[0]
    deck = conductor.play.scenario(at).decks[0]
    conductor.cards.open(team.members[0])
    go_to(conductor, "open")
    conductor.reveal()
    with pytest.raises(Refused, match="read at the laptop"):
        conductor.cards.held(deck.id, team.id, deck.cards[1].id)
    file.close()


def test_printed_cards_stay_given_out_after_a_power_cut_and_when_groups_change(path: Path) -> None:
    """It is on record: a session that is opened again knows it, and a new lot of groups deals nothing."""
    conductor, file = begun(path)
    at = go_to(conductor, "cards")
    deck = conductor.play.scenario(at).decks[0]
    conductor.cards.give_out()
    one, other = conductor.play.groups(at)[:2]
    conductor.people.swap(one.members[0], other.members[0])
    conductor.people.regroup()
    assert conductor.play.on_paper(at, deck)
    file.close()
    left = journal.open_session(path)
    again = Conductor(left, story(), HandClock(), left.records())
    assert again.play.on_paper(at, deck)
    left.close()


def test_printed_cards_given_out_by_mistake_are_dealt_here_after_all(path: Path) -> None:
    """Dealing takes it back; once somebody has read a card here, it is too late to say that cards are on paper."""
    conductor, file = begun(path)
    at = go_to(conductor, "cards")
    deck = conductor.play.scenario(at).decks[0]
    conductor.cards.give_out()
    conductor.cards.deal_again()
    assert not conductor.play.on_paper(at, deck)
    conductor.cards.open(next(iter(conductor.play.holders(at, deck))))
    with pytest.raises(Refused, match="has been read here"):
        conductor.cards.give_out()
    file.close()


def test_giving_out_printed_cards_is_taken_back_with_the_very_deal_that_stood(path: Path) -> None:
    """Undo leaves everybody the card they had; once the room has gone on, there is nothing to undo."""
    conductor, file = begun(path)
    at = go_to(conductor, "cards")
    deck = conductor.play.scenario(at).decks[0]
    dealt = conductor.session.hands[(at, deck.id)]
    conductor.cards.give_out_or_deal()
    assert conductor.play.on_paper(at, deck)
    conductor.undo()
    assert conductor.session.hands[(at, deck.id)] == dealt
    conductor.cards.give_out()
    conductor.next()
    assert conductor.undoable is None
    file.close()
