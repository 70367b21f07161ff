"""This file is the bar at the bottom: the keys that act now; they differ while somebody types or a button is chosen."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer.ui.keys import key_table
from trainer.ui.widgets import Card, FlowLayout, Label
from trainer.words import _

Mode = Literal["keys", "text", "button", "taps", "slips", "over", "writes"]
SHOWN_TYPING = ("start", "next", "back", "blank")


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
        self._mode: Mode | None = None
        self._single = self._reveal = False
        self.show_mode("keys", single=False)

    def show_mode(self, mode: Mode, *, single: bool, reveal: bool = False) -> None:
        """Other keys act now; `single` adds the key that matters with one screen, `reveal` that of the reveal."""
        if (mode, single, reveal) == (self._mode, self._single, self._reveal):
            return
        self._mode, self._single, self._reveal = mode, single, reveal
        self._row.clear()
        pairs = hints(mode, reveal=reveal)
        if single:
            pairs = ((_("F2"), _("show the room's picture")), *pairs)
        for keys, words in pairs:
            self._row.addWidget(_Hint(keys, words))
        self.setAccessibleName(_("Keys"))
        self.setAccessibleDescription(self.words)

    @property
    def words(self) -> str:
        """All of it as words."""
        single = ((_("F2"), _("show the room's picture")),) if self._single else ()
        return ", ".join(
            f"{keys} {words}" for keys, words in (*single, *hints(self._mode or "keys", reveal=self._reveal))
        )


def hints(mode: Mode, *, reveal: bool = False) -> tuple[tuple[str, str], ...]:
    """The keys to show with their words; that of the reveal only where there is something to reveal."""
    table = {key.action: key for key in key_table()}
    if mode == "text":
        typing = ((_("Esc"), _("leaves the text")), (_("Enter"), _("keeps a note")))
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
    single = {"start", "blank", "hand", "note", "mark", "freeze", "debrief", "keys", *(("reveal",) if reveal else ())}
    found = [(table[name].cap, table[name].short) for name in table if name in single]
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
