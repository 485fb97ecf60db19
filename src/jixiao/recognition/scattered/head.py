"""Cells that came one to a line as the rows over the indicators: the names, the money, the objective."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from jixiao.document import Paragraph
from jixiao.recognition.cells import is_dash, is_number
from jixiao.recognition.labelling import (
    FUNDING_FIELDS,
    HEADER_FIELDS,
    OBJECTIVE_FIELDS,
    SIDE_BLOCKS,
    is_funding_item,
    is_known_label,
)
from jixiao.recognition.labels import (
    DETAIL_LABELS,
    GRADE_LABELS,
    HEADINGS,
    IGNORED_COLUMNS,
    TEXT_HEADINGS,
    TOTAL_LABELS,
)
from jixiao.recognition.scattered.cells import Block, CellLines, Line, Row

_FEWEST_AMOUNTS = 3
_LONGEST_ITEM = 20
_NEAR = 8
_NAMES = frozenset(HEADER_FIELDS) - {"项目", "部门"}
"""Labels of names that are no common words: one right over the head belongs to it."""
_AMOUNTS = frozenset({"initial_budget", "annual_budget", "executed"})
_CORNERS = frozenset({*SIDE_BLOCKS, *DETAIL_LABELS, *IGNORED_COLUMNS})
"""Labels over the items of the money (资金来源), beside those of the amounts."""
_HEADINGS = HEADINGS | TEXT_HEADINGS
"""Labels of blocks that hold further labels, or a text that a form has no field for."""


class Head(Struct, frozen=True):
    """
    The rows over the indicators, and the number of the line at which they begin.

    `left` are the headings for whose text a form has no place, each with that text.
    """

    rows: list[Row]
    left: list[tuple[Paragraph, Paragraph]]
    first: int


def head_of(found: CellLines) -> Head | None:
    """
    The head of a form that ends with these cells; blank cells between its blocks pass.

    None where a cell among them is no part of any block, or a name is left over above them.
    """
    rows: list[Row] = []
    left: list[tuple[Paragraph, Paragraph]] = []
    start = at = _start(found)
    if not _NAMES.isdisjoint(found.keys[max(0, start - _NEAR) : start]):
        return None
    while at < len(found):
        block = _money(found, at) or _objective(found, at) or _name(found, at)
        cell = found.cells[at]
        if block is not None:
            rows.extend(block.rows)
            at = block.end
        elif cell is None or found.key(at) in SIDE_BLOCKS:
            at += 1
        elif found.key(at) in _HEADINGS:
            text = found.cells[at + 1] if at + 1 < len(found) and not _is_label(found, at + 1) else None
            left.extend([(cell, text)] if text is not None else [])
            at += 1 if text is None else 2
        else:
            return None
    return Head(rows, left, found.places[start])


def _start(found: CellLines) -> int:
    """The first label of the names: the last 项目名称, or one over it that has a value."""
    labels = {at: field for at, key in enumerate(found.keys) if (field := HEADER_FIELDS.get(key)) is not None}
    named = [at for at, field in labels.items() if field == "project" and found.key(at) in _NAMES]
    at = named[-1] if named else next(iter(labels), len(found))
    while at >= 2 and found.key(at - 2) in {*HEADER_FIELDS, *DETAIL_LABELS} and not _is_label(found, at - 1):
        at -= 2
    return at


def _is_label(found: CellLines, at: int) -> bool:
    return is_known_label(found.key(at)) or found.key(at) in _HEADINGS


def _name(found: CellLines, at: int) -> Block | None:
    """A label of a name or a detail, or of the score of the whole, and its value."""
    key = found.key(at)
    scored = key in GRADE_LABELS or (key in TOTAL_LABELS and is_number(found.text(at + 1)))
    if not (scored or key in HEADER_FIELDS or key in DETAIL_LABELS) or at + 1 >= len(found) or _is_label(found, at + 1):
        return None
    return Block([(found.cells[at], found.cells[at + 1])], at + 2)


def _objective(found: CellLines, at: int) -> Block | None:
    """The labels of both halves of the objective and the text of each, behind both labels or behind its own."""
    if at + 4 > len(found):
        return None
    fields = [OBJECTIVE_FIELDS.get(key) for key in found.keys[at : at + 4]]
    labels = [_is_label(found, each) for each in range(at, at + 4)]
    together = labels == [True, True, False, False] and fields[:2] == ["expected", "achieved"]
    apart = labels == [True, False, True, False] and fields[::2] == ["expected", "achieved"]
    cells = found.cells[at : at + 4]
    return Block([tuple(cells[:2]), tuple(cells[2:])], at + 4) if together or apart else None


def _money(found: CellLines, at: int) -> Block | None:
    """The name of the block if it has one, the labels of the amounts, and lines with a value under each."""
    start = at + 1 if found.key(at) in SIDE_BLOCKS else at
    side = found.cells[at] if start > at else None
    while at < start < len(found) and (found.cells[start] is None or is_dash(found.text(start))):
        start += 1
    stop = start
    stop += found.key(stop) in _CORNERS
    while found.key(stop) in FUNDING_FIELDS:
        stop += 1
    blocks = []
    for first in range(start, start + 1 + (found.key(start) in _CORNERS)):
        fields = [FUNDING_FIELDS.get(key, "") for key in found.keys[first:stop]]
        rows = _money_rows(found, stop, fields) if _are_columns(fields) else None
        if rows is not None:
            corner = found.cells[start] if first > start else None
            blocks.append(Block([(side, corner, *found.cells[first:stop]), *rows.rows], rows.end))
    return blocks[0] if len(blocks) == 1 else None


def _are_columns(fields: Sequence[str]) -> bool:
    named = set(fields)
    return len(fields) >= _FEWEST_AMOUNTS and len(named) == len(fields) and "" not in named and bool(_AMOUNTS & named)


def _money_rows(found: CellLines, at: int, fields: Sequence[str]) -> Block | None:
    """The lines of the block: an item and a value under each label; None where a line has another number of them."""
    lines: list[list[Line]] = []
    rows: list[Row] = []
    while is_funding_item(found.text(at)) or (rows and _opens_line(found, at)):
        values: list[Line] = []
        for field in fields:
            here = at + 1 + len(values)
            if here >= len(found) or not _is_value(found, here, field):
                break
            values.append(found.cells[here])
        lines.append(values)
        rows.append((None, found.cells[at], *values))
        at += 1 + len(values)
    if not rows or not _are_whole(lines, fields):
        return None
    left = at < len(found) and _is_value(found, at, "executed") and len(lines[-1]) == len(fields)
    return None if left else Block(rows, at)


def _opens_line(found: CellLines, at: int) -> bool:
    """Whether a text that no list knows is the item of a line: values stand behind it, and blank ones would show."""
    text = found.text(at)
    named = 0 < len(text) <= _LONGEST_ITEM and not (_is_label(found, at) or is_number(text) or is_dash(text))
    return named and at + 1 < len(found) and _is_value(found, at + 1, "executed") and None in found.cells


def _are_whole(lines: Sequence[Sequence[Line]], fields: Sequence[str]) -> bool:
    """
    Whether all lines have all their cells, given which may be merged.

    A remark may be merged over all lines, and one blank over all cells behind the amounts of a line.
    """
    first, *others = lines
    amounts = sum(1 for field in fields if field in _AMOUNTS)
    ahead = set(fields[:amounts]) <= _AMOUNTS
    counts = {len(line) for line in others if not (ahead and len(line) == amounts + 1 and line[-1] is None)}
    merged = fields[-1] == "explanation" and counts == {len(fields) - 1}
    return len(first) == len(fields) and (merged or counts <= {len(fields)})


def _is_value(found: CellLines, at: int, field: str) -> bool:
    text = found.text(at)
    if found.cells[at] is None or is_dash(text):
        return True
    match field:
        case "explanation":
            item = is_funding_item(text) and _is_value(found, at + 1, "executed")
            return not (_is_label(found, at) or is_number(text) or item or _opens_line(found, at))
        case "printed_rate":
            return is_number(text.rstrip("%％"))
        case _:
            return is_number(text)
