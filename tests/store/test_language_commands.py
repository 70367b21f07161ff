"""This file is the commands for authors: check, new and schema, as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from trainer.__main__ import main
from trainer.shipped import shipped
from trainer.store.forms_file import FILE_KINDS
from trainer.store.library import check_paths
from trainer.store.schema import schema_text
from trainer.store.template import begin

HOSTILE = Path(__file__).parents[1] / "hostile"


def test_check_is_content_with_what_is_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing wrong ends with 0 and says how much was read."""
    assert main(["check", str(shipped("scenarios"))]) == 0
    assert capsys.readouterr().out.endswith("files read, 0 errors\n")


def test_check_says_where_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a problem: path, line, column, sentence."""
    path = HOSTILE / "misspelt-key.yaml"

    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f'{path}:6:1: unknown key "sumary" in this scenario; did you mean "summary"?', "1 file read, 1 error"
    ]  # fmt: skip


def test_check_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """`--json` writes the same as values, for other programs."""
    path = HOSTILE / "misspelt-key.yaml"

    assert main(["check", "--json", str(path)]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {"path": str(path), "line": 6, "column": 1, "message": 'unknown key "sumary" in this scenario',
         "expected": "", "suggestion": "summary", "severity": "error"}
    ]  # fmt: skip


def test_a_warning_alone_is_no_failure() -> None:
    """A file with a warning can be used."""
    assert main(["check", str(HOSTILE / "bidi-override.yaml")]) == 0


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_a_new_file_has_no_problem(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`trainer new` writes a commented file that passes the check as it stands."""
    assert main(["new", f"my-{kind}", "--kind", kind, "--to", str(tmp_path)]) == 0

    path = tmp_path / f"my-{kind}.yaml"
    assert capsys.readouterr().out == f"{path}\n"
    assert path.read_text(encoding="utf-8").count("#") >= 3
    assert check_paths([path], [shipped("scenarios")]) == []


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is there stays, and the command says so."""
    (tmp_path / "mine.yaml").write_text("precious")

    assert main(["new", "mine", "--to", str(tmp_path)]) == 1
    assert (tmp_path / "mine.yaml").read_text() == "precious"
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize(("word", "near"), [("My Own", "my-own"), ("../up", "up"), ("con", "con"), ("Ærlig", "rlig")])
def test_a_new_file_needs_an_id(word: str, near: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What can't be an id is refused with one that can, and nothing is written."""
    assert main(["new", word, "--to", str(tmp_path / "own")]) == 1
    assert not (tmp_path / "own").exists()
    assert near in capsys.readouterr().err


def test_begin_makes_the_folder(tmp_path: Path) -> None:
    """The own folder comes into being with the first own file."""
    assert begin("sheet", "mine", tmp_path / "a" / "b") == tmp_path / "a" / "b" / "mine.yaml"


def test_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """`trainer schema` writes the schema and nothing else."""
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()


def test_translate_writes_what_a_translator_starts_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By id, into the folder named; the check then counts what is to be done, and the second time nothing is lost."""
    assert main(["translate", "yes-and", "nb", "--to", str(tmp_path)]) == 0

    path = tmp_path / "yes-and.nb.yaml"
    assert capsys.readouterr().out == f"{path}\n"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\ntitle:\n", "\ntitle: Ja, og …\n", 1), encoding="utf-8")
    assert main(["translate", "yes-and", "nb", "--to", str(tmp_path)]) == 0
    assert "\ntitle: Ja, og …\n" in path.read_text(encoding="utf-8")


def test_translate_takes_a_file_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file named by its path gets its translation beside it."""
    path = begin("sheet", "mine", tmp_path)

    assert main(["translate", str(path), "ru"]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'mine.ru.yaml'}\n"


@pytest.mark.parametrize(("word", "language"), [("nothing-of-the-kind", "nb"), ("yes-and", "en"), ("yes-and", "../x")])
def test_translate_says_why_it_cannot(
    word: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An id that nothing has, the source's own language, no language at all: a sentence, and nothing is written."""
    assert main(["translate", word, language, "--to", str(tmp_path / "own")]) == 1
    assert not (tmp_path / "own").exists()
    assert word in (said := capsys.readouterr().err) or language in said


def test_check_demands_the_languages_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not translated is a warning; with `--languages` it is an error."""
    path = begin("sheet", "mine", tmp_path)
    assert main(["translate", str(path), "nb"]) == 0
    capsys.readouterr()

    assert main(["check", str(tmp_path)]) == 0
    assert '"items.feeling.ask" is not translated yet' in capsys.readouterr().out
    assert main(["check", str(tmp_path), "--languages", "nb"]) == 1
    assert main(["check", str(path), "--languages", "ru"]) == 1
    assert 'there is no translation "mine.ru.yaml"' in capsys.readouterr().out
