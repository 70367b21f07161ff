"""This file is where the focus is in a window: in a text, on a button, or nowhere, so that letters act."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget

from trainer.ui.console.hints import Mode
from trainer.ui.keys import cap, key_table
from trainer.ui.theme import zoom_of
from trainer.ui.watch.grid import TapGrid
from trainer.ui.widgets import KeyButton

BESIDE = 40
"""Pixels around a box for words in which a press means the box, at a text zoom of 1."""


def mode_of(window: QWidget, *, writes: bool = False) -> Mode:
    """Which keys act now: letters (or they write), those that act while somebody types, those of a chosen button."""
    focus: QWidget | None = window.focusWidget()
    if isinstance(focus, QLineEdit | QPlainTextEdit | QAbstractSpinBox):
        return "text"
    if isinstance(focus, TapGrid):
        return "taps"
    if focus is not None and focus.property("mode") == "slips":
        return "slips"
    if isinstance(focus, QAbstractButton) and focus.hasFocus():
        return "button"
    return "writes" if writes else "keys"


def keys_in_sight(page: QWidget) -> frozenset[str]:
    """The keys on the buttons that stand on a page, also where one has to scroll to them."""
    return frozenset(each.key for each in page.findChildren(KeyButton) if each.key and each.isVisibleTo(page))


def show_caps(page: QWidget, *, letters: bool) -> None:
    """Fades on a page's buttons the keys that don't act, where `letters` write, tap or answer; never where they do."""
    lettered = {key.cap for key in key_table() if key.letters}
    answered: QWidget | None = page.window().focusWidget()
    if isinstance(answered, TapGrid):
        lettered -= {cap("start")}  # the checklist takes the letters and leaves Space to the timer
    for each in page.findChildren(KeyButton):
        inside = answered is not None and answered.isAncestorOf(each)
        each.let_act(acts=letters or inside or (each.key not in lettered and len(each.key) != 1))


def field_beside(page: QWidget, at: QPoint) -> QWidget | None:
    """The box for words that a press on nothing at all just missed: whoever then typed would press keys."""
    near = round(BESIDE * zoom_of(page))
    found = (each for kind in (QPlainTextEdit, QLineEdit) for each in page.findChildren(kind))
    fields = [each for each in found if each.isVisible() and each.isEnabled() and not each.visibleRegion().isEmpty()]
    known = [(_away(field.mapFromGlobal(at), field.rect()), field) for field in fields]
    away, field = min(known, key=lambda one: one[0], default=(near + 1, None))
    return field if away <= near else None


def _away(at: QPoint, area: QRect) -> int:
    """How far a place is from an area, along the axis on which it is farther."""
    return max(area.left() - at.x(), at.x() - area.right(), area.top() - at.y(), at.y() - area.bottom(), 0)


def is_written(event: QKeyEvent) -> bool:
    """Whether a key is a letter, a digit or a sign that a text can begin with."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    return not held and event.text().isprintable() and bool(event.text().strip())


def give_back(field: QWidget) -> None:
    """Puts a field away; the focus goes to its window, so that keys act, not to whatever comes next."""
    if field.hasFocus() or field is field.window().focusWidget():
        field.window().setFocus(Qt.FocusReason.OtherFocusReason)
    field.hide()


def press_chosen(window: QWidget) -> bool:
    """Presses the button that was reached by Tab; False when none was."""
    focus = window.focusWidget()
    if isinstance(focus, QAbstractButton) and focus.hasFocus() and focus.isEnabled():
        focus.click()
        return True
    return False
