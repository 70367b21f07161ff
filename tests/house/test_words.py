"""This file is the words people read: English without a catalogue, another language the moment it is asked for."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer.words import _, current_language, languages, ngettext, set_language

RUSSIAN = {
    "": "Content-Type: text/plain; charset=utf-8\nPlural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
    "n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n",
    "Start": "Начать",
    "{n} answer\0{n} answers": "{n} ответ\0{n} ответа\0{n} ответов",
}


def _compiled(messages: dict[str, str]) -> bytes:
    """A catalogue as gettext's compiler writes it: a header, two tables of length and offset, the strings."""
    pairs = sorted((key.encode(), text.encode()) for key, text in messages.items())
    strings = [key for key, _text in pairs] + [text for _key, text in pairs]
    offset, table = 28 + 8 * len(strings), b""
    for string in strings:
        table += struct.pack("<II", len(string), offset)
        offset += len(string) + 1
    header = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return header + table + b"".join(string + b"\0" for string in strings)


@pytest.fixture
def catalogues(tmp_path: Path) -> Iterator[Path]:
    """A folder with a Russian catalogue; English is spoken again afterwards."""
    folder = tmp_path / "locale"
    folder.joinpath("ru").mkdir(parents=True)
    folder.joinpath("ru", "trainer.mo").write_bytes(_compiled(RUSSIAN))
    yield folder
    set_language("en")


def test_english_needs_no_catalogue() -> None:
    """Without any catalogue the messages are their own English, and plurals are English plurals."""
    assert current_language() == "en"
    assert _("Start") == "Start"
    assert [ngettext("{n} answer", "{n} answers", n).format(n=n) for n in (1, 2)] == ["1 answer", "2 answers"]


def test_the_language_can_change_at_any_time(catalogues: Path) -> None:
    """After set_language the same calls answer in the new language, and back again."""
    set_language("ru", catalogues)
    assert (current_language(), _("Start")) == ("ru", "Начать")

    set_language("en", catalogues)
    assert (current_language(), _("Start")) == ("en", "Start")


def test_plurals_follow_the_language(catalogues: Path) -> None:
    """Russian has three forms where English has two."""
    set_language("ru", catalogues)

    said = [ngettext("{n} answer", "{n} answers", n).format(n=n) for n in (1, 3, 11)]

    assert said == ["1 ответ", "3 ответа", "11 ответов"]


def test_an_unknown_language_speaks_english_words(catalogues: Path) -> None:
    """A language without a catalogue is remembered, and its words stay English."""
    set_language("fi", catalogues)

    assert (current_language(), _("Start")) == ("fi", "Start")


def test_adding_a_language_is_adding_a_file(catalogues: Path) -> None:
    """The languages offered are English and those whose catalogue lies in the folder."""
    assert languages(catalogues) == ("en", "ru")
