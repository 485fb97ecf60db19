"""
Cells that came one to a line as the rows of the indicators: all the ways to read them as such.

Levels stand where their words do, points where numbers do. Where blank cells were kept, every row has all of its cells;
only levels, merged over rows, may be given once. Where they were lost, levels and remarks may be missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice
from typing import TypeAlias

from jixiao.document import Paragraph
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import is_dash, is_number
from jixiao.recognition.indicator_names import is_placeholder
from jixiao.recognition.labelling import is_category_label, is_known_label, is_level_label, label_key
from jixiao.recognition.labels import SUBTOTAL_LABELS
from jixiao.recognition.scattered.cells import Line, Row
from jixiao.vocabulary import DIMENSION_OF_CATEGORY, category_of, dimension_of, squeezed

POINTS = frozenset({"weight", "printed_score"})
LEVELS = frozenset({"dimension", "category"})
FREE = frozenset({"operator", "measure_unit", "ignored"})
"""Columns whose blank cells nothing would tell: they are read only where such cells were kept."""
_OPERATOR = compiled_on_use(
    r"[≥≤≧≦><＞＜=＝﹥﹤]{1,2}|[大小等高低不多少于或超过]{2,5}|定[性量](?:指标)?|[正反逆]向(?:指标)?"
)
_VALUE = compiled_on_use(r"[≥≤≧≦><＞＜=＝].*|[\d.,]+\s*(?:[%％]|[一-鿿]{1,3})?")
"""What a target or an actual says and no name does: ≥95%, 12次."""
_TOO_MANY = 2


class Kept(StrEnum):
    """Which cells of a row have a line: those that say something; all but merged ones; all."""

    FILLED = "filled"
    UNMERGED = "unmerged"
    ALL = "all"


_Way: TypeAlias = tuple[Row, "_Way | None"]
"""A row and the way on from its end; None behind the last row."""


def ways_to_read(cells: Sequence[Line], fields: Sequence[str], *, blanks_kept: bool) -> list[list[Row]]:
    """
    The ways in which all cells are rows under *fields*, two at most; rows that say nothing are left out.

    One way that lacks a level is none.
    """
    ways: list[list[Row]] = []
    for kept in (Kept.UNMERGED, Kept.ALL) if blanks_kept else (Kept.FILLED,):
        ways.extend(way for way in _ways(cells, fields, kept) if way not in ways)
    return [] if len(ways) == 1 and not _levels_agree(ways[0], fields) else ways[:_TOO_MANY]


def _ways(cells: Sequence[Line], fields: Sequence[str], kept: Kept) -> list[list[Row]]:
    """Forth by the rows that begin where others end, back by those from which the end is reached, two ways at most."""
    begun: dict[int, list[tuple[Row, int]]] = {}
    reached = {0}
    for at in range(len(cells)):
        if at in reached:
            starts = range(at, at + 1 + _is_beside_level(cells, at))
            begun[at] = list(dict.fromkeys(row for start in starts for row in _rows_at(cells, start, fields, kept)))
            reached.update(end for _, end in begun[at])
    ways: dict[int, list[_Way | None]] = {len(cells): [None]}
    for at in reversed(begun):
        on = ((row, way) for row, end in begun[at] for way in ways.get(end, []))
        ways[at] = list(islice(on, _TOO_MANY))
    return [_listed(way) for way in ways.get(0, [])]


def _is_beside_level(cells: Sequence[Line], at: int) -> bool:
    """Whether a blank cell is what a page break left of the block's name: it repeats the 一级指标 beside it as well."""
    level = cells[at + 1] if cells[at] is None and at + 1 < len(cells) else None
    if level is None or not is_level_label(level.text) or is_category_label(level.text):
        return False
    return any(cell is not None and cell.text == level.text for cell in cells[:at])


def _levels_agree(rows: Sequence[Row], fields: Sequence[str]) -> bool:
    """Whether no 一级指标 lacks its cell: the first row has one, and each 二级指标 without one is under its own."""
    if "dimension" not in fields or not rows:
        return True
    column = fields.index("dimension")
    above = rows[0][column]
    for row in rows:
        above = row[column] or above
        category = row[fields.index("category")] if "category" in fields else None
        if above is None or (row[column] is None and not _belongs(category, above)):
            return False
    return True


def _belongs(category: Line, above: Paragraph) -> bool:
    dimension = dimension_of(above.text)
    named = category_of(category.text, dimension) if category is not None else None
    return named is None or dimension is None or DIMENSION_OF_CATEGORY[named] is dimension


