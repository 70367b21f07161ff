"""This file is what one participant sees on the laptop: kiosk pages as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items import Item, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A name to pick: person id, name, and whether that person is done, or has begun and not finished.

    `told` says that another of the team has read the card that is this person's too.
    """

    person: str
    name: str
    done: bool = False
    begun: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePage:
    """Pick your name; `promise` says who will see what; `again`: whether who is done may be picked once more.

    `teams` when the picks are teams that answer as one; `through`, where it isn't the picks that count, how many of
    how many are done. Not `in_turn` where one of them is enough.
    """

    title: str
    picks: tuple[Pick, ...]
    promise: str
    timer: str = ""
    again: bool = True
    teams: bool = False
    through: tuple[int, int] | None = None
    in_turn: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainPage:
    """Asked of somebody who is done or has begun, or of one of the `teams` that answer as one.

    `resume` is the number of the question to go on with, 0 for none; `answered` whether there are answers to replace.
    """

    person: str
    name: str
    text: str
    resume: int = 0
    teams: bool = False
    answered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """One question of a sheet for one person; `value` None and not `skipped` means nothing said in this sitting yet.

    `today` is a day as YYYY-MM-DD, where a calendar opens; `under` the sheet's own question above a statement;
    `unnamed` that no name is kept with the answer.
    """

    person: str
    name: str
    where: str
    item: Item
    number: int
    of: int
    promise: str
    value: Value | None = None
    skipped: bool = False
    people: tuple[Pick, ...] = ()
    card_words: tuple[str, ...] = ()
    timer: str = ""
    today: str = ""
    under: str = ""
    unnamed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MorePage:
    """What somebody has just written on a board, "" for nothing; `question` is a gentle one about its words, or "".

    `count` is how many entries they have written in this sitting.
    """

    person: str
    name: str
    entry: str
    count: int
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandPart:
    """A band on the line of all scores: from where to where, in shares of the line, and whether the score is in it."""

    name: str
    start: float
    end: float
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPage:
    """Somebody's own result of a test, for their eyes alone; `at` is where the score stands on the line, 0 to 1.

    Without a score `figure` is "" and `resume` the number of the first question without an answer. `parts` are the
    scores of subscales, each a line.
    """

    person: str
    name: str
    title: str
    heading: str
    text: str
    figure: str = ""
    at: float | None = None
    bands: tuple[BandPart, ...] = ()
    parts: tuple[str, ...] = ()
    resume: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """A question guessed: both answers in words, and where they stand in shares of the scale (two numbers a point)."""

    ask: str
    guessed: str
    felt: str
    guessed_at: tuple[float, ...] = ()
    felt_at: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPage:
    """What somebody guessed of a partner's feeling beside the feeling itself, for the two of them before the room."""

    person: str
    name: str
    partner: str
    rows: tuple[PairRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksPage:
    """Thank you, pass the laptop on; `left` people, or `teams`, are still to come."""

    name: str
    left: int
    teams: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AlonePage:
    """Asked before anything private where the room might see this screen: "nobody else sees this screen now".

    `following` says whose card or page it will be; `teams` when it is for the eyes of a team, not of one person.
    """

    text: str
    following: str
    teams: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPage:
    """A card at rest; its words are asked for, and logged, only when it is held open.

    `holder` is the part of whoever reads it, or the team whose card it is when it is `shared` by all of one; `stage`
    is what the room's own screen says meanwhile.
    """

    person: str
    name: str
    holder: str
    shared: bool = False
    read: bool = False
    stage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchPage:
    """The checklist of a scene in the hands of one observer; counts and timer are read as they change."""

    person: str
    name: str
    title: str
    scene: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AllDonePage:
    """Everybody is done; hand the laptop back."""

    text: str


Page = (
    NamePage
    | AgainPage
    | ItemPage
    | MorePage
    | ResultPage
    | PairPage
    | ThanksPage
    | AlonePage
    | CardPage
    | WatchPage
    | AllDonePage
)
