"""This file is the words people read: English without a catalogue, another language the moment it is asked for."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from trainer.catalogue import BrokenCatalogue, read_po, spoken
from trainer.words import _, current_language, languages, ngettext, pgettext, preferred, set_language, speaking

RUSSIAN = r"""
# A translator's word
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"

#: trainer/ui/a.py
msgid "Start"
msgstr "Начать"

msgctxt "a door"
msgid "Open"
msgstr "Открыта"

msgid "{n} answer"
msgid_plural "{n} answers"
msgstr[0] "{n} ответ"
msgstr[1] "{n} ответа"
msgstr[2] "{n} ответов"

msgid ""
"One \"line\"\n"
"and another"
msgstr ""
"Одна «строка»\n"
"и другая"

#, fuzzy
#| msgid "Stop here"
msgid "Stop"
msgstr "Стоп"

msgid "Later"
msgstr ""

#~ msgid "Gone"
#~ msgstr "Нет"
"""


@pytest.fixture
def catalogues(tmp_path: Path) -> Path:
    """A folder with a Russian catalogue."""
    folder = tmp_path / "locale"
    folder.joinpath("ru").mkdir(parents=True)
    folder.joinpath("ru", "trainer.po").write_text(RUSSIAN, encoding="utf-8")
    return folder


def test_english_needs_no_catalogue() -> None:
    """Without any catalogue the messages are their own English, and plurals are English plurals."""
    assert current_language() == "en"
    assert (_("Start"), pgettext("a door", "Open")) == ("Start", "Open")
    assert [ngettext("{n} answer", "{n} answers", n).format(n=n) for n in (1, 2)] == ["1 answer", "2 answers"]


def test_the_language_can_change_at_any_time(catalogues: Path) -> None:
    """After set_language the same calls answer in the new language, and back again."""
    set_language("ru", catalogues)
    assert (current_language(), _("Start")) == ("ru", "Начать")

    set_language("en", catalogues)
    assert (current_language(), _("Start")) == ("en", "Start")


def test_plurals_follow_the_language(catalogues: Path) -> None:
    """Russian has three forms where English has two."""
    set_language("ru", catalogues)

    said = [ngettext("{n} answer", "{n} answers", n).format(n=n) for n in (1, 3, 11)]

    assert said == ["1 ответ", "3 ответа", "11 ответов"]


def test_one_word_can_mean_two_things(catalogues: Path) -> None:
    """A message with a context is another message than the same without one."""
    set_language("ru", catalogues)

    assert (pgettext("a door", "Open"), _("Open")) == ("Открыта", "Open")


def test_lines_and_quotes_come_through(catalogues: Path) -> None:
    """A message of several lines with quotes in it is spoken as it was written."""
    set_language("ru", catalogues)

    assert _('One "line"\nand another') == "Одна «строка»\nи другая"


def test_what_is_not_settled_is_said_in_english(catalogues: Path) -> None:
    """A message without a translation, one that a translator must look at, and one long gone stay English."""
    set_language("ru", catalogues)

    assert (_("Later"), _("Stop"), _("Gone")) == ("Later", "Stop", "Gone")


def test_words_are_read_when_the_first_is_asked_for(tmp_path: Path) -> None:
    """A language nothing is said in costs nothing: its catalogue isn't looked for before."""
    file = tmp_path / "ru" / "trainer.po"
    with speaking("ru", tmp_path):
        file.parent.mkdir()
        file.write_text(RUSSIAN, encoding="utf-8")

        assert _("Start") == "Начать"


def test_an_unknown_language_speaks_english_words(catalogues: Path) -> None:
    """A language without a catalogue is remembered, and its words stay English."""
    set_language("fi", catalogues)

    assert (current_language(), _("Start")) == ("fi", "Start")


def test_a_broken_catalogue_speaks_english_words(catalogues: Path) -> None:
    """The program starts in English rather than not at all; whoever reads the catalogue is told the line."""
    broken = RUSSIAN + '\nmsgid "Left\n'
    folder = catalogues / "kk"
    folder.mkdir()
    (folder / "trainer.po").write_text(broken, encoding="utf-8")

    set_language("kk", catalogues)

    assert _("Start") == "Start"
    with pytest.raises(BrokenCatalogue, match=f"line {broken.count(chr(10))}"):
        read_po(broken)


def test_adding_a_language_is_adding_a_file(catalogues: Path) -> None:
    """The languages offered are English and those whose catalogue lies in the folder."""
    assert languages(catalogues) == ("en", "ru")


def test_a_language_can_be_added_in_the_users_own_folder(catalogues: Path, data: Path) -> None:
    """Whoever adds a language needs no place inside the program."""
    (data / "locale").parent.mkdir(parents=True)
    catalogues.rename(data / "locale")

    assert "ru" in languages()
    with speaking("ru"):
        assert _("Start") == "Начать"


def test_the_stage_may_speak_another_language(catalogues: Path) -> None:
    """Inside `speaking` the words are those of its language; outside nothing has changed, whatever went wrong."""
    with speaking("ru", catalogues):
        assert (current_language(), _("Start")) == ("ru", "Начать")
        with speaking("en", catalogues):
            assert _("Start") == "Start"
        with speaking("", catalogues):
            assert _("Start") == "Начать"
        assert _("Start") == "Начать"
    assert (current_language(), _("Start")) == ("en", "Start")

    with pytest.raises(ZeroDivisionError), speaking("ru", catalogues):
        raise ZeroDivisionError
    assert current_language() == "en"


def test_nobody_else_hears_what_is_said_aside(catalogues: Path) -> None:
    """A slide composed in the stage's language doesn't change what another thread says meanwhile."""
    heard: list[str] = []

    with speaking("ru", catalogues):
        other = threading.Thread(target=lambda: heard.append(_("Start")))
        other.start()
        other.join()

    assert heard == ["Start"]


@pytest.mark.parametrize(
    ("wishes", "found"),
    [
        (["ru_RU.UTF-8"], "ru"), (["nb-NO", "ru"], "nb"), (["no"], "nb"), (["nn_NO"], "nb"), (["fi", "ru"], "ru"),
        (["fi"], "en"), (["C"], "en"), (["en_GB", "ru"], "en"), ([], "en"),
    ],
)  # fmt: skip
def test_the_users_own_language_is_preferred(wishes: list[str], found: str) -> None:
    """The first language a system asks for that there are words in; a Norwegian of any kind reads Bokmål."""
    assert preferred(wishes, ("en", "nb", "ru")) == found


def test_a_catalogue_without_a_plural_rule_counts_as_english_does() -> None:
    """The smallest catalogue is a header and a message."""
    small = spoken(read_po('msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "a"\nmsgstr "b"\n'))

    assert (small.gettext("a"), small.ngettext("one", "many", 2)) == ("b", "many")
