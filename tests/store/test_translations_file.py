"""This file is a translation's file: read beside its source, checked for what is missing, renewed without a loss."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model.record import Record
from trainer.model.sheet import Sheet
from trainer.store.check_translations import check_translations
from trainer.store.comments import comment_above, comment_lines, plain, read_comment
from trainer.store.library import Library, bundle, check_paths, load_library
from trainer.store.nodes import MapNode, TextNode
from trainer.store.shared_words import vocabulary
from trainer.store.template_translation import CannotTranslate, write_translation
from trainer.store.yaml_guard import guard
from trainer.store.yaml_writing import listed, under

SCENE = """\
trainer: 1
scenario: scene
title: The scene
summary: Short.
themes: [complaints, listening]
roles:
  customer: Customer
decks:
  reason:
    name: Reason
    to: customer
    cards:
      queue: You waited
      call:
        title: Nobody called
        text: |
          Be cool.
          - Look at the clock.
        glossary: [ring, call]
steps:
  - id: scene
    act: Play
    minutes: 5
  - id: talk
    discuss:
      why: And why?
"""
NORWEGIAN = """\
trainer: 1
translation: scene
language: nb
title: Scenen
themes: [klager, lytting]
decks:
  reason:
    cards:
      queue: Du ventet
      call:
        title: Ingen ringte
        glossary:
          - ringe
          - telefon
          - samtale
steps:
  talk:
    discuss:
      why: Og hvorfor?
"""


def _folder(tmp_path: Path, translation: str = NORWEGIAN, source: str = SCENE) -> Path:
    (tmp_path / "scene.yaml").write_text(source, encoding="utf-8")
    if translation:
        (tmp_path / "scene.nb.yaml").write_text(translation, encoding="utf-8")
    return tmp_path


def _told(folder: Path, *languages: str) -> list[str]:
    return [f"{one.severity} {Path(one.path).name}:{one.line}:{one.column}: {one.sentence}"
            for one in check_translations([folder], languages)]  # fmt: skip


def _errors(folder: Path) -> list[str]:
    return [line.removeprefix("error scene.nb.yaml:") for line in _told(folder) if line.startswith("error")]


def test_a_translated_scenario_speaks_its_language(tmp_path: Path) -> None:
    """Texts are those of the sibling file; what it lacks stays in the language of the source."""
    scene = load_library([_folder(tmp_path)]).scenario("scene", "nb")

    assert (scene.title, scene.summary, scene.themes) == ("Scenen", "Short.", ("klager", "lytting"))
    assert [card.title for card in scene.decks[0].cards] == ["Du ventet", "Ingen ringte"]
    assert scene.decks[0].cards[1].glossary == ("ringe", "telefon", "samtale")
    assert scene.decks[0].name == "Reason"
    assert scene.language == "nb"


def test_without_a_language_the_source_speaks(tmp_path: Path) -> None:
    """The file's own language needs no translation, and one that nobody wrote falls back to it."""
    library = load_library([_folder(tmp_path)])

    assert library.scenario("scene").title == "The scene"
    assert library.scenario("scene", "en") == library.scenario("scene") == library.scenario("scene", "ru")
    assert library.languages() == ("en", "nb")


def test_every_kind_of_file_can_be_asked_for_in_a_language() -> None:
    """Sheets, sheets inside scenarios, agendas and records as scenarios; lists of them too."""
    files = {
        "felt.yaml": "sheet: felt\ntitle: Felt\nitems:\n  f:\n    ask: How?\n    faces: yes\n",
        "felt.nb.yaml": "translation: felt\nlanguage: nb\ntitle: Følt\nitems:\n  f: Hvordan?\n",
        "day.yaml": "agenda: day\nblocks:\n  - title: Hello\n    minutes: 5\n  - break: Tea\n    minutes: 5\n",
        "day.nb.yaml": "translation: day\nlanguage: nb\ntitle: Dagen\nblocks:\n  - title: Hei\n  - break: Te\n",
        "log.yaml": "record: log\nentry:\n  what: line\n  how: [good, poor]\n",
        "log.nb.yaml": "translation: log\nlanguage: nb\nentry:\n  how:\n    choose:\n      good: Bra\n",
    }
    library = bundle({name: f"trainer: 1\n{text}" for name, text in files.items()})

    assert library.sheet("felt", "nb").items[0].ask == "Hvordan?"
    assert [(sheet.title, sheet.language) for sheet in library.sheets("nb")] == [("Følt", "nb")]
    assert library.agenda("day", "nb").title == "Dagen"
    assert [block.title for block in library.agendas("nb")[0].blocks] == ["Hei", "Te"]
    assert [option.text for option in library.record("log", "nb").entry[1].options] == ["Bra", "Poor"]  # type: ignore[union-attr]
    assert isinstance(library.records("nb")[0], Record)
    assert library.sheet("felt") != library.sheet("felt", "nb")


