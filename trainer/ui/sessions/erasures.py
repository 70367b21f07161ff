"""This file is what can be chosen to be erased, a name or words, and how that is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.wordings import Kind, Wording


@dataclass(frozen=True, slots=True)
class Named:
    """A person: their id ("" for one that only stands in words), their name, and in how many texts it stands."""

    person: str
    name: str
    texts: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """Words, and the forms of an erased name that may stand in them."""

    wording: Wording
    forms: tuple[str, ...] = ()


Choice = Named | Said


def line(choice: Choice) -> str:
    """A choice in the list."""
    match choice:
        case Named():
            if not choice.person:
                return _("“{name}” wherever it stands").format(name=choice.name)
            return _("{kind}: {words}").format(kind=kind_of(choice), words=choice.name)
        case Said():
            return _("{kind}: {words}").format(kind=kind_of(choice), words=choice.wording.words)
        case _:
            assert_never(choice)


def erase_words(choice: Choice | None) -> str:
    """The words of the button."""
    return _("Erase this name") if isinstance(choice, Named) else _("Erase this sentence")


def lost_words(choice: Choice | None, word: str) -> str:
    """What is lost, in a sentence."""
    if word:
        return _("“{word}” becomes “…” in this sentence. It can't be taken back.").format(word=word)
    if isinstance(choice, Named):
        known = ngettext(
            "The name becomes “…”, in {count} text too. The answers stay, without the name. It can't be taken back.",
            "The name becomes “…”, in {count} texts too. The answers stay, without the name. It can't be taken back.",
            choice.texts,
        ).format(count=choice.texts)
        if not choice.texts:
            known = _("The name becomes “…”. The answers stay, without the name. It can't be taken back.")
        return known + (" " + _("It goes from kept groups too.") if choice.person else "")
    return _("The sentence becomes “…”, with what it said before it was corrected. It can't be taken back.")


def kind_of(choice: Choice) -> str:
    """What is chosen."""
    if isinstance(choice, Named):
        return _("Person") if choice.person else _("A name in words")
    return kind_words(choice.wording.kind)


def kind_words(kind: Kind) -> str:
    """What words are."""
    return {
        "note": _("Note"),
        "debrief": _("From the debrief"),
        "commitment": _("To take away"),
        "answer": _("Answer"),
        "board": _("On a board"),
        "unit": _("Unit of a figure"),
        "field": _("Field of a row"),
        "meeting": _("Weekly meeting"),
        "file": _("Name of a file"),
        "held": _("Session"),
        "other": _("Words"),
    }[kind]
