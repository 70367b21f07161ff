"""This file is the bar at the bottom: the keys that act now; they differ while somebody types or a button is chosen.

It is one line at any width: where not all have room, those that a button in sight carries too are left out first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer.ui.keys import Key, key_table
from trainer.ui.widgets import Card, Label, clear
from trainer.ui.widgets.labels import Part
from trainer.words import _

Mode = Literal["keys", "text", "button", "taps", "slips", "over", "over-text", "writes"]
Where = Literal["steps", "talk", "aside"]
"""The steps, the debrief, or a page that Esc leaves."""
Shown = tuple[str, str]
"""A key and its words."""
Table = Mapping[str, Key]
SHOWN_TYPING = ("start", "next", "back", "blank")
SPARED = ("minutes", "debrief", "freeze", "blank", "mark", "note")
"""What is left out first, in this order, where the line has no room for all."""
MINUTES = "+ −"
GAP, SIDE, END = 18, 20, 12


@dataclass(frozen=True, slots=True)
class Now:
    """What decides which keys are shown: one screen, the page, and whether a button for each stands on it."""

    mode: Mode = "keys"
    where: Where = "steps"
    single: bool = False
    reveal: bool = False
    frozen: bool = False
    noting: bool = True
    timed: bool = True
    hands: bool = True
    freezes: bool = True


class HintBar(Card):
    """Says which keys act, on one line that is always as high."""

    def __init__(self, size: Part = "small") -> None:
        """Starts with the letters acting; `size` is that of its words."""
        super().__init__("foot", margin=0)
        self._size = size
        line = QHBoxLayout()
        line.setContentsMargins(SIDE, 10, END, 10)
        line.setSpacing(GAP)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        line.addLayout(self._row)
        line.addStretch(1)
        self.box.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._shown: tuple[Shown, ...] = ()
        self._hints: dict[str, _Hint] = {}
        self.show_keys(hints(Now()))

    def show_keys(self, shown: tuple[Shown, ...]) -> None:
        """Other keys act now."""
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._row)
        self._hints = {keys: _Hint(keys, words, self._size) for keys, words in shown}
        for hint in self._hints.values():
            self._row.addWidget(hint)
        self.setAccessibleName(_("Keys"))
        self.setAccessibleDescription(self.words)
        self._fit()

    @property
    def words(self) -> str:
        """All of it as words, also what there is no room for."""
        return ", ".join(f"{keys} {words}" for keys, words in self._shown)

    @property
    def hints(self) -> tuple[QWidget, ...]:
        """A part for each key, the hidden ones too."""
        return tuple(self._hints.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more or fewer."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Words of another size are as wide as they are only once they are laid out."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Leaves out what is needed least until the rest has room; the key that shows all of them stays."""
        room = self.width() - SIDE - END + GAP
        shown = dict(self._hints)
        for keys in order_to_spare(tuple(shown)):
            if sum(hint.sizeHint().width() + GAP for hint in shown.values()) <= room:
                break
            del shown[keys]
        for keys, hint in self._hints.items():
            hint.setVisible(keys in shown)


def order_to_spare(shown: Sequence[str]) -> tuple[str, ...]:
    """The keys that may be left out, those that are needed least first; the last of all stays."""
    table = {key.action: key.cap for key in key_table()} | {"minutes": MINUTES}
    spared = [table[name] for name in SPARED if table[name] in shown[:-1]]
    return (*spared, *(keys for keys in reversed(shown[:-1]) if keys not in spared))


def hints(now: Now) -> tuple[Shown, ...]:
    """The keys to show with their words; first the one that matters with one screen."""
    single = ((_("F2"), _("show the room's picture")),) if now.single else ()
    return (*single, *_of(now))


def before_room(now: Now, numbers: Sequence[Shown] = ()) -> tuple[tuple[Shown, ...], tuple[Shown, ...]]:
    """The keys over the room's picture with one screen: those that only such a step has, and those of every step.

    `numbers` are its numbered buttons.
    """
    table = {key.action: key for key in key_table()}
    wanted = {"hand": now.hands, "reveal": now.reveal}
    lead = [(table[name].cap, table[name].short) for name, acts in wanted.items() if acts]
    start = [(table["start"].cap, table["start"].short)] if now.timed else []
    following = (table["next"].cap, table["next"].short)
    always = ((_("F2"), _("your window")), (table["keys"].cap, table["keys"].short))
    return (*lead, *numbers), (*start, following, *always)


def _of(now: Now) -> tuple[Shown, ...]:
    table = {key.action: key for key in key_table()}
    match now.mode:
        case "keys":
            return _acting(table, now)
        case "text":
            return _typing(table, now)
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
        case "over-text":
            _press, tab = _pressing()
            return ((_("Esc"), _("leaves the text")), tab)


def _acting(table: Table, now: Now) -> tuple[Shown, ...]:
    """The letters act, unless they write as soon as what is asked is answered."""
    if now.where == "talk":
        return ((_("Ctrl+D"), _("back to the steps")), *_always(table, ("agree", "blank")), ("F1", _("all keys")))
    if now.where == "aside":
        left = [(table[name].cap, table[name].short) for name in ("blank", "keys")]
        return ((_("Esc"), _("back to the step")), *left)
    start = ((table["start"].cap, table["start"].short),) if now.timed else ()
    minutes = ((MINUTES, _("one minute")),) if now.timed else ()
    shown = {"blank", "note", "mark", "debrief", "keys"}
    wanted = {"hand": now.hands, "freeze": now.freezes, "reveal": now.reveal}
    shown |= {name for name, acts in wanted.items() if acts}
    other = {"freeze": _("go on")} if now.frozen else {}
    found = [(table[name].cap, other.get(name, table[name].short)) for name in table if name in shown]
    return (*start, ("→ ←", _("next, back")), *minutes, *found)


def _typing(table: Table, now: Now) -> tuple[Shown, ...]:
    """A text has the focus."""
    enter = ((_("Enter"), _("keeps it")), (_("Shift+Enter"), _("new line"))) if now.noting else ()
    escape = _("back to the step") if now.where == "aside" else _("leaves the text")
    names = SHOWN_TYPING if now.where == "steps" else ("blank",)
    acts = [name for name in names if now.timed or name != "start"]
    return ((_("Esc"), escape), *enter, *_always(table, acts), ("F1", _("all keys")))


def _writing(table: Table) -> tuple[Shown, ...]:
    """Letters write, though no text has the focus."""
    return (
        (_("A to Z"), _("write the next answer")),
        (_("Ctrl+D"), _("back to the steps")),
        *_always(table, ("agree", "blank", "note", "mark")),
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

    def __init__(self, keys: str, words: str, size: Part) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(Label(keys, size, strong=True, muted=True))
        row.addWidget(Label(words, size, muted=True))
