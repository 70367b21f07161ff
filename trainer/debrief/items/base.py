"""This file is what all kinds of item share in the debrief: answers to one item, their summary, and remarks below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from trainer.debrief import figures
from trainer.debrief.numbers import Spread
from trainer.model.events import Occurrence
from trainer.model.items import Value
from trainer.model.report import Part
from trainer.model.session import Given
from trainer.words import _, ngettext

Counts = tuple[tuple[Value, int], ...]
MOST_WAYS = 4
"""Up to so many scenes are told one by one; more than that in one sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lean:
    """Where answers on a scale with its best in the middle lie: shares of those who answered."""

    at_best: Fraction
    below: Fraction
    above: Fraction

    @property
    def side(self) -> Fraction:
        """To which side and how far answers lean: from -1 (all below) to +1 (all above)."""
        return self.above - self.below


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Answers to one item in figures; what doesn't apply to its kind is empty.

    `counts` are values in the item's own order, those nobody chose included where the item has a closed list.
    `axes` are pleasure and energy.
    """

    n: int
    skipped: int
    counts: Counts = ()
    spread: Spread | None = None
    axes: tuple[Spread, ...] = ()
    lean: Lean | None = None
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Answers to one item from one scene or round, or from several summed.

    `label` says whose, `below` what it was, `beside` what stands beside its figure. A sample `hidden` for its small
    size has no answers left in it. `open` ones were said or shown for all to hear and see, and have no lower limit.
    `aloud` is what others said aloud to the same item, not yet among the answers: it never helps to reach the limit.
    `at` is the place, None for a sum over several. `teams` says that each answer is one that a whole team agreed on.
    `waiting` is how many answered in private beside raised hands, too few to be counted in.
    """

    label: str
    answers: tuple[Given, ...]
    asked: int
    below: str = ""
    beside: str = ""
    people: int = 0
    open: bool = False
    hidden: bool = False
    at: Occurrence | None = None
    aloud: tuple[Given, ...] = ()
    teams: bool = False
    waiting: int = 0

    @property
    def n(self) -> int:
        """How many answered the item; where hands were counted for several options, how many could raise one."""
        return self.people or sum(1 for given in self.answers if not given.skipped)

    @property
    def skipped(self) -> int:
        """How many skipped it."""
        return sum(1 for given in self.answers if given.skipped)

    @property
    def hands(self) -> int:
        """How many hands were counted; 0 where people answered each for themselves."""
        return sum(1 for given in self.answers if given.how == "hands")

    @property
    def over(self) -> bool:
        """Whether more hands were counted than people could raise one, those who answered otherwise left out."""
        return self.n > self.asked or (not self.people and self.n + self.waiting > self.asked)

    @property
    def able(self) -> int:
        """How many could raise a hand: those who had not answered otherwise."""
        return max(0, self.asked - self.alone - self.waiting)

    @property
    def alone(self) -> int:
        """How many answered each for themselves, skips left out."""
        return sum(1 for given in self.answers if given.how != "hands" and not given.skipped)

    def part(self, count: int) -> str:
        """So many of those who answered: 5 of 6, or 5 of 7 hands."""
        if self.over:
            return (figures.of_answers if self.alone else figures.of_hands)(count, self.n)
        return figures.of(count, self.n)


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of item is summed, said aloud and shown."""

    summary: Callable[[Any, Sequence[Given]], Summary]
    said: Callable[[Any, Given], str]
    parts: Callable[[Any, Sequence[Sample], int], tuple[Part, ...]]


def values(answers: Iterable[Given]) -> list[Value]:
    """The values that were given."""
    return [given.value for given in answers if given.value is not None]


def whole_numbers(answers: Iterable[Given]) -> list[int]:
    """The values of an item answered with whole numbers."""
    return [value for value in values(answers) if isinstance(value, int)]


def points(answers: Iterable[Given]) -> list[tuple[int, int]]:
    """The values of an item answered with a point of two axes."""
    return [(int(value[0]), int(value[1])) for value in values(answers) if isinstance(value, tuple) and len(value) == 2]


def chosen(answers: Iterable[Given]) -> list[str]:
    """Every single choice in the answers, one entry each."""
    found: list[str] = []
    for value in values(answers):
        found.extend(str(part) for part in (value if isinstance(value, tuple) else (value,)))
    return found


def counted(all_of: Sequence[Value], known: Iterable[Value]) -> Counts:
    """How often each known value was given, in the order known."""
    return tuple((value, sum(1 for given in all_of if given == value)) for value in known)


def sizes(answers: Sequence[Given]) -> tuple[int, int]:
    """How many answered, and how many skipped."""
    skipped = sum(1 for given in answers if given.skipped)
    return len(answers) - skipped, skipped


def summed(samples: Sequence[Sample]) -> Sample | None:
    """The samples that may be shown as one, teams' answers never with people's; None when there are none."""
    known = [sample for sample in samples if not sample.hidden]
    shown = [sample for sample in known if not sample.teams] or known
    if not shown:
        return None
    answers = tuple(given for sample in shown for given in sample.answers)
    people = sum(sample.n for sample in shown) if any(sample.people for sample in shown) else 0
    asked = sum(sample.asked for sample in shown)
    return Sample(label="", answers=answers, asked=asked, people=people, teams=shown[0].teams)


def of_teams(samples: Sequence[Sample]) -> str:
    """How many teams answered, each with one vote; "" where people did."""
    known = [sample for sample in samples if sample.teams]
    if not known:
        return ""
    count, everyone = sum(sample.n for sample in known), sum(sample.asked for sample in known)
    if count < everyone:
        return _("{count} of {all} teams answered").format(count=count, all=everyone)
    return ngettext("{count} team's vote", "{count} teams' votes", count).format(count=count)


def dotted(by_teams: Sequence[bool]) -> str:
    """What dots are, by which few answers are drawn; a truth for each row that has any, "" without such rows."""
    if not by_teams:
        return ""
    return _("each dot is one team's answer") if all(by_teams) else _("each dot is one answer")


def too_few(limit: int) -> str:
    """Why a sample isn't shown."""
    words = _("Too few answers to show: at least {limit} are needed, so that nobody's can be guessed.")
    return words.format(limit=limit)


