"""This file is what one participant sees on the laptop: kiosk pages as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items import Item, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A name to pick: person id, name, and whether that person is done."""

    person: str
    name: str
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePage:
    """Pick your name; `promise` says who will see what."""

    title: str
    picks: tuple[Pick, ...]
    promise: str
    timer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """One question of a sheet for one person; `answered` False and `value` None means nothing chosen yet."""

    person: str
    name: str
    where: str
    item: Item
    number: int
    of: int
    promise: str
    value: Value | None = None
    skipped: bool = False
    people: tuple[Pick, ...] = ()
    card_words: tuple[str, ...] = ()
    timer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksPage:
    """Thank you, pass the laptop on; `left` people are still to come."""

    name: str
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AlonePage:
    """Asked before anything private where the room might see this screen: "nobody else sees this screen now"."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPage:
    """A card at rest; its words are asked for, and logged, only when it is held open."""

    person: str
    name: str
    role: str
    read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AllDonePage:
    """Everybody is done; hand the laptop back."""

    text: str


Page = NamePage | ItemPage | ThanksPage | AlonePage | CardPage | AllDonePage
