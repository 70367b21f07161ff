"""This file is meant against felt: the dealt card beside what people saw, without those who knew the card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from trainer.debrief import figures
from trainer.debrief.answers import pile, private, sheet_at
from trainer.debrief.items.bars import cross_table
from trainer.debrief.items.base import Sample, chosen, counted, of_teams, remarks
from trainer.debrief.small import covered
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Choose
from trainer.model.report import CrossTable
from trainer.model.scenario import Compare, Deck
from trainer.words import _

FEW, MANY = 2, Fraction(1, 3)
"""So many answers, and so large a part of a scene's, took one card for another to be told."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen against what was meant: the table, the words beside each scene, and the answers that count.

    `item` is the compared item, "" when nothing is compared. While a scene's card isn't known nothing of it is shown,
    so that the answers of those who knew the card are never the difference of two figures.
    """

    item: str = ""
    table: CrossTable | None = None
    beside: Mapping[Occurrence, str] = field(default_factory=dict)
    samples: tuple[Sample, ...] = ()


@dataclass(frozen=True, slots=True)
class _Scene:
    at: Occurrence
    card: str
    sample: Sample


def seen(telling: Telling, compare: Compare | None, places: Sequence[Occurrence]) -> Seen:
    """What was meant and what was seen over these places; none where the item or the card isn't there to compare."""
    if compare is None or not places:
        return Seen()
    deck = telling.play.scenario(places[0]).deck(compare.deck)
    item = next((item for item in sheet_at(telling.play, places[0]).items if item.id == compare.item), None)
    if deck is None or not isinstance(item, Choose):
        return Seen()
    if all((dealt := telling.play.dealt_at(at, deck.id)) and telling.play.on_paper(dealt, deck) for at in places):
        return Seen()
    scenes = _scenes(telling, deck, item, places)
    if not scenes:
        return Seen(item.id)
    titles = {card.id: card.title for card in deck.cards}
    return Seen(
        item.id,
        _table(telling, item, titles, scenes),
        {scene.at: _beside(scene, titles) for scene in scenes if scene.sample.n},
        tuple(scene.sample for scene in sorted(scenes, key=lambda scene: scene.at)),
    )


def _table(telling: Telling, item: Choose, titles: Mapping[str, str], scenes: Sequence[_Scene]) -> CrossTable:
    columns = [option.id for option in item.options]
    shown = [scene for scene in scenes if scene.sample.n]
    counts = [tuple(count for _id, count in counted(chosen(scene.sample.answers), columns)) for scene in shown]
    table = cross_table(
        _("What was meant, what was seen"),
        tuple(titles.get(option.id, option.text) for option in item.options),
        tuple(zip(_labels(telling, shown, titles), counts, strict=True)),
        tuple((row, columns.index(scene.card)) for row, scene in enumerate(shown) if scene.card in columns),
        "",
    )
    by_teams = tuple(number for number, scene in enumerate(shown) if scene.sample.teams)
    apart = by_teams if len(by_teams) < len(shown) else ()
    hands = any(scene.sample.over for scene in shown)
    table = replace(table, axes=(_("Meant"), _("Seen")), apart=apart, hands=hands)
    samples = [scene.sample for scene in scenes]
    whole = all(sample.n == sample.asked and not sample.teams for sample in samples) and not hands
    return replace(table, note=_noted(agreed(table), "" if whole else remarks(samples, telling.limit)))


def mistaken(table: CrossTable) -> str:
    """Which card was taken for which other most often, where so large a part of its answers did; "" where none was."""
    found = [
        (Fraction(row[column], sum(row)), row[column], sum(row), table.columns[meant], table.columns[column])
        for number, meant in table.hit
        if number not in table.apart and not table.hands
        for row in (table.rows[number][1],)
        for column in range(len(row))
        if column != meant and row[column] >= FEW and Fraction(row[column], sum(row)) >= MANY
    ]
    if not found:
        return ""
    _share, count, n, meant_as, seen_as = max(found, key=lambda one: one[:3])
    words = _("“{meant}” was taken for “{seen}” in {count}.")
    return words.format(meant=meant_as, seen=seen_as, count=figures.of_answers(count, n))


def _noted(*remark: str) -> str:
    return " · ".join(part for part in remark if part)


def agreed(table: CrossTable) -> str:
    """How many answers, over all scenes that are shown, were what was meant; "" where nobody answered.

    Scenes that teams answered as one are told after people's; alone they count as answers.
    """
    agree, n = _hits(table, [row for row in range(len(table.rows)) if row not in table.apart])
    if not n:
        return ""
    words = _("As meant: {count} ({share})")
    count = (figures.of_hands if table.hands else figures.of_answers)(agree, n)
    told = words.format(count=count, share=figures.percent(Fraction(agree, n)))
    if not table.apart:
        return told
    return _("{count}; teams: {teams}").format(count=told, teams=figures.of(*_hits(table, table.apart)))


def _hits(table: CrossTable, rows: Sequence[int]) -> tuple[int, int]:
    """How many answers in these rows agree, of how many."""
    agree = sum(table.rows[row][1][column] for row, column in table.hit if row in rows)
    return agree, sum(sum(table.rows[row][1]) for row in rows)


def _scenes(telling: Telling, deck: Deck, item: Choose, places: Sequence[Occurrence]) -> tuple[_Scene, ...]:
    """The scenes with a known card, in the order of the deck; those who knew the card are left out."""
    found = []
    for at in places:
        held = telling.cards_of(at, deck)
        knowers = telling.knowers(at, deck)
        if len(held) == 1 and not _nameless(telling, at, item, knowers):
            found.append(_Scene(at, held[0], private(telling, pile(telling, at), item, without=knowers)))
    samples = covered([scene.sample for scene in found], telling.limit)
    scenes = [_Scene(scene.at, scene.card, sample) for scene, sample in zip(found, samples, strict=True)]
    order = [card.id for card in deck.cards]
    return tuple(sorted(scenes, key=lambda scene: (order.index(scene.card), scene.at)))


def _nameless(telling: Telling, at: Occurrence, item: Choose, knowers: frozenset[str]) -> bool:
    """Whether those who knew the card answered too and can't be told apart."""
    state = telling.play.session.sheets[at]
    return bool(knowers & set(state.expected)) and bool(state.ballots or item.id in state.hands)


def _labels(telling: Telling, scenes: Sequence[_Scene], titles: Mapping[str, str]) -> list[str]:
    """The card's title; with the scene where two had the same card, and how many teams where teams answered."""
    cards = [scene.card for scene in scenes]
    return [
        _noted(
            titles[scene.card],
            scene.sample.label if cards.count(scene.card) > 1 else "",
            "" if telling.once else of_teams([scene.sample]),
        )
        for scene in scenes
    ]


def _beside(scene: _Scene, titles: Mapping[str, str]) -> str:
    agree = chosen(scene.sample.answers).count(scene.card)
    return _("{count} saw “{card}”").format(count=scene.sample.part(agree), card=titles[scene.card])
