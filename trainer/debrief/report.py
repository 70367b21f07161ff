"""This file is the report: everything a session leaves behind, in order, with names or without."""

from __future__ import annotations

from trainer.debrief import cover, endings, fewness, front, handed, protocol, when
from trainer.debrief.attendance import came
from trainer.debrief.chapter import chapter
from trainer.debrief.journey import journey
from trainer.debrief.ladder import ladders
from trainer.debrief.paired import paired
from trainer.debrief.panels import results
from trainer.debrief.scrub import scrubbed, tellable, unseen
from trainer.debrief.telling import Telling
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.play import Play
from trainer.model.report import Heading, Paragraph, Part, Report
from trainer.words import _, current_language


def report(
    play: Play, *, names: bool = True, secrets: bool = False, letterhead: Letterhead = NOBODY, record: bool = True
) -> Report:
    """The session notes. Without names: no name, no id, no time, nothing in an order that tells who.

    Cards that the room never saw stand only in notes with names, where `secrets` are asked for. Without the `record`
    they are the client's part: no comings and goings, no times, no ticks by name, no name beside what somebody said in
    a role, and no note that is the facilitator's alone.
    """
    known = tellable(play, secrets=secrets) if names else scrubbed(play)
    left_out = {at.block for at, deck in unseen(play) if (at, deck) not in known.session.hands}
    title = cover.title(known)
    parts: list[Part] = [Heading(level=1, text=title), cover.facts(known, names=names, letterhead=letterhead)]
    if record and names and any(note.alone for note in known.session.notes.values()):
        parts.append(Paragraph(text=_("The facilitator's copy: it holds notes for the facilitator alone."), muted=True))
    blocks = [block for block, _scenario in known.exercises()]
    chapters = {
        block: chapter(known, block, names=names, secret=block.id in left_out, record=record) for block in blocks
    }
    told = [(block, found) for block, found in chapters.items() if found]
    parts += front.parts(known, [block for block, _found in told], names=names, who=letterhead.name, record=record)
    for place, (block, found) in enumerate(told):
        parts += found if record or place else handed.opening(found)
        parts += handed.noted(known, block, names=names) if not record else ()
    if record:
        parts += protocol.parts(known, blocks, tuple(parts), names=names, letterhead=letterhead)
    else:
        parts += endings.other_notes(known, [block for block, _found in told], names=names, level=2)
        parts += handed.ending(known, tuple(parts), names=names, letterhead=letterhead)
    return Report(
        title=title,
        parts=tuple(fewness.told_once(parts, play.session.promise.limit, len(came(play.session)))),
        language=current_language(),
        rehearsal=play.session.rehearsal,
        letterhead=letterhead,
        day=when.date(play.session, play.session.started) if play.session.started else None,
    )


def overview(play: Play, block: str) -> tuple[Part, ...]:
    """The results of a block for the facilitator's debrief, as far as its sheets are closed."""
    shown = tuple(part for _step, parts in results(play, block) for part in parts)
    return (*shown, *_pictures(play, block, names=True), *(journey(play) if shown else ()))


def _pictures(play: Play, block: str, *, names: bool) -> tuple[Part, ...]:
    """What a block's steps show together: answers beside answers, and its levels as a ladder."""
    telling = Telling(play, names)
    return (*paired(telling, block), *ladders(telling, block))
