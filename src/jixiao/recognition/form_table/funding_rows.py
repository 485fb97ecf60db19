"""Reads the funding block: a line per source of money, also where the form gives each source a column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from jixiao.document import Cell, Grid, ReadingNote
from jixiao.form import FundingLine, LevelWeight, Written
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import (
    are_remarks,
    columns_under,
    filled_cells,
    is_counting,
    is_dash,
    is_number,
    keys_of,
    written,
    written_label,
    written_number,
    written_weight,
)
from jixiao.recognition.form_table.alignment import aligned
from jixiao.recognition.form_table.levels import pick, points_beside
from jixiao.recognition.form_table.objective_rows import objective_labels
from jixiao.recognition.headers import HeaderBand, indicator_header
from jixiao.recognition.labelling import (
    FUNDING_FIELDS,
    HEADER_FIELDS,
    OBJECTIVE_FIELDS,
    SIDE_BLOCKS,
    is_funding_item,
    is_known_label,
    label_key,
)
from jixiao.recognition.labels import WHOLE_TOTALS
from jixiao.recognition.left_out import left_out
from jixiao.vocabulary import squeezed

_AMOUNTS = ("initial_budget", "annual_budget", "executed")
_EXECUTION = "执行"
_WORDS = compiled_on_use(r"[一-鿿]{3}")
"""More than a money unit: what stands in a row of another block in the place of an amount."""
_OVERALL = "年度资金总额"
"""How a line is called that has amounts and no label, and stands alone: it is the whole of the money."""


class FundingBlock(Struct, frozen=True):
    """
    The lines of the funding block, the columns that it has, its rows, and what could not be placed.

    `points` is the weight of the execution rate where a label of the block states it.
    """

    lines: tuple[FundingLine, ...] = ()
    points: tuple[LevelWeight, ...] = ()
    columns: frozenset[str] = frozenset()
    first: int = 0
    end: int = 0
    notes: tuple[ReadingNote, ...] = ()


def read_funding(grid: Grid, band: HeaderBand) -> FundingBlock:
    """The lines under a header that names amounts, down to the row where another block begins."""
    lines: list[FundingLine] = []
    notes: list[ReadingNote] = []
    row = band.last + 1
    while row < grid.height and not ends_funding(grid, row):
        line = _line(grid, row, band, before=lines)
        cells = filled_cells(grid, row)
        if line is not None and not is_counting(cells):
            lines.append(line)
        elif cells and not is_counting(cells) and not are_remarks(cells):
            said = f"资金部分的这一行未读入：“{cells[0].text}”"
            notes.append(left_out(said, cells[0].origin, (cell.text for cell in cells)))
        row += 1
    return FundingBlock(
        lines=tuple(lines),
        points=_points(grid, band),
        columns=band.fields,
        first=band.first,
        end=row,
        notes=tuple(notes),
    )


def _points(grid: Grid, band: HeaderBand) -> tuple[LevelWeight, ...]:
    """The weight that the labels of the block state, once; a label that does not speak of the execution states none."""
    labels = [cell for row in range(band.first, band.last + 1) for cell in filled_cells(grid, row)]
    stated = (points_beside(cell) for cell in labels if _EXECUTION in cell.text)
    return tuple(points for points in stated if points is not None)[:1]


def ends_funding(grid: Grid, row: int) -> bool:
    """Whether the funding block ends before *row*: another block, a name of the head or the total follows."""
    cells = filled_cells(grid, row)
    if not cells:
        return False
    if objective_labels(grid, row) is not None or indicator_header(grid, row) is not None:
        return True
    key = label_key(cells[0].text)
    foreign = SIDE_BLOCKS.get(key) in {"objective", "indicators"} or key in HEADER_FIELDS or key in WHOLE_TOTALS
    foreign = foreign or key in OBJECTIVE_FIELDS
    return foreign and not any(is_funding_item(cell.text) for cell in cells)


def _line(grid: Grid, row: int, band: HeaderBand, *, before: Sequence[FundingLine]) -> FundingLine | None:
    cells, _ = aligned(grid, row, band)
    item = _item(grid, row, cells, band)
    picked = {field: pick(cells, band, field) for field in band.fields}
    amounts = [picked.get(field) for field in _AMOUNTS]
    has_number = any(cell is not None and (is_number(cell.text) or is_dash(cell.text)) for cell in amounts)
    has_words = any(cell is not None and _WORDS.search(cell.text) for cell in amounts)
    if item.text is None and not before and any(cell is not None and is_number(cell.text) for cell in amounts):
        item = Written(_OVERALL, filled_cells(grid, row)[0].origin)
    among_items = not has_words and any(line.item.origin.column == item.origin.column for line in before)
    if item.text is None or not (has_number or is_funding_item(item.text) or among_items):
        return None
    return _line_of(item, picked)


def _line_of(item: Written, cells: Mapping[str, Cell | None]) -> FundingLine:
    """The line with this label, its fields from their *cells*."""
    return FundingLine(
        item=item,
        initial_budget=written_number(cells.get("initial_budget")),
        annual_budget=written_number(cells.get("annual_budget")),
        executed=written_number(cells.get("executed")),
        weight=written_weight(cells.get("weight")),
        printed_rate=_rate(cells.get("printed_rate")),
        printed_score=written_number(cells.get("printed_score")),
        explanation=written(cells.get("explanation")),
        origin=item.origin,
    )


def _rate(cell: Cell | None) -> Written:
    """The rate as written; a dash means that the line has none and stays in the origin."""
    rate = written_label(cell)
    return Written(None, rate.origin) if rate.text is not None and is_dash(rate.text) else rate


def _item(grid: Grid, row: int, cells: tuple[Cell | None, ...], band: HeaderBand) -> Written:
    """The label of a line: what stands left of the amounts, the name of the whole block left out."""
    left = [
        cell
        for column, cell in enumerate(cells[: band.leftmost])
        if cell is not None
        and cell.text
        and not is_number(cell.text)
        and (cell.row == row or not grid.exact)
        and (column == 0 or cells[column - 1] is not cell)
    ]
    named = [cell for cell in left if is_funding_item(cell.text)]
    label = named[-1] if named else left[-1] if left else None
    if label is None or (not named and SIDE_BLOCKS.get(label_key(label.text)) is not None):
        return Written()
    before = left[left.index(label) - 1] if left.index(label) > 0 else None
    if before is not None and squeezed(before.text).rstrip("：:") == "其中":
        return Written(f"其中：{squeezed(label.text)}", label.origin)
    if before is not None and label_key(f"{before.text}{label.text}") in SIDE_BLOCKS:
        return Written(squeezed(f"{before.text}{label.text}"), before.origin)
    return written_label(label)


def read_funding_columns(grid: Grid, row: int) -> FundingBlock | None:
    """
    The lines of a block that gives each source a column and each amount a row (中央 | 省 | 本级 | 其他 | 合计).

    What stands between two sources is one as well. None where *row* does not name two, or the rows below name no
    amounts.
    """
    cells = filled_cells(grid, row)
    named = [at for at, cell in enumerate(cells) if cell.column > 0 and is_funding_item(cell.text)]
    between = cells[named[0] : named[-1] + 1] if named else []
    sources = between[:1] + [cell for before, cell in pairwise(between) if before.text != cell.text]
    if len(named) < 2 or len(sources) < 2 or any(is_number(cell.text) for cell in filled_cells(grid, row)):
        return None
    amounts: dict[str, int] = {}
    end = row + 1
    while end < grid.height:
        fields = [
            FUNDING_FIELDS[key]
            for cell, key in keys_of(grid, end)
            if key in FUNDING_FIELDS and cell.column < sources[0].column
        ]
        if not fields:
            break
        amounts.setdefault(fields[-1], end)
        end += 1
    if not set(amounts) & set(_AMOUNTS):
        return None
    lines = tuple(_column_line(grid, amounts, source) for source in sources)
    return FundingBlock(lines=lines, columns=frozenset(amounts), first=row, end=end)


def _column_line(grid: Grid, amounts: dict[str, int], source: Cell) -> FundingLine:
    def cell(field: str) -> Cell | None:
        row = amounts.get(field)
        if row is None:
            return None
        found = [grid.at(row, column) for column in columns_under(grid, source)]
        return next((each for each in found if each.text), found[0])

    return FundingLine(
        item=written_label(source),
        initial_budget=written_number(cell("initial_budget")),
        annual_budget=written_number(cell("annual_budget")),
        executed=written_number(cell("executed")),
        weight=written_number(cell("weight")),
        printed_rate=_rate(cell("printed_rate")),
        printed_score=written_number(cell("printed_score")),
        explanation=written(cell("explanation")),
        origin=source.origin,
    )


def _may_stand_beside(field: str, value: Cell) -> bool:
    """Whether a cell is the value of the label before it: a number, or in words why the money was not spent."""
    if field == "explanation":
        return not is_known_label(label_key(value.text))
    return value.text[:1].isdigit()


def read_funding_pairs(grid: Grid, row: int) -> FundingBlock | None:
    """The line of a form that writes its amounts beside their labels (全年预算数 | 56 | 全年执行数 | 28 …), or None."""
    found: dict[str, Cell] = {}
    end = row
    while end < min(grid.height, row + 2):
        cells = filled_cells(grid, end)
        pairs = [
            (FUNDING_FIELDS[key], value)
            for label, value in pairwise(cells)
            if (key := label_key(label.text)) in FUNDING_FIELDS and _may_stand_beside(FUNDING_FIELDS[key], value)
        ]
        if not pairs:
            break
        for field, value in pairs:
            found.setdefault(field, value)
        end += 1
    if len(set(found) & set(_AMOUNTS)) < 2:
        return None
    line = _line_of(Written(_OVERALL, filled_cells(grid, row)[0].origin), found)
    return FundingBlock(lines=(line,), columns=frozenset(found), first=row, end=end)
