"""This file is the guard: whatever a file holds becomes a tree of texts with places, or a refusal that says where."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.shipped import shipped
from trainer.store.files import files_under
from trainer.store.nodes import ListNode, MapNode, Node, TextNode
from trainer.store.problems import Place
from trainer.store.yaml_guard import Guarded, Limits, guard, readable

PIECES = st.sampled_from(
    [*"ab:,[]{}?-#&*!|>'\"%@`~=<\\ \n.x1é", "- ", "? ", ": ", "\n  ", "\n- ", "key: ", "'s", "\\u0041", "\x85",
     "\u2028", "\t", "\r", "\ufeff", "😀", "a: b\n", "---", "...", "\xa0", "|\n  ", ">-\n  ", "\u202e", "\x00",
     "\ud800"]
)  # fmt: skip
SCRIBBLES = st.lists(PIECES, max_size=30).map("".join)
TEXTS = st.text(max_size=60)
SHIPPED = sorted(files_under(shipped("scenarios")))


def _places(node: Node) -> list[Place]:
    match node:
        case MapNode():
            inner = [place for entry in node.entries for place in (entry.key.place, *_places(entry.value))]
            return [node.place, *inner]
        case ListNode():
            return [node.place, *(place for item in node.items for place in _places(item))]
        case TextNode():
            return [node.place]


def _problems(guarded: Guarded) -> list[str]:
    return [f"{problem.line}:{problem.column}: {problem.message}" for problem in guarded.problems]


@given(SCRIBBLES)
@settings(deadline=None)
def test_scribbles_never_raise_and_are_read_or_refused_at_a_place(source: str) -> None:
    """Any text gives a tree, or a problem at a line and column that the text has."""
    guarded = guard("scribble", source)

    assert guarded.root is not None or guarded.problems
    lines = source.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= problem.line <= lines + 1 and problem.column >= 1 for problem in guarded.problems)


@given(st.binary(max_size=80))
@settings(deadline=None)
def test_bytes_never_raise(source: bytes) -> None:
    """Any bytes give a tree, or a problem at a place."""
    guarded = guard("bytes", source)

    assert guarded.root is not None or guarded.problems


@given(SCRIBBLES)
@settings(deadline=None)
def test_both_parsers_give_the_same_tree(source: str) -> None:
    """What one of PyYAML's parsers reads without a problem, the other reads as the same tree at the same places."""
    fast, pure = guard("scribble", source), guard("scribble", source, pure=True)

    assert readable(fast) == readable(pure)
    if readable(fast):
        assert fast.root == pure.root


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_both_parsers_give_the_same_tree_of_every_shipped_file(path: Path) -> None:
    """Every shipped file is one tree, whichever parser is there."""
    source = path.read_bytes()

    fast, pure = guard("shipped", source), guard("shipped", source, pure=True)

    assert readable(fast)
    assert fast == pure


@given(TEXTS)
@settings(deadline=None)
def test_a_quoted_text_comes_back_as_written(text: str) -> None:
    """A text that PyYAML itself writes in double quotes is read as it was, or refused for its control characters."""
    written = yaml.dump({"title": text}, allow_unicode=False, default_style='"', width=10_000)

    guarded = guard("dumped", written)

    if readable(guarded) and not guarded.problems:
        assert isinstance(guarded.root, MapNode)
        value = guarded.root.entries[0].value
        assert isinstance(value, TextNode)
        assert value.text == "".join(" " if sign in "\x85\u2028\u2029" else sign for sign in text)


@pytest.mark.parametrize(
    "word", ["no", "5:00", "1e3", "2026-11-21", "012", "0x1F", "null", "~", "1_000", ".inf", "=", "Yes"]
)
def test_texts_stay_texts(word: str) -> None:
    """Nothing is guessed: every scalar is the text that stands there."""
    guarded = guard("words", f"key: {word}\n")

    assert isinstance(guarded.root, MapNode)
    assert guarded.root.entries[0].value == TextNode(word, Place(1, 6))


def test_every_key_and_value_has_its_place() -> None:
    """Line and column count from 1, in characters, for keys, values and list entries."""
    guarded = guard("places", "één: 😀\nlist:\n  - a\n  - {b: c}\n")

    assert guarded.root is not None
    assert [(place.line, place.column) for place in _places(guarded.root)] == [
        (1, 1), (1, 1), (1, 6), (2, 1), (3, 3), (3, 5), (4, 5), (4, 6), (4, 9)
    ]  # fmt: skip


def test_a_file_that_is_too_long_is_refused_before_it_is_read() -> None:
    """One byte over the limit is refused, exactly at the limit is read."""
    limits = Limits(bytes=20)

    assert readable(guard("long", "a: " + "x" * 17, limits))
    assert _problems(guard("long", "a: " + "x" * 18, limits)) == ["1:1: this file is too long; 20 bytes are the most"]


def test_a_file_with_too_many_things_is_refused_where_they_become_too_many() -> None:
    """The node over the limit is named by its place."""
    limits = Limits(nodes=7)

    assert readable(guard("many", "[a, b, c, d, e, f]", limits))
    assert _problems(guard("many", "[a, b, c, d, e, f, g]", limits)) == [
        "1:20: this file holds too many things; 7 are the most"
    ]


def test_nesting_ends_at_the_limit() -> None:
    """The first bracket too deep is named by its place; nothing behind it is read."""
    limits = Limits(depth=3)

    assert readable(guard("deep", "[[[a]]]", limits))
    assert _problems(guard("deep", "[[[[a]]]]" + "[" * 1000, limits)) == ["1:4: nested too deeply"]


def test_a_text_that_is_too_long_is_refused() -> None:
    """One character over the limit is refused at the text's place."""
    limits = Limits(text=5)

    assert readable(guard("text", "a: 12345", limits))
    assert _problems(guard("text", "a: 123456", limits)) == ["1:4: this text is too long; 5 characters are the most"]


def test_problems_are_not_told_without_end() -> None:
    """After the limit the file is refused with what was found so far."""
    guarded = guard("bad", "\n".join(f"a{n}: *x" for n in range(50)), Limits(problems=10))

    assert guarded.root is None
    assert len(guarded.problems) == 11


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark_make_no_difference(line_end: str) -> None:
    """Files from any editor give the same tree."""
    written = "a: b\nc:\n  - d\n"

    assert guard("file", ("\ufeff" + written.replace("\n", line_end)).encode()) == guard("file", written.encode())
