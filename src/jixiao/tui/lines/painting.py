"""
Paints lines as strips in the colours of a widget, and keeps the strips: an edit paints what differs.

The colours of the inks are the application's, so that they are worked out once and not for every list of a screen.
"""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from jixiao.report import display_width
from jixiao.tui.lines.line import Ink, Line, cut_to

CURSOR, CURSOR_BLURRED = "cursor", "cursor-blurred"
INK_CLASSES = frozenset({f"line--{ink}" for ink in Ink} | {f"line--{CURSOR}", f"line--{CURSOR_BLURRED}"})
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
}


def ink_css(application: str) -> str:
    """The colours of the inks for an application, which has `INK_CLASSES` as its component classes."""
    return "\n".join(f"{application} > .line--{ink} {{ {style} }}" for ink, style in _INK_STYLES.items())


class LinePainter:
    """Paints the lines of one widget. `state` is "", CURSOR or CURSOR_BLURRED."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._strips: dict[tuple[Line, int, str], Strip] = {}
        self._inks: dict[Ink, Style] = {}
        self._blank: Strip | None = None

    def blank(self, width: int) -> Strip:
        """The strip of a place without a line."""
        if self._blank is None or self._blank.cell_length != width:
            self._blank = Strip.blank(width, self._widget.rich_style)
        return self._blank

    def strip(self, line: Line, width: int, state: str = "") -> Strip:
        """A line as a strip of *width* cells."""
        strip = self._strips.get((line, width, state))
        if strip is None:
            if len(self._strips) >= MOST_STRIPS:
                self._strips.clear()
            strip = self._strips[line, width, state] = self._draw(line, width, state)
        return strip

    def forget(self) -> None:
        """Colours changed: nothing that was painted holds."""
        self._strips.clear()
        self._inks.clear()
        self._blank = None

    def _draw(self, line: Line, width: int, state: str) -> Strip:
        room = width - (display_width(line.right) + 1 if line.right else 0)
        text = cut_to(line.text, room)
        over = self._widget.app.get_component_styles(f"line--{state}").rich_style if state else Style()
        segments = [Segment(part, self._ink(ink) + over) for part, ink in _parts(line, text)]
        gap = " " * (width - display_width(text) - display_width(line.right))
        segments.append(Segment(gap, self._ink(line.ink) + over))
        if line.right:
            segments.append(Segment(line.right, self._ink(line.ink) + over))
        return Strip(segments).adjust_cell_length(width, self._ink(Ink.PLAIN) + over)

    def _ink(self, ink: Ink) -> Style:
        style = self._inks.get(ink)
        if style is None:
            own = self._widget.app.get_component_styles(f"line--{ink}").partial_rich_style
            style = self._inks[ink] = self._widget.rich_style + own
        return style


def _parts(line: Line, text: str) -> list[tuple[str, Ink]]:
    parts, at = [], 0
    for span in line.spans:
        start, end = min(span.start, len(text)), min(span.end, len(text))
        parts.append((text[at:start], line.ink))
        parts.append((text[start:end], span.ink))
        at = end
    parts.append((text[at:], line.ink))
    return [(part, ink) for part, ink in parts if part]
