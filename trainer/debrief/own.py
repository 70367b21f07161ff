"""This file is the page of one participant: their own answers and results, for nobody else and only on their wish."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.debrief import due, items, when
from trainer.debrief.answers import called, sheet_at
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Item, Line, Text
from trainer.model.play import Play
from trainer.model.report import Bullets, Heading, Paragraph, Part, Report, Table
from trainer.model.rundown import Place
from trainer.model.session import Given, Session
from trainer.steps import naming
from trainer.steps.results import result
from trainer.words import _, current_language


def own_page(play: Play, person: str) -> Report:
    """What a person answered under their name, test results with their bands, and what they took away.

    Anonymous answers are nobody's and stand on no page. KeyError for somebody who isn't in the session.
    """
    name = play.name(person)
    title = _("For {name}: your own answers").format(name=name)
    parts: list[Part] = [Heading(level=1, text=title)]
    session = play.session
    rows = ((_("Date"), when.day(session, session.started)),) if session.started else ()
    parts.append(Table(columns=(_("Session"), play.title), rows=rows))
    found = [part for at in _in_order(play) for part in _sheet(play, at, person)]
    parts.append(Heading(level=2, text=_("What you answered")))
    parts += found or [Paragraph(text=_("No answers stand under your name."), muted=True)]
    parts += _taken_away(session, name)
    note = _(
        "The page is written for you alone; until it is handed over, it lies beside the facilitator's notes. "
        "What you answered anonymously is kept without a name and can't be shown here."
    )
    parts.append(Paragraph(text=note, muted=True))
    kind, rehearsal = _("A page for one participant"), session.rehearsal
    return Report(title=title, parts=tuple(parts), language=current_language(), rehearsal=rehearsal, kind=kind)


def _in_order(play: Play) -> list[Occurrence]:
    """The sheets as they were opened."""
    return sorted(play.session.sheets, key=lambda at: play.session.sheets[at].opened.wall)


def _sheet(play: Play, at: Occurrence, person: str) -> Iterator[Part]:
    """One sheet as the person filled it, and what a test came to."""
    answers = play.session.sheets[at].answers
    sheet, telling = sheet_at(play, at), Telling(play)
    rows = [
        (item.ask, _said(telling, item, answers[person, item.id]))
        for item in sheet.items
        if (person, item.id) in answers
    ]
    if not rows:
        return
    named = (play.scenario(at).title, naming.title(play, Place(at, play.step(at))), telling.scene(at))
    title = " · ".join(part for part in dict.fromkeys(named) if part)
    yield Heading(level=3, text=title)
    yield from _result(play, at, person)
    yield Table(columns=(_("Question"), _("Your answer")), rows=tuple(rows))


def _said(telling: Telling, item: Item, given: Given) -> str:
    if given.skipped:
        return _("Skipped")
    if isinstance(item, Line | Text):
        return given.words or str(given.value or "")
    return items.said(item, called(telling, item, given)) or given.words


def _result(play: Play, at: Occurrence, person: str) -> Iterator[Part]:
    """The band with its text, and the parts of the score, as the laptop showed them to the person."""
    page = result(play, at, person)
    if page is None:
        return
    heading = " · ".join(part for part in (page.heading, page.figure if page.figure != page.heading else "") if part)
    yield Paragraph(text=heading)
    if page.text:
        yield Paragraph(text=page.text)
    if page.parts:
        yield Bullets(lines=page.parts)


def _taken_away(session: Session, name: str) -> Iterator[Part]:
    """What the person said they will do."""
    own = [one for one in session.commitments.values() if one.who.strip().casefold() == name.strip().casefold()]
    if own:
        yield Heading(level=2, text=_("What you take away"))
        rows = tuple((one.what, due.dated(session, one.by_when)) for one in own)
        yield Table(columns=(_("What"), _("By when")), rows=rows)
