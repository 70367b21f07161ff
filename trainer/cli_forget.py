"""This file is the command `forget`: erases a name or a sentence from a session or a record, and from its backups."""

from __future__ import annotations

import argparse
import contextlib
import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli_finding import found, listed, refuse
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.erasing import Erased
    from trainer.store.forgetting import Erasable, Standing
    from trainer.store.wordings import Wording


def add_forget(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer forget`."""
    parser.add_argument(
        "session", metavar="SESSION", help=_("a session or record file, or a part of a session's name or title")
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--person", metavar="NAME", default="", help=_("this name, wherever it stands"))
    what.add_argument("--sentence", metavar="WORDS", default="", help=_("this sentence, or the one with these words"))
    what.add_argument("--finish", action="store_true", help=_("carry out what was cut off"))
    parser.add_argument("--only", metavar="WORD", default="", help=_("of the sentence only this word"))
    parser.add_argument("--yes", action="store_true", help=_("do it; without this only say what would go"))
    parser.add_argument("--json", action="store_true", help=_("write the list as JSON"))


def forget(asked: argparse.Namespace) -> int:
    """List what can be erased, or erase it once told to; 1 with a sentence when it wasn't, or can't be."""
    from trainer.model.trouble import NotOpened, NotSaved

    path = found(asked.session, listed())
    if isinstance(path, str):
        return refuse(path)
    try:
        return _asked(path, asked)
    except (NotOpened, NotSaved) as refusal:
        return refuse(str(refusal))


def _asked(path: Path, asked: argparse.Namespace) -> int:
    from trainer.store.erasing import finish
    from trainer.store.forgetting import erasable

    if asked.finish or asked.yes:
        done = finish(path)  # what was asked for before goes first
        if asked.finish:
            if done and asked.json:
                return _told_plain(done)
            return _told(done) if done else refuse(_("Nothing was cut off in {path}.").format(path=path))
    known = erasable(path)
    if asked.person:
        return _person(path, known, asked)
    if asked.sentence:
        return _sentence(path, known, asked)
    return _list(known, as_json=asked.json)


def _person(path: Path, known: Erasable, asked: argparse.Namespace) -> int:
    from trainer.places import data_folder
    from trainer.store.forgetting import erasable, forget, person_of, standing
    from trainer.store.people_lists import forget_kept

    name = asked.person
    person = person_of(known, name) if known.people else ""
    if not (asked.json and asked.yes):
        sys.stdout.write(
            _(
                "The name becomes “…”, also in what was written, in the file and in its backups. Damaged copies go. "
                "Answers stay, without the name. Notes and files that were written before are not reached."
            )
            + "\n"
        )
    if not asked.yes:
        return refuse(_("Nothing was erased. Add --yes to erase it for good."))
    groups = forget_kept(data_folder() / "people", name.strip()) if person else ()
    done = forget(path, person, name)
    forget_index()
    left = standing(name, erasable(path).words)
    files = _called_after(name, path)
    if asked.json:
        return _told_plain(done, groups, left, files)
    _told(done, groups)
    if files:
        sys.stdout.write(_("The name still stands in the names of these files and folders; rename or delete them:"))
        sys.stdout.write("".join(f"\n  {one}" for one in files) + "\n")
    if left:
        sys.stdout.write(_("Other forms of the name may stand here; erase them with --sentence:") + "\n")
        sys.stdout.writelines(f"  {one.wording.words}  ({', '.join(one.forms)})\n" for one in left)
    return 0


def _called_after(name: str, path: Path) -> tuple[Path, ...]:
    """Files and folders called after somebody: beside the session, in the data folder, and where notes are written."""
    from trainer.places import data_folder
    from trainer.store.named_files import called_after
    from trainer.store.settings import load_settings

    data = data_folder()
    chosen = load_settings(data)
    return called_after(name, (path.parent, data, *(Path(one) for one in (chosen.notes, chosen.sessions) if one)))


def _sentence(path: Path, known: Erasable, asked: argparse.Namespace) -> int:
    from trainer.store.forgetting import forget_words

    meant = _meant(known.words, asked.sentence)
    if len(meant) != 1:
        return refuse(_not_one(asked.sentence, meant))
    if not (asked.json and asked.yes):
        sys.stdout.write(f"{meant[0].words}\n")
    if asked.only and asked.only.casefold() not in meant[0].words.casefold():
        return refuse(_("“{word}” doesn't stand in it.").format(word=asked.only))
    if not asked.yes:
        return refuse(_("Nothing was erased. Add --yes to erase it for good."))
    done = forget_words(path, meant[0], asked.only)
    forget_index()
    return _told_plain(done) if asked.json else _told(done)


def _meant(words: Sequence[Wording], wanted: str) -> list[Wording]:
    same = [one for one in words if one.words.strip() == wanted.strip()]
    return same or [one for one in words if wanted.casefold() in one.words.casefold()]


def _not_one(wanted: str, meant: Sequence[Wording]) -> str:
    if not meant:
        return _("“{words}” was not written in this session.").format(words=wanted)
    named = "\n".join(f"  {one.words}" for one in meant)
    return _("Several sentences hold “{words}”. Name one of them:\n{sentences}").format(words=wanted, sentences=named)


def _told(done: Erased, groups: Sequence[str] = ()) -> int:
    from trainer.store.erasing import done_words, groups_words

    beyond = _("Files that were written or handed on before may still hold it.")
    sys.stdout.write(" ".join(part for part in (done_words(done), groups_words(groups), beyond) if part) + "\n")
    return 0


def _told_plain(
    done: Erased, groups: Sequence[str] = (), left: Sequence[Standing] = (), files: Sequence[Path] = ()
) -> int:
    """The same for other programs, and where the name may still stand."""
    standing = [{"words": one.wording.words, "forms": one.forms} for one in left]
    plain = {**asdict(done), "groups": groups, "standing": standing, "files": [str(one) for one in files]}
    sys.stdout.write(json.dumps(plain, indent=1, ensure_ascii=False) + "\n")
    return 0


def _list(known: Erasable, *, as_json: bool) -> int:
    """People and words; private answers are not listed, only found by their words."""
    shown = [one for one in known.words if not one.private]
    if as_json:
        plain = {"people": list(known.people.values()), "words": [{"kind": o.kind, "words": o.words} for o in shown]}
        sys.stdout.write(json.dumps(plain, indent=1, ensure_ascii=False) + "\n")
        return 0
    sys.stdout.writelines(f"{name}\n" for name in known.people.values())
    sys.stdout.writelines(f"  {one.words}\n" for one in shown)
    if len(shown) < len(known.words):
        sys.stdout.write(_("Private answers are not listed; --sentence finds them by words that stand in them.") + "\n")
    return 0


def forget_index() -> None:
    """What is derived from the sessions is made anew."""
    from trainer.places import data_folder
    from trainer.several import FOLDER

    index = data_folder() / "index"
    shutil.rmtree(index / FOLDER, ignore_errors=True)
    with contextlib.suppress(OSError):
        (index / "sessions.json").unlink(missing_ok=True)
