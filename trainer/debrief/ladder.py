"""This file is the ladder of levels: the cards of a deck from the first up, how each felt, and its signs and quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor

from trainer.debrief import figures
from trainer.debrief.answers import aloud, sheet_at, takes_of
from trainer.debrief.compare import seen
from trainer.debrief.happened import happened
from trainer.debrief.items import Sample, said, summary
from trainer.debrief.items.base import dotted, of_teams, summed
from trainer.debrief.moods import Mood, ends, marked, moods
from trainer.debrief.numbers import FEWEST
from trainer.debrief.paired import value_of
from trainer.debrief.panels import compared
from trainer.debrief.telling import Telling
from trainer.debrief.watched import by_whom
from trainer.model.events import Occurrence
from trainer.model.items import Faces, Line, Text
from trainer.model.pictures import Ladder, Rung, Sign
from trainer.model.scenario import Act, Card, Deck, Fill
from trainer.model.session import Given
from trainer.steps import watching
from trainer.words import _

LEAST, MOST = 2, 5
"""So many levels make a ladder."""
NOTHING = "–"
HALF, ABOUT = Fraction(1, 2), Fraction(1, 10)
"""An average this near to the middle between two faces is between their words."""


@dataclass(frozen=True, slots=True)
class Level:
    """A card of the deck with the scenes played with it, in playing order."""

    card: Card
    scenes: tuple[Occurrence, ...]

    def holds(self, at: Occurrence) -> bool:
        """Whether a place belongs to one of its scenes."""
        return any((at.block, at.lap) == (scene.block, scene.lap) for scene in self.scenes)


def ladders(telling: Telling, block: str) -> tuple[Ladder, ...]:
    """A ladder for each deck whose cards were the levels of scenes; none while its cards aren't known."""
    scenario = telling.play.script.scenarios[block]
    decks = (deck for deck in scenario.decks if deck.to in ("team", "pair", "group") and len(deck.cards) <= MOST)
    return tuple(one for deck in decks for one in _ladder(telling, block, deck))


def bare(ladder: Ladder) -> Ladder:
    """The levels alone, where signs and what was said stand beside the picture."""
    rungs = tuple(replace(rung, quote="", who="", unseen="", ticked="") for rung in ladder.rungs)
    note = " · ".join(words for words in (ladder.asked, _scale(rungs), _dots(rungs)) if words)
    return replace(ladder, rungs=rungs, signs=(), text=_words(rungs, ()), note=note)


def asked_of_levels(telling: Telling, block: str) -> frozenset[str]:
    """The questions whose averages the pictures of levels show."""
    decks = telling.play.script.scenarios[block].decks
    felt = (_felt(telling, block, levels(telling, block, deck)) for deck in decks)
    return frozenset(mood.item.ask for one in felt for mood in one.values())


def levels(telling: Telling, block: str, deck: Deck) -> tuple[Level, ...]:
    """The deck's cards that were played, in the deck's order, with their scenes."""
    scenes: dict[str, list[Occurrence]] = {}
    for at in sorted(_scenes(telling, block)):
        held = telling.cards_of(at, deck) if telling.play.group_id(at) else ()
        if len(held) == 1:
            scenes.setdefault(held[0], []).append(at)
    return tuple(Level(card, tuple(scenes[card.id])) for card in deck.cards if card.id in scenes)


def _scenes(telling: Telling, block: str) -> set[Occurrence]:
    """Where something was played: with a timer, taps or an outcome, or at least visited."""
    play = telling.play
    known = {at for at in play.session.visits if at.block == block}
    scenes = {at for at in known if isinstance(play.step(at), Act) and play.scenario(at).repeat_of(at.step)}
    return {at for at in scenes if at not in play.session.skipped or happened(play, at)}


