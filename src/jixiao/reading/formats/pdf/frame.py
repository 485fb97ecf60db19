"""The frame of a page that may be a strip of a wide sheet: cells that its edges cut on both sides leave gaps in it."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.reading.formats.pdf.lattice import Lattice
from jixiao.reading.formats.pdf.page import Rule
from jixiao.reading.formats.pdf.rules import SNAP


def missing_frame(lattices: Sequence[Lattice], loose: Sequence[Rule]) -> list[Rule]:
    """
    The lines down that make one table of all *lattices* of a page and the *loose* lines across it; empty if none do.

    All have to begin and end at the same places.
    """
    ends = [(each.xs[0], each.xs[-1]) for each in lattices] + [(rule.start, rule.end) for rule in loose]
    if len(ends) < 2:
        return []
    left, right = ends[0]
    if any(abs(start - left) > SNAP or abs(end - right) > SNAP for start, end in ends):
        return []
    ys = [y for each in lattices for y in (each.ys[0], each.ys[-1])] + [rule.at for rule in loose]
    return [Rule(x, min(ys), max(ys)) for x in (left, right)]
