"""This file is what a participant sees on the laptop at each moment: pages made from the play, never drawn here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from trainer.model.events import Occurrence
from trainer.model.items import PersonItem, Tally
from trainer.model.pages import AllDonePage, CardPage, ItemPage, NamePage, Page, Pick, ThanksPage
from trainer.model.play import Play
from trainer.model.scenario import Deal
from trainer.model.session import Given
from trainer.steps import deal, fill
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Sitting:
    """One person at the laptop: where in the sheet, what was answered in this sitting, whether all is said."""

    person: str
    index: int = 0
    given: Mapping[str, Given] = field(default_factory=dict)
    thanked: bool = False


def page(play: Play, at: Occurrence, done: Collection[str], sitting: Sitting | None) -> Page:
    """The page to show: a name to pick, a question, a card, thanks, or that everybody is done."""
    if isinstance(play.step(at), Deal):
        return _cards(play, at, sitting)
    state = play.session.sheets[at]
    if sitting is None:
        return names(play, at, done) if set(state.expected) - set(done) else _all_done()
    if sitting.thanked:
        return ThanksPage(name=play.name(sitting.person), left=len(set(state.expected) - set(done)))
    return question(play, at, sitting)


def names(play: Play, at: Occurrence, done: Collection[str]) -> NamePage:
    """Whose turn it can be."""
    sheet, state = fill.sheet_of(play, at), play.session.sheets[at]
    picks = tuple(Pick(person=person, name=play.name(person), done=person in done) for person in state.expected)
    return NamePage(
        title=play.step(at).title or sheet.title,
        picks=picks,
        promise=fill.promise(sheet, play.session.promise.limit),
    )


def question(play: Play, at: Occurrence, sitting: Sitting) -> ItemPage:
    """One item of the sheet, with what the person answered so far."""
    sheet = fill.sheet_of(play, at)
    item = sheet.items[sitting.index]
    given = sitting.given.get(item.id) or play.session.sheets[at].answers.get((sitting.person, item.id))
    people = tuple(Pick(person=person.id, name=person.name) for person in play.here() if person.id != sitting.person)
    return ItemPage(
        person=sitting.person,
        name=play.name(sitting.person),
        where=fill.about(play, at),
        item=item,
        number=sitting.index + 1,
        of=len(sheet.items),
        promise=fill.promise(sheet, play.session.promise.limit),
        value=(given.value if given.value is not None else given.words or None) if given else None,
        skipped=given is not None and given.skipped,
        people=people if isinstance(item, PersonItem) else (),
        card_words=card_words(play, at, item) if isinstance(item, Tally) else (),
    )


def card_words(play: Play, at: Occurrence, item: Tally) -> tuple[str, ...]:
    """The glossary of the card that the playing group holds, for a tally that takes its words from it."""
    deck = play.scenario(at).deck(item.from_card.partition(".")[0]) if item.from_card else None
    if deck is None:
        return ()
    targets = [target for group in play.playing(at) for target in (group.id, *group.members)]
    held = [card for target in targets if (card := play.card_of(at, deck.id, target))]
    return deal.card(deck, held[0]).glossary if held else ()


def _cards(play: Play, at: Occurrence, sitting: Sitting | None) -> Page:
    deck = deal.deck_of(play, at)
    holders = play.holders(at, deck)
    read = {person for place, known, person in play.session.read if place == at and known == deck.id}
    if sitting is None:
        if not set(holders) - read:
            return _all_done()
        picks = tuple(Pick(person=person, name=play.name(person), done=person in read) for person in holders)
        return NamePage(
            title=play.step(at).title or _("Read your card"),
            picks=picks,
            promise=_("Only you read your card. Hold to read; let go and it is hidden."),
        )
    if sitting.thanked:
        return ThanksPage(name=play.name(sitting.person), left=len(set(holders) - read))
    role = play.role_of(at, sitting.person)
    return CardPage(
        person=sitting.person,
        name=play.name(sitting.person),
        role=role.name if role else "",
        read=sitting.person in read,
    )


def _all_done() -> AllDonePage:
    return AllDonePage(text=_("Everybody is done. Please give the laptop back."))
