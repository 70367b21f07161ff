"""This file is the commands about sessions that have been: `export` and `sessions`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli_compare import add_table, table
from trainer.cli_finding import called, formats, found, listed, refuse, tell_files
from trainer.cli_forget import add_forget, forget, forget_index
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.model.play import Play
    from trainer.store.sessions import PastSession


def add_export(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer export`."""
    parser.add_argument("session", metavar="SESSION", help=_("a session file, or a part of its name or title"))
    parser.add_argument("--to", type=Path, metavar="DIR", required=True, help=_("the folder for the notes"))
    parser.add_argument(
        "--format", metavar="LIST", default="", help=_("which files, such as md,docx,csv,json; all if not said")
    )
    parser.add_argument(
        "--page", metavar="NAME", default="", help=_("only the page of this participant, who asked for it")
    )
    parser.add_argument(
        "--client-part", action="store_true", help=_("only the client's part: the report without the record")
    )
    parser.add_argument("--without-names", action="store_true", help=_("leave out every name, id and time"))
    parser.add_argument("--secret-cards", action="store_true", help=_("also the cards the room never saw"))
    parser.add_argument("--json", action="store_true", help=_("write the list as JSON"))


def export(asked: argparse.Namespace) -> int:
    """Write the notes of a session; 1 with a sentence when that can't be done."""
    from trainer.export.aside import write_notes_aside
    from trainer.export.formats import CLIENT, FORMATS
    from trainer.model.trouble import NotOpened, NotSaved
    from trainer.places import data_folder
    from trainer.revisiting import newer_words, revisit
    from trainer.store.letterhead import load_letterhead

    known = {name.removeprefix("client-"): name for name in CLIENT} if asked.client_part else dict.fromkeys(FORMATS)
    chosen = formats(asked.format, known)
    if isinstance(chosen, str):
        return refuse(chosen)
    path = found(asked.session, listed())
    if isinstance(path, str):
        return refuse(path)
    try:
        revisited = revisit(path)
        if revisited.newer:
            sys.stderr.write(f"{newer_words(revisited)}\n")
        if asked.page:
            return _page(revisited.play, asked)
        names, secrets = not asked.without_names, asked.secret_cards
        if secrets and not (names and revisited.play.session.promise.names_in_notes):
            sys.stderr.write(_("Notes that name nobody hold no secret cards either: they are left out.") + "\n")
        whose = load_letterhead(data_folder())
        wanted = [known[name] or name for name in chosen]
        files = write_notes_aside(revisited.play, asked.to, wanted, names=names, secrets=secrets, letterhead=whose)
    except (NotOpened, NotSaved) as refusal:
        return refuse(str(refusal))
    return tell_files(files, as_json=asked.json)


def _page(play: Play, asked: argparse.Namespace) -> int:
    """Writes one participant's own page."""
    from trainer.export.aside import write_page_aside

    name = asked.page
    meant = [one.id for one in play.session.people.values() if one.name.casefold() == name.strip().casefold()]
    if len(meant) != 1:
        return refuse(_("There is nobody called “{name}” in this session.").format(name=name))
    return tell_files([write_page_aside(play, asked.to, meant[0])], as_json=asked.json)


