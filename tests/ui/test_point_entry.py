"""A point that somebody tells aloud is typed as two numbers, and only as those."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trainer.ui.console.steps.entries import PairEntry


def test_two_numbers_are_an_answer_and_one_is_none(qtbot: QtBot) -> None:
    """Empty at first; the middle can be told like any other point, and one number emptied takes the answer away."""
    given: list[object] = []
    made = PairEntry("Where were you?", ("Pleasant", "Energy"), 1, 9)
    qtbot.addWidget(made)
    made.show()

    def give(value: object, _words: str) -> bool:
        given.append(value)
        return True

    made.give = give
    pleasant, energy = made.fields
    assert [field.text().strip() for field in made.fields] == ["", ""]

    pleasant.lineEdit().selectAll()
    QTest.keyClicks(pleasant, "5")
    assert given == []
    energy.lineEdit().selectAll()
    QTest.keyClicks(energy, "5")
    assert given == [(5, 5)]
    energy.setValue(energy.minimum())
    assert given == [(5, 5), None]
