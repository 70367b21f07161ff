"""The library index shows what lies in the files, never what lay there before."""

from __future__ import annotations

import json
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, titles, until
from trainer.shipped import shipped
from trainer.store import library
from trainer.store.shelf_index import read_index, write_index

OWN = "yes-and.yaml"


def _copy(data: Path, title: str) -> None:
    source = next(shipped("scenarios").rglob(OWN)).read_text(encoding="utf-8")
    first = next(line for line in source.splitlines() if line.startswith("title:"))
    own = data / "scenarios"
    own.mkdir(parents=True, exist_ok=True)
    text = source.replace("scenario: yes-and", "scenario: mine").replace(first, f"title: {title}")
    (own / "mine.yaml").write_text(text, encoding="utf-8")


def test_nothing_is_read_again_when_nothing_has_changed(
    qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second start shows the same cards before any file is opened; choosing one opens them."""
    with opened(qtbot, data) as program:
        before = titles(program)
    read: list[object] = []
    load = library.library_by_steps

    def counted(folders: Sequence[Path]) -> Generator[None, None, library.Library]:
        read.append(folders)
        return load(folders)

    monkeypatch.setattr(library, "library_by_steps", counted)
    with opened(qtbot, data) as program:
        assert titles(program) == before
        assert program.stock.library.entries
        assert len(read) == 1


def test_a_file_changed_between_two_starts_is_seen(qtbot: QtBot, data: Path) -> None:
    """A scenario written while the program was closed stands among the cards, one taken away doesn't."""
    with opened(qtbot, data) as program:
        assert "Quite my own" not in titles(program)
    _copy(data, "Quite my own")
    with opened(qtbot, data) as program:
        until(qtbot, lambda: "Quite my own" in titles(program))
    (data / "scenarios" / "mine.yaml").unlink()
    with opened(qtbot, data) as program:
        until(qtbot, lambda: "Quite my own" not in titles(program))


@pytest.mark.parametrize("spoilt", ["", "{", "[]", '{"stamp": 3}', '{"entries": 1}'])
def test_a_spoilt_index_is_written_anew(qtbot: QtBot, data: Path, spoilt: str) -> None:
    """Whatever lies in the index, the cards are there and the index is whole afterwards."""
    with opened(qtbot, data) as program:
        before = titles(program)
    (kept,) = (data / "index").iterdir()
    kept.write_text(spoilt)
    with opened(qtbot, data) as program:
        assert titles(program) == before
    assert len(json.loads(kept.read_text(encoding="utf-8"))["content"]["entries"]) == len(before)


def test_the_index_of_thousands_of_files_is_read_back(tmp_path: Path) -> None:
    """A folder so large that its index has megabytes isn't read anew at every start."""
    content = [{"title": f"Exercise {number}", "summary": "Words. " * 40} for number in range(10_000)]
    write_index(tmp_path, "en", "as they are", content)

    assert read_index(tmp_path, "en") == ("as they are", content)
