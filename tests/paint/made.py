"""This file is made-up slides for the painter: every kind, with words of any length, from one word to far too many."""

from __future__ import annotations

from hypothesis import strategies as st

from trainer.model.screen import (
    Bar,
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

WORDS = (
    "seller",
    "and",
    "customer",
    "обслуживания",
    "чувствовали",
    "«Расскажите",
    "что»",
    "на",
    "Kundebehandlingsoverraskelse",
    "WOW",
    "åæø",
    "−1.5",
    "12:00",
    "Достопримечательностями-по-человечески",
)


def said(most: int, least: int = 0) -> st.SearchStrategy[str]:
    """Some words."""
    return st.lists(st.sampled_from(WORDS), min_size=least, max_size=most).map(" ".join)


def many(inner: st.SearchStrategy[object], most: int) -> st.SearchStrategy[tuple]:  # type: ignore[type-arg]
    """Some things in a row."""
    return st.lists(inner, max_size=most).map(tuple)


FRAMES = st.builds(
    Frame,
    path=many(said(6, 1), 4),
    next=said(20),
    dots=st.none() | st.builds(Dots, done=st.integers(0, 14), total=st.integers(0, 14)),
    message=said(30),
    rehearsal=st.booleans(),
)
TIMERS = st.builds(
    TimerFace,
    digits=st.sampled_from(("3:06", "12:45", "+0:40", "+12:40", "1:05:00")),
    left=st.floats(0, 1),
    phase=st.sampled_from(("normal", "warning", "danger", "overtime")),
    state=st.sampled_from(("waiting", "running", "paused")),
    word=st.sampled_from(("", "Over time", "Время заканчивается")),
    below=st.sampled_from(("", "of 5 minutes", "из 45 минут")),
)
BOXES = st.builds(Box, label=said(3), value=said(12, 1))
FACES = st.just(()) | st.tuples(*(said(3, 1) for _face in range(5)))
LINES = st.builds(Box, label=said(3), value=said(12, 1), faces=FACES)
SEGMENTS = st.builds(Segment, count=st.integers(0, 30), label=said(2, 1), feeling=st.none() | st.integers(-2, 2))
BARS = st.builds(
    Bar,
    label=said(4, 1),
    below=said(3),
    segments=many(SEGMENTS, 5),
    figure=st.sampled_from(("", "−1.5", "+0.1")),
    beside=said(5),
    face=st.none() | st.integers(-2, 2),
)
CHIPS = st.builds(Chip, text=said(3, 1), count=st.integers(1, 9), feeling=st.none() | st.integers(-2, 2))
METERS = st.builds(
    MeterRow,
    label=said(4, 1),
    share=st.floats(0, 1),
    figure=st.sampled_from(("5.4", "10")),
    feeling=st.none() | st.integers(-2, 2),
    below=said(3),
)
MAYBE_TIMER = st.none() | TIMERS

SAID = st.builds(Said, ask=said(8), text=said(20), feeling=st.none() | st.integers(-2, 2))
PLAIN: st.SearchStrategy[Slide] = st.one_of(
    st.builds(Standby, frame=FRAMES, title=said(12), text=said(20), timer=MAYBE_TIMER),
    st.builds(TextSlide, frame=FRAMES, title=said(12), text=said(120), boxes=many(BOXES, 5), timer=MAYBE_TIMER),
    st.builds(TeamsSlide, frame=FRAMES, title=said(8), text=said(12), groups=many(BOXES, 15), timer=MAYBE_TIMER),
    st.builds(
        CardsSlide,
        frame=FRAMES,
        title=said(8),
        cards=many(st.builds(CardFace, holder=said(3), title=said(8), text=said(60)), 4),
        text=said(10),
    ),
    st.builds(
        ListSlide,
        frame=FRAMES,
        title=said(8),
        text=said(20),
        lines=many(LINES, 10),
        footer=said(8),
        timer=MAYBE_TIMER,
    ),
    st.builds(
        StatementsSlide,
        frame=FRAMES,
        title=said(8),
        people=many(st.builds(Statement, who=said(4), answers=many(SAID, 5)), 5),
        footer=said(8),
    ),
    st.builds(MeterSlide, frame=FRAMES, title=said(8), rows=many(METERS, 10), footer=said(8)),
    st.builds(WordsSlide, frame=FRAMES, title=said(8), words=many(CHIPS, 30), footer=said(8)),
)
ASKED = st.builds(
    CountSlide,
    frame=FRAMES,
    title=said(8),
    questions=many(said(12, 1), 6),
    answered=st.integers(0, 30),
    expected=st.integers(0, 30),
    state=st.sampled_from(("before", "open", "closed")),
    text=said(12),
    timer=MAYBE_TIMER,
)
RESULTS = st.builds(
    ResultSlide, frame=FRAMES, title=said(8), bars=many(BARS, 10), legend=many(SEGMENTS, 5), footer=said(8)
)
TABLES = st.builds(
    TableSlide,
    frame=FRAMES,
    title=said(8),
    columns=many(said(1, 1), 5),
    rows=many(st.tuples(said(3, 1), many(st.integers(0, 30), 5)), 6),
    hit=many(st.tuples(st.integers(0, 5), st.integers(0, 5)), 4),
    footer=said(8),
)
SLIDES: st.SearchStrategy[Slide] = st.one_of(PLAIN, ASKED, RESULTS, TABLES)
SHAPES = st.sampled_from(((1920, 1080), (1024, 768), (2560, 1080), (800, 600), (320, 180), (768, 1024), (1080, 1080)))
