"""This file is how amounts look: exact decimals in the reader's own number format, with what they are counted in."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from trainer.words import _

PLACES = Decimal("0.01")
NBSP = "\u00a0"
SHORT = 12


def amount(value: Decimal, unit: str = "") -> str:
    """A number with two decimals at most and its unit, a short one on the same line: 70 thousand, 1,234.5 NOK, −3."""
    text = number(value)
    if unit == "%":
        return _("{count}%").format(count=text)
    tied = unit.replace(" ", NBSP) if len(unit) <= SHORT else unit
    return f"{text}{NBSP}{tied}" if unit else text


def number(value: Decimal) -> str:
    """A number with two decimals at most; the thousands are set apart from five digits on."""
    rounded = value.quantize(PLACES, ROUND_HALF_UP) if abs(value) < Decimal(10) ** 20 else value
    whole, _point, decimals = f"{abs(rounded):f}".partition(".")
    comma, point = separators()
    digits = whole if len(whole) < 5 else f"{int(whole):,}".replace(",", comma)
    decimals = decimals.rstrip("0")
    text = f"{digits}{point}{decimals}" if decimals else digits
    return f"−{text}" if rounded < 0 else text


def separators() -> tuple[str, str]:
    """What stands between thousands and before decimals in the current language."""
    # Translators: write this number as your language writes it, with a no-break space where it sets thousands apart.
    written = _("12,345.6")
    return written[2:-5].replace(" ", NBSP), written[-2]