def remarks(samples: Sequence[Sample], limit: int, *, differ: Sequence[str] = (), pooled: bool = False) -> str:
    """What stands below a panel: n of N, skips, where of several views differ, and that a part is too small to show.

    It accounts for every mark in the picture: teams' answers stand beside people's. `pooled` is for figures that count
    over all samples: n of N is then that of all of them, so that none exceeds it.
    """
    raised = [sample for sample in samples if sample.hands or sample.waiting]
    teams = [sample for sample in samples if sample.teams]
    people = [sample for sample in samples if not sample.teams and sample not in raised]
    told = _by_way(people, raised, beside=bool(teams), pooled=pooled)
    voted = _voted(teams, pooled=pooled)
    found = [f"{' · '.join(told)}; {voted}"] if told and voted else [*told, *([voted] if voted else [])]
    skipped = sum(sample.skipped for sample in samples)
    if skipped:
        found.append(figures.skipped(skipped))
    if differ:
        found.append(_views(differ if len(samples) > 1 else ()))
    found += _waiting(raised, limit)
    hidden = [sample for sample in samples if sample.hidden]
    if hidden:
        found.append(too_few(limit) if len(hidden) == len(samples) else _some_too_few(hidden, limit))
    return " · ".join(found)


def _some_too_few(hidden: Sequence[Sample], limit: int) -> str:
    """Which parts are not shown, beside others that are."""
    named = [sample.label for sample in hidden if sample.label]
    if not named:
        return _("Not all is shown: it takes {limit} answers.").format(limit=limit)
    return _("Not shown, fewer than {limit} answers: {where}").format(limit=limit, where=", ".join(named))


def _by_way(people: Sequence[Sample], raised: Sequence[Sample], *, beside: bool, pooled: bool) -> list[str]:
    """How many answered and how many hands were counted: in one sum where these are alike, else each scene's own.

    `beside` says that teams answered other scenes.
    """
    shown, total = [sample for sample in people if not sample.hidden], sum(sample.hands for sample in raised)
    if not raised:
        if not shown:
            return []
        return [_alone(shown) if beside else _answered(shown, pooled=pooled)]
    if not shown and all(sample.hands == sample.able == sample.asked for sample in raised):
        return [figures.raised(total, total)]
    own = _alike((_own(sample), sample.label) for sample in (*shown, *raised))
    if len(own) == 1 and len(raised) == 1:
        return list(own)
    if len(own) > MOST_WAYS:
        return [*([_answered(shown, pooled=pooled)] if shown else []), figures.raised(total, total)]
    return [_labelled(labels, words) for words, labels in own.items()]


