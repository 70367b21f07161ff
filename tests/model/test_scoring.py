"""This file is the promise that a score is exactly what the key says, or nothing at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kit import shipped_library
from trainer.model.items import Choose, Faces, Item, Option, Scale, Text, Value, YesNo
from trainer.model.scoring import Score, band_of, scores
from trainer.model.sheet import Band, Key, Sheet, Subscale

TESTS = ("test-responsibility", "test-customer-focus", "test-purpose", "test-empathy")
each_test = pytest.mark.parametrize("name", TESTS)
LIBRARY = shipped_library()
LETTERS = tuple(Option(letter, letter.upper()) for letter in "abc")


def total(sheet: Sheet, answers: Mapping[str, Value | None]) -> Score:
    """The score of the whole sheet."""
    return scores(sheet, answers)[0]


@dataclass(frozen=True)
class Keyed:
    """A made-up sheet, the points of each answer of each item, and the items that count for a subscale."""

    sheet: Sheet
    table: Mapping[str, Mapping[Value, Fraction]]
    part: tuple[str, ...]


@st.composite
def keyed(draw: st.DrawFn) -> Keyed:
    """Any key over choices, scales, faces and texts, with points of their own, reversed items and a subscale."""
    figures = st.integers(-40, 40).map(lambda tenths: tenths / 10)
    common = {letter: draw(figures) for letter in "abc"}
    items: list[Item] = []
    table: dict[str, dict[Value, Fraction]] = {}
    own: dict[str, dict[str, float]] = {}
    turned: list[str] = []
    for number in range(draw(st.integers(1, 8))):
        name, kind = f"i{number}", draw(st.sampled_from(["choose", "own", "scale", "faces", "yes_no", "text", "other"]))
        if kind in ("choose", "own"):
            points = {letter: draw(figures) for letter in "abc"} if kind == "own" else common
            own |= {name: points} if kind == "own" else {}
            items.append(Choose(id=name, ask="?", options=LETTERS))
            table[name] = {letter: Fraction(str(value)) for letter, value in points.items()}
        elif kind in ("scale", "faces"):
            low = draw(st.integers(-3, 3)) if kind == "scale" else -2
            high = low + draw(st.integers(1, 9)) if kind == "scale" else 2
            reverse = draw(st.booleans())
            turned += [name] if reverse else []
            items.append(Scale(id=name, ask="?", least=low, most=high) if kind == "scale" else Faces(id=name, ask="?"))
            steps = list(range(low, high + 1))
            worths = steps[::-1] if reverse else steps
            table[name] = {step: Fraction(worth) for step, worth in zip(steps, worths, strict=True)}
        elif kind == "yes_no":
            own[name] = {"yes": draw(figures), "no": draw(figures)}
            items.append(YesNo(id=name, ask="?"))
            table[name] = {answer: Fraction(str(value)) for answer, value in own[name].items()}
        else:
            items.append(Text(id=name, ask="?") if kind == "text" else Scale(id=name, ask="?", opposite=True))
    part = tuple(name for name in table if draw(st.booleans()))
    key = Key(
        points=common,
        for_item=own,
        reversed=tuple(turned),
        subscales=(Subscale(id="part", name="Part", items=part),),
    )
    return Keyed(Sheet(id="made", title="Made", items=tuple(items), key=key), table, part)


@given(keyed(), st.data())
def test_every_key_gives_what_a_table_of_its_points_gives(made: Keyed, data: st.DataObject) -> None:
    """Points looked up item by item in a table written down beforehand make the same sum, for whole and subscale."""
    answers = {name: data.draw(st.sampled_from(sorted(points, key=str))) for name, points in made.table.items()}
    found = {one.id: one for one in scores(made.sheet, answers)}
    for score_id, names in (("", tuple(made.table)), ("part", made.part)):
        if not names:
            assert score_id not in found
            continue
        assert found[score_id].score == sum((made.table[name][answers[name]] for name in names), Fraction(0))
        assert Fraction(str(found[score_id].whole.least)).limit_denominator(10) == sum(
            min(made.table[name].values()) for name in names
        )
        assert Fraction(str(found[score_id].whole.most)).limit_denominator(10) == sum(
            max(made.table[name].values()) for name in names
        )


@given(keyed(), st.data())
def test_a_skipped_item_leaves_no_score_only_the_number_of_those(made: Keyed, data: st.DataObject) -> None:
    """Whatever else was answered, one item without an answer is enough; the others are never stretched to fill it."""
    names = tuple(made.table)
    skipped = data.draw(st.sets(st.sampled_from(names), min_size=1)) if names else set()
    answers: dict[str, Value | None] = {name: next(iter(made.table[name])) for name in names if name not in skipped}
    answers |= {name: None for name in skipped if data.draw(st.booleans())}
    for one in scores(made.sheet, answers):
        missing = skipped & set(made.part if one.id else names)
        assert one.unanswered == len(missing)
        assert (one.score is None) == bool(missing)
        assert one.band is None


def test_answers_to_the_other_pole_and_words_never_count() -> None:
    """A statement of the opposite pole, or a remark, changes nothing, answered or not."""
    items = (
        Scale(id="a", ask="?", least=1, most=5),
        Scale(id="b", ask="?", least=1, most=5, opposite=True),
        Text(id="c", ask="?"),
    )
    sheet = Sheet(id="s", title="S", items=items, key=Key())
    assert total(sheet, {"a": 4}) == total(sheet, {"a": 4, "b": 5, "c": "so"})
    assert total(sheet, {"a": 4}).score == 4


def test_a_sheet_without_a_key_has_no_score() -> None:
    """Nothing is scored that nobody has keyed."""
    assert scores(Sheet(id="s", title="S", items=(Scale(id="a", ask="?"),)), {"a": 3}) == ()


@given(st.integers(0, 90), st.data())
def test_a_score_falls_into_the_band_whose_limits_hold_it(score: int, data: st.DataObject) -> None:
    """Both ends of a band belong to it; bands made by cutting the range anywhere leave no score out."""
    cuts = sorted(data.draw(st.sets(st.integers(1, 90), max_size=5)))
    bands = [
        Band(id=f"b{start}", name="", least=start, most=end - 1)
        for start, end in zip([0, *cuts], [*cuts, 91], strict=True)
    ]
    found = band_of(Fraction(score), data.draw(st.permutations(bands)))
    assert found is not None
    assert found.least <= score <= found.most


@each_test
def test_the_lowest_and_the_highest_answers_reach_the_ends_of_the_bands(name: str) -> None:
    """A shipped test's worst and best answers give the ends of its lowest and highest band."""
    sheet = LIBRARY.sheet(name)
    assert sheet.key is not None
    for pick, end in ((min, "least"), (max, "most")):
        answers: dict[str, Value | None] = {}
        for item in sheet.items:
            assert isinstance(item, Choose)
            answers[item.id] = pick((option.id for option in item.options), key=sheet.key.points.__getitem__)
        one = total(sheet, answers)
        assert one.band is not None
        assert one.score == getattr(one.whole, end) == getattr(one.band, end)


