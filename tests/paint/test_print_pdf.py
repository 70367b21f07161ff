"""Promises of the printed file: another program reads its words, it is whole or absent, and the command says why."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.kit import printable, shipped_library
from trainer import cli
from trainer.model.printing import WHAT
from trainer.model.scenario import Card, Deck, Scenario
from trainer.model.trouble import NotSaved
from trainer.paint.print.paper import A4, LETTER, Paper
from trainer.paint.print.pdf import print_material, print_sheet
from trainer.words import speaking

pytestmark = pytest.mark.usefixtures("qapp")
SHEETS = {sheet.id: sheet for sheet in shipped_library().sheets()}
CYRILLIC = "Вам обещали перезвонить, но никто так и не позвонил: ёлка, объезд, щука."
NORDIC = "Blåbærsyltetøy på Ærø – “yes”, she said… 50 % off"


def _read(path: Path) -> str:
    """All words of a PDF as another program finds them, with single spaces."""
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    # Inter has one glyph for the closing quotation mark and a letter that looks the same; Qt names the letter.
    return " ".join(text.replace("\u02ee", "”").replace("\u02bc", "’").split())


def _trainer(*arguments: str) -> int:
    return cli.obey(arguments, cli.COMMANDS)


@pytest.mark.parametrize("scenario", [one.id for one in printable()])
def test_another_program_finds_every_word(scenario: str, tmp_path: Path) -> None:
    """In the PDF of a shipped scenario, each card's title and each question can be found and copied."""
    model, path = shipped_library().scenario(scenario), tmp_path / "print.pdf"

    print_material(model, SHEETS, path, what=WHAT)

    found = _read(path)
    assert all(" ".join(card.title.split()) in found for deck in model.decks for card in deck.cards)
    assert all(role.brief in found for role in model.roles)


def test_letters_of_every_language_we_speak_are_embedded(tmp_path: Path) -> None:
    """Latin and Cyrillic letters are read back as written, from fonts that travel in the file."""
    path = tmp_path / "letters.pdf"
    deck = Deck("d", "Deck", "everyone", (Card("r", CYRILLIC, CYRILLIC), Card("n", NORDIC, NORDIC)))

    print_material(Scenario(id="s", title="Letters", decks=(deck,)), {}, path, what=["cards"])

    found = _read(path)
    assert (found.count(CYRILLIC), found.count(NORDIC)) == (2, 2)
    fonts = PdfReader(path).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    for font in fonts.values():
        described = font["/DescendantFonts"][0]["/FontDescriptor"]
        assert "/FontFile2" in described


def test_the_file_tells_nothing_but_its_title(tmp_path: Path) -> None:
    """The PDF's properties hold the title the room may read, and no author, program or path."""
    path = tmp_path / "print.pdf"

    print_material(shipped_library().scenario("guess-dislike"), SHEETS, path)

    told = PdfReader(path).metadata
    assert told is not None
    assert told.title == "The quiet customer"
    assert not told.author
    assert not told.creator
    assert not told.subject
    content = path.read_bytes()
    assert str(tmp_path).encode() not in content
    assert b"Guess what they dislike" not in content


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_pages_have_the_size_of_the_paper(tmp_path: Path, paper: Paper) -> None:
    """A page is as large as the paper that was asked for, to half a point."""
    print_sheet(SHEETS["feelings"], tmp_path / "slips.pdf", paper=paper)

    box = PdfReader(tmp_path / "slips.pdf").pages[0].mediabox
    assert abs(float(box.width) - paper.width / 10) < 0.5
    assert abs(float(box.height) - paper.height / 10) < 0.5


def test_the_number_of_pages_is_told(tmp_path: Path) -> None:
    """What printing returns is how many pages the file has."""
    path = tmp_path / "print.pdf"

    count = print_material(shipped_library().scenario("service-levels"), SHEETS, path, people=12)

    assert len(PdfReader(path).pages) == count


def test_pages_grow_with_the_deck_and_no_faster(tmp_path: Path) -> None:
    """Ten times the cards make ten times the pages."""
    scenario = shipped_library().scenario("yes-and")
    one = replace(scenario, roles=(), decks=(replace(scenario.decks[0], cards=scenario.decks[0].cards[:8]),))
    ten = replace(one, decks=(replace(one.decks[0], cards=one.decks[0].cards * 10),))

    pages = [print_material(each, SHEETS, tmp_path / "print.pdf", what=["cards"]) for each in (one, ten)]

    assert pages == [1, 10]


