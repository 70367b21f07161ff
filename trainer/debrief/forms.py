"""This file is a record's form: its questions with room to write, for whoever fills it in by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief.fields import name_of, told
from trainer.model.habits import Habits, habits
from trainer.model.items import Bipolar, Choose, ChooseMany, Faces, Item, Scale, Text, Words, YesNo
from trainer.model.kept import Kept
from trainer.model.record import Record
from trainer.model.report import Bullets, Heading, Paragraph, Part, Report, Table
from trainer.words import _, current_language

BOX, LINE = "□", "_" * 100
SHORT = 16
LINES = 4
"""Lines to write on for a question in many words."""


def record_form(record: Record, kept: Kept) -> Report:
    """The form: a visit, an interview, an answer; of an adoption plan the sheet for the weekly meeting."""
    plan = habits(record, kept)
    parts = tuple(_meeting(plan)) if plan is not None else tuple(_questions(record))
    summary = (Paragraph(text=record.summary, muted=True),) if record.summary else ()
    opening: tuple[Part, ...] = (Heading(level=1, text=record.title), *summary)
    return Report(title=record.title, parts=(*opening, *parts), language=current_language(), kind=_("Form"))


def _questions(record: Record) -> Iterator[Part]:
    yield Heading(level=2, text=_("To fill in"))
    for item in record.entry:
        yield Heading(level=3, text=item.ask.strip())
        if hints := _hints(item):
            yield Paragraph(text=hints, muted=True)
        options = boxes(item)
        if options:
            yield Paragraph(text=ticked(options))
        else:
            yield Paragraph(text="\n".join([LINE] * (LINES if isinstance(item, Text) else 1)))
    yield from _beside(record)


def _hints(item: Item) -> str:
    """What helps to answer, and what to listen for, a line each; it stands before the room to write."""
    answers = ((_("A strong answer"), item.strong), (_("A weak answer"), item.weak))
    told = (
        _("{title}: {words}").format(title=title, words=" ".join(words.split())) for title, words in answers if words
    )
    return "\n".join((*([item.help] if item.help else ()), *told))


def ticked(options: Sequence[str]) -> str:
    """A box before each option: side by side when they are short, else one below another."""
    boxed = [f"{BOX}\u00a0{option}" for option in options]
    return "\n".join(boxed) if max(map(len, options)) > SHORT else " \u00a0 ".join(boxed)


def boxes(item: Item) -> tuple[str, ...]:
    """What can be ticked; () for what is written."""
    match item:
        case YesNo():
            return (_("Yes"), _("No"))
        case Choose() | ChooseMany():
            return tuple(option.text for option in item.options)
        case Words():
            return tuple(word.text for word in item.words)
        case Scale():
            return tuple(str(value) for value in range(item.least, item.most + 1))
        case Bipolar():
            return tuple(str(value) for value in range(1, item.points + 1))
        case Faces():
            return item.shown_labels
        case _:
            return ()


def _meeting(plan: Habits) -> Iterator[Part]:
    """What runs, with boxes for this week, and a line for who did it best."""
    yield Heading(level=2, text=_("The short meeting of this week"))
    record, running = plan.record, plan.running()
    asked = {item.id: item for item in record.entry}
    owner = next((item for item in record.entry if item.id == "owner"), None)
    rows = tuple(
        (
            name_of(record, row),
            told(owner, row) if owner is not None else "",
            ticked((_("Close to how we want it"), _("Not there yet"))),
            ticked((_("Yes"), _("No"))),
        )
        for row in running
    )
    weekly = asked["feedback"].ask if "feedback" in asked else _("How was it this week?")
    alone = asked["unprompted"].ask if "unprompted" in asked else _("Does it go on without a reminder?")
    if rows:
        yield Table(columns=(_("Habit"), owner.ask if owner is not None else "", weekly, alone), rows=rows)
    else:
        yield Paragraph(text=_("No habit is running yet."), muted=True)
    for question in (_("Who did it best this week?"), _("What made it work?"), _("Which one or two start now?")):
        yield Heading(level=3, text=question)
        yield Paragraph(text=LINE)
    yield from _beside(record)


def _beside(record: Record) -> Iterator[Part]:
    if record.rhythm:
        yield Heading(level=2, text=_("What goes on beside it"))
        yield Bullets(lines=tuple(one.text for one in record.rhythm))