def add_sessions(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer sessions`."""
    parser.add_argument("--json", action="store_true", help=_("write the list as JSON"))
    words = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    help_ = _("Put a damaged session right, from a backup or from what is proven in it.")
    one = words.add_parser("restore", help=help_, description=help_)
    one.add_argument("session", metavar="SESSION", help=_("a session file, or a part of its name or title"))
    one.add_argument("--backup", type=Path, metavar="FILE", help=_("this backup, for a sound session too"))
    one.set_defaults(run=restore_session)
    help_ = _("Say the code that takes the laptop back.")
    words.add_parser("code", help=help_, description=help_).set_defaults(run=code)
    _add_delete(words)
    help_ = _("Write the answers of many sessions as one table without names.")
    one = words.add_parser("table", help=help_, description=help_)
    add_table(one)
    one.set_defaults(run=table)


def _add_delete(words: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    help_ = _("Delete a session for good, with its backups and damaged copies.")
    one = words.add_parser("delete", help=help_, description=help_)
    one.add_argument("session", metavar="SESSION", help=_("a session file, or a part of its name or title"))
    one.add_argument("--notes", type=Path, metavar="DIR", help=_("the folder with its notes, deleted too"))
    one.add_argument("--yes", action="store_true", help=_("do it; without this only say what would go"))
    one.set_defaults(run=delete)
    help_ = _("Erase a name or a sentence from a session and its backups.")
    one = words.add_parser("forget", help=help_, description=help_)
    add_forget(one)
    one.set_defaults(run=forget)


def delete(asked: argparse.Namespace) -> int:
    """Delete a session for good once told to; 1 with a sentence when it wasn't, or can't be."""
    from trainer.model.trouble import NotOpened, NotSaved
    from trainer.store.deleting import delete_session, going, holds_notes, traces

    path = found(asked.session, listed())
    if isinstance(path, str):
        return refuse(path)
    if asked.notes is not None and not holds_notes(asked.notes):
        return refuse(_("There are no notes in {folder}. Nothing was deleted.").format(folder=asked.notes))
    sys.stdout.write(f"{path}\n{going(traces(path, asked.notes))}\n")
    if not asked.yes:
        return refuse(_("Nothing was deleted. Add --yes to delete it for good."))
    try:
        delete_session(path, asked.notes)
    except (NotOpened, NotSaved) as refusal:
        return refuse(str(refusal))
    forget_index()
    sys.stdout.write(_("“{title}” is deleted for good.").format(title=path.stem) + "\n")
    return 0


def restore_session(asked: argparse.Namespace) -> int:
    """Put a damaged session right; 1 with a sentence when that can't be done or needn't be."""
    from trainer.model.trouble import NotOpened, NotSaved
    from trainer.store.copies import backups
    from trainer.store.restoring import restore, sound

    path = found(asked.session, listed())
    if isinstance(path, str):
        return refuse(path)
    try:
        if asked.backup is None and sound(path):
            known = "\n".join(f"  {one.path}" for one in backups(path)) or _("  none yet")
            sentence = _("{path} is sound. To go back to an earlier moment, name a backup with --backup:\n{known}")
            return refuse(sentence.format(path=path, known=known))
        done = restore(path, asked.backup)
    except (NotOpened, NotSaved) as refusal:
        return refuse(str(refusal))
    told = ngettext(
        "{path} is restored, with {count} entry.", "{path} is restored, with {count} entries.", done.facts
    ).format(path=done.path, count=done.facts)
    kept = _("The file as it was is kept as {file}.").format(file=done.beside)
    sys.stdout.write(f"{told}\n{kept}\n")
    return 0


def code(_asked: argparse.Namespace) -> int:
    """Say the code of the session that was started last, for a facilitator who forgot it; 1 when none is kept."""
    from trainer.places import data_folder
    from trainer.store.settings import load_settings

    kept = load_settings(data_folder()).code
    if not kept:
        return refuse(_("There are no sessions yet."))
    sys.stdout.write(f"{kept}\n")
    return 0


def sessions(asked: argparse.Namespace) -> int:
    """List the sessions there are, the latest first."""
    known = listed()
    if asked.json:
        sys.stdout.write(json.dumps([_plain(one) for one in known], indent=1, ensure_ascii=False) + "\n")
        return 0
    if not known:
        sys.stdout.write(_("There are no sessions yet.") + "\n")
    sys.stdout.writelines(f"{_line(one)}\n" for one in known)
    return 0


def _line(session: PastSession) -> str:
    return " · ".join((called(session.path, session.title), *_remarks(session)))


def _remarks(session: PastSession) -> tuple[str, ...]:
    if session.trouble:
        return (session.trouble,)
    people = ngettext("{count} person", "{count} people", session.present).format(count=session.present)
    state = _("finished") if session.finished else _("not finished")
    return (people, state, *((_("rehearsal"),) if session.rehearsal else ()))


def _plain(session: PastSession) -> dict[str, object]:
    return {
        "path": str(session.path),
        "title": session.title,
        "client": session.client,
        "place": session.place,
        "started": session.started,
        "last": session.last,
        "keep_days": session.keep_days,
        "people": session.people,
        "came": session.came,
        "finished": session.finished,
        "rehearsal": session.rehearsal,
        "trouble": session.trouble,
    }
