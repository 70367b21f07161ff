"""This file is a session file asked by one thread at a time: whoever comes meanwhile waits until it is free."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.clock import Moment
from trainer.model.trouble import NotSaved
from trainer.store import copies
from trainer.store.journal import SessionFile
from trainer.store.mirror import Act


@dataclass(frozen=True, slots=True)
class End:
    """How a writing ended: all of it is on the disk, or none and there is a `problem`; or a `bug`.

    `image` is the file as it then stood, where that was asked for.
    """

    problem: str = ""
    image: bytes = b""
    bug: Exception | None = None


class Pen:
    """Writes to one file. What the disk refuses, a disk that hangs and a bug are all told by the `End`."""

    def __init__(self, file: SessionFile) -> None:
        """Takes an opened file."""
        self.file = file
        self._free = threading.Lock()

    def write(self, acts: Sequence[Act], *, anew: bool, image: bool) -> End:
        """Writes the acts in order, all or none; `anew` on a handle of its own: one that failed is never trusted."""
        with self._free:
            try:
                if anew:
                    self.file.renew()
                else:
                    self.file.be_there()
                with self.file.together() if len(acts) > 1 else contextlib.nullcontext():
                    for act in acts:
                        act.write(self.file)
                return End(image=self._image() if image else b"")
            except NotSaved as refusal:
                return End(str(refusal))
            except Exception as bug:  # noqa: BLE001 - raised again where it is told
                return End(bug=bug)

    def carry(self, sources: Mapping[str, str]) -> bytes:
        """Takes more scenario texts along; the file as it then stands. NotSaved when the disk refuses."""
        with self._free:
            self.file.carry(sources)
            return self._image()

    def sources(self) -> dict[str, str]:
        """The texts of the scenario files the session carries, by name."""
        with self._free:
            return self.file.sources()

    def copy(self) -> copies.Copy:
        """The file as it stands now; NotSaved when it can't be read."""
        with self._free:
            return self.file.copy()

    def close(self, left: Moment | None = None) -> None:
        """Lets go of the file, noting when it was left to be taken up again."""
        with self._free:
            if left is not None:
                self.file.leave(left)
            self.file.close()

    def content(self) -> bytes:
        """The bytes of the file as it stands; NotSaved when it can't be read."""
        with self._free:
            return self.file.copy().content()

    def image(self) -> bytes:
        """The bytes of the file as it stands; none when it can't be read."""
        with self._free:
            return self._image()

    def _image(self) -> bytes:
        with contextlib.suppress(NotSaved):
            return self.file.copy().content()
        return b""
