"""This file is the broken and hostile files: each refused where it is wrong, and nothing else breaks."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from trainer.shipped import shipped
from trainer.store.authored import read_file
from trainer.store.library import check_paths, load_library

FOLDER = Path(__file__).parents[1] / "hostile"
EXPECTED: dict[str, list[str]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
FILES = sorted(FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_is_told_what_is_wrong_and_where(path: Path) -> None:
    """Every problem of the file is told with its line, column, sentence and the nearest right word, in their order."""
    told = [f"{problem.line}:{problem.column}: {problem.sentence}" for problem in read_file(path).problems]

    assert told == EXPECTED[path.stem]


def test_the_corpus_is_whole() -> None:
    """Every file has its expectation and every expectation its file."""
    assert {path.stem for path in FILES} == set(EXPECTED)
    assert len(FILES) >= 60


def test_broken_files_never_stop_the_library(tmp_path: Path) -> None:
    """A folder of broken files beside the shipped ones: all are listed with their problems, the shipped ones work."""
    shutil.copytree(FOLDER, tmp_path / "own")
    alone = load_library([shipped("scenarios")])

    library = load_library([shipped("scenarios"), tmp_path / "own"])

    assert {one.id for one in alone.entries if one.model} <= {one.id for one in library.entries if one.model}
    assert all(one.problems for one in library.broken())
    assert len(library.broken()) >= len(FILES) - 5


def test_the_checker_reads_them_all_in_one_go() -> None:
    """Checking the folder tells of every file."""
    told = {Path(problem.path).stem for problem in check_paths([FOLDER])}

    assert told == set(EXPECTED)
