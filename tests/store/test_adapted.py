"""This file is copies of authors' files to change: every shipped one can be had, whole and sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.__main__ import main
from trainer.shipped import shipped
from trainer.store.adapted import adapt, free_id
from trainer.store.check_translations import check_translations
from trainer.store.files import files_under
from trainer.store.library import check_paths, load_library
from trainer.store.template import CannotStart

SHIPPED = tuple(files_under(shipped("scenarios")))


def test_every_shipped_file_can_be_copied(tmp_path: Path) -> None:
    """Copies have no mistake, are translated as the originals are, and say in each language what they are."""
    for source in SHIPPED:
        adapt(source, free_id(source.stem, [tmp_path]), tmp_path)

    assert not check_paths([tmp_path], [shipped("scenarios")])
    assert not check_translations([tmp_path], ("nb", "ru"))
    library = load_library((shipped("scenarios"), tmp_path))
    titles = [library.scenario("my-service-levels", language).title for language in ("en", "nb", "ru")]
    assert titles == ["Three service levels (copy)", "Tre servicenivåer (kopi)", "Три уровня сервиса (копия)"]


@pytest.mark.parametrize("title", ['"It: is"', "'It''s'", "Plain and long", "|\n  A block"])
def test_a_title_is_still_a_title_in_the_copy(title: str, tmp_path: Path) -> None:
    """However an author has written it, the copy can be read."""
    source = tmp_path / "mine.yaml"
    text = (shipped("scenarios") / "roleplay" / "guess-dislike.yaml").read_text(encoding="utf-8")
    source.write_text(
        text.replace("scenario: guess-dislike", "scenario: mine").replace(
            "title: Guess what they dislike", f"title: {title}"
        ),
        encoding="utf-8",
    )

    assert not check_paths([adapt(source, "yours", tmp_path / "there")], [shipped("scenarios")])


def test_a_picture_goes_with_the_copy(tmp_path: Path) -> None:
    """A card's picture lies beside the copy too; what isn't there isn't asked for."""
    source = tmp_path / "seen.yaml"
    source.write_text(
        "trainer: 1\nscenario: seen\ntitle: Seen\ndecks:\n  a:\n    cards:\n      x:\n        picture: x.png\n"
    )
    (tmp_path / "x.png").write_bytes(b"png")

    adapt(source, "my-seen", tmp_path / "there")

    assert (tmp_path / "there" / "x.png").read_bytes() == b"png"


def test_nothing_is_left_where_a_copy_is_in_the_way(tmp_path: Path) -> None:
    """A file that is there already stays as it is, and no other half of the copy comes beside it."""
    source = next(one for one in SHIPPED if one.stem == "guess-dislike")
    (tmp_path / "mine.yaml").write_text("mine")

    with pytest.raises(CannotStart, match=r"mine\.yaml is there already"):
        adapt(source, "mine", tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["mine.yaml"]
    assert (tmp_path / "mine.yaml").read_text() == "mine"


def test_the_command_copies_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`trainer new ID --from ID` writes the copy and says where; an id that isn't there is said."""
    assert main(["new", "mine", "--from", "service-levels", "--to", str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'mine.yaml'}\n"
    assert main(["new", "mine", "--from", "service-leves", "--to", str(tmp_path)]) == 1
    assert capsys.readouterr().err == 'there is no file "service-leves.yaml"\n'


def test_a_file_that_is_no_text_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Such as one of another program's letters: a sentence with its path, and no copy."""
    source = tmp_path / "theirs.yaml"
    source.write_bytes("scenario: theirs\ntitle: Blåbær\n".encode("latin-1"))

    assert main(["new", "mine", "--from", str(source), "--to", str(tmp_path)]) == 1
    assert f"{source} has errors of its own" in capsys.readouterr().err
    assert not (tmp_path / "mine.yaml").exists()
