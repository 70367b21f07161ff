"""This file is how a language's catalogue is read: a .po file as translators write it, spoken without a compiler."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])\s+)?"([^"\\]*(?:\\.[^"\\]*)*)"\s*')
_ESCAPED = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t"}
_MAGIC, _HEAD = 0x950412DE, 28


class BrokenCatalogue(ValueError):
    """A .po file that can't be read; the message names the line."""


@dataclass(slots=True)
class Message:
    """An entry: the English, its plural and context where it has them, and its forms in the catalogue's language.

    A `fuzzy` one was carried over from another message and waits for a translator.
    """

    one: str = ""
    many: str = ""
    context: str = ""
    forms: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    @property
    def fuzzy(self) -> bool:
        """Whether a translator still has to look at it."""
        return any(line.startswith("#,") and "fuzzy" in line for line in self.comments)

    @property
    def translated(self) -> bool:
        """Whether it can be spoken."""
        return bool(self.forms) and all(self.forms) and not self.fuzzy


def read_po(text: str) -> list[Message]:
    """The entries of a .po file, its header first; lines of obsolete ones ("#~") are passed over."""
    found: list[Message] = []
    message, part = Message(), ""
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.startswith("#"):
            if not line.startswith("#~"):
                message.comments.append(line)
        elif not line.strip():
            if part:
                found.append(message)
            message, part = Message(), ""
        else:
            part = _add(message, part, number, line)
    return found


class Spoken(NullTranslations):
    """A catalogue in use: gettext's own reading of a header, and the words as they were read, without a detour."""

    def __init__(self, messages: Iterable[Message]) -> None:
        """The plural rule stands in the header, the entry without words."""
        super().__init__()
        known = [message for message in messages if message.translated]
        self._forms: dict[str, Sequence[str]] = {_key(message): message.forms for message in known}
        header = [message for message in known if not message.one]
        # gettext knows how a plural rule is written, and keeps it as `plural`.
        self._plural: Callable[[int], int] = getattr(GNUTranslations(BytesIO(_compiled(header))), "plural", _of_english)

    def gettext(self, message: str) -> str:
        """The words for it, or itself."""
        return self._forms.get(message, (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form that goes with a count."""
        forms, place = self._forms.get(f"{msgid1}\0{msgid2}", ()), self._plural(n)
        return forms[place] if place < len(forms) else msgid1 if n == 1 else msgid2

    def pgettext(self, context: str, message: str) -> str:
        """The words for it where it means this."""
        return self._forms.get(f"{context}\4{message}", (message,))[0]


def _of_english(count: int) -> int:
    return int(count != 1)


def spoken(messages: Iterable[Message]) -> NullTranslations:
    """The catalogue of these entries; the plural rule stands in their header."""
    return Spoken(messages)


def catalogue(path: Path) -> NullTranslations:
    """The catalogue in a file; BrokenCatalogue or OSError when there is none that can be read."""
    try:
        return spoken(read_po(path.read_text(encoding="utf-8")))
    except UnicodeDecodeError as trouble:
        raise BrokenCatalogue(str(trouble)) from trouble


def _add(message: Message, part: str, number: int, line: str) -> str:
    """Take one line into the entry; which part of it the line belongs to."""
    found = _LINE.fullmatch(line)
    if found is None or not (found[1] or part):
        raise BrokenCatalogue(f"line {number}: {line}")
    new, words = found[1], found[2]
    if "\\" in words:
        words = _ESCAPED.sub(lambda sign: _MEANT.get(sign[1], sign[1]), words)
    match new or part:
        case "msgctxt":
            message.context += words
        case "msgid":
            message.one += words
        case "msgid_plural":
            message.many += words
        case _ if new:
            message.forms.append(words)
        case _:
            message.forms[-1] += words
    return new or part


def _compiled(messages: Iterable[Message]) -> bytes:
    """The entries as gettext's own compiler would write them: a head, two tables of length and offset, the strings."""
    pairs = sorted((_key(one).encode(), "\0".join(one.forms).encode()) for one in messages if one.translated)
    strings = [key for key, _forms in pairs] + [forms for _key, forms in pairs]
    offset, table = _HEAD + 8 * len(strings), []
    for string in strings:
        table.append(struct.pack("<II", len(string), offset))
        offset += len(string) + 1
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), _HEAD, _HEAD + 8 * len(pairs), 0, 0)
    return b"".join((head, *table, *(string + b"\0" for string in strings)))


def _key(message: Message) -> str:
    key = f"{message.one}\0{message.many}" if message.many else message.one
    return f"{message.context}\4{key}" if message.context else key
