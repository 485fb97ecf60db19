"""
Puts a form together again whose cells came one to a line, as some pages lose their tables.

The labels of the indicators in a row tell the columns. The lines below are rows only if there is one way, and one way
alone, to read all of them as such: levels where their words stand, points where numbers do. Else nothing is touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Cell, Document, Grid, Paragraph, ReadingNote
from jixiao.recognition.cells import is_dash, is_number
from jixiao.recognition.indicator_names import is_placeholder
from jixiao.recognition.labelling import (
    FUNDING_FIELDS,
    HEADER_FIELDS,
    INDICATOR_FIELDS,
    OBJECTIVE_FIELDS,
    SIDE_BLOCKS,
    is_category_label,
    is_funding_item,
    is_known_label,
    is_level_label,
    label_key,
)
from jixiao.recognition.labels import DETAIL_LABELS, GRADES, TOTAL_LABELS

_FEWEST_COLUMNS = 5
_FEWEST_AMOUNTS = 3
_POINTS = frozenset({"weight", "printed_score"})
_LEVELS = frozenset({"dimension", "category"})
_NEEDED = frozenset({"name", "target", "actual", "printed_score"})
_OTHER_PARTS = frozenset({"operator", "measure_unit", "value", "single_score", "initial_target", "reviewed_score"})
_MOST_ROWS = 200
_Line = Paragraph | None
"""A line that is a cell; None for a blank one."""
_Row = tuple[_Line, ...]


class _Block(Struct, frozen=True):
    """Rows that were put together, and the line behind the last of theirs."""

    rows: list[_Row]
    end: int


def restored(document: Document) -> Document:
    """The document with its only form as a table, where its lines are the cells of one; else the document itself."""
    lines = list(document.paragraphs())
    if len(lines) < len(document.blocks):
        return document
    header = _header(lines)
    if header is None:
        return document
    fields = [INDICATOR_FIELDS[label_key(line.text)] for line in lines[header.start : header.stop]]
    body, head = _indicators(lines, header.stop, fields), _head(lines[: header.start])
    if body is None or head is None:
        return document
    rows = [*head.rows, (None, *lines[header.start : header.stop]), *body.rows]
    said = "表格的每一格单独成行，已按栏名的次序还原成表，请与原表核对"
    note = ReadingNote(said, lines[header.start].origin)
    blocks = (*lines[: head.end], _grid(rows), *lines[body.end :])
    return replace(document, blocks=blocks, notes=(*document.notes, note))


def _header(lines: Sequence[Paragraph]) -> range | None:
    """The lines of the labels over the indicators: five fields and more, each once and none in parts."""
    for start in range(len(lines)):
        end = start
        while end < len(lines) and label_key(lines[end].text) in INDICATOR_FIELDS:
            end += 1
        fields = [INDICATOR_FIELDS[label_key(line.text)] for line in lines[start:end]]
        alike = len(set(fields)) < len(fields) or _OTHER_PARTS & set(fields)
        if len(fields) >= _FEWEST_COLUMNS and not alike and set(fields) >= _NEEDED:
            return range(start, end)
    return None


def _indicators(lines: Sequence[Paragraph], start: int, fields: Sequence[str]) -> _Block | None:
    """The rows of the indicators and the total from line *start* on; None where they can be read in no or two ways."""
    end = next((at for at in range(start, len(lines)) if label_key(lines[at].text) in TOTAL_LABELS), None)
    if end is None or end - start > _MOST_ROWS * len(fields):
        return None
    ways = _ways(lines[start:end], fields)
    total = _total(lines, end, fields)
    if len(ways) != 1 or total is None:
        return None
    return _Block([*((None, *row) for row in ways[0]), *total.rows], total.end)


def _ways(cells: Sequence[Paragraph], fields: Sequence[str]) -> list[tuple[_Row, ...]]:
    """The ways in which lines are rows under *fields*, two of them at most: levels and remarks may be missing."""

    @cache
    def rows_from(at: int) -> tuple[tuple[_Row, ...], ...]:
        if at == len(cells):
            return ((),)
        found = [(row, *rest) for row, end in row_at(at, 0) for rest in rows_from(end)]
        return tuple(dict.fromkeys(found))[:2]

    @cache
    def row_at(at: int, column: int) -> tuple[tuple[_Row, int], ...]:
        if column == len(fields):
            return (((), at),)
        field = fields[column]
        found: list[tuple[_Row, int]] = []
        if at < len(cells) and _suits(cells[at].text, field):
            cell = None if is_dash(cells[at].text) and field not in _POINTS else cells[at]
            found += [((cell, *row), end) for row, end in row_at(at + 1, column + 1)]
        if field in _LEVELS or field == "explanation":
            found += [((None, *row), end) for row, end in row_at(at, column + 1)]
        return tuple(dict.fromkeys(found))

    return list(rows_from(0)) if len(cells) < _MOST_ROWS else []


def _suits(text: str, field: str) -> bool:
    """Whether a line may be the cell of a field; a dash may stand for any but the name."""
    if field in _POINTS:
        return is_number(text) or is_dash(text)
    if field in _LEVELS:
        return is_dash(text) or (is_level_label(text) and (field == "category" or not is_category_label(text)))
    if is_level_label(text) or is_known_label(label_key(text)):
        return False
    return field in {"target", "actual"} or not (is_number(text) or (field == "name" and is_placeholder(text)))


def _total(lines: Sequence[Paragraph], at: int, fields: Sequence[str]) -> _Block | None:
    """The total row at a line: a number for each column of points, perhaps a grade behind them."""
    columns = [column for column, field in enumerate(fields) if field in _POINTS]
    numbers = lines[at + 1 : at + 1 + len(columns)]
    if len(numbers) < len(columns) or not all(is_number(line.text) for line in numbers):
        return None
    row: list[_Line] = [lines[at], *[None] * len(fields)]
    for column, line in zip(columns, numbers, strict=True):
        row[column + 1] = line
    end = at + 1 + len(numbers)
    if end < len(lines) and label_key(lines[end].text) in GRADES and columns[-1] + 2 < len(row):
        row[columns[-1] + 2] = lines[end]
        end += 1
    return _Block([tuple(row)], end)


def _head(lines: Sequence[Paragraph]) -> _Block | None:
    """
    The names, the money and the objective over the indicators; `end` is the first line that belongs to them.

    None where a line among them is no part of any.
    """
    rows: list[_Row] = []
    first = next((at for at in range(len(lines)) if label_key(lines[at].text) in HEADER_FIELDS), len(lines))
    at = first
    while at < len(lines):
        block = _money(lines, at) or _objective(lines, at) or _name(lines, at)
        if block is not None:
            rows.extend(block.rows)
            at = block.end
        elif label_key(lines[at].text) in SIDE_BLOCKS:
            at += 1
        else:
            return None
    return _Block(rows, first)


def _name(lines: Sequence[Paragraph], at: int) -> _Block | None:
    """A label of a name or a detail, and its value."""
    if label_key(lines[at].text) not in {*HEADER_FIELDS, *DETAIL_LABELS} or at + 1 >= len(lines):
        return None
    value = lines[at + 1]
    return None if is_known_label(label_key(value.text)) else _Block([(lines[at], value)], at + 2)


def _money(lines: Sequence[Paragraph], at: int) -> _Block | None:
    """The labels of the amounts, the name of their block before them, and lines with a value under each."""
    side = lines[at] if label_key(lines[at].text) in SIDE_BLOCKS else None
    start = at + (side is not None)
    while side is not None and start < len(lines) and is_dash(lines[start].text):
        start += 1
    end = start
    while end < len(lines) and label_key(lines[end].text) in FUNDING_FIELDS:
        end += 1
    count = end - start
    rows: list[_Row] = [(side, None, *lines[start:end])]
    while end + count < len(lines) and is_funding_item(lines[end].text):
        values = lines[end + 1 : end + 1 + count]
        if not all(_is_amount(line.text) for line in values):
            break
        rows.append((None, lines[end], *values))
        end += 1 + count
    return _Block(rows, end) if count >= _FEWEST_AMOUNTS and len(rows) > 1 else None


def _is_amount(text: str) -> bool:
    return is_number(text.rstrip("%％")) or is_dash(text)


def _objective(lines: Sequence[Paragraph], at: int) -> _Block | None:
    """The labels of both halves of the objective and the text of each."""
    part = lines[at : at + 4]
    fields = [OBJECTIVE_FIELDS.get(label_key(line.text)) for line in part]
    if fields != ["expected", "achieved", None, None] or any(is_known_label(label_key(line.text)) for line in part[2:]):
        return None
    return _Block([(part[0], part[1]), (part[2], part[3])], at + 4)


def _grid(rows: Sequence[_Row]) -> Grid:
    """A table of the rows, every cell with the place of its line."""
    width = max(len(row) for row in rows)
    squares = []
    for number, row in enumerate(rows):
        near = next(line for line in row if line is not None)
        padded = [*row, *[None] * (width - len(row))]
        squares.append(tuple(_cell(line, near, (number, column)) for column, line in enumerate(padded)))
    return Grid(tuple(squares), replace(squares[0][0].origin, table=1, row=None, column=None, text=None))


def _cell(line: _Line, near: Paragraph, at: tuple[int, int]) -> Cell:
    row, column = at
    place = (line or near).origin
    text = line.text if line is not None else ""
    return Cell(text, row, column, replace(place, table=1, row=row + 1, column=column + 1, text=text or None))
