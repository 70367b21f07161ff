"""The calculators: one module each, listed here by the name an author writes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from trainer.model.calculators.base import Calculator, Result
from trainer.model.calculators.lost_customer import LOST_CUSTOMER

CALCULATORS: Mapping[str, Calculator] = MappingProxyType({"lost customer": LOST_CUSTOMER})

__all__ = ["CALCULATORS", "Calculator", "Result"]
