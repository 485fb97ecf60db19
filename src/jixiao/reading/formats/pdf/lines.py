"""From runs to lines of text: which stand beside each other, where a blank belongs, where a line was only wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from jixiao.reading.formats.pdf.runs import BLANK, Run, are_overlapping, from_left, in_order

_SAME_LINE, _SLIGHTLY = 0.5, 0.2
_CLOSING = frozenset("，。；：、！？）】》”’〉」』％%,.;:!?)]}℃°")
_LEADING = frozenset("（【《“‘「『([{≥≤＞＜×±￥¥")
_FULL = 0.5
_MOST_MARGIN = 6.0
_APART, _EVENLY = 0.08, 0.2
_SET_APART = 0.45
"""A gap no wider than this, in heights, is what Word and Writer leave between Chinese and Latin signs of themselves."""


class Line(Struct, frozen=True, gc=False):
    """
    A line of text and the box around it (y grows downward).

    `opening` is the width of its first word, which can't be parted: one Chinese character, or a number with its signs.
    """

    text: str
    opening: float
    left: float
    top: float
    right: float
    bottom: float

    @property
    def size(self) -> float:
        """How high the characters are, about the size of the font in points."""
        return max(1.0, self.bottom - self.top)


def rows_of(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs that stand beside each other, from top to bottom, each row from left to right; none printed twice."""
    if len(runs) < 2:
        return [[run] for run in runs]
    if max([run.top for run in runs]) < min([run.bottom for run in runs]):
        ordered = from_left(runs)
        if not are_overlapping(ordered):
            return [ordered]
    rows: list[list[Run]] = []
    middle = height = 0.0
    for run in sorted(runs, key=_middle):
        own, at = run.bottom - run.top, _middle(run)
        down, high = at - middle, max(height, own)
        if rows and down <= _SAME_LINE * high and (down <= _SLIGHTLY * high or not _is_among(run, rows[-1])):
            rows[-1].append(run)
            if own > height:
                middle, height = at, own
        else:
            rows.append([run])
            middle, height = at, own
    return [row if len(row) == 1 else in_order(row) for row in rows]


def _is_among(run: Run, row: Sequence[Run]) -> bool:
    """Whether a run would stand over letters of a row: lines set so close that they touch."""
    reach = _SAME_LINE * (run.bottom - run.top)
    return any(run.left < other.right - reach and other.left < run.right - reach for other in row)


def lines_of(runs: Sequence[Run]) -> list[Line]:
    """The lines that runs make, from top to bottom."""
    return [line_of(row) for row in rows_of(runs)]


def line_of(row: Sequence[Run]) -> Line:
    """The line that a row of runs makes, with a blank where there is room for one."""
    first = row[0]
    if len(row) == 1:
        opening = _opening(row, BLANK * max(1.0, first.bottom - first.top))
        return Line(first.text, opening, first.left, first.top, first.right, first.bottom)
    right = max([run.right for run in row])
    top, bottom = min([run.top for run in row]), max([run.bottom for run in row])
    height = max(1.0, bottom - top)
    blank = BLANK * height
    texts = [
        f" {run.text}" if run.left - before.right > blank and not _is_set_apart(before, run, height) else run.text
        for before, run in pairwise(row)
    ]
    text = "".join([first.text, *texts])
    if " " in text and _is_spread(row, height):
        text = "".join(run.text for run in row)
    return Line(text, _opening(row, blank), first.left, top, right, bottom)


def _is_set_apart(before: Run, run: Run, height: float) -> bool:
    """Whether two runs, one Chinese and one not, stand as far apart as writers set such letters without a blank."""
    mixed = before.text[-1].isascii() is not run.text[0].isascii()
    return mixed and run.left - before.right <= _SET_APART * height


def _is_spread(row: Sequence[Run], height: float) -> bool:
    """Whether Chinese letters are spread over the width of their cell, each as far from the next: three at least."""
    gaps = [
        after.left - before.right
        for before, after in pairwise([glyph for run in row for glyph in run.glyphs])
        if not before.text.isascii() and not after.text.isascii()
    ]
    return len(gaps) > 1 and min(gaps) > _APART * height and max(gaps) - min(gaps) <= _EVENLY * height


def _opening(row: Sequence[Run], blank: float) -> float:
    """How wide the first word of a row is."""
    left = right = row[0].left
    before = ""
    for run in row:
        for glyph in run.glyphs:
            if before and (glyph.left - right > blank or not _is_one_word(before, glyph.text)):
                return right - left
            before, right = glyph.text, glyph.right
    return right - left


def parts_of(row: Sequence[Run], gap: float) -> list[list[Run]]:
    """A row cut where it is blank for more than *gap* times the height of its characters."""
    wide = gap * max(1.0, max(run.bottom for run in row) - min(run.top for run in row))
    parts = [[row[0]]]
    for before, run in pairwise(row):
        if run.left - before.right <= wide:
            parts[-1].append(run)
        else:
            parts.append([run])
    return parts


def joined_text(lines: Sequence[Line], left: float, right: float) -> str:
    """
    The text of lines that stand in a cell from *left* to *right*.

    A line break is kept where the writer made it; a line that went on only for want of room is joined with the next.
    """
    if not lines:
        return ""
    if len(lines) == 1:
        return lines[0].text
    room = room_for(lines, left, right)
    parts = [lines[0].text]
    for before, line in pairwise(lines):
        parts.append(glue(before, line) if goes_on(before, line, room) else "\n")
        parts.append(line.text)
    return "".join(parts)


def room_for(lines: Sequence[Line], left: float, right: float) -> float:
    """The room for text between *left* and *right*: lines show how much is kept free at either side."""
    margin = max(0.0, min(_MOST_MARGIN, *(min(line.left - left, right - line.right) for line in lines)))
    return right - left - 2 * margin


def goes_on(before: Line, line: Line, room: float) -> bool:
    """Whether the first word of *line* would not have had room (in points) at the end of the line before."""
    return before.right - before.left + line.opening > room - _FULL


def glue(before: Line, line: Line) -> str:
    """What stands between two lines that are one: a blank between Latin words, else nothing."""
    return " " if _is_letter(before.text[-1]) and _is_letter(line.text[0]) else ""


def _is_one_word(before: str, after: str) -> bool:
    """Whether a line may not be broken between two characters."""
    return after in _CLOSING or before in _LEADING or ("!" <= before <= "~" and "!" <= after <= "~")


def _middle(run: Run) -> float:
    return (run.top + run.bottom) / 2


def _is_letter(text: str) -> bool:
    return text.isascii() and text.isalpha()
