"""This file is what observers saw and heard: counts by scene for the room, and every tap with its time in the notes."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief import figures
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.play import Play
from trainer.model.report import Part, Table
from trainer.model.scenario import Act, Step
from trainer.model.taps import Tap
from trainer.steps import watching
from trainer.steps.watching import Line
from trainer.words import _


def places_of(play: Play, block: str, step: Step) -> tuple[Occurrence, ...]:
    """Every scene of a step at which something was tapped, in playing order."""
    if not isinstance(step, Act) or not step.checklist:
        return ()
    tapped = (at for at, taps in play.session.taps.items() if taps)
    return tuple(sorted(at for at in tapped if (at.block, at.step) == (block, step.id)))


def parts(telling: Telling, places: Sequence[Occurrence]) -> tuple[Part, ...]:
    """What was seen, a column a scene; words of a trade scene by scene, since each has its own."""
    seen = [at for at in places if telling.play.session.taps.get(at)]
    if not seen:
        return ()
    words = [at for at in seen if any(line.kind == "word" for line in watching.lines(telling.play, at))]
    counted = [at for at in seen if at not in words]
    return (*([_table(telling, counted)] if counted else []), *(_heard(telling, at) for at in words))


def by_whom(telling: Telling, places: Sequence[Occurrence]) -> str:
    """How many of those who watched scenes tapped, the facilitator told apart; "" where nobody did."""
    play = telling.play
    taps = [tap for at in places for tap in play.session.taps.get(at, ())]
    tapped = {tap.person for tap in taps if tap.person}
    watched = tapped.union(*(play.watching(at) for at in places))
    own = _("the facilitator") if any(not tap.person for tap in taps) else ""
    if not tapped or not own:
        return figures.observers(len(tapped), len(watched)) if tapped else own
    return _("{first} and {second}").format(first=figures.observers(len(tapped), len(watched)), second=own)


def _table(telling: Telling, places: Sequence[Occurrence]) -> Table:
    sheet = watching.checklist(telling.play, places[0])
    by_scene = [watching.lines(telling.play, at) for at in places]
    rows = tuple((line.text, *(_shown(lines[number]) for lines in by_scene)) for number, line in enumerate(by_scene[0]))
    ticked = (_("Ticked by"), *(by_whom(telling, (at,)) for at in places))
    scenes = tuple(telling.scene(at) or _("Scene") for at in places)
    title = sheet.title if sheet else ""
    return Table(columns=(_("Watched for"), *scenes), rows=(*rows, ticked), caption=title)


def _shown(line: Line) -> str:
    if line.kind == "check":
        return {"yes": _("yes"), "no": _("no")}.get(line.last, "–")
    return str(line.well) if line.well else "–"


def _heard(telling: Telling, at: Occurrence) -> Table:
    """The words that were heard, most often first, and those nobody dared."""
    sheet, lines = watching.checklist(telling.play, at), watching.lines(telling.play, at)
    heard = sorted((line for line in lines if line.well or line.wrong), key=lambda line: -(line.well + line.wrong))
    rows = [(line.text, str(line.well or "–"), str(line.wrong or "–")) for line in heard]
    silent = [line.text for line in lines if not line.well and not line.wrong]
    if silent:
        rows.append((_("Not heard: {words}").format(words=", ".join(silent)), "", ""))
    rows.append((_("{name}: {result}").format(name=_("Ticked by"), result=by_whom(telling, (at,))), "", ""))
    title = " · ".join(part for part in (sheet.title if sheet else "", telling.scene(at)) if part)
    columns = (_("Word"), _("Used well"), _("Used wrongly"))
    return Table(columns=columns, rows=tuple(rows), caption=title, numbers=(1, 2))


def times(play: Play, block: PlannedBlock) -> Table | None:
    """Every tap with its time on the timer and who tapped it, "" where it was the facilitator."""
    telling = Telling(play)
    rows = [
        (*_time(tap), telling.scene(at) or watching.scene(play, at), _what(play, at, tap), telling.person(tap.person))
        for at, taps in sorted(play.session.taps.items())
        if at.block == block.id
        for tap in taps
    ]
    return Table(columns=(_("At"), _("Scene"), _("Seen or heard"), _("By")), rows=tuple(rows)) if rows else None


def _time(tap: Tap) -> tuple[str]:
    return (figures.duration(tap.after),)


def _what(play: Play, at: Occurrence, tap: Tap) -> str:
    line = watching.line_of(play, at, tap.item, tap.value)
    text = line.text if line else tap.value
    if line is not None and line.kind == "check":
        answer = _("yes") if tap.value == "yes" else _("no")
        return _("{question} {answer}").format(question=text, answer=answer)
    return text if tap.well else _("{word}, used wrongly").format(word=text)
