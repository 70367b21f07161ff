"""This file is how much there is to read on a participant's page, and whether it is one to take one's time over."""

from __future__ import annotations

from typing import assert_never

from trainer.model.items import Choose, ChooseMany, Item, Line, Tally, Text, Words
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
    ResultPage,
    ThanksPage,
    WatchPage,
)

GLANCE = 100
"""So many letters are read in passing, a question with a few words to choose from."""


def slow(page: Page) -> bool:
    """Whether the page is one to write on or to read, which takes longer than a tap."""
    written = isinstance(page, ItemPage) and isinstance(page.item, Line | Text)
    return written or isinstance(page, ResultPage | PairPage)


def to_read(page: Page) -> int:
    """How many letters a page has beyond those that are read in passing; 0 for a short one."""
    return max(0, sum(len(words) for words in _words(page)) - GLANCE)


def _words(page: Page) -> tuple[str, ...]:
    match page:
        case ItemPage():
            names = tuple(pick.name for pick in page.people)
            return (page.item.ask, page.item.help, *_offered(page.item), *names, *page.card_words)
        case MorePage():
            return (page.entry, page.question)
        case AgainPage():
            return (page.text,)
        case AlonePage():
            return (page.text, page.following)
        case ResultPage():
            return (page.heading, page.text, *page.parts)
        case PairPage():
            return tuple(words for row in page.rows for words in (row.ask, row.guessed, row.felt))
        case NamePage() | ThanksPage() | CardPage() | WatchPage() | AllDonePage():
            return ()
        case _:
            assert_never(page)


def _offered(item: Item) -> tuple[str, ...]:
    if isinstance(item, Choose | ChooseMany | Tally):
        return tuple(option.text for option in item.options)
    return tuple(word.text for word in item.words) if isinstance(item, Words) else ()
