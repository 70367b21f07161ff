"""This file is what Python holds of Qt's layouts without Qt telling it when that goes."""

from __future__ import annotations

from functools import wraps
from typing import Final
from weakref import WeakSet

from PySide6.QtWidgets import QLayoutItem, QSpacerItem, QWidgetItem
from shiboken6 import getAllValidWrappers

from trainer.ui.widgets.wrapping import WrappingLayout

KINDS: Final = frozenset((QLayoutItem, QSpacerItem, QWidgetItem))
OURS: Final[WeakSet[QLayoutItem]] = WeakSet()


def note_ours() -> None:
    """From now on what a layout of ours is given to hold is known as ours; it lets go of it by itself."""
    usual = WrappingLayout.addItem

    @wraps(usual)
    def noted(layout: WrappingLayout, item: QLayoutItem) -> None:
        OURS.add(item)
        usual(layout, item)

    setattr(WrappingLayout, "addItem", noted)  # noqa: B010 - a method is no variable


def known_items() -> list[QLayoutItem]:
    """The items of layouts that Python takes to be there; layouts themselves are told apart."""
    return [one for one in getAllValidWrappers() if type(one) in KINDS and isinstance(one, QLayoutItem)]


def borrowed_items() -> list[QLayoutItem]:
    """Those that Python could take something else for once Qt has deleted them."""
    return [one for one in known_items() if one not in OURS]