def test_a_full_disk_leaves_the_former_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk refuses, a sentence says so, the file that was there stays, and no half one is left."""
    path = tmp_path / "print.pdf"
    path.write_bytes(b"former")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("trainer.paint.print.pdf.os.fsync", full)
    with pytest.raises(NotSaved, match="the disk is full"):
        print_sheet(SHEETS["feelings"], path)

    assert path.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [path]


def test_printing_needs_no_screen_and_no_application(tmp_path: Path) -> None:
    """`trainer cards` works in a process of its own where no display is."""
    environ = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    path = tmp_path / "cards.pdf"

    done = subprocess.run(
        [sys.executable, "-m", "trainer", "cards", "guess-dislike", "--to", str(path)],
        capture_output=True, text=True, timeout=120, check=False, env=environ,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{path}: {len(PdfReader(path).pages)} pages\n"


def test_the_command_replaces_a_file_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of that name is replaced, and how many pages there are is said."""
    path = tmp_path / "cards.pdf"
    path.write_bytes(b"former")

    assert _trainer("cards", "vocabulary", "--to", str(path), "--what", "cards,slips", "--people", "12") == 0

    assert capsys.readouterr().out == f"{path}: {len(PdfReader(path).pages)} pages\n"
    assert "How the pitches landed" not in _read(path)
    assert "Rate the pitch" in _read(path)


def test_a_sheet_alone_can_be_printed(tmp_path: Path) -> None:
    """`trainer cards` with the id of a sheet prints its slips."""
    path = tmp_path / "slips.pdf"

    assert _trainer("cards", "feelings", "--to", str(path), "--people", "30", "--paper", "letter") == 0

    assert "Which words fit?" in _read(path)


@pytest.mark.parametrize(("what", "words"), [("vocabulary", "Столяр"), ("feelings", "Какие слова подходят?")])
def test_the_command_prints_in_the_language_that_is_spoken(what: str, words: str, tmp_path: Path) -> None:
    """In Russian the cards are the Russian ones, as on the room's screen."""
    path = tmp_path / "cards.pdf"

    with speaking("ru"):
        assert _trainer("cards", what, "--to", str(path)) == 0

    assert words in _read(path)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("guess-dislik",), "There is no scenario “guess-dislik”. Did you mean “guess-dislike”?"),
        (("xyzzy",), "There is no scenario “xyzzy”. There are: "),
        (("mixed-signals",), "“Mixed signals” has nothing of this kind to print: cards. It has: slips, guide."),
        (("guess-dislike", "--tag", "shpo"), "No card of “Guess what they dislike” has the tag “shpo”."),
        (("agenda-half-day",), "“agenda-half-day” is neither a scenario nor a sheet; only these are printed."),
    ],
)
def test_what_cannot_be_printed_is_said_in_a_sentence(
    arguments: tuple[str, ...], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown id, a scenario without cards and an unknown tag end with 1, a sentence, and no file."""
    assert _trainer("cards", *arguments, "--to", str(tmp_path / "cards.pdf")) == 1

    assert capsys.readouterr().err.startswith(sentence)
    assert not list(tmp_path.glob("*.pdf"))


def test_a_broken_scenario_says_where(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A scenario whose file is broken isn't printed; its first problem is told with its place."""
    own = data / "scenarios" / "broken.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(
        "trainer: 1\nscenario: broken\ntitle: Broken\nsteps:\n  - id: x\n    danse: hall\n", encoding="utf-8"
    )

    assert _trainer("cards", "broken", "--to", str(tmp_path / "cards.pdf")) == 1

    said = capsys.readouterr().err
    assert said.startswith("“broken” can't be printed until its file is mended: ")
    assert f"{own}:" in said


@pytest.mark.parametrize(("place", "sentence"), [("nowhere/cards.pdf", "There is no folder"), ("", "is a folder")])
def test_a_place_that_takes_no_file_is_said(
    place: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that isn't there, or one in place of the file, gives a sentence with the path."""
    path = tmp_path / place

    assert _trainer("cards", "yes-and", "--to", str(path)) == 1

    said = capsys.readouterr().err
    assert sentence in said
    assert str(path.parent if place else path) in said


@pytest.mark.parametrize("wrong", [("--people", "many"), ("--people", "0"), ("--what", "posters")])
def test_wrong_options_are_refused(wrong: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A number that is none and a kind there isn't are refused before anything is read."""
    with pytest.raises(SystemExit) as end:
        _trainer("cards", "yes-and", "--to", str(tmp_path / "cards.pdf"), *wrong)

    assert end.value.code == 2
    assert wrong[1] in capsys.readouterr().err
