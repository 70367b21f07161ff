"""What a start leaves for later is loaded while nobody does anything, and then nothing goes on."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from trainer.shipped import shipped
from trainer.store.library import load_library
from trainer.ui.library.stock import Stock
from trainer.ui.warming import MODULES, Warming


def test_everything_is_there_in_the_end_and_nothing_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    """The library is read to its last file, no module of the list is missing, and the timer has stopped."""
    stock = Stock((shipped("scenarios"),), tmp_path / "index")
    warming = Warming(stock)

    with qtbot.waitSignal(warming.done, timeout=60_000):
        pass

    assert not stock.read_on()
    assert MODULES
    warming.deleteLater()
    stock.stop()


def test_a_library_read_by_steps_is_the_same_as_one_read_at_once(tmp_path: Path) -> None:
    """Who asks in the middle of the reading gets the whole of it."""
    folder = shipped("scenarios") / "agendas"
    stock = Stock((folder,), tmp_path / "index")
    assert stock.read_on()
    assert stock.read_on()

    assert stock.library == load_library((folder,))
    assert not stock.read_on()
    stock.stop()
