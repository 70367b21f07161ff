"""This file is how figures look: one function a kind of figure, so that a number is the same on every surface."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from trainer.words import _, ngettext

Figure = int | float | Fraction
PAIR = 2
"""Of so many values each is told; only of more there is a middle."""


def exact(value: Figure) -> Fraction:
    """The number as people wrote it: 0.1 is one tenth."""
    if isinstance(value, Fraction):
        return value
    return Fraction(str(value)) if isinstance(value, float) else Fraction(value)


def mean(value: Figure) -> str:
    """An average with one decimal and a real minus: 1.8, −1.5."""
    whole, tenth = divmod(_tenths(value), 10)
    text = _("{whole}.{tenth}").format(whole=whole, tenth=tenth)
    return f"−{text}" if exact(value) < 0 and _tenths(value) else text


def comma() -> bool:
    """Whether the language writes 1,8 and not 1.8."""
    return "," in mean(0)


def signed(value: Figure) -> str:
    """An average that says its direction: +0.1, −1.5, 0.0."""
    text = mean(value)
    return f"+{text}" if exact(value) > 0 and _tenths(value) else text


def as_shown(value: Figure) -> Fraction:
    """An average as it is shown; what stands beside two such figures is reckoned from these."""
    return Fraction(_tenths(value), 10) * (-1 if exact(value) < 0 else 1)


def _tenths(value: Figure) -> int:
    """Tenths without sign, halves rounded away from zero."""
    number = exact(value)
    return (abs(number.numerator) * 20 + number.denominator) // (number.denominator * 2)


def plain(value: Figure) -> str:
    """A number that was given: whole ones without decimals, others with one."""
    number = exact(value)
    if number.denominator == 1:
        return f"−{-number.numerator}" if number < 0 else str(number.numerator)
    return mean(number)


def percent(share: Figure) -> str:
    """A share of one as 63%."""
    return _("{count}%").format(count=int(exact(share) * 100 + Fraction(1, 2)))


def of(count: int, everyone: int) -> str:
    """So many of so many: 8 of 8; more hands than people are none of them."""
    if count > everyone:
        return hands(count, everyone)
    return _("{count} of {all}").format(count=count, all=everyone)


def on(score: int, least: int, most: int) -> str:
    """A point on a scale: 4 of 5, and 1 on a scale of 0–10 where it begins at nought."""
    if least:
        return of(score, most)
    return _("{score} on a scale of {least}–{most}").format(score=score, least=least, most=most)


def duration(seconds: float, length: float = 0.0) -> str:
    """Time that has passed, in minutes and whole seconds: 3:12 min, 63:12 min; so no one reads it as a time of day.

    With a `length` in seconds it says of how much it is: 3:12 of 5:00 min.
    """
    passed = _clocked(seconds)
    told = _("{count} of {all}").format(count=passed, all=_clocked(length)) if length else passed
    return _("{minutes} min").format(minutes=told)


def _clocked(seconds: float) -> str:
    whole, rest = divmod(max(0, int(seconds)), 60)
    return f"{whole}:{rest:02}"


def minutes(count: Figure) -> str:
    """A length in minutes: 10 min, 2.5 min."""
    return _("{minutes} min").format(minutes=plain(count))


def both(given: Sequence[str]) -> str:
    """One or two answers in words, which no one reads as a range or a decimal: 4 and 5, both 4."""
    if len(given) != PAIR:
        return ", ".join(given)
    first, second = given
    if first == second:
        return _("both {score}").format(score=first)
    return _("{first} and {second}").format(first=first, second=second)


def times(text: str, count: int) -> str:
    """Something with how often it was said: seen × 3."""
    return f"{text} × {count}" if count > 1 else text


def answered(count: int, asked: int) -> str:
    """How many of those asked have answered; where more hands were counted than people were asked, both."""
    if count > asked:
        return hands(count, asked)
    return _("{count} of {all} answered").format(count=count, all=asked)


def hands(count: int, people: int) -> str:
    """How many hands were counted where that isn't how many people were asked."""
    words = ngettext("{hands} hands, {count} person asked", "{hands} hands, {count} people asked", people)
    return words.format(hands=count, count=people)


def raised(count: int, people: int) -> str:
    """How many hands were counted; with how many people could raise one where that isn't as many."""
    if count != people:
        return hands(count, people)
    return ngettext("{count} hand counted", "{count} hands counted", count).format(count=count)


def told(count: int, asked: int, by_hand: int) -> str:
    """How many of those asked have answered; where all was counted `by_hand`, the hands, for they are nobody's."""
    return raised(by_hand, asked) if by_hand else answered(count, asked)


def of_hands(count: int, everyone: int) -> str:
    """So many of so many hands, where these are no people."""
    return _("{count} of {all} hands").format(count=count, all=everyone)


def observers(count: int, everyone: int) -> str:
    """So many of those who watched; more hands than people are none of them."""
    if count > everyone:
        return hands(count, everyone)
    words = ngettext("{count} of {all} observer", "{count} of {all} observers", everyone)
    return words.format(count=count, all=everyone)


def answers(count: int) -> str:
    """So many answers."""
    return ngettext("{count} answer", "{count} answers", count).format(count=count)


def of_answers(count: int, everyone: int) -> str:
    """So many of so many answers, where people may have given several."""
    return _("{count} of {all} answers").format(count=count, all=everyone)


def skipped(count: int) -> str:
    """How many skipped."""
    return ngettext("{count} skipped", "{count} skipped", count).format(count=count)