def banded(sheet: Sheet) -> dict[int, str]:
    """Which band every score there can be falls into."""
    assert sheet.key is not None
    items = [item for item in sheet.items if isinstance(item, Choose)]
    found: dict[int, str] = {}
    orders = sorted(sheet.key.points, key=sheet.key.points.__getitem__)
    for low, high in product(range(len(orders)), repeat=2):
        for turn in range(len(items) + 1):
            chosen = [orders[high] if number < turn else orders[low] for number in range(len(items))]
            one = total(sheet, {item.id: answer for item, answer in zip(items, chosen, strict=True)})
            assert one.score is not None
            assert one.band is not None
            found[int(one.score)] = one.band.id
    return found


@pytest.mark.parametrize(
    ("name", "edges"),
    [
        ("test-responsibility", {9: "low", 14: "low", 15: "balanced", 21: "balanced", 22: "high", 27: "high"}),
        ("test-customer-focus", {8: "low", 12: "low", 13: "average", 19: "average", 20: "high", 24: "high"}),
        ("test-purpose", {10: "low", 20: "low", 21: "average", 30: "average", 31: "high", 40: "high"}),
        (
            "test-empathy",
            {
                0: "very-low", 11: "very-low", 12: "low", 36: "low", 37: "normal", 62: "normal", 63: "high",
                81: "high", 82: "very-high", 90: "very-high",
            },
        ),
    ],
)  # fmt: skip
def test_the_bands_of_the_shipped_tests_end_where_they_are_said_to(name: str, edges: Mapping[int, str]) -> None:
    """The first and the last score of each band, both included."""
    found = banded(LIBRARY.sheet(name))
    assert {score: band for score, band in found.items() if score in edges} == edges
