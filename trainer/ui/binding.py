"""This file is what we mend in Qt's Python binding: it remembers items of layouts that Qt has deleted since."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout
from shiboken6 import invalidate

from trainer.ui.widgets.wrapping import WrappingLayout

_NESTING = ((QBoxLayout, "addLayout"), (QBoxLayout, "insertLayout"), (QGridLayout, "addLayout"))


def mend_binding() -> None:
    """Has a layout laid into another one without a trace of its items on Python's side; a second call does nothing.

    The binding makes an object for each of them and keeps it as long as the outer layout. Qt deletes an item with the
    widget it stands for; whatever comes to lie at its place in the memory is then taken for it, and as soon as that
    goes, the program dies.
    """
    for kind, name in _NESTING:
        act = getattr(kind, name)
        if not hasattr(act, "__wrapped__"):
            setattr(kind, name, _leaving_no_trace(act))


def _leaving_no_trace(act: Callable[..., None]) -> Callable[..., None]:
    @wraps(act)
    def nest(outer: QLayout, *given: object, **named: object) -> None:
        act(outer, *given, **named)
        if outer.parentWidget() is not None:
            for inner in (*given, *named.values()):
                if isinstance(inner, QLayout):
                    _forget_items(inner)

    return nest


def _forget_items(layout: QLayout) -> None:
    """Lets go of what Qt made, here and further in; layouts are known to Python, and our own hold items of our own."""
    for item in [layout.itemAt(place) for place in range(layout.count())]:
        if isinstance(item, QLayout):
            _forget_items(item)
        elif item is not None and not isinstance(layout, WrappingLayout):
            invalidate(item)
