"""This file is the widest disagreement: the same scene, felt or judged in different ways."""

from __future__ import annotations

from trainer.debrief import figures
from trainer.debrief.findings.base import Finding, Ground, Scene, asked, shown, widest
from trainer.debrief.findings.exact import least_variance
from trainer.debrief.items import summary
from trainer.debrief.numbers import spread
from trainer.debrief.paired import ends_of
from trainer.words import _, ngettext

RISK, ALIKE = 0.005, 0.2
"""How often chance may make one up, over all questions; and the spread, as a share of the scale, of a room at one."""


def disagreement(ground: Ground) -> Finding | None:
    """The widest spread above 0.3 of the scale that a room at one would hardly show."""
    known = [one for same in ground.questions for one in same if len(one.values) > 1]
    return widest([found for one in known if (found := _found(one, len(known))) is not None])


def _found(one: Scene, tried: int) -> Finding | None:
    if not _wide(one):
        return None
    whole = spread(one.values, ends_of(one.item))
    if whole is None or not whole.differs or whole.variance is None or whole.normalised is None:
        return None
    if least_variance(float(whole.variance), whole.n, RISK / tried) < (ALIKE * one.length) ** 2:
        return None
    sentence = (
        _("Views differed most here, “{question}”: {scene}") if one.name else _("Views differed most at “{question}”")
    )
    return Finding(
        id=f"differ-{one.item.id}",
        sentence=sentence.format(question=asked(one.item), scene=one.name),
        question=_("Who would like to say what they saw that others may have missed?"),
        why=_why(one, figures.mean(whole.normalised)),
        size=whole.normalised,
    )


def _wide(one: Scene) -> bool:
    """Whether it is worth a closer look: whole numbers tell quickly that most spreads are narrow."""
    n, values = len(one.values), one.values
    return n * sum(value * value for value in values) - sum(values) ** 2 >= n * (n - 1) * (ALIKE * one.length) ** 2


def _why(one: Scene, share: str) -> str:
    whole = summary(one.item, one.sample.answers)
    halves = spread(one.values)
    low, high = (shown(one.item, halves.lower), shown(one.item, halves.upper)) if halves else ("", "")
    words = ngettext(
        "“{question}”: the middle half of {count} answer lies between {low} and {high}; spread {share} of the scale",
        "“{question}”: the middle half of {count} answers lies between {low} and {high}; "
        "they spread over {share} of the scale, where more than {limit} are views that differ",
        whole.n,
    )
    return words.format(
        question=asked(one.item), count=whole.n, low=low, high=high, share=share, limit=figures.mean(0.3)
    )
