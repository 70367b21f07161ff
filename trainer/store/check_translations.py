"""This file is how far a translation has come: what is missing, left over or out of date, each at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from trainer.model.refusal import cause
from trainer.store.authored import read_file
from trainer.store.comments import WAS, plain
from trainer.store.files import files_under, folders_under, language_of, named, source_of, translations_in
from trainer.store.problems import Place, Problem, Severity, by_place
from trainer.store.shared_words import shared
from trainer.store.translated import texts_of
from trainer.store.translation_file import Told, Translation, read_translation
from trainer.store.translations import Outline, Slot, called, dotted, words_of
from trainer.words import _

LONGEST = 60
Words = dict[tuple[str, str], tuple[str, str]]
"""Shared words by language, with their first translation and the file that has it."""


def check_translations(paths: Iterable[Path], languages: Sequence[str] = ()) -> list[Problem]:
    """What is wrong with the translations at and under these paths, and beside these files, sorted by file and place.

    Into the `languages` everything is to be translated: there what isn't done yet is an error.
    """
    told: list[Problem] = []
    known: Words = {}
    for path in paths:
        if path.is_file() and language_of(path.name):
            source = path.with_name(f"{source_of(path.name)}{path.suffix}")
            told.extend(_check_beside(source, (path,), (), known))
        else:
            told.extend(_check_under(path, languages, known))
    return list(by_place(told))


def _check_under(path: Path, languages: Sequence[str], words: Words) -> Iterator[Problem]:
    sources = list(files_under(path))
    folders = folders_under(path) if path.is_dir() else [path.parent]
    beside = translations_in(folders)
    for source in sources:
        yield from _check_beside(source, beside.get((source.parent, source.stem), ()), languages, words)
    if path.is_dir():
        known = {(source.parent, source.stem) for source in sources}
        lonely = (path for origin, found in beside.items() if origin not in known for path in found)
        yield from (_lonely(path) for path in lonely)


def _check_beside(
    source: Path, translations: Sequence[Path], languages: Sequence[str], words: Words
) -> Iterator[Problem]:
    if not source.is_file():
        yield from (_lonely(path) for path in translations)
        return
    loaded = read_file(source)
    texts = texts_of(loaded.text)
    if loaded.model is None or texts is None:
        return
    language = loaded.model.language
    for path in translations:
        try:
            translation = read_translation(str(path), path.read_bytes(), texts)
        except OSError as trouble:
            message = _("this file can't be opened: {reason}").format(reason=cause(trouble))
            yield Problem(str(path), 1, 1, message)
            continue
        complete = language_of(path.name) in languages
        yield from check_translation(translation, texts, language, complete=complete)
        yield from _check_words(translation, texts, words, complete=complete)
    for wanted in languages:
        if wanted not in {language, *(language_of(path.name) for path in translations)}:
            name = named(source.stem, wanted)
            yield Problem(str(source), 1, 1, _('there is no translation "{name}"').format(name=name))


def _check_words(translation: Translation, texts: Outline, words: Words, *, complete: bool) -> Iterator[Problem]:
    """A shared word that has another translation in a file read before."""
    for address, word, said in shared(translation, texts):
        first, where = words.setdefault((translation.language, word), (said, Path(translation.name).name))
        if said != first:
            place = translation.place(address)
            message = _('"{word}" is "{said}" here and "{first}" in {where}; one word finds both')
            message = message.format(word=word, said=said, first=first, where=where)
            severity: Severity = "error" if complete else "warning"
            yield Problem(translation.name, place.line, place.column, message, severity=severity)


def _lonely(path: Path) -> Problem:
    message = _('there is no "{name}" beside this translation').format(name=f"{source_of(path.name)}.yaml")
    return Problem(str(path), 1, 1, message)


def check_translation(
    translation: Translation, texts: Outline, source_language: str, *, complete: bool = False
) -> tuple[Problem, ...]:
    """All that is wrong with a translation; what isn't done yet is a warning, an error where it must be `complete`."""
    undone = [_problem(translation.name, *one) for one in _undone(translation, texts, source_language)]
    problems = by_place([*translation.problems, *undone])
    return tuple(replace(problem, severity="error") for problem in problems) if complete else problems


def _undone(translation: Translation, texts: Outline, source_language: str) -> Iterator[tuple[Place, str]]:
    for address, slot in texts.slots.items():
        told = translation.texts.get(address) or translation.empty.get(address)
        if told is None or not told.said:
            message = _('"{text}" is not translated yet: {words}')
            yield (
                translation.place(address),
                message.format(text=called(address, texts), words=_short(words_of(slot.said))),
            )
        elif address in translation.texts and _changed(told, slot, source_language):
            message = _('"{text}" is out of date; the source says now: {words}')
            yield told.place, message.format(text=called(address, texts), words=_short(words_of(slot.said)))
    for address, told in translation.left.items():
        yield told.place, _('"{text}" is left over; the source has it no more').format(text=dotted(address))


def _changed(told: Told, slot: Slot, source_language: str) -> bool:
    """Whether the comment holds other words than the source, or still says what they were."""
    made_from = told.comment.get(source_language)
    return told.comment.get(WAS) is not None or (made_from is not None and made_from != plain(words_of(slot.said)))


def _problem(name: str, place: Place, message: str) -> Problem:
    severity: Severity = "warning"
    return Problem(name, place.line, place.column, message, severity=severity)


def _short(words: str) -> str:
    line = plain(words)
    return _("“{words}”").format(words=line if len(line) <= LONGEST else line[:LONGEST].rstrip() + "…")
