"""This file is the rule for rules: it asks about one that says what is forbidden instead of what to do.

It looks at the first sentence, for what follows a rule explains it, and there at the main clauses alone: the first and
those joined by "and" or "but". A negation in a clause that begins with "if", "when", "who" and the like is no ban, nor
is one that is quoted, contrasted ("…, not …"), made up for after a colon, or part of a phrase such as "no later than"
or "not only". It prefers silence to a false alarm.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from trainer.model.wording.clauses import clauses, pattern, sentences
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Negations:
    """What bans in a language: words that ban, phrases that only look like it, how a side clause begins.

    `joined` is how a second main clause that bans is joined to the first.
    """

    bans: re.Pattern[str]
    harmless: re.Pattern[str]
    side: re.Pattern[str]
    joined: re.Pattern[str]


_ENGLISH = Negations(
    bans=pattern(
        r"(?:do|does|must|should|shall|may|can|could|will|would|need|are|is|am|have|has) not",
        r"(?:do|does|must|should|ca|wo|would|could|need|are|is|have|has)n't",
        r"cannot|never|nobody|no one|none of us|neither",
        r"(?:^|we |you |i )?not to",
        r"avoid(?:s|ing)?|refrain from|forbidden|prohibited|banned|taboo|off limits",
        r"^no (?!longer|matter|doubt|problem)\w+",
        r"(?:there (?:is|are|will be)|we (?:have|make|give|accept|allow|use)|make|give|accept|with) no (?!more|"
        r"less|fewer)\w+",
        r"^stop \w+ing(?!.* and )",
    ),
    harmless=pattern(
        r"not only|not just|not least|why not|(?:no|not) later than|(?:no|not) (?:more|fewer|less|longer) than|"
        r"(?:do not|don't|never) hesitate|(?:do not|don't|never) be afraid|no matter|whether or not|or not|"
        r"(?:do not|don't|never) forget to|cannot (?:thank|praise) .* enough|never miss a chance to"
    ),
    side=pattern(
        r"^(?:and |but |even )?(?:if|when|whenever|where|wherever|while|until|unless|because|since|although|though|"
        r"as long as|as soon as|so that|in case|who|whom|whose|which|what|whatever|that|for (?:those|people|"
        r"customers) who)"
    ),
    joined=pattern(r"(?:and|but) (?:we |you )?(?:never|do not|don't|must not|mustn't|should not|shouldn't|avoid)"),
)
_CUT_ENGLISH = (
    r"\b(?:if|when|whenever|whoever|those who|until|unless|because|who|which|what|whatever|that|instead of|"
    r"rather than|even though|"
    r"although|so that|where|how)\b.*"
)
_NORWEGIAN = Negations(
    bans=pattern(
        r"ikke|aldri|ingen|ingenting|intet|unngå|unngår|forbudt|slutt (?:å|med)|slutter (?:å|med)|la være å|"
        r"lar være å|"
        r"tabu|verken"
    ),
    harmless=pattern(
        r"ikke bare|ikke minst|hvorfor ikke|(?:ikke )?senest|ikke senere enn|ikke (?:mer|lenger|færre|mindre) enn|"
        r"ingen årsak|(?:ikke nøl|nøl ikke)(?: med)?|(?:ikke vær|vær ikke) redd|ikke glem|glem ikke|"
        r"(?:vi )?(?:glemmer|nøler) ikke|eller ikke|ikke sant|før eller siden"
    ),
    side=pattern(
        r"^(?:og |men |selv )?(?:hvis|når|om|dersom|mens|til|før|fordi|siden|selv om|så lenge|så snart|der|hvor|"
        r"som|at|"
        r"hva|hvem|hvordan|slik at|så)"
    ),
    joined=pattern(
        r"(?:og|men) (?:vi |du )?(?:\w+r )?(?:aldri|ikke)|(?:og|men) (?:unngå|unngår)",
    ),
)
_CUT_NORWEGIAN = (
    r"\b(?:det (?:ingen|man|du|vi|jeg)|hvis|når|dersom|fordi|som|at|hva|hvem|hvordan|i stedet for|istedenfor|"
    r"framfor|fremfor|selv om|slik at|der|"
    r"mens|om|til)\b.*"
)
_RUSSIAN = Negations(
    bans=pattern(
        r"не|никогда|нельзя|запрещено|запрещается|запрещены|запрещён|запрещаем|никаких|никакого|никакой|никто|ничего|"
        r"ни в коем случае|ни при каких обстоятельствах|избегать|избегаем|избегайте|хватит \w+ть|перестать|перестаём|"
        r"недопустимо|недопустимы|табу|ни один|ни одного|ни одной"
    ),
    harmless=pattern(
        r"не только|не просто|не (?:позже|позднее|более|больше|менее|меньше|дольше|реже|хуже|далее)|почему бы не|"
        r"не раз|не стесня\w+|не бойтесь|не боимся|не бойся|не забыва\w+|не забуд\w+|или не|так или иначе|"
        r"ничего страшного|"
        r"не дожидаясь|не откладывая|не отвлекаясь|не перебивая|не спеша|не торопясь|не глядя|не сразу|не устаём|"
        r"не ленимся|не жалеем (?:времени|слов|сил)|не зря|ничем не хуже"
    ),
    side=pattern(
        r"^(?:и |но |а |даже )?(?:если|когда|пока|чтобы|что|котор\w+|кто|кого|кому|где|куда|потому что|так как|хотя|"
        r"поскольку|как только|прежде чем|до тех пор|как|тем|те)"
    ),
    joined=pattern(r"(?:и|но) (?:никогда |больше )?не(?! только)|(?:и|но) (?:никогда|избега\w+)"),
)
_CUT_RUSSIAN = r"\b(?:если|когда|пока|чтобы|что|котор\w+|кто|потому что|вместо|хотя|как)\b.*"

NEGATIONS: Mapping[str, tuple[Negations, re.Pattern[str]]] = MappingProxyType(
    {
        "en": (_ENGLISH, re.compile(_CUT_ENGLISH, re.IGNORECASE)),
        "nb": (_NORWEGIAN, re.compile(_CUT_NORWEGIAN, re.IGNORECASE)),
        "ru": (_RUSSIAN, re.compile(_CUT_RUSSIAN, re.IGNORECASE)),
    }
)


def question(words: str, language: str) -> str | None:
    """A question about a ban; None for what says what to do, and in a language the rule doesn't know."""
    known = NEGATIONS.get(language)
    if known is None:
        return None
    rule, side = known
    if any(_bans(sentence, rule, side) for sentence in sentences(words)[:1]):
        return _("This says what not to do. How would it sound as what you do instead?")
    return None


def _bans(sentence: str, rule: Negations, side: re.Pattern[str]) -> bool:
    plain = rule.harmless.sub(" ", sentence)
    _before, colon, after = plain.partition(": ")
    if colon and not rule.bans.search(_main(after, side)):
        return False  # "Nobody waits alone: one of us stays" says what to do after all
    first = next((clause for clause in clauses(plain) if not rule.side.search(clause)), "")
    main = _main(first, side)
    if rule.bans.search(main):
        return True
    return any(rule.joined.search(_main(clause, side)) for clause in clauses(plain) if not rule.side.search(clause))


def _main(clause: str, side: re.Pattern[str]) -> str:
    """A clause up to where a side clause or a contrast begins inside it; never less than its first word."""
    first, space, rest = clause.partition(" ")
    return f"{first}{space}{side.sub('', rest)}"
