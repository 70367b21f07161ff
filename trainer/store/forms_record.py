"""This file is how records are written: tables that live on after a workshop."""

from __future__ import annotations

from trainer.model.items import KINDS, Choose, Item, Option
from trainer.model.record import PaceRule, Record, SkillRule
from trainer.model.scenario import Named
from trainer.store.forms import Block, Either, IdMap, Key, Many, NewId, OneOf, Spot, Values, Words, of
from trainer.store.forms_items import COMMON as ITEM_KEYS
from trainer.store.forms_items import ITEM, KIND_FORMS, built
from trainer.store.forms_scenario import humanised, with_title
from trainer.store.forms_sheet import COMMON
from trainer.store.forms_steps import NAMES
from trainer.store.nearest import as_id
from trainer.store.nodes import Entry, ListNode, MapNode, Node, TextNode
from trainer.store.scalars import ONLY_YES, SPAN, choice, whole
from trainer.words import _, noop

PLAIN_KINDS = tuple(
    kind for kind, form in KIND_FORMS.items() if form is ONLY_YES or getattr(form, "text", None) is ONLY_YES
)


def _entry(values: Values, spot: Spot) -> Item:
    common = {name: value for name, value in values.items() if name in ITEM_KEYS or name == "id"}
    common.setdefault("ask", humanised(values["id"]))
    if "choices" in values:
        return Choose(**common, options=tuple(Option(as_id(word), humanised(word)) for word in values["choices"]))
    if "kind" not in values and spot.sound():
        expected = _("one of: {words}").format(words=", ".join(KINDS))
        spot.problem(_('the item "{id}" doesn\'t say how it is answered').format(id=values["id"]), expected=expected)
    return built(values.get("kind", "line"), True, common)


def _worded(words: ListNode) -> MapNode:
    """Single words in the place of ids with words, as ids with words."""
    texts = [word for word in words.items if isinstance(word, TextNode)]
    entries = (Entry(TextNode(as_id(one.text), one.place), TextNode(humanised(one.text), one.place)) for one in texts)
    return MapNode(tuple(entries), words.place)


def _asked(node: Node, item_id: str) -> Node:
    """An item in its shortest spelling, as a question with its kind."""
    if isinstance(node, ListNode):
        return _question(item_id, "choose", _worded(node), node)
    if isinstance(node, TextNode) and node.text.strip() in PLAIN_KINDS:
        return _question(item_id, node.text.strip(), TextNode("yes", node.place), node)
    return node


def _question(item_id: str, kind: str, value: Node, node: Node) -> MapNode:
    return MapNode((), node.place).having("ask", TextNode(humanised(item_id), node.place)).having(kind, value)


def _spelled_out(node: Node, file_id: str) -> Node:
    node = with_title("record")(node, file_id)
    if not isinstance(node, MapNode) or not isinstance(columns := node.get("columns"), ListNode):
        return node
    return node.having("columns", _worded(columns))


ENTRY = OneOf(
    noop("item"),
    ITEM.variants,
    Block(
        noop("item"),
        {
            "ask": Key(Words(), "The question."),
            **{name: key for name, key in ITEM_KEYS.items() if name != "ask"},
            "kind": Key(choice(*PLAIN_KINDS), "A kind that needs nothing else.", unspoken=True),
            "choices": Key(Many(Words()), "Single words to choose from.", unspoken=True),
        },
        _entry,
        "kind",
        "choices",
        full=_asked,
    ),
)

PACE = Block(
    noop("rule"),
    {
        "starts_a_week": Key(whole(1, 20), "How many may start in a week.", required=True),
        "weeks_to_stick": Key(SPAN, "How many weeks one takes to stick, such as 3-4.", required=True),
        "too_many": Key(whole(1, 99), "At this many running, no new one starts.", required=True),
        "pause_weeks": Key(whole(1, 20), "For how many weeks none starts then.", required=True),
        "resume_when_running": Key(whole(1, 99), "At this many running, new ones may start again.", required=True),
    },
    of(PaceRule),
)
RULES = Block(
    noop("list of rules"),
    {
        "pace": Key(PACE, "How many things run at once."),
        "skill": Key(
            Block(noop("rule"), {"feedback": Key(choice("mostly good"), "What feedback earns it.")}, of(SkillRule)),
            "When something earns the mark SKILL.",
        ),
    },
    lambda values, _spot: values,
)


def _record(values: Values, _spot: Spot) -> Record:
    values.pop("trainer")
    columns = tuple(
        Named(as_id(column), humanised(column)) if isinstance(column, str) else column
        for column in values.pop("columns", ())
    )
    return Record(**{"title": humanised(values["id"]), **values.pop("rules", {}), **values, "columns": columns})


RECORD_FILE = Block(
    noop("record"),
    {
        "trainer": COMMON["trainer"],
        "record": Key(NewId("file"), "The record's id: the file's name without .yaml.", required=True, into="id"),
        "title": Key(Words(), "The title people see."),
        **COMMON,
        "columns": Key(Either(listing=Many(Words()), block=NAMES), "The states a row goes through."),
        "entry": Key(
            IdMap(ENTRY, "item"), "What a row holds: id: kind, id: list of choices, or a whole item.", required=True
        ),
        "rules": Key(RULES, "Named rules."),
        "meets": Key(Words(), "How often the group looks at it."),
        "rhythm": Key(NAMES, "What goes on beside it, id: words."),
    },
    _record,
    full=_spelled_out,
)
