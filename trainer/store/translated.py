"""This file is a scenario, sheet, agenda or record in another language: the source retold and read like any other."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from trainer.model.sheet import Sheet
from trainer.store.authored import Loaded, Model
from trainer.store.files import language_of
from trainer.store.forms_file import FILE
from trainer.store.nodes import MapNode, TextNode
from trainer.store.problems import START, has_errors
from trainer.store.reader import Reader, Where
from trainer.store.reading import Reading
from trainer.store.translation_file import read_translation
from trainer.store.translations import Outline, outline, retold
from trainer.store.yaml_guard import guard

_M = TypeVar("_M", bound=Model)


def in_language(loaded: Loaded, model: _M, language: str) -> _M:
    """The file's model in a language; as it is where there is no translation, text by text where one lacks some."""
    sibling = next((one for one in loaded.siblings if one.language == language != model.language), None)
    told = translated(loaded.text, sibling.name, sibling.text) if sibling else None
    return told if isinstance(told, type(model)) else model


@lru_cache(maxsize=512)
def texts_of(source: str) -> Outline | None:
    """The texts of an author's file; None when it can't be read."""
    root = guard("", source).root
    return outline(root) if isinstance(root, MapNode) else None


@lru_cache(maxsize=512)
def translated(source: str, name: str, translation: str) -> Model | None:
    """What a sound source makes with the texts of its translation, a file called `name`; the rest stays as it is.

    None when the source makes nothing.
    """
    root, texts = guard("", source).root, texts_of(source)
    if not isinstance(root, MapNode) or texts is None:
        return None
    said = read_translation(name, translation, texts).said()
    told = retold(root.having("language", TextNode(language_of(name), START)), said)
    reading = Reading(name)
    model = Reader(reading).read(told, FILE, Where())
    if has_errors(reading.problems) or not isinstance(model, Model):
        return None
    return _compared(model, str(texts.slots[("subject",)].said)) if ("subject",) in texts.slots else model


def _compared(model: Model, subject: str) -> Model:
    """The model whose comparison goes by its subject under the name that this has now."""
    if isinstance(model, Sheet) and model.compare is not None and model.compare.between == subject:
        return replace(model, compare=replace(model.compare, between=model.subject))
    return model
