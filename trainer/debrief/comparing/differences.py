"""This file is what can't be compared of a scenario that several sessions played, or with care, a sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief.comparing.comparison import Chapter, Comparison, alike, question_of
from trainer.model.digest import Part, Question
from trainer.words import _

MOST = 12
"""More sentences than these are not read."""


def differences(found: Comparison, chapter: Chapter) -> tuple[str, ...]:
    """Questions without answers in some sessions, those asked on another scale, and those in other words."""
    labels = [side.label for side in found.sides]
    return tuple(dict.fromkeys(_sentences(labels, chapter.parts)))[:MOST]


def _sentences(labels: Sequence[str], parts: Sequence[Part | None]) -> Iterator[str]:
    keys = dict.fromkeys((one.step, one.item.id) for part in parts if part for one in part.questions)
    for key in keys:
        asked = [question_of(part, key) for part in parts]
        yield from _of_question(labels, parts, asked)


def _of_question(
    labels: Sequence[str], parts: Sequence[Part | None], asked: Sequence[Question | None]
) -> Iterator[str]:
    latest = [one for one in asked if one is not None][-1]
    played = [number for number, part in enumerate(parts) if part is not None]
    missing = [labels[number] for number in played if asked[number] is None]
    if missing:
        yield _("“{question}” has no answers in: {sessions}.").format(
            question=latest.item.ask, sessions=_listed(missing)
        )
    others = [(labels[number], one) for number, one in enumerate(asked) if one is not None]
    scaled = [label for label, one in others if not alike(one, latest)]
    if scaled:
        yield _("“{question}” was answered on another scale in: {sessions}. That is not compared.").format(
            question=latest.item.ask, sessions=_listed(scaled)
        )
    for label, one in others:
        if one.item.ask != latest.item.ask:
            words = _("“{question}” was worded otherwise in {session}: “{words}”.")
            yield words.format(question=latest.item.ask, session=label, words=one.item.ask)


def _listed(labels: Sequence[str]) -> str:
    if len(labels) <= 3:
        return ", ".join(labels)
    more = len(labels) - 3
    return _("{sessions} and {count} more").format(sessions=", ".join(labels[:3]), count=more)
