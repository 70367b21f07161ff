"""This file is the sheet that explains a workbook's columns to whoever was sent nothing but the workbook."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from trainer.debrief.metrics import meant
from trainer.export.csv_file import COLUMNS
from trainer.export.xlsx.answers import CODES
from trainer.export.xlsx.book import Book
from trainer.export.xlsx.cells import Column
from trainer.export.xlsx.figures import METRICS
from trainer.words import _, pgettext


def explained(
    book: Book, *, figures: Collection[str] = (), signs: Collection[object] = (), scores: Collection[object] = ()
) -> None:
    """Adds the sheet: what the columns of answers tell, and those of the other sheets that there are.

    `figures` are the columns of that sheet; of the others there are `signs` and `scores`.
    """
    columns = (Column(pgettext("a workbook", "Sheet")), Column(_("Column")), Column(_("What it tells"), long=True))
    known = [(_("Answers"), *row) for row in _answers()]
    known += [(_("Figures"), *row) for row in _figures(figures)] if figures else []
    known += [(_("Signs by round"), *row) for row in _signs()] if signs else []
    known += [(_("Side by side"), *row) for row in _scores()] if scores else []
    book.list_of(_("What the columns tell"), columns, known)


def _answers() -> Iterator[tuple[str, str]]:
    yield (
        _("Question"),
        _(
            "What was asked. Each answer that may be shown has a row. Private answers have no name and no order that "
            "tells who, and none stand here where too few answered; of several things chosen in private each has a row."
        ),
    )
    yield _("Round"), _("Which round it was, or which team's turn: the first is 1. Empty where rounds are summed.")
    yield _("Take"), _("1 when the step was done for the first time, 2 when it was repeated, and so on.")
    yield _("Group"), _("Whose scene the answer is about: the team, the pair or the round.")
    yield _("Card"), _("The card that scene was played with, once the room has seen it.")
    who = _(
        "Who answered aloud or by name, or which team as one; empty for private answers, and for people without names."
    )
    yield _("Person"), who
    yield _("Role"), _("Which role this person played.")
    yield _("Answer"), _("What was chosen, in words. Where votes were counted or a figure was worked out, the number.")
    yield _("Words"), _("What was written or said in free words; beside a figure that was worked out, its unit.")
    yield _("How"), _("Whether it was answered at the laptop, aloud, by a show of hands, on paper or by a team.")
    codes = ", ".join(name for name in COLUMNS if name in CODES and name not in ("value", "how"))
    yield codes, _("Codes that are the same in every language, as in the CSV file.")
    yield "value", _("The answer as a number, or as the code of what was chosen. Feelings run from −2 to +2.")


def _figures(columns: Collection[str]) -> Iterator[tuple[str, str]]:
    yield _("Whose"), _("Whose scene the answers are about; empty where all are counted together.")
    yield "n", _("How many answered.")
    yield _("Skipped"), _("How many were asked and left it open.")
    for name in (_("Lower quartile"), _("Upper quartile")):
        yield name, _("Quartiles are linear between the two nearest answers, as QUARTILE.INC in spreadsheets.")
    yield _("Deviation"), _("Deviation is the sample standard deviation (divided by n − 1).")
    yield f"{_('Least')}, {_('Most')}", _("The lowest and the highest answer.")
    for name in METRICS:
        if name.upper() in columns:
            yield name.upper(), meant(name) or _("CES = average")


def _signs() -> Iterator[tuple[str, str]]:
    yield (
        _("Sign"),
        _("What could be noticed, a row for each round; what nobody saw in any round is left out."),
    )
    yield _("Whose"), _("Which round it was; rounds with too few answers are summed or left out.")
    yield _("Meant to show"), _("The first line of the card that was played, once the room has seen it.")
    yield f"{_('Observers who saw it')}, {_('Observers')}", _("How many of those who watched ticked it, of how many.")
    yield (
        f"{_('Players who noticed it')}, {_('Players')}",
        _("How many of those who played said aloud that they noticed it, of how many who answered."),
    )


def _scores() -> Iterator[tuple[str, str]]:
    yield _("Who played"), _("The role, and the name where names are told; the score was said aloud.")
    yield f"{_('Own score')}, {_('In words')}", _("What this person answered. Feelings run from −2 to +2.")
    yield f"{_('The room')}, n", _("The average of the others' answers to the same question, and how many answered.")
    yield _("Between them"), _("The room's average, as the notes show it, less the player's own score.")
