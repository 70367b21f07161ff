"""This file is the commands for authors: `check`, `new`, `translate` and `schema`."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from trainer.model.refusal import cause
from trainer.words import _, ngettext


def add_check(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer check`."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=_("files, or folders of files"))
    parser.add_argument("--json", action="store_true", help=_("write the problems as JSON"))
    languages = _("languages that all is to be translated into, such as nb,ru")
    parser.add_argument("--languages", type=_codes, default=(), metavar="LANG,…", help=languages)


def _codes(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())


def check(asked: argparse.Namespace) -> int:
    """Write every problem of the files; 1 when one of them is an error."""
    from trainer.places import data_folder
    from trainer.shipped import shipped
    from trainer.store.check_translations import check_translations
    from trainer.store.files import files_under
    from trainer.store.library import check_paths
    from trainer.store.problems import by_place, has_errors

    sources = check_paths(asked.paths, (shipped("scenarios"), data_folder() / "scenarios"))
    problems = by_place([*sources, *check_translations(asked.paths, asked.languages)])
    if asked.json:
        sys.stdout.write(json.dumps([asdict(problem) for problem in problems], indent=1, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{problem}\n" for problem in problems)
        count = sum(1 for path in asked.paths if path.exists() for _file in files_under(path))
        errors = sum(1 for problem in problems if problem.severity == "error")
        read = ngettext("{count} file read", "{count} files read", count).format(count=count)
        found = ngettext("{count} error", "{count} errors", errors).format(count=errors)
        sys.stdout.write(f"{read}, {found}\n")
    return 1 if has_errors(problems) else 0


def add_new(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer new`."""
    parser.add_argument("id", metavar="ID", help=_("small Latin letters, digits and hyphens: my-exercise"))
    kinds = ("scenario", "sheet", "agenda", "record")
    parser.add_argument("--kind", choices=kinds, default="scenario", help=_("what to write; a scenario if not said"))
    parser.add_argument("--to", type=Path, metavar="DIR", default=Path(), help=_("the folder; this one if not said"))
    parser.add_argument("--from", dest="source", metavar="ID", help=_("copy this one, to change it: an id, or a file"))


def new(asked: argparse.Namespace) -> int:
    """Write a commented file to start from, or a copy of another; 1 when that can't be done."""
    from trainer.store.adapted import adapt
    from trainer.store.template import CannotStart, begin

    try:
        if asked.source is None:
            path = begin(asked.kind, asked.id, asked.to)
        elif source := _author_file(asked.source):
            path = adapt(source, asked.id, asked.to)
        else:
            return 1
    except CannotStart as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except OSError as trouble:
        sys.stderr.write(_("{path} can't be written: {reason}").format(path=asked.to, reason=cause(trouble)) + "\n")
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


def add_translate(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer translate`."""
    parser.add_argument("id", metavar="ID", help=_("what to translate: an id, or a file"))
    parser.add_argument("language", metavar="LANG", help=_("the language's code, such as nb or ru"))
    parser.add_argument("--to", type=Path, metavar="DIR", help=_("the folder; beside the file if not said"))


def translate(asked: argparse.Namespace) -> int:
    """Write or renew a translation file with the source's words above each text; 1 when that can't be done."""
    from trainer.store.shared_words import vocabulary
    from trainer.store.template_translation import CannotTranslate, write_translation

    source = _author_file(asked.id)
    if source is None:
        return 1
    try:
        words = vocabulary(_folders(), asked.language)
        path = write_translation(source, asked.language, asked.to or source.parent, words)
    except CannotTranslate as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except OSError as trouble:
        where = asked.to or source.parent
        sys.stderr.write(_("{path} can't be written: {reason}").format(path=where, reason=cause(trouble)) + "\n")
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


def _folders() -> tuple[Path, Path]:
    """The author's own folder and the shipped one."""
    from trainer.places import data_folder
    from trainer.shipped import shipped

    return data_folder() / "scenarios", shipped("scenarios")


def _author_file(word: str) -> Path | None:
    """The file of that path or id; None, and a sentence, when there is none."""
    from trainer.store.files import find_file

    own, ours = _folders()
    source = find_file(word, (own, Path(), ours))
    if source is None:
        sys.stderr.write(_('there is no file "{id}.yaml"').format(id=word) + "\n")
    return source


def add_schema(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer schema`."""
    parser.add_argument(
        "what",
        nargs="?",
        choices=("scenario", "session"),
        default="scenario",
        help=_("scenario files, or session.json"),
    )


def schema(asked: argparse.Namespace) -> int:
    """Write the JSON Schema of the language, or of the file other programs read."""
    from trainer.export import state_schema
    from trainer.store.schema import schema_text

    sys.stdout.write(state_schema.schema_text() if asked.what == "session" else schema_text())
    return 0
