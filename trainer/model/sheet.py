"""This file is a sheet: ordered items somebody answers, with an optional key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from trainer.model.items import Item

Confidence = Literal["named", "confidential", "anonymous"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A range of scores, both ends included, with its name and what it means."""

    id: str
    name: str
    least: float
    most: float
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscale:
    """Some of the items with a score and bands of their own."""

    id: str
    name: str
    items: tuple[str, ...]
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """How answers become points: option id → points for all items, or per item in `for_item`."""

    points: Mapping[str, float] = field(default_factory=dict)
    for_item: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    reversed: tuple[str, ...] = ()
    bands: tuple[Band, ...] = ()
    subscales: tuple[Subscale, ...] = ()
    unanswered: Literal["no score"] = "no score"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A metric declared by name over an item: "nps", "csat" or "ces"."""

    name: Literal["nps", "csat", "ces"]
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A named comparison of an item between subjects, silent below `least` answers each."""

    item: str
    between: str
    least: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Ordered items with who may see the answers; `outside` marks one answered by people not in the room."""

    id: str
    title: str
    items: tuple[Item, ...]
    summary: str = ""
    answers: Confidence = "confidential"
    result: Literal["the person", "the room", "the facilitator"] = "the room"
    key: Key | None = None
    metrics: tuple[Metric, ...] = ()
    outside: bool = False
    subject: str = ""
    compare: Comparison | None = None
    themes: tuple[str, ...] = ()
    notes: str = ""
    language: str = "en"

    def item(self, item_id: str) -> Item:
        """The item of that id; KeyError when there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)
