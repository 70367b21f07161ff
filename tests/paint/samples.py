"""This file is sample slides and report parts: every kind, as a workshop really fills them, and at its worst."""

from __future__ import annotations

from dataclasses import replace

from trainer.model.report import Cloud, CrossTable, Distribution, Meters
from trainer.model.screen import (
    Bar,
    BlankSlide,
    Box,
    CardFace,
    CardsSlide,
    Chip,
    CountSlide,
    Dots,
    Frame,
    ListSlide,
    MeterRow,
    MeterSlide,
    ResultSlide,
    Said,
    Segment,
    Slide,
    Standby,
    Statement,
    StatementsSlide,
    TableSlide,
    TeamsSlide,
    TextSlide,
    TimerFace,
    WordsSlide,
)

FRAME = Frame(
    path=("Three service levels", "Scene 2 of 3", "Team Birch"),
    next="Next: everyone rates the scene",
    dots=Dots(done=4, total=9),
)
DEBRIEF = Frame(path=("Three service levels", "Debrief"))
RUSSIAN = Frame(
    path=("Три уровня обслуживания", "Сцена 2 из 3", "Команда «Берёза»"),
    next="Дальше: все оценивают сцену",
    dots=Dots(done=4, total=9),
)
TIMER = TimerFace(digits="3:06", left=0.62, below="of 5 minutes")
WARNING = TimerFace(digits="0:58", left=0.19, phase="warning", word="Time is running out", below="of 5 minutes")
DANGER = TimerFace(digits="0:12", left=0.04, phase="danger", word="Last moments", below="of 5 minutes")
OVERTIME = TimerFace(digits="+0:40", left=0, phase="overtime", word="Over time", below="of 5 minutes")
LONG_OVERTIME = TimerFace(digits="+12:40", left=0, phase="overtime", word="Over time", below="of 45 minutes")
PAUSED = TimerFace(digits="3:06", left=0.62, state="paused", word="Paused", below="of 5 minutes")
WAITING = TimerFace(digits="12:00", left=1, state="waiting", word="Ready", below="of 12 minutes")
RUSSIAN_WARNING = TimerFace(digits="0:58", left=0.19, phase="warning", word="Время заканчивается", below="из 5 минут")
FEELINGS = (
    Segment(count=0, label="let down", feeling=-2),
    Segment(count=0, label="uneasy", feeling=-1),
    Segment(count=0, label="indifferent", feeling=0),
    Segment(count=0, label="pleased", feeling=1),
    Segment(count=0, label="delighted", feeling=2),
)
# fmt: off
NAMES = (
    "Ingrid", "Pavel", "Mia", "Lars", "Olga", "Henrik", "Anna", "Timur", "Sofie", "Kari", "Ivan", "Nina",
    "Aleksandra", "Bjørn", "Ekaterina", "Åse", "Konstantin", "Margarita", "Øystein", "Valentina", "Sigrid",
    "Maksim", "Ragnhild", "Anastasia", "Torbjørn", "Elizaveta", "Gunnhild", "Vsevolod", "Jørgen", "Zinaida",
)
# fmt: on


def felt(*counts: int) -> tuple[Segment, ...]:
    """A distribution over the five feelings."""
    return tuple(replace(feeling, count=count) for feeling, count in zip(FEELINGS, counts, strict=True))


