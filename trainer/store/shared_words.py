"""This file is the words that files share, such as themes: in each language one word for each, or filters miss some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from trainer.store.authored import read_file
from trainer.store.files import files_under, read_siblings, translations_in
from trainer.store.translated import texts_of
from trainer.store.translation_file import Translation, read_translation
from trainer.store.translations import Address, Outline, Said


def shared(translation: Translation, texts: Outline) -> Iterator[tuple[Address, str, str]]:
    """Every shared word of the source with its translation, and where the list stands."""
    for address, slot in texts.slots.items():
        told = translation.texts.get(address)
        if slot.shared and told is not None:
            yield from ((address, word, said) for word, said in zip(slot.said, told.said, strict=True))


def vocabulary(folders: Iterable[Path], language: str) -> dict[str, str]:
    """The shared words of all files in these folders with their translation into a language, the first one found."""
    known: dict[str, str] = {}
    for folder in folders:
        files = list(files_under(folder)) if folder.is_dir() else []
        beside = translations_in(file.parent for file in files)
        for file in files:
            for sibling in read_siblings(file, beside):
                texts = texts_of(read_file(file).text) if sibling.language == language else None
                if texts is not None:
                    translation = read_translation(sibling.name, sibling.text, texts)
                    known = {word: said for _address, word, said in shared(translation, texts)} | known
    return known


def proposed(texts: Outline, known: Mapping[str, str]) -> dict[Address, Said]:
    """The shared lists of which every word has a translation already."""
    return {
        address: tuple(known[word] for word in slot.said)
        for address, slot in texts.slots.items()
        if slot.shared and all(word in known for word in slot.said)
    }
