"""This file is an errand that another process of this program does: asked, heard while it goes on, stopped, answered.

It is light, for a window loads it: what an errand needs is loaded by the other process alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from trainer.model.heard import Heard, unheard
from trainer.model.trouble import Mistaken, NotSaved, places
from trainer.words import current_language, set_language

SENTENCE, BUG = 3, 4
"""The exit codes that go with a sentence for people, and with the places a mistake in the program went through."""


class Writing:
    """An errand that is under way, so that it can be stopped."""

    def __init__(self) -> None:
        """Nothing is begun yet."""
        self._process: subprocess.Popen[bytes] | None = None
        self.stopped = False

    def stop(self) -> None:
        """Ends it; from any thread. Files there were before stay as they are."""
        self.stopped = True
        if self._process is not None:
            self._process.kill()

    def began(self, process: subprocess.Popen[bytes]) -> None:
        """Which process does it; one that was stopped beforehand ends at once."""
        self._process = process
        if self.stopped:
            process.kill()


@dataclass(frozen=True, slots=True)
class Ends:
    """What is said when the program made a mistake in an errand, and after a stop, which `tidy` follows."""

    mistaken: str
    stopped: str = ""
    tidy: Callable[[], None] = lambda: None


def ask(
    module: str, errand: object, ends: Ends, heard: Heard = unheard, writing: Writing | None = None
) -> tuple[str, ...]:
    """Has `module`, which calls `answer`, do an errand; what it answered.

    NotSaved when nothing came of it, Mistaken when that was a bug. It blocks until it is through: a window calls it
    from a thread.
    """
    # The environment is ours but for the platform: pictures need no screen.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603 - this very program, with data of its own
            [sys.executable, "-P", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            env=environment,
        ) as process,
    ):
        if writing is not None:
            writing.began(process)
        answered = _followed(process, pickle.dumps((current_language(), errand)), heard)
        code = process.wait()
        said.seek(0)
        problem = said.read().decode(errors="replace").strip()
    if code == 0:
        return answered
    if writing is not None and writing.stopped:
        ends.tidy()
        raise NotSaved(ends.stopped)
    if code == SENTENCE:
        raise NotSaved(problem)
    if code != BUG:  # it never came as far as telling where: what it said may hold a folder's name
        problem = f"{module} ended with {code}"
    raise Mistaken(ends.mistaken, problem)


def _followed(process: subprocess.Popen[bytes], errand: bytes, heard: Heard) -> tuple[str, ...]:
    """Gives the process its errand and listens to it until it is through."""
    answered: list[str] = []
    if process.stdin is None or process.stdout is None:
        return ()
    with contextlib.suppress(BrokenPipeError):  # one that ended early says why elsewhere
        process.stdin.write(errand)
        process.stdin.close()
    for line in process.stdout:
        said = _understood(line)
        if isinstance(said, list):
            heard(*said)
        elif said:
            answered.append(said)
    return tuple(answered)


def _understood(line: bytes) -> list[Any] | str:
    """What the process said; "" for what a library printed in between."""
    with contextlib.suppress(ValueError):
        said = json.loads(line)
        return said if isinstance(said, list | str) else ""
    return ""


def answer(do: Callable[[Any], Iterable[str]]) -> int:
    """In the other process: does the errand read from standard input and answers; the exit code to end with.

    What goes wrong for a reason people can mend is a sentence on standard error.
    """
    language, errand = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by this program's other process
    set_language(language)
    try:
        answers = tuple(do(errand))
    except NotSaved as trouble:
        sys.stderr.write(f"{trouble}\n")
        return SENTENCE
    except Exception as problem:  # noqa: BLE001 - carried over to the process that asked
        sys.stderr.write(f"{places(type(problem), problem.__traceback__)}\n")
        return BUG
    for words in answers:
        _say(words)
    return 0


def tell(number: int, count: int, name: str) -> None:
    """In the other process: tells who waits what it is at."""
    _say([number, count, name])


def _say(known: object) -> None:
    sys.stdout.write(f"{json.dumps(known)}\n")
    sys.stdout.flush()
