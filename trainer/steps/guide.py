"""This file is the facilitator's guide to an exercise, to be printed: with one screen the room reads the window too."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.model.planning import scenario_block
from trainer.model.printing import Guide, GuideStep
from trainer.model.scenario import Act, Discuss, Fill, Scenario, Step
from trainer.model.sheet import Sheet
from trainer.steps import kinds
from trainer.steps.outline import PEOPLE, Outline, group_words, minutes, outline, row_length, span_words
from trainer.words import _


def guide_of(scenario: Scenario, sheets: Mapping[str, Sheet], people: int = 0) -> Guide:
    """Every step with its time for so many people (0: as many as suit it), its words and what is for the facilitator.

    What this version can't play has no times. No card stands in it: those are printed by themselves.
    """
    suited = people or max(scenario.people.least, min(PEOPLE, scenario.people.most))
    known = {**sheets, **{sheet.id: sheet for sheet in scenario.sheets}}
    made = outline(scenario_block(scenario), scenario, sheets, suited) if kinds.playable(scenario) else None
    return Guide(
        title=scenario.title,
        facts=_facts(scenario, made),
        needs=tuple(need.text for need in scenario.needs),
        notes=scenario.notes.strip(),
        steps=tuple(_step(step, made, known) for step in scenario.all_steps()),
    )


def _facts(scenario: Scenario, made: Outline | None) -> str:
    length = [_("{minutes} min").format(minutes=minutes(made.seconds))] if made else []
    people = _("{span} people").format(span=span_words(scenario.people))
    return " · ".join((*length, people, group_words(scenario.groups)))


def _step(step: Step, made: Outline | None, sheets: Mapping[str, Sheet]) -> GuideStep:
    row = next((row for row in made.rows if row.step == step.id), None) if made else None
    return GuideStep(
        title=row.title if row else step.title,
        length=row_length(row) if row else "",
        told=step.text.strip(),
        notes=step.notes.strip(),
        asked=_asked(step, sheets),
    )


def _asked(step: Step, sheets: Mapping[str, Sheet]) -> tuple[str, ...]:
    """The questions of a talk or a sheet, and the ways a scene may end, to be marked."""
    match step:
        case Discuss():
            return tuple(question.text for question in step.questions)
        case Fill() if step.sheet in sheets:
            return tuple(item.ask for item in sheets[step.sheet].items if item.ask)
        case Act():
            return tuple(outcome.text for outcome in step.outcomes)
        case _:
            return ()
