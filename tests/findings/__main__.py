"""This file is the command that counts findings: how many planted effects are found, how many are made up.

python -m tests.findings [--rehearsals 200] [--only EFFECT…]: exit code 1 when fewer than 95 % of an effect are found,
or more than 5 % of the rehearsals without one have a finding.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.findings.plant import EFFECTS, PEOPLE, PLANTED, found, kind

FOUND, INVENTED = 0.95, 0.05


def main(arguments: Sequence[str] | None = None) -> int:
    """Counts and prints; 1 when a promise is broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.findings", description="Findings, planted and made up.")
    parser.add_argument("--rehearsals", type=int, default=200, metavar="N", help="of each kind")
    parser.add_argument("--only", nargs="+", default=list(EFFECTS), choices=EFFECTS, metavar="EFFECT")
    asked = parser.parse_args(arguments)
    count = asked.rehearsals
    sys.stdout.write(f"{PEOPLE} people, two exercises: five scenes of teams, and pairs all at once\n")
    kept = True
    for effect in asked.only:
        hits = sum(kind(effect) in found(effect, seed) for seed in range(count))
        kept &= hits >= FOUND * count
        sys.stdout.write(f"{effect:13} found in {hits} of {count} ({hits / count:.1%}) · {PLANTED[effect]}\n")
        sys.stdout.flush()
    made_up = [found("", 10_000 + seed) for seed in range(count)]
    invented = sum(bool(one) for one in made_up)
    kept &= invented <= INVENTED * count
    which = {rule: n for rule in map(kind, EFFECTS) if (n := sum(rule in one for one in made_up))}
    sys.stdout.write(f"{'nothing':13} made up in {invented} of {count} ({invented / count:.1%}) {which or ''}\n")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
