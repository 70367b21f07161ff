"""This file is the language of one surface: stage and kiosk may each have another than the console."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from trainer.conductor import Conductor
from trainer.model.play import Play, Script
from trainer.model.screen import BlankSlide, Slide
from trainer.model.told import Told, told
from trainer.steps import unplayed
from trainer.words import _, speaking

Scripts = Callable[[str], Script]
"""The session's plan in a language."""


class Voice:
    """Tells a running session in `language`; "" is the console's. Compose inside `speaking(voice.language)`."""

    def __init__(self, conductor: Conductor, scripts: Scripts | None = None) -> None:
        """Without `scripts` there are other words for the program, but none for the scenarios."""
        self.language = ""
        self._conductor = conductor
        self._scripts = scripts
        self._last: tuple[Play, str, Told] | None = None

    def told(self) -> Told:
        """The session as it stands now, in this language; worked out anew only when something has changed."""
        play = self._conductor.play
        if self._last is None or self._last[0] is not play or self._last[1] != self.language:
            self._last = (play, self.language, self._tell(play))
        return self._last[2]

    def halfway(self) -> str:
        """What the room's picture says after the first step of a reveal: what does it, and who hasn't played yet."""
        told = self.told()
        with speaking(self.language):
            left_out = unplayed.warning(told.play, told.places, told.place.at) if told.place is not None else ""
            words = _("{warning} R once more shows it.") if left_out else _("R once more shows it.")
            return words.format(warning=left_out)

    def _tell(self, play: Play) -> Told:
        if self._scripts is None or self.language in ("", play.script.language):
            return Told(play, self._conductor.places, self._conductor.place)
        return told(play, self._scripts(self.language))

    def signed(self, slide: Slide) -> Slide:
        """The slide, to be painted in this language."""
        if isinstance(slide, BlankSlide) or slide.frame.language == self.language:
            return slide
        return replace(slide, frame=replace(slide.frame, language=self.language))
