"""This file is the words on cards: minutes, themes and tags as people read them."""

from __future__ import annotations

from trainer.words import _


def shown(theme: str) -> str:
    """A theme as people read it."""
    return theme[:1].upper() + theme[1:].replace("-", " ")


def length_words(minutes: int) -> str:
    """Minutes on a card: "45 min", "3 h 40 min"."""
    if minutes < 100:
        return _("{minutes} min").format(minutes=minutes)
    hours, rest = divmod(minutes, 60)
    return (
        _("{hours} h {minutes} min").format(hours=hours, minutes=rest) if rest else _("{hours} h").format(hours=hours)
    )


def tag_words(tag: str) -> str:
    """A tag of cards as people read it; the four sectors of the shipped cards in the current language."""
    sectors = {"shop": _("Shop"), "bank": _("Bank"), "school": _("School"), "tourism": _("Tourism")}
    return sectors.get(tag) or shown(tag)
