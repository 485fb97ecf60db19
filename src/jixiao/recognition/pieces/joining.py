"""Joins the tables that a page break, the name of a block or a change of sheet tore in two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from jixiao.document import Cell, Grid
from jixiao.form import Written
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import filled_cells, is_number, shifted, stacked
from jixiao.recognition.classification import is_roster
from jixiao.recognition.form_table.objective_rows import objective_labels
from jixiao.recognition.headers import HeaderBand, funding_header, indicator_header
from jixiao.recognition.indicator_names import is_placeholder
from jixiao.recognition.labelling import HEADER_FIELDS, OBJECTIVE_FIELDS, SIDE_BLOCKS, label_key
from jixiao.recognition.labels import TOTAL_LABELS
from jixiao.recognition.pieces.by_dimension import under_heading
from jixiao.recognition.pieces.torn_rows import rows_of
from jixiao.recognition.surroundings import is_title
from jixiao.vocabulary import squeezed

Block: TypeAlias = Grid | list[Written]
"""A table, or a run of lines between tables."""

_SECTION = compiled_on_use(r"[一二三四五六七八]、|[（(][一二三四五六七八]+[）)]|\d[.、．]")
_PAGE_END = compiled_on_use(
    r"[-—–]*\d{1,4}[-—–]*|第\d{1,4}页(?:[/，,]?共\d{1,4}页)?|\d{1,4}/\d{1,4}"
    r"|[（(]?(?:续上?表|接上[表页]|续)[)）]?\d*[:：]?|[^，。；：]{2,40}表[（(]续表?[)）]"
)
_MOST_TORN = 4


def joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each table that goes on below put together with its rest."""
    whole: list[Block] = []
    for block in _with_dimensions(blocks):
        match block, whole[-2:]:
            case Grid(), [*_, Grid() as last] if _goes_on(last, block):
                whole[-1] = stacked([last.squares, block.squares], last)
            case Grid(), [*_, Grid() as last] if (rest := rest_on_next_sheet(last, block)) is not None:
                whole[-1] = stacked([last.squares, rest.squares], last)
            case Grid(), [Grid() as last, list() as lines] if _goes_on_below(last, lines, block):
                whole[-2:] = [stacked([last.squares, rows_of(lines, last), block.squares], last)]
            case Grid(), [Grid() as last, list() as lines] if _are_page_ends(lines) and _goes_on(last, block):
                whole[-2:] = [stacked([last.squares, block.squares], last)]
            case list() as lines, [*_, Grid() as last] if count := _torn_end(last, lines):
                whole[-1] = stacked([last.squares, rows_of(lines[:count], last)], last)
                whole.extend([lines[count:]] if lines[count:] else [])
            case _:
                whole.append(block)
    return whole


