"""Reads one table as a form: its blocks in turn, each by its own labels, and what is left over as notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Cell, Grid, ReadingNote
from jixiao.form import Form, Indicator, Objective, PrintedTotal, Written
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import filled_cells, one_line, written
from jixiao.recognition.classification import Layout
from jixiao.recognition.family import family_of
from jixiao.recognition.form_table.amount_units import in_one_unit
from jixiao.recognition.form_table.framework_rows import FrameworkBlock, read_framework
from jixiao.recognition.form_table.funding_rows import (
    FundingBlock,
    read_funding,
    read_funding_columns,
    read_funding_pairs,
)
from jixiao.recognition.form_table.head import Head, inline_names, label_shift, read_head
from jixiao.recognition.form_table.indicator_rows import IndicatorBlock, read_indicators
from jixiao.recognition.form_table.objective_rows import ObjectiveBlock, read_objective
from jixiao.recognition.form_table.total_row import read_total_beside, read_total_in_lines
from jixiao.recognition.form_table.unplaced import note_unplaced
from jixiao.recognition.headers import HeaderBand
from jixiao.recognition.indicator_names import is_placeholder
from jixiao.recognition.labelling import HEADER_FIELDS, SIDE_BLOCKS, label_key
from jixiao.recognition.labels import DETAIL_LABELS, TAIL_LABELS
from jixiao.recognition.piece import Piece
from jixiao.recognition.surroundings import (
    find_announced,
    find_money_unit,
    find_notes,
    find_title,
    find_year,
    is_title,
    lines_in,
)
from jixiao.vocabulary import DocumentKind, squeezed

_ASKS = compiled_on_use(r"[（(【\[]?请?(?:在此|此处)?(?:填写|填报|填入|输入|写明|简述|简要)|[xX×＊*_＿…·.—-]{2,}")
"""How a template says what belongs into a cell, or that something does."""


class FormRead(Struct, frozen=True):
    """A form as read from a table, and what could not be placed in it."""

    form: Form
    notes: tuple[ReadingNote, ...] = ()


class _Blocks(Struct, frozen=True):
    """The blocks that were read, each with its rows."""

    funding: FundingBlock | None
    indicators: IndicatorBlock | None
    objective: ObjectiveBlock | None
    framework: FrameworkBlock | None
    first_indicator_row: int

    def holds(self, row: int) -> bool:
        """Whether a row belongs to one of the blocks."""
        if self.funding is not None and self.funding.first <= row < self.funding.end:
            return True
        if self.objective is not None and self.objective.header <= row < self.objective.end:
            return True
        if self.framework is not None and self.framework.band.first <= row < self.framework.end:
            return True
        if self.indicators is None or row in self.indicators.remarks:
            return False
        return self.first_indicator_row <= row < self.indicators.end


def read_form(piece: Piece, layout: Layout, kind: DocumentKind) -> FormRead:
    """The form in a table of one of `FORM_KINDS`, as far as it can be read; never raises."""
    grid = piece.grid
    blocks = _read_blocks(grid, layout)
    head_end = min([row for row in range(grid.height) if blocks.holds(row)], default=grid.height)
    headers = _header_rows(layout, blocks)
    head = read_head(grid, range(head_end), label_shift(grid, headers))
    total = read_total_in_lines(_lines_beside(piece, blocks), _total(grid, layout, blocks))
    tail_notes = _read_tail(grid, blocks, range(head_end, grid.height), total)
    lines = tuple(_single_lines(grid, head_end))
    form = Form(
        kind=kind,
        objective=blocks.objective.objective if blocks.objective is not None else Objective(),
        funding=blocks.funding.lines if blocks.funding is not None else (),
        funding_columns=blocks.funding.columns if blocks.funding is not None else frozenset(),
        indicators=(
            *(blocks.framework.indicators if blocks.framework is not None else ()),
            *(blocks.indicators.indicators if blocks.indicators is not None else ()),
        ),
        columns=blocks.indicators.columns if blocks.indicators is not None else frozenset(),
        printed_total=total,
        level_weights=(
            *(blocks.funding.points if blocks.funding is not None else ()),
            *(blocks.indicators.level_weights if blocks.indicators is not None else ()),
        ),
        notes=(*tail_notes, *find_notes(piece.below)),
        label_shift=head.label_shift,
        exact_geometry=grid.exact,
        origin=grid.origin,
    )
    form = _with_surroundings(_with_names(form, head, (*piece.above, *lines)), piece, lines)
    notes = [
        *piece.notes,
        *head.notes,
        *(blocks.funding.notes if blocks.funding else ()),
        *(blocks.indicators.notes if blocks.indicators else ()),
    ]
    unplaced = note_unplaced(grid, form, _bands(layout, blocks), noted=notes)
    return FormRead(replace(form, form_family=family_of(form, layout)), (*notes, *unplaced))


def _bands(layout: Layout, blocks: _Blocks) -> dict[range, HeaderBand]:
    """The headers that the blocks were read by, by the rows of their blocks."""
    bands: dict[range, HeaderBand] = {}
    if layout.funding is not None and blocks.funding is not None:
        bands[range(blocks.funding.first, blocks.funding.end)] = layout.funding
    if layout.indicators is not None and blocks.indicators is not None:
        bands[range(layout.indicators.first, blocks.indicators.end)] = layout.indicators
    if blocks.framework is not None:
        bands[range(blocks.framework.band.first, blocks.framework.end)] = blocks.framework.band
    return bands


def is_blank(form: Form) -> bool:
    """Whether a form holds no value at all: no name but how to fill it in, no amount, no indicator but its weight."""
    names = (form.project, form.department, form.unit, form.objective.expected, form.objective.achieved)
    amounts = [
        line for line in form.funding if line.annual_budget.text or line.executed.text or line.initial_budget.text
    ]
    asked = all(name.text is None or _ASKS.match(squeezed(name.text)) for name in names)
    return asked and not amounts and all(_is_unfilled(indicator) for indicator in form.indicators)


def _is_unfilled(indicator: Indicator) -> bool:
    """Whether an indicator is one of the template (指标1：), for which only points were set."""
    values = (indicator.target, indicator.actual, indicator.printed_score)
    return is_placeholder(indicator.name.text or "") and all(value.text is None for value in values)


def _read_blocks(grid: Grid, layout: Layout) -> _Blocks:
    indicators = read_indicators(grid, layout.indicators) if layout.indicators is not None else None
    first = layout.indicators.first if layout.indicators is not None else grid.height
    end = indicators.end if indicators is not None else grid.height
    outside = [row for row in range(grid.height) if not first <= row < end]
    funding = _read_funding(grid, layout, outside)
    framework = read_framework(grid, first) if indicators is not None else None
    taken = {
        *(range(funding.first, funding.end) if funding is not None else ()),
        *(range(framework.band.first, framework.end) if framework is not None else ()),
    }
    rows = [row for row in outside if row not in taken]

    def is_other(row: int) -> bool:
        side = SIDE_BLOCKS.get(label_key(grid.at(row, 0).text))
        other_side = grid.at(row, 0).row == row and side in {"funding", "indicators"}
        return row in taken or first <= row < end or other_side

    return _Blocks(funding, indicators, read_objective(grid, rows, is_other), framework, first)


def _total(grid: Grid, layout: Layout, blocks: _Blocks) -> PrintedTotal | None:
    printed = blocks.indicators.total if blocks.indicators is not None else None
    rows = [row for row in range(grid.height) if not blocks.holds(row)]
    return read_total_beside(grid, rows, printed, band=layout.indicators)


def _lines_beside(piece: Piece, blocks: _Blocks) -> Iterator[Written]:
    """The cells outside the blocks, and the lines under the table down to the title of another."""
    for row in range(piece.grid.height):
        if not blocks.holds(row):
            yield from map(written, filled_cells(piece.grid, row))
    yield from takewhile(lambda line: not is_title(line.text or ""), piece.below)


def _read_funding(grid: Grid, layout: Layout, rows: list[int]) -> FundingBlock | None:
    if layout.funding is not None:
        return read_funding(grid, layout.funding)
    for row in rows:
        block = read_funding_columns(grid, row) or read_funding_pairs(grid, row)
        if block is not None:
            return block
    return None


def _header_rows(layout: Layout, blocks: _Blocks) -> dict[str, int]:
    found = {
        "funding": layout.funding.first if layout.funding is not None else None,
        "objective": blocks.objective.header if blocks.objective is not None else None,
        "indicators": layout.indicators.first if layout.indicators is not None else None,
    }
    return {block: row for block, row in found.items() if row is not None}


def _single_lines(grid: Grid, end: int) -> Iterator[Written]:
    """The lines over a form that stand inside its table: title, year, money unit."""
    for row in range(end):
        cells = filled_cells(grid, row)
        for cell in cells:
            if len(cells) == 1 or HEADER_FIELDS.get(label_key(cell.text)) is None:
                yield from lines_in(written(cell))


def _with_names(form: Form, head: Head, lines: tuple[Written, ...]) -> Form:
    around = inline_names(lines)
    return replace(
        form,
        project=head.project if not head.project.blank else around.get("project", Written()),
        department=head.department if not head.department.blank else around.get("department", Written()),
        unit=head.unit if not head.unit.blank else around.get("unit", Written()),
    )


def _with_surroundings(form: Form, piece: Piece, lines: tuple[Written, ...]) -> Form:
    own = find_title(lines[::-1])
    title = find_title(piece.above) if own.blank else own
    near = _after(title, piece.above)
    declared = find_money_unit(_money_lines(piece.grid), (*near, *piece.below))
    amounts = in_one_unit(form.funding, declared)
    year = find_year(title, _around(title, piece.above), lines)
    return replace(
        form,
        title=Written(one_line(title.text), title.origin) if title.text is not None else title,
        year=year.year if year is not None else None,
        year_source=year.source if year is not None else None,
        year_origin=year.origin if year is not None else form.year_origin,
        funding=amounts.lines,
        money_unit=amounts.money_unit,
        announced=find_announced((*piece.above, *lines)),
    )


def _after(title: Written, above: tuple[Written, ...]) -> tuple[Written, ...]:
    """The lines between a title and its table; the last three where the title is in the table or missing."""
    if title in above:
        return above[above.index(title) + 1 :]
    return above[-3:]


def _around(title: Written, above: tuple[Written, ...]) -> tuple[Written, ...]:
    """The lines that may tell the year: those under the title, and the one right over it."""
    at = above.index(title) if title in above else len(above)
    return above[max(0, at - 1) :]


def _money_lines(grid: Grid) -> list[Written]:
    return [
        written(cell)
        for row in range(min(grid.height, 14))
        for cell in filled_cells(grid, row)
        if len(squeezed(cell.text)) < 40
    ]


def _read_tail(grid: Grid, blocks: _Blocks, rows: Sequence[int], total: PrintedTotal | None) -> list[Written]:
    """The remarks in the rows that belong to no block."""
    notes: list[Written] = []
    for row in rows:
        cells = [] if blocks.holds(row) else filled_cells(grid, row)
        if not cells or (total is not None and total.origin == cells[0].origin):
            continue
        if _opens_remark(cells[0].text):
            notes.append(Written(_said(cells), cells[-1].origin))
    return notes


def _opens_remark(text: str) -> bool:
    """Whether a row begins with the label of a remark, also where its words stand in the same cell (项目负责人：…)."""
    keys = {label_key(text), label_key(re.split("[:：]", text, maxsplit=1)[0])}
    return bool(keys & {*TAIL_LABELS, *DETAIL_LABELS}) or text.startswith(("注", "备注", "说明"))


def _said(cells: Sequence[Cell]) -> str:
    """The words of a row under the indicators: 标签：内容, pairs parted by a semicolon."""
    parts: list[str] = []
    before = ""
    for cell in cells:
        if cell.text == before:
            continue
        before = cell.text
        text = cell.text.rstrip("：:")
        labelled = bool(parts) and not _opens_remark(cell.text)
        parts.append(f"{parts.pop()}：{text}" if labelled else text)
    return "；".join(parts)
