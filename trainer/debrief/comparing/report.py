"""This file is a comparison as people keep it: in short, scenario by scenario, and how far it can be trusted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief.comparing import many, short, spoken, tables
from trainer.debrief.comparing.chance import LEAST
from trainer.debrief.comparing.comparison import Beside, Chapter, Comparison, lonely
from trainer.debrief.comparing.differences import differences
from trainer.debrief.comparing.pictures import pictures
from trainer.debrief.comparing.sides import Side, same_title, whens
from trainer.debrief.noted import noted
from trainer.debrief.signed import signed
from trainer.model.digest import Digest
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.report import Bullets, Heading, Paragraph, Part, Report, Table
from trainer.words import _, current_language, ngettext, pgettext

ABREAST = short.ABREAST
"""Up to so many sessions have a column each."""


def report(found: Comparison, letterhead: Letterhead = NOBODY) -> Report:
    """The comparison; where nothing can be compared it says what could be. `letterhead` is whose it is."""
    title = title_of(found)
    parts: list[Part] = [Heading(level=1, text=title), *_cover(found, letterhead), *_warnings(found)]
    if len(found.sides) < 2:
        parts += [Heading(level=2, text=_("Nothing to compare")), Paragraph(text=_alone(found))]
    elif not found.chapters:
        parts += [Heading(level=2, text=_("Nothing in common")), Paragraph(text=_apart(found))]
    else:
        shown = short.pictured(found)
        parts += short.parts(found, shown)
        for chapter in found.chapters:
            parts += _chapter(found, chapter, shown)
        parts += _times(found)
        parts += _trust(found)
    rehearsal = bool(found.sides) and all(side.digest.rehearsal for side in found.sides)
    return Report(
        title=title,
        parts=tuple(parts),
        language=current_language(),
        rehearsal=rehearsal,
        kind=_("Comparison"),
        letterhead=letterhead,
    )


def title_of(found: Comparison) -> str:
    """The sessions by name where there are two, or by day if a name only lists exercises; else how many there are."""
    common, count = same_title(side.digest for side in found.sides), len(found.sides)
    listed = "" if common else _only_exercise(found)
    common = common or listed
    if count == 2:
        first, second = whens(found.sides) if listed else (side.label for side in found.sides)
        words = _("{first} and {second}") if listed else _("“{first}” and “{second}”")
        both = words.format(first=first, second=second)
        return _("{title}: {sessions}").format(title=common, sessions=both) if common else both
    words = ngettext("{count} session compared", "{count} sessions compared", count).format(count=count)
    return _("{title}: {sessions}").format(title=common, sessions=words) if common else words


def _only_exercise(found: Comparison) -> str:
    """The one exercise that real sessions share and are called after; "" where they have names of their own."""
    titles = {chapter.title for chapter in found.chapters}
    named = all(titles & set(side.digest.title.split(" · ")) for side in found.sides)
    made_up = any(side.digest.rehearsal for side in found.sides)
    return titles.pop() if len(titles) == 1 and named and not made_up else ""


def _cover(found: Comparison, letterhead: Letterhead) -> Iterator[Part]:
    count = len(found.sides)
    if not count:
        return
    if count > ABREAST:
        rows: tuple[tuple[str, ...], ...] = ((_("From and to"), many.span(found)), (_("People"), _heads(found)))
    else:
        rows = tuple((side.label, _day_and_people(side)) for side in found.sides)
    yield Table(columns=(_("Sessions"), str(count)), rows=(*rows, *signed(letterhead)))


def _day_and_people(side: Side) -> str:
    """When it was, unless it is called after its day, and how many came."""
    people = _people(side.digest)
    return people if side.label == side.day else f"{side.day}, {people}"


def _people(digest: Digest) -> str:
    count = digest.people
    words = ngettext("{count} person", "{count} people", count).format(count=count)
    return words if digest.finished else _("{people}, not finished").format(people=words)


def _heads(found: Comparison) -> str:
    return str(sum(side.digest.people for side in found.sides))


def _warnings(found: Comparison) -> Iterator[Part]:
    if found.mixed:
        yield Paragraph(text=_("Rehearsals with made-up people stand beside real sessions here. Each says so."))
    elif found.sides and found.sides[0].digest.rehearsal:
        yield Paragraph(text=_("Nobody took part in these rehearsals. All answers were made up."))
    if found.copies:
        words = ngettext(
            "{count} file is a copy of a session that is here already, and was left out.",
            "{count} files are copies of sessions that are here already, and were left out.",
            found.copies,
        )
        yield Paragraph(text=words.format(count=found.copies))
    if any(side.digest.masked for side in found.sides):
        yield Paragraph(
            text=_("“…” stands in a title for the name of somebody who took part: comparisons hold no names."),
            muted=True,
        )


def _alone(found: Comparison) -> str:
    if found.copies:
        return _("These files are copies of one session. What changed in between would be the answers of few people.")
    return _(
        "Choose two sessions or more in which the same scenario was played: with another group, or with the same "
        "group later."
    )


def _apart(found: Comparison) -> str:
    played = [", ".join(part.title for part in side.digest.parts) or tables.DASH for side in found.sides[:ABREAST]]
    lines = [f"{side.label}: {words}." for side, words in zip(found.sides, played, strict=False)]
    first = _("These sessions played no scenario in common. Sessions can be compared that share one.")
    return "\n".join((first, *lines))


# Scenario by scenario


def _chapter(found: Comparison, chapter: Chapter, shown: Sequence[Beside]) -> Iterator[Part]:
    """What a scenario came to; questions whose picture was `shown` in short have it there."""
    yield Heading(level=2, text=chapter.title)
    for number, titles in lonely(chapter.parts).items():
        words = _("Played only in {session}, and so not compared: {cards}.")
        yield Paragraph(text=words.format(session=found.sides[number].label, cards=", ".join(titles)))
    for side, part in zip(found.sides, chapter.parts, strict=True):
        if part and any(one.unseen for one in part.questions):
            words = _("The room never saw which cards were played in {session}: what differs may be the cards.")
            yield Paragraph(text=words.format(session=side.label))
    told = differences(found, chapter)
    if told:
        yield Paragraph(text=_("Not everything can be compared:"))
        yield Bullets(lines=told)
    body = [*(_abreast(found, chapter, shown) if len(found.sides) <= ABREAST else _spread(found, chapter))]
    yield from body
    if not body:
        yield Paragraph(text=_("No answers of it stand in two sessions or more."), muted=True)


def _abreast(found: Comparison, chapter: Chapter, before: Sequence[Beside]) -> Iterator[Part]:
    yield from _titled(_("At a glance"), tables.at_a_glance(found, chapter))
    yield from _titled(_("Found, and how fast"), tables.ended(found, chapter))
    yield from _titled(_("Meant and seen"), tables.meant(found, chapter))
    yield from _titled(_("Scores"), tables.trials(found, chapter))
    step = ""
    for beside in chapter.questions:
        shown = () if beside in before else tuple(map(noted, pictures(found, beside)))
        if shown and beside.question.step != step:
            step = beside.question.step
            yield Heading(level=3, text=beside.question.step_title or chapter.title)
        yield from shown
    yield from _free_words(found, chapter)


def _free_words(found: Comparison, chapter: Chapter) -> Iterator[Part]:
    known = [spoken.table(row, tables.labels(found)) for key, row in found.words.items() if key[:2] == chapter.place]
    told = [one for one in known if one is not None]
    if told:
        yield Heading(level=3, text=_("In free words"))
        yield from told
        words = _("Words that two people or more wrote, each with how many answers hold it; fillers are left out.")
        yield Paragraph(text=words, muted=True)


def _spread(found: Comparison, chapter: Chapter) -> Iterator[Part]:
    yield from _titled(_("At a glance"), many.spread(chapter))
    out = many.left_out(chapter)
    if out:
        words = ngettext(
            "{count} session is not counted in where its group differs from another by few people.",
            "{count} sessions are not counted in where their groups differ from another by few people.",
            out,
        )
        yield Paragraph(text=words.format(count=out), muted=True)
    known = many.periods(found)
    shown = [part for beside in chapter.questions for part in many.over_time(found, beside, known)]
    yield from _titled(pgettext("sessions one after another", "Over time"), shown)


def _titled(title: str, parts: Iterator[Part] | Sequence[Part] | Iterator[Table]) -> Iterator[Part]:
    """Parts under a heading; none without them."""
    known = list(parts)
    if known:
        yield Heading(level=3, text=title)
        yield from known


def _times(found: Comparison) -> Iterator[Part]:
    if len(found.sides) <= ABREAST:
        known = list(tables.times(found))
        if known:
            yield Heading(level=2, text=_("Planned and taken"))
            yield from known


# How far to trust it


def _trust(found: Comparison) -> Iterator[Part]:
    yield Heading(level=2, text=_("How this was reckoned"))
    lines = [
        _("Each session shows only what its own promise allows: sums from {limits} answers up.").format(
            limits=_limits(found)
        ),
        _(
            "A change is from the first session that tells a figure to the last one, reckoned before rounding. "
            "Deviations are those of samples."
        ),
    ]
    if any(cell.state == "rounded" for chapter in found.chapters for row in chapter.rows for cell in row.cells):
        lines.append(
            _(
                "“About” figures are rounded and have no distribution: groups that differ by fewer people than a sum "
                "takes could be subtracted from each other, and the few found."
            )
        )
    if any(cell.state == "near" for chapter in found.chapters for row in chapter.rows for cell in row.cells):
        lines.append(
            _(
                "“{words}”: the groups are nearly the same people, so a figure would either give away those by whom "
                "they differ or be too coarse to be true. The notes of each session tell its own."
            ).format(words=tables.too_near())
        )
    lines += _method(found)
    yield Bullets(lines=tuple(lines))


def _limits(found: Comparison) -> str:
    known = sorted({side.digest.limit for side in found.sides})
    if len(known) == 1:
        return str(known[0])
    return _("{least} to {most}").format(least=known[0], most=known[-1])


def _method(found: Comparison) -> Iterator[str]:
    ways = {row.tried for chapter in found.chapters for row in chapter.rows if row.tried}
    if "pairs" in ways:
        yield _(
            "More than chance, the same people twice: Fisher's sign-flip test on what each changed by, exact, from "
            "{count} people up. It assumes that without an effect each could as well have changed the other way."
        ).format(count=LEAST)
    if "groups" in ways:
        yield _(
            "More than chance, two groups with nobody in common: the rank-sum test of Wilcoxon, Mann and Whitney, "
            "from {count} answers each. It assumes that every answer comes from another person."
        ).format(count=LEAST)
    if ways:
        yield ngettext(
            "{count} comparison was made; p < 0.05 after Holm and 64 of 100 one way are asked for.",
            "{count} comparisons were made; p < 0.05 after Holm and 64 of 100 one way are asked for.",
            found.tested,
        ).format(count=found.tested)