BARS = tuple(
    Bar(label=f"Team {name}", below=f"played {level}", segments=felt(*counts), figure=mean, beside=saw, face=face)
    for name, level, counts, mean, saw, face in (
        ("Oak", "Low", (5, 2, 1, 0, 0), "−1.5", "7 of 8 saw “low”", -2),
        ("Birch", "Standard", (0, 1, 5, 2, 0), "+0.1", "5 of 8 saw “standard”", 0),
        ("Aspen", "WOW", (0, 0, 1, 2, 5), "+1.5", "8 of 8 saw “WOW”", 2),
    )
)
ASKED = CountSlide(frame=FRAME, title="Rate the scene", questions=("How would you feel?",), answered=6, expected=12)
ACT = TextSlide(
    frame=FRAME,
    title="Play the scene",
    text="The customer tells the room where they are going, what they want to buy and what they expect. "
    "Then the scene begins.",
    boxes=(
        Box(label="Customer", value="Ingrid"),
        Box(label="Sellers", value="Pavel, Mia"),
        Box(label="Everyone else", value="Which level is it?"),
    ),
    timer=TIMER,
)
RESULTS = ResultSlide(
    frame=DEBRIEF,
    title="How did it feel to be the customer?",
    bars=BARS,
    legend=FEELINGS,
    footer="8 watched and rated each scene · 1 skipped",
)
WISH = (
    MeterRow(label="Oak", share=0.18, figure="1.8", feeling=-2),
    MeterRow(label="Birch", share=0.54, figure="5.4", feeling=0),
    MeterRow(label="Aspen", share=0.91, figure="9.1", feeling=2),
)
LEVELS = ("Low", "Standard", "WOW")
COUNTS = (("Low", (7, 1, 0)), ("Standard", (2, 5, 1)), ("WOW", (0, 0, 8)))
DIAGONAL = ((0, 0), (1, 1), (2, 2))
CHIPS = (
    Chip(text="ignored", count=3, feeling=-2),
    Chip(text="in the way", feeling=-1),
    Chip(text="nothing to remember", count=2, feeling=0),
    Chip(text="correct", feeling=0),
    Chip(text="seen", count=4, feeling=1),
    Chip(text="she remembered my name", feeling=2),
    Chip(text="want to tell my sister", feeling=2),
)
LONG_RUSSIAN = (
    "Покупатель рассказывает группе, куда он едет, что хочет купить и чего ждёт от обслуживания. "
    "Продавцы играют свой уровень и не называют его вслух. Остальные смотрят молча и ничего не подсказывают. "
    "Когда сцена закончится, каждый отметит, что чувствовал бы на месте покупателя, вернулся бы он в этот магазин "
    "и какой уровень, по его мнению, был показан. Обсуждать сцену до конца оценки нельзя."
)


def pairs(count: int) -> tuple[Box, ...]:
    """Pairs of people, numbered."""
    return tuple(
        Box(label=f"Pair {number + 1}", value=f"{NAMES[2 * number]} and {NAMES[2 * number + 1]}")
        for number in range(count)
    )


def _plain() -> dict[str, Slide]:
    return {
        "act": ACT,
        "act-russian": TextSlide(
            frame=RUSSIAN,
            title="Разыграйте сцену",
            text="Покупатель рассказывает группе, куда он едет, что хочет купить и чего ждёт. Потом сцена начинается.",
            boxes=(
                Box(label="Покупатель", value="Екатерина"),
                Box(label="Продавцы", value="Константин, Валентина"),
                Box(label="Все остальные", value="Какой это уровень обслуживания?"),
            ),
            timer=RUSSIAN_WARNING,
        ),
        "long-russian": TextSlide(
            frame=RUSSIAN,
            title="Расскажите, что вы чувствовали, когда вас обслуживали",
            text=LONG_RUSSIAN,
            timer=TIMER,
        ),
        "brief": TextSlide(
            frame=FRAME,
            title="Three teams, three levels",
            text="Each team prepares one shopping scene and plays it at one level of service: low, standard or WOW. "
            "Nobody says which.",
        ),
        "warning": replace(ACT, timer=WARNING),
        "danger": replace(ACT, timer=DANGER),
        "overtime": replace(ACT, timer=OVERTIME),
        "long-overtime": replace(ACT, timer=LONG_OVERTIME),
        "paused": replace(ACT, timer=PAUSED),
        "waiting": replace(ACT, timer=WAITING),
        "message": replace(
            ACT, frame=replace(FRAME, message="Please come back to your seats, we go on in a minute.", rehearsal=True)
        ),
        "standby": Standby(frame=Frame(), title="We start at 14:00", text="Half-day service workshop"),
        "break": Standby(frame=FRAME, title="Break", text="Back at 14:25", timer=replace(TIMER, below="of 10 minutes")),
        "blank": BlankSlide(),
    }