def _listed(way: _Way | None) -> list[Row]:
    rows: list[Row] = []
    while way is not None:
        row, way = way
        rows.extend([row] if any(cell is not None for cell in row) else [])
    return rows


def _rows_at(cells: Sequence[Line], at: int, fields: Sequence[str], kept: Kept) -> Iterator[tuple[Row, int]]:
    """The rows that begin with a cell, each with the place behind it."""
    begun: list[tuple[Row, int]] = [((), at)]
    for column, field in enumerate(fields):
        begun = [
            ((*row, cell), end)
            for row, here in begun
            for cell, end in _cells_at(cells, here, field, kept, after=row[column - 1] if column else None)
        ]
    return ((row, end) for row, end in begun if end > at and _is_row(row, fields))


def _cells_at(cells: Sequence[Line], at: int, field: str, kept: Kept, *, after: Line) -> Iterator[tuple[Line, int]]:
    """What the cell of a field can be, and the place behind it: the cell at *at*, or none where it may be missing."""
    if at < len(cells) and _may_hold(cells[at], field, kept, after):
        cell = cells[at]
        nothing = cell is None or (is_dash(cell.text) and _is_blank_by_dash(field, kept))
        yield None if nothing else cell, at + 1
    if _may_be_missing(field, kept, after):
        yield None, at


def _is_blank_by_dash(field: str, kept: Kept) -> bool:
    """Whether a dash only holds the place of a blank cell: where none has a line, it does so outside points."""
    return field in LEVELS or (kept is Kept.FILLED and field not in POINTS)


def _may_be_missing(field: str, kept: Kept, after: Line) -> bool:
    match kept:
        case Kept.FILLED:
            return field in LEVELS or field == "explanation"
        case Kept.UNMERGED:
            return field == "dimension" or (field == "category" and (after is None or _is_satisfaction(after.text)))
        case Kept.ALL:
            return False


def _may_hold(cell: Line, field: str, kept: Kept, after: Line) -> bool:
    if kept is Kept.FILLED:
        return cell is not None and _suits(cell.text, field)
    if cell is not None and not (is_dash(cell.text) and field in LEVELS):
        return _suits_among_blanks(cell.text, field)
    return kept is Kept.ALL or field not in LEVELS or (field == "category" and after is not None)


def _suits(text: str, field: str) -> bool:
    """Whether a line may be the cell of a field; a dash may stand for any but the name."""
    if field in POINTS:
        return is_number(text) or is_dash(text)
    if field in LEVELS:
        return is_dash(text) or (is_level_label(text) and (field == "category" or not is_category_label(text)))
    if is_level_label(text) or is_known_label(label_key(text)):
        return False
    if field == "name":
        return not is_placeholder(text) and _VALUE.fullmatch(text) is None
    return field in {"target", "actual"} or not is_number(text)


def _suits_among_blanks(text: str, field: str) -> bool:
    """The same where blank cells have lines too: a word must be that of its column, and placeholders may stand."""
    match field:
        case "operator":
            return _OPERATOR.fullmatch(squeezed(text)) is not None or is_dash(text)
        case "category":
            return _suits(text, field) and not _is_satisfaction(text) and _is_category(text)
        case "measure_unit" | "ignored":
            return not is_level_label(text) and not _is_label(text) and (field == "ignored" or not is_number(text))
        case "name":
            level = is_level_label(text) and ("满意" not in text or text.endswith("指标"))
            return not level and not _is_label(text) and _VALUE.fullmatch(text) is None
        case "explanation":
            return _suits(text, field) or squeezed(text) == "0"
        case _:
            return _suits(text, field)


def _is_label(text: str) -> bool:
    key = label_key(text)
    return is_known_label(key) or key in SUBTOTAL_LABELS


def _is_category(text: str) -> bool:
    return category_of(label_key(text)) is not None


def _is_satisfaction(text: str) -> bool:
    """Whether a level is 满意度指标, which has one 二级指标 and may be merged with it."""
    return "满意" in text and not is_category_label(text)


def _is_row(row: Row, fields: Sequence[str]) -> bool:
    """Whether a row has a name, or else nothing beside its levels: a row of the blank form was not used."""
    name = row[fields.index("name")]
    if name is not None and not is_placeholder(name.text):
        dimension, category = (
            row[fields.index(level)] if level in fields else None for level in ("dimension", "category")
        )
        return not is_level_label(name.text) or dimension is None or category is not None
    values = [cell for cell, field in zip(row, fields, strict=True) if field not in {*LEVELS, "name"}]
    return all(cell is None or is_dash(cell.text) for cell in values)
