"""A table becomes answers: columns find their questions, and every cell that can't be read is told with its place."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from trainer.model.cell_values import NotRead, value_of
from trainer.model.items import Choose, ChooseMany, DateItem, Faces, Line, Number, Option, Scale, YesNo
from trainer.model.kept import Row
from trainer.model.outside import sheet_record
from trainer.model.record import Record
from trainer.model.taking_in import fresh, known_already, likeliest, matched, nobody_rated, take_in, unanswered
from trainer.shipped import shipped
from trainer.store.library import load_library

TODAY = datetime.date(2026, 11, 21)


@pytest.fixture(scope="module")
def record() -> Record:
    """The table of the survey after a purchase."""
    return sheet_record(load_library([shipped("scenarios")]).sheet("survey-after-purchase"))


ROWS = (
    ("Customer", "Manager", "How was the work of your manager?", "Solved", "again"),
    ("A. Berg", "Ada", "9", "yes", "Ja"),
    ("", "Ivar", "11", "no", "нет"),
    ("", "", "", "", ""),
    ("C. Dahl", "Ada", "8,0", "maybe", ""),
    ("D. Eng", "", "7", "yes", "yes"),
)


def test_columns_find_their_questions_by_words_or_ids(record: Record) -> None:
    """The question's words, its id, and the word for whom it rates all lead to the field; others are left out."""
    matching = matched(record, ROWS)
    assert matching.fields == ("", "subject", "work", "solved", "again")
    assert unanswered(record, matching) == ()


def test_a_slip_of_the_pen_is_forgiven(record: Record) -> None:
    """A heading that differs by a letter or a sign is the same heading."""
    matching = matched(record, (("manger", "How was the work of your manager", "were all your questions solved ?"),))
    assert matching.fields == ("subject", "work", "solved")


def test_a_table_may_speak_another_language_than_the_window() -> None:
    """Headings in English find their questions though the record is shown in Russian, and the other way round."""
    library = load_library([shipped("scenarios")])
    every = [sheet_record(library.sheet("survey-after-purchase", language)) for language in ("en", "ru")]
    for shown in every:
        for table in every:
            heading = tuple(item.ask for item in table.entry)
            assert matched(shown, (heading,), every).fields == ("subject", "work", "solved", "again")


def test_a_table_without_headings_is_read_in_order(record: Record) -> None:
    """When the first row is itself an answer, the columns stand in the order of the questions."""
    rows = (("Ada", "9", "yes", "no"), ("Ivar", "3", "no", "no"))
    matching = matched(record, rows)
    assert matching.heading == 0
    assert len(take_in(record, rows, matching, TODAY).rows) == 2


def test_an_answer_that_reads_like_a_heading_leaves_none_above_it_out(record: Record) -> None:
    """Under no headings somebody wrote "manager" where a name was asked for: every row is still an answer."""
    rows = (("Ada", "9", "yes", "yes"), ("manager", "7", "no", "yes"), ("Ivar", "8", "yes", "no"))

    assert len(take_in(record, rows, matched(record, rows), TODAY).rows) == 3


def test_what_stands_above_the_heading_is_passed_over_and_rows_are_counted_from_the_top(record: Record) -> None:
    """A title, merged cells and empty rows are no heading; of several sheets the one that answers most is meant."""
    rows = (("Survey, spring", "", ""), (), ("Manager", "", "Solved"), ("Ada", "", "yes"), (), ("Ivar", "", "perhaps"))
    matching = matched(record, rows)
    assert (matching.fields, matching.heading) == (("subject", "", "solved"), 3)
    taken = take_in(record, rows, matching, TODAY)
    assert taken.rows == ({"subject": "Ada", "solved": "yes"}, {"subject": "Ivar"})
    assert taken.troubles[0].sentence.startswith("Row 6, column C (“Solved”): “perhaps”")
    assert likeliest(record, [(("Read me",),), rows, ROWS]) == 2


def test_of_a_table_that_has_grown_only_what_is_new_is_taken(record: Record) -> None:
    """Every answer of the record stands in it, one more often; of another table all is taken, alike or not."""
    taken = take_in(record, ROWS, matched(record, ROWS), TODAY)
    rows = [Row(f"r{number}", "", values) for number, values in enumerate(taken.rows)]
    grown = replace(taken, rows=(*taken.rows, taken.rows[0], {"work": 3}))
    assert fresh(grown, rows).rows == (taken.rows[0], {"work": 3})
    assert fresh(grown, [*rows, Row("r9", "", {"work": 1})]) == grown
    assert fresh(grown, rows[:2]) == grown


