"""This file is how arrows walk among things on a page: to the nearest one that way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ASIDE = 3  # how much worse it is to lie aside than to lie far


def is_arrow(key: int) -> bool:
    """Whether a key is one of the four arrows."""
    return key in _WAYS


def neighbour(centres: Sequence[QPoint], now: int, key: int) -> int:
    """The index of the nearest centre in the arrow's way; `now` itself at the edge, an end when nothing is chosen."""
    if not centres:
        return -1
    if not 0 <= now < len(centres):
        return 0 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else len(centres) - 1
    x, y = _WAYS[Qt.Key(key)]
    here = centres[now]
    best, best_cost = now, 0
    for index, centre in enumerate(centres):
        ahead = (centre.x() - here.x()) * x + (centre.y() - here.y()) * y
        aside = abs((centre.x() - here.x()) * y) + abs((centre.y() - here.y()) * x)
        if ahead <= 0 or aside > ahead * 2:
            continue
        cost = ahead + _ASIDE * aside
        if best == now or cost < best_cost:
            best, best_cost = index, cost
    return best
