"""This file is how a widget is put away for good while its window stays."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def discard(widget: QWidget) -> None:
    """Hides a widget before it loses its parent: what Qt still meant to show would come up as a window of its own."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def clear(layout: QLayout, keep: int = 0) -> None:
    """Takes everything but the first `keep` parts out of a layout, what lies in layouts within it too."""
    while layout.count() > keep and (item := layout.takeAt(keep)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            discard(widget)
        elif inner is not None:
            clear(inner)