def _ladder(telling: Telling, block: str, deck: Deck) -> tuple[Ladder, ...]:
    known = levels(telling, block, deck)
    felt = _felt(telling, block, known)
    if len(known) < LEAST or not felt:
        return ()
    saw, signs = _saw(telling, block, known), _signs(telling, known)
    rungs = tuple(_rung(telling, block, level, felt, saw) for level in known)
    title = _("From {first} to {last}").format(first=known[0].card.title, last=known[-1].card.title)
    told = _("What observers saw; what parts the two highest is marked.") if signs else ""
    asked = next(mood.item.ask for mood in felt.values())
    note = " · ".join(words for words in (asked, _scale(rungs), told, _dots(rungs)) if words)
    scale = marked(*ends(next(iter(felt.values())).item))
    words = _words(rungs, signs)
    return (Ladder(title=title, rungs=rungs, asked=asked, signs=signs, text=words, note=note, scale=scale),)


def _scale(rungs: Sequence[Rung]) -> str:
    """What the averages of feelings are averages of."""
    return _("Average from −2 to +2") if any(rung.felt and rung.share is not None for rung in rungs) else ""


def _dots(rungs: Sequence[Rung]) -> str:
    """What the dots are by which few answers are drawn."""
    return dotted([bool(rung.teams) for rung in rungs if rung.each])


def _rung(telling: Telling, block: str, level: Level, felt: Mapping[str, Mood], saw: Mapping[str, str]) -> Rung:
    mood = felt.get(level.card.id)
    teams = of_teams([mood.sample]) if mood else ""
    words = felt_as(mood) if mood else ""
    averaged = mood if mood and mood.spread.n >= FEWEST else None
    few = _each(mood) if mood and averaged is None else ()
    who, quote = _quote(telling, block, level)
    return Rung(
        name=level.card.title,
        figure=averaged.figure if averaged else figures.both([text for _share, text in few]) or NOTHING,
        face=averaged.feeling if averaged else None,
        beside=" · ".join(part for part in ("" if averaged else words, saw.get(level.card.id, ""), teams) if part),
        saw=saw.get(level.card.id, ""),
        teams=teams,
        quote=quote,
        who=who,
        felt=words,
        share=float(averaged.share) if averaged else None,
        each=tuple(share for share, _text in few),
        unseen="" if any(counts(telling, at) for at in level.scenes) else _("not observed"),
        ticked=by_whom(telling, level.scenes),
    )


def _each(mood: Mood) -> tuple[tuple[float, str], ...]:
    """Where each of a few answers lies from the bad end (0) to the good one (1), and how it is written."""
    values = sorted(value for given in mood.sample.answers if (value := value_of(mood.item, given)) is not None)
    sign = "+" if isinstance(mood.item, Faces) else ""
    return tuple((float(mood.along(value)), f"{sign if value > 0 else ''}{figures.plain(value)}") for value in values)


def felt_as(mood: Mood) -> str:
    """The word of the face beside the average; two where it lies between them and no half chose one; of few each."""
    if not isinstance(mood.item, Faces):
        return ""
    each = [given for given in mood.sample.answers if not given.skipped]
    if len(each) >= FEWEST:
        return _about(mood)
    values = sorted(given.value for given in each if isinstance(given.value, int))
    words = [_quoted(mood, value) for value in values]
    return figures.both(list(dict.fromkeys(words)))


def _about(mood: Mood) -> str:
    mean, feeling = figures.as_shown(mood.spread.mean), mood.feeling
    low = floor(mean)
    lean = 2 * sum(one.value == feeling for one in mood.sample.answers) > mood.spread.n
    if lean or abs(mean - low - HALF) > ABOUT:
        return _quoted(mood, feeling)
    return _("between {low} and {high}").format(low=_quoted(mood, low), high=_quoted(mood, low + 1))


def _quoted(mood: Mood, value: int) -> str:
    return _("“{words}”").format(words=said(mood.item, Given(value)))


def _felt(telling: Telling, block: str, known: Sequence[Level]) -> dict[str, Mood]:
    """How the scenes of each level felt to the room, as far as it may be shown."""
    for step in telling.play.script.scenarios[block].all_steps():
        if not isinstance(step, Fill):
            continue
        places = takes_of(telling.play, block, step.id)
        found = [mood for mood in moods(telling, places) if mood.sample.at is not None]
        by_level = {level.card.id: [mood for mood in found if _of(level, mood.sample)] for level in known}
        if any(by_level.values()):
            return {card: mood for card, own in by_level.items() if (mood := _together(own)) is not None}
    return {}


