"""This file is the disk before a session: room enough, and folders that take files."""

from __future__ import annotations

from pathlib import Path

from trainer.ready.places import space, writable


def test_room_enough_is_good(tmp_path: Path) -> None:
    """Gigabytes free are in order, said in gigabytes."""
    found = space(tmp_path / "not" / "yet", lambda _folder: 83_200_000_000)

    assert (found.state, found.said, found.do) == ("good", "83 GB free where sessions are kept.", "")


def test_little_room_is_to_be_seen_to(tmp_path: Path) -> None:
    """Some hundred megabytes and almost nothing each say what to do, the latter what could happen."""
    little, nothing = space(tmp_path, lambda _folder: 120_000_000), space(tmp_path, lambda _folder: 9_000_000)

    assert (little.state, nothing.state) == ("bad", "bad")
    assert "120 MB free" in little.said
    assert "could stop halfway" in nothing.said
    assert little.do == nothing.do == "Empty the bin or move large files away."


def test_a_disk_that_says_nothing_is_told(tmp_path: Path) -> None:
    """An error of the disk is a finding, not a crash."""

    def broken(_folder: Path) -> int:
        raise OSError(5, "Input/output error")

    found = space(tmp_path, broken)

    assert found.state == "bad"
    assert "the disk doesn't answer" in found.said


def test_the_real_disk_answers(tmp_path: Path) -> None:
    """Asked of a folder that doesn't exist yet, the nearest one above answers."""
    assert "free where sessions are kept" in space(tmp_path / "a" / "b").said


def test_a_folder_that_takes_files_is_left_as_it_was(tmp_path: Path) -> None:
    """Trying leaves neither file nor folder behind."""
    found = writable("Notes", tmp_path / "documents" / "Trainer")

    assert (found.name, found.state, found.said) == ("Notes", "good", str(tmp_path / "documents" / "Trainer"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_refuses_is_told_with_its_reason(tmp_path: Path) -> None:
    """A file in the folder's place, as a stand-in for anything that can't be written to."""
    tmp_path.joinpath("notes").write_text("a file where the folder should be")
    found = writable("Notes", tmp_path / "notes" / "here")

    assert found.state == "bad"
    assert str(tmp_path / "notes" / "here") in found.said
    assert "choose another place" in found.do
