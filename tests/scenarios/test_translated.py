"""This file is what ships in other languages: every text of every scenario, sheet, agenda and record."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.shipped import shipped
from trainer.store.authored import read_file
from trainer.store.check_translations import check_translations
from trainer.store.files import files_under, named
from trainer.store.translated import texts_of
from trainer.store.translation_file import read_translation
from trainer.words import languages

SHIPPED = tuple(files_under(shipped("scenarios")))
LANGUAGES = languages(shipped("assets") / "locale")[1:]
LONG = 12
"""So many letters can't be the same in two languages by chance; names of things may be."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_or_out_of_date(language: str) -> None:
    """The check that demands a language finds nothing to be done in it."""
    assert check_translations([shipped("scenarios")], [language]) == []


@pytest.mark.parametrize("source", SHIPPED, ids=[file.stem for file in SHIPPED])
def test_no_sentence_is_left_in_english(source: Path) -> None:
    """What a translation says is not the English once more."""
    texts = texts_of(read_file(source).text)
    assert texts is not None
    for language in LANGUAGES:
        path = source.with_name(named(source.stem, language))
        told = read_translation(path.name, path.read_bytes(), texts).said()
        same = [slot.said for address, slot in texts.slots.items() if told[address] == slot.said]
        assert [said for said in same if isinstance(said, str) and len(said) > LONG] == []
