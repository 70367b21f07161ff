"""This file is the catalogues: whole in every language that ships, kept by one command, and a language to test with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogues import Spoken, begun, catalogues, main, problems, spoken, updated, written
from tests.kit import shipped_library
from tests.pseudo import LANGUAGE, is_pseudo, pseudo, pseudo_catalogue, pseudo_library, pseudo_words
from trainer.catalogue import Message, read_po
from trainer.words import _, current_language, languages, ngettext

SAID = Spoken(
    {("", "Start", ""): ["a.py"], ("", "Hello {name}", ""): ["a.py", "b.py"], ("", "{n} card", "{n} cards"): ["b.py"]}
)


def _po(*entries: Message, language: str = "nb") -> str:
    return "\n".join([begun(language), *map(written, entries)])


WHOLE = (
    Message("Start", "", "", ["Start nå"]),
    Message("Hello {name}", "", "", ["Hei, {name}"]),
    Message("{n} card", "{n} cards", "", ["{n} kort", "{n} kort"]),
)


def test_every_message_can_be_translated() -> None:
    """Nothing that people read is put together before it is translated."""
    said = spoken()

    assert said.slips == []
    assert len(said.files) > 500


@pytest.mark.parametrize("language", catalogues())
def test_every_shipped_language_is_whole(language: str) -> None:
    """No message is missing, stale or waiting, placeholders and plural forms are right."""
    assert problems(catalogues()[language].read_text(encoding="utf-8"), spoken()) == []


def test_a_whole_catalogue_has_no_problem() -> None:
    """The messages, each with its forms, and nothing else."""
    assert problems(_po(*WHOLE), SAID) == []


@pytest.mark.parametrize(
    ("at", "entry", "told"),
    [
        (0, None, "missing: 'Start'"),
        (0, Message("Begin", "", "", ["Begynn"]), "stale: 'Begin'"),
        (0, Message("Start", "", "", [""]), "not translated: 'Start'"),
        (0, Message("Start", "", "", ["Start"], ["#, fuzzy"]), "to be looked at (fuzzy): 'Start'"),
        (0, Message("Start", "", "", ["Start "]), "other spaces, dots or colon at the ends: 'Start ' for 'Start'"),
        (0, Message("Start", "", "", ["Start…"]), "other spaces, dots or colon at the ends: 'Start…' for 'Start'"),
        (0, Message("Start", "", "", ["Sta\nrt"]), "other line breaks: 'Sta\\nrt' for 'Start'"),
        (1, Message("Hello {name}", "", "", ["Hei"]), "other placeholders: 'Hei' for 'Hello {name}'"),
        (1, Message("Hello {name}", "", "", ["Hei {navn}"]), "other placeholders: 'Hei {navn}' for 'Hello {name}'"),
        (1, Message("Hello {name}", "", "", ["Hei {name"]), "other placeholders: 'Hei {name' for 'Hello {name}'"),
        (2, Message("{n} card", "{n} cards", "", ["{n} kort"]), "1 forms where the language has 2: '{n} card'"),
        (2, Message("{n} card", "{n} cards", "", ["{n} kort", "kort"]), "other placeholders: 'kort' for '{n} card'"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_catalogue_is_told(at: int, entry: Message | None, told: str) -> None:
    """Missing, stale, empty, unsettled, with other placeholders or too few forms: each in a line."""
    entries = [*WHOLE[:at], *([entry] if entry else []), *WHOLE[at + 1 :]]

    assert told in problems(_po(*entries), SAID)


def test_a_broken_catalogue_is_told() -> None:
    """A file that can't be read is one problem with its line."""
    (told,) = problems(_po() + 'msgid "Start\n', SAID)

    assert told.startswith("can't be read: line ")


def test_russian_has_three_forms_each_with_its_number() -> None:
    """The form for one also serves 21 and 31, so it must say the number even where English needn't."""
    said = Spoken({("", "One card", "{n} cards"): ["a.py"]})
    forms = ["{n} карта", "{n} карты", "{n} карт"]

    assert problems(_po(Message("One card", "{n} cards", "", forms), language="ru"), said) == []
    (told,) = problems(_po(Message("One card", "{n} cards", "", ["Одна карта", *forms[1:]]), language="ru"), said)
    assert told.startswith("other placeholders: 'Одна карта'")


def test_an_update_keeps_translations_and_adds_what_is_new() -> None:
    """New messages are empty, in the program's order, with the files that say them; the same twice changes nothing."""
    before = _po(WHOLE[1])

    after = updated(before, SAID)

    assert [entry.one for entry in read_po(after)] == ["", "Start", "Hello {name}", "{n} card"]
    assert '#: a.py b.py\nmsgid "Hello {name}"\nmsgstr "Hei, {name}"\n' in after
    assert 'msgid_plural "{n} cards"\nmsgstr[0] ""\nmsgstr[1] ""\n' in after
    assert updated(after, SAID) == after
    assert len(problems(after, SAID)) == 2


