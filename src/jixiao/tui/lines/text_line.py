"""A line of text that the screen writes anew: the top line, the title of a pane, the keys."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from jixiao.tui.lines.line import Line
from jixiao.tui.lines.painting import NO_LINE, LinePainter, cropped


class TextLine(Widget):
    """In: a text, already fit to be shown. It is cut at the right edge."""

    DEFAULT_CSS = """
    TextLine { height: 1; }
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 - textual names it so
        super().__init__(id=id)
        self.text = ""
        self._painter = LinePainter(self)

    def show(self, text: str) -> None:
        """Another text, or the same one."""
        if text != self.text:
            self.text = text
            self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The line."""
        return cropped([self.render_line(y) for y in crop.line_range], self, crop)

    def render_line(self, y: int) -> Strip:
        """The line, and nothing beneath it."""
        return self._painter.strip(NO_LINE if y else Line(self.text), self.outer_size.width)

    def notify_style_update(self) -> None:
        """Colours changed: what was drawn is forgotten."""
        super().notify_style_update()
        self._painter.forget()
