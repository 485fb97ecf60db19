"""Tables of every shape for the readers: a rectangle cut at random into rectangles."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec import Struct

Box = tuple[int, int, int, int]
"""Top, left, height and width of a cell in squares."""


class Form(Struct, frozen=True):
    """A table of *height* rows whose cells are `boxes`, from the top and the left."""

    height: int
    width: int
    boxes: list[Box]

    def text_of(self, box: Box) -> str:
        """What a cell says: something of its own."""
        return f"第{box[0]}行{box[1]}列"

    def squares(self) -> list[list[str]]:
        """The text that covers each square."""
        squares = [[""] * self.width for _ in range(self.height)]
        for top, left, height, width in self.boxes:
            for row in range(top, top + height):
                squares[row][left : left + width] = [self.text_of((top, left, height, width))] * width
        return squares


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """Tables of up to six rows and columns."""
    height, width = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    boxes: list[Box] = []
    left = [(0, 0, height, width)]
    while left:
        top, column, tall, wide = left.pop()
        cut = draw(st.integers(0, 5))
        if tall > 1 and (cut in (0, 1) or (wide == 1 and cut < 5)):
            at = draw(st.integers(1, tall - 1))
            left += [(top, column, at, wide), (top + at, column, tall - at, wide)]
        elif wide > 1 and cut in (2, 3):
            at = draw(st.integers(1, wide - 1))
            left += [(top, column, tall, at), (top, column + at, tall, wide - at)]
        else:
            boxes.append((top, column, tall, wide))
    return Form(height, width, sorted(boxes))
