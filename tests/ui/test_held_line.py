"""For whom and where a session is held is read whole, side by side or one above the other."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from trainer.model.events import HeldFor
from trainer.ui.fields.held import HeldLine


@pytest.mark.parametrize(
    ("held", "above"), [(HeldFor(client="Nordlys", place="Oslo"), False), (HeldFor(place="Oslo, meeting room 3"), True)]
)
def test_what_was_told_is_not_cut(qtbot: QtBot, held: HeldFor, above: bool) -> None:
    """Short words stand beside each other; longer ones have the whole line."""
    line = HeldLine()
    qtbot.addWidget(line)
    line.resize(300, 100)
    line.show()
    line.show_held(held)
    qtbot.waitUntil(lambda: (line.client.y() < line.place.y()) is above)
    for field in line.fields:
        assert field.fontMetrics().horizontalAdvance(field.text()) < field.width()
