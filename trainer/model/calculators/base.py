"""This file is what every calculator has in common: the figures it needs, and what it works out of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal, Inexact, localcontext

PRECISION = 120
"""Digits kept while working: more than any product of a few figures has, so that nothing is ever rounded."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a calculator worked out: `figures` by id, the one it is about first, and the `steps` that make that one."""

    figures: Mapping[str, Decimal]
    steps: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class Calculator:
    """The ids of its inputs, the ids of its results, which inputs are money, and how it works.

    `check` raises NotAnAnswer with a sentence for a figure an input can't take; `result` takes checked figures only.
    """

    inputs: tuple[str, ...]
    results: tuple[str, ...]
    money: tuple[str, ...]
    check: Callable[[str, Decimal], None]
    result: Callable[[Mapping[str, Decimal]], Result]


@contextmanager
def exactly() -> Iterator[None]:
    """Arithmetic in which a rounding would be an error."""
    with localcontext() as context:
        context.prec = PRECISION
        context.traps[Inexact] = True
        yield