def test_what_cannot_be_read_is_told_with_its_place_and_the_rest_is_kept(record: Record) -> None:
    """Row and column as the spreadsheet counts them, what stood there, what was expected; the row keeps the rest."""
    taken = take_in(record, ROWS, matched(record, ROWS), TODAY)
    assert [(one.row, one.column, one.given) for one in taken.troubles] == [(3, "C", "11"), (5, "D", "maybe")]
    assert taken.troubles[0].sentence == (
        "Row 3, column C (“How was the work of your manager?”): “11” is no answer here; expected a whole number from "
        "1 to 10. The rest of the row is kept."
    )
    assert taken.rows == (
        {"subject": "Ada", "work": 9, "solved": "yes", "again": "yes"},
        {"subject": "Ivar", "solved": "no", "again": "no"},
        {"subject": "Ada", "work": 8},
        {"work": 7, "solved": "yes", "again": "yes"},
    )
    assert nobody_rated(record, taken) == 1


def test_another_field_can_be_chosen_for_a_column(record: Record) -> None:
    """A field stands for one column: choosing it for another frees the first."""
    matching = matched(record, ROWS).having(0, "subject")
    assert matching.fields == ("subject", "", "work", "solved", "again")
    assert take_in(record, ROWS, matching, TODAY).rows[0]["subject"] == "A. Berg"


def test_rows_that_stand_in_the_record_already_are_counted(record: Record) -> None:
    """The same table a second time is noticed; a customer more is not among them."""
    taken = take_in(record, ROWS, matched(record, ROWS), TODAY)
    rows = [Row(f"r{number}", "", values) for number, values in enumerate(taken.rows)]
    assert known_already(taken, rows) == 4
    assert known_already(taken, rows[:2]) == 2


OPTIONS = (Option("wish", "A wish"), Option("praise", "Praise, loud"))


@pytest.mark.parametrize(
    ("item", "cell", "value"),
    [
        (Scale(id="a", ask="A", least=0, most=10), "10", 10),
        (Scale(id="a", ask="A", least=0, most=10), "8/10", 8),
        (Scale(id="a", ask="A", least=0, most=10), "8 of 10", 8),
        (Scale(id="a", ask="A", least=1, most=10), "9 – very good", 9),
        (Scale(id="a", ask="A", least=1, most=10), "7 – decent", 7),
        (Scale(id="a", ask="A", least=1, most=10), "9 (marvellous)", 9),
        (Scale(id="a", ask="A", least=1, most=10), "1 (poor)", 1),
        (Scale(id="a", ask="A", least=0, most=10, low="Never"), "never", 0),
        (Number(id="a", ask="A"), "3,5", 3.5),
        (YesNo(id="a", ask="A"), "Да", "yes"),
        (YesNo(id="a", ask="A"), "nei.", "no"),
        (Choose(id="a", ask="A", options=OPTIONS), "a WISH", "wish"),
        (Choose(id="a", ask="A", options=(Option(id="told", text="К\u00a0слову"),)), "к слову", "told"),
        (ChooseMany(id="a", ask="A", options=OPTIONS), "wish; Praise, loud", ("wish", "praise")),
        (DateItem(id="a", ask="A"), "21.11.", "2026-11-21"),
        (DateItem(id="a", ask="A"), "5.1.26", "2026-01-05"),
        (Faces(id="a", ask="A"), "−1", -1),
        (Line(id="a", ask="A"), "  two   words ", "two   words"),
    ],
)
def test_a_cell_says_what_people_mean_by_it(item: Scale, cell: str, value: object) -> None:
    """Commas, fractions of a scale, yes in several languages, words of an answer, days without a year."""
    assert value_of(item, cell, TODAY) == value


@pytest.mark.parametrize(
    ("item", "cell"),
    [
        (Scale(id="a", ask="A", least=1, most=5), "6"),
        (Scale(id="a", ask="A", least=1, most=5), "4.5"),
        (Scale(id="a", ask="A", least=1, most=5), "good"),
        (Scale(id="a", ask="A", least=1, most=5), "4/10"),
        (Scale(id="a", ask="A", least=1, most=5), "3-May"),
        (Scale(id="a", ask="A", least=1, most=5), "3. des."),
        (Scale(id="a", ask="A", least=1, most=5), "3-мар"),
        (Scale(id="a", ask="A", least=1, most=5), "3-4"),
        (YesNo(id="a", ask="A"), "perhaps"),
        (Choose(id="a", ask="A", options=OPTIONS), "blame"),
        (DateItem(id="a", ask="A"), "31.2.2026"),
        (Line(id="a", ask="A"), "x" * 201),
    ],
)
def test_what_is_no_answer_is_never_guessed(item: Scale, cell: str) -> None:
    """A mark off the scale, half a point, a word that isn't offered: refused with what was expected."""
    with pytest.raises(NotRead):
        value_of(item, cell, TODAY)
