"""This file is the words people read: gettext's `_` and `ngettext`, in a language that can change at any time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from trainer.shipped import shipped

ENGLISH = "en"


@dataclass(slots=True)
class _Tongue:
    """The language spoken now; the one thing in this room that changes."""

    language: str
    catalogue: NullTranslations


_tongue = _Tongue(ENGLISH, NullTranslations())


def _(message: str) -> str:
    """`message` in the current language."""
    return _tongue.catalogue.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of the message that goes with `count` in the current language."""
    return _tongue.catalogue.ngettext(one, many, count)


def noop(message: str) -> str:
    """Mark `message` for translation where it only lies in a table; whoever shows it passes it through `_`."""
    return message


def current_language() -> str:
    """The language's code, such as `en`."""
    return _tongue.language


def languages(catalogues: Path | None = None) -> tuple[str, ...]:
    """The languages there are words for; English needs no catalogue and comes first."""
    found = {path.parent.name for path in _folder(catalogues).glob("*/trainer.mo")}
    return (ENGLISH, *sorted(found - {ENGLISH}))


def set_language(language: str, catalogues: Path | None = None) -> None:
    """Speak `language` from now on; a language without a catalogue is spoken in English words."""
    _tongue.catalogue = _catalogue(_folder(catalogues) / language / "trainer.mo")
    _tongue.language = language


def _folder(catalogues: Path | None) -> Path:
    return shipped("assets") / "locale" if catalogues is None else catalogues


@lru_cache(maxsize=16)
def _catalogue(path: Path) -> NullTranslations:
    try:
        with path.open("rb") as file:
            return GNUTranslations(file)
    except FileNotFoundError:
        return NullTranslations()
