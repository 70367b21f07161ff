"""This file is how a library of files becomes what the home window shows."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence

from trainer.model.agenda import Agenda
from trainer.model.day import settable
from trainer.model.events import PlannedBlock
from trainer.model.planning import agenda_blocks, missing, scenario_block
from trainer.model.scenario import Board, Calculate, Discuss, Fill, Scenario, Span, Vote
from trainer.model.sheet import Sheet
from trainer.steps import kinds
from trainer.steps.fit import listed
from trainer.steps.outline import PEOPLE, Outline, group_words, minutes, outline, row_length, span_words
from trainer.store.authored import Loaded
from trainer.store.library import Library
from trainer.ui.library.shelf import Broken, Entry, Row, Shelf
from trainer.ui.library.words import length_words
from trainer.words import _, current_language


def stock(library: Library) -> Shelf:
    """What can be run, the agendas that can, and the files that can't be used with how to mend them."""
    steps = stock_by_steps(library)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            shelf: Shelf = done.value
            return shelf


def stock_by_steps(library: Library) -> Generator[None, None, Shelf]:
    """The same, one entry a step."""
    language = current_language()
    playable = {scenario.id: scenario for scenario in library.runnable(language) if kinds.playable(scenario)}
    sheets = {sheet.id: sheet for sheet in library.sheets(language)}
    parts = library.parts()
    written = {one.id: one.title for one in library.runnable()} | {one.id: one.title for one in library.agendas()}
    scenarios, agendas = [], []
    for name, scenario in playable.items():
        if name not in parts:
            scenarios.append(_scenario(scenario, sheets))
            yield
    for agenda in library.agendas(language):
        if not missing(agenda, playable):
            others = [library.agenda(agenda.id, other) for other in library.languages()]
            agendas.append(_agenda(agenda, others, playable, sheets))
            yield
    by_title = sorted(scenarios, key=lambda entry: entry.title.casefold())
    entries = (entry._replace(written=written[entry.id]) for entry in (*by_title, *agendas))
    return Shelf(tuple(entries), tuple(_troubles(library, playable)))


def planned_minutes(block: PlannedBlock, library: Library, people: int = 0) -> int:
    """How long a part of a plan takes with so many people, with as many as suit it when none are told."""
    if block.pause:
        return round(block.minutes or 0)
    sheets = {sheet.id: sheet for sheet in library.sheets()}
    scenario = library.scenario(block.scenario)
    return minutes(outline(block, scenario, sheets, people or _within(scenario.people)).seconds)


def _scenario(scenario: Scenario, sheets: Mapping[str, Sheet]) -> Entry:
    block = scenario_block(scenario)
    made = outline(block, scenario, sheets, _within(scenario.people))
    return Entry(
        id=scenario.id,
        kind="scenario",
        title=scenario.title,
        summary=scenario.summary,
        minutes=minutes(made.seconds),
        group=group_words(scenario.groups),
        people=span_words(scenario.people),
        themes=scenario.themes,
        needs=tuple(need.text for need in scenario.needs),
        rows=_rows(made),
        hint=scenario.notes.strip(),
        plan=(block,),
        holds=", ".join(_holds(scenario, minutes(made.seconds))),
        cards=settable(scenario).cards,
    )


def _holds(scenario: Scenario, length: int) -> Iterator[str]:
    """What there is in it, in the words by which people look for it."""
    steps = tuple(scenario.all_steps())
    yield length_words(length)
    for there, words in (
        (bool(scenario.decks), _("cards, secret cards")),
        (bool(scenario.roles), _("roles, role play, role cards")),
        (any(isinstance(step, Fill) and step.how == "hands" for step in steps), _("hands, show of hands")),
        (any(isinstance(step, Fill) for step in steps), _("ratings, answers, sheets")),
        (any(isinstance(step, Vote) for step in steps), _("votes, vote, points")),
        (any(isinstance(step, Board) for step in steps), _("board, ideas, entries")),
        (any(isinstance(step, Calculate) for step in steps), _("calculator, money")),
        (any(isinstance(step, Discuss) for step in steps), _("discussion, talk, questions")),
    ):
        if there:
            yield words


