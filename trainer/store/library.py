"""This file is the library: every scenario, sheet, agenda and record there is, the broken ones with their problems."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from trainer.model.agenda import Agenda
from trainer.model.alone import self_contained, sheet_scenario
from trainer.model.record import Record
from trainer.model.scenario import Act, Fill, Scenario
from trainer.model.sheet import Sheet
from trainer.store.authored import Loaded, read_file, read_text
from trainer.store.check_across import checked_among
from trainer.store.files import carried, files_under, is_authored, language_of, named, read_siblings, translations_in
from trainer.store.problems import START, Problem, by_place
from trainer.store.translated import in_language
from trainer.words import _

_M = TypeVar("_M", Scenario, Sheet, Agenda, Record)


@dataclass(frozen=True, slots=True)
class Library:
    """Files in the order of their ids; a broken one has no model and says why."""

    entries: tuple[Loaded, ...] = ()

    def entry(self, file_id: str) -> Loaded:
        """The file of that id, a sound one before a broken one; KeyError when there is none."""
        found = [one for one in self.entries if one.id == file_id]
        if not found:
            raise KeyError(file_id)
        return next((one for one in found if one.model is not None), found[0])

    def scenario(self, scenario_id: str, language: str = "") -> Scenario:
        """The scenario of that id, or the one a sheet makes by itself; KeyError when there is neither, or a broken one.

        In another `language` each text that is not translated stays in the language of the file; "" is that language.
        """
        try:
            return self._model(scenario_id, Scenario, language)
        except KeyError:
            sheet = self._model(scenario_id, Sheet, language)
            if not self_contained(sheet):
                raise
            return sheet_scenario(sheet)

    def sheet(self, sheet_id: str, language: str = "") -> Sheet:
        """The sheet of that id, also one written inside a scenario; KeyError when there is none, or a broken one."""
        scenario_id, dot, _step = sheet_id.partition(".")
        if not dot:
            return self._model(sheet_id, Sheet, language)
        for sheet in self._model(scenario_id, Scenario, language).sheets:
            if sheet.id == sheet_id:
                return sheet
        raise KeyError(sheet_id)

    def agenda(self, agenda_id: str, language: str = "") -> Agenda:
        """The agenda of that id; KeyError when there is none, or a broken one."""
        return self._model(agenda_id, Agenda, language)

    def record(self, record_id: str, language: str = "") -> Record:
        """The record of that id; KeyError when there is none, or a broken one."""
        return self._model(record_id, Record, language)

    def scenarios(self, language: str = "") -> tuple[Scenario, ...]:
        """All sound scenarios."""
        return tuple(self._models(Scenario, language))

    def sheets(self, language: str = "") -> tuple[Sheet, ...]:
        """All sound sheets in files of their own."""
        return tuple(self._models(Sheet, language))

    def runnable(self, language: str = "") -> tuple[Scenario, ...]:
        """All sound scenarios, and those that sound sheets make by themselves."""
        alone = (sheet_scenario(sheet) for sheet in self._models(Sheet, language) if self_contained(sheet))
        return (*self.scenarios(language), *alone)

    def parts(self) -> frozenset[str]:
        """Ids of the sheets nobody looks for by themselves: made for a scenario, or for people outside the room."""
        used = {name for one in self.entries if isinstance(one.model, Scenario) for name in _referred(one)}
        return frozenset(sheet.id for sheet in self.sheets() if sheet.outside or (sheet.id in used and not sheet.key))

    def agendas(self, language: str = "") -> tuple[Agenda, ...]:
        """All sound agendas."""
        return tuple(self._models(Agenda, language))

    def records(self, language: str = "") -> tuple[Record, ...]:
        """All sound records."""
        return tuple(self._models(Record, language))

    def languages(self) -> tuple[str, ...]:
        """Every language that one of the files speaks, in itself or by a translation beside it."""
        found = {one.model.language for one in self.entries if one.model is not None}
        return tuple(sorted(found | {sibling.language for one in self.entries for sibling in one.siblings}))

    def broken(self) -> tuple[Loaded, ...]:
        """The files that can't be used."""
        return tuple(one for one in self.entries if one.model is None)

    def sources(self, ids: Iterable[str]) -> dict[str, str]:
        """These files, their translations and all they refer to: texts by file name; KeyError when one is missing."""
        found: dict[str, str] = {}
        waiting = list(ids)
        while waiting:
            one = self.entry(waiting.pop())
            if (name := f"{one.id}.yaml") not in found:
                found[name] = one.text
                found.update({named(one.id, sibling.language): sibling.text for sibling in one.siblings})
                waiting.extend(_referred(one))
        return dict(sorted(found.items()))

    def _model(self, file_id: str, kind: type[_M], language: str) -> _M:
        for one in self.entries:
            if one.id == file_id and isinstance(one.model, kind):
                return in_language(one, one.model, language)
        raise KeyError(file_id)

    def _models(self, kind: type[_M], language: str) -> Iterator[_M]:
        return (in_language(one, one.model, language) for one in self.entries if isinstance(one.model, kind))


