"""This file is what people said aloud: shown with the role and the name the room heard, without a lower limit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from trainer.debrief import items
from trainer.debrief.answers import Pile, aloud, sheet_at
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Bipolar, ChooseMany, Faces, Item, Line, Number, Scale, Text, YesNo
from trainer.model.report import Quote, Quotes
from trainer.model.scenario import Fill
from trainer.model.screen import Said
from trainer.model.session import Given
from trainer.model.sheet import Sheet
from trainer.words import _


def statements(telling: Telling, title: str, places: Sequence[Occurrence]) -> tuple[Quotes, ...]:
    """The statements made at these places as one panel; none when nobody spoke."""
    several = len(places) > 1
    quotes = [quote for at in places for quote in _at(telling, at, several=several)]
    if not telling.names:
        quotes.sort(key=lambda quote: (quote.who, quote.text))
    return (Quotes(title=title, quotes=tuple(quotes)),) if quotes else ()


def _at(telling: Telling, at: Occurrence, *, several: bool) -> list[Quote]:
    state = telling.play.session.sheets[at]
    sheet = sheet_at(telling.play, at)
    said = aloud(telling, at)
    found = []
    for person in sorted(said, key=lambda person: _turn(telling, at, person, state.expected)):
        text = statement(sheet, said[person]) or (_("Skipped") if telling.once else "")
        where = _where(telling, at, person) if several else ""
        team = _of_team(telling, at, person, where) if state.how == "team" else ""
        if text:
            who = team or " · ".join(dict.fromkeys(part for part in (telling.who(at, person), where) if part))
            name, about = ("", "") if team else _named(telling, at, person, where)
            words = answers(sheet, said[person], skips=telling.once)
            found.append(Quote(text=text, who=who, answers=words, name=name, about=about))
    return found


def _named(telling: Telling, at: Occurrence, person: str, where: str = "") -> tuple[str, str]:
    """A person's name and, apart from it, the role and the scene; neither where nobody is named."""
    name, role = telling.person(person), telling.play.role_of(at, person)
    about = " · ".join(part for part in (role.name if role else "", where) if part)
    return (name, about) if name else ("", "")


def _where(telling: Telling, at: Occurrence, person: str) -> str:
    """Whose scene it was; a pair that has no name of its own isn't told again by one of the two."""
    scene, turn = telling.scene(at), telling.play.group_id(at)
    group = next((group for group in telling.play.groups(at) if group.id == turn), None)
    if group is None or group.name or person not in group.members:
        return scene
    return scene.removeprefix(telling.team(group)).removeprefix(" · ")


def by_name(telling: Telling, item: Line | Text, piles: Sequence[Pile]) -> Quotes:
    """Words that were typed into a named sheet, with those who typed them."""
    quotes = [
        _quote(telling, found.at, person, given.words)
        for found in piles
        for person, given in found.answers.get(item.id, ())
        if given.words
    ]
    if not telling.names:
        quotes.sort(key=lambda quote: quote.text)
    return Quotes(title=item.ask, quotes=tuple(quotes))


def _quote(telling: Telling, at: Occurrence, person: str, words: str) -> Quote:
    name, about = _named(telling, at, person)
    return Quote(text=words, who=telling.who(at, person), name=name, about=about)


def _of_team(telling: Telling, at: Occurrence, person: str, where: str) -> str:
    """Which team answered as one, and about whose scene."""
    groups = telling.play.groups(at)
    group = next((group for group in groups if person == group.id or person in group.members), None)
    named = telling.team(group) if group else ""
    if named and where:
        return _("{team}'s answer about {scene}").format(team=named, scene=where)
    words = _("{team}, one answer").format(team=named) if named else _("One answer for the team")
    return " · ".join(part for part in (words, where) if part)


def _turn(telling: Telling, at: Occurrence, person: str, expected: Sequence[str]) -> tuple[int, int]:
    """The order of speaking: by role as the scenario names them, then as people joined."""
    step, role = telling.play.step(at), telling.play.role_of(at, person)
    by = step.by if isinstance(step, Fill) else ()
    place = by.index(role.id) if role is not None and role.id in by else len(by)
    return place, expected.index(person) if person in expected else len(expected)


def statement(sheet: Sheet, given: Mapping[str, Given]) -> str:
    """All that one person said to a sheet, a line an answer; the question stands before one unclear without it."""
    known = _said(sheet, given)
    return "\n".join(f"{item.ask} {words}" if _unclear(item, sheet) else words for item, _given, words in known)


def answers(sheet: Sheet, given: Mapping[str, Given], *, skips: bool = False) -> tuple[Said, ...]:
    """What one person said to a sheet, question by question in its order; `skips` are told or left out."""
    return tuple(
        Said(ask=item.ask, text=_apart(item, words), feeling=_feeling(item, answer), point=_point(item, answer, words))
        for item, answer, words in _said(sheet, given, skips=skips)
    )


def _said(sheet: Sheet, given: Mapping[str, Given], *, skips: bool = False) -> Iterator[tuple[Item, Given, str]]:
    for item in sheet.items:
        words = items.said(item, given[item.id]) if item.id in given else ""
        if not words and skips and item.id in given and given[item.id].skipped:
            words = _("Skipped")
        if words:
            yield item, given[item.id], words


def _apart(item: Item, words: str) -> str:
    """Several choices one under another."""
    return words.replace(" · ", "\n") if isinstance(item, ChooseMany) else words


def _point(item: Item, given: Given, words: str) -> tuple[str, str] | None:
    said = words if given.skipped else str(given.value)
    return (said, f"{item.least}–{item.most}") if isinstance(item, Scale) else None


def _feeling(item: Item, given: Given) -> int | None:
    return given.value if isinstance(item, Faces) and isinstance(given.value, int) else None


def _unclear(item: Item, sheet: Sheet) -> bool:
    if isinstance(item, Scale | Number | Bipolar | YesNo):
        return len(sheet.items) > 1
    return sum(1 for other in sheet.items if type(other) is type(item)) > 1
