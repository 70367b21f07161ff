"""This file is the way Tab takes through a window: as its layouts lie, whenever their parts were made.

Qt's own way is the order in which widgets were made; rows that come and go would be last, wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from trainer.ui.widgets.wrapping import WrappingLayout

_WHOLE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
"""What Tab doesn't go into."""


def tab(window: QWidget, *, forward: bool, rest: QWidget | None = None) -> bool:
    """Gives the next control of the window the focus, or the one before; False when it has none.

    Qt asks too when what had the focus hides or goes grey: then the next one in its place has it, or `rest` does.
    """
    now: QWidget | None = window.focusWidget()
    gone = now is not None and not (now.isVisible() and now.isEnabled())
    if gone and rest is not None:
        rest.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
    stops = list(tab_stops(window, now))
    if not stops or stops == [now]:
        return False
    here = next((place for place, stop in enumerate(stops) if stop is now), -1)
    step = here + (1 if forward else -1) if here >= 0 else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    if gone and step == len(stops):
        step = here - 1
    reached = stops[step % len(stops)]
    reached.setFocus(Qt.FocusReason.OtherFocusReason if gone else reason)
    _show(window, reached)
    return True


def tab_stops(part: QWidget, also: QWidget | None = None) -> Iterator[QWidget]:
    """What Tab stops at inside a part of a window, in reading order; `also` counts though it is hidden by now."""
    for child in _children(part):
        if _open(child) or (also is not None and (child is also or child.isAncestorOf(also))):
            if child is also or _stops(child):
                yield child
            if not isinstance(child, _WHOLE):
                yield from tab_stops(child, also)


def _open(child: QWidget) -> bool:
    return child.isVisible() and child.isEnabled() and not child.isWindow()


def _stops(child: QWidget) -> bool:
    """Whether Tab stops at it: among buttons of which one is chosen, at that one, wherever the focus was before."""
    beside = _beside(child)
    chosen = next((button for button in beside if button.isChecked() and _open(button)), None)
    if chosen is not None:  # Qt takes Tab from all but the one that had the focus last
        return child is chosen and any(button.focusPolicy() != Qt.FocusPolicy.NoFocus for button in beside)
    return bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus) and not isinstance(child, QScrollArea)


def _beside(child: QWidget) -> list[QAbstractButton]:
    """The buttons that this is one of, if but one of them is chosen at a time."""
    group: QButtonGroup | None = child.group() if isinstance(child, QAbstractButton) else None
    return group.buttons() if group is not None and group.exclusive() else []


def _children(part: QWidget) -> list[QWidget]:
    """The parts of a part: as its layout has them; what lies over them in none, before what begins below its top."""
    if isinstance(part, QScrollArea):
        inside: QWidget | None = part.widget()
        return [inside] if inside is not None else []
    if isinstance(part, QStackedWidget):
        page: QWidget | None = part.currentWidget()
        return [page] if page is not None else []
    layout: QLayout | None = part.layout()
    laid = list(_laid(layout)) if layout is not None else []
    known = {id(child) for child in laid}
    loose = [child for child in part.children() if isinstance(child, QWidget) and id(child) not in known]
    for child in sorted(loose, key=lambda child: (child.y(), child.x())):
        over = child.y() + child.height() // 2
        laid.insert(next((place for place, other in enumerate(laid) if other.y() > over), len(laid)), child)
    return laid


def _laid(layout: QLayout) -> Iterator[QWidget]:
    """What a layout holds, in its order.

    Qt's own layouts aren't asked for their items: Qt deletes those with what they hold, and the binding, which would
    keep them, then takes whatever comes to lie at their place in the memory for them.
    """
    if isinstance(layout, WrappingLayout):
        yield from layout.widgets()
        return
    holder: QWidget | None = layout.parentWidget()
    around: QObject = layout if holder is None else holder
    inside = [(layout.indexOf(child), child) for child in around.children() if isinstance(child, QWidget)]
    inner = [(layout.indexOf(child), child) for child in layout.children() if isinstance(child, QLayout)]
    for place, part in sorted((*inside, *inner), key=itemgetter(0)):
        if place >= 0 and isinstance(part, QWidget):
            yield part
        elif place >= 0 and isinstance(part, QLayout):
            yield from _laid(part)


def _show(window: QWidget, reached: QWidget) -> None:
    """Scrolls what has the focus into sight."""
    for area in window.findChildren(QScrollArea):
        inside: QWidget | None = area.widget()
        if inside is not None and inside.isAncestorOf(reached):
            area.ensureWidgetVisible(reached)
