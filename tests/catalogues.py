"""This file is the catalogues' keeper: `python -m tests.catalogues` brings every .po file up to date with the program.

`python -m tests.catalogues de` begins one for another language; `--check` only says what is missing, stale or broken.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from string import Formatter

from trainer.catalogue import BrokenCatalogue, Message, read_po

TREE = Path(__file__).parents[1]
LOCALE = TREE / "assets" / "locale"
PLURALS = {
    "nb": "nplurals=2; plural=(n != 1);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
}
USUAL = "nplurals=2; plural=(n != 1);"
ALIKE = 0.75
"""How alike two messages are for the translation of one to be offered for the other."""
SHAPES = {"_": 1, "noop": 1, "ngettext": 2, "pgettext": 2}
"""The functions of trainer.words, with how many of their first arguments are messages or a context."""
CALLED = re.compile(rf"\b(?:{'|'.join(SHAPES)})\(")
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the program says: each message by context, English and plural, with the files that say it.

    `notes` are comments in the code that begin with "Translators:", just above a message.
    """

    files: dict[Key, list[str]] = field(default_factory=dict)
    slips: list[str] = field(default_factory=list)
    notes: dict[Key, str] = field(default_factory=dict)


def key(message: Message) -> Key:
    """What tells one message from another."""
    return message.context, message.one, message.many


