"""This file is random sessions against a plain model: `python -m tests.faults.machine --runs 2000 [--counted]`.

Answers, notes, steps, timers, crashes, reopenings and clocks put right or wrong, in any order: the session says what
the model says, and so does the file. `--counted` is the control: a timer that counts the seconds it was told of.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.stories import begun, story
from trainer.acts.timing import LEAST
from trainer.clock import Moment, elapsed
from trainer.conductor import Conductor
from trainer.drafts import Typed
from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.scenario import Fill
from trainer.model.trouble import Refused
from trainer.steps import fill
from trainer.store import journal

ACTS = (
    "next",
    "back",
    "note",
    "correct",
    "answer",
    "open",
    "close",
    "start",
    "extend",
    "pass",
    "wall",
    "boot",
    "crash",
)


class LooseClock:
    """A clock whose wall time may be put right or wrong, on a machine that may start anew."""

    def __init__(self) -> None:
        """Some morning."""
        self.wall, self.boot, self.starts = 1_767_258_000.0, 100.0, 0

    def now(self) -> Moment:
        """The present moment."""
        return Moment(self.wall, self.boot, f"start {self.starts}")

    def pass_(self, seconds: float) -> None:
        """Time goes on."""
        self.wall += seconds
        self.boot += seconds


@dataclass(slots=True)
class Model:
    """What must be so, in the plainest words."""

    notes: dict[str, str] = field(default_factory=dict)
    answers: dict[tuple[Occurrence, str, str], object] = field(default_factory=dict)
    left: dict[Occurrence, float] = field(default_factory=dict)
    running: dict[Occurrence, Moment] = field(default_factory=dict)


@dataclass(slots=True)
class Run:
    """One random session."""

    path: Path
    rng: Random
    counted: bool = False
    clock: LooseClock = field(default_factory=LooseClock)
    model: Model = field(default_factory=Model)

    def play(self, acts: int) -> str:
        """Plays it; "" when everything agreed, else what didn't."""
        self.conductor, self.file = begun(self.path, self.clock, seed=self.rng.randrange(1000))
        try:
            for _act in range(acts):
                act = self.rng.choice(ACTS)
                try:
                    self.do(act)
                except Refused:
                    continue
                if said := self.disagreement():
                    return f"after {act}: {said}"
            self.do("crash")
            return self.disagreement()
        finally:
            self.file.close()

    conductor: Conductor = field(init=False)
    file: journal.SessionFile = field(init=False)

    def do(self, act: str) -> None:
        """Does one act with the session and with the model."""
        match act:
            case "next":
                before = self.conductor.here
                self.conductor.next()
                self.pause(before)
            case "back":
                self.conductor.back()  # the room comes back to where it was, so its timer goes on
            case "note":
                words = f"words {self.rng.random()}"
                self.model.notes[self.conductor.note(words)] = words
            case "correct" if self.model.notes:
                name = self.rng.choice(list(self.model.notes))
                self.conductor.note("corrected", name)
                self.model.notes[name] = "corrected"
            case "open":
                self.conductor.open_sheet()
            case "answer":
                self.answer()
            case "close":
                self.conductor.close_sheet()
            case _:
                self.do_to_time(act)

    def do_to_time(self, act: str) -> None:
        """Does one act with timers, clocks or the program's life."""
        match act:
            case "start":
                self.start()
            case "extend":
                seconds = self.rng.choice((-30, 60))
                self.extend(seconds)
            case "pass":
                self.clock.pass_(self.rng.uniform(0.1, 90))
            case "wall":
                self.clock.wall += self.rng.choice((-7200.0, -60.0, 3600.0))
            case "boot":
                self.crash(anew=True)
            case "crash":
                self.crash(anew=False)
            case _:
                pass

    def answer(self) -> None:
        """Somebody answers one item; the last answer stands."""
        at = self.conductor.here
        if not isinstance(self.conductor.play.step(at), Fill):
            return
        sheet, state = fill.sheet_of(self.conductor.play, at), self.conductor.session.sheets.get(at)
        if state is None or state.closed or sheet.answers == "anonymous":
            return
        item = next((one for one in sheet.items if one.id == "feel"), None)
        person = self.rng.choice(state.expected)
        if item is None:
            self.conductor.keep_typed(person, sheet.items[0].id, "half typed")
            draft = Typed(at, person, sheet.items[0].id, "half typed")
            assert draft.key in self.file.drafts()
            return
        value = self.rng.randrange(-2, 3)
        self.conductor.answer(person, "feel", value)
        self.model.answers[at, person, "feel"] = value

    def start(self) -> None:
        """The timer starts or stops."""
        at = self.conductor.here
        self.conductor.start_or_pause()
        timer = self.conductor.session.timers[at]
        if timer.running:
            self.model.left.setdefault(at, timers.remaining(timer, self.clock.now()))
            self.model.running[at] = self.clock.now()
        else:
            self.pause(at)

    def extend(self, seconds: float) -> None:
        """The timer has more or less time, but never less than it has spent."""
        at, now = self.conductor.here, self.clock.now()
        timer = self.conductor.session.timers.get(at)
        least = 0.0 if timer is not None and timer.begun else LEAST
        self.conductor.extend(seconds)
        if at in self.model.left:
            since = self.model.running.get(at)
            passed = elapsed(since, now) if since else 0.0
            before = self.model.left[at] - passed
            after = max(least, before + seconds) if before >= least and seconds < 0 else before + seconds
            self.model.left[at] = after + passed

    def pause(self, at: Occurrence) -> None:
        """What ran at a place stops where it stands."""
        since = self.model.running.pop(at, None)
        if since is not None:
            self.model.left[at] -= elapsed(since, self.clock.now())

    def crash(self, *, anew: bool) -> None:
        """The program is gone without a word; the file is copied as it lies and opened again, perhaps a day later."""
        for suffix in ("", "-wal"):
            one = self.path.with_name(self.path.name + suffix)
            if one.exists():
                shutil.copy(one, self.path.with_name(f"copy{suffix}"))
        self.file.close()
        for suffix in ("", "-wal"):
            copy = self.path.with_name(f"copy{suffix}")
            if copy.exists():
                copy.replace(self.path.with_name(self.path.name + suffix))
        if anew:
            self.clock.starts, self.clock.boot = self.clock.starts + 1, 5.0
            self.clock.wall += 300
        self.file = journal.open_session(self.path)
        self.conductor = Conductor(self.file, story(), self.clock, self.file.records())
        self.conductor.reopened()

    def disagreement(self) -> str:
        """What the session says otherwise than the model."""
        session = self.conductor.session
        notes = {name: note.words for name, note in session.notes.items()}
        if notes != self.model.notes:
            return f"notes {notes} are not {self.model.notes}"
        for (at, person, item), value in self.model.answers.items():
            given = session.sheets[at].answers[person, item].value
            if given != value:
                return f"{person} answered {given}, not {value}"
        for at, left in self.model.left.items():
            timer = session.timers[at]
            since = self.model.running.get(at)
            passed = elapsed(since, self.clock.now()) if since and not self.counted else 0.0
            if abs(timers.remaining(timer, self.clock.now()) - (left - passed)) > 0.2:
                return f"timer {timers.remaining(timer, self.clock.now())}, not {left - passed}"
        return ""


def measure(runs: int, acts: int, seed: int, *, counted: bool = False) -> list[str]:
    """What didn't agree, in so many random sessions."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        for number in range(runs):
            path = Path(name) / f"{number}" / "s.trainer"
            path.parent.mkdir()
            said = Run(path, Random(f"{seed}/{number}"), counted).play(acts)
            if said:
                found.append(f"run {number}: {said}")
            shutil.rmtree(path.parent)
    return found


def main() -> int:
    """Prints what didn't agree; exit code 1 when something didn't."""
    asked = argparse.ArgumentParser(description="Play random sessions against a plain model.")
    asked.add_argument("--runs", type=int, default=2000)
    asked.add_argument("--acts", type=int, default=50)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--counted", action="store_true", help="control: the model counts and doesn't read the clock")
    told = asked.parse_args()
    found = measure(told.runs, told.acts, told.seed, counted=told.counted)
    sys.stdout.write(f"runs {told.runs} of {told.acts} acts, not agreeing {len(found)}\n")
    sys.stdout.writelines(f"{one}\n" for one in found[:10])
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
