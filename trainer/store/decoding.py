"""This file is how the letters of a text file are told: by its mark, by what fits, or by an honest guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
WESTERN, CYRILLIC = "cp1252", "cp1251"
_WORDS = re.compile(rb"[A-Za-z\x80-\xff]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and how its letters were read; `sure` when the file itself leaves no other way."""

    text: str
    encoding: str
    sure: bool = True


def decoded(content: bytes, encoding: str = "") -> Decoded:
    """The text of a file, read as told, else by its mark, as UTF-8 if it is, else as the likelier of two code pages."""
    if encoding:
        return Decoded(content.decode(encoding, "replace").removeprefix("\ufeff"), encoding, sure=False)
    for mark, name in MARKS:
        if content.startswith(mark):
            return Decoded(content.decode(name, "replace"), name.removesuffix("-sig"))
    if wide := _wide(content):
        return Decoded(content.decode(wide, "replace"), "utf-16")
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        page = CYRILLIC if _looks_cyrillic(content) else WESTERN
        return Decoded(content.decode(page, "replace"), page, sure=False)


def _wide(content: bytes) -> str:
    """UTF-16 without its mark: every other byte is that of the Latin or the Cyrillic letters."""
    looked = content[:4000]
    if len(content) % 2 or len(looked) < 4:
        return ""
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = looked[start::2]
        if sum(byte in (0x00, 0x04, 0x20) for byte in half) > 0.9 * len(half) and 0 in half:
            return name
    return ""


def _looks_cyrillic(content: bytes) -> bool:
    """In Cyrillic whole words lie beyond ASCII; in western languages single letters do, within words."""
    whole = mixed = 0
    for word in _WORDS.findall(content):
        beyond = sum(byte >= 0x80 for byte in word)
        whole += beyond == len(word) > 1
        mixed += 0 < beyond < len(word)
    return whole > mixed
