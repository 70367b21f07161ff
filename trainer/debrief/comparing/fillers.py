"""This file is the words that say nothing by themselves, in the languages that ship, as far as they have four letters.

They were put together for this program; a word that is missing here is only told beside others.
"""

from __future__ import annotations

ENGLISH = """
about after again also always because been before being both could does done down each even every from have having here
into itself just like made make many more most much must never only other ours over really same seen should some such
than that their them then there these they thing things this those through very want wanted were what when where which
while will with would your
aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't wasn't weren't won't wouldn't
"""
NORWEGIAN = """
alle alltid andre bare begge ble blir blitt både dere deres dette disse ellers enda etter fordi hadde have helt henne
hennes hver hvis hvor hvordan hvorfor ikke ingen inne kunne kunnet litt mange mellom mens mine mitt mye noen noens
noensinne over samme siden sine sitt skal skulle slik slike sånn under uten veldig være vært ville vårt våre
"""
RUSSIAN = """
более больше будет будто было были быть вообще всего всегда всем всех вслед даже дело другие другой если есть зато здесь
именно когда которая которое которые который кого лишь либо меня менее мной много могут может можно надо назад него
некоторые несколько нибудь нужно ними один одна однако около опять очень перед после потом потому почему почти просто
себя сейчас совсем такая также такие такой тебя тогда того тоже только хотя хотел хотелось чего через чтобы этого этой
этом этот
"""
FILLERS = frozenset(f"{ENGLISH} {NORWEGIAN} {RUSSIAN}".split())
"""All of them together: which language people wrote in isn't known."""
