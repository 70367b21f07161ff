"""This file is one author's file, read and checked: the model it makes and everything wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from trainer.model.agenda import Agenda
from trainer.model.record import Record
from trainer.model.refusal import cause
from trainer.model.scenario import Scenario
from trainer.model.sheet import Sheet
from trainer.store.check_others import check_agenda, check_record
from trainer.store.check_scenario import check_scenario
from trainer.store.check_sheet import check_sheet
from trainer.store.forms import Path as TreePath
from trainer.store.forms_file import FILE, FILE_KINDS, Kind
from trainer.store.guard_text import Refusal, clean_source
from trainer.store.nodes import MapNode, Node
from trainer.store.problems import Place, Problem, by_place, has_errors
from trainer.store.reader import MISSING, Reader, Where
from trainer.store.reading import Reading, Use
from trainer.store.yaml_guard import LIMITS, guard
from trainer.words import _

Model = Scenario | Sheet | Agenda | Record


@dataclass(frozen=True, slots=True)
class Sibling:
    """A translation that lies beside a file, with its text, which is read when its language is asked for."""

    language: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file as read: `model` is None when anything is wrong; `name` is its path or the name it was given.

    `uses` are the references to other files, `places` where each value stands, `alive` what could be made; the library
    needs them to check files together. `siblings` are its translations.
    """

    name: str
    kind: Kind | None
    id: str
    model: Model | None
    problems: tuple[Problem, ...]
    text: str = ""
    uses: tuple[Use, ...] = ()
    places: Mapping[TreePath, Place] | None = None
    alive: Mapping[TreePath, list[TreePath]] | None = None
    siblings: tuple[Sibling, ...] = ()

    def together(self) -> Loaded:
        """The same once files are checked together, without what only that needs."""
        return replace(self, uses=(), places=None, alive=None)


def read_file(path: Path) -> Loaded:
    """The file, read and checked by itself; never raises, an unreadable file is a problem too."""
    try:
        with path.open("rb") as file:
            source = file.read(LIMITS.bytes + 1)
    except OSError as trouble:
        message = _("this file can't be opened: {reason}").format(reason=cause(trouble))
        return Loaded(str(path), None, path.stem, None, (Problem(str(path), 1, 1, message),))
    return _loaded(str(path), source, folder=path.parent)


def read_text(name: str, text: str, folder: Path | None = None) -> Loaded:
    """The text of a file called `name`, read and checked by itself; pictures are looked for in its folder, if told."""
    return _loaded(name, text, folder)


def _loaded(name: str, source: bytes | str, folder: Path | None) -> Loaded:
    guarded = guard(name, source)
    reading = Reading(name)
    reading.problems.extend(guarded.problems)
    kind, stem = _kind(guarded.root), PurePath(name).stem
    if guarded.root is None:
        return Loaded(name, None, stem, None, guarded.problems, _text(source))
    model = Reader(reading).read(guarded.root, FILE, Where())
    reading.resolve(skip=frozenset() if kind == "scenario" else frozenset({"deck"}))
    given = None if model is MISSING or not isinstance(model, Model) else model
    _check(reading, given, folder)
    _check_id(reading, stem)
    problems = by_place(reading.problems)
    uses = tuple(use for use in reading.uses if use.kinds[-1].endswith("/") or "deck" in use.kinds)
    whole = None if has_errors(problems) else given
    shown = whole.id if whole else stem
    return Loaded(name, kind, shown, whole, problems, _text(source), uses, reading.places, reading.alive)


def _kind(root: Node | None) -> Kind | None:
    if not isinstance(root, MapNode):
        return None
    return next((kind for kind in FILE_KINDS if root.get(kind) is not None), None)


def _check(reading: Reading, model: Model | None, folder: Path | None) -> None:
    match model:
        case Scenario():
            check_scenario(model, reading, folder)
        case Sheet():
            check_sheet(model, reading, ())
        case Agenda():
            check_agenda(model, reading)
        case Record():
            check_record(model, reading)
        case None:
            pass


def _check_id(reading: Reading, stem: str) -> None:
    for word, place in reading.given.get(((), "file"), {}).items():
        if word != stem:
            message = _('the id "{id}" and the file name "{stem}" differ').format(id=word, stem=stem)
            reading.tell(place, (), message, suggestion=stem)


def _text(source: bytes | str) -> str:
    try:
        return clean_source(source, LIMITS.bytes, lambda *_args, **_more: None)
    except Refusal:
        return ""
