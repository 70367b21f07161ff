"""This file is the library: files found, checked among each other, overridden, and carried by a session."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.shipped import shipped
from trainer.store.library import Library, bundle, check_paths, load_library

SHEET = "trainer: 1\nsheet: {id}\ntitle: {title}\nitems:\n  level:\n    ask: Which?\n    choose:\n      from: level\n"
SCENARIO = """\
trainer: 1
scenario: scene
title: Scene
people: 9-30
groups: 3 teams
decks:
  level:
    to: team
    confidential: yes
    cards:
      low: Low
      wow: WOW
steps:
  - id: cards
    deal: level
  - id: felt
    fill: felt
    by: others
  - id: open
    reveal: [level, felt]
    compare:
      felt.level: level
"""


def _write(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def _told(library: Library) -> list[str]:
    return [f"{Path(one.path).name}:{one.line}:{one.column}: {one.sentence}"
            for entry in library.entries for one in entry.problems]  # fmt: skip


def test_files_are_found_by_id_in_a_stable_order(tmp_path: Path) -> None:
    """Entries stand in the order of their ids, whatever folders they lie in."""
    _write(tmp_path / "b", scene=SCENARIO)
    _write(tmp_path / "a", felt=SHEET.format(id="felt", title="Felt"))

    library = load_library([tmp_path])

    assert [(one.id, one.kind) for one in library.entries] == [("felt", "sheet"), ("scene", "scenario")]
    assert library.scenario("scene").title == "Scene"
    assert library.sheet("felt").title == "Felt"
    assert (library.scenarios(), library.sheets()) == ((library.scenario("scene"),), (library.sheet("felt"),))


def test_nothing_is_found_under_another_kind_or_id(tmp_path: Path) -> None:
    """A scenario is no sheet; an unknown id is a KeyError."""
    library = load_library([_write(tmp_path, scene=SCENARIO, felt=SHEET.format(id="felt", title="F"))])

    with pytest.raises(KeyError):
        library.sheet("scene")
    with pytest.raises(KeyError):
        library.scenario("scen")


def test_the_users_file_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    """A later folder wins; a broken file there is listed, and the shipped one goes on working."""
    first = _write(tmp_path / "shipped", felt=SHEET.format(id="felt", title="Shipped"))
    own = _write(tmp_path / "own", felt=SHEET.format(id="felt", title="Own"))

    assert load_library([first, own]).sheet("felt").title == "Own"

    _write(own, felt="trainer: 1\nsheet: felt\n")
    library = load_library([first, own])

    assert library.sheet("felt").title == "Shipped"
    assert [Path(one.name).parent.name for one in library.broken()] == ["own"]


def test_two_files_of_one_folder_cannot_share_an_id(tmp_path: Path) -> None:
    """The second one is refused and names the first."""
    _write(tmp_path / "a", felt=SHEET.format(id="felt", title="A"))
    _write(tmp_path / "b", felt=SHEET.format(id="felt", title="B"))

    library = load_library([tmp_path])

    assert library.sheet("felt").title == "A"
    assert len(library.entries) == 2
    assert _told(library) == [f'felt.yaml:1:1: the id "felt" is also that of {tmp_path / "a" / "felt.yaml"}']


def test_a_missing_folder_is_an_empty_one(tmp_path: Path) -> None:
    """Before the first own scenario there is no folder."""
    assert load_library([tmp_path / "none"]).entries == ()


def test_translations_and_hidden_files_are_no_scenarios(tmp_path: Path) -> None:
    """`scene.nb.yaml` belongs to `scene.yaml`; editors' hidden files belong to nobody."""
    _write(tmp_path, scene=SCENARIO, felt=SHEET.format(id="felt", title="F"))
    for name in ("scene.nb.yaml", ".scene.yaml", "README.md"):
        (tmp_path / name).write_text("x")

    assert [one.id for one in load_library([tmp_path]).entries] == ["felt", "scene"]


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ("other", 'scene.yaml:17:11: unknown sheet "felt" in "fill"'),
        ("fellt", 'scene.yaml:17:11: unknown sheet "felt" in "fill"; did you mean "fellt"?'),
    ],
)
def test_a_sheet_must_exist(tmp_path: Path, sheet: str, told: str) -> None:
    """A scenario whose sheet is nowhere is broken, at the place where it names it."""
    library = load_library([_write(tmp_path, scene=SCENARIO, **{sheet: SHEET.format(id=sheet, title="S")})])

    assert _told(library) == [told]
    assert library.entry("scene").model is None


