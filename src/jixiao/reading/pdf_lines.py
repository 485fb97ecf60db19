"""From glyphs to lines of text: which stand beside each other, where a blank belongs, where a line was only wrapped."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from jixiao.reading.pdf_page import Glyph

_SAME_LINE = 0.5
_BLANK = 0.22
_TWICE = 0.35
_CLOSING = frozenset("，。；：、！？）】》”’〉」』％%,.;:!?)]}℃°")
_FULL = 0.5


class Line(Struct):
    """A line of text: its glyphs from left to right, and the box around them (y grows downward)."""

    glyphs: list[Glyph]
    left: float
    top: float
    right: float
    bottom: float

    @property
    def size(self) -> float:
        """How high the characters are, about the size of the font in points."""
        return max(1.0, self.bottom - self.top)

    @property
    def text(self) -> str:
        """The characters, with a blank where there is room for one."""
        parts: list[str] = []
        before: Glyph | None = None
        for glyph in self.glyphs:
            if before is not None and glyph.left - before.right > _BLANK * self.size:
                parts.append(" ")
            parts.append(glyph.text)
            before = glyph
        return "".join(parts)

    @property
    def opening(self) -> float:
        """The width of the first word, which can't be parted: one Chinese character, or a number with its signs."""
        first = self.glyphs[0]
        end = first.right
        for before, glyph in zip(self.glyphs, self.glyphs[1:], strict=False):
            in_word = _is_latin(before.text) and _is_latin(glyph.text)
            touching = glyph.left - before.right < _BLANK * self.size
            if not touching or not (in_word or glyph.text in _CLOSING):
                break
            end = glyph.right
        return end - first.left


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines that glyphs make, from top to bottom; glyphs printed twice over each other count once."""
    rows: list[list[Glyph]] = []
    middle = height = 0.0
    for glyph in sorted(glyphs, key=_middle):
        if rows and _middle(glyph) - middle <= _SAME_LINE * max(height, glyph.bottom - glyph.top):
            rows[-1].append(glyph)
            if glyph.bottom - glyph.top > height:
                middle, height = _middle(glyph), glyph.bottom - glyph.top
        else:
            rows.append([glyph])
            middle, height = _middle(glyph), glyph.bottom - glyph.top
    return [_line(row) for row in rows]


def parts_of(line: Line, gap: float) -> list[Line]:
    """A line cut where it is blank for more than *gap* times the height of its characters."""
    parts: list[list[Glyph]] = []
    before: Glyph | None = None
    for glyph in line.glyphs:
        if before is not None and glyph.left - before.right <= gap * line.size:
            parts[-1].append(glyph)
        else:
            parts.append([glyph])
        before = glyph
    return [_line(part) for part in parts]


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
    for before, line in zip(lines, lines[1:], strict=False):
        parts.append(glue(before, line) if goes_on(before, line, room) else "\n")
        parts.append(line.text)
    return "".join(parts)


def room_for(lines: Sequence[Line], left: float, right: float) -> float:
    """The room for text between *left* and *right*, where lines show how much is kept free at either side."""
    margin = max(0.0, min(min(line.left - left, right - line.right) for line in lines))
    return right - left - 2 * margin


def goes_on(before: Line, line: Line, room: float) -> bool:
    """Whether the first word of *line* would not have had room (in points) at the end of the line before."""
    return before.right - before.left + line.opening > room - _FULL


def glue(before: Line, line: Line) -> str:
    """What stands between two lines that are one: a blank between Latin words, else nothing."""
    ends, begins = before.glyphs[-1].text, line.glyphs[0].text
    return " " if _is_letter(ends) and _is_letter(begins) else ""


def _line(glyphs: list[Glyph]) -> Line:
    ordered = sorted(glyphs, key=lambda glyph: glyph.left)
    kept = [ordered[0]]
    for glyph in ordered[1:]:
        if not _is_twice(kept[-1], glyph):
            kept.append(glyph)
    return Line(
        kept,
        kept[0].left,
        min(glyph.top for glyph in kept),
        max(glyph.right for glyph in kept),
        max(glyph.bottom for glyph in kept),
    )


def _is_twice(before: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph is the one before printed again to make it bold."""
    return before.text == glyph.text and glyph.left - before.left < _TWICE * (glyph.right - glyph.left)


def _middle(glyph: Glyph) -> float:
    return (glyph.top + glyph.bottom) / 2


def _is_latin(text: str) -> bool:
    return "!" <= text <= "~"


def _is_letter(text: str) -> bool:
    return text.isascii() and text.isalpha()
