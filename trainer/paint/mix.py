"""This file is the arithmetic of colours: mixing two, and the contrast between them."""

from __future__ import annotations


def mixed(one: str, other: str, share: float) -> str:
    """The colour `share` 0-1 of the way from one to the other, both as #RRGGBB."""
    share = max(0.0, min(1.0, share))
    parts = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in parts)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(ground: str, first: str, second: str) -> str:
    """Whichever of two inks stands out more on a ground."""
    return first if contrast(ground, first) >= contrast(ground, second) else second


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
