"""This file is the one table of keys: what each does, which act while somebody types, and their binding to a window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from trainer.ui.russian_keys import both
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Key:
    """An action with its keys: `letters` act only when no text has the focus, `always` at any time.

    `cap` is written on buttons; `short` are its words in the hint bar ("" keeps it out), `long` those in the table.
    A `numbered` action is told which of its keys was pressed, from 0, and its keys act only while it is wanted.
    """

    action: str
    cap: str
    letters: tuple[str, ...]
    always: tuple[str, ...] = ()
    short: str = ""
    long: str = ""
    again: bool = False
    numbered: bool = False

    @property
    def sequences(self) -> tuple[str, ...]:
        """All of its keys."""
        return (*self.letters, *self.always)


def key_table() -> tuple[Key, ...]:
    """Every key of the running session, in the order of the hint bar."""
    return (*_of_the_time(), *_of_the_day(), *_of_the_room(), *_of_the_windows())


def _of_the_time() -> tuple[Key, ...]:
    """Through the steps, and their timer."""
    return (
        Key("start", _("Space"), ("Space",), ("F5",), _("start or pause"), _("Start or pause the timer")),
        Key("next", "→", ("Right", "PgDown"), ("F7",), _("next"), _("Next page or step"), again=True),
        Key("back", "←", ("Left", "PgUp"), ("F6",), _("back"), _("Page or step before"), again=True),
        Key("plus", "+", ("+", "="), (), _("a minute more"), _("A minute more on the timer"), again=True),
        Key("minus", "−", ("-", "−"), (), _("a minute less"), _("A minute less on the timer"), again=True),
        Key("plus30", _("Shift+↑"), ("Shift+Up",), (), "", _("Half a minute more"), again=True),
        Key("minus30", _("Shift+↓"), ("Shift+Down",), (), "", _("Half a minute less"), again=True),
        Key("plus5", _("Ctrl+↑"), ("Ctrl+Up",), (), "", _("Five minutes more"), again=True),
        Key("minus5", _("Ctrl+↓"), ("Ctrl+Down",), (), "", _("Five minutes less"), again=True),
        Key("before", "A", ("A",), (), "", _("The scene began a minute ago: take a minute off the timer"), again=True),
        Key("restart", "T", ("T",), (), "", _("Restart the timer")),
        Key(
            "tick",
            "1 – 9",
            tuple("123456789"),
            (),
            "",
            _("Pick what has this number: how a scene ended, a team that is done, who swaps, a quicker way to answer"),
            numbered=True,
        ),
        Key("tones", "V", ("V",), (), "", _("Tones towards the end of the time: on or off")),
    )


def _of_the_day() -> tuple[Key, ...]:
    """The plan, and what the lines on top ask."""
    return (
        Key("insert", "I", ("I",), (), "", _("Put a break or an exercise in")),
        Key("earlier", _("Alt+↑"), ("Alt+Up",), (), "", _("Move the chosen part of the day up"), again=True),
        Key("later", _("Alt+↓"), ("Alt+Down",), (), "", _("Move the chosen part of the day down"), again=True),
        Key("undo", "U", ("U", "Ctrl+Z"), (), "", _("Take back what was done last")),
        Key("yes", "Y", ("Y",), (), "", _("Yes to what the line on top offers")),
        Key("other", "O", ("O",), (), "", _("The other way the line on top offers")),
        Key("away", "X", ("X",), (), "", _("Put the line on top away")),
    )


def _of_the_room() -> tuple[Key, ...]:
    """What the room sees and does, and what is written down of it."""
    return (
        Key("blank", "B", ("B", "."), ("F8",), _("blank"), _("Make the room's screen dark, or light again")),
        Key("hand", "H", ("H",), ("Ctrl+H",), _("hand over"), _("Hand the laptop over")),
        Key("note", "N", ("N",), ("Ctrl+N",), _("write a note"), _("Write a note")),
        Key("alone", "E", ("E",), ("Ctrl+E",), "", _("Write a note for yourself alone, or make it one for the client")),
        Key("mark", "M", ("M",), ("F4",), _("mark"), _("Mark this moment")),
        Key(
            "freeze",
            "F",
            ("F",),
            ("F9",),
            _("freeze"),
            _("Freeze the scene, its timer stopped and the moment marked; again: go on"),
        ),
        Key("paper", "W", ("W",), (), "", _("Say that printed cards are given out, or deal them here after all")),
        Key("reveal", "R", ("R",), ("Ctrl+R",), _("reveal"), _("Reveal, in two steps")),
        Key("arrived", "J", ("J",), ("Ctrl+J",), "", _("Say who of those who come later has arrived, or add a name")),
        Key("watch", "L", ("L",), ("Ctrl+L",), "", _("Tap the checklist of this scene, or back to the step")),
        Key("turns", "G", ("G",), ("Ctrl+G",), "", _("Who did what so far, or back to the steps")),
        Key("debrief", "D", ("D",), ("Ctrl+D",), _("debrief"), _("Open the debrief, or go back to the steps")),
        Key("agree", "Ctrl+T", (), ("Ctrl+T",), _("what we take away"), _("Write down what the room takes away")),
        Key("finish", "F10", (), ("F10",), "", _("Finish and write notes")),
        Key("hold", "P", ("P",), (), "", _("Keep this picture on the room's screen, or let it go on")),
        Key("promise", "C", ("C",), (), "", _("Show the room what it is promised, or take it off")),
    )


def _of_the_windows() -> tuple[Key, ...]:
    """Where they stand and how they look."""
    return (
        Key("swap", "S", ("S",), (), "", _("Swap the screens, in two steps")),
        Key("console", "F2", (), ("F2",), "", _("With one screen: show or hide this window")),
        Key("languages", "K", ("K",), ("Ctrl+K",), "", _("Languages of this window, the room's screen and the laptop")),
        Key("larger", _("Ctrl +"), (), ("Ctrl++", "Ctrl+="), "", _("Larger text"), again=True),
        Key("smaller", _("Ctrl −"), (), ("Ctrl+-",), "", _("Smaller text"), again=True),
        Key("contrast", "F3", (), ("F3",), "", _("High contrast, on or off")),
        Key("escape", _("Esc"), (), ("Escape",), "", _("Leave the text box, or take back the first step of a reveal")),
        Key("keys", "?", ("?",), ("F1",), _("all keys"), _("Show all keys")),
    )


def cap(action: str) -> str:
    """What a button writes on its cap for an action."""
    return next(key.cap for key in key_table() if key.action == action)


def let_act(shortcuts: Iterable[QShortcut], *, typing: bool, numbers: bool, writes: bool) -> None:
    """Which keys act: no letters while somebody is `typing`, nor what a text can begin with on a page that `writes`.

    Numbers act only while they are wanted.
    """
    for shortcut in shortcuts:
        if shortcut.property("letters"):
            wanted = numbers or not shortcut.property("numbered")
            shortcut.setEnabled(wanted and not typing and not (writes and shortcut.property("writes")))


def bind(window: QWidget, actions: Mapping[str, Callable[..., object]]) -> tuple[QShortcut, ...]:
    """Binds the table's keys to a window; a text field with the focus keeps its letters, arrows and space to itself."""
    found = []
    for key in key_table():
        for number, sequence in enumerate(key.sequences if key.action in actions else ()):
            shortcut = QShortcut(window)
            shortcut.setKeys([QKeySequence(one) for one in both(sequence)])
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(key.again)
            act = actions[key.action]
            for signal in (shortcut.activated, shortcut.activatedAmbiguously):  # both letters of one key are never two
                signal.connect(partial(act, number) if key.numbered else act)
            shortcut.setProperty("action", key.action)
            shortcut.setProperty("numbered", key.numbered)
            shortcut.setProperty("letters", sequence in key.letters)
            shortcut.setProperty("writes", len(sequence) == 1)  # a text can begin with it
            found.append(shortcut)
    return tuple(found)
