"""Runs: characters that stand beside each other without a gap, taken as one; a page has far fewer of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct

from jixiao.reading.formats.pdf.page import Glyph

BLANK = 0.22
"""A gap wider than this, in heights of the characters, is a blank."""
_TWICE = 0.35
_OVERLAP = 0.1
_LEVEL = 0.2
_OVER = 0.5
"""Words that share more of their height and width than this lie over each other."""
_LEFT = attrgetter("left")
_TOP = attrgetter("top")


class Run(Struct, frozen=True, gc=False):
    """Characters of one height that follow each other from left to right, and the box around them."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    glyphs: Sequence[Glyph]


def runs_of(glyphs: Sequence[Glyph]) -> list[Run]:
    """The runs that upright glyphs make in the order in which they are given."""
    if not glyphs:
        return []
    lefts, tops = [glyph.left for glyph in glyphs], [glyph.top for glyph in glyphs]
    rights, bottoms = [glyph.right for glyph in glyphs], [glyph.bottom for glyph in glyphs]
    texts = [glyph.text for glyph in glyphs]
    starts = [*_starts(lefts, tops, rights, bottoms), len(glyphs)]
    return [
        Run(
            "".join(texts[start:end]),
            lefts[start],
            min(tops[start:end]),
            rights[end - 1],
            max(bottoms[start:end]),
            glyphs[start:end],
        )
        for start, end in pairwise(starts)
    ]


def _starts(
    lefts: Sequence[float], tops: Sequence[float], rights: Sequence[float], bottoms: Sequence[float]
) -> list[int]:
    """The numbers of the glyphs that don't go on with the one before."""
    starts: list[int] = []
    behind = widest = least = highest = high = lowest = low = 0.0
    for at, (left, top, right, bottom) in enumerate(zip(lefts, tops, rights, bottoms, strict=True)):
        if not (least < left - behind <= widest and highest < top < high and low < bottom < lowest):
            starts.append(at)
            height = max(1.0, bottom - top)
            widest, least, step = BLANK * height, -_OVERLAP * height, _LEVEL * height
            highest, high, low, lowest = top - step, top + step, bottom - step, bottom + step
        behind = right
    return starts


def run_of(glyphs: Sequence[Glyph]) -> Run:
    """The run that glyphs make, which stand beside each other."""
    text = "".join(glyph.text for glyph in glyphs)
    top, bottom = min(glyph.top for glyph in glyphs), max(glyph.bottom for glyph in glyphs)
    return Run(text, glyphs[0].left, top, glyphs[-1].right, bottom, glyphs)


def in_order(row: Iterable[Run]) -> list[Run]:
    """
    The runs of a row from left to right.

    Where some overlap, their characters are put in order one by one, without those that were printed again over
    themselves to make them bold.
    """
    ordered = from_left(row)
    if not are_overlapping(ordered):
        return ordered
    return runs_of(_once([glyph for run in ordered for glyph in run.glyphs]))


def from_left(row: Iterable[Run]) -> list[Run]:
    """Runs by where they begin."""
    return sorted(row, key=_LEFT)


def are_overlapping(row: Sequence[Run]) -> bool:
    """Whether some of the runs of a row stand over each other."""
    return any(_overlap(before, after) for before, after in pairwise(row))


def are_printed_over(runs: Sequence[Run]) -> bool:
    """Whether other words stand over some, by a letter at least, so that nobody can tell which are which."""
    ordered = sorted((run for run in runs if not run.glyphs[0].turn), key=_TOP)
    for at, upper in enumerate(ordered):
        height = upper.bottom - upper.top
        for lower in ordered[at + 1 :]:
            if lower.top > upper.bottom - _OVER * height:
                break
            shared = min(upper.right, lower.right) - max(upper.left, lower.left)
            least = max(height, min(upper.right - upper.left, lower.right - lower.left))
            if shared > _OVER * least and upper.text != lower.text:
                return True
    return False


def _overlap(before: Run, after: Run) -> bool:
    return after.left < before.right - _OVERLAP * (before.bottom - before.top)


def _once(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Glyphs from left to right, each one only once though it may be printed twice."""
    ordered = sorted(glyphs, key=_LEFT)
    kept = ordered[:1]
    for glyph in ordered[1:]:
        before = kept[-1]
        if before.text != glyph.text or glyph.left - before.left >= _TWICE * (glyph.right - glyph.left):
            kept.append(glyph)
    return kept
