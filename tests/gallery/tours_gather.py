"""This file is what a room gathers: boards written on, sorted and ranked, votes, and what a lost customer costs."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tests.gallery.bench import Bench, session
from tests.gallery.studio import Studio
from trainer.rehearsal import cast


def boards(studio: Studio) -> None:
    """Reasons are written at the laptop, shown, sorted on heaps, and put in an order by votes."""
    with session(studio, ["why-customers-leave"], title="Why customers leave") as bench:
        bench.to("reasons")
        bench.snap("board-empty")
        _write(bench, 5)
        bench.snap("board-hidden")
        bench.conductor.reveal()
        bench.snap("board-unsorted")
        bench.to("rank")
        bench.conductor.back()
        bench.snap_pages("board-sorted")
        bench.conductor.next()
        bench.snap("vote-before")
        bench.conductor.open_sheet()
        bench.snap("vote-open")
        bench.to("plan")
        bench.snap("owners-empty")
        bench.to("open")
        bench.conductor.reveal()
        bench.snap_pages("board-revealed")


def _write(bench: Bench, people: int) -> None:
    conductor, at = bench.conductor, bench.conductor.here
    words = ("Nobody called back", "The invoice came three times", "We argued about a bag", "Too slow", "Cheaper there")
    conductor.hand_over()
    for person, said in zip(conductor.session.sheets[at].expected[:people], words, strict=False):
        conductor.boards.add(at, said, person=person)
        conductor.submit(person)
    conductor.take_back()


def teams_write(studio: Studio) -> None:
    """Teams write in two columns, with thirty people a long board; the best are voted for."""
    with session(studio, ["our-definition"], names=cast(30), title="Our definition") as bench:
        bench.to("best")
        bench.conductor.back()
        bench.snap_pages("columns")
        bench.to("sentence")
        bench.to("open")
        bench.conductor.reveal()
        bench.snap_pages("columns-revealed")


def calculators(studio: Studio) -> None:
    """What a lost customer costs: the guess, the figures, the years beside the guesses, every team's own."""
    with session(studio, ["lost-customer-cost"], title="What a lost customer costs") as bench:
        bench.to("guess")
        bench.snap("guess-before")
        bench.to("example")
        bench.snap("calculator")
        bench.conductor.reveal()
        bench.snap_pages("calculator-shown")
        bench.to("own")
        bench.snap("calculator-teams")
        field = bench.console.run.middle.findChildren(QLineEdit)[0]
        field.setFocus()
        bench.type("x")
        field.clearFocus()
        bench.snap("calculator-wrong", stage=False)
        bench.to("talk")
        bench.conductor.back()
        bench.snap_pages("calculator-teams-shown")