def test_a_session_carries_every_language(tmp_path: Path) -> None:
    """The sources of a scenario hold its translations, and the library made of them speaks them."""
    sources = load_library([_folder(tmp_path)]).sources(["scene"])

    assert sorted(sources) == ["scene.nb.yaml", "scene.yaml"]
    assert bundle(sources).scenario("scene", "nb").title == "Scenen"
    assert bundle(sources).languages() == ("en", "nb")


def test_ones_own_file_comes_with_its_own_translations(tmp_path: Path) -> None:
    """A file that replaces a shipped one doesn't speak with the shipped one's translation."""
    first, own = tmp_path / "shipped", tmp_path / "own"
    for folder in (first, own):
        folder.mkdir()
    _folder(first)
    _folder(own, "", SCENE.replace("The scene", "Mine"))

    library = load_library([first, own])

    assert [one.siblings for one in library.entries if one.id == "scene"] == [()]
    assert library.scenario("scene", "nb").title == "Mine"


def test_a_broken_translation_never_breaks_its_source(tmp_path: Path) -> None:
    """What can be read of a translation is used; what can't leaves the source as it is."""
    assert load_library([_folder(tmp_path, "title: [\n")]).scenario("scene", "nb").title == "The scene"

    library = load_library([_folder(tmp_path, NORWEGIAN.replace("  reason:", "  raeson:"))])

    assert library.broken() == ()
    assert library.scenario("scene", "nb").title == "Scenen"
    assert library.scenario("scene", "nb").decks[0].cards[0].title == "You waited"


def test_the_subject_of_a_comparison_goes_by_its_translated_name() -> None:
    """A comparison names its subject; in another language it names it by the word that this has there."""
    source = (
        "trainer: 1\nsheet: after\ntitle: After\nfrom: outside\nsubject: manager\nitems:\n  work:\n    ask: How?\n"
        "    scale: 1-10\ncompare: {item: work, between: manager, least: 8}\n"
    )
    norwegian = "trainer: 1\ntranslation: after\nlanguage: nb\nsubject: leder\n"

    sheet: Sheet = bundle({"after.yaml": source, "after.nb.yaml": norwegian}).sheet("after", "nb")

    assert sheet.compare is not None
    assert (sheet.subject, sheet.compare.between) == ("leder", "leder")


def test_the_check_names_what_is_missing(tmp_path: Path) -> None:
    """Each text that is not translated yet is a warning where it should stand, with the source's words."""
    told = _told(_folder(tmp_path))

    assert 'warning scene.nb.yaml:1:1: "summary" is not translated yet: “Short.”' in told
    words = "“Be cool. - Look at the clock.”"
    assert f'warning scene.nb.yaml:10:7: "decks.reason.cards.call.text" is not translated yet: {words}' in told
    assert len(told) == 5


def test_nothing_is_asked_of_a_file_that_nobody_translates(tmp_path: Path) -> None:
    """A trainer who works in one language hears nothing of others."""
    assert _told(_folder(tmp_path, "")) == []


def test_languages_can_be_demanded(tmp_path: Path) -> None:
    """Asked for completeness, what is missing is an error: a text in its file, a whole translation at the source."""
    told = _told(_folder(tmp_path), "nb", "ru", "en")

    assert 'error scene.nb.yaml:1:1: "summary" is not translated yet: “Short.”' in told
    assert 'error scene.yaml:1:1: there is no translation "scene.ru.yaml"' in told
    assert all(line.startswith("error") for line in told)
    assert len(told) == 6


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  reason:", "  raeson:", '7:3: unknown id "raeson"; did you mean "reason"?'),
        ("title: Scenen", "titel: Scenen", '4:1: unknown key "titel"; did you mean "title"?'),
        ("title: Scenen", "people: 3-30", '4:1: the source has no text under "people" here'),
        ("title: Scenen", "room_title: Rom", '4:1: the source has no text under "room_title" here'),
        ("title: Scenen", "title: [Scenen]", '4:8: "title" is a text; expected a text'),
        ("queue: Du ventet", "queue: [Du]", '9:14: "decks.reason.cards.queue" has another shape'),
        ("language: nb", "language: no", '3:11: "language" and the file name differ; expected language: nb'),
        ("translation: scene", "translation: scen", '2:14: "translation" and the file name differ; expected translat'),
        ("language: nb\n", "", '1:1: this translation has no "language"; expected language: nb'),
        ("title: Scenen", "title: Scenen\ntitle: Igjen", '5:1: "title" stands here twice, first in line 4'),
        ("themes: [klager, lytting]", "themes:\n  a: klager", '6:3: "themes" is a list'),
        ("      why: Og hvorfor?", "      - Og hvorfor?", '19:7: "steps.talk.discuss" has another shape'),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_is_told_where_it_stands(tmp_path: Path, old: str, new: str, told: str) -> None:
    """A wrong id or key, something that is no text, another shape: an error with its place and the nearest word."""
    assert any(line.startswith(told) for line in _errors(_folder(tmp_path, NORWEGIAN.replace(old, new, 1))))


