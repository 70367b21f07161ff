"""This file is an adoption plan week by week: what started, ran, rested and earned SKILL, and who did it best."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from trainer.dates import day_words
from trainer.debrief.fields import name_of
from trainer.model.habits import Habits, Week, why_not
from trainer.model.report import Heading, Paragraph, Part, Table
from trainer.words import _, ngettext


def parts(plan: Habits, today: datetime.date) -> Iterator[Part]:
    """The weeks in a table, and how things stand now."""
    yield Heading(level=2, text=_("Week by week"))
    yield Paragraph(text=standing(plan, today))
    if table := weeks(plan, today):
        yield table
    yield Paragraph(text=rule(plan), muted=True)


def weeks(plan: Habits, today: datetime.date) -> Table | None:
    """A row a week; None before the first habit has started."""
    known = plan.weeks(today)
    if not known:
        return None
    return Table(
        columns=(
            _("Week of"),
            _("Starts"),
            _("Runs"),
            _("New ones"),
            plan.record.columns[-1].text,
            _("Who did it best"),
        ),
        rows=tuple(_row(plan, week) for week in known),
    )


def _row(plan: Habits, week: Week) -> tuple[str, ...]:
    runs = ngettext("{count} habit", "{count} habits", len(week.running)).format(count=len(week.running))
    earned = [
        *names(plan, week.earned),
        *(_("given up: {habit}").format(habit=one) for one in names(plan, week.given_up)),
    ]
    return (
        day_words(week.monday),
        "; ".join(names(plan, week.started)),
        runs,
        _("rest") if week.stopped else _("welcome"),
        "; ".join(earned),
        _best(plan, week),
    )


def _best(plan: Habits, week: Week) -> str:
    if week.meeting is None:
        return ""
    who = week.meeting.who or next(iter(names(plan, (week.meeting.row,) if week.meeting.row else ())), "")
    if not who or not week.meeting.why:
        return who or week.meeting.why
    return _("{who}: {why}").format(who=who, why=week.meeting.why)


def names(plan: Habits, rows: Iterable[str]) -> list[str]:
    """What these rows are called."""
    return [name_of(plan.record, plan.kept.all_rows[row]) or row for row in rows]


def standing(plan: Habits, today: datetime.date) -> str:
    """How many run, and whether a new one may start."""
    now = plan.pace(today)
    if now.running >= plan.rule.too_many:
        return why_not(plan.rule, now)
    running = ngettext("{count} habit is running.", "{count} habits are running.", now.running).format(
        count=now.running
    )
    return _("{running} {may}").format(running=running, may=why_not(plan.rule, now) or _may(now.may_start))


def _may(count: int) -> str:
    return ngettext(
        "{count} new habit may start this week.", "Up to {count} new habits may start this week.", count
    ).format(count=count)


def rule(plan: Habits) -> str:
    """The pace in two sentences."""
    known = plan.rule
    return _(
        "The pace: at most {starts} new habits a week; each takes {least} to {most} weeks to stick. At {many} running, "
        "new ones rest until three or four are finished and no more than {resume} still run. A habit that goes on "
        "without a reminder, with most of its feedback good, earns {mark}."
    ).format(
        starts=known.starts_a_week,
        least=known.weeks_to_stick.least,
        most=known.weeks_to_stick.most,
        many=known.too_many,
        resume=known.resume_when_running,
        mark=plan.record.columns[-1].text,
    )
