"""This file is the search for fair groups: who meets whom, and who has which role, repeated as little as can be.

What is kept: nobody plays again before everybody has played; nobody meets somebody again while that can be avoided;
within a group nobody has a role again while that can be avoided. With up to six people who stay the same this holds for
every round up to the fifth against all plans there are; with up to nine it holds for each round by itself, seen from
those before; with more it is the best of many tries. Roles give way to partners: who meets whom is settled first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from math import comb, factorial
from random import Random

EXACT = 1_500
"""So many ways to part people are compared one by one: all of them for up to nine people in pairs."""
TRIES, LEAST_TRIES = 480, 8
"""Beginnings tried where there are too many ways: fewer with more people, which takes as long and is as good."""
SURE, LIKELY = 20, 120
"""With so many ways to part people, three rounds or one are looked ahead."""
EVEN = 12
"""Of more people who have played equally often, so many are drawn and compared."""

Parts = tuple[tuple[str, ...], ...]
Two = frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """How often each person played, each two met and each person had each role."""

    turns: Mapping[str, int] = field(default_factory=dict)
    met: Mapping[Two, int] = field(default_factory=dict)
    had: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def after(self, parts: Parts) -> Known:
        """What would be known after these groups, roles apart."""
        turns, met = dict(self.turns), dict(self.met)
        for part in parts:
            for person in part:
                turns[person] = turns.get(person, 0) + 1
            for two in combinations(part, 2):
                pair = frozenset(two)
                met[pair] = met.get(pair, 0) + 1
        return Known(turns, met, self.had)

    def strangers(self, parts: Parts) -> int:
        """How often people would meet whom they have met before."""
        return sum(self.met.get(frozenset(two), 0) for part in parts for two in combinations(part, 2))


def parted(people: Sequence[str], sizes: Sequence[int], slots: Mapping[int, Sequence[str]], known: Known) -> Parts:
    """The fairest way to part the people into groups of these sizes; of equal ones the first in the order given.

    `slots` are the roles in a group by its size. A single size that leaves some people out: who has played least plays.
    """
    found = _least(_ways(people, sizes, known), known.strangers)
    deep = _depth(len(people), sizes) if known.met else 0
    found = _least(found, lambda parts: _ahead(people, sizes, known.after(parts), deep)) if deep else found
    return _least(found, lambda parts: repeated_roles(parts, slots, known))[0]


def seats(people: Sequence[str], slots: Sequence[str], known: Known) -> tuple[str, ...]:
    """The roles of the people in their order, so that as few as possible are repeated; of equal ones the first."""
    roles = tuple(dict.fromkeys(slots))
    free = tuple(slots.count(role) for role in roles)

    @cache
    def rest(index: int, free: tuple[int, ...]) -> tuple[int, tuple[str, ...]]:
        if index == len(people):
            return 0, ()
        ways = []
        for number, role in enumerate(roles):
            if free[number]:
                taken = (*free[:number], free[number] - 1, *free[number + 1 :])
                cost, more = rest(index + 1, taken)
                ways.append((cost + known.had.get((people[index], role), 0), (role, *more)))
        return min(ways, key=lambda way: way[0])

    return rest(0, free)[1]


def repeated_roles(parts: Parts, slots: Mapping[int, Sequence[str]], known: Known) -> int:
    """How often people would have a role they have had before, with roles given out as well as can be."""
    total = 0
    for part in parts:
        if any(slots[len(part)]):
            given = seats(part, slots[len(part)], known)
            total += sum(known.had.get((person, role), 0) for person, role in zip(part, given, strict=True))
    return total


def _least(found: list[Parts], cost: Callable[[Parts], int | tuple[int, ...]]) -> list[Parts]:
    """The ways that cost least; what costs most to know is asked of the fewest, so it comes last."""
    if len(found) == 1:
        return found
    costs = [cost(parts) for parts in found]
    least = min(costs)
    return [parts for parts, each in zip(found, costs, strict=True) if each == least]


def _ways(people: Sequence[str], sizes: Sequence[int], known: Known) -> list[Parts]:
    if sum(sizes) < len(people):
        return list(_some(people, sizes[0], known))
    if _count(len(people), sizes) <= EXACT:
        return list(_every(people, sizes))
    return _tried(people, sizes, known)


def _depth(people: int, sizes: Sequence[int]) -> int:
    """How many rounds ahead can be looked at: three with few people, none with many."""
    ways = _count(people, sizes)
    return 3 if ways <= SURE else 1 if ways <= LIKELY else 0


def _ahead(people: Sequence[str], sizes: Sequence[int], known: Known, rounds: int) -> tuple[int, ...]:
    """How often people must meet again in each of so many rounds to come, the next one mattering most."""
    if not rounds:
        return ()
    ways = _ways(people, sizes, known)
    costs = [known.strangers(parts) for parts in ways]
    least = min(costs)
    best: tuple[int, ...] | None = None
    for parts, cost in zip(ways, costs, strict=True):
        if cost == least:
            more = _ahead(people, sizes, known.after(parts), rounds - 1)
            best = more if best is None else min(best, more)
            if not any(best):
                break
    return (least, *(best or ()))


def _count(people: int, sizes: Sequence[int]) -> int:
    """How many ways there are to part so many people."""
    ways, left = 1, people
    for size in sizes:
        ways *= comb(left, size)
        left -= size
    for same in Counter(sizes).values():
        ways //= factorial(same)
    return ways


def _every(people: Sequence[str], sizes: Sequence[int]) -> Iterator[Parts]:
    """Every way to part people into groups of these sizes, each once; which group is called first doesn't matter."""
    if not sizes:
        yield ()
        return
    first, *others = people
    for size in dict.fromkeys(sizes):
        rest_sizes = list(sizes)
        rest_sizes.remove(size)
        for chosen in combinations(others, size - 1):
            taken = {first, *chosen}
            rest = [person for person in others if person not in taken]
            for more in _every(rest, rest_sizes):
                yield ((first, *chosen), *more)


