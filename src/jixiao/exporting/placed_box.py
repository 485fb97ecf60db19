"""The boxes of the printed form at their places: which squares of the table each covers, and how large its text is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from jixiao.exporting.layout_text import printable
from jixiao.exporting.official_form import WIDTH, Box
from jixiao.exporting.page import SMALL_SIZE, TEXT_SIZE

_LONGEST_PLAIN_TEXT = 100
"""How many signs a text in a single column has at most to be printed in the usual size: a longer one fills the page."""


class PlacedBox(Struct, frozen=True):
    """
    A box at its place: the squares of rows from `row` to before `end` and columns from `column` to before `past`.

    All count from 0. Its text is fit to be printed.
    """

    box: Box
    row: int
    end: int
    column: int
    past: int

    @property
    def size(self) -> float:
        """The size of its text, in points: small for a long value in a single column."""
        box = self.box
        long = len(box.text) > _LONGEST_PLAIN_TEXT and box.columns == 1 and not box.label
        return SMALL_SIZE if long else TEXT_SIZE


def placed_boxes(rows: Sequence[Sequence[Box]]) -> Iterator[tuple[PlacedBox, ...]]:
    """For each of the rows the boxes that cover it, from left to right; *rows* hold the boxes that begin in them."""
    covering: list[PlacedBox | None] = [None] * WIDTH
    for at, row in enumerate(rows):
        boxes = iter(row)
        line = []
        column = 0
        while column < WIDTH:
            placed = covering[column]
            if placed is None or placed.end <= at:
                box = next(boxes)
                box = box if box.text.isprintable() else replace(box, text=printable(box.text))
                placed = covering[column] = PlacedBox(box, at, at + box.rows, column, column + box.columns)
            line.append(placed)
            column = placed.past
        yield tuple(line)
