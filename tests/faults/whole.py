"""This file is the death of the whole program: `python -m tests.faults.whole --kills 20 [--late | --astray]`.

A workshop is played by keys and presses through the real windows; each act is told once it counts as saved. After a
chosen count, every second time while a timer runs, the program is killed and started again: it stands at the same
step, the same cards are dealt and none of them is to be seen, timers are right, and the workshop goes on. `--late` is
the control: facts are told that are not written yet; `--astray` is another: the program comes back at another step.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from random import Random
from typing import IO, TYPE_CHECKING

from trainer.clock import Moment
from trainer.model import timer as timers
from trainer.model.session import Session
from trainer.store import journal

if TYPE_CHECKING:
    from tests.ui.whole_kit import Workshop

PLATFORM = f"offscreen:configfile={Path(__file__).parents[1] / 'two_screens.json'}"
NAMES = ("Anna", "Pavel", "Mia", "Lars", "Olga", "Henrik", "Sofie", "Timur", "Kari")
SCENARIO = "service-levels"
MOST = 119
"""The last count of acts after which a program is killed: the last scene, with its timer, is yet to come."""
SLACK = 1.0
"""So many seconds a timer may be off after the program came back."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a session stands: where the room is, which cards were dealt, what is open, what is left on its timers."""

    facts: int
    place: str
    cards: str
    left: dict[str, float]
    wall: float
    hidden: bool = False
    troubles: tuple[str, ...] = ()

    def otherwise(self, now: Stand) -> str:
        """What is otherwise in `now`, which came later; "" where all is as it was."""
        if now.place != self.place:
            return f"at {now.place}, not at {self.place}"
        if now.cards != self.cards:
            return f"cards {now.cards}, not {self.cards}"
        passed = now.wall - self.wall
        wrong = [at for at, left in self.left.items() if abs(left - passed - now.left.get(at, 1e9)) > SLACK]
        return f"timers {wrong}: {now.left} {passed:.1f} s after {self.left}" if wrong else ""


@dataclass(slots=True)
class Toll:
    """Programs killed; facts lost, programs that didn't come back, came back elsewhere, or showed what is hidden."""

    kills: int = 0
    lost: int = 0
    closed: int = 0
    elsewhere: int = 0
    shown: int = 0
    ticking: int = 0
    hidden: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"whole programs killed {self.kills} ({self.ticking} with a running timer, {self.hidden} with hidden cards)"
            f", lost facts {self.lost}, not come back {self.closed}, otherwise than before {self.elsewhere}, "
            f"hidden words shown {self.shown}"
        )

    @property
    def bad(self) -> bool:
        """Whether anything went wrong."""
        return bool(self.lost or self.closed or self.elsewhere or self.shown)


def stand(session: Session, now: Moment, troubles: tuple[str, ...] = ()) -> Stand:
    """How it stands now."""
    left = {repr(at): timers.remaining(timer, now) for at, timer in session.timers.items() if timer.running}
    cards = repr((sorted(session.hands.items(), key=repr), sorted(session.revealed, key=repr)))
    hidden = bool(session.hands) and not session.revealed
    return Stand(session.facts, repr((session.at, session.page)), cards, left, now.wall, hidden, troubles)


def measure(kills: int, seed: int, *, late: bool = False, astray: bool = False) -> Toll:
    """Kills so many programs, each in a workshop of its own, and starts each again."""
    rng, toll = Random(seed), Toll()
    for number in range(kills):
        with tempfile.TemporaryDirectory() as name:
            data, after = Path(name) / "data", rng.randrange(1, MOST)
            _judge(data, _killed(data, after, ticking=number % 2 > 0, late=late), toll, astray=astray)
        toll.kills += 1
    return toll


def _judge(data: Path, told: list[Stand], toll: Toll, *, astray: bool) -> None:
    """Counts what the file lost and what the program that comes back does otherwise."""
    path = next((data / "sessions").glob("*.trainer"))
    with contextlib.closing(journal.open_session(path)) as file:
        left = len(list(file.records()))
    if left < told[-1].facts:
        toll.lost += told[-1].facts - left
        toll.problems.append(f"{left} of {told[-1].facts} facts")
    known = next((one for one in reversed(told) if one.facts == left), None)
    back = _come_back(data, astray=astray)
    if back is None:
        toll.closed += 1
        toll.problems.append(f"not come back after {told[-1].facts} facts")
        return
    toll.shown += len(back.troubles)
    toll.problems += back.troubles
    if known is not None:  # else it died between its last act and the telling of it
        toll.ticking += bool(known.left)
        toll.hidden += known.hidden
        if said := known.otherwise(back):
            toll.elsewhere += 1
            toll.problems.append(said)


# The programs, each in a process of its own