def test_an_id_that_is_gone_is_left_over(tmp_path: Path) -> None:
    """A card taken out of the source leaves its translation behind: a warning, no error."""
    without = SCENE.replace("      queue: You waited\n", "")

    told = _told(_folder(tmp_path, source=without))

    assert 'warning scene.nb.yaml:9:7: "decks.reason.cards.queue" is left over; the source has it no more' in told
    assert not [line for line in told if line.startswith("error")]


def test_plain_lists_have_equal_length(tmp_path: Path) -> None:
    """Words translated by place must be as many as in the source; else the source's are shown and the check says so."""
    folder = _folder(tmp_path, NORWEGIAN.replace("[klager, lytting]", "[klager]"))

    assert 'warning scene.nb.yaml:5:9: "themes" needs as many entries as the source has: 2, not 1' in _told(folder)
    assert load_library([folder]).scenario("scene", "nb").themes == ("complaints", "listening")


def test_a_translation_alone_is_an_error(tmp_path: Path) -> None:
    """A translation without its source, or a folder's orphan, is told; so is one named on the command line."""
    (tmp_path / "lost.nb.yaml").write_text(NORWEGIAN, encoding="utf-8")

    expected = ['error lost.nb.yaml:1:1: there is no "lost.yaml" beside this translation']
    assert _told(tmp_path) == expected
    assert _told(tmp_path / "lost.nb.yaml") == expected
    assert check_paths([tmp_path]) == []


def test_a_new_translation_holds_the_sources_words(tmp_path: Path) -> None:
    """`translate` writes every text's place with the source's words above it, and nothing in it is an error."""
    path = write_translation(_folder(tmp_path, "") / "scene.yaml", "nb", tmp_path)

    text = path.read_text(encoding="utf-8")
    assert text.startswith("trainer: 1\ntranslation: scene\nlanguage: nb\n\n# en: The scene\ntitle:\n")
    assert "# en: complaints, listening\nthemes:\n" in text
    assert "      # en: You waited\n      queue:\n" in text
    assert "        # en: Be cool.\n        #   - Look at the clock.\n        text:\n" in text
    assert "    discuss:\n      # en: And why?\n      why:\n" in text
    assert _errors(tmp_path) == []
    assert len(_told(tmp_path)) == 11


def test_what_is_translated_is_kept(tmp_path: Path) -> None:
    """Written anew, the file keeps every text, the translator's comments and what is left over; twice is no change."""
    before = NORWEGIAN.replace("title: Scenen", "# ask Kari\ntitle: Scenen").replace("trainer: 1", "# Ours\ntrainer: 1")
    folder = _folder(tmp_path, before, SCENE.replace("      queue: You waited\n", ""))

    path = write_translation(folder / "scene.yaml", "nb", folder)
    once = path.read_text(encoding="utf-8")
    write_translation(folder / "scene.yaml", "nb", folder)

    assert once == path.read_text(encoding="utf-8")
    assert once.startswith("# Ours\ntrainer: 1\n")
    assert "# ask Kari\n# en: The scene\ntitle: Scenen\n" in once
    assert "# en: complaints, listening\nthemes: [klager, lytting]\n" in once
    assert "glossary: [ringe, telefon, samtale]" in once
    assert "# left: decks.reason.cards.queue: Du ventet" in once


def test_a_changed_sentence_is_named(tmp_path: Path) -> None:
    """When the source says something new the translation is out of date, until the words above it are right again."""
    folder = _folder(tmp_path)
    write_translation(folder / "scene.yaml", "nb", folder)
    _folder(tmp_path, "", SCENE.replace("The scene", "Our scene"))

    told = 'warning scene.nb.yaml:6:1: "title" is out of date; the source says now: “Our scene”'
    assert told in _told(folder)

    path = write_translation(folder / "scene.yaml", "nb", folder)
    text = path.read_text(encoding="utf-8")

    assert "# en: Our scene\n# was: The scene\ntitle: Scenen\n" in text
    assert 'warning scene.nb.yaml:7:1: "title" is out of date; the source says now: “Our scene”' in _told(folder)
    assert load_library([folder]).scenario("scene", "nb").title == "Scenen"

    path.write_text(text.replace("# was: The scene\n", ""), encoding="utf-8")
    assert not [line for line in _told(folder) if "out of date" in line]


