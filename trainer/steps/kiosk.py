"""This file is what a participant sees on the laptop at each moment: pages made from the play, never drawn here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from trainer.model.events import Occurrence
from trainer.model.items import Item, PersonItem, Value
from trainer.model.pages import (
    AgainPage,
    AllDonePage,
    AlonePage,
    CardPage,
    ItemPage,
    MorePage,
    NamePage,
    Page,
    PairPage,
    Pick,
    ResultPage,
    ThanksPage,
)
from trainer.model.play import Play
from trainer.model.scenario import Board, Deal, Fill
from trainer.model.session import Given
from trainer.model.sheet import Sheet
from trainer.steps import asked, board, card_words, deal, entries, fill, guessing, results
from trainer.steps.called import group_name
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Sitting:
    """One person at the laptop: where in the sheet, what was answered in this sitting, whether all is said.

    `sure` is False while somebody who has been here before is asked what they want; `alone` is True once they have
    said that nobody else sees the screen. On a board `entry` is the id of what is being written, once it is on it, and
    `count` how many were written before. `seen` is True once they have read their own result.
    """

    person: str
    index: int = 0
    given: Mapping[str, Given] = field(default_factory=dict)
    thanked: bool = False
    sure: bool = True
    alone: bool = False
    entry: str = ""
    count: int = 0
    seen: bool = False


# How a sitting goes


def sit(play: Play, at: Occurrence, done: Collection[str], person: str) -> Sitting | None:
    """Somebody picks a name; None when that person can't sit down (any more)."""
    picks = {pick.person: pick for pick in _picks(play, at, done)}
    pick = picks.get(person)
    if pick is None or (pick.done and not _again(play, at)):
        return None
    return Sitting(person=person, sure=not (pick.done or pick.begun))


def sure(sitting: Sitting, index: int = 0) -> Sitting:
    """They are who they say and want to answer (again), from the question with this index on."""
    return replace(sitting, sure=True, index=index)


def said(sitting: Sitting, item: str, value: Value | None, words: str = "") -> Sitting:
    """An answer was recorded, or the item skipped; on to the next."""
    given = {**sitting.given, item: Given(value, words)}
    return replace(sitting, given=given, index=sitting.index + 1)


def wrote(
    play: Play, at: Occurrence, sitting: Sitting, item: str, entry: str, value: Value | None, words: str
) -> Sitting:
    """A line of an entry was written, or left out; whose it is isn't asked where nothing was written."""
    moved = replace(said(sitting, item, value, words), entry=entry)
    return moved if entry else replace(moved, index=len(fill.sheet_of(play, at).items))


def another(sitting: Sitting) -> Sitting:
    """They want to write one more."""
    return replace(sitting, index=0, given={}, entry="", count=sitting.count + bool(sitting.entry))


def change(sitting: Sitting) -> Sitting:
    """They want to change what they have just written."""
    return replace(sitting, index=0)


def seen(sitting: Sitting) -> Sitting:
    """They have read their result."""
    return replace(sitting, seen=True)


def reopened(sitting: Sitting, index: int) -> Sitting:
    """They want to answer what they left open, from the question with this index on."""
    return replace(sitting, thanked=False, index=index)


def back(sitting: Sitting) -> Sitting | None:
    """To the question before; from the first one to the names."""
    return replace(sitting, index=sitting.index - 1) if sitting.index else None


def complete(play: Play, at: Occurrence, sitting: Sitting) -> bool:
    """Whether every question has been passed."""
    return sitting.index >= len(fill.sheet_of(play, at).items)


def stands(play: Play, at: Occurrence, sitting: Sitting, item: str) -> bool:
    """Whether an earlier sitting left an answer to an item that nothing in this sitting has replaced yet."""
    answer = play.session.sheets[at].answers.get((sitting.person, item)) if item not in sitting.given else None
    return answer is not None and not answer.skipped


def whole(play: Play, at: Occurrence, person: str) -> bool:
    """Whether a person has been through the sheet to its end."""
    state = play.session.sheets.get(at)
    return state is not None and state.submitted.get(person) is False


# The pages


