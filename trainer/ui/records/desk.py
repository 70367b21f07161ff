"""This file is the desk of a record: the ledger with everybody who shows it, and what it refused in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from trainer.model.trouble import NotSaved, Refused

if TYPE_CHECKING:
    from trainer.keeping import OpenRecord
    from trainer.ledger import Ledger
    from trainer.model.record import Record

T = TypeVar("T")


class RecordDesk(QObject):
    """Emits `changed` after every act and `said` with a sentence, "" once an act went through again."""

    changed = Signal()
    said = Signal(str)

    def __init__(self, opened: OpenRecord, parent: QObject | None = None) -> None:
        """Takes an open record; `close` gives its file free."""
        super().__init__(parent)
        self.opened = opened
        self.ledger.listen(self.changed.emit)

    @property
    def ledger(self) -> Ledger:
        """The door to the record."""
        return self.opened.ledger

    def others(self) -> tuple[Record, ...]:
        """The record in every language it carries."""
        from trainer.keeping import in_other_languages

        return in_other_languages(self.opened)

    def did(self, act: Callable[[], object]) -> bool:
        """Does it and says whether it was done; why not is said in a sentence."""
        try:
            act()
        except (Refused, NotSaved) as trouble:
            self.said.emit(str(trouble))
            return False
        self.said.emit("")
        return True

    def made(self, act: Callable[[], T]) -> T | None:
        """Does it and gives what came of it; None when it was refused, and why is said."""
        result: list[T] = []
        self.did(lambda: result.append(act()))
        return result[0] if result else None

    def close(self) -> None:
        """Gives the file free."""
        self.opened.close()