def test_line_breaks_in_the_source_are_no_change(tmp_path: Path) -> None:
    """A sentence that was only wrapped in another way is still the sentence that was translated."""
    folder = _folder(tmp_path)
    path = write_translation(folder / "scene.yaml", "nb", folder)
    path.write_text(path.read_text(encoding="utf-8").replace("        text:\n", "        text: Vær kjølig.\n"))
    _folder(tmp_path, "", SCENE.replace("Be cool.\n          - Look", "Be  cool. - Look"))

    assert not [line for line in _told(folder) if "out of date" in line]


def test_a_theme_has_one_word_in_a_language(tmp_path: Path) -> None:
    """Filters go by themes, so the check names a theme that two files call differently."""
    folder = _folder(tmp_path)
    (folder / "other.yaml").write_text(SCENE.replace("scenario: scene", "scenario: other"), encoding="utf-8")
    other = NORWEGIAN.replace("translation: scene", "translation: other").replace("klager", "reklamasjon")
    (folder / "other.nb.yaml").write_text(other, encoding="utf-8")

    told = 'scene.nb.yaml:5:1: "complaints" is "klager" here and "reklamasjon" in other.nb.yaml; one word finds both'
    assert f"warning {told}" in _told(folder)
    assert f"error {told}" in _told(folder, "nb")


def test_a_theme_that_is_known_is_proposed(tmp_path: Path) -> None:
    """A new translation begins with the words that other files have for the same themes."""
    folder = _folder(tmp_path)
    (folder / "other.yaml").write_text(SCENE.replace("scenario: scene", "scenario: other"), encoding="utf-8")

    path = write_translation(folder / "other.yaml", "nb", folder, vocabulary([folder], "nb"))

    assert "themes: [klager, lytting]\n" in path.read_text(encoding="utf-8")
    assert vocabulary([folder], "ru") == {}


def test_what_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    """A translation with a mistake in it is mended first; nothing is lost by trying."""
    folder = _folder(tmp_path, NORWEGIAN + "titel: X\n")

    with pytest.raises(CannotTranslate, match='unknown key "titel"'):
        write_translation(folder / "scene.yaml", "nb", folder)
    assert (folder / "scene.nb.yaml").read_text(encoding="utf-8") == NORWEGIAN + "titel: X\n"


@pytest.mark.parametrize("language", ["", "en", "norsk", "../nb", "NB"])
def test_only_another_language_is_translated_into(tmp_path: Path, language: str) -> None:
    """The source's own language and words that are no language's code are refused."""
    with pytest.raises(CannotTranslate):
        write_translation(_folder(tmp_path) / "scene.yaml", language, tmp_path)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn"), exclude_characters="\u2028\u2029"),
    min_size=1,
).map(lambda text: text.strip()).filter(lambda text: text and not any(0x202A <= ord(c) <= 0x202E or
                                       0x2066 <= ord(c) <= 0x2069 or c == "\ufeff" for c in text))  # fmt: skip


@given(WORDS)
def test_every_text_is_read_back_as_it_was_written(text: str) -> None:
    """Whatever a translator says stands in the file so that it means itself."""
    root = guard("", "\n".join(under("key", text)) + "\n").root

    assert isinstance(root, MapNode)
    assert root.entries[0].value == TextNode(text, root.entries[0].value.place)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_every_list_is_read_back_as_it_was_written(words: list[str]) -> None:
    """Words with commas, colons and brackets stay the words they are."""
    guarded = guard("", "\n".join(listed("key", words)) + "\n")

    assert guarded.problems == ()
    assert isinstance(guarded.root, MapNode)
    assert [one.text for one in guarded.root.entries[0].value.items] == words  # type: ignore[union-attr]


@given(st.lists(WORDS, min_size=1, max_size=4).map("\n".join))
def test_every_source_is_read_back_from_its_comment(words: str) -> None:
    """The words above a text are those of the source, but for the line breaks."""
    lines = comment_lines("en", words, 4)

    assert read_comment(lines).get("en") == plain(words)
    assert comment_above([*(f"    {line}" for line in lines), "    key: x"], len(lines) + 1).get("en") == plain(words)


def test_an_empty_library_speaks_no_language() -> None:
    """There is nothing to offer before there are files."""
    assert Library().languages() == ()
