"""This file is what characters a file may hold: UTF-8 in, no control characters, line ends and spaces made plain."""

from __future__ import annotations

import re
from typing import Protocol

from trainer.store.problems import Place
from trainer.words import _

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_IN_TEXTS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Embeddings, overrides and isolates reorder what stands around them; marks and joiners are part of writing.
_REORDERING = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufeff]")
_LINE_SEPARATORS = re.compile(r"[\x85\u2028\u2029]")
_INDENT_TAB = re.compile(r"^ *\t", re.MULTILINE)
_BOM = "\ufeff"


class Refusal(Exception):
    """The file can't be read any further; the message is a sentence for people."""

    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message


class Teller(Protocol):
    """Takes a problem at a place."""

    def __call__(self, place: Place, message: str, *, warning: bool = False) -> None:
        """Note the problem."""


def clean_source(source: bytes | str, most: int, tell: Teller) -> str:
    """The file as text with plain line ends, without byte order mark; Refusal when it is no text or too long."""
    size = len(source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source)
    if size > most:
        raise Refusal(Place(1, 1), _("this file is too long; {most} bytes are the most").format(most=most))
    text = _decoded(source) if isinstance(source, bytes) else source
    text = text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")
    if found := _UNPRINTABLE.search(text):
        message = _("a control character (U+{code:04X}) that no text needs").format(code=ord(found[0]))
        raise Refusal(place_at(text, found.start()), message)
    tabs = [place_at(text, found.end() - 1) for found in _INDENT_TAB.finditer(text)]
    for place in tabs:
        tell(place, _("a tab stands here; indent with spaces"))
    if tabs:
        raise Refusal(tabs[0], _("a tab stands here; indent with spaces"))
    text = _LINE_SEPARATORS.sub(" ", text).replace("\t", " ")
    return text if text.endswith("\n") else text + "\n"


def clean_scalar(words: str, place: Place, tell: Teller) -> str:
    """The text without characters that reorder what is around them; control characters are a problem."""
    if found := _IN_TEXTS.search(words):
        tell(place, _("a control character (U+{code:04X}) that no text needs").format(code=ord(found[0])))
        words = _IN_TEXTS.sub("", words)
    if found := _REORDERING.search(words):
        message = _("an invisible character (U+{code:04X}) was left out").format(code=ord(found[0]))
        tell(place, message, warning=True)
        words = _REORDERING.sub("", words)
    return _LINE_SEPARATORS.sub(" ", words)


def place_at(text: str, index: int) -> Place:
    """The place of the character at this index."""
    start = text.rfind("\n", 0, index) + 1
    return Place(text.count("\n", 0, index) + 1, index - start + 1)


def _decoded(source: bytes) -> str:
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refusal(Place(1, 1), _("this file is stored as UTF-16; save it as UTF-8"))
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as trouble:
        before = source[: trouble.start].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        raise Refusal(place_at(before, len(before)), _("this is not UTF-8; save the file as UTF-8")) from trouble
