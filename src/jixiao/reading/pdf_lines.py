"""From glyphs to lines of text: which stand beside each other, where a blank belongs, where a line was only wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct

from jixiao.reading.pdf_page import Glyph

_SAME_LINE = 0.5
_BLANK = 0.22
_TWICE = 0.35
_CLOSING = frozenset("，。；：、！？）】》”’〉」』％%,.;:!?)]}℃°")
_FULL = 0.5
_MOST_MARGIN = 6.0
_LEFT = attrgetter("left")


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


def rows_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The glyphs that stand beside each other, from top to bottom, each row from left to right; none printed twice."""
    if not glyphs:
        return []
    if max([glyph.top for glyph in glyphs]) < min([glyph.bottom for glyph in glyphs]):
        return [_ordered(glyphs)]
    rows: list[list[Glyph]] = []
    middle = height = 0.0
    for glyph in sorted(glyphs, key=_middle):
        own = glyph.bottom - glyph.top
        if rows and _middle(glyph) - middle <= _SAME_LINE * max(height, own):
            rows[-1].append(glyph)
            if own > height:
                middle, height = _middle(glyph), own
        else:
            rows.append([glyph])
            middle, height = _middle(glyph), own
    return [_ordered(row) for row in rows]


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines that glyphs make, from top to bottom."""
    return [line_of(row) for row in rows_of(glyphs)]


def line_of(row: Sequence[Glyph]) -> Line:
    """The line that a row of glyphs makes, with a blank where there is room for one."""
    left, right = row[0].left, max([glyph.right for glyph in row])
    top, bottom = min([glyph.top for glyph in row]), max([glyph.bottom for glyph in row])
    blank = _BLANK * max(1.0, bottom - top)
    texts = [glyph.text for glyph in row]
    gaps = [after.left - before.right > blank for before, after in pairwise(row)]
    opening = right - left
    for before, after, apart in zip(row, row[1:], gaps, strict=False):
        if apart or not _is_one_word(before.text, after.text):
            opening = before.right - left
            break
    if any(gaps):
        texts[1:] = [f" {text}" if apart else text for apart, text in zip(gaps, texts[1:], strict=True)]
    return Line("".join(texts), opening, left, top, right, bottom)


def parts_of(row: Sequence[Glyph], gap: float) -> list[list[Glyph]]:
    """A row cut where it is blank for more than *gap* times the height of its characters."""
    wide = gap * max(1.0, max(glyph.bottom for glyph in row) - min(glyph.top for glyph in row))
    parts = [[row[0]]]
    for before, glyph in pairwise(row):
        if glyph.left - before.right <= wide:
            parts[-1].append(glyph)
        else:
            parts.append([glyph])
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


def _ordered(row: Sequence[Glyph]) -> list[Glyph]:
    """A row from left to right, without the glyphs that were printed again over themselves to make them bold."""
    ordered = sorted(row, key=_LEFT)
    kept = ordered[:1]
    before = ordered[0]
    for glyph in ordered[1:]:
        if before.text != glyph.text or glyph.left - before.left >= _TWICE * (glyph.right - glyph.left):
            kept.append(glyph)
            before = glyph
    return kept


def _is_one_word(before: str, after: str) -> bool:
    """Whether a line may not be broken between two characters."""
    return after in _CLOSING or ("!" <= before <= "~" and "!" <= after <= "~")


def _middle(glyph: Glyph) -> float:
    return (glyph.top + glyph.bottom) / 2


def _is_letter(text: str) -> bool:
    return text.isascii() and text.isalpha()
