"""
Text with tables written as markup in it, as programs write that turn scans and Word files into Markdown.

It becomes a page: its tables stay as they are, and each of its other lines is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

from jixiao.patterns import compiled_on_use
from jixiao.reading.markup import without_markup

_OPENS_TABLE = compiled_on_use(rb"""^[^"'{<\n]*(?:<[a-z][^<>\n]*>[ \t]*)*<table\b""", re.IGNORECASE | re.MULTILINE)
"""A line that opens a table, perhaps behind words or other tags; not one that quotes markup, as JSON does."""
_CELL_END = compiled_on_use(rb"</t[dr]\s*>", re.IGNORECASE)
_TABLE_EDGE = compiled_on_use(r"<table\b|</table\s*>", re.IGNORECASE)
_TAG = compiled_on_use(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_HEADING = compiled_on_use(r"(#{1,6})\s+(?=\S)")
_BAR_ROW = compiled_on_use(r"\s*\|.*\|\s*")
_BAR = compiled_on_use(r"(?<!\\)\|")
_BORDER_SIGNS = frozenset("|:- \t\r")


def is_marked_text(data: bytes) -> bool:
    """Whether the bytes are a text in which a line opens a table in markup, with cells in it."""
    return b"\x00" not in data and _OPENS_TABLE.search(data) is not None and _CELL_END.search(data) is not None


def page_of(text: str) -> str:
    """The markup of the page that such a text makes."""
    return "\n".join(
        piece if is_table else "\n".join(_marked_lines(piece))
        for piece, is_table in _pieces(text.replace("\r\n", "\n"))
    )


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text cut at its outermost tables, and which of the pieces is one."""
    start = depth = 0
    for edge in _TABLE_EDGE.finditer(text):
        opens = not edge[0].startswith("</")
        if opens and depth == 0:
            yield text[start : edge.start()], False
            start = edge.start()
        elif not opens and depth == 1:
            yield text[start : edge.end()], True
            start = edge.end()
        depth = max(0, depth + (1 if opens else -1))
    yield text[start:], depth > 0


def _marked_lines(text: str) -> Iterator[str]:
    """The lines between two tables, each marked as what it is: a heading, a row of cells between bars, a paragraph."""
    lines = [line for line in text.split("\n") if line.strip()]
    for is_row, group in groupby(lines, key=lambda line: _BAR_ROW.fullmatch(line) is not None):
        if is_row:
            yield f"<table>{''.join(map(_marked_row, group))}</table>"
        else:
            yield from map(_marked_line, group)


def _marked_row(line: str) -> str:
    if _BORDER_SIGNS.issuperset(line) and "-" in line:
        return ""
    inside = line.strip()[1:-1]
    return f"<tr>{''.join(f'<td>{_marked(cell)}</td>' for cell in _BAR.split(inside))}</tr>"


def _marked_line(line: str) -> str:
    """A line as markup; one that has tags is markup already."""
    if _TAG.search(line):
        return line
    heading = _HEADING.match(line.strip())
    if heading is None:
        return f"<p>{_marked(line)}</p>"
    level = len(heading[1])
    return f"<h{level}>{_marked(line.strip()[heading.end() :])}</h{level}>"


def _marked(written: str) -> str:
    return escape(without_markup(written), quote=False).replace("\n", "<br>")
