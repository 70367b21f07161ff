"""This file is the entry point: it wires the rooms together and says in a sentence why the program can't start."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from trainer import cli, ground


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `trainer` with the given arguments, the process's own by default; the exit code."""
    try:
        return cli.obey(sys.argv[1:] if arguments is None else arguments, cli.COMMANDS)
    except ImportError as error:
        sentence = ground.import_obstacle(error)
        if sentence is None:
            raise
        return _refuse(sentence)


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
