"""Amounts are written as the reader writes them, and rounded only for the eye."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from trainer.steps.amounts import amount, number
from trainer.words import ENGLISH, set_language

CATALOGUE = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

msgid "12,345.6"
msgstr "12 345,6"
"""


@pytest.fixture
def tongue(tmp_path: Path) -> Iterator[Path]:
    """A folder for a catalogue; English is spoken again afterwards."""
    yield tmp_path
    set_language(ENGLISH)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("70", "70"),
        ("1234.5", "1234.5"),
        ("12345.678", "12,345.68"),
        ("0.005", "0.01"),
        ("0.004", "0"),
        ("-0.001", "0"),
        ("-3", "−3"),
        ("1000000", "1,000,000"),
        ("100", "100"),
        ("12345678901234567890123", "12,345,678,901,234,567,890,123"),
    ],
)
def test_a_number_has_two_decimals_at_most(value: str, shown: str) -> None:
    """Halves are rounded up, noughts left out, thousands set apart from five digits on."""
    assert number(Decimal(value)) == shown


def test_the_unit_never_stands_alone_on_a_line() -> None:
    """A no-break space holds it to its number."""
    assert amount(Decimal(70), "thousand") == "70\u00a0thousand"


def test_a_language_writes_numbers_its_own_way(tongue: Path) -> None:
    """The translation of one sample number decides: a space for thousands and a comma before decimals."""
    (tongue / "xx").mkdir()
    (tongue / "xx" / "trainer.po").write_text(CATALOGUE, encoding="utf-8")
    set_language("xx", tongue)
    assert number(Decimal("1234567.89")) == "1\u00a0234\u00a0567,89"
