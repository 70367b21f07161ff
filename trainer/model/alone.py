"""This file is a sheet that stands alone: run like a scenario of three steps, told, answered, shown."""

from __future__ import annotations

from trainer.model.items import Choose, ChooseMany, Tally
from trainer.model.scenario import Brief, Fill, Reveal, Scenario, Step
from trainer.model.sheet import Sheet

WELCOME, ANSWER, SHOW = "welcome", "answer", "show"


def sheet_scenario(sheet: Sheet) -> Scenario:
    """The scenario that a sheet makes by itself: what it is, everybody answers, and what the room may see of it.

    A result for the facilitator is shown to nobody. Its words are the sheet's own, so it speaks the sheet's language.
    """
    steps: tuple[Step, ...] = (
        Brief(id=WELCOME, title=sheet.title, text=sheet.summary, minutes=1, notes=sheet.notes),
        Fill(id=ANSWER, title="", sheet=sheet.id),
    )
    if spread_shown(sheet):
        steps = (*steps, Reveal(id=SHOW, title="", what=(ANSWER,)))
    return Scenario(
        id=sheet.id,
        title=sheet.title,
        summary=sheet.summary,
        themes=sheet.themes,
        steps=steps,
        language=sheet.language,
        notes=sheet.notes,
    )


def self_contained(sheet: Sheet) -> bool:
    """Whether a sheet can be answered without the cards of a scenario, or its teams."""
    borrowed = (
        item.from_deck or (item.from_card if isinstance(item, Tally) else item.from_teams)
        for item in sheet.items
        if isinstance(item, Choose | ChooseMany | Tally)
    )
    return not any(borrowed)


def spread_shown(sheet: Sheet) -> bool:
    """Whether anything of a sheet is for the room: its answers, or of a test in how many fall into which band."""
    if sheet.result == "the person" and sheet.key is not None:
        return bool(sheet.key.bands) or any(subscale.bands for subscale in sheet.key.subscales)
    return sheet.result == "the room"
