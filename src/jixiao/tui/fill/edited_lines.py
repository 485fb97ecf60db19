"""The text under edit as lines with its label and its caret, and where the caret stands among them."""

from __future__ import annotations

from collections.abc import Callable

from jixiao.report import display_width, padded
from jixiao.tui.fill.breaking import TextRow, row_at
from jixiao.tui.fill.labels import LABEL_WIDTH
from jixiao.tui.fill.typed import Typed
from jixiao.tui.lines import Ink, Line, Span

HEAD_WIDTH = LABEL_WIDTH + 1
"""Cells before the text: its label, or blanks."""
Shown = Callable[[str], str]
"""How a text is shown; a part of it is shown as the whole shows that part."""


def edited_lines(typed: Typed, label: str, rows: tuple[TextRow, ...], shown_as: Shown, *, focused: bool) -> list[Line]:
    """One line for each row, the label before the first; the caret is drawn where the pane is *focused*."""
    here = row_at(rows, typed.caret) if focused else -1
    lines = []
    for number, row in enumerate(rows):
        head = padded("" if number else f"  {label}", HEAD_WIDTH)
        spans = [Span(0, len(head), Ink.MARKED)]
        text = shown_as(typed.text[row.start : row.end])
        if number == here:
            before = len(head) + len(shown_as(typed.text[row.start : typed.caret]))
            under = len(shown_as(typed.text[typed.caret : min(typed.caret + 1, row.end)])) or 1
            text = text if before + under <= len(head) + len(text) else f"{text} "
            spans.append(Span(before, before + under, Ink.CARET))
        lines.append(Line(f"{head}{text}", ink=Ink.EDITED, spans=tuple(spans)))
    return lines


def caret_cell(typed: Typed, rows: tuple[TextRow, ...], shown_as: Shown) -> tuple[int, int]:
    """Column and row of the caret, counted from the first edited line."""
    number = row_at(rows, typed.caret)
    before = typed.text[rows[number].start : typed.caret]
    return HEAD_WIDTH + display_width(shown_as(before)), number


def place_at(typed: Typed, row: TextRow, column: int, shown_as: Shown) -> int:
    """The place in a row that stands in a column of the pane."""
    for place in range(row.start, row.end):
        if HEAD_WIDTH + display_width(shown_as(typed.text[row.start : place + 1])) > column:
            return place
    return row.end
