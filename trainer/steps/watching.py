"""This file is the checklist of a scene while it is watched: what can be tapped, how often it was, and by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from trainer.model.events import Occurrence
from trainer.model.items import Tally, YesNo
from trainer.model.pages import NamePage, Page, Pick, WatchPage
from trainer.model.play import Play
from trainer.model.scenario import Act
from trainer.model.sheet import Sheet
from trainer.model.taps import Tap
from trainer.model.wordlists import with_cards
from trainer.steps import card_words
from trainer.steps.called import group_name
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Line:
    """Something to watch for: "check" is seen or not, "count" is counted, "word" counted as used well or wrongly.

    `last` is the answer of a check that stands, "" for none yet; `well` and `wrong` count taps.
    """

    item: str
    value: str
    text: str
    kind: Literal["check", "count", "word"]
    last: str = ""
    well: int = 0
    wrong: int = 0


def checklist(play: Play, at: Occurrence) -> Sheet | None:
    """The checklist of a scene, its choices filled in; None where there is none."""
    step = play.step(at)
    if not isinstance(step, Act) or not step.checklist:
        return None
    return with_cards(play.sheet(step.checklist), play.scenario(at))


def lines(play: Play, at: Occurrence) -> tuple[Line, ...]:
    """Everything that can be tapped at a scene, with what has been."""
    sheet = checklist(play, at)
    taps = play.session.taps.get(at, ())
    return tuple(_counted(line, taps) for line in (_bare(play, at, sheet) if sheet else ()))


def why_none(play: Play, at: Occurrence) -> str:
    """Why words of a scene's checklist can't be tapped, "" where they can."""
    sheet = checklist(play, at)
    return next((why for item in (sheet.items if sheet else ()) if (why := card_words.why_none(play, at, item))), "")


def _bare(play: Play, at: Occurrence, sheet: Sheet) -> tuple[Line, ...]:
    found: list[Line] = []
    for item in sheet.items:
        match item:
            case YesNo():
                found.append(Line(item.id, "", item.ask, "check"))
            case Tally() if item.from_card:
                found += [Line(item.id, word, word, "word") for word in card_words.words(play, at, item)]
            case Tally():
                found += [Line(item.id, option.id, option.text, "count") for option in item.options]
            case _:
                pass  # what isn't tapped is no part of a checklist
    return tuple(found)


def _counted(line: Line, taps: tuple[Tap, ...]) -> Line:
    if line.kind == "check":
        answers = [tap.value for tap in taps if tap.item == line.item]
        return replace(line, last=answers[-1] if answers else "")
    mine = [tap for tap in taps if (tap.item, tap.value) == (line.item, line.value)]
    well = sum(tap.well for tap in mine)
    return replace(line, well=well, wrong=len(mine) - well)


def line_of(play: Play, at: Occurrence, item: str, value: str) -> Line | None:
    """The line that a tap belongs to."""
    for line in lines(play, at):
        if line.item == item and (line.value == value or line.kind == "check"):
            return line
    return None


def last_tap(play: Play, at: Occurrence) -> Tap | None:
    """The tap made last at a scene."""
    taps = play.session.taps.get(at, ())
    return taps[-1] if taps else None


def scene(play: Play, at: Occurrence) -> str:
    """What is being watched, in a few words: the step, and whose turn it is."""
    turn = play.group_id(at)
    group = next((group for group in play.groups(at) if group.id == turn), None)
    return " · ".join(part for part in (group_name(play, group) if group else "", play.step(at).title) if part)


def page(play: Play, at: Occurrence, person: str) -> Page:
    """What the observer sees on the laptop: first the names of those who watch, then the checklist."""
    sheet = checklist(play, at)
    title = sheet.title if sheet else ""
    if person:
        return WatchPage(person=person, name=play.name(person), title=title, scene=scene(play, at))
    watching = set(play.watching(at))
    first = [one for one in play.here() if one.observer and one.id in watching]
    picks = [*first, *(one for one in play.here() if one.id in watching and not one.observer)]
    return NamePage(
        title=title,
        picks=tuple(Pick(person=one.id, name=one.name) for one in picks or play.here()),
        promise=_("What you tap is kept with its time and your name."),
        in_turn=False,
    )