def load_library(folders: Iterable[Path]) -> Library:
    """All files under these folders; one in a later folder takes the place of one with the same id before."""
    steps = library_by_steps(folders)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            library: Library = done.value
            return library


def library_by_steps(folders: Iterable[Path]) -> Generator[None, None, Library]:
    """The same, with a rest after every file, for who has something else to do meanwhile."""
    chosen: dict[str, Loaded] = {}
    spare: list[Loaded] = []
    for folder in folders:
        for one in (yield from _layer(folder)):
            if one.model is None and one.id in chosen:
                spare.append(one)
            else:
                chosen[one.id] = one
    return _together(chosen.values(), spare)


def bundle(sources: Mapping[str, str]) -> Library:
    """The library made of texts by file name, such as a session carries."""
    files = (read_text(name, text) for name, text in sources.items() if not language_of(name))
    return _together((replace(one, siblings=carried(one.name, sources)) for one in files), ())


def check_paths(paths: Iterable[Path], among: Iterable[Path] = ()) -> list[Problem]:
    """All problems of these files and of those in these folders, sorted by file and place.

    References are looked up in the folders `among` and beside each file.
    """
    paths = list(paths)
    missing = [
        Problem(str(path), *_start(), _("there is no such file or folder")) for path in paths if not path.exists()
    ]
    asked = {file: read_file(file) for path in paths if path.exists() for file in files_under(path)}
    beside = [file for path in paths if path.is_file() for file in _beside(path)]
    around = [*(file for folder in among for file in files_under(folder)), *beside]
    known: dict[str, Loaded] = {}
    for file in around:
        if file not in asked and file.stem not in {one.stem for one in asked}:
            known[file.stem] = read_file(file)
    given = _unique(asked.values())
    known.update({one.id: one for one in given})
    known = _sheets_first(known)
    checked = [checked_among(one, known) for one in given]
    return list(by_place([*missing, *(problem for one in checked for problem in one.problems)]))


def _beside(path: Path) -> Iterator[Path]:
    yield from (file for file in sorted(path.parent.iterdir()) if is_authored(file.name) and file.is_file())


def _layer(folder: Path) -> Generator[None, None, list[Loaded]]:
    files = list(files_under(folder)) if folder.is_dir() else []
    beside = translations_in(file.parent for file in files)
    read = []
    for file in files:
        read.append(replace(read_file(file), siblings=read_siblings(file, beside)))
        yield
    return _unique(read)


def _unique(files: Iterable[Loaded]) -> list[Loaded]:
    """The files; a second one with the same id is refused."""
    found: list[Loaded] = []
    first: dict[str, str] = {}
    for one in files:
        if one.id in first:
            message = _('the id "{id}" is also that of {other}').format(id=one.id, other=first[one.id])
            problem = Problem(one.name, *_start(), message)
            found.append(replace(one, model=None, problems=by_place([*one.problems, problem])))
        else:
            first[one.id] = one.name
            found.append(one)
    return found


def _start() -> tuple[int, int]:
    return START.line, START.column


def _sheets_first(files: Mapping[str, Loaded]) -> dict[str, Loaded]:
    """The files with their scenarios checked among them, so that an agenda knows which of them are sound."""
    return {key: checked_among(one, files) if one.kind == "scenario" else one for key, one in files.items()}


def _together(files: Iterable[Loaded], spare: Iterable[Loaded]) -> Library:
    known = _sheets_first({one.id: one for one in files})
    checked = [one if one.kind == "scenario" else checked_among(one, known) for one in known.values()]
    whole = (one.together() for one in (*checked, *spare))
    return Library(tuple(sorted(whole, key=lambda one: (one.id, one.name))))


def _referred(one: Loaded) -> Iterator[str]:
    match one.model:
        case Scenario():
            for step in one.model.all_steps():
                if isinstance(step, Fill) and "." not in step.sheet:
                    yield step.sheet
                if isinstance(step, Act) and step.checklist:
                    yield step.checklist
        case Agenda():
            yield from (run.id for block in one.model.blocks for run in block.run)
        case _:
            pass
