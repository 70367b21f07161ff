"""What the scenario tells the facilitator alone isn't read by the room, and no heading says so where it could be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.room_kit import RoomKit
from trainer.ui.console.foryou import ForYou


def said(card: ForYou) -> str:
    """Every word the card holds, seen or not."""
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_with_one_screen_what_is_for_the_facilitator_waits_until_it_is_asked_for(service: RoomKit) -> None:
    """Folded, in no widget, under a heading that claims nothing; one key opens it, another step folds the next."""
    service.until("scene")
    console = service.console()
    card = console.run.middle.for_you
    place = service.conductor.place
    assert place is not None
    words = place.step.notes.strip().splitlines()[0]
    assert words in said(card)
    assert card.title.text() == "For you, not on the screen"
    service.desk.set_screens("", laptop_private=False)
    service.settle()
    assert words not in said(card)
    assert card.title.text() == "For you"
    card.ask.setFocus()
    service.press(console, Qt.Key.Key_Return)
    assert words in said(card)
    assert "not on the screen" not in said(card)
    console.open_page("languages")
    console.open_page("run")
    assert words not in said(card)
    card.ask.click()
    service.desk.set_screens("P", laptop_private=True)
    service.desk.set_screens("", laptop_private=False)
    assert words not in said(card)