def page(
    play: Play,
    at: Occurrence,
    done: Collection[str],
    sitting: Sitting | None,
    *,
    alone: bool = True,
    turned: bool = False,
    today: str = "",
) -> Page:
    """The page to show: a name to pick, a question, a card, thanks, or that everybody is done.

    Where the screen may be seen by the room (`alone` False), nothing private comes before they said it can't: each
    time before a card or somebody's own result, once in a hand-over (`turned`) before questions.
    """
    picks = _picks(play, at, done)
    if sitting is None:
        return names(play, at, picks) if any(not pick.done for pick in picks) else _all_done()
    if sitting.thanked and not sitting.seen:
        own = _own(play, at, sitting.person) if isinstance(play.step(at), Fill) else None
        if own is not None:
            return own if alone or sitting.alone else _alone(own)
    if sitting.thanked:
        return _thanks(play, at, sitting, picks)
    if not sitting.sure:
        return _asked_again(play, at, sitting, next(pick for pick in picks if pick.person == sitting.person))
    if _is_deal(play, at):
        card = _card(play, at, sitting, alone=alone)
        return card if alone or sitting.alone else _alone(card, _team(play, at, sitting.person) if card.shared else "")
    if not (alone or turned or sitting.alone):
        first = question(play, at, replace(sitting, index=0), today)
        return _alone(first, first.name if _as_one(play, at) else "")
    if is_board(play, at) and complete(play, at, sitting):
        return _more(play, at, sitting)
    return question(play, at, sitting, today)


def _own(play: Play, at: Occurrence, person: str) -> ResultPage | PairPage | None:
    """What only the person, or the person and a partner, see at the end."""
    return results.result(play, at, person) or guessing.pair_page(play, at, person)


def _thanks(play: Play, at: Occurrence, sitting: Sitting, picks: tuple[Pick, ...]) -> ThanksPage:
    name, teams = asked.answerer(play, at, sitting.person), _teams(play, at)
    if teams is not None:
        return ThanksPage(name=name, left=teams.count(False), teams=True)
    return ThanksPage(name=name, left=sum(not pick.done for pick in picks), teams=_as_one(play, at))


def names(play: Play, at: Occurrence, picks: tuple[Pick, ...]) -> NamePage:
    """Whose turn it can be."""
    if _is_deal(play, at):
        teams = _teams(play, at)
        return NamePage(
            title=play.step(at).title or _("Read your card"),
            picks=picks,
            promise=_("Only you read your card. Hold to read; let go and it is hidden.")
            if teams is None
            else _("One reader a team is enough. Hold to read; let go and it is hidden."),
            through=None if teams is None else (teams.count(True), len(teams)),
        )
    sheet = fill.sheet_of(play, at)
    return NamePage(
        title=play.step(at).title or sheet.title,
        picks=picks,
        promise=_why_named(play, at, sheet),
        again=_again(play, at),
        teams=_as_one(play, at),
    )


def _why_named(play: Play, at: Occurrence, sheet: Sheet) -> str:
    """What is promised where people pick their names; what a name is for where none is kept with an answer."""
    promise = fill.promise_at(play, at)
    if sheet.answers != "anonymous" or _as_one(play, at):
        return promise
    why = _("Your name only shows who has had a turn, never what was answered.")
    return f"{promise} {why}"


def _as_one(play: Play, at: Occurrence) -> bool:
    """Whether teams sit down here, each to answer as one."""
    return not _is_deal(play, at) and fill.how(play, at) == "team"


def _teams(play: Play, at: Occurrence) -> tuple[bool, ...] | None:
    """Whether each team's card has been read; None where a card is one person's, or none is dealt."""
    if not _is_deal(play, at):
        return None
    deck = deal.deck_of(play, at)
    return tuple(done for _name, done in deal.reading(play, at, deck)) if deck.to == "team" else None


def question(play: Play, at: Occurrence, sitting: Sitting, today: str = "") -> ItemPage:
    """One item of the sheet, with what the person answered in this sitting: never what stands from an earlier one."""
    sheet = fill.sheet_of(play, at)
    item = card_words.explained(play, at, sheet.items[sitting.index])
    given = sitting.given.get(item.id)
    own = item.id == entries.OWNER  # one may look after what one wrote, but not name oneself in a rating
    known = (person for person in play.here() if own or person.id != sitting.person)
    people = tuple(Pick(person=person.id, name=person.name) for person in known)
    return ItemPage(
        person=sitting.person,
        name=asked.answerer(play, at, sitting.person),
        where=fill.about(play, at),
        item=item,
        number=sitting.index + 1,
        of=len(sheet.items),
        promise=fill.promise_of(play, at, item),
        value=(given.value if given.value is not None else given.words or None) if given else None,
        skipped=given is not None and given.skipped,
        people=people if isinstance(item, PersonItem) else (),
        card_words=card_words.words(play, at, item),
        today=today,
        under=_above(sheet, item),
        unnamed=sheet.answers == "anonymous" and not _as_one(play, at),
    )


