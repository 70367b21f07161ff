"""This file is every window in every language: opened in each state, read word by word, and none of them left out."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import trainer.ui
from tests.gallery.cut_off import cut_off
from tests.gallery.left_english import reader
from tests.gallery.reading import Reading, called
from tests.gallery.studio import complaints, prepare
from tests.gallery.tours import Tour, every
from tests.gallery.variants import Settings
from tests.gallery.windows import listed
from trainer.model.items import Item
from trainer.model.pages import Page
from trainer.model.screen import Slide
from trainer.words import languages, set_language

OTHERS = tuple(code for code in languages() if code != "en")
"""English is read where it is drawn and gone through by Tab."""
LARGE, TWICE = ("restored", "coming", "rated", "reports"), Settings(zoom=2.0)
"""Tours whose windows are read once more with the largest letters."""
pytestmark = pytest.mark.usefixtures("as_it_was")


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("tour", every(), ids=lambda tour: tour.name)
def test_every_window_speaks_the_language_and_cuts_nothing(
    qapp: QApplication, tmp_path: Path, tour: Tour, language: str
) -> None:
    """In each state: no complaint of Qt's, no English left, no open braces, no word cut, in the smallest window."""
    set_language(language)
    prepare(qapp)
    reading = Reading(qapp, tmp_path / "home", reader(language))

    with complaints() as said:
        tour.walk(reading)

    assert said == []
    assert "\n".join(f"{state}: {fault}" for fault, state in reading.faults.items()) == ""
    assert {name for name, opens in listed().items() if opens == tour.name} - reading.opened == set()


@pytest.mark.parametrize("tour", [tour for tour in every() if tour.name in LARGE], ids=lambda tour: tour.name)
def test_letters_twice_as_large_are_not_cut_on_an_old_laptop(qapp: QApplication, tmp_path: Path, tour: Tour) -> None:
    """In the language of the longest words: what stands over the console, a show of hands, a bug's report."""
    set_language("ru")
    prepare(qapp, TWICE)
    reading = Reading(qapp, tmp_path / "home", reader("ru"))
    reading.usual, reading.sizes["console"] = TWICE, ((1366, 768),)

    with complaints() as said:
        tour.walk(reading)

    assert said == []
    assert "\n".join(f"{state}: {fault}" for fault, state in reading.faults.items()) == ""


def test_no_window_page_or_slide_is_left_out() -> None:
    """Every widget of the program, page of the kiosk, kind of question and slide is opened by a tour in the list."""
    known = {called(kind) for kind in (*_widgets(), *_members(Page), *_members(Slide), *_members(Item))}
    windows = listed()

    assert known - windows.keys() == set(), "open it in a tour of the gallery, and list it in windows.txt"
    assert windows.keys() - known == set(), "is gone"
    assert set(windows.values()) - {tour.name for tour in every()} == set()


def _members(union: object) -> tuple[type, ...]:
    return get_args(union)


def _widgets() -> set[type]:
    """Every widget that is not only there for others to inherit."""
    rooms = pkgutil.walk_packages(trainer.ui.__path__, "trainer.ui.")
    modules = [importlib.import_module(room.name) for room in rooms]
    found = {
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, QWidget) and kind.__module__ == module.__name__
    }
    return {kind for kind in found if not any(issubclass(other, kind) and other is not kind for other in found)}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Next"),
        ("nb", "Start {name}"),
        ("nb", "3+ of 12 have answered"),
        ("ru", "Somebody waits here"),
        ("nb", "Which sign will you not let pass next week?"),
    ],
)
def test_a_word_left_in_english_is_noticed(language: str, line: str) -> None:
    """The control of the tests above: the program's words, braces, made sentences, Latin in Russian, a scenario's."""
    assert reader(language).fault(line)


@pytest.mark.parametrize(
    ("language", "line"), [("ru", "Anna, Ctrl+N"), ("nb", "Trainer"), ("ru", "SKILL"), ("en", "Next")]
)
def test_names_and_keys_stay_as_they_are(language: str, line: str) -> None:
    """What people are called and what stands on a key is in no language."""
    assert reader(language).fault(line) == ""


def test_a_cut_word_is_noticed(qtbot: QtBot) -> None:
    """A label narrower than its words is a finding, and so is one beyond the side of what holds it."""
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("Клиентоориентированность", window)
    window.resize(300, 100)
    window.show()
    label.resize(40, 20)
    assert "wide in 40" in cut_off(label)
    label.resize(label.sizeHint())
    label.move(250, 0)
    assert "beyond" in cut_off(label)
    label.move(0, 0)
    assert cut_off(label) == ""
