"""Results in the notes: no picture of nothing, remarks that begin as sentences, no column in which nothing stands."""

from __future__ import annotations

from trainer.debrief.noted import listed, noted
from trainer.debrief.trimmed import trimmed
from trainer.model.pictures import Scores, Zone
from trainer.model.report import Cloud, CrossTable, Distribution, Meters, Paragraph, Quote, Quotes, Table
from trainer.model.screen import Bar, MeterRow, Segment


def test_a_picture_in_which_nothing_may_be_shown_is_its_remark_alone() -> None:
    """Too few answers everywhere leave the question and the reason, of bars as of lines, scores and dashes."""
    bars = Distribution(title="How was it?", bars=(Bar(label="Team Oak", figure="–"),), note="Too few answers.")
    lines = Meters(title="Come back?", rows=(MeterRow(label="", share=0.0, figure="–"),), note="Too few answers.")

    assert noted(bars) == Quotes(title="How was it?", quotes=(), note="Too few answers.")
    assert noted(lines) == Quotes(title="Come back?", quotes=(), note="Too few answers.")
    dashes = Table(columns=("NOK", ""), rows=(("Average", "–"), ("Median", "–")), caption="How much?")
    assert noted(dashes) == Quotes(title="How much?", quotes=())
    assert noted(Cloud(title="Felt", words=(), note="Too few.")) == Quotes(title="Felt", quotes=(), note="Too few.")
    cross = CrossTable(title="Seen", columns=("Low", "WOW"), rows=(), note="Too few.")
    assert noted(cross) == Quotes(title="Seen", quotes=(), note="Too few.")
    bands = Scores(
        title="Where?", zones=(Zone(name="Low", start=0, end=1, range="", count=None),), note="Too few answers."
    )
    assert noted(bands) == Quotes(title="Where?", quotes=(), note="Too few answers.")


def test_a_picture_with_something_to_see_stays() -> None:
    """One team that may be shown beside one that may not; and nought of ten, which is a figure."""
    seen = Bar(label="Team Elm", segments=(Segment(count=5, label="Pleased", feeling=1),), figure="+1.0")
    bars = Distribution(title="How was it?", bars=(Bar(label="Team Oak", figure="–"), seen))
    lines = Meters(title="Come back?", rows=(MeterRow(label="", share=0.0, figure="0.0"),))

    assert (noted(bars), noted(lines)) == (bars, lines)


def test_a_remark_begins_with_a_capital_but_a_sign_stays_as_it_is() -> None:
    """On a screen it may go on after other words; n is no word."""
    assert noted(Paragraph(text="ответили: 8 из 8", muted=True)) == Paragraph(text="Ответили: 8 из 8", muted=True)
    assert noted(Quotes(title="Said", quotes=(), note="n = 8")) == Quotes(title="Said", quotes=(), note="n = 8")


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    """What is to the right moves up, and figures stay figures."""
    table = Table(columns=("Name", "Left", "n"), rows=(("Mia", "", "3"), ("Lars", " ", "4")), numbers=(2,))

    assert trimmed(table) == Table(columns=("Name", "n"), rows=(("Mia", "3"), ("Lars", "4")), numbers=(1,))


def test_what_many_answered_by_name_is_a_list() -> None:
    """A line a person instead of two and a gap; a few stay quotes, and so does what was said in several answers."""
    known = tuple(Quote(who=f"Name {number}", text=f"Words {number}") for number in range(6))
    table, note = listed(Quotes(title="Why us?", quotes=known, note="6 of 6 answered"))
    assert isinstance(table, Table)
    assert (table.caption, table.rows[0], len(table.rows)) == ("Why us?", ("Name 0", "Words 0"), 6)
    assert note == Paragraph(text="6 of 6 answered", muted=True)
    few = Quotes(title="Why us?", quotes=known[:5])
    assert listed(few) == (few,)
    aloud = Quotes(title="Why us?", quotes=(*known, Quote(who="Customer", text="Pleased\nLong")))
    assert listed(aloud) == (aloud,)


def test_equal_words_that_nobody_is_named_for_stand_once_with_how_often() -> None:
    """Space and capitals make no difference; the most frequent come first, others as they were given."""
    said = ("More breaks", "a card", "A card ", "A card", "Nothing", "more  breaks")
    known = noted(Quotes(title="What next?", quotes=tuple(Quote(text=text) for text in said), note="6 of 6 answered"))
    assert isinstance(known, Quotes)
    assert [quote.text for quote in known.quotes] == ["A card × 3", "More breaks × 2", "Nothing"]
    assert known.note == "6 of 6 answered"


def test_words_under_a_name_stay_each_by_itself() -> None:
    """Two who said the same in front of all are two who said it."""
    known = Quotes(title="Why us?", quotes=(Quote(who="Mia", text="The price"), Quote(who="Lars", text="The price")))
    assert noted(known) == known