def test_a_broken_sheet_breaks_the_scenario_that_needs_it(tmp_path: Path) -> None:
    """The scenario says which of its sheets has errors."""
    library = load_library([_write(tmp_path, scene=SCENARIO, felt="trainer: 1\nsheet: felt\ntitle: F\n")])

    assert _told(library) == [
        'felt.yaml:1:1: this sheet has no "items"', 'scene.yaml:17:11: "felt" has errors of its own'
    ]  # fmt: skip


def test_items_and_decks_are_looked_up_across_files(tmp_path: Path) -> None:
    """An item compared must be in the sheet's own file, a deck that a sheet takes its answers from in the scenario."""
    other = SHEET.format(id="felt", title="F").replace("  level:", "  which:").replace("from: level", "from: grade")
    library = load_library([_write(tmp_path, scene=SCENARIO, felt=other)])

    assert _told(library) == [
        'scene.yaml:17:11: the sheet\'s item "which" needs a deck "grade" in this scenario',
        'scene.yaml:22:7: the sheet of "felt" has no item "level"',
    ]


def test_an_agenda_runs_what_exists(tmp_path: Path) -> None:
    """Unknown scenarios, rounds where there are none and cards that nothing is tagged with are told."""
    agenda = (
        "trainer: 1\nagenda: day\nblocks:\n  - title: A\n    run:\n      - scen\n"
        "      - scene:\n          rounds: 2\n          cards: shop\n"
    )
    library = load_library([_write(tmp_path, scene=SCENARIO, felt=SHEET.format(id="felt", title="F"), day=agenda)])

    assert _told(library) == [
        'day.yaml:6:9: unknown scenario or sheet "scen" in "run"; did you mean "scene"?',
        'day.yaml:8:19: "scene" has no rounds that could be fewer or more',
        'day.yaml:9:18: no card of "scene" has the tag "shop"',
    ]


def test_a_session_carries_all_it_needs(tmp_path: Path) -> None:
    """The sources of a scenario hold its sheets, and a library made of them gives the same values."""
    library = load_library([_write(tmp_path, scene=SCENARIO, felt=SHEET.format(id="felt", title="F"))])

    sources = library.sources(["scene"])

    assert sorted(sources) == ["felt.yaml", "scene.yaml"]
    assert sources["scene.yaml"] == SCENARIO
    assert bundle(sources).scenario("scene") == library.scenario("scene")
    assert bundle(sources).sheet("felt") == library.sheet("felt")


def test_every_shipped_scenario_can_be_carried() -> None:
    """Each shipped scenario and agenda comes back from its own sources, equal and without a problem."""
    library = load_library([shipped("scenarios")])
    assert library.broken() == ()

    for entry in library.entries:
        carried = bundle(library.sources([entry.id]))

        assert carried.broken() == ()
        assert carried.entry(entry.id).model == entry.model


def test_sheets_written_inside_a_scenario_are_found_by_their_double_name() -> None:
    """`scenario.step` names the sheet of that step."""
    text = SCENARIO.replace("fill: felt", "fill:\n      items:\n        level:\n          ask: Which?\n"
                            "          choose:\n            from: level")  # fmt: skip
    library = bundle({"scene.yaml": text})

    assert [option.text for option in library.sheet("scene.felt").items[0].options] == ["Low", "WOW"]  # type: ignore[union-attr]


def test_the_checker_looks_beside_the_file_and_among_the_shipped(tmp_path: Path) -> None:
    """One file is checked with the sheets beside it, and told only its own problems."""
    folder = _write(tmp_path, scene=SCENARIO, felt=SHEET.format(id="felt", title="F"), broken="trainer: 1\n")

    assert check_paths([folder / "scene.yaml"]) == []
    assert [Path(one.path).name for one in check_paths([folder])] == ["broken.yaml"]


def test_the_checker_tells_of_a_path_that_is_not_there(tmp_path: Path) -> None:
    """A misspelt path is an error, not silence."""
    (problem,) = check_paths([tmp_path / "nowhere.yaml"])

    assert problem.message == "there is no such file or folder"
