"""This file is what stands in the way of a start while it hasn't been in sight: warnings below the fold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QLabel

from trainer.model.namelist import Listed
from trainer.words import ngettext


class Unread:
    """Knows which warnings were in sight or led to."""

    def __init__(self) -> None:
        """None so far."""
        self._led: set[str] = set()

    def first(self, warnings: Iterable[QLabel]) -> QLabel | None:
        """The first one that is out of sight, once: who was led to it has read it."""
        for warning in warnings:
            hidden = warning.isHidden() or warning.visibleRegion().boundingRect().height() >= warning.height()
            if not hidden and warning.text() not in self._led:
                self._led.add(warning.text())
                return warning
        return None


def others(people: Sequence[Listed]) -> str:
    """Who is on the list beside those who play, such as "1 observes, 2 come later"."""
    counts = {part: sum(person.part == part for person in people) for part in ("observer", "late", "absent")}
    words = []
    if counts["observer"]:
        words.append(
            ngettext("{count} observes", "{count} observe", counts["observer"]).format(count=counts["observer"])
        )
    if counts["late"]:
        words.append(ngettext("{count} comes later", "{count} come later", counts["late"]).format(count=counts["late"]))
    if counts["absent"]:
        words.append(
            ngettext("{count} more is absent", "{count} more are absent", counts["absent"]).format(
                count=counts["absent"]
            )
        )
    return ", ".join(words)
