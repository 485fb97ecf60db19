"""The panes of the screen side by side. What they leave free between them is a line that sets them apart."""

from __future__ import annotations

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip

from jixiao.tui.lines import Line
from jixiao.tui.lines.painting import DIVIDER, LinePainter, cropped
from jixiao.tui.page import Page


class Panes(Horizontal):
    """Each pane but the first leaves the column at its left to the line."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Nothing: the panes cover it, and the lines between them are drawn by the screen."""
        return []


class Middle(Vertical):
    """A title over fields or a list."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Nothing: what it holds covers all of it."""
        return []


class Dividers:
    """
    The lines between the panes, as the page draws them that holds *panes*.

    A row that is painted is put together of all that lies there, seen or not: so nothing lies between page and pane.
    """

    def __init__(self, page: Page, panes: Panes) -> None:
        self._page = page
        self._panes = panes
        self._painter = LinePainter(page)

    def strips(self, crop: Region) -> list[Strip]:
        """The same strip on every row; all of it is covered but the lines."""
        width = self._page.outer_size.width
        between = {pane.region.x - 1 for pane in self._panes.displayed_children[1:]}
        text = "".join("│" if column in between else " " for column in range(width))
        strip = self._painter.strip(Line(self._page.host.signs.of(text)), width, DIVIDER)
        return cropped([strip] * crop.height, self._page, crop)

    def forget(self) -> None:
        """Colours changed: what was drawn is forgotten."""
        self._painter.forget()
