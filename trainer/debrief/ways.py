"""This file is how a sheet was answered, in the notes: in which way, and whose names are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief import figures
from trainer.debrief.answers import ALOUD, sheet_at, takes_of
from trainer.debrief.noted import capital
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.model.report import Paragraph, Part
from trainer.model.scenario import Fill, How, Step, Vote
from trainer.model.session import SheetState
from trainer.model.sheet import Confidence
from trainer.steps import fill
from trainer.words import _, ngettext


def parts(play: Play, block: str, step: Step, *, names: bool) -> Iterator[Part]:
    """One line on how a step was answered: in private, heard or seen by all, on slips, by teams; and whose names stay.

    Where some scenes were answered otherwise, it says which scenes it is true of, or of how many.
    """
    if not isinstance(step, Fill | Vote):
        return
    places, telling = takes_of(play, block, step.id), Telling(play, names)
    ways: dict[str, list[Occurrence]] = {}
    for at in places:
        ways.setdefault(_words(play, at), []).append(at)
    told = [_joined(telling, those, len(places), words) for words, those in ways.items()]
    over = [at for at in places if fill.hands_over(play, at) is not None]
    if over:
        told.append(_joined(telling, over, len(places), _("More hands were counted than people asked.")))
    if told:
        yield Paragraph(text=" ".join(told), muted=True)


def _joined(telling: Telling, those: Sequence[Occurrence], of: int, words: str) -> str:
    """Whose scenes it is true of; a team's name says that the scene was theirs, not the answers."""
    where = _where(telling, those, of)
    if where and any(map(telling.play.group_id, those)):
        scenes = ngettext("the scene of {scene}: {words}", "the scenes of {scene}: {words}", len(those))
        return capital(scenes.format(scene=where, words=words))
    return _("{name}: {result}").format(name=where, result=words) if where else words


def _words(play: Play, at: Occurrence) -> str:
    """How a place was answered, and whose names are kept."""
    state = play.session.sheets[at]
    way = _way(state)
    alone = _alone(state)
    if way == "hands" and alone:
        return _mixed(alone)
    return _way_words(way, sheet_at(play, at).answers)


def _alone(state: SheetState) -> int:
    """How many answered for themselves, nobody hearing it; who skipped everything is none of them."""
    told = state.answers.items()
    people = {who for (who, _item), given in told if given.how not in ALOUD and not given.skipped}
    return len(people) + sum(any(not given.skipped for given in one.values()) for one in state.ballots.values())


def _way(state: SheetState) -> How:
    """How a place was answered: by hands only where some were counted."""
    if state.hands:
        return "hands"
    return "kiosk" if state.how == "hands" else state.how


def _where(telling: Telling, those: Sequence[Occurrence], of: int) -> str:
    """Whose scenes they are, "" where it is all of them."""
    scenes = [telling.scene(at) for at in those]
    if len(those) == of:
        return ""
    return ", ".join(scenes) if all(scenes) else figures.of(len(those), of)


def _mixed(alone: int) -> str:
    words = ngettext(
        "{count} answered in private; the others' hands were counted, in front of everybody.",
        "{count} answered in private; the others' hands were counted, in front of everybody.",
        alone,
    )
    return words.format(count=alone)


def _way_words(way: How, answers: Confidence) -> str:
    """A way to answer as the notes tell it, and whether names are kept and told."""
    match way:
        case "aloud":
            return _("Said aloud, in front of everybody.")
        case "hands":
            return _("Counted by a show of hands, in front of everybody; no names were taken down.")
        case "team":
            return _("Each team gave one answer, kept with the team's name.")
        case "paper":
            return {
                "named": _("Answered on paper by name and typed in; everybody was told so."),
                "confidential": _("Answered on paper and typed in; no notes say who answered what."),
                "anonymous": _("Answered on paper and typed in; no names are kept."),
            }[answers]
        case _:
            return {
                "named": _("Answered by name, and everybody was told so."),
                "confidential": _("Answered in private on the laptop; no notes say who answered what."),
                "anonymous": _("Answered in private on the laptop; no names are kept."),
            }[answers]


def way_name(how: str) -> str:
    """A way to answer by the name that the facilitator chooses it by; "" where it isn't known."""
    return {
        "kiosk": _("One by one at the laptop"),
        "aloud": _("Aloud"),
        "hands": _("Show of hands"),
        "paper": _("On paper"),
        "team": _("One answer a team"),
    }.get(how, "")
