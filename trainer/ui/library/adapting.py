"""This file is how an exercise's text is changed: a copy in the own folder, opened in the computer's text editor."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.ui.opened import open_path
from trainer.words import _

if TYPE_CHECKING:
    from trainer.ui.library.page import LibraryPage
    from trainer.ui.library.shelf import Entry
    from trainer.ui.library.stock import Stock


class Adapter:
    """Opens the file of an own exercise; of one that came with the program a copy, which is chosen then."""

    def __init__(self, stock: Stock, page: LibraryPage, own: Path) -> None:
        """`own` is the folder of own files; `show` may be exchanged."""
        self._stock, self._page, self._own = stock, page, own
        self.show: Callable[[Path], str | None] = open_path

    def change(self, entry: Entry) -> None:
        """Opens what may be changed of this entry, and says what happened in the pane."""
        from trainer.store.files import find_file
        from trainer.store.refusal import reason
        from trainer.store.template import CannotStart

        path = find_file(entry.id, (self._own,)) if self._own.is_dir() else None
        said = _("Its file is open in your editor. What you save there is here at once.")
        if path is None:
            try:
                path = self._copied(entry)
            except CannotStart as refusal:
                self._page.about.tell(str(refusal), good=False)
                return
            except OSError as trouble:
                words = _("{path} can't be written: {reason}").format(path=self._own, reason=reason(trouble))
                self._page.about.tell(words, good=False)
                return
            said = _("A copy of your own is open in your editor: {file}. What you save there is here at once.")
            said = said.format(file=path.name)
        trouble_told = self.show(path)
        self._page.about.tell(trouble_told or said, good=not trouble_told)

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
        self._stock.load()
        self._page.choose(path.stem)
        return path
