"""The kinds of item: one module each, listed here by the word an author writes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from trainer.model.items.base import ItemBase, NotAnAnswer, Value
from trainer.model.items.bipolar import Bipolar
from trainer.model.items.choose import Choose, Option
from trainer.model.items.choose_many import ChooseMany
from trainer.model.items.date import DateItem
from trainer.model.items.faces import Faces
from trainer.model.items.grid import Grid
from trainer.model.items.line import Line
from trainer.model.items.number import Number
from trainer.model.items.person import PersonItem
from trainer.model.items.scale import Scale
from trainer.model.items.sliders import Sliders
from trainer.model.items.tally import Tally
from trainer.model.items.text import Text
from trainer.model.items.words import Word, Words
from trainer.model.items.yes_no import YesNo

Item = (
    Faces | Grid | Sliders | Words | Scale | Bipolar | YesNo | Choose | ChooseMany
    | Number | Line | Text | Tally | PersonItem | DateItem
)  # fmt: skip

KINDS: Mapping[str, type[Item]] = MappingProxyType(
    {
        "faces": Faces,
        "grid": Grid,
        "sliders": Sliders,
        "words": Words,
        "scale": Scale,
        "bipolar": Bipolar,
        "yes_no": YesNo,
        "choose": Choose,
        "choose_many": ChooseMany,
        "number": Number,
        "line": Line,
        "text": Text,
        "tally": Tally,
        "person": PersonItem,
        "date": DateItem,
    }
)

__all__ = [
    "KINDS", "Bipolar", "Choose", "ChooseMany", "DateItem", "Faces", "Grid", "Item", "ItemBase", "Line",
    "NotAnAnswer", "Number", "Option", "PersonItem", "Scale", "Sliders", "Tally", "Text", "Value", "Word",
    "Words", "YesNo",
]  # fmt: skip
