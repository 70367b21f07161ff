"""This file is the words people read: gettext's `_` and `ngettext`, in a language that can change at any time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path

from trainer.places import data_folder
from trainer.shipped import shipped

ENGLISH = "en"


class _Tongue:
    """A language; its words are read when the first is asked for."""

    __slots__ = ("_catalogue", "_catalogues", "language")

    def __init__(self, language: str, catalogues: Path | None = None) -> None:
        self.speak(language, catalogues)

    def speak(self, language: str, catalogues: Path | None) -> None:
        self.language, self._catalogues = language, catalogues
        self._catalogue: NullTranslations | None = None

    @property
    def catalogue(self) -> NullTranslations:
        if self._catalogue is None:
            self._catalogue = _words(self.language, self._catalogues)
        return self._catalogue


_tongue = _Tongue(ENGLISH)
"""The language spoken now; the one thing in this room that changes."""
_aside: ContextVar[_Tongue | None] = ContextVar("aside", default=None)
"""The language spoken inside `speaking`, there alone."""


def _(message: str) -> str:
    """`message` in the current language."""
    return (_aside.get() or _tongue).catalogue.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of the message that goes with `count` in the current language."""
    return (_aside.get() or _tongue).catalogue.ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """`message` in the current language where English has one word for two things; `context` says which is meant."""
    return (_aside.get() or _tongue).catalogue.pgettext(context, message)


def noop(message: str) -> str:
    """Mark `message` for translation where it only lies in a table; whoever shows it passes it through `_`."""
    return message


def current_language() -> str:
    """The language's code, such as `en`."""
    return (_aside.get() or _tongue).language


def languages(catalogues: Path | None = None) -> tuple[str, ...]:
    """The languages there are words for; English needs no catalogue and comes first."""
    found = {path.parent.name for folder in _folders(catalogues) for path in folder.glob("*/trainer.po")}
    return (ENGLISH, *sorted(found - {ENGLISH}))


def set_language(language: str, catalogues: Path | None = None) -> None:
    """Speak `language` from now on; a language without a catalogue is spoken in English words."""
    _tongue.speak(language, catalogues)


@contextmanager
def speaking(language: str, catalogues: Path | None = None) -> Iterator[None]:
    """Speak `language` inside the `with` alone, as when the stage has another one than the console; "" changes nothing.

    Compose values inside, such as a slide; open no window there, for what Qt calls later speaks as before.
    """
    if not language or language == current_language():
        yield
        return
    token = _aside.set(_Tongue(language, catalogues))
    try:
        yield
    finally:
        _aside.reset(token)


def preferred(wishes: Iterable[str], offered: Iterable[str]) -> str:
    """The first wished language that is offered, wishes written as "nb_NO.UTF-8", "ru-RU" or "nb"; else English."""
    known = set(offered)
    for wish in wishes:
        code = wish.replace("-", "_").partition(".")[0].partition("_")[0].lower()
        # A Norwegian of either kind reads Bokmål, which some systems call by the older "no".
        found = "nb" if code in ("no", "nn") and code not in known else code
        if found in known:
            return found
    return ENGLISH


def _words(language: str, catalogues: Path | None) -> NullTranslations:
    if language == ENGLISH:
        return NullTranslations()
    paths = [folder / language / "trainer.po" for folder in _folders(catalogues)]
    return _catalogue(next((path for path in paths if path.is_file()), paths[-1]))


def _folders(catalogues: Path | None) -> tuple[Path, ...]:
    """Where catalogues lie: in the user's own folder, for who adds a language, and with the program."""
    return (data_folder() / "locale", shipped("assets") / "locale") if catalogues is None else (catalogues,)


@lru_cache(maxsize=16)
def _catalogue(path: Path) -> NullTranslations:
    """The words in a file; without one, or with one that can't be read, English serves better than nothing."""
    from trainer.catalogue import BrokenCatalogue, catalogue

    try:
        return catalogue(path)
    except (OSError, BrokenCatalogue):
        return NullTranslations()