def _people() -> dict[str, Slide]:
    return {
        "teams": TeamsSlide(
            frame=FRAME,
            title="Three teams",
            groups=tuple(
                Box(label=f"Team {name}", value=", ".join(NAMES[4 * number : 4 * number + 4]))
                for number, name in enumerate(("Oak", "Birch", "Aspen"))
            ),
        ),
        "pairs-30": TeamsSlide(frame=FRAME, title="Pairs", text="Sit opposite each other.", groups=pairs(15)),
        "one-team-of-30": TeamsSlide(
            frame=FRAME, title="One team", groups=(Box(label="Everyone", value=", ".join(NAMES)),), timer=TIMER
        ),
        "cards-1": CardsSlide(
            frame=FRAME,
            title="What was on the card",
            cards=(
                CardFace(
                    holder="Ingrid · customer",
                    title="You were promised a call back. Nobody called.",
                    text="Be cool, be short, look at the phone. Don't say the word “call”.",
                ),
            ),
        ),
        "cards-3": CardsSlide(
            frame=FRAME,
            title="The levels",
            cards=(
                CardFace(holder="Team Oak", title="Low", text="Do what you must, no more."),
                CardFace(holder="Team Birch", title="Standard", text="Correct, polite, as the rules say."),
                CardFace(holder="Team Aspen", title="WOW", text="Give something nobody asked for."),
            ),
        ),
        "list": ListSlide(
            frame=DEBRIEF,
            title="Talk about it",
            lines=(
                Box(label="", value="What exactly turned “standard” into “WOW”? What did it cost?"),
                Box(label="", value="Which of your own customers got the first scene this week?"),
                Box(label="", value="Birch was felt in three ways. What made the difference?"),
            ),
        ),
        "statements": StatementsSlide(
            frame=DEBRIEF,
            title="The customer tells",
            people=tuple(
                Statement(
                    who=f"{name} · {team}",
                    answers=(
                        Said(ask="Which face is yours as you leave?", text=felt, feeling=feeling),
                        Said(ask="What did you feel?", text="“A question at the right moment changed everything.”"),
                        Said(ask="Would you come back?", text="10 of 10"),
                    ),
                )
                for name, team, felt, feeling in (
                    ("Kari", "Team Oak", "Let down", -2),
                    ("Lars", "Team Aspen", "Delighted", 2),
                    ("Henrik", "Team Birch", "Indifferent", 0),
                )
            ),
        ),
        "list-long": ListSlide(
            frame=RUSSIAN,
            title="Что сказали покупатели",
            lines=tuple(
                Box(
                    label=f"{name}, покупатель",
                    value="Мне показалось, что меня не видят: продавец говорил.",
                )
                for name in NAMES[:9]
            ),
            footer="9 из 12 сказали вслух",
        ),
    }


