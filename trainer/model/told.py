"""This file is a session as one surface tells it: the same facts in the words of its own language."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.model.play import Play, Script
from trainer.model.rundown import Place, position, unfold


@dataclass(frozen=True, slots=True)
class Told:
    """The play in a language, its rundown and where the room is; facts and ids are those of every other language."""

    play: Play
    places: tuple[Place, ...]
    place: Place | None

    @property
    def language(self) -> str:
        """The language it is told in; "" for that of each author."""
        return self.play.script.language


def told(play: Play, script: Script) -> Told:
    """The play in the words of another script of its plan."""
    play = replace(play, script=script)
    places = unfold(play) if play.session.started else ()
    index = position(places, play.session.at)
    return Told(play, places, places[index] if index >= 0 else None)