def _of(level: Level, sample: Sample) -> bool:
    return sample.at is not None and level.holds(sample.at)


def _together(found: Sequence[Mood]) -> Mood | None:
    """The scenes of one level as one."""
    whole = summed([mood.sample for mood in found])
    if whole is None or not found:
        return None
    counted = summary(found[0].item, whole.answers)
    spread = counted.spread or next(iter(counted.axes), None)
    return Mood(found[0].item, whole, spread) if spread else None


def _saw(telling: Telling, block: str, known: Sequence[Level]) -> dict[str, str]:
    """How many saw each level for what it was."""
    scenario = telling.play.script.scenarios[block]
    found: dict[str, str] = {}
    for step in scenario.all_steps():
        if isinstance(step, Fill):
            beside = seen(telling, compared(scenario, step.id), takes_of(telling.play, block, step.id)).beside
            for level in known:
                words = [text for at, text in beside.items() if level.holds(at)]
                found |= {level.card.id: words[0]} if len(words) == 1 else {}
    return found


def _signs(telling: Telling, known: Sequence[Level]) -> tuple[Sign, ...]:
    """Every sign of the checklist with what was seen of it at each level; none parts levels that nobody watched."""
    by_level = [[counts(telling, at) for at in level.scenes] for level in known]
    first = next((lines for scenes in by_level for lines in scenes if lines), {})
    watched = all(lines for scenes in by_level[-2:] for lines in scenes)
    found = []
    for key, (text, _count) in first.items():
        seen_at = [sum(lines.get(key, ("", 0))[1] for lines in scenes) for scenes in by_level]
        if any(seen_at):
            apart = watched and seen_at[-1] > 0 == seen_at[-2]
            beside = zip(seen_at, by_level, strict=True)
            shown = tuple(str(count or NOTHING) if any(scenes) else "" for count, scenes in beside)
            found.append(Sign(text=text, seen=shown, apart=apart))
    return tuple(found)


def counts(telling: Telling, at: Occurrence) -> dict[tuple[str, str], tuple[str, int]]:
    """What a scene's checklist watched for, by item and value: its words and how often it was seen."""
    if not telling.play.session.taps.get(at):
        return {}
    lines = (line for line in watching.lines(telling.play, at) if line.kind != "word")
    return {
        (line.item, line.value): (line.text, int(line.last == "yes") if line.kind == "check" else line.well)
        for line in lines
    }


def _quote(telling: Telling, block: str, level: Level) -> tuple[str, str]:
    """Who said what aloud after the first scene of a level in which somebody did."""
    for scene in level.scenes:
        for at in _told(telling, block, scene):
            words = {item.id for item in sheet_at(telling.play, at).items if isinstance(item, Line | Text)}
            for person, given in aloud(telling, at).items():
                quote = next((one.words for item, one in given.items() if item in words and one.words), "")
                if quote:
                    return telling.who(at, person), quote
    return "", ""


def _told(telling: Telling, block: str, scene: Occurrence) -> Iterator[Occurrence]:
    """The sheets that were answered in a scene's round after it."""
    order = [step.id for step in telling.play.script.scenarios[block].all_steps()]
    for at in sorted(telling.play.session.sheets, key=lambda at: order.index(at.step) if at.block == block else 0):
        after = at.block == block and at.lap == scene.lap and order.index(at.step) > order.index(scene.step)
        if after and telling.play.session.sheets[at].closed:
            yield at


def _words(rungs: Sequence[Rung], signs: Sequence[Sign]) -> str:
    """The ladder for those who listen."""
    felt = [", ".join(part for part in (rung.name, rung.figure, rung.beside, rung.quote) if part) for rung in rungs]
    told = [
        f"{sign.text}: " + ", ".join(f"{rung.name} {count}" for rung, count in zip(rungs, sign.seen, strict=True))
        for sign in signs
    ]
    return "; ".join((*felt, *told))
