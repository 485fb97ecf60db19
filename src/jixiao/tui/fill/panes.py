"""The panes of the screen side by side. What they leave free between them is a line that sets them apart."""

from __future__ import annotations

from typing import ClassVar

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip

from jixiao.tui.lines import Line
from jixiao.tui.lines.painting import DIVIDER, LinePainter, cropped
from jixiao.tui.signs import signs_of


class Panes(Horizontal):
    """Each pane but the first leaves the column at its left to the line."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - textual names it so
        super().__init__(id=id)
        self._painter = LinePainter(self)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The same strip on every row; the panes cover all of it but the lines between them."""
        width = self.outer_size.width
        between = {pane.region.x - self.region.x - 1 for pane in self.displayed_children[1:]}
        text = "".join("│" if column in between else " " for column in range(width))
        strip = self._painter.strip(Line(signs_of(self.app).of(text)), width, DIVIDER)
        return cropped([strip] * crop.height, self, crop)

    def notify_style_update(self) -> None:
        """Colours changed: what was drawn is forgotten."""
        super().notify_style_update()
        self._painter.forget()


class Middle(Vertical):
    """A title over fields or a list, which cover all of it."""

    BLANK: ClassVar[bool] = True
