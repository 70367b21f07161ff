"""This file is the command line: one table of the words after `trainer`, and the parser made of it."""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer import __version__
from trainer import cli_answers as outside
from trainer import cli_authors as authors
from trainer import cli_cards as printing
from trainer import cli_compare as comparing
from trainer import cli_export as after
from trainer import cli_forget as forgetting
from trainer import cli_records as keeping
from trainer import cli_rehearse as rehearsal
from trainer.words import _, languages, noop, set_language

LANGUAGE, DATA = OPTIONS = ("--language", "--data")
"""What may stand before the word."""


@dataclass(frozen=True, slots=True)
class Command:
    """One word after `trainer`.

    `help` is marked by `noop` and translated when shown; `run` returns the exit code and imports what it needs itself.
    """

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


# A row here is all it takes to add a command: Command("name", noop("What it does."), its_arguments, its_function).
COMMANDS: tuple[Command, ...] = (
    Command("check", noop("Say what is wrong in scenario files, and where."), authors.add_check, authors.check),
    Command("new", noop("Write a commented file to start from."), authors.add_new, authors.new),
    Command(
        "translate",
        noop("Write a file for a translation, or bring one up to date."),
        authors.add_translate,
        authors.translate,
    ),
    Command("cards", noop("Print a scenario's role cards, slips and checklists."), printing.add_cards, printing.cards),
    Command("schema", noop("Write the JSON Schema of the files, for editors."), authors.add_schema, authors.schema),
    Command(
        "rehearse",
        noop("Play scenarios with made-up people and write the notes."),
        rehearsal.add_rehearse,
        rehearsal.rehearse,
    ),
    Command("export", noop("Write the notes of a session into a folder."), after.add_export, after.export),
    Command("sessions", noop("List the sessions there are."), after.add_sessions, after.sessions),
    Command(
        "compare",
        noop("Compare sessions in which the same scenario was played."),
        comparing.add_compare,
        comparing.compare,
    ),
    Command(
        "forget",
        noop("Erase a name or a sentence from a session and its backups."),
        forgetting.add_forget,
        forgetting.forget,
    ),
    Command("answers", noop("Take in customers' answers from a table."), outside.add_answers, outside.answers),
    Command("records", noop("List the records there are, or write one."), keeping.add_records, keeping.records),
)


def obey(arguments: Sequence[str], commands: Sequence[Command]) -> int:
    """Do what the command line asks and return the exit code; without a word after `trainer`, show the help."""
    _speak(arguments)
    parser = _parser(commands)
    asked = parser.parse_args(arguments)
    if "run" not in asked:
        parser.print_help()
        return 0
    if asked.data is not None:
        # What the program starts, such as a long export, is to find the same folder.
        os.environ["TRAINER_DATA"] = str(asked.data.expanduser().absolute())
    run: Callable[[argparse.Namespace], int] = asked.run
    return run(asked)


def _speak(arguments: Sequence[str]) -> None:
    """Speak the language asked for from the first word on, the help's too."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument(LANGUAGE, default="")
    with contextlib.suppress(argparse.ArgumentError):
        asked, _rest = early.parse_known_args(arguments)
        if asked.language in languages():
            set_language(asked.language)


def _parser(commands: Sequence[Command]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="trainer",
        description=_("Runs customer-focus workshops: timers, role cards, ratings and a debrief."),
    )
    parser.add_argument("--version", action="version", version=f"trainer {__version__}")
    parser.add_argument(
        LANGUAGE, choices=languages(), metavar="LANG", help=_("the language to speak: {codes}").format(codes=_codes())
    )
    parser.add_argument(DATA, type=Path, metavar="DIR", help=_("the folder of sessions, people and your own scenarios"))
    if commands:
        words = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
        for command in commands:
            _add(words, command)
    return parser


def _codes() -> str:
    return ", ".join(languages())


def _add(words: argparse._SubParsersAction[argparse.ArgumentParser], command: Command) -> None:
    one = words.add_parser(command.name, help=_(command.help), description=_(command.help))
    command.add_arguments(one)
    one.set_defaults(run=command.run)
