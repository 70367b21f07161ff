"""The rundown is made anew when something changes that its places come from, and only then."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any, cast

import pytest

from tests import kit
from trainer.model.play import Play
from trainer.model.rundown import UNFOLDED, unfold
from trainer.model.session import Session
from trainer.rehearsal import Rehearsal


class Watched:
    """A session that remembers what was read of it."""

    def __init__(self, session: Session) -> None:
        """Nothing was read yet."""
        self._session = session
        self.read: set[str] = set()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the session has there
        self.read.add(name)
        return getattr(self._session, name)


@pytest.mark.parametrize("name", ["service-levels", "guess-dislike"])
def test_places_stay_what_the_session_unfolds_to(tmp_path: Path, name: str) -> None:
    """After every act of a rehearsal the rundown is what unfolding would give, and reads nothing but what is named."""
    played = kit.started(tmp_path, [name])
    conductor, other = played.conductor, list[int]()

    def compare() -> None:
        session = Watched(conductor.session)
        if unfold(Play(conductor.play.script, cast("Session", session))) != conductor.places:
            other.append(conductor.session.facts)
        assert session.read <= set(UNFOLDED)

    conductor.listen(compare)
    conductor.join("Zoe")
    conductor.another_take()
    Rehearsal(conductor, played.clock, Random(7)).play()
    played.file.close()
    assert other == []
