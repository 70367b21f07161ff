"""This file is how an exercise's text comes to be changed: a copy in the own folder, shown on a page of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.ui.text.changing import TextChanger
from trainer.words import _

if TYPE_CHECKING:
    from trainer.model.planned import PlannedBlock
    from trainer.ui.folders import Folders
    from trainer.ui.library.home import HomeWindow
    from trainer.ui.library.page import LibraryPage
    from trainer.ui.library.shelf import Entry, Shelf
    from trainer.ui.library.stock import Stock
    from trainer.ui.plan.today import Today


class Adapter:
    """Shows the text of an own exercise; of one that came with the program a copy, which is chosen and planned then."""

    def __init__(self, home: HomeWindow, stock: Stock, page: LibraryPage, folders: Folders, today: Today) -> None:
        """`changer` has the page of the text."""
        self._stock, self._page, self._own, self._today = stock, page, folders.own_scenarios, today
        self._made: dict[str, Entry] = {}
        stock.changed.connect(self._take_in)
        self.changer = TextChanger(home, page, (folders.scenarios, folders.own_scenarios))

    def change(self, entry: Entry) -> None:
        """Shows the text of this entry, or says in the pane why there is none."""
        from trainer.model.refusal import reason
        from trainer.store.adapted import copied_title
        from trainer.store.files import find_file
        from trainer.store.template import CannotStart

        path, title, told = find_file(entry.id, (self._own,)) if self._own.is_dir() else None, entry.title, ""
        if path is None:
            try:
                path = self._copied(entry)
            except CannotStart as refusal:
                self._tell(str(refusal))
                return
            except OSError as trouble:
                self._tell(_("{path} can't be written: {reason}").format(path=self._own, reason=reason(trouble)))
                return
            title = copied_title(entry.title)
            if any(block.scenario == entry.id for block in self._today.day.blocks):
                told = _("Today's plan plays this copy now, in place of “{title}”.").format(title=entry.title)
        self.changer.open(path, title, self._tell, told)

    def mend(self, path: Path) -> None:
        """Shows the text of a file that can't be used."""
        self.changer.open(path, path.name, self._tell)

    def _tell(self, sentence: str) -> None:
        self._page.about.tell(sentence, good=False)

    def _copied(self, entry: Entry) -> Path:
        from trainer.shipped import shipped
        from trainer.store.adapted import adapt, free_id
        from trainer.store.files import find_file
        from trainer.store.template import CannotStart

        places = (self._own, shipped("scenarios"))
        source = find_file(entry.id, places[1:])
        if source is None:
            raise CannotStart(_('there is no file "{id}.yaml"').format(id=entry.id))
        path = adapt(source, free_id(entry.id, places), self._own)
        self._made[path.stem] = entry
        self._stock.refresh()
        return path

    def _take_in(self, shelf: Shelf) -> None:
        """Chooses a new copy, and plans it where its original was planned."""
        for copy in shelf.entries:
            entry = self._made.pop(copy.id, None)
            if entry is not None:
                self._page.choose(copy.id)
                self._today.take_blocks(_instead(block, entry, copy) for block in self._today.day.blocks)


def _instead(block: PlannedBlock, entry: Entry, copy: Entry) -> PlannedBlock:
    played = entry.kind == "scenario" and block.scenario == entry.id
    return replace(block, scenario=copy.id, title=copy.title) if played else block