def _agenda(
    agenda: Agenda, others: Sequence[Agenda], scenarios: Mapping[str, Scenario], sheets: Mapping[str, Sheet]
) -> Entry:
    plan = agenda_blocks(agenda, {scenario.id: scenario.title for scenario in scenarios.values()}, others)
    lengths = [_length(block, scenarios, sheets) for block in plan]
    spans = [scenarios[block.scenario].people for block in plan if block.scenario]
    people = Span(max((s.least for s in spans), default=1), min((s.most for s in spans), default=60))
    return Entry(
        id=agenda.id,
        kind="agenda",
        title=agenda.title,
        summary=agenda.summary,
        minutes=sum(lengths),
        group=_("agenda"),
        people=span_words(people) if people.least <= people.most else "",
        themes=agenda.themes,
        rows=tuple(
            Row(block.title, _("{minutes} min").format(minutes=length))
            for block, length in zip(plan, lengths, strict=True)
        ),
        plan=plan,
    )


def _length(block: PlannedBlock, scenarios: Mapping[str, Scenario], sheets: Mapping[str, Sheet]) -> int:
    if block.pause:
        return round(block.minutes or 0)
    scenario = scenarios[block.scenario]
    return minutes(outline(block, scenario, sheets, _within(scenario.people)).seconds)


def _within(span: Span) -> int:
    return max(span.least, min(PEOPLE, span.most))


def _rows(made: Outline) -> tuple[Row, ...]:
    return tuple(Row(row.title, row_length(row)) for row in made.rows)


def _troubles(library: Library, playable: Mapping[str, Scenario]) -> Iterable[Broken]:
    for loaded in library.entries:
        if loaded.model is None:
            yield _broken(loaded)
        elif isinstance(loaded.model, Scenario) and loaded.id not in playable:
            yield _unplayable(loaded, loaded.model)
        elif isinstance(loaded.model, Agenda) and (lacking := missing(loaded.model, playable)):
            yield _incomplete(loaded, lacking)


def _broken(loaded: Loaded) -> Broken:
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    if not errors:
        return Broken(path=loaded.name, place="", message=_("This file can't be used."), mend="")
    first = errors[0]
    mend = []
    if first.expected:
        mend.append(_("What belongs there: {what}.").format(what=first.expected))
    if first.suggestion:
        mend.append(_("Did you mean “{word}”?").format(word=first.suggestion))
    return Broken(
        path=first.path,
        place=_("line {line}, column {column}").format(line=first.line, column=first.column),
        message=first.message[:1].upper() + first.message[1:] + ".",
        mend=" ".join(mend),
        more=len(errors) - 1,
    )


def _unplayable(loaded: Loaded, scenario: Scenario) -> Broken:
    words = {Board: _("a board"), Vote: _("a vote"), Calculate: _("a calculation")}
    used = dict.fromkeys(
        words.get(type(step), _("another kind of step"))
        for step in scenario.all_steps()
        if type(step) not in kinds.KINDS
    )
    return Broken(
        path=loaded.name,
        place="",
        message=_("“{title}” has steps this Trainer can't play yet: {kinds}.").format(
            title=scenario.title, kinds=listed(list(used))
        ),
        mend=_("The file is in order. Nothing is to be mended; it waits for a later version."),
    )


def _incomplete(loaded: Loaded, lacking: tuple[str, ...]) -> Broken:
    return Broken(
        path=loaded.name,
        place="",
        message=_("This agenda runs what can't be played here: {ids}.").format(ids=listed(list(lacking))),
        mend=_("Take these out of the agenda, or put the files into your scenario folder."),
    )
