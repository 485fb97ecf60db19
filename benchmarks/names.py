"""
Time to judge two names, cold and with cached parses, against rapidfuzz.fuzz.ratio in the same run.

The peer can't do the task: its best threshold is printed with the F1 of “different” that it reaches on the same pairs.
Pairs: tests/names/dev.tsv. Run: python benchmarks/names.py
"""

from __future__ import annotations

import platform
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from rapidfuzz import fuzz

from jixiao.names import NameKind, Verdict, compare
from jixiao.names.lookalike import slip_between
from jixiao.names.normalise import clean
from jixiao.names.organisation import read_organisation
from jixiao.names.place import read_places
from jixiao.names.project import read_project, reduce_core

ROUNDS = 9
PAIRS = Path(__file__).parent.parent / "tests" / "names" / "dev.tsv"
CACHES = (clean, read_places, read_organisation, read_project, reduce_core, slip_between)
Pair = tuple[str, str, NameKind, bool]


def read_pairs() -> list[Pair]:
    """The labelled pairs: both names, their kind, and whether they are labelled different."""
    found = []
    for row in PAIRS.read_text(encoding="utf-8").splitlines()[1:]:
        one, other, kind, label, *_ = row.replace("\\n", "\n").split("\t")
        found.append((one, other, NameKind(kind), label == "different"))
    return found


def forget() -> None:
    """Empties the caches of parses; the tables stay loaded."""
    for cached in CACHES:
        cached.cache_clear()


def microseconds(pairs: list[Pair], run: Callable[[Pair], object], *, cold: bool) -> list[float]:
    """Microseconds a pair, one figure for each round."""
    found = []
    for _ in range(ROUNDS):
        if cold:
            forget()
        start = perf_counter()
        for pair in pairs:
            run(pair)
        found.append((perf_counter() - start) / len(pairs) * 1e6)
    return found


def judge(pair: Pair) -> bool:
    """Whether the product calls the pair different."""
    return compare(pair[0], pair[1], kind=pair[2]).verdict is Verdict.DIFFERENT


def f1(pairs: list[Pair], accused: Callable[[Pair], bool]) -> float:
    """The F1 of “different” of a judgement on labelled pairs."""
    outcomes = [(pair[3], accused(pair)) for pair in pairs]
    hits = sum(label and verdict for label, verdict in outcomes)
    return 2 * hits / (sum(label for label, _ in outcomes) + sum(verdict for _, verdict in outcomes))


def show(name: str, figures: list[float], score: float) -> None:
    """One line: median, spread, F1."""
    median = statistics.median(figures)
    print(f"{name:<28} {median:8.2f} µs a pair  ({min(figures):.2f}-{max(figures):.2f})  F1 {score:.3f}")


def main() -> None:
    """Prints the table."""
    pairs = read_pairs()
    print(f"{platform.machine()}, Python {sys.version.split()[0]}; {len(pairs)} pairs, {ROUNDS} rounds, 0 skipped")
    score = f1(pairs, judge)
    show("jixiao.names cold", microseconds(pairs, judge, cold=True), score)
    show("jixiao.names cached", microseconds(pairs, judge, cold=False), score)
    best = max(range(1, 101), key=lambda limit: f1(pairs, lambda pair: fuzz.ratio(pair[0], pair[1]) < limit))
    peer = f1(pairs, lambda pair: fuzz.ratio(pair[0], pair[1]) < best)
    times = microseconds(pairs, lambda pair: fuzz.ratio(pair[0], pair[1]), cold=False)
    show(f"fuzz.ratio below {best}", times, peer)


if __name__ == "__main__":
    main()
