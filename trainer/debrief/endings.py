"""This file is what stands at the ends of the notes: what we take away, other notes, and what the figures mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief import due, reckoning, runs, when
from trainer.model.events import PlannedBlock
from trainer.model.held import Note
from trainer.model.play import Play
from trainer.model.report import Bullets, Heading, Paragraph, Part, Table
from trainer.words import _


def commitments(play: Play, *, names: bool) -> Iterator[Part]:
    """Who will do what by when."""
    agreed = play.session.commitments.values()
    known = tuple((one.who, one.what, due.dated(play.session, one.by_when)) for one in agreed)
    yield Heading(level=3, text=_("What we take away"))
    if not known:
        yield Paragraph(text=_("Nothing was taken down."), muted=True)
    elif names:
        yield Table(columns=(_("Who"), _("What"), _("By when")), rows=known)
    else:
        rows = tuple(sorted((what, by_when) for _who, what, by_when in known))
        yield Table(columns=(_("What"), _("By when")), rows=rows)


def loose_notes(play: Play) -> Iterator[Part]:
    """Notes written before the first step, in a break, or at a step that is no longer in the plan."""
    known = _beyond(play, [block for block, _scenario in play.exercises()])
    if known:
        yield Heading(level=3, text=_("Other notes"))
        rows = tuple((when.clock_time(play.session, note.moment), runs.words_of(note)) for note in known)
        yield Table(columns=(_("Time"), _("Note")), rows=rows)


def other_notes(play: Play, blocks: Sequence[PlannedBlock], *, names: bool, level: int = 3) -> Iterator[Part]:
    """The words of those that no chapter of these `blocks` holds, but for the facilitator's own.

    Without names they stand in an order that tells nothing.
    """
    lines = [runs.words_of(note) for note in _beyond(play, blocks) if not note.alone]
    if lines:
        yield Heading(level=level, text=_("Other notes"))
        yield Bullets(lines=tuple(lines if names else sorted(lines)))


def _beyond(play: Play, blocks: Sequence[PlannedBlock]) -> list[Note]:
    """The notes with words that were written outside these blocks, in their order."""
    within = {block.id for block in blocks}
    known = (note for note in play.session.notes.values() if note.words)
    return [note for note in known if note.at is None or note.at.block not in within]


def appendix(play: Play, told: Sequence[Part], averages: Sequence[Part] = ()) -> Iterator[Part]:
    """The averages, how the figures here and in what was told are reckoned, and what was run with which program."""
    lines = reckoning.lines(play, (*told, *averages))
    if averages or lines:
        yield Heading(level=3, text=_("In figures"))
        yield from averages
        yield from (Bullets(lines=lines),) if lines else ()
    files = ", ".join(dict.fromkeys(scenario.id for _block, scenario in play.exercises()))
    program = f"Trainer {play.session.program}".strip()
    yield Paragraph(text=_("Made with {program} from: {files}").format(program=program, files=files), muted=True)
