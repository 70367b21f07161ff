"""The last page on small screens: every line of what was written is whole, and what was restored is out of the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from tests.ui.room_kit import RoomKit
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.debrief.finish import Written

FILES = tuple(
    (f"file-{number}.docx", "to read, print and change in a word processor, as often as anybody wants to")
    for number in range(9)
)


def needed(label: QLabel) -> int:
    """How high the label's text is at its width, measured without the label's own idea of it."""
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    return label.fontMetrics().boundingRect(0, 0, label.width(), 10_000, flags, label.text()).height()


def inside(part: QWidget, window: QWidget) -> bool:
    """Whether all of it lies within the window's part that scrolls."""
    (area,) = window.findChildren(QScrollArea)
    view = area.viewport()
    return view.rect().contains(part.rect().translated(part.mapTo(view, part.rect().topLeft())))


def written(kit: RoomKit, folder: Path, width: int, height: int) -> ConsoleWindow:
    """The console at its end, with a strip over the page that belongs there."""
    console = kit.console(width, height)
    console.show_written(Written(folder, FILES, people=(("p1", "Mia"),)))
    console.strips.trouble.say("The disk is full.")
    kit.settle()
    return console


@pytest.mark.parametrize("size", [(1366, 700), (1024, 720), (1024, 700), (860, 600)])
def test_every_line_of_the_list_is_as_high_as_its_text(service: RoomKit, tmp_path: Path, size: tuple[int, int]) -> None:
    """Nine files and a strip above: where there is no room for all the page scrolls, nothing is squashed."""
    finish = written(service, tmp_path, *size).finish
    labels = [label for label in finish.findChildren(QLabel) if label.isVisible() and label.text()]
    assert sum("file-" in label.text() for label in labels) == len(FILES)
    assert [label.text() for label in labels if label.height() < needed(label)] == []
    for row, after in zip(finish.files.findChildren(QLabel), finish.files.findChildren(QLabel)[1:], strict=False):
        assert row.geometry().bottom() < after.geometry().top()
    for button in (finish.page.write, finish.page.people):
        assert button.height() >= button.minimumSizeHint().height()


@pytest.mark.parametrize("size", [(1366, 700), (1024, 700)])
def test_the_way_to_the_folder_and_the_way_home_are_seen_without_scrolling(
    service: RoomKit, tmp_path: Path, size: tuple[int, int]
) -> None:
    """The buttons stand over the list, and the page is shown from its top."""
    finish = written(service, tmp_path, *size).finish
    buttons: tuple[QPushButton, ...] = (finish.open, finish.elsewhere, finish.home)
    assert all(inside(button, finish) for button in buttons)


def test_what_was_restored_goes_when_the_room_moves_on(service: RoomKit) -> None:
    """The strip belongs to the step the session came back at."""
    service.until("open")
    console = service.console(away=46.0)
    assert console.strips.restored.isVisible()
    service.conductor.next()
    service.settle()
    assert not console.strips.restored.isVisible()


def test_what_was_restored_is_not_on_the_last_page(service: RoomKit, tmp_path: Path) -> None:
    """The session came back at its last step and is finished from there: the strip makes room for the list."""
    service.until("open")
    console = service.console(1024, 720, away=46.0)
    assert console.strips.restored.isVisible()
    assert service.desk.did(service.conductor.finish)
    console.show_written(Written(tmp_path, FILES))
    service.settle()
    assert not console.strips.restored.isVisible()


def test_notes_without_a_name_of_whose_they_are_say_how_they_get_one(service: RoomKit, tmp_path: Path) -> None:
    """The client would have nobody to thank: said once there is something to read, and not where a name is known."""
    page = service.console().finish
    seen = []
    for signed, problem in ((False, ""), (True, ""), (False, "The disk is full.")):
        page.show_written(Written(tmp_path, FILES, problem, signed=signed))
        seen.append(not page.unsigned.isHidden())
    assert seen == [True, False, False]
    assert "Settings" in page.unsigned.text()


def test_who_tries_again_in_vain_reads_that_it_was_tried(service: RoomKit, tmp_path: Path) -> None:
    """The same sentence twice would look as if the button did nothing; another problem counts anew."""
    console = service.console()
    said = []
    for problem in ("The disk is full.", "The disk is full.", "The disk is full.", "It is gone.", ""):
        console.show_written(Written(tmp_path, FILES if not problem else (), problem=problem))
        said.append(console.finish.sentence.text())
    assert said[:4] == [
        "The disk is full.",
        "The disk is full. Tried once more, with the same end.",
        "The disk is full. Tried 2 times more, with the same end.",
        "It is gone.",
    ]
    assert "more" not in said[4]