def test_an_update_offers_the_translation_of_a_message_that_changed() -> None:
    """A message that reads much like a stale one gets its translation, for a translator to look at."""
    after = updated(_po(*WHOLE[1:], Message("Start!", "", "", ["Start nå"], ["# ask Kari"])), SAID)

    assert '#: a.py\n#, fuzzy\n#| msgid "Start!"\nmsgid "Start"\nmsgstr "Start nå"\n' in after
    assert problems(after, SAID) == ["to be looked at (fuzzy): 'Start'"]


def test_an_update_loses_no_translation() -> None:
    """What the program says no more is crossed out at the end and stays there."""
    after = updated(_po(*WHOLE, Message("Gone", "", "", ["Borte"])), SAID)

    assert after.endswith('#~ msgid "Gone"\n#~ msgstr "Borte"\n')
    assert problems(after, SAID) == []
    assert updated(after, SAID) == after


def test_messages_are_found_where_they_are_said(tmp_path: Path) -> None:
    """Plain, plural, with a context, only marked; text put together from pieces is a slip."""
    room = tmp_path / "room"
    room.mkdir()
    (room / "a.py").write_text(
        '_("One " "piece")\nnoop("Marked")\nngettext("{n} a", "{n} b", 2)\npgettext("door", "Open")\n_(shown)\n'
        '_(f"Hello {name}")\n_("a" + b)\nngettext("a", b, 2)\n'
    )

    said = spoken(room)

    assert list(said.files) == [("", "One piece", ""), ("", "Marked", ""), ("", "{n} a", "{n} b"), ("door", "Open", "")]
    assert [slip.partition(" ")[0] for slip in said.slips] == ["room/a.py:6:", "room/a.py:7:", "room/a.py:8:"]


def test_a_word_to_translators_reaches_them(tmp_path: Path) -> None:
    """A comment in the code above a message stands above it in the catalogue."""
    room = tmp_path / "room"
    room.mkdir()
    code = '# What it does.\n# Translators: as your language\n# writes it.\nx = _("12,345.6")\n'
    (room / "a.py").write_text(code)

    assert '#. as your language writes it.\n#: room/a.py\nmsgid "12,345.6"' in updated(begun("nb"), spoken(room))


def test_one_command_begins_and_keeps_a_catalogue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m tests.catalogues de` writes every message; another language needs nothing else to be offered."""
    assert main(["de"], tmp_path) == 1

    assert languages(tmp_path) == ("en", "de")
    assert len(read_po((tmp_path / "de" / "trainer.po").read_text(encoding="utf-8"))) == len(spoken().files) + 1
    assert capsys.readouterr().out.startswith("de: ")


def test_the_made_up_language_says_everything() -> None:
    """Its catalogue is whole, every text is in brackets and 40 % longer, and English comes back afterwards."""
    assert problems(pseudo_catalogue(), spoken()) == []

    with pseudo_words():
        said = _("Runs customer-focus workshops: timers, role cards, ratings and a debrief.")
        counted = ngettext("{count} file read", "{count} files read", 2)
        assert current_language() == LANGUAGE

    assert said.startswith("[Runs customer-focus workshops")
    assert len(said) == round(1.4 * len("Runs customer-focus workshops: timers, role cards, ratings and a debrief."))
    assert "{count}" in counted
    assert is_pseudo(counted)
    assert current_language() == "en"


@pytest.mark.parametrize(
    ("text", "made_up"),
    [
        ("Start", "[Start~]"), ("{n} left", "[{n} left~]"), (" or ", " [or~] "), ("Writing…", "[Writing~]…"),
        ("Files (*)", "[Files~] (*)"), ("{n}%", "{n}%"), ("12,345.6", "12,345.6"), ("", ""),
    ],
)  # fmt: skip
def test_the_made_up_language_keeps_what_must_stay(text: str, made_up: str) -> None:
    """Placeholders, spaces at the ends and the dots of something going on."""
    assert pseudo(text) == made_up


def test_the_shipped_library_speaks_the_made_up_language() -> None:
    """Every shipped scenario, sheet, agenda and record can be told in it whole."""
    library = pseudo_library(shipped_library())

    for scenario in library.scenarios(LANGUAGE):
        assert is_pseudo(scenario.title)
        assert all(is_pseudo(step.notes) for step in scenario.all_steps() if step.notes)
    assert all(is_pseudo(item.ask) for sheet in library.sheets(LANGUAGE) for item in sheet.items)
    assert all(is_pseudo(block.title) for agenda in library.agendas(LANGUAGE) for block in agenda.blocks)
