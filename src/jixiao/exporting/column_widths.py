"""
How wide the columns of the printed form are: of several sets of widths the one that makes the form lowest.

Widths are in millimetres, rooms and the widths of texts in full-width signs of the usual size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from jixiao.exporting.layout_text import count_lines, text_width
from jixiao.exporting.official_form import WIDTH
from jixiao.exporting.page import TEXT_SIZE, room_of
from jixiao.exporting.placed_box import PlacedBox

_COLUMN_WIDTHS = (
    (17, 21, 28, 28, 21, 21, 11, 19, 18),
    (17, 17, 25, 35, 21, 21, 11, 19, 18),
    (17, 17, 25, 24, 26, 26, 11, 19, 19),
    (17, 11, 17, 29, 29, 29, 11, 19, 22),
    (17, 17, 25, 26, 21, 21, 11, 19, 27),
    (17, 11, 17, 21, 21, 21, 11, 19, 46),
    (17, 11, 17, 24, 24, 24, 11, 19, 37),
)
"""
Widths to choose from, each adding up to COLUMN_WIDTH_SUM: room for every label, for names, for amounts, for long
amounts, for explanations, for long ones, for long ones beside amounts.
"""
_WIDTHS_WITH_REASONS = (
    (17, 17, 25, 26, 22, 21, 20, 17, 19),
    (17, 17, 25, 21, 21, 21, 19, 14, 30),
    (17, 17, 28, 28, 28, 14, 19, 14, 19),
    (17, 11, 24, 24, 24, 14, 19, 14, 37),
)
"""The same for funding lines with a reason, whose amounts and rates stand one column to the left."""
_TORN_NUMBER = 12
"""How many lines a number or rate that is torn over two counts for when widths are chosen."""
_WIDEST_SHARE = 1.16
"""How much wider digits are in the widest font that may stand in for a missing one."""


def rooms_of(widths: tuple[int, ...]) -> dict[tuple[int, int], float]:
    """The room from one column to another, for every two that a box may begin at and end before."""
    return _ROOMS[widths]


def _rooms(widths: Sequence[int]) -> dict[tuple[int, int], float]:
    return {
        (first, past): room_of(sum(widths[first:past]))
        for first in range(WIDTH)
        for past in range(first + 1, WIDTH + 1)
    }


_ROOMS: dict[tuple[int, ...], dict[tuple[int, int], float]] = {
    widths: _rooms(widths) for widths in (*_COLUMN_WIDTHS, *_WIDTHS_WITH_REASONS)
}
_LEAST_ROOM = {span: min(rooms[span] for rooms in _ROOMS.values()) for span in _ROOMS[_COLUMN_WIDTHS[0]]}


def tight_boxes(rows: Sequence[Sequence[PlacedBox]]) -> Iterator[tuple[PlacedBox, float]]:
    """
    The boxes whose text may need a second line, each once: all others fit, whatever the widths of the columns.

    Each with the width of its text, in full-width signs of the usual size.
    """
    for at, row in enumerate(rows):
        for placed in row:
            if placed.row == at:
                text, least = placed.box.text, _LEAST_ROOM[placed.column, placed.past]
                if len(text) * _WIDEST_SHARE > least or "\n" in text:
                    width = text_width(text) * placed.size / TEXT_SIZE
                    if width * _WIDEST_SHARE > least or "\n" in text:
                        yield placed, width


def broken_boxes(
    tight: Sequence[tuple[PlacedBox, float]], rooms: dict[tuple[int, int], float]
) -> Iterator[tuple[PlacedBox, int]]:
    """The boxes that need a second line where there is so much room, and how many lines each takes."""
    for placed, width in tight:
        room, text = rooms[placed.column, placed.past], placed.box.text
        if width > room or "\n" in text:
            yield placed, count_lines(text, room * TEXT_SIZE / placed.size)


def best_widths(tight: Sequence[tuple[PlacedBox, float]], *, with_reasons: bool) -> tuple[int, ...]:
    """
    The widths that make the rows lowest, by a first estimate in which a torn number weighs several lines.

    *tight* are the boxes of `tight_boxes`; *with_reasons* tells whether the funding lines have a column for the reason.
    """
    texts, numbers = [], []
    for placed, width in tight:
        span = placed.column, placed.past
        if placed.box.rows == 1:
            if width > _LEAST_ROOM[span]:
                texts.append((placed.row, span, width))
            if placed.box.text.isascii():
                numbers.append((span, width * _WIDEST_SHARE))
    choice = _WIDTHS_WITH_REASONS if with_reasons else _COLUMN_WIDTHS
    return min(choice, key=lambda widths: _cost(texts, numbers, _ROOMS[widths]))


def _cost(
    texts: Sequence[tuple[int, tuple[int, int], float]],
    numbers: Sequence[tuple[tuple[int, int], float]],
    rooms: dict[tuple[int, int], float],
) -> float:
    """What texts cost that may need a second line (row, columns, width), and numbers that may be torn."""
    lines: dict[int, float] = {}
    for at, span, width in texts:
        share = width / rooms[span]
        if share > lines.get(at, 1.0):
            lines[at] = share
    torn = sum([width > rooms[span] for span, width in numbers])
    return sum(map(ceil, lines.values())) - len(lines) + torn * _TORN_NUMBER
