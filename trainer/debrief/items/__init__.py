"""The item kinds in the debrief: one module each, listed here by the word an author writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from trainer.debrief.items import (
    bipolar,
    choose,
    choose_many,
    date,
    faces,
    grid,
    line,
    number,
    person,
    scale,
    sliders,
    tally,
    text,
    words,
    yes_no,
)
from trainer.debrief.items.base import Kind, Lean, Sample, Summary
from trainer.model.items import KINDS as ITEMS
from trainer.model.items import ChooseMany, DateItem, Item, PersonItem, Tally, Words
from trainer.model.report import Part
from trainer.model.session import Given

POOLED = ChooseMany | Words | Tally | DateItem | PersonItem
"""Kinds of item that are told as one over all scenes."""
KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "faces": faces.KIND,
        "grid": grid.KIND,
        "sliders": sliders.KIND,
        "words": words.KIND,
        "scale": scale.KIND,
        "bipolar": bipolar.KIND,
        "yes_no": yes_no.KIND,
        "choose": choose.KIND,
        "choose_many": choose_many.KIND,
        "number": number.KIND,
        "line": line.KIND,
        "text": text.KIND,
        "tally": tally.KIND,
        "person": person.KIND,
        "date": date.KIND,
    }
)


def kind_name(item: Item) -> str:
    """The word an author writes for this item's kind."""
    return next(name for name, known in ITEMS.items() if type(item) is known)


def summary(item: Item, answers: Sequence[Given]) -> Summary:
    """The answers to an item in figures."""
    return KINDS[kind_name(item)].summary(item, answers)


def said(item: Item, given: Given) -> str:
    """One answer in words, "" when it was skipped."""
    return KINDS[kind_name(item)].said(item, given)


def parts(item: Item, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """The panels of an item; samples are already covered by the rule for small groups.

    A kind that sums over scenes has a panel for what people answered and one for what teams did.
    """
    kind = KINDS[kind_name(item)]
    teams = [sample for sample in samples if sample.teams]
    if isinstance(item, POOLED) and 0 < len(teams) < len(samples):
        people = [sample for sample in samples if not sample.teams]
        return (*kind.parts(item, people, limit), *kind.parts(item, teams, limit))
    return kind.parts(item, samples, limit)


__all__ = ["KINDS", "Kind", "Lean", "Sample", "Summary", "kind_name", "parts", "said", "summary"]
