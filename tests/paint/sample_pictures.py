"""This file is sample pictures of a debrief: as a workshop fills them, in long Russian, and made up of any words."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.paint import made
from trainer.model.pictures import (
    Flag,
    Gap,
    Journey,
    Ladder,
    Picture,
    Point,
    Rung,
    Scores,
    Sign,
    Span,
    Stop,
    Times,
    Zone,
)


def stop(minute: float, label: str, share: float, figure: str, feeling: int) -> Stop:
    """A rating with a middle half of a tenth to either side."""
    low, high = max(0.0, share - 0.1), min(1.0, share + 0.1)
    return Stop(minute=minute, label=label, share=share, low=low, high=high, figure=figure, feeling=feeling)


THREE = (
    stop(22, "Team Oak · played Low", 0.13, "−1.5", -2),
    stop(33, "Team Birch · played Standard", 0.52, "+0.1", 0),
    stop(45, "Team Aspen · played WOW", 0.88, "+1.5", 2),
)
FLAGS = (Flag(minute=20, text="The face changed", clock="09:20"), Flag(minute=31, text="A long silence", clock="09:31"))
RUNGS = (
    Rung(
        name="Low",
        figure="−1.5",
        face=-2,
        share=0.12,
        beside="7 of 8 saw “Low”",
        quote="Nobody looked up.",
        who="Customer",
    ),
    Rung(
        name="Standard",
        figure="+0.1",
        face=0,
        share=0.53,
        unseen="not observed",
        beside="5 of 8 saw “Standard”",
        quote="I forgot it at once.",
    ),
    Rung(
        name="WOW",
        figure="+1.5",
        face=2,
        share=0.88,
        beside="8 of 8 saw “WOW”",
        quote="She used my name.",
        who="Customer · Mia",
    ),
)
SIGNS = (
    Sign(text="Noticed something about this very customer and used it", seen=("–", "–", "3"), apart=True),
    Sign(text="Asked what it is for before offering", seen=("–", "1", "2")),
)
LONG = "Достопримечательностями-по-человечески обслуживания"
ZONES = (
    Zone(name="Product first", start=0, end=0.36, range="0 to 9", count=2),
    Zone(name="On the way", start=0.36, end=0.7, range="10 to 18", count=7),
    Zone(name="Customer first", start=0.7, end=1, range="19 to 27", count=3),
)
NARROW = (Zone(name="Almost never", start=0, end=0.05, range="0 to 1", count=1), *ZONES[1:])


def pictures() -> dict[str, Picture]:
    """Every sample by its name."""
    day = tuple(stop(5 + 11 * n, f"Exercise {n} · Round {n % 3 + 1}", n % 9 / 9, f"+0.{n % 9}", 0) for n in range(14))
    guessed = Point(name="Guessed by the employee", pleasure=0.65, energy=0.3, figure="pleasure 6.2, energy 3.4")
    felt = Point(name="Felt by the customer", pleasure=0.25, energy=0.7, figure="pleasure 3.0, energy 6.6")
    late = Span(label="Three levels", planned=70, took=81.5, planned_figure="70 min planned", took_figure="1:21:30")
    left = Span(label=LONG, planned=50, took=None, planned_figure="50 min planned", took_figure="not played")
    return {
        "journey": Journey(title="How feelings went", stops=THREE, flags=FLAGS, minutes=62, text="t", note="n = 8"),
        "journey-day": Journey(title="How feelings went", stops=day, flags=FLAGS, minutes=180),
        "journey-untimed": Journey(title="How feelings went", stops=THREE),
        "ladder": Ladder(title="From Low to WOW", rungs=RUNGS, signs=SIGNS, text="t", note="n"),
        "ladder-bare": Ladder(title="From Low to WOW", rungs=(Rung(name=LONG), *RUNGS)),
        "gap": Gap(title="Guessed and felt", start=guessed, end=felt, text="t", note="6 pairs"),
        "gap-none": Gap(title="Guessed and felt", start=guessed, end=guessed),
        "times": Times(title="Planned and taken", spans=(late, left), text="t"),
        "scores": Scores(title="How far are you?", zones=ZONES, average=0.52, figure="average 14.1 of 27", text="t"),
        "scores-narrow": Scores(title="How far are you?", zones=NARROW),
    }


SHARE = st.floats(0, 1)
FIGURE = st.sampled_from(("–", "−1.5", "+0.1", "12:00"))
STOPS = st.builds(
    Stop,
    minute=st.floats(0, 60),
    label=made.said(6, 1),
    share=SHARE,
    low=SHARE,
    high=SHARE,
    figure=FIGURE,
    feeling=st.integers(-2, 2),
    clock=st.sampled_from(("", "09:14")),
)
RUNG = st.builds(
    Rung,
    name=made.said(3, 1),
    figure=FIGURE,
    face=st.none() | st.integers(-2, 2),
    beside=made.said(5),
    quote=made.said(30),
    who=made.said(3),
)
POINT = st.builds(Point, name=made.said(5, 1), pleasure=SHARE, energy=SHARE, figure=made.said(5))


def _journey(stops: list[Stop], flags: tuple[Flag, ...], minutes: float) -> Journey:
    ordered = tuple(sorted(stops, key=lambda one: one.minute))
    return Journey(title="Way", stops=ordered, flags=flags, minutes=minutes, text="t")


def _zones(names: list[str], counts: list[int | None]) -> Scores:
    count = len(names)
    zones = tuple(
        Zone(name=name, start=n / count, end=(n + 1) / count, range=f"{n} to {n + 1}", count=counts[n])
        for n, name in enumerate(names)
    )
    return Scores(title="Scores", zones=zones, average=0.97, figure=f"average {count}", text="t")


MADE: st.SearchStrategy[Picture] = st.one_of(
    st.builds(
        _journey,
        st.lists(STOPS, max_size=20),
        made.many(st.builds(Flag, minute=st.floats(0, 60), text=made.said(8), clock=st.just("09:14")), 8),
        st.sampled_from((0.0, 60.0, 480.0)),
    ),
    st.builds(
        Ladder,
        title=st.just("Levels"),
        rungs=made.many(RUNG, 5),
        signs=made.many(st.builds(Sign, text=made.said(10, 1), seen=st.just(("–", "3")), apart=st.booleans()), 8),
    ),
    st.builds(Gap, title=st.just("Gap"), start=POINT, end=POINT),
    st.builds(
        Times,
        title=st.just("Times"),
        spans=made.many(
            st.builds(
                Span,
                label=made.said(6, 1),
                planned=st.floats(0, 90),
                took=st.none() | st.floats(0, 90),
                planned_figure=made.said(3),
                took_figure=FIGURE,
            ),
            8,
        ),
    ),
    st.builds(
        _zones,
        st.lists(made.said(4, 1), min_size=1, max_size=6),
        st.lists(st.none() | st.integers(0, 30), min_size=6, max_size=6),
    ),
)
