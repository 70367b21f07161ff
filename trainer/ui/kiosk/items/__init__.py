"""The ways to answer: one module for each kind of item, listed here by the word an author writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from trainer.model.items import KINDS, Item
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import AnswerWidget
from trainer.ui.kiosk.items.bipolar import BipolarAnswer
from trainer.ui.kiosk.items.choose import ChooseAnswer
from trainer.ui.kiosk.items.choose_many import ChooseManyAnswer
from trainer.ui.kiosk.items.date import DateAnswer
from trainer.ui.kiosk.items.faces import FacesAnswer
from trainer.ui.kiosk.items.grid import GridAnswer
from trainer.ui.kiosk.items.line import LineAnswer
from trainer.ui.kiosk.items.number import NumberAnswer
from trainer.ui.kiosk.items.person import PersonAnswer
from trainer.ui.kiosk.items.scale import scale_answer
from trainer.ui.kiosk.items.sliders import SlidersAnswer
from trainer.ui.kiosk.items.tally import TallyAnswer
from trainer.ui.kiosk.items.text import TextAnswer
from trainer.ui.kiosk.items.words import WordsAnswer
from trainer.ui.kiosk.items.yes_no import YesNoAnswer

ANSWERS: Mapping[str, Callable[[ItemPage, QWidget], AnswerWidget]] = MappingProxyType(
    {
        "faces": FacesAnswer,
        "grid": GridAnswer,
        "sliders": SlidersAnswer,
        "words": WordsAnswer,
        "scale": scale_answer,
        "bipolar": BipolarAnswer,
        "yes_no": YesNoAnswer,
        "choose": ChooseAnswer,
        "choose_many": ChooseManyAnswer,
        "number": NumberAnswer,
        "line": LineAnswer,
        "text": TextAnswer,
        "tally": TallyAnswer,
        "person": PersonAnswer,
        "date": DateAnswer,
    }
)


def answer_for(page: ItemPage, parent: QWidget) -> AnswerWidget:
    """The way to answer the page's item."""
    return ANSWERS[kind_of(page.item)](page, parent)


def kind_of(item: Item) -> str:
    """The word an author writes for an item's kind."""
    return next(kind for kind, made in KINDS.items() if isinstance(item, made))
