"""How a text under edit is broken into rows: by cells alone, so that each place in it has one place on the screen."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from jixiao.report import display_width


class TextRow(Struct, frozen=True):
    """The characters from `start` up to `end` of a text, on one row; a line break belongs to none."""

    start: int
    end: int


def break_text(text: str, width: int, shown: Callable[[str], str]) -> tuple[TextRow, ...]:
    """The rows of *text* at *width* cells, where a character is shown as *shown* gives it; at least one."""
    rows, start, used = [], 0, 0
    for place, character in enumerate(text):
        if character == "\n":
            rows.append(TextRow(start, place))
            start, used = place + 1, 0
            continue
        cells = display_width(shown(character))
        if used + cells > max(2, width) and place > start:
            rows.append(TextRow(start, place))
            start, used = place, 0
        used += cells
    return (*rows, TextRow(start, len(text)))


def row_at(rows: tuple[TextRow, ...], place: int) -> int:
    """The number of the row in which a place stands; between two rows of one line it stands on the later one."""
    return max(number for number, row in enumerate(rows) if row.start <= place)


def place_beside(rows: tuple[TextRow, ...], place: int, by: int) -> int | None:
    """The place above (-1) or below (1) of a place, at the same distance from the edge; None where there is no row."""
    here = row_at(rows, place)
    if not 0 <= here + by < len(rows):
        return None
    row = rows[here + by]
    last = row.end if here + by == len(rows) - 1 or rows[here + by + 1].start > row.end else row.end - 1
    return min(row.start + place - rows[here].start, max(row.start, last))