def _with_dimensions(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, each table under a heading that names its 一级指标 with that in a column, without the heading."""
    for at, block in enumerate(blocks):
        above, below = blocks[at - 1] if at else [], blocks[at + 1] if at + 1 < len(blocks) else []
        match above, block, below:
            case list() as lines, Grid() as grid, _:
                yield under_heading(lines, grid) or grid
            case _, list() as lines, Grid() as grid if under_heading(lines, grid) is not None:
                yield from [lines[:-1]] if lines[:-1] else []
            case _:
                yield block


def _torn_end(upper: Grid, lines: Sequence[Written]) -> int:
    """How many of the lines under a table of a text are pieces of its last rows, the total row the last of them."""
    if upper.exact or not _is_unfinished(upper):
        return 0
    for at, line in enumerate(lines[: _MOST_TORN + 1]):
        if is_title(line.text or ""):
            return 0
        if "\t" in (line.text or "") and label_key((line.text or "").split("\t")[0]) in TOTAL_LABELS:
            return at + 1
    return 0


def _is_unfinished(grid: Grid) -> bool:
    """Whether a form's indicators have no total row under them."""
    return not _closed(grid) and any(indicator_header(grid, row) is not None for row in range(grid.height))


def _goes_on_below(upper: Grid, lines: Sequence[Written], lower: Grid) -> bool:
    """Whether *lower* is the rest of the form in *upper* though *lines* stand between, which are rows of it."""
    return (_are_sections(lines) and not _opens_form(lower)) or _are_torn(upper, lines, lower)


def _are_sections(lines: Sequence[Written]) -> bool:
    """Whether lines are but the names of a form's blocks (二、预算执行情况), which part its rows."""
    return all(label_key(line.text or "") in SIDE_BLOCKS for line in lines)


def _are_page_ends(lines: Sequence[Written]) -> bool:
    """Whether lines only tell that a page ended: its number, or that the table goes on (续表)."""
    return all(_PAGE_END.fullmatch(squeezed(line.text or "")) for line in lines)


def _are_torn(upper: Grid, lines: Sequence[Written], lower: Grid) -> bool:
    """Whether lines between two tables of a text are pieces of rows: the form above goes on below, without a header."""
    if upper.exact or len(lines) > _MOST_TORN or any(is_title(line.text or "") for line in lines) or _opens_form(lower):
        return False
    headed = any(indicator_header(lower, row) or funding_header(lower, row) for row in range(lower.height))
    closing = any(label_key(lower.at(row, 0).text) in TOTAL_LABELS for row in range(lower.height))
    return closing and not headed and _is_unfinished(upper)


def _opens_form(grid: Grid) -> bool:
    opening = [cell for row in range(min(3, grid.height)) for cell in filled_cells(grid, row)]
    return any(_is_title(cell) or HEADER_FIELDS.get(label_key(cell.text)) == "project" for cell in opening)


def _is_title(cell: Cell) -> bool:
    """Whether a cell is the title of a table; the label of an objective (年度绩效目标) may be worded like one."""
    return is_title(cell.text) and label_key(cell.text) not in OBJECTIVE_FIELDS


def _goes_on(upper: Grid, lower: Grid) -> bool:
    """Whether *lower* is the rest of the form in *upper*: nothing stands between, and it opens no table of its own."""
    if _opens_form(lower):
        return False
    if upper.origin.sheet != lower.origin.sheet:
        return False
    upper_bands = [indicator_header(upper, row) for row in range(upper.height)]
    has_indicators = any(band is not None for band in upper_bands)
    has_funding = any(funding_header(upper, row) is not None for row in range(upper.height))
    band = next((band for row in range(min(8, lower.height)) if (band := indicator_header(lower, row))), None)
    if band is not None:
        repeated = any(above is not None and above.fields == band.fields for above in upper_bands)
        opened = not has_indicators and (has_funding or _heads_form(upper))
        return not _closed(upper) and (repeated or opened)
    if has_indicators:
        return (upper.width == lower.width or not upper.exact) and not _closed(upper)
    return _heads_form(upper) and _is_block(lower)


def _heads_form(grid: Grid) -> bool:
    """Whether a table begins with the names of a form, each beside its label; a list of projects does not."""
    return _opens_form(grid) and _names_project(grid) and not is_roster(grid)


def _is_block(grid: Grid) -> bool:
    """Whether a table is the funding block or the objective of a form, which some write as tables of their own."""
    return any(
        funding_header(grid, row) is not None or objective_labels(grid, row) is not None for row in range(grid.height)
    )


def _closed(grid: Grid) -> bool:
    """Whether a form ends with its total row."""
    last = [cells for row in range(grid.height) if (cells := filled_cells(grid, row))]
    return bool(last) and label_key(last[-1][0].text) in TOTAL_LABELS


def rest_on_next_sheet(upper: Grid, lower: Grid) -> Grid | None:
    """
    The rest of a form that goes on upon the next sheet of its workbook, under the same columns; None where it doesn't.

    The form above must lack its total row. The rest must repeat the labels of the indicators, or its rows must hold
    values where those above do and, where there are points, add up to a total.
    """
    if upper.origin.sheet in {None, lower.origin.sheet} or not _is_unfinished(upper) or _opens_form(lower):
        return None
    if not _names_project(upper):
        return None
    if any(funding_header(lower, row) is not None for row in range(lower.height)):
        return None
    rest = _under(upper, lower)
    band = next((band for row in range(upper.height) if (band := indicator_header(upper, row))), None)
    if rest is None or band is None:
        return None
    again = next((again for row in range(rest.height) if (again := indicator_header(rest, row))), None)
    fits = again.columns == band.columns if again is not None else _fits(rest, band)
    return rest if fits else None


def _names_project(grid: Grid) -> bool:
    cells = (cell for row in range(grid.height) for cell in filled_cells(grid, row))
    return any(HEADER_FIELDS.get(label_key(cell.text)) == "project" for cell in cells)


def _under(upper: Grid, lower: Grid) -> Grid | None:
    """*lower* with its columns under those of *upper*, as they stand on their sheets; None where it is wider."""
    missing = (lower.at(0, 0).origin.column or 1) - (upper.at(0, 0).origin.column or 1)
    fits = missing >= 0 and missing + lower.width <= upper.width
    return shifted(lower, missing, upper.width) if fits else None


def _fits(rest: Grid, band: HeaderBand) -> bool:
    """Whether the rows of a rest, down to its total, hold values under the labels of the indicators above."""
    points = [*band.columns_for("weight"), *band.columns_for("printed_score")]
    values = points or [*band.columns_for("target"), *band.columns_for("actual")]
    valued = False
    for row in range(rest.height):
        cells = filled_cells(rest, row)
        if cells and label_key(cells[0].text) in TOTAL_LABELS:
            return any(is_number(rest.at(row, column).text) for column in points)
        beyond = [cell for cell in cells if cell.column >= min(band.columns_for("name"), default=0)]
        texts = [rest.at(row, column).text for column in values]
        if (
            beyond
            and not any(is_number(text) if points else text for text in texts)
            and not _is_placeholder_row(beyond)
        ):
            return False
        valued = valued or bool(beyond)
    return valued and not points


def _is_placeholder_row(cells: Sequence[Cell]) -> bool:
    """Whether a row is one of the blank form that was never filled (指标2：)."""
    return len(cells) == 1 and is_placeholder(cells[0].text)