def _results() -> dict[str, Slide]:
    return {
        "count": CountSlide(
            frame=FRAME,
            title="Rate the scene",
            questions=("How would you feel as this customer?", "Would you come back?", "Which level was it?"),
            answered=6,
            at_most=8,
            expected=12,
        ),
        "count-closed": CountSlide(
            frame=FRAME,
            title="Rate the scene",
            questions=("How would you feel?",),
            answered=12,
            expected=12,
            state="closed",
        ),
        "count-before": replace(ASKED, answered=0, state="before"),
        "count-timer": CountSlide(
            frame=FRAME,
            title="Rate the scene",
            questions=("How would you feel?",),
            answered=6,
            expected=12,
            timer=TIMER,
        ),
        "results": RESULTS,
        "results-framed": replace(RESULTS, frame=FRAME),
        "results-empty": replace(RESULTS, bars=(), footer="Fewer than 5 have answered, so nothing is shown."),
        "results-10": replace(
            RESULTS,
            bars=tuple(
                Bar(label=f"Team {name}", segments=felt(1, 2, 3, 2, 1), figure="0.0", face=0) for name in NAMES[:10]
            ),
        ),
        "results-choices": ResultSlide(
            frame=DEBRIEF,
            title="Which level was it?",
            bars=tuple(
                Bar(
                    label=f"Team {name}",
                    segments=tuple(
                        Segment(count=count, label=level) for count, level in zip(counts, LEVELS, strict=True)
                    ),
                )
                for name, (_level, counts) in zip(("Oak", "Birch", "Aspen"), COUNTS, strict=True)
            ),
            footer="n = 8",
        ),
        "results-russian": replace(
            RESULTS,
            title="Расскажите, что вы чувствовали, когда вас обслуживали",
            bars=tuple(
                replace(
                    bar, label=f"Команда «{name}»", below="играла «Стандартный»", beside="5 из 8 увидели «стандартный»"
                )
                for bar, name in zip(BARS, ("Дуб", "Берёза", "Осина"), strict=True)
            ),
            legend=tuple(
                replace(each, label=label)
                for each, label in zip(
                    FEELINGS, ("разочарован", "не по себе", "всё равно", "доволен", "в восторге"), strict=True
                )
            ),
            footer="8 смотрели и оценили каждую сцену · 1 пропустил",
        ),
        "meters": MeterSlide(
            frame=DEBRIEF, title="Wish to come back, 0 to 10", rows=WISH, footer="n = 8 a scene. Oak to Birch +3.6."
        ),
        "results-teams": replace(
            RESULTS,
            bars=(
                *BARS[:2],
                replace(
                    BARS[2],
                    below="played WOW · 2 teams' votes",
                    segments=felt(0, 0, 0, 1, 1),
                    figure="",
                    face=None,
                    beside="2 of 2 saw “WOW”",
                    length=0.25,
                ),
            ),
            footer="16 of 16 answers in private; 2 teams gave one answer each · Average from −2 to +2",
        ),
        "meters-teams": MeterSlide(
            frame=DEBRIEF,
            title="Would you come back?",
            rows=(
                *WISH[:2],
                MeterRow(
                    label="Team Aspen",
                    share=0.0,
                    figure="4 and 5",
                    each=(0.4, 0.5),
                    below="played WOW · 2 teams' votes",
                ),
            ),
            footer="16 of 16 answers in private; 2 teams gave one answer each · each dot is one team's answer",
        ),
        "table": TableSlide(
            frame=DEBRIEF,
            title="What was meant, what was seen",
            columns=LEVELS,
            rows=COUNTS,
            hit=DIAGONAL,
            footer="n = 24",
            axes=("Meant", "Seen"),
        ),
        "words": WordsSlide(frame=DEBRIEF, title="In their words", words=CHIPS, footer="11 of 12 chose words"),
        "words-empty": WordsSlide(frame=DEBRIEF, title="In their words", footer="Nobody chose a word."),
    }


def slides() -> dict[str, Slide]:
    """Every sample slide by its name."""
    return _plain() | _people() | _results()


def parts() -> dict[str, Distribution | Meters | CrossTable | Cloud]:
    """Every sample picture of a report by its name."""
    return {
        "distribution": Distribution(title="Feelings after each scene", bars=BARS, legend=FEELINGS),
        "meters": Meters(title="Wish to come back, 0 to 10", rows=WISH, text="n = 8 a scene."),
        "crosstable": CrossTable(title="What was meant, what was seen", columns=LEVELS, rows=COUNTS, hit=DIAGONAL),
        "cloud": Cloud(title="In their words", words=CHIPS),
    }