def _alone(shown: Sequence[Sample]) -> str:
    """How many answered each for themselves where teams answered beside them; in private where nobody heard it."""
    count, everyone = sum(sample.n for sample in shown), sum(sample.asked for sample in shown)
    if count > everyone:
        return figures.answered(count, everyone)
    if any(sample.open or any(given.how == "aloud" for given in sample.answers) for sample in shown):
        return _("{count} of {all} answers from single people").format(count=count, all=everyone)
    if len(shown) > 1:
        return _("{count} of {all} answers in private").format(count=count, all=everyone)
    return _("{count} of {all} answered in private").format(count=count, all=everyone)


def _voted(teams: Sequence[Sample], *, pooled: bool) -> str:
    """How many teams gave an answer, over all their scenes; `pooled` ones may have chosen several things each."""
    count, everyone = sum(sample.n for sample in teams), sum(sample.asked for sample in teams)
    if len(teams) > 1 and count < everyone:
        return _("{count} of {all} answers by teams").format(count=count, all=everyone)
    if not teams or count < everyone:
        return of_teams(teams)
    if len(teams) > 1:
        return ngettext("{count} answer by a team", "{count} answers by teams", count).format(count=count)
    if pooled:
        return ngettext("{count} team answered", "{count} teams answered", count).format(count=count)
    return ngettext("{count} team gave one answer", "{count} teams gave one answer each", count).format(count=count)


def _own(sample: Sample) -> str:
    """How one scene was answered. Whose the hands were, and who raised none, nobody knows."""
    if not sample.hands:
        return figures.answered(sample.n, sample.asked)
    alone = [figures.answered(sample.alone, sample.asked)] if sample.alone else []
    return " · ".join((*alone, figures.raised(sample.hands, sample.able)))


def _waiting(samples: Sequence[Sample], limit: int) -> list[str]:
    """How many answered in private beside raised hands, where these are too few to be counted in."""
    known = _alike((_more(sample.waiting, limit), sample.label) for sample in samples if sample.waiting)
    return [_labelled(labels if len(samples) > 1 else (), words) for words, labels in known.items()]


def _more(count: int, limit: int) -> str:
    words = ngettext(
        "{count} more answered in private, shown from {limit} up",
        "{count} more answered in private, shown from {limit} up",
        count,
    )
    return words.format(count=count, limit=limit)


def _alike(told: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The labels of those of whom the same words are told."""
    found: dict[str, list[str]] = {}
    for words, label in told:
        found.setdefault(words, []).append(label)
    return found


def _labelled(labels: Sequence[str], words: str) -> str:
    """What is told of some scenes, with whose they are."""
    whose = ", ".join(label for label in labels if label)
    return f"{whose}: {words}" if whose else words


def _answered(samples: Sequence[Sample], *, pooled: bool) -> str:
    shown = [sample for sample in samples if not sample.hidden]
    counts, asked = sorted(sample.n for sample in shown), {sample.asked for sample in shown}
    all_of_them = sum(sample.asked for sample in shown)
    if len(shown) == 1 or sum(counts) > all_of_them:
        return figures.answered(sum(counts), all_of_them)
    if pooled or all_of_them != len(shown) * counts[0]:  # skips are told as a sum, and so must the answers be
        scenes = len({sample.at for sample in shown if sample.at is not None})
        told = _("{count} of {all} answers in all")
        if scenes > 1:
            told = ngettext(
                "{count} of {all} answers from {scenes} scene", "{count} of {all} answers from {scenes} scenes", scenes
            )
        words = told.format(count=sum(counts), all=all_of_them, scenes=scenes)
        return (
            f"{words} ({', '.join(str(sample.n) for sample in shown)})"
            if 1 < scenes == len(shown) <= MOST_WAYS
            else words
        )
    return _("{count} of {all} answered each time").format(count=counts[0], all=asked.pop())


def _views(labels: Sequence[str]) -> str:
    named = [label for label in labels if label]
    return _("Views differ: {where}").format(where=", ".join(named)) if named else _("Views differ")
