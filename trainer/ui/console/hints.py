"""This file is the bar at the bottom: the keys that act now; they differ while somebody types or a button is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer.ui.keys import Key, key_table
from trainer.ui.widgets import Card, FlowLayout, Label
from trainer.words import _

Mode = Literal["keys", "text", "button", "taps", "slips", "over", "writes"]
Shown = tuple[str, str]
"""A key and its words."""
Table = Mapping[str, Key]
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


def hints(now: Now) -> tuple[Shown, ...]:
    """The keys to show with their words; first the one that matters with one screen."""
    single = ((_("F2"), _("show the room's picture")),) if now.single else ()
    return (*single, *_of(now))


def _of(now: Now) -> tuple[Shown, ...]:
    table = {key.action: key for key in key_table()}
    match now.mode:
        case "keys":
            return _acting(table, now)
        case "text":
            return _typing(table, noting=now.noting)
        case "writes":
            return _writing(table)
        case "taps":
            return _tapping(table)
        case "slips":
            return _slips()
        case "button":
            press, tab = _pressing()
            return (press, tab, (_("Esc"), _("back to the keys")))
        case "over":
            press, tab = _pressing()
            return (tab, press)


def _acting(table: Table, now: Now) -> tuple[Shown, ...]:
    """The letters act."""
    paired = (("→ ←", _("next, back")), ("+ −", _("one minute")))
    shown = {"start", "blank", "hand", "note", "mark", "freeze", "debrief", "keys"}
    shown |= {"reveal"} if now.reveal else set()
    other = {"freeze": _("go on")} if now.frozen else {}
    found = [(table[name].cap, other.get(name, table[name].short)) for name in table if name in shown]
    return (found[0], *paired, *found[1:])


def _typing(table: Table, *, noting: bool) -> tuple[Shown, ...]:
    """A text has the focus."""
    enter = ((_("Enter"), _("keeps a note")),) if noting else ()
    return ((_("Esc"), _("leaves the text")), *enter, *_always(table, SHOWN_TYPING), ("F1", _("all keys")))


def _writing(table: Table) -> tuple[Shown, ...]:
    """Letters write, though no text has the focus."""
    return (
        (_("A to Z"), _("write the next answer")),
        (table["start"].cap, table["start"].short),
        ("→ ←", _("next, back")),
        (_("Ctrl+D"), _("back to the steps")),
        *_always(table, ("blank", "note", "mark")),
        ("F1", _("all keys")),
    )


def _tapping(table: Table) -> tuple[Shown, ...]:
    """Letters tap what was seen or heard."""
    return (
        (_("A to Z"), _("tap")),
        (_("Shift and a letter"), _("no, or used wrongly")),
        (_("Arrows and Enter"), _("tap too")),
        (_("Backspace"), _("takes the last tap back")),
        (table["start"].cap, table["start"].short),
        (_("Esc"), _("back to the step")),
    )


def _slips() -> tuple[Shown, ...]:
    """Paper is typed in, one key an answer."""
    return (
        (_("The key on the answer"), _("answers and goes on")),
        (_("S"), _("skips")),
        (_("Backspace"), _("question before")),
        ("↑ ↓", _("another name")),
        (_("Esc"), _("back to the keys")),
    )


def _pressing() -> tuple[Shown, Shown]:
    """A button was reached by Tab."""
    return (_("Space or Enter"), _("presses the button")), (_("Tab"), _("next control"))


def _always(table: Table, names: Iterable[str]) -> tuple[Shown, ...]:
    """The keys that act while somebody types."""
    return tuple((table[name].always[0], table[name].short) for name in names)


class _Hint(QWidget):
    """A key and its words."""

    def __init__(self, keys: str, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(Label(keys, "small", strong=True, muted=True))
        row.addWidget(Label(words, "small", muted=True))