def _killed(data: Path, after: int, *, ticking: bool, late: bool) -> list[Stand]:
    """What a program told before it was killed after so many acts, or with the first timer that ran then."""
    told: list[Stand] = []
    with _aside("play", data, wrong=late) as (child, pipe):
        for line in pipe:
            told.append(_read(line))
            if len(told) >= after and (told[-1].left or not ticking):
                break
        child.kill()
        return told + [_read(line) for line in pipe if line.endswith("\n")]


def _come_back(data: Path, *, astray: bool) -> Stand | None:
    """How the session stands once the program was started again and continued by a press; None when it can't be."""
    with _aside("come_back", data, wrong=astray) as (_child, pipe):
        line = pipe.readline()
    return _read(line) if line else None


def _read(line: str) -> Stand:
    told = json.loads(line)
    return Stand(**{**told, "troubles": tuple(told["troubles"])})


@contextlib.contextmanager
def _aside(act: str, data: Path, *, wrong: bool) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    code = f"from pathlib import Path; from tests.faults import whole; whole.{act}(Path({str(data)!r}), {wrong})"
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": PLATFORM, "TRAINER_DATA": str(data)},
    )  # fmt: skip
    assert child.stdout is not None
    try:
        yield child, child.stdout
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


def play(data: Path, late: bool) -> None:
    """The program that will be killed: plays the whole workshop, telling how it stands after each act."""
    ahead = 40 if late else 0
    with _program(data) as room:
        room.start(SCENARIO)
        conductor = room.conductor

        waiting = room.running.opened.waiting

        def tell() -> None:
            if waiting.unsaved:  # what a slow disk still writes isn't called saved
                return
            now = stand(conductor.session, conductor.now())
            sys.stdout.write(json.dumps(asdict(replace(now, facts=now.facts + ahead))) + "\n")
            sys.stdout.flush()

        conductor.listen(tell)
        room.play()


def come_back(data: Path, astray: bool) -> None:
    """The program that comes back: continued by a press, looked at, and led one step on by a key."""
    with _program(data) as room:
        room.resume()
        conductor = room.conductor
        troubles = _shown(room)
        now = stand(conductor.session, conductor.now(), troubles)
        sys.stdout.write(json.dumps(asdict(replace(now, place="elsewhere") if astray else now)) + "\n")


def _shown(room: Workshop) -> tuple[str, ...]:
    """What hidden cards say and a window shows, and what else isn't as it should be at a return."""
    from PySide6.QtCore import Qt

    from tests.ui.whole_kit import said

    running, facts = room.running, room.conductor.session.facts
    handed = running.desk.handed
    troubles = [] if running.stage.isVisible() else ["the stage doesn't show"]
    if running.kiosk.isVisible() != handed or running.console.isVisible() == handed:
        troubles.append("the laptop is with somebody else")
    words = room.stage_words() + said(running.stage) + said(running.kiosk)
    troubles += [f"shown: {line}" for line in _hidden(room) if line in words]
    if not handed:
        room.key(Qt.Key.Key_M)
        troubles += [] if room.conductor.session.facts > facts else ["a mark could not be made"]
    return tuple(troubles)


def _hidden(room: Workshop) -> Iterator[str]:
    """Every line of every secret card."""
    from trainer.model.scenario import Deal
    from trainer.steps import deal

    play = room.conductor.play
    for place in room.conductor.places:
        if isinstance(play.step(place.at), Deal):
            for card in deal.deck_of(play, place.at).cards:
                yield from (line for line in card.text.splitlines() if len(line) > 20)


@contextlib.contextmanager
def _program(data: Path) -> Iterator[Workshop]:
    from PySide6.QtWidgets import QApplication

    from tests.ui.whole_kit import workshop

    app = QApplication(["trainer", "-style", "fusion"])
    app.setQuitOnLastWindowClosed(False)
    data.parent.mkdir(exist_ok=True)
    with workshop(Patience(), data, NAMES) as room:  # type: ignore[arg-type]
        yield room


class Patience:
    """What waits until something is so."""

    def waitUntil(self, so: Callable[[], bool], timeout: int = 60_000) -> None:  # noqa: N802 - pytest-qt's own name
        """Lets Qt work meanwhile; AssertionError when it doesn't come true."""
        from PySide6.QtTest import QTest

        until = time.monotonic() + timeout / 1000
        while not so():
            assert time.monotonic() < until
            QTest.qWait(10)


def main() -> int:
    """Prints the toll; exit code 1 when anything went wrong."""
    asked = argparse.ArgumentParser(description="Kill the whole program with its windows and start it again.")
    asked.add_argument("--kills", type=int, default=20)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--late", action="store_true", help="control: acknowledge facts that are not written yet")
    asked.add_argument("--astray", action="store_true", help="control: the program comes back at another step")
    told = asked.parse_args()
    toll = measure(told.kills, told.seed, late=told.late, astray=told.astray)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{problem}\n" for problem in toll.problems[:10])
    return 1 if toll.bad else 0


if __name__ == "__main__":
    sys.exit(main())
