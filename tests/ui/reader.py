"""This file is what an assistive client meets of a window, and what Tab reaches in it, as plain data for the tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QButtonGroup, QWidget

MOST_TABS = 600


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the tree: what it is, what it is called, and whether it can have the focus."""

    role: str
    name: str
    kind: str
    focusable: bool
    focused: bool
    disabled: bool
    children: tuple[Node, ...]


def read(window: QWidget) -> Node:
    """What of a window is shown now. Nothing of Qt is kept: its interfaces die with their widgets."""
    kinds = {_number(widget): type(widget).__name__ for widget in (window, *window.findChildren(QWidget))}
    return _read(QAccessible.queryAccessibleInterface(window), kinds)


def _number(widget: QWidget) -> int:
    return QAccessible.uniqueId(QAccessible.queryAccessibleInterface(widget))


def _read(thing: QAccessibleInterface, kinds: dict[int, str]) -> Node:
    state = thing.state()
    children = (thing.child(index) for index in range(thing.childCount()))
    return Node(
        role=thing.role().name,
        name=thing.text(QAccessible.Text.Name),
        kind=kinds.get(QAccessible.uniqueId(thing), ""),
        focusable=bool(state.focusable),
        focused=bool(state.focused),
        disabled=bool(state.disabled),
        children=tuple(_read(child, kinds) for child in children if not child.state().invisible),
    )


def nodes(top: Node, above: tuple[Node, ...] = ()) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Everything in a tree with what it lies in, in the order it is read."""
    yield top, above
    for child in top.children:
        yield from nodes(child, (*above, top))


def words(top: Node) -> str:
    """All that is said."""
    return "\n".join(node.name for node, _above in nodes(top))


def reachable(window: QWidget) -> list[QWidget]:
    """What Tab should reach now."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and not widget.isWindow()
        and widget.objectName() != "qt_spinbox_lineedit"
        and (widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not isinstance(widget, QAbstractScrollArea)
        and not _beside_the_chosen(widget)
    ]


def _beside_the_chosen(widget: QWidget) -> bool:
    """Whether another one of several is chosen: the arrows lead from that one to this."""
    group: QButtonGroup | None = widget.group() if isinstance(widget, QAbstractButton) else None
    chosen: QAbstractButton | None = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen is not None and chosen.isVisible() and chosen is not widget


def _focus() -> QWidget | None:
    return QApplication.focusWidget()


def tabbed(window: QWidget) -> list[QWidget]:
    """What has the focus after each press of Tab, until it comes round."""
    found: list[QWidget] = []
    for _press in range(MOST_TABS):
        QTest.keyClick(_focus() or window, Qt.Key.Key_Tab)
        now = _focus()
        if now is None or (found and now is found[0]):
            break
        if not found or now is not found[-1]:  # hours and minutes of one field are one stop
            found.append(now)
    return found
