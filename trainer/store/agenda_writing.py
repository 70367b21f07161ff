"""This file is a day's plan written as an agenda of one's own, in the language that authors write."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from trainer.model.agenda import Agenda
from trainer.model.day import Day
from trainer.model.events import PlannedBlock
from trainer.model.refusal import cause
from trainer.model.trouble import NotSaved, Refused
from trainer.shipped import shipped
from trainer.store.authored import read_text
from trainer.store.nearest import as_id
from trainer.store.schema import NAME
from trainer.store.template import RESERVED
from trainer.store.yaml_writing import scalar
from trainer.words import _

LONGEST = 40
_SPELLED = """
а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r
с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ø:o æ:ae ß:ss
"""
_LATIN = {pair[0]: pair[2:] for pair in _SPELLED.split()}


def agenda_id(title: str, taken: Collection[str]) -> str:
    """An id for an agenda of this title that nothing else has."""
    latin = "".join(_LATIN.get(char, char) for char in title.casefold())
    stem = as_id(latin)[:LONGEST].strip("-") or "agenda"
    if stem in RESERVED:
        stem = f"agenda-{stem}"
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name


def agenda_text(name: str, title: str, day: Day, language: str) -> str:
    """The file's text."""
    schema = (shipped("scenarios") / NAME).as_uri()
    lines = [f"# yaml-language-server: $schema={schema}", "trainer: 1", f"agenda: {name}", f"title: {scalar(title)}"]
    if language != "en":
        lines.append(f"language: {language}")
    if day.start is not None:
        lines.append(f"start: {day.start // 60}:{day.start % 60:02}")
    lines.append("blocks:")
    lines += [line for block in day.blocks for line in _block(block)]
    return "\n".join(lines) + "\n"


def keep_agenda(folder: Path, name: str, title: str, day: Day, language: str) -> Path:
    """Writes an agenda into a folder, in place of an earlier one of that id; read back before it is kept.

    Refused when it can't be an agenda, NotSaved when the disk refuses.
    """
    text = agenda_text(name, title, day, language)
    read = read_text(f"{name}.yaml", text)
    if not isinstance(read.model, Agenda):
        said = read.problems[0].message if read.problems else ""
        raise Refused(_("This plan can't be kept as a template: {reason}.").format(reason=said))
    path = folder / f"{name}.yaml"
    try:
        _write(path, text)
    except OSError as trouble:
        raise NotSaved(
            _("Not saved: {reason} ({path}). Free some space or choose another folder.").format(
                reason=cause(trouble), path=path
            )
        ) from trouble
    return path


def _block(block: PlannedBlock) -> Iterator[str]:
    yield f"  - title: {scalar(block.title)}"
    if block.pause:
        yield f"    minutes: {_figure(block.minutes or 1)}"
        return
    settings = {
        "rounds": str(block.rounds) if block.rounds else "",
        "minutes": _figure(block.minutes) if block.minutes else "",
        "cards": scalar(block.cards) if block.cards else "",
    }
    yield "    run:"
    told = {key: value for key, value in settings.items() if value}
    yield f"      - {block.scenario}:" if told else f"      - {block.scenario}"
    for key, value in told.items():
        yield f"          {key}: {value}"


def _figure(value: float) -> str:
    return f"{value:g}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    aside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(0o644)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
