"""The scrollbar of a list: which part of all lines is seen, drawn in the last cell of each line as a coloured blank."""

from __future__ import annotations

from msgspec import Struct

from jixiao.tui.lines.line import Ink

THUMB, TRACK = "thumb", "track"


class ScrollMark(Struct, frozen=True):
    """The rows from `start` up to `end` are marked; none where all lines are seen."""

    start: int = 0
    end: int = 0

    def at(self, y: int) -> str:
        """The ink of the last cell of a row."""
        if self.start == self.end:
            return Ink.PLAIN
        return THUMB if self.start <= y < self.end else TRACK


def scroll_mark(first: int, height: int, count: int) -> ScrollMark:
    """The mark in *height* rows that show the lines from *first* on of *count*."""
    if count <= height or height <= 0:
        return ScrollMark()
    size = max(1, height * height // count)
    start = first * (height - size) // (count - height)
    return ScrollMark(start, start + size)
