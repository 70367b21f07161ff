"""This file is the library in another language: every word on it, and the search, in the one spoken now."""

from __future__ import annotations

from pathlib import Path

from tests.kit import shipped_library, started
from tests.pseudo import LANGUAGE, is_pseudo, pseudo_library, pseudo_words
from trainer.adding import Shelf
from trainer.store.sessions import past_sessions
from trainer.ui.library.shelf import Wish, matching
from trainer.ui.library.stocking import stock
from trainer.ui.sessions.page import searched
from trainer.words import speaking


def test_the_library_speaks_the_current_language() -> None:
    """Titles, summaries, themes and the steps of everything that can be run; agendas call their pauses in all."""
    library = pseudo_library(shipped_library())

    with pseudo_words():
        shelf = stock(library)

    assert shelf.entries
    for entry in shelf.entries:
        words = [entry.title, *([entry.summary] if entry.summary else []), *entry.themes, *entry.needs]
        assert [word for word in words if not is_pseudo(word)] == []
    assert [theme for theme in shelf.themes() if not is_pseudo(theme)] == []
    pauses = [block for entry in shelf.entries for block in entry.plan if block.pause]
    assert pauses
    assert all(is_pseudo(block.title) and dict(block.titles).keys() == {"en", LANGUAGE} for block in pauses)


def test_what_the_author_calls_it_and_its_id_find_it_in_every_language() -> None:
    """Who knows an exercise by its English title, or from a list of ids, finds it first with the window in Russian."""
    with speaking("ru"):
        shelf = stock(shipped_library())

    for typed in ("three service", "service-levels", "три уровня"):
        assert matching(shelf, Wish(typed))[0].id == "service-levels", typed
    assert matching(shelf, Wish("half-day"))[0].kind == "agenda"


def test_what_can_be_put_in_and_past_sessions_are_found_by_their_other_titles_too(tmp_path: Path) -> None:
    """In a session that runs, and months later in the list, whichever language the window speaks by then."""
    played = started(tmp_path, ["service-levels"])
    with speaking("ru"):
        known = Shelf(shipped_library(), played.file, played.carried).addable(12)
        assert [one.title for one in known if one.says("Three service")] == ["Три уровня сервиса"]
        played.file.close()
        (listed,) = past_sessions(tmp_path)
        assert listed.title == "Три уровня сервиса"
        assert "Three service levels" in searched(listed)
