"""This file is the bar at the bottom: the keys that act now; they differ while somebody types or a button is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer.ui.keys import key_table
from trainer.ui.widgets import Card, FlowLayout, Label
from trainer.words import _

Mode = Literal["keys", "text", "button", "taps", "slips", "over", "writes"]
SHOWN_TYPING = ("start", "next", "back", "blank")


@dataclass(frozen=True, slots=True)
class Now:
    """What decides which keys are shown: one screen, something to reveal, a frozen scene, Enter that keeps a note."""

    mode: Mode = "keys"
    single: bool = False
    reveal: bool = False
    frozen: bool = False
    noting: bool = True


class HintBar(Card):
    """Says which keys act."""

    def __init__(self) -> None:
        """Starts with the letters acting."""
        super().__init__("foot", margin=0)
        self._inside = QWidget()
        self._row = FlowLayout(self._inside, gap=18, row_gap=4)
        line = QHBoxLayout()
        line.setContentsMargins(20, 10, 12, 10)
        line.addWidget(self._inside)
        self.box.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._now: Now | None = None
        self.show_now(Now())

    def show_now(self, now: Now) -> None:
        """Other keys act now."""
        if now == self._now:
            return
        self._now = now
        self._row.clear()
        for keys, words in hints(now):
            self._row.addWidget(_Hint(keys, words))
        self.setAccessibleName(_("Keys"))
        self.setAccessibleDescription(self.words)

    @property
    def words(self) -> str:
        """All of it as words."""
        return ", ".join(f"{keys} {words}" for keys, words in hints(self._now or Now()))


def hints(now: Now) -> tuple[tuple[str, str], ...]:
    """The keys to show with their words; first the one that matters with one screen."""
    single = ((_("F2"), _("show the room's picture")),) if now.single else ()
    return (*single, *_of(now, now.mode))


def _of(now: Now, mode: Mode) -> tuple[tuple[str, str], ...]:
    table = {key.action: key for key in key_table()}
    if mode == "text":
        typing = ((_("Esc"), _("leaves the text")), *(((_("Enter"), _("keeps a note")),) if now.noting else ()))
        always = tuple((table[name].always[0], table[name].short) for name in SHOWN_TYPING)
        return (*typing, *always, ("F1", _("all keys")))
    if mode == "taps":
        return (
            (_("A to Z"), _("tap")),
            (_("Shift and a letter"), _("no, or used wrongly")),
            (_("Arrows and Enter"), _("tap too")),
            (_("Backspace"), _("takes the last tap back")),
            (table["start"].cap, table["start"].short),
            (_("Esc"), _("back to the step")),
        )
    if mode == "writes":
        return (
            (_("A to Z"), _("write the next answer")),
            (table["start"].cap, table["start"].short),
            ("→ ←", _("next, back")),
            (_("Ctrl+D"), _("back to the steps")),
            *((table[name].always[0], table[name].short) for name in ("blank", "note", "mark")),
            ("F1", _("all keys")),
        )
    if mode == "over":
        return ((_("Tab"), _("next control")), (_("Space or Enter"), _("presses the button")))
    if mode == "slips":
        return (
            (_("The key on the answer"), _("answers and goes on")),
            (_("S"), _("skips")),
            (_("Backspace"), _("question before")),
            ("↑ ↓", _("another name")),
            (_("Esc"), _("back to the keys")),
        )
    if mode == "button":
        return (
            (_("Space or Enter"), _("presses the button")),
            (_("Tab"), _("next control")),
            (_("Esc"), _("back to the keys")),
        )
    paired = (("→ ←", _("next, back")), ("+ −", _("one minute")))
    shown = {
        "start",
        "blank",
        "hand",
        "note",
        "mark",
        "freeze",
        "debrief",
        "keys",
        *(("reveal",) if now.reveal else ()),
    }
    other = {"freeze": _("go on")} if now.frozen else {}
    found = [(table[name].cap, other.get(name, table[name].short)) for name in table if name in shown]
    return (found[0], *paired, *found[1:])


class _Hint(QWidget):
    """A key and its words."""

    def __init__(self, keys: str, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(Label(keys, "small", strong=True, muted=True))
        row.addWidget(Label(words, "small", muted=True))
