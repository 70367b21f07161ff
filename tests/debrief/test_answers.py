"""This file is the promise to answers that came by different ways: none is left out of a sum, n of N is true."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests import kit
from trainer.debrief.panels import panels, rows_of
from trainer.debrief.telling import Telling
from trainer.export.formats import FORMATS, Material
from trainer.model.events import Occurrence
from trainer.model.report import Distribution, Part, Quotes
from trainer.model.scenario import How

FEELINGS = (-1, 2)


def felt(folder: Path, ways: Sequence[How]) -> tuple[kit.Played, Occurrence]:
    """A round of Guess what they dislike whose two players say how they felt, each in one of these ways."""
    played = kit.started(folder, ["guess-dislike"])
    at = kit.go_to(played, "felt", 1)
    if ways[0] == "aloud":
        played.conductor.open_sheet("aloud")
    else:
        played.conductor.hand_over()
    for number, way in enumerate(ways):
        person = played.conductor.session.sheets[at].expected[number]
        if way == "kiosk":
            played.conductor.hand_over()
        else:
            played.conductor.take_back()
        played.conductor.answer(person, "feel", FEELINGS[number], how=way)
        played.conductor.submit(person)
    played.conductor.take_back()
    played.conductor.close_sheet()
    kit.go_to(played, "open", 1)
    played.conductor.reveal()
    return played, at


def rated(folder: Path, private: int, aloud: int) -> tuple[kit.Played, Occurrence]:
    """A scene of Three service levels: some rate it in private, then some say it aloud, at a limit of five."""
    played = kit.started(folder, ["service-levels"])
    at = kit.go_to(played, "felt", 1)
    played.conductor.hand_over()
    people = played.conductor.session.sheets[at].expected
    for number, person in enumerate(people[: private + aloud]):
        if number == private:
            played.conductor.take_back()
        played.conductor.answer(person, "feel", 1, how="kiosk" if number < private else "aloud")
        played.conductor.submit(person)
    played.conductor.take_back()
    played.conductor.close_sheet()
    return played, at


def bars(parts: Sequence[Part]) -> Distribution:
    """The only distribution."""
    (found,) = [part for part in parts if isinstance(part, Distribution)]
    return found


def data(played: kit.Played, at: Occurrence) -> list[dict[str, str]]:
    """The rows of data.csv for the feeling at a place."""
    (content,) = FORMATS["csv"].files(Material(played.play, names=True)).values()
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [row for row in rows if (row["step"], row["item"]) == (at.step, "feel")]


@pytest.mark.parametrize("ways", [("aloud", "kiosk"), ("kiosk", "aloud")])
def test_a_face_said_aloud_and_one_given_at_the_laptop_are_one_sum(tmp_path: Path, ways: tuple[How, How]) -> None:
    """Whichever comes first: both stand in the bar, two of two have answered, and of two there is no average."""
    played, at = felt(tmp_path, ways)
    played.file.close()
    panel = bars(panels(played.play, Occurrence("guess-dislike", "open", 1)))

    assert [sum(part.count for part in bar.segments) for bar in panel.bars] == [2]
    assert panel.bars[0].figure == ""
    assert panel.note.startswith("2 of 2 answered")
    (content,) = FORMATS["md"].files(Material(played.play, names=True)).values()
    assert "2 of 2" in content.decode()
    assert "1 of 1" not in content.decode()
    assert sorted(row["value"] for row in data(played, at)) == ["-1", "2"]


def test_what_was_said_aloud_stays_with_its_role_beside_the_sum(tmp_path: Path) -> None:
    """The one who spoke is quoted as before; the one at the laptop is not."""
    played, at = felt(tmp_path, ("aloud", "kiosk"))
    played.file.close()
    quotes = [part for part in panels(played.play, at) if isinstance(part, Quotes)]

    assert [quote.who.split(" · ")[0] for part in quotes for quote in part.quotes] == ["Employee"]


def test_private_answers_from_the_limit_up_are_summed_with_what_was_said_aloud(tmp_path: Path) -> None:
    """Five in private and two aloud of eight: seven of eight, each once in the data, the two with their names."""
    played, at = rated(tmp_path, private=5, aloud=2)
    played.file.close()
    panel = bars(panels(played.play, at))

    assert sum(part.count for bar in panel.bars for part in bar.segments) == 7
    assert panel.note.startswith("7 of 8 answered")
    rows = data(played, at)
    assert len(rows) == 7
    assert [bool(row["person"]) for row in rows].count(True) == 2


def test_what_was_said_aloud_never_lifts_private_answers_over_the_limit(tmp_path: Path) -> None:
    """Four in private stay hidden beside four aloud: taken from a sum of eight they would be known."""
    played, at = rated(tmp_path, private=4, aloud=4)
    played.file.close()

    assert [bar.segments for bar in bars(panels(played.play, at)).bars] == [()]
    (samples,) = [samples for item, samples in rows_of(Telling(played.play), (at,)) if item.id == "feel"]
    assert [(sample.hidden, sample.answers, sample.aloud) for sample in samples] == [(True, (), ())]
    assert len(data(played, at)) == 4
