"""This file is what Python holds of Qt's layouts without Qt telling it when that goes."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QLayoutItem
from shiboken6 import createdByPython, getAllValidWrappers


def borrowed_items() -> list[QLayoutItem]:
    """The items that Qt made; layouts are told apart, and so are items of our own."""
    known = [one for one in getAllValidWrappers() if isinstance(one, QLayoutItem)]
    return [one for one in known if not isinstance(one, QLayout) and not createdByPython(one)]
