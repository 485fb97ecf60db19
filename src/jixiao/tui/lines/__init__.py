"""A list of lines that is drawn line by line: thousands of lines cost no more than those that are visible."""

from jixiao.tui.lines.line import Ink, Line, Span
from jixiao.tui.lines.line_list import LineList
from jixiao.tui.lines.text_line import TextLine

__all__ = ["Ink", "Line", "LineList", "Span", "TextLine"]
