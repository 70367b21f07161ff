"""This file is how English left in another language is found: the program's words, the scenarios', Latin in Russian."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from tests.catalogues import TREE, spoken
from tests.pseudo import LANGUAGE, pseudo_catalogue
from trainer.catalogue import Message, read_po
from trainer.rehearsal import cast
from trainer.shipped import shipped
from trainer.store.files import language_of, named
from trainer.store.translated import texts_of
from trainer.store.translation_file import read_translation
from trainer.store.translations import Said

OPEN = re.compile(r"\{[a-z_]*\}")
"""A name in braces that should have been filled in."""
WORDS = re.compile(r"[A-Za-z]{3,}")
"""What isn't just a letter on a key."""
LONG = re.compile(r"[A-Za-z]{4,}")
"""What two languages seldom share, as they share "min"."""
LETTERS = re.compile(r"[^\W\d_]{2,}")
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
KEYS = re.compile(r"\b(?:Ctrl|Alt|Shift|Enter|Esc|Tab|Backspace|Page [Uu]p|Page [Dd]own|Home|End|Delete|F\d+)\b")
PATH = re.compile(r"\S*/\S*|\S+\.(?:yaml|docx|trainer|record|md)\b")
OWN = (
    "Trainer",
    "WOW",
    "English",
    "Norsk bokmål",
    "SKILL",
    "HDMI",
    "CSV",
    "XLSX",
    "PDF",
    "Word",
    "Excel",
    "NPS",
    "CSAT",
    "UTC",
)
"""Names that stay as they are."""
TYPISTS = ("gallery", "boards.py", "ui/kiosk_kit.py", "kit.py", "stories.py", "paint/samples.py")
"""Where the tests' own hands type: the words in them are a facilitator's, not the program's."""


class Reader:
    """Somebody who reads one language and knows what the program says in English."""

    def __init__(self, language: str) -> None:
        """English itself leaves nothing to find."""
        self._latin = language == "ru"
        self._typed = sorted(typed(), key=len, reverse=True)
        entries = [] if language == "en" else _entries(language)
        own = {form for entry in entries for form in entry.forms}
        english = {words for entry in entries for words in (entry.one, entry.many) if words and words not in own}
        whole = {words for words in english if WORDS.search(words) and not OPEN.search(words)}
        self._said = whole | (_scenarios(language) - own)
        self._made = [_pattern(words) for words in english if LONG.search(OPEN.sub("", words)) and OPEN.search(words)]
        self._own = [_pattern(words) for words in own if LETTERS.search(OPEN.sub("", words)) and OPEN.search(words)]
        self._known: dict[str, str] = {}

    def fault(self, line: str) -> str:
        """What is wrong with a line that can be read, or ""."""
        if line not in self._known:
            self._known[line] = self._judged(line)
        return self._known[line]

    def _judged(self, line: str) -> str:
        if OPEN.search(line):
            return "braces left open"
        if line in typed():
            return ""
        if line in self._said:
            return "English"
        rest = self._untyped(line)
        if self._is_made(rest):
            return "English"
        return "in Latin letters" if self._latin and WORDS.search(rest) and not CYRILLIC.search(line) else ""

    def _untyped(self, line: str) -> str:
        """The line without names, keys, paths and what was typed, which is cut short in narrow places."""
        if "…" in (line[0], line[-1]) and any(line.strip("… ") in words for words in self._typed):
            return ""
        rest = KEYS.sub("", line)
        for words in (*self._typed, *OWN):
            rest = rest.replace(words, "")
        return PATH.sub("", rest)

    def _is_made(self, line: str) -> bool:
        return any(one.fullmatch(line) for one in self._made) and not any(one.fullmatch(line) for one in self._own)


@lru_cache(maxsize=4)
def reader(language: str) -> Reader:
    """The one who reads this language; to learn it takes a while, and what was read once is known again."""
    return Reader(language)


@lru_cache(maxsize=4)
def typed() -> frozenset[str]:
    """Every text in the files of the gallery's hands, and the names of made-up people."""
    paths = [path for name in TYPISTS for path in _python(TREE / "tests" / name)]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in paths]
    constants = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    texts = (text.removesuffix(".trainer").removesuffix(".record") for text in constants if isinstance(text, str))
    lines = {line.strip() for text in texts for line in re.split(r"[\n\t]", text)}
    kept = {form for line in lines if WORDS.search(line) for form in (line, line.rstrip("."))}
    return frozenset(kept | set(cast(40)))


def _python(path: Path) -> Iterable[Path]:
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def _entries(language: str) -> list[Message]:
    path = TREE / "assets" / "locale" / language / "trainer.po"
    text = pseudo_catalogue() if language == LANGUAGE else path.read_text(encoding="utf-8")
    known = {words for _context, one, many in spoken().files for words in (one, many)}
    return [entry for entry in read_po(text) if entry.one in known]


def _pattern(words: str) -> re.Pattern[str]:
    """The message with anything in place of its names."""
    return re.compile(".*".join(re.escape(piece) for piece in OPEN.split(words)))


def _scenarios(language: str) -> set[str]:
    """The English words of every shipped scenario that has others in this language."""
    files = {path.name: path.read_text(encoding="utf-8") for path in shipped("scenarios").rglob("*.yaml")}
    english: set[str] = set()
    own: set[str] = set()
    for name, text in files.items():
        other = named(Path(name).stem, language)
        if not language_of(name) and other in files and (texts := texts_of(text)) is not None:
            said = read_translation(other, files[other], texts).said()
            english |= set(_lines(slot.said for slot in texts.slots.values()))
            own |= set(_lines(said.values()))
    return english - own


def _lines(said: Iterable[Said]) -> Iterator[str]:
    for words in said:
        yield from (words.splitlines() if isinstance(words, str) else words)
