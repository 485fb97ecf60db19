"""Rows of a text table that run over several lines, since a cell that held a line break was written out with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.text.rows import BARS

_BAR = compiled_on_use(r"(?<!\\)\|", needs="|")
_PADDED = compiled_on_use(r"\|\s*\|\s*$", needs="|")
_FEWEST_ROWS = 3
_FEWEST_BARS = 4
_TALLEST = 12


def broken_rows(lines: Sequence[str]) -> Mapping[int, int]:
    """
    How many lines each row takes that runs over several, by the number of its first line (from 0).

    A conversion that pads every row with bars up to the width of its table writes the same number of bars for each:
    lines that follow one another and have that many together are one row (资金情况 | over 全年预算数 | … | ||||).
    """
    if not any("||" in line for line in lines):
        return {}
    heights: dict[int, int] = {}
    for blank, group in groupby(range(len(lines)), key=lambda at: not lines[at].strip()):
        if not blank:
            heights.update(_broken_in(lines, list(group)))
    return heights


def _broken_in(lines: Sequence[str], numbers: Sequence[int]) -> dict[int, int]:
    """The broken rows among lines without a blank one between them."""
    texts = [lines[number].translate(BARS) for number in numbers]
    bars = [len(_BAR.findall(text)) for text in texts]
    width = _width(texts, bars)
    if width is None:
        return {}
    heights: dict[int, int] = {}
    at = 0
    while at < len(texts):
        height = _height(texts, bars, at, width)
        if height > 1:
            heights[numbers[at]] = height
        at += height
    return heights


def _width(texts: Sequence[str], bars: Sequence[int]) -> int | None:
    """How many bars each row has; None where rows are not padded, or hold more than that."""
    whole = Counter(count for count, text in zip(bars, texts, strict=True) if _PADDED.search(text))
    width, count = max(whole.items(), key=lambda each: each[1], default=(0, 0))
    return width if width >= _FEWEST_BARS and count >= _FEWEST_ROWS and max(bars) <= width else None


def _height(texts: Sequence[str], bars: Sequence[int], at: int, width: int) -> int:
    """How many lines the row that begins at a line takes; 1 where it is whole, or no row of that width begins there."""
    total = 0
    for height, count in enumerate(bars[at : at + _TALLEST], start=1):
        total += count
        if total == width:
            whole = _are_pieces(bars[at : at + height]) and (bars[at] or _closes(texts, at))
            return height if whole else 1
        if total > width or _PADDED.search(texts[at + height - 1]):
            break
    return 1


def _are_pieces(bars: Sequence[int]) -> bool:
    """Whether lines are pieces of one row, and no rows of a narrower table, which have as many bars each."""
    return len(set(bars)) > 1 or bars[0] == 1


def _closes(texts: Sequence[str], at: int) -> bool:
    """
    Whether a line without a bar is the first cell of the row below: that begins with the bar behind it.

    A title over a table is none, nor is a line over rows that begin with a bar each.
    """
    if not 0 < at < len(texts) - 1:
        return False
    opened = [text.lstrip().startswith("|") for text in texts]
    return opened[at + 1] and not opened[at - 1] and sum(opened) * 2 < len(opened)
