"""This file is what we mend in Qt's Python binding: two ways in which it would end the process, now and then."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout
from shiboken6 import invalidate

from trainer.ui.widgets.wrapping import WrappingLayout

_NESTING: Final = ((QBoxLayout, "addLayout"), (QBoxLayout, "insertLayout"), (QGridLayout, "addLayout"))


def mend_binding() -> None:
    """Mends it for this process; a second call does nothing.

    Of a filled layout laid into another one, the binding makes an object for each item and keeps it as long as the
    outer layout. Qt deletes an item with the widget it stands for; whatever comes to lie at its place in the memory is
    then taken for it, and as soon as that goes, the process dies.

    A mistake made by Python itself, below an overridden method that Qt calls while Python calls Qt, comes to the
    binding as bare words before Python 3.12. It takes them for an exception, and the process dies unheard. What has
    passed through a handler is an exception, and comes to the report of bugs.
    """
    for layout, name in _NESTING:
        act = getattr(layout, name)
        if not hasattr(act, "__wrapped__"):
            setattr(layout, name, _leaving_no_trace(act))
    if sys.version_info < (3, 12) and "__init_subclass__" not in vars(QObject):
        setattr(QObject, "__init_subclass__", classmethod(_guard))  # noqa: B010 - the binding's own class has none
        for kind in _descendants(QObject):
            _guard(kind)


# Items of layouts


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


# Mistakes below Qt


def _descendants(kind: type) -> set[type]:
    """Every class there is so far that inherits from one."""
    below: set[type] = set(type.__subclasses__(kind))
    return below.union(*map(_descendants, below))


def _guard(kind: type) -> None:
    """Has what a class of ours overrides hand on exceptions, not words."""
    base = next((one for one in kind.__mro__ if one.__module__.startswith("PySide6.")), None)
    if base is None or base is kind:
        return
    for name, act in list(vars(kind).items()):
        plain = isinstance(act, FunctionType) and not hasattr(act, "__wrapped__")
        if plain and not name.startswith("_") and hasattr(base, name):
            setattr(kind, name, _handed_on(act))


def _handed_on(act: Callable[..., object]) -> Callable[..., object]:
    @wraps(act)
    def override(*given: object, **named: object) -> object:
        try:
            return act(*given, **named)
        except BaseException:  # noqa: TRY203 - handled once, it is an exception and not its words
            raise

    return override