def _some(people: Sequence[str], size: int, known: Known) -> Iterator[Parts]:
    """Every group of those who have played least, so that nobody's turns come twice before another's."""
    ordered = sorted(people, key=lambda person: known.turns.get(person, 0))
    most = known.turns.get(ordered[size - 1], 0)
    sure = [person for person in ordered if known.turns.get(person, 0) < most]
    even = [person for person in ordered if known.turns.get(person, 0) == most]
    if comb(len(even), size - len(sure)) > EXACT:
        even = even[:EVEN]
    for chosen in combinations(even, size - len(sure)):
        yield ((*sure, *chosen),)


def _tried(people: Sequence[str], sizes: Sequence[int], known: Known) -> list[Parts]:
    """The best of many beginnings, each made better by changing two people's places as long as that helps."""
    rng = Random("".join(people))  # the order of the people is chance enough
    found = []
    for _try in range(max(LEAST_TRIES, TRIES // len(people)) if known.met else 1):
        mixed = list(people)
        rng.shuffle(mixed)
        parts = _dealt(mixed, sizes)
        found.append(_improved(parts, known))
    return found


def _dealt(people: Sequence[str], sizes: Sequence[int]) -> list[list[str]]:
    parts, start = [], 0
    for size in sizes:
        parts.append(list(people[start : start + size]))
        start += size
    return parts


def _improved(parts: list[list[str]], known: Known) -> Parts:
    met = known.met

    def cost(person: str, others: Sequence[str], without: str) -> int:
        return sum(met.get(frozenset((person, other)), 0) for other in others if other not in (person, without))

    better = True
    while better:
        better = False
        for one, other in combinations(range(len(parts)), 2):
            for index, mine in enumerate(parts[one]):
                for place, theirs in enumerate(parts[other]):
                    now = cost(mine, parts[one], mine) + cost(theirs, parts[other], theirs)
                    then = cost(theirs, parts[one], mine) + cost(mine, parts[other], theirs)
                    if then < now:
                        parts[one][index], parts[other][place] = theirs, mine
                        better = True
                        break
                else:
                    continue
                break
    return tuple(tuple(part) for part in parts)