def _above(sheet: Sheet, item: Item) -> str:
    """The sheet's own question, where what is rated is a statement that asks nothing by itself.

    A statement that happens to end as a question is one too where most of its kind are statements.
    """
    alike = [known.ask.endswith("?") for known in sheet.items if type(known) is type(item)]
    asks = item.ask.endswith("?") and 2 * sum(alike) >= len(alike)
    return sheet.title if sheet.title.endswith("?") and not asks else ""


def _card(play: Play, at: Occurrence, sitting: Sitting, *, alone: bool) -> CardPage:
    shared = _teams(play, at) is not None
    role = play.role_of(at, sitting.person)
    holder = _team(play, at, sitting.person) if shared else role.name if role else ""
    shown = play.step(play.session.at or at).title or _("Cards are being read")
    return CardPage(
        person=sitting.person,
        name=play.name(sitting.person),
        holder=holder,
        shared=shared,
        read=sitting.person in deal.readers(play, at, deal.deck_of(play, at)),
        stage=_("The room's screen shows “{title}”").format(title=shown) if alone else "",
    )


def _more(play: Play, at: Occurrence, sitting: Sitting) -> MorePage:
    entry, of = entries.known(play, at).get(sitting.entry), entries.board_of(play, at)
    words = entries.full_text(of, entry) if entry else ""
    return MorePage(
        person=sitting.person,
        name=play.name(sitting.person),
        entry=words,
        count=sitting.count + bool(sitting.entry),
        question=(board.asked(play, at, words) or "") if entry else "",
    )


def is_board(play: Play, at: Occurrence) -> bool:
    """Whether people write on a board at this place."""
    return isinstance(play.step(at), Board)


def _asked_again(play: Play, at: Occurrence, sitting: Sitting, pick: Pick) -> AgainPage:
    name = pick.name
    if _is_deal(play, at):
        return AgainPage(person=pick.person, name=name, text=_("{name} has read the card already.").format(name=name))
    if is_board(play, at):
        return AgainPage(person=pick.person, name=name, text=_("{name} has written already.").format(name=name))
    if pick.done:
        text = _("{name} has answered already.").format(name=name)
        return AgainPage(person=pick.person, name=name, text=text, answered=True)
    answered = _answered(play, at, pick.person)
    onward = next((n for n, item in enumerate(fill.sheet_of(play, at).items, 1) if item.id not in answered), 0)
    text = _("{name} has answered some of the questions.").format(name=name)
    return AgainPage(person=sitting.person, name=name, text=text, resume=onward, teams=_as_one(play, at))


def _picks(play: Play, at: Occurrence, done: Collection[str]) -> tuple[Pick, ...]:
    """Everybody who may sit down here; who left before the end has begun but isn't done."""
    if _is_deal(play, at):
        deck = deal.deck_of(play, at)
        read, told = deal.readers(play, at, deck), deal.told_by_mates(play, at, deck)
        holders = play.holders(at, deck)
        return tuple(Pick(person=one, name=play.name(one), done=one in read, told=one in told) for one in holders)
    state = play.session.sheets[at]
    whole = {person for person in done if not state.submitted.get(person)}
    begun = {person for person, _item in state.answers} - whole
    return tuple(
        Pick(person=who, name=asked.answerer(play, at, who), done=who in whole, begun=who in begun)
        for who in state.expected
    )


def _answered(play: Play, at: Occurrence, person: str) -> frozenset[str]:
    return frozenset(item for who, item in play.session.sheets[at].answers if who == person)


def _again(play: Play, at: Occurrence) -> bool:
    """Whether somebody who is done may come once more: never to an anonymous sheet, which can't find their answers."""
    return _is_deal(play, at) or fill.sheet_of(play, at).answers != "anonymous"


def _is_deal(play: Play, at: Occurrence) -> bool:
    return isinstance(play.step(at), Deal)


def _team(play: Play, at: Occurrence, person: str) -> str:
    """The team of whoever sits here, by name."""
    return next(group_name(play, group) for group in play.groups(at) if person in group.members)


def _alone(following: CardPage | ItemPage | ResultPage | PairPage, team: str = "") -> AlonePage:
    """Asked of a person, or of those of a `team` who sit together."""
    match following:
        case CardPage():
            whose = _("The card of {name} comes next.")
        case ItemPage():
            whose = _("The questions for {name} come next.")
        case _:
            whose = _("What is for the eyes of {name} alone comes next.")
    text = _("Can anybody outside your team see this screen?") if team else _("Can anybody else see this screen?")
    return AlonePage(text=text, following=whose.format(name=team or following.name), teams=bool(team))


def _all_done() -> AllDonePage:
    return AllDonePage(text=_("Everybody is done. Please give the laptop back."))
