"""This file is what a translator starts from, and goes on with: every text with the source's words above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from trainer.store.authored import read_file
from trainer.store.comments import NONE, WAS, Comment, comment_lines, plain
from trainer.store.files import language_of, named
from trainer.store.scalars import LANGUAGE_CODE
from trainer.store.shared_words import proposed
from trainer.store.translated import texts_of
from trainer.store.translation_file import Translation, read_translation
from trainer.store.translations import Address, Outline, Said, dotted, words_of
from trainer.store.yaml_writing import listed, under
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Sheaf:
    """What a translation is written from: id and language of the source, its texts, and the translation so far."""

    source: str
    source_language: str
    texts: Outline
    so_far: Translation
    proposed: Mapping[Address, Said] = field(default_factory=dict)


class CannotTranslate(ValueError):
    """A translation that can't be begun or taken further; the message is a sentence for people."""


def write_translation(source: Path, language: str, folder: Path, words: Mapping[str, str] | None = None) -> Path:
    """Write or renew the translation of a file into the folder and return its path; CannotTranslate says why not.

    `words` are shared ones, such as themes, with the translation they have elsewhere. OSError when the disk refuses.
    """
    loaded = read_file(source)
    texts = texts_of(loaded.text)
    if loaded.model is None or texts is None:
        raise CannotTranslate(_("{path} has errors of its own; mend them first").format(path=source))
    if not re.fullmatch(LANGUAGE_CODE, language) or language == loaded.model.language:
        raise CannotTranslate(_('"{word}" is not a language to translate into; try "nb"').format(word=language))
    path = folder / named(loaded.id, language)
    so_far = _so_far(path, texts)
    folder.mkdir(parents=True, exist_ok=True)
    text = translation_text(Sheaf(loaded.id, loaded.model.language, texts, so_far, proposed(texts, words or {})))
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
    return path


def _so_far(path: Path, texts: Outline) -> Translation:
    """The translation as it stands; what can't be read must not be lost by writing it anew."""
    if not path.exists():
        return Translation(str(path), language_of(path.name))
    so_far = read_translation(str(path), path.read_bytes(), texts)
    if wrong := next((problem for problem in so_far.problems if problem.severity == "error"), None):
        raise CannotTranslate(_("mend this first: {problem}").format(problem=wrong))
    return so_far


def translation_text(sheaf: Sheaf) -> str:
    """The file anew: what is translated is kept, new texts are empty, changed ones say what they were."""
    so_far = sheaf.so_far
    top = so_far.comments.get(("trainer",), NONE).own
    head = [*top, "trainer: 1", f"translation: {sheaf.source}", f"language: {so_far.language}", ""]
    end = [*so_far.tail, *_left(so_far)]
    return "\n".join([*head, *_children(sheaf, (), 0), *([""] if end else []), *end]) + "\n"


def _children(sheaf: Sheaf, address: Address, indent: int) -> Iterator[str]:
    for name in sheaf.texts.branches[address].children:
        yield from _child(sheaf, (*address, name), indent)


def _child(sheaf: Sheaf, address: Address, indent: int) -> Iterator[str]:
    name, branch = str(address[-1]), sheaf.texts.branches.get(address)
    if branch is None:
        yield from _slot(sheaf, address, name, indent)
    elif set(branch.children) == {branch.short}:
        yield from _slot(sheaf, (*address, branch.short), name, indent, sheaf.so_far.comments.get(address, NONE))
    elif branch.listed:
        yield from sheaf.so_far.comments.get(address, NONE).own
        yield f"{name}:"
        yield from (f"  {line}" for number in branch.children for line in _item(sheaf, (*address, number), indent + 2))
    else:
        yield from sheaf.so_far.comments.get(address, NONE).own
        yield f"{name}:"
        yield from (f"  {line}" for line in _children(sheaf, address, indent + 2))


def _item(sheaf: Sheaf, address: Address, indent: int) -> Iterator[str]:
    """The lines of an entry without an id: its comment, a dash before its first key, the others below that."""
    dashed = False
    for line in _children(sheaf, address, indent + 2):
        if line.startswith("#") and not dashed:
            yield line
        else:
            yield f"  {line}" if dashed else f"- {line}"
            dashed = True


def _slot(sheaf: Sheaf, address: Address, name: str, indent: int, above: Comment = NONE) -> Iterator[str]:
    source = words_of(sheaf.texts.slots[address].said)
    told = sheaf.so_far.texts.get(address) or sheaf.so_far.empty.get(address)
    comment = told.comment if told else above
    yield from comment.own
    yield from comment_lines(sheaf.source_language, source, indent)
    translated = told is not None and bool(told.said)
    before = comment.get(WAS) or comment.get(sheaf.source_language)
    if translated and before and (comment.get(WAS) or before != plain(source)):
        yield from comment_lines(WAS, before, indent)
    said = told.said if told and translated else sheaf.proposed.get(address, "")
    yield from [f"{name}:"] if not said else under(name, said) if isinstance(said, str) else listed(name, said)


def _left(so_far: Translation) -> Iterator[str]:
    """Texts that the source has no place for any more, kept as comments."""
    for address, told in so_far.left.items():
        yield from comment_lines("left", f"{dotted(address)}: {plain(words_of(told.said))}", 0)