@lru_cache(maxsize=4)
def spoken(room: Path = TREE / "trainer") -> Spoken:
    """Every message under a folder of Python files, in the order of files and lines."""
    found = Spoken()
    for path in sorted(room.rglob("*.py")):
        name = path.relative_to(room.parent).as_posix()
        text = path.read_text(encoding="utf-8")
        if not CALLED.search(text):
            continue
        lines = text.splitlines()
        calls = [node for node in ast.walk(ast.parse(text, str(path))) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
            _take(found, name, call, _note(lines, call.lineno))
    return found


def _note(lines: Sequence[str], number: int) -> str:
    """The comment for translators above a line, or ""."""
    above: list[str] = []
    while number > 1 and (line := lines[number - 2].strip()).startswith("#"):
        above.insert(0, line.lstrip("# "))
        number -= 1
    return " ".join(above).partition("Translators:")[2].strip()


def _take(found: Spoken, name: str, call: ast.Call, note: str) -> None:
    function = call.func.id if isinstance(call.func, ast.Name) else ""
    said = call.args[: SHAPES.get(function, 0)]
    if not said:
        return
    words = [one.value for one in said if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if len(words) == len(said) == SHAPES[function]:
        one = _key(function, words)
        files = found.files.setdefault(one, [])
        if name not in files:
            files.append(name)
        if note:
            found.notes[one] = note
    elif any(isinstance(one, ast.JoinedStr | ast.BinOp) for one in said) or function in ("noop", "ngettext"):
        found.slips.append(f"{name}:{call.lineno}: {function}() needs plain text, so that it can be translated")


def _key(function: str, words: Sequence[str]) -> Key:
    match function:
        case "ngettext":
            return "", words[0], words[1]
        case "pgettext":
            return words[0], words[1], ""
        case _:
            return "", words[0], ""


# What is wrong


def problems(text: str, said: Spoken) -> list[str]:
    """What is missing, stale, waiting or broken in a catalogue, a line each."""
    try:
        header, *entries = read_po(text)
    except (BrokenCatalogue, ValueError) as trouble:
        return [f"can't be read: {trouble}"]
    forms = _forms(header)
    known = {key(entry): entry for entry in entries}
    told = [f"missing: {one!r}" for context, one, many in said.files if (context, one, many) not in known]
    told += [f"stale: {entry.one!r}" for entry in entries if key(entry) not in said.files]
    told += [f"twice: {entry.one!r}" for entry in entries if known[key(entry)] is not entry]
    return told + [line for entry in entries if key(entry) in said.files for line in _wrong(entry, forms)]


def _forms(header: Message) -> int:
    """How many plural forms a catalogue has; 0 when its header doesn't say."""
    found = re.search(r"nplurals=(\d)", "".join(header.forms)) if not header.one else None
    return int(found[1]) if found else 0


def _wrong(entry: Message, forms: int) -> Iterator[str]:
    if entry.fuzzy:
        yield f"to be looked at (fuzzy): {entry.one!r}"
    elif not entry.translated:
        yield f"not translated: {entry.one!r}"
    elif len(entry.forms) != (forms if entry.many else 1):
        yield f"{len(entry.forms)} forms where the language has {forms}: {entry.one!r}"
    else:
        for number, form in enumerate(entry.forms):
            # The form for one may leave the number out, but not where it serves 21 and 31 as well.
            english = {entry.many or entry.one, entry.one if number == 0 and forms == 2 else entry.many or entry.one}
            yield from (f"{fault}: {form!r} for {entry.one!r}" for fault in _faults(form, english))


def _faults(form: str, english: Iterable[str]) -> Iterator[str]:
    """What a form has otherwise than every one of these English ones."""
    if _fields(form) not in [_fields(one) for one in english]:
        yield "other placeholders"
    if _edges(form) not in [_edges(one) for one in english]:
        yield "other spaces, dots or colon at the ends"
    if form.count("\n") not in [one.count("\n") for one in english]:
        yield "other line breaks"


def _edges(text: str) -> tuple[str, str, str]:
    inner = text.strip()
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :], inner[-1:] if inner[-1:] in "…:" else ""


def _fields(text: str) -> set[str]:
    try:
        named = {name for _words, name, _format, _conversion in Formatter().parse(text) if name is not None}
        return named | set(re.findall(r"%[0-9]", text))
    except ValueError:
        return {"broken braces"}


# Bringing up to date


def updated(text: str, said: Spoken) -> str:
    """The catalogue with every message of the program, in its order; translations that nothing needs go to the end."""
    header, *entries = read_po(text)
    known = {key(entry): entry for entry in entries}
    stale = [entry for entry in entries if key(entry) not in said.files and entry.forms and all(entry.forms)]
    forms = _forms(header)
    lines = [written(header)]
    for one, files in said.files.items():
        entry = known.get(one) or _carried(one, stale) or _empty(one, forms)
        kept = [line for line in entry.comments if not line.startswith(("#:", "#."))]
        notes = [f"#. {said.notes[one]}"] if one in said.notes else []
        lines.append(written(replace(entry, comments=[*notes, f"#: {' '.join(files)}", *kept])))
    old = _obsolete(text)
    lines += [*old, *(block for entry in stale if (block := _crossed_out(entry)) not in old)]
    return "\n".join(lines)


def begun(language: str) -> str:
    """An empty catalogue."""
    fields = {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": language,
        "Plural-Forms": PLURALS.get(language, USUAL),
    }
    return written(Message(forms=["".join(f"{name}: {value}\n" for name, value in fields.items())]))


def _empty(one: Key, forms: int) -> Message:
    context, english, many = one
    return Message(english, many, context, [""] * (forms if many else 1))


def _carried(one: Key, stale: Sequence[Message]) -> Message | None:
    """The translation of a message that reads much like this one, for a translator to look at."""
    context, english, many = one
    like = {entry.one: entry for entry in stale if (entry.context, bool(entry.many)) == (context, bool(many))}
    near = get_close_matches(english, like, n=1, cutoff=ALIKE)
    if not near:
        return None
    old = like[near[0]]
    return Message(english, many, context, list(old.forms), ["#, fuzzy", f"#| msgid {_quoted(old.one)}"])


def written(message: Message) -> str:
    """An entry as it stands in a .po file."""
    lines = list(message.comments)
    if message.context:
        lines.append(f"msgctxt {_quoted(message.context)}")
    lines.append(f"msgid {_quoted(message.one)}")
    if message.many:
        lines.append(f"msgid_plural {_quoted(message.many)}")
        lines += [f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(message.forms)]
    else:
        lines += [f"msgstr {_quoted(form)}" for form in message.forms]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    def one(line: str) -> str:
        escaped = line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return f'"{escaped}"'

    lines = text.splitlines(keepends=True)
    return one(text) if len(lines) < 2 else "\n".join(['""', *map(one, lines)])


def _crossed_out(entry: Message) -> str:
    lines = written(replace(entry, comments=[])).splitlines()
    return "".join(f"#~ {line}\n" for line in lines)


def _obsolete(text: str) -> list[str]:
    return [f"{block}\n" for block in re.split(r"\n\s*\n", text.strip()) if block.startswith("#~")]


# The command


def catalogues(folder: Path = LOCALE) -> dict[str, Path]:
    """The catalogues there are, by language."""
    return {path.parent.name: path for path in sorted(folder.glob("*/trainer.po"))}


def main(arguments: Sequence[str] | None = None, folder: Path = LOCALE) -> int:
    """Check or update the catalogues; 1 when something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.catalogues", description=__doc__)
    parser.add_argument("languages", nargs="*", metavar="LANG", help="begin a catalogue for these languages")
    parser.add_argument("--check", action="store_true", help="change nothing")
    asked = parser.parse_args(arguments)
    said = spoken()
    for language in asked.languages:
        path = folder / language / "trainer.po"
        if not path.exists() and not asked.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(begun(language), encoding="utf-8")
    if not asked.check:
        for path in catalogues(folder).values():
            path.write_text(updated(path.read_text(encoding="utf-8"), said), encoding="utf-8")
    return _report(said, catalogues(folder))


def _report(said: Spoken, found: dict[str, Path]) -> int:
    told = list(said.slips)
    for language, path in found.items():
        wrong = problems(path.read_text(encoding="utf-8"), said)
        told += [f"{language}: {line}" for line in wrong]
        sys.stdout.write(f"{language}: {len(said.files)} messages, {len(wrong)} to be done\n")
    sys.stdout.writelines(f"{line}\n" for line in told)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
