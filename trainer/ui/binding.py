"""This file is what we mend in Qt's Python binding: two ways in which it would end the process, now and then."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Final

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout
from shiboken6 import invalidate

from trainer.ui.widgets.wrapping import WrappingLayout

_NESTING: Final = ((QBoxLayout, "addLayout"), (QBoxLayout, "insertLayout"), (QGridLayout, "addLayout"))


_VIRTUAL: Final = frozenset(
    (
        *("event", "eventFilter", "focusNextPrevChild", "paint", "isEmpty", "translate", "stepBy", "stepEnabled"),
        *("sizeHint", "minimumSizeHint", "minimumSize", "hasHeightForWidth", "heightForWidth", "expandingDirections"),
        *("addItem", "count", "itemAt", "takeAt", "setGeometry", "invalidate"),
        *("insertFromMimeData", "createMimeDataFromSelection", "canInsertFromMimeData"),
        *("currentChanged", "highlightBlock", "reject"),
    )
)
"""What Qt calls beside events; whoever overrides more of it says so here."""
_ABSTRACT: Final[dict[str, Callable[[], object]]] = {
    "sizeHint": QSize,
    "count": int,
    **dict.fromkeys(("addItem", "itemAt", "takeAt"), lambda: None),
}
"""What stands for what a layout of Qt's has no answer to."""


def mend_binding() -> None:
    """Mends it for this process; a second call does nothing.

    Of a filled layout laid into another one, the binding makes an object for each item and keeps it as long as the
    outer layout. Qt deletes an item with the widget it stands for; whatever comes to lie at its place in the memory is
    then taken for it, and as soon as that goes, the process dies.

    An exception that leaves an overridden method, which Qt calls while Python calls Qt, spoils the memory too. So it
    goes to the report of bugs from within, and Qt is given what it would do by itself.
    """
    for layout, name in _NESTING:
        act = getattr(layout, name)
        if not isinstance(act, FunctionType):
            setattr(layout, name, _leaving_no_trace(act))
    if "__init_subclass__" not in vars(QObject):
        setattr(QObject, "__init_subclass__", classmethod(_guard))  # noqa: B010 - the binding's own class has none
        for kind in descendants(QObject):
            _guard(kind)


# Items of layouts


def _leaving_no_trace(act: Callable[..., None]) -> Callable[..., None]:
    # Without `wraps`, which reads the act's words: the binding would load half of itself to make them.
    def nest(outer: QLayout, *given: object, **named: object) -> None:
        act(outer, *given, **named)
        if outer.parentWidget() is not None:
            for inner in (*given, *named.values()):
                if isinstance(inner, QLayout):
                    _forget_items(inner)

    return nest


def _forget_items(layout: QLayout) -> None:
    """Lets go of what Qt made, here and further in; layouts are known to Python, and ours forget theirs themselves."""
    for item in [layout.itemAt(place) for place in range(layout.count())]:
        if isinstance(item, QLayout):
            _forget_items(item)
        elif item is not None and not isinstance(layout, WrappingLayout):
            invalidate(item)


# Mistakes below Qt


def called_by_qt(name: str) -> bool:
    """Whether it is the name of a method that Qt calls by itself."""
    return name.endswith("Event") or name in _VIRTUAL


def overrides(kind: type) -> dict[str, FunctionType]:
    """The methods of a class of ours that have the name of one of Qt's."""
    base = _of_qt(kind)
    if base is kind:
        return {}
    own = [(name, act) for name, act in vars(kind).items() if isinstance(act, FunctionType) and name[0] != "_"]
    return {name: act for name, act in own if hasattr(base, name)}


def descendants(kind: type) -> set[type]:
    """Every class there is so far that inherits from one."""
    below: set[type] = set(type.__subclasses__(kind))
    return below.union(*map(descendants, below))


def _of_qt(kind: type) -> type:
    """The first of its classes that is Qt's own."""
    return next(one for one in kind.__mro__ if one.__module__.startswith("PySide6."))


def _guard(kind: type) -> None:
    """Has no exception leave what a class of ours overrides."""
    for name, act in overrides(kind).items():
        if called_by_qt(name) and not hasattr(act, "__wrapped__"):
            setattr(kind, name, _reporting(act, _of_qt(kind)))


def _reporting(act: Callable[..., object], base: type) -> Callable[..., object]:
    name = act.__name__

    @wraps(act)
    def override(*given: object) -> object:
        try:
            return act(*given)
        except Exception as mistake:  # noqa: BLE001 - it is reported, and must not reach Qt
            sys.excepthook(type(mistake), mistake, mistake.__traceback__)
        instead = _ABSTRACT.get(name) if base is QLayout else None
        return getattr(base, name)(*given) if instead is None else instead()

    return override
