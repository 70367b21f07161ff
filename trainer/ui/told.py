"""This file is what a screen reader is told of widgets Qt has no word for: a card to press, a tab, one of several.

For whoever builds a widget: `told(widget, "tab")`. Buttons of an exclusive group are told as one of several anyway.
What comes up while the focus is elsewhere is said aloud by `say`, what the arrows reach in a group is `point`ed at.
"""

from __future__ import annotations

from typing import Literal, TypeVar, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAccessibleWidget,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

Part = Literal["button", "tab", "choice", "tick", "row", "group", "number", "text", "heading", "picture", "window"]
Some = TypeVar("Some", bound=QWidget)
PRESS = "Press"
_PROPERTY = "told"
_POINTED = "pointed"


def told(widget: Some, part: Part) -> Some:
    """Has a screen reader told what `widget` is, and gives it back."""
    widget.setProperty(_PROPERTY, part)
    return widget


def call(field: QWidget, name: str) -> None:
    """Names what tells its value in place of its name, as drop-downs do under Linux: there a reader adds the name."""
    field.setAccessibleName(name)
    field.setAccessibleDescription(name)


def say(widget: QWidget, words: str) -> None:
    """Has a screen reader say `words` wherever its focus is; nothing where none listens or `widget` isn't seen."""
    if words and QAccessible.isActive() and widget.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def is_news(words: str, before: str) -> bool:
    """Whether more than figures has changed in what is said: seconds and minutes are not counted aloud."""
    return _without_figures(words) != _without_figures(before)


def _without_figures(words: str) -> str:
    return "".join(sign for sign in words if not sign.isdigit())


def point(group: QWidget, part: QWidget | None) -> None:
    """Has a screen reader go to `part` of a group that keeps the keys itself; None for nowhere in particular."""
    before = group.property(_POINTED)
    if isinstance(before, QWidget) and isValid(before):
        before.setProperty(_POINTED, None)
    group.setProperty(_POINTED, part)
    if part is not None:
        part.setProperty(_POINTED, True)
        if QAccessible.isActive() and group.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))


def tell_readers(app: QApplication) -> None:
    """From now on widgets are told as what they are; asked again, nothing is done twice."""
    if not app.property(_PROPERTY):
        app.setProperty(_PROPERTY, True)
        QAccessible.installFactory(_made)


def part_of(widget: QWidget) -> Part | None:
    """What a widget is told as, as it stands now; None for what Qt tells well by itself."""
    part = widget.property(_PROPERTY)
    if part:
        return cast("Part", part)
    if isinstance(widget, QCheckBox | QRadioButton | QToolButton):
        return None
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        group: QButtonGroup | None = widget.group()
        if widget.autoExclusive() or (group is not None and group.exclusive()):
            return "choice"
        return "tick"
    return "button" if _is_plain(widget) else None


def _is_plain(widget: QWidget) -> bool:
    """A button that opens nothing: it may be told as something else later, when a reader knows it already."""
    if isinstance(widget, QPushButton):
        return widget.menu() is None
    return isinstance(widget, QAbstractButton)


def _made(_name: str, thing: QObject) -> QAccessibleInterface | None:
    return Told(thing, part) if isinstance(thing, QWidget) and (part := part_of(thing)) else None


class Told(QAccessibleWidget):
    """A widget as a screen reader meets it: its part, its state, and the press it takes."""

    def __init__(self, widget: QWidget, part: Part) -> None:
        """Qt keeps it as long as the widget lives."""
        super().__init__(widget, _role(part), "")
        self._first = part

    @property
    def _part(self) -> Part:
        """A button joins its group after a reader has met it."""
        return part_of(self.widget()) or self._first

    def role(self) -> QAccessible.Role:
        """What it is now."""
        return _role(self._part)

    def text(self, kind: QAccessible.Text) -> str:
        """What has words and no name of its own is called by its words."""
        said, widget = super().text(kind), self.widget()
        if said or kind != QAccessible.Text.Name:
            return said
        if isinstance(widget, QAbstractButton):
            return widget.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        return widget.text() if isinstance(widget, QLabel) else said

    def state(self) -> QAccessible.State:
        """Whether it is the chosen one."""
        state, widget, part = super().state(), self.widget(), self._part
        chosen = getattr(widget, "chosen", None)
        if isinstance(widget, QAbstractButton):
            state.pressed = widget.isDown()
            if widget.isCheckable() and part != "button":
                state.checkable, state.checked = True, widget.isChecked()
                chosen = widget.isChecked() if part != "tick" else None
        if isinstance(chosen, bool):
            state.selectable, state.selected = True, chosen
        if widget.property(_POINTED) is True:
            state.focusable = state.focused = True
        return state

    def childCount(self) -> int:
        """A hidden window holds nothing: what is in it isn't for whoever has the laptop now."""
        return 0 if self._part == "window" and not self.widget().isVisible() else super().childCount()

    def actionNames(self) -> list[str]:
        """What can be done with it; the press first."""
        presses = self._part in ("button", "tab", "choice", "tick")
        return [PRESS, *super().actionNames()] if presses else super().actionNames()

    def doAction(self, name: str) -> None:
        """Does as a click would, where a click could: what is hidden takes none."""
        widget = self.widget()
        if not widget.isVisible():
            return
        if name != PRESS:
            super().doAction(name)
        elif isinstance(widget, QAbstractButton):
            widget.click()
        elif widget.isEnabled():
            widget.pressed.emit()  # type: ignore[attr-defined]  # told as a button, so it has the signal


def _role(part: Part) -> QAccessible.Role:
    roles = QAccessible.Role
    return {
        "button": roles.Button,
        "tab": roles.PageTab,
        "choice": roles.RadioButton,
        "tick": roles.CheckBox,
        "row": roles.ListItem,
        "group": roles.Grouping,
        "number": roles.SpinBox,
        "text": roles.StaticText,
        "heading": roles.Heading,
        "picture": roles.Graphic,
        "window": roles.Window,
    }[part]
