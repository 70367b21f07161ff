"""This file is what customers outside said: each question summed, by whom they rate, and the comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from trainer.debrief import figures, items
from trainer.debrief.items.base import Sample
from trainer.model.answered import Given
from trainer.model.comparing import Departure, compare
from trainer.model.items import Item, Scale, YesNo
from trainer.model.kept import Row
from trainer.model.outside import between
from trainer.model.report import Heading, Paragraph, Part, Table
from trainer.model.sheet import Sheet
from trainer.words import _, ngettext

LIMIT = 5
"""Marks of one person are shown summed from so many customers up, as in the room."""


def sums(rows: Sequence[Row], sheet: Sheet) -> Iterator[Part]:
    """Each question over all customers and by whom they rate, then the comparison; nothing before the first answer."""
    if not rows:
        return
    yield Heading(level=2, text=_("What customers answered"))
    text = ngettext("{count} customer answered.", "{count} customers answered.", len(rows)).format(count=len(rows))
    yield Paragraph(text=text)
    asked = [item for item in sheet.items if item.id != between(sheet)]
    for item in asked:
        answers = tuple(Given(row.values.get(item.id)) for row in rows)
        if any(not given.skipped for given in answers):
            yield from items.parts(item, [Sample(label=_("Everyone"), answers=answers, asked=len(rows))], LIMIT)
    groups = grouped(rows, between(sheet))
    if len(groups) > 1:
        yield _apart(sheet, [item for item in asked if isinstance(item, Scale | YesNo)], groups)
    if sheet.compare is not None:
        yield from comparison(rows, sheet)


def grouped(rows: Sequence[Row], field: str) -> Mapping[str, tuple[Row, ...]]:
    """The rows by whom they rate, in the order of the alphabet; rows that don't say so are in none."""
    names = sorted({row.text(field) for row in rows if field and row.text(field)}, key=str.casefold)
    return {name: tuple(row for row in rows if row.text(field) == name) for name in names}


def _apart(sheet: Sheet, asked: Sequence[Item], groups: Mapping[str, Sequence[Row]]) -> Table:
    """What each one rated got: averages and how many said yes; too few answers are not summed."""
    rows = tuple((name, str(len(known)), *(_figure(item, known) for item in asked)) for name, known in groups.items())
    return Table(
        columns=(_called(sheet), _("Customers"), *(item.ask for item in asked)),
        rows=rows,
        caption=_("One by one"),
        numbers=tuple(range(1, len(asked) + 2)),
    )


def _called(sheet: Sheet) -> str:
    """Whom the answers rate, as the head of a column."""
    return sheet.subject[:1].upper() + sheet.subject[1:] or _("Who")


def _figure(item: Item, rows: Sequence[Row]) -> str:
    summed = items.summary(item, tuple(Given(row.values.get(item.id)) for row in rows))
    if summed.n < LIMIT:
        return _("under {limit} answers").format(limit=LIMIT)
    if summed.spread is not None:
        return figures.mean(summed.spread.mean)
    yes = next((count for value, count in summed.counts if value == "yes"), 0)
    return _("{share} yes").format(share=figures.of(yes, summed.n))


def comparison(rows: Sequence[Row], sheet: Sheet) -> Iterator[Part]:
    """Whose marks depart from the others', or that nothing can be said; and how it was reckoned."""
    asked = sheet.compare
    item = next((one for one in sheet.items if asked is not None and one.id == asked.item), None)
    if asked is None or not isinstance(item, Scale):
        return
    groups = grouped(rows, between(sheet))
    marks = {
        name: [value for row in known if isinstance(value := row.values.get(item.id), int)]
        for name, known in groups.items()
    }
    found = compare(marks, asked.least)
    yield Heading(level=2, text=_("Does one stand apart from the others?"))
    for sentence in told(found, asked.least):
        yield Paragraph(text=sentence)
    if found:
        yield _table(found, len(marks))
    yield Paragraph(text=method(asked.least), muted=True)


def told(found: Sequence[Departure], least: int) -> tuple[str, ...]:
    """The outcome, a sentence each."""
    if not found:
        return (
            _(
                "Nothing can be said yet: it takes {least} marks of one person and as many of the others. "
                "Ask more customers before reading anything into the figures."
            ).format(least=least),
        )
    apart = [one for one in found if one.departs]
    if not apart:
        return (_("Nobody's marks depart from the others' by more than chance would explain."),)
    return tuple(_sentence(one) for one in apart)


def _sentence(one: Departure) -> str:
    share = figures.percent(max(one.above, 1 - one.above))
    if one.departs == "higher":
        return _(
            "The marks of {who} are higher than the others': in {share} of all pairs, one of theirs with one of the "
            "others'. What do they do that others could learn?"
        ).format(who=one.who, share=share)
    return _(
        "The marks of {who} are lower than the others': in {share} of all pairs, one of theirs with one of the "
        "others'. Go and listen before you judge; customers, goods and days differ too."
    ).format(who=one.who, share=share)


def _table(found: Sequence[Departure], everyone: int) -> Table:
    rows = tuple(
        (one.who, str(one.n), str(one.others), figures.percent(one.above), _p(one.p), _verdict(one)) for one in found
    )
    few = everyone - len(found)
    note = ngettext("{count} has too few marks", "{count} have too few marks", few).format(count=few) if few else ""
    return Table(
        columns=(_("Who"), _("Marks"), _("Others' marks"), _("Higher in pairs"), _("p, adjusted"), _("Stands apart")),
        rows=rows,
        caption=note,
        numbers=(1, 2, 3, 4),
    )


def _p(value: float) -> str:
    if value < 0.001:
        return _("under {figure}").format(figure=_decimal("0.001"))
    return _decimal(f"{value:.3f}")


def _decimal(text: str) -> str:
    whole, _point, rest = text.partition(".")
    return _("{whole}.{tenth}").format(whole=whole, tenth=rest)


def _verdict(one: Departure) -> str:
    return {"higher": _("higher"), "lower": _("lower"), "": _("no")}[one.departs]


def method(least: int) -> str:
    """How it was reckoned, what is assumed, and how many it needs."""
    return _(
        "Method: each person's marks against all others' by the two-sided rank-sum test of Wilcoxon, Mann and Whitney, "
        "exact up to 100 marks, adjusted after Holm; told from p under 0.05 and 64 of 100 pairs up. It assumes "
        "that every mark comes from another customer, that nobody chose customers by whom they would rate, and that "
        "all serve customers of the same kind. It needs {least} marks each: with so few it finds only differences of "
        "two to three points in ten, with twenty those of one and a half."
    ).format(least=least)
