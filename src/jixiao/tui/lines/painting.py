"""
Paints lines as strips in the colours of a widget, and keeps the strips: an edit paints what differs.

The colours of the inks are the application's, so that they are worked out once and not for every list of a screen.
The strips are kept as they go to the terminal: a line that moved, or comes back, is not drawn, cut or coloured anew.
"""

from __future__ import annotations

from collections.abc import Collection

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from jixiao.report import display_width
from jixiao.tui.lines.line import Ink, Line, Span, cut_to
from jixiao.tui.lines.scroll_mark import THUMB, TRACK

CURSOR, CURSOR_BLURRED, DIVIDER = "cursor", "cursor-blurred", "divider"
"""What lies over a line, whatever its inks: the cursor, or the colour of the lines between panes."""
_STATES = frozenset({CURSOR, CURSOR_BLURRED, DIVIDER})
INK_CLASSES = frozenset(f"line--{ink}" for ink in (*Ink, *_STATES, THUMB, TRACK))
MOST_STRIPS = 2000
"""How many strips are kept; a screen shows a few dozen."""
_INK_STYLES = {
    "heading": "text-style: bold;",
    "faint": "text-style: dim;",
    "good": "color: $text-success;",
    "doubtful": "color: $text-warning;",
    "wrong": "color: $text-error;",
    "marked": "text-style: bold; color: $text-accent;",
    "edited": "background: $panel;",
    "caret": "background: $panel; text-style: reverse;",
    CURSOR: "background: $primary; color: $text; text-style: bold;",
    CURSOR_BLURRED: "background: $primary-muted;",
    DIVIDER: "color: $primary-muted;",
    THUMB: "background: $scrollbar;",
    TRACK: "background: $scrollbar-background;",
}


def ink_css(application: str) -> str:
    """The colours of the inks for an application, which has `INK_CLASSES` as its component classes."""
    return "\n".join(f"{application} > .line--{ink} {{ {style} }}" for ink, style in _INK_STYLES.items())


def cropped(strips: list[Strip], widget: Widget, crop: Region) -> list[Strip]:
    """
    What `render_lines` of a widget gives for *crop*, whose lines are *strips*, where nothing is drawn around them.

    Textual's own way draws borders and padding around each line, and thereby makes strips that nothing is known of yet.
    """
    if crop.column_span == (0, widget.outer_size.width):
        return strips
    return [strip.crop(*crop.column_span) for strip in strips]


def repaint_rows(widget: Widget, rows: Collection[int]) -> None:
    """Has rows of a widget painted again, all at once; those that adjoin are one region."""
    blocks: list[range] = []
    for y in sorted(rows):
        if blocks and y <= blocks[-1].stop:
            blocks[-1] = range(blocks[-1].start, y + 1)
        else:
            blocks.append(range(y, y + 1))
    if blocks:
        width = widget.outer_size.width
        widget.refresh(*(Region(0, block.start, width, len(block)) for block in blocks))


NO_LINE = Line("")
"""What stands where there are no more lines."""
_Drawn = tuple[str, str, Ink, tuple[Span, ...], int, str, str]
"""All that a strip is drawn from: a line without its key, its width, the state, the ink of the cell behind it."""


class LinePainter:
    """Paints the lines of one widget. `state` is what lies over a line, "" where nothing does."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._strips: dict[_Drawn, Strip] = {}
        self._inks: dict[tuple[str, str], Style] = {}

    def strip(self, line: Line, width: int, state: str = "", *, end: str = "") -> Strip:
        """A line as a strip of *width* cells, with a blank in the ink *end* behind it where one is given."""
        drawn = (line.text, line.right, line.ink, line.spans, width, state, end)
        strip = self._strips.get(drawn)
        if strip is None:
            if len(self._strips) >= MOST_STRIPS:
                self._strips.clear()
            segments = self._segments(line, width, state)
            if end:
                segments.append(Segment(" ", self._ink(end)))
            strip = self._strips[drawn] = Strip(segments, width + bool(end))
        return strip

    def forget(self) -> None:
        """Colours changed: nothing that was painted holds."""
        self._strips.clear()
        self._inks.clear()

    def _segments(self, line: Line, width: int, state: str) -> list[Segment]:
        right_width = display_width(line.right)
        right = line.right if right_width < width else ""
        text = cut_to(line.text, width - (right_width + 1 if right else 0))
        gap = " " * (width - display_width(text) - (right_width if right else 0))
        parts = (*_parts(line, text), (f"{gap}{right}", line.ink))
        return [Segment(part, self._ink(ink, state)) for part, ink in parts]

    def _ink(self, name: str, state: str = "") -> Style:
        """The style of an ink under what lies over the line, in the colours that the terminal has."""
        style = self._inks.get((name, state))
        if style is None:
            style = self._plain_ink(name)
            if state:
                style += self._plain_ink(state)
            background = self._widget.background_colors[1]
            segments = [Segment(" ", style)]
            for line_filter in self._widget.get_line_filters():
                segments = line_filter.apply(segments, background)
            style = self._inks[name, state] = segments[0].style or style
        return style

    def _plain_ink(self, name: str) -> Style:
        """The style of an ink on the widget's background, or that of the cursor, which lies over any ink."""
        own = self._widget.app.get_component_styles(f"line--{name}")
        over = name in {CURSOR, CURSOR_BLURRED}
        return own.rich_style if over else self._widget.rich_style + own.partial_rich_style


def _parts(line: Line, text: str) -> list[tuple[str, Ink]]:
    parts, at = [], 0
    for span in line.spans:
        start, end = min(span.start, len(text)), min(span.end, len(text))
        parts.append((text[at:start], line.ink))
        parts.append((text[start:end], span.ink))
        at = end
    parts.append((text[at:], line.ink))
    return [(part, ink) for part, ink in parts if part]
