"""This file is a made-up language for finding what is clipped or was never marked: [Every text in brackets~~~~].

`with pseudo_words():` speaks it in the interface; `pseudo_sources(sources)` adds it to scenarios. What a window
shows without brackets goes past `trainer.words`; what misses its closing bracket is cut off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.catalogues import Key, spoken
from trainer.catalogue import Message
from trainer.places import data_folder
from trainer.store.files import language_of, named
from trainer.store.library import Library, bundle
from trainer.store.problems import START
from trainer.store.template_translation import Sheaf, translation_text
from trainer.store.translated import texts_of
from trainer.store.translation_file import Told, Translation
from trainer.store.translations import Said
from trainer.words import set_language

LANGUAGE = "qps"
LONGER = 0.4
_KEPT = re.compile(r"(\{[^{}]*\}|%[0-9])")
_ENDS = re.compile(r"(\s*(?:- )?)(.*?)((?: \(\*[^)]*\)|…|:)?\s*)", re.DOTALL)


def pseudo(text: str) -> str:
    """Each line in brackets, 40 % longer; placeholders stay, what stands at its ends stays outside the brackets."""
    return "\n".join(map(_line, text.split("\n")))


def _line(text: str) -> str:
    before, inner, after = _parts(text)
    if not any(sign.isalpha() for sign in _KEPT.sub("", inner)):
        return text
    more = "~" * max(1, round(len(_KEPT.sub("", inner)) * LONGER) - 2)
    return f"{before}[{inner}{more}]{after}"


def _parts(text: str) -> tuple[str, str, str]:
    """Spaces or the dash of a list before, the words, and spaces, dots, a colon or a pattern of file names after."""
    found = _ENDS.fullmatch(text)
    return (found[1], found[2], found[3]) if found else ("", text, "")


def is_pseudo(text: str) -> bool:
    """Whether a text is in brackets, and whole."""
    return text.count("[") == text.count("]") > 0


def pseudo_catalogue(messages: Mapping[Key, object] | None = None) -> str:
    """A .po file with every message of the program."""
    from tests.catalogues import begun, written

    entries = (_message(one) for one in (spoken().files if messages is None else messages))
    return "\n".join([begun(LANGUAGE), *map(written, entries)])


def _message(one: Key) -> Message:
    context, english, many = one
    return Message(english, many, context, [pseudo(english), pseudo(many)] if many else [pseudo(english)])


def offer_pseudo() -> None:
    """Put the made-up language among those the program knows, in the user's folder of catalogues."""
    path = data_folder() / "locale" / LANGUAGE / "trainer.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(pseudo_catalogue(), encoding="utf-8")


@contextmanager
def pseudo_words() -> Iterator[None]:
    """Speak the made-up language in the interface; English is spoken again afterwards."""
    offer_pseudo()
    set_language(LANGUAGE)
    try:
        yield
    finally:
        set_language("en")


def pseudo_sources(sources: Mapping[str, str]) -> dict[str, str]:
    """Scenarios as texts by file name, with a translation of each into the made-up language."""
    found = dict(sources)
    for name, text in sources.items():
        stem = Path(name).stem
        if not language_of(name) and (texts := texts_of(text)) is not None:
            told = {address: Told(pseudo_said(slot.said), START) for address, slot in texts.slots.items()}
            translation = Translation(named(stem, LANGUAGE), LANGUAGE, told)
            found[named(stem, LANGUAGE)] = translation_text(Sheaf(stem, "en", texts, translation))
    return found


def pseudo_said(said: Said) -> Said:
    """A text, or each word of a list."""
    return pseudo(said) if isinstance(said, str) else tuple(map(pseudo, said))


def pseudo_library(library: Library) -> Library:
    """The library with everything in it in the made-up language too."""
    return bundle(pseudo_sources({f"{one.id}.yaml": one.text for one in library.entries if one.model is not None}))
