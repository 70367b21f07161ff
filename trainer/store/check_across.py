"""This file is what files must mean together: sheets that exist, items that are compared, scenarios an agenda runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from trainer.model.agenda import Agenda, Run
from trainer.model.items import Choose, ChooseMany, Tally
from trainer.model.scenario import Calculate, Fill, Repeat, Reveal, Scenario
from trainer.model.sheet import Sheet
from trainer.store.authored import Loaded
from trainer.store.check_pairing import check_cards, find_item
from trainer.store.check_scenario import Placed, placed
from trainer.store.forms import Path
from trainer.store.nearest import nearest
from trainer.store.problems import by_place, has_errors
from trainer.store.reading import Reading, Use, kind_words
from trainer.words import _

Files = Mapping[str, Loaded]


def checked_among(loaded: Loaded, files: Files) -> Loaded:
    """The file with what is wrong with its references to the other files, by id, added to its problems."""
    if loaded.kind not in ("scenario", "agenda"):
        return loaded
    reading = Reading(loaded.name, list(loaded.problems), dict(loaded.places or {}), alive=dict(loaded.alive or {}))
    for use in loaded.uses:
        _check_use(use, files, reading)
    match loaded.model:
        case Scenario():
            _check_scenario(loaded.model, files, reading)
        case Agenda():
            _check_agenda(loaded.model, files, reading)
        case _:
            pass
    problems = by_place(reading.problems)
    return replace(loaded, model=None if has_errors(problems) else loaded.model, problems=problems)


def _check_use(use: Use, files: Files, reading: Reading) -> None:
    kinds = tuple(kind.removesuffix("/") for kind in use.kinds if kind.endswith("/"))
    if not kinds:
        return
    found = files.get(use.word)
    if found is None or found.kind not in (*kinds, None):
        near = nearest(use.word, [one.id for one in files.values() if one.kind in kinds])
        message = _('unknown {kind} "{word}" in "{key}"').format(kind=kind_words(use.kinds), word=use.word, key=use.key)
        reading.tell(use.place, use.path, message, suggestion=near)
    elif has_errors(found.problems):
        reading.tell(use.place, use.path, _('"{word}" has errors of its own').format(word=use.word))


def _sheet(files: Files, sheet_id: str) -> Sheet | None:
    found = files.get(sheet_id)
    return found.model if found is not None and isinstance(found.model, Sheet) else None


def _check_scenario(scenario: Scenario, files: Files, reading: Reading) -> None:
    steps = tuple(placed(scenario, reading))
    outer = {
        one.step.id: sheet for one in steps if isinstance(one.step, Fill) and (sheet := _sheet(files, one.step.sheet))
    }
    for one in steps:
        match one.step:
            case Fill() if one.step.id in outer:
                _check_decks(outer[one.step.id], scenario, reading, (*one.path, "fill"))
            case Reveal():
                _check_compared(one, one.step, outer, scenario, reading)
            case Calculate() if one.step.beside:
                _answered(one.step.beside, outer, reading, (*one.path, "beside"), whole=False)
            case _:
                pass


def _check_compared(
    one: Placed, reveal: Reveal, outer: Mapping[str, Sheet], scenario: Scenario, reading: Reading
) -> None:
    for compare in reveal.compare:
        path = (*one.path, "compare", f"{compare.step}.{compare.item}" if compare.item else compare.step)
        if compare.step in outer and compare.item:
            item = find_item(outer[compare.step], compare.step, compare.item, reading, path)
            if item is not None and compare.deck:
                check_cards(item, compare.deck, scenario, reading, path)
        if compare.with_step:
            _answered(f"{compare.with_step}.{compare.with_item}", outer, reading, path, whole=True)


def _answered(answer: str, outer: Mapping[str, Sheet], reading: Reading, path: Path, *, whole: bool) -> None:
    step_id, _dot, item_id = answer.partition(".")
    if step_id in outer and (item_id or whole):
        find_item(outer[step_id], step_id, item_id, reading, path)


def _check_decks(sheet: Sheet, scenario: Scenario, reading: Reading, path: Path) -> None:
    for item in sheet.items:
        if not isinstance(item, Choose | ChooseMany | Tally):
            continue
        deck_id = item.from_deck or (item.from_card if isinstance(item, Tally) else "")
        if deck_id and scenario.deck(deck_id) is None:
            message = _('the sheet\'s item "{item}" needs a deck "{deck}" in this scenario')
            reading.tell(reading.where(path), path, message.format(item=item.id, deck=deck_id))


def _check_agenda(agenda: Agenda, files: Files, reading: Reading) -> None:
    for block, path in zip(agenda.blocks, reading.living(("blocks",)), strict=False):
        for number, run in enumerate(block.run):
            found = files.get(run.id)
            if found is not None and isinstance(found.model, Scenario):
                _check_run(run, found.model, reading, (*path, "run", number, run.id))


def _check_run(run: Run, scenario: Scenario, reading: Reading, path: Path) -> None:
    if run.rounds is not None and not any(isinstance(entry, Repeat) and entry.rounds for entry in scenario.steps):
        message = _('"{id}" has no rounds that could be fewer or more').format(id=run.id)
        reading.tell(reading.where((*path, "rounds")), path, message)
    tags = {tag for deck in scenario.decks for card in deck.cards for tag in card.tags}
    if run.cards and run.cards not in tags:
        message = _('no card of "{id}" has the tag "{tag}"').format(id=run.id, tag=run.cards)
        reading.tell(reading.where((*path, "cards")), path, message, suggestion=nearest(run.cards, tags))
