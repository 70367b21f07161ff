"""Work that goes one after another beside the window goes on, whatever becomes of the one before."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from trainer.ui.lane import Lane


def test_a_bug_is_raised_and_holds_nothing_up(qtbot: QtBot) -> None:
    """What comes after it is done, and nothing is under way then."""
    lane, done = Lane(), list[str]()

    def bug() -> str:
        raise ValueError("a bug")

    with qtbot.captureExceptions() as raised:
        lane.ask(bug, done.append, done.append)
        lane.ask(lambda: "after", done.append, done.append)
        qtbot.waitUntil(lambda: done == ["after"] and bool(raised))
    assert [str(problem) for _kind, problem, _trace in raised] == ["a bug"]
    assert not lane.busy
