"""This file is which page is drawn for what a participant sees, and what its buttons mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import assert_never

from PySide6.QtWidgets import QWidget

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
from trainer.ui.kiosk import plain
from trainer.ui.kiosk.card import CardReadingPage
from trainer.ui.kiosk.names import NamesPage
from trainer.ui.kiosk.page import KioskPage
from trainer.ui.kiosk.pair import PairSeenPage
from trainer.ui.kiosk.plain import PlainPage
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.kiosk.result import OwnResultPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a person can want on the pages."""

    pick: Callable[[str], None]
    choose: Callable[[str], None]
    answer: Callable[[QuestionPage], None]
    skip: Callable[[QuestionPage], None]
    back: Callable[[], None]
    typed: Callable[[QuestionPage], None]
    open_card: Callable[[CardReadingPage], None]
    read_card: Callable[[CardReadingPage], None]
    card_hidden: Callable[[CardReadingPage], None]
    watch: Callable[[WatchPage, QWidget], KioskPage]


def built(page: Page, parent: QWidget, wishes: Wishes, *, card_wait: int) -> KioskPage:
    """The widget of a page, its wishes connected."""
    match page:
        case NamePage():
            names = NamesPage(page, parent)
            names.picked.connect(wishes.pick)
            return names
        case ItemPage():
            return _question(page, parent, wishes)
        case CardPage():
            return _card(CardReadingPage(page, parent, wait=card_wait), wishes)
        case AgainPage():
            return _plain(plain.again(page), parent, wishes)
        case AlonePage():
            return _plain(plain.alone(page), parent, wishes)
        case MorePage():
            return _plain(plain.more(page), parent, wishes)
        case ResultPage():
            own = OwnResultPage(page, parent)
            own.chosen.connect(wishes.choose)
            return own
        case PairPage():
            both = PairSeenPage(page, parent)
            both.chosen.connect(wishes.choose)
            return both
        case ThanksPage():
            return _plain(plain.thanks(page), parent, wishes)
        case WatchPage():
            return wishes.watch(page, parent)
        case AllDonePage():
            return _plain(plain.all_done(page), parent, wishes)
        case _:
            assert_never(page)


def _question(page: ItemPage, parent: QWidget, wishes: Wishes) -> QuestionPage:
    made = QuestionPage(page, parent)
    made.continued.connect(partial(wishes.answer, made))
    made.skipped.connect(partial(wishes.skip, made))
    made.back.connect(wishes.back)
    made.typed.connect(partial(wishes.typed, made))
    return made


def _card(made: CardReadingPage, wishes: Wishes) -> CardReadingPage:
    made.wanted.connect(partial(wishes.open_card, made))
    made.read.connect(partial(wishes.read_card, made))
    made.hidden.connect(partial(wishes.card_hidden, made))
    made.back.connect(wishes.back)
    return made


def _plain(said: plain.Said, parent: QWidget, wishes: Wishes) -> PlainPage:
    made = PlainPage(said, parent)
    made.chosen.connect(wishes.choose)
    return made
