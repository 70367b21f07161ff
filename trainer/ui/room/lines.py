"""This file is what the check of the room says, line by line: found, asked, and what follows from an answer."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from trainer.ready.finding import Finding
from trainer.ui.seats import seats
from trainer.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Line:
    """A finding on the page; `question` with its two answers where only people can tell, `action` on a button.

    `told` is the answer that was given, None before.
    """

    key: str
    finding: Finding
    question: str = ""
    yes: str = ""
    no: str = ""
    action: str = ""
    told: bool | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen as the system tells of it."""

    name: str
    area: QRect


def screens_line(
    screens: Sequence[Screen], primary: int, same: bool | None = None, platform: str = sys.platform
) -> Line:
    """Which screen is the room's; with one alone people are asked whether a projector shows `same` as the laptop."""
    name = _("Screens")
    if not screens:
        return Line("screens", Finding(name, "bad", _("No screen is to be seen."), _("Plug one in.")))
    places = seats([screen.area for screen in screens], primary)
    if not places.single:
        said = _("This screen ({laptop}) is yours, {stage} is the room's: {width} × {height}.").format(
            laptop=screens[places.laptop].name, stage=_called(screens[places.stage]),
            width=screens[places.stage].area.width(), height=screens[places.stage].area.height(),
        )  # fmt: skip
        return Line("screens", Finding(name, "good", said))
    extend = how_to_extend(platform)
    if len(screens) > 1:
        said = ngettext(
            "{count} screen shows the same picture: the room would see what you see.",
            "{count} screens show the same picture: the room would see what you see.",
            len(screens),
        ).format(count=len(screens))
        return Line("screens", Finding(name, "bad", said, extend))
    said = _("The computer tells of one screen.")
    asked = Line(
        "screens",
        Finding(name, "ask", said),
        _("Is a projector plugged in that shows the same picture as the laptop?"),
        _("Yes, the same"),
        _("No projector"),
    )
    if same is None:
        return asked
    if same:
        mirrored = Finding(name, "bad", _("The projector shows the same picture as the laptop."), extend)
        return Line("screens", mirrored, asked.question, asked.yes, asked.no, told=same)
    alone = Finding(
        name,
        "good",
        _(
            "One screen: the room sees what you see, and F2 switches between the two pictures. "
            "What is for you alone is best on paper: Print… beside the exercise, Your own guide."
        ),
    )
    return Line("screens", alone, asked.question, asked.yes, asked.no, told=same)


def how_to_extend(platform: str) -> str:
    """The way from the same picture on both screens to two pictures, on this system."""
    match platform:
        case "win32":
            return _("Press Windows+P and choose Extend.")
        case "darwin":
            return _("In System Settings, Displays, choose Use as: Extended display.")
        case _:
            return _("In the system's display settings choose Join, also called Extend, instead of Mirror.")


def card_line(projector: str, *, shown: bool, read: bool | None) -> Line:
    """The card for the back row: put up, looked at from there, and answered."""
    name = _("The back row")
    question = _("Can you read all of it from the last chair, count six steps, tell five colours and see the frame?")
    action = _("Take the card off") if shown else _("Show the card")
    match read:
        case True:
            finding = Finding(name, "good", _("Everything can be read from there."))
        case False:
            finding = Finding(
                name,
                "bad",
                _("Something can't be read from there."),
                _("Dim the light over the screen, make the picture larger, or bring the last row forward."),
            )
        case _ if shown and projector:
            finding = Finding(name, "ask", _("The card is on {screen}.").format(screen=projector))
        case _:
            finding = Finding(
                name, "ask", _("A card with the largest and smallest words, the colours and the darkest steps.")
            )
    asks = shown or read is not None
    return Line("card", finding, question if asks else "", _("Yes"), _("No"), action, told=None if shown else read)


def sound_line(*, able: bool, trouble: str, played: bool, heard: bool | None) -> Line:
    """The tones: played, heard or not."""
    name, question = _("Sound"), _("Did you hear two tones?")
    if not able or trouble:
        said = trouble or _("Nothing on this computer plays a sound.")
        do = _("The timer still shows each phase by a look and a word. The system's own beep may be heard.")
        beeped = _("Did you hear the beep?") if played else ""
        return Line("sound", Finding(name, "plain", said, do), beeped, _("Yes"), _("No"), _("Try the beep"), told=heard)
    match heard:
        case True:
            finding = Finding(name, "good", _("The timer's tones are heard."))
        case False:
            finding = Finding(
                name,
                "bad",
                _("The timer's tones are not heard."),
                _("Turn the volume up, and choose the laptop's loudspeaker or the room's in the system's settings."),
            )
        case _:
            finding = Finding(name, "ask", _("The timer can sound when time runs out."))
    asks = played or heard is not None
    return Line("sound", finding, question if asks else "", _("Yes"), _("No"), _("Play the tones"), told=heard)


def summary(lines: Sequence[Line]) -> str:
    """The whole in one line."""
    bad = sum(line.finding.state == "bad" for line in lines)
    asks = sum(line.finding.state == "ask" for line in lines)
    told = []
    if bad:
        told.append(ngettext("{count} thing to see to", "{count} things to see to", bad).format(count=bad))
    if asks:
        words = ngettext("{count} thing only you can tell", "{count} things only you can tell", asks)
        told.append(words.format(count=asks))
    return " · ".join(told) or _("The room is ready")


def _called(screen: Screen) -> str:
    return _("the screen {name}").format(name=screen.name)
