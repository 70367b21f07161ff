"""This file is the groups kept for next time, and the small files that are whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.model.trouble import NotSaved
from trainer.store.people_lists import KeptPerson, forget_kept, keep_group, kept_groups
from trainer.store.plain import write_json
from trainer.store.settings import Settings, load_settings, save_settings

PEOPLE = (KeptPerson("Pavel O'Brien"), KeptPerson("Анна", observer=True))


def test_a_kept_group_comes_back_as_it_was(tmp_path: Path) -> None:
    """Names, their order and who observes are kept; groups come in the order of the alphabet."""
    keep_group(tmp_path, "Sales north", PEOPLE)
    keep_group(tmp_path, "back office", PEOPLE[:1])

    assert [(group.name, group.people) for group in kept_groups(tmp_path)] == [
        ("back office", PEOPLE[:1]),
        ("Sales north", PEOPLE),
    ]


def test_a_group_of_the_same_name_is_replaced(tmp_path: Path) -> None:
    """Keeping a group again keeps it once, as it is now."""
    keep_group(tmp_path, "Team: A/B?", PEOPLE)
    keep_group(tmp_path, "Team: A/B?", PEOPLE[:1])

    assert [group.people for group in kept_groups(tmp_path)] == [PEOPLE[:1]]


def test_names_that_make_the_same_file_name_stay_two_groups(tmp_path: Path) -> None:
    """What a disk can't tell apart, the program does."""
    keep_group(tmp_path, "A/B", PEOPLE)
    keep_group(tmp_path, "A?B", PEOPLE[:1])

    assert {group.name for group in kept_groups(tmp_path)} == {"A/B", "A?B"}


def test_foreign_and_spoilt_files_are_passed_over(tmp_path: Path) -> None:
    """A file that is no group doesn't hide the others."""
    keep_group(tmp_path, "Good", PEOPLE)
    tmp_path.joinpath("half.json").write_text('{"group": "Half", "people": [')
    tmp_path.joinpath("other.json").write_text("[1, 2, 3]")
    tmp_path.joinpath("odd.json").write_text('{"people": [{"name": "  "}, 7, {"name": "Mia"}]}')
    tmp_path.joinpath("bytes.json").write_bytes(b"\xff\xfe\x00")

    assert [(group.name, len(group.people)) for group in kept_groups(tmp_path)] == [("Good", 2), ("odd", 1)]


def test_a_forgotten_name_goes_from_every_file_whatever_it_is_called(tmp_path: Path) -> None:
    """A group's file that was copied or renamed is written in its own place; the other group of that name stays."""
    keep_group(tmp_path, "North", PEOPLE)
    (tmp_path / "North.json").rename(tmp_path / "North of last year.json")
    keep_group(tmp_path, "North", (*PEOPLE, KeptPerson("Mia")))

    assert forget_kept(tmp_path, "анна") == ("North", "North")

    assert "Анна" not in "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert sorted(len(group.people) for group in kept_groups(tmp_path)) == [1, 2]


def test_no_folder_is_no_groups(tmp_path: Path) -> None:
    """Before the first group is kept there is nothing to list."""
    assert kept_groups(tmp_path / "people") == ()


def test_a_disk_that_refuses_is_told_and_leaves_the_file_before(tmp_path: Path) -> None:
    """When a file can't be written the sentence says so, the earlier one stays, and no half file lies about."""
    path = tmp_path / "group.json"
    write_json(path, {"a": 1})

    with pytest.raises(TypeError):
        write_json(path, {"a": object()})
    with pytest.raises(NotSaved, match="Not saved"):
        write_json(path / "inside" / "x.json", {})

    assert path.read_text().split() == ["{", '"a":', "1", "}"]
    assert [file.name for file in tmp_path.iterdir()] == ["group.json"]


def test_settings_come_back(tmp_path: Path) -> None:
    """The code, the folders and the text size are those last kept."""
    kept = Settings(code="0417", notes="/notes", sessions="/sessions", zoom=1.25)
    save_settings(tmp_path, kept)

    assert load_settings(tmp_path) == kept


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"code": 4711, "zoom": "big", "notes": 3}', '{"code": "12345", "zoom": 90}', '{"code": "12a4"}'],
)
def test_spoilt_settings_are_the_usual_ones(tmp_path: Path, content: str) -> None:
    """A file spoilt by hand costs the settings, never the start."""
    tmp_path.joinpath("settings.json").write_text(content)

    assert load_settings(tmp_path) == Settings()
