"""Reads the objective: what was expected and what was achieved, side by side or one under the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Cell, Grid
from jixiao.form import Objective, Written
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import filled_cells, written
from jixiao.recognition.indicator_names import is_nothing
from jixiao.recognition.labelling import INDICATOR_FIELDS, OBJECTIVE_FIELDS, SIDE_BLOCKS, is_level_label, label_key
from jixiao.recognition.labels import HEADINGS, TEXT_HEADINGS

_COLON = compiled_on_use(r"[:：]")
_LONGEST_LABEL = 12
_MOST_UNEVEN = 3
"""A cell that reaches less than a third of a half into it only has its edge beside that of the label."""
_ENDS = {"expected": ("目标",), "achieved": ("完成情况", "实现情况")}


class ObjectiveBlock(Struct, frozen=True):
    """The objective of a form, the row of its labels, and the first row below it."""

    objective: Objective
    header: int
    end: int


def read_objective(grid: Grid, rows: Sequence[int], is_other: Callable[[int], bool]) -> ObjectiveBlock | None:
    """The objective among *rows*; *is_other* tells the rows at which another block begins. None where there is none."""
    for row in rows:
        labels = objective_labels(grid, row)
        if labels is not None:
            return _side_by_side(grid, row, labels, is_other)
    for row in rows:
        block = _label_and_value(grid, row, rows)
        if block is not None:
            return block
    return None


def objective_labels(grid: Grid, row: int) -> tuple[Cell, Cell] | None:
    """The labels of both halves where they stand in one row with nothing between them; None elsewhere."""
    cells = [cell for cell in filled_cells(grid, row) if not _goes_on_beside(grid, cell)]
    for expected, achieved in pairwise(cells):
        if _may_be(expected, "expected") and _may_be(achieved, "achieved"):
            return expected, achieved
    return None


def _goes_on_beside(grid: Grid, cell: Cell) -> bool:
    """Whether a cell repeats the label of the block from the row above, as some programs write a merged one."""
    return cell.column == 0 and cell.row > 0 and bool(cell.text) and grid.at(cell.row - 1, 0).text == cell.text


def _may_be(cell: Cell, half: str) -> bool:
    """Whether a cell labels a half: by a known label, or by how such labels end."""
    key = label_key(cell.text)
    return OBJECTIVE_FIELDS.get(key) == half or (len(key) <= _LONGEST_LABEL and key.endswith(_ENDS[half]))


def _side_by_side(grid: Grid, row: int, labels: tuple[Cell, Cell], is_other: Callable[[int], bool]) -> ObjectiveBlock:
    expected, achieved = labels
    initial = _initial_label(grid, row, expected)
    first: list[Cell] = []
    halves: tuple[list[Cell], list[Cell]] = ([], [])
    end = row + 1
    while end < grid.height and not is_other(end):
        cells = [cell for cell in filled_cells(grid, end) if not _is_side(cell)]
        if any(label_key(cell.text) in TEXT_HEADINGS for cell in cells) or _opens_indicator(cells):
            break
        if halves[0] and any(_is_below(cell, labels) for cell in cells):
            break
        while initial is not None and len(cells) > 2 and not _reach(cells[0], expected)[1]:
            first.append(cells.pop(0))
            if not grid.exact:
                break
        for number, cell in enumerate(cells):
            halves[_half(grid, cell, number, cells=cells, labels=(expected, achieved))].append(cell)
        end += 1
    if first and all(is_nothing(cell.text) for cell in halves[0]):
        halves = (first, halves[1])
    return ObjectiveBlock(Objective(expected=_joined(halves[0]), achieved=_joined(halves[1])), row, end)


def _opens_indicator(cells: Sequence[Cell]) -> bool:
    """Whether a row begins with the name of a level: the labels over the indicators are lost."""
    return len(cells) > 1 and is_level_label(cells[0].text)


def _initial_label(grid: Grid, row: int, expected: Cell) -> Cell | None:
    """The label of the goal before it was adjusted (年初绩效目标 | 全年（调整）绩效目标 | …), or None."""
    before = [cell for cell in filled_cells(grid, row) if cell.column < expected.column]
    named = bool(before) and label_key(before[-1].text) not in SIDE_BLOCKS and _may_be(before[-1], "expected")
    return before[-1] if named else None


def _is_below(cell: Cell, labels: tuple[Cell, Cell]) -> bool:
    """Whether a cell belongs to what follows the halves: a label of the indicators, or one that reaches over both."""
    left, right = _reach(cell, labels[1])
    halves = (labels[1].column - labels[0].column, labels[1].columns)
    reaches_over = left * _MOST_UNEVEN >= halves[0] and right * _MOST_UNEVEN >= halves[1]
    return reaches_over or label_key(cell.text) in INDICATOR_FIELDS


def _reach(cell: Cell, achieved: Cell) -> tuple[int, int]:
    """How many columns of a cell stand left of the label 实际完成情况, and how many below it and to its right."""
    left = min(max(achieved.column - cell.column, 0), cell.columns)
    return left, cell.columns - left


def _half(grid: Grid, cell: Cell, number: int, *, cells: Sequence[Cell], labels: tuple[Cell, Cell]) -> int:
    """0 for a cell under 预期目标, 1 for one under 实际完成情况; in text two cells are taken in their order."""
    left, right = _reach(cell, labels[1])
    if right > left:
        return 1
    return number if not grid.exact and len(cells) == 2 else 0


def _is_side(cell: Cell) -> bool:
    key = label_key(cell.text)
    return key in HEADINGS or (key in SIDE_BLOCKS and cell.column == 0)


def _joined(cells: Sequence[Cell]) -> Written:
    if not cells:
        return Written()
    text = "\n".join(dict.fromkeys(cell.text for cell in cells))
    return Written(text, replace(cells[0].origin, text=text) if len(cells) > 1 else cells[0].origin)


def _label_and_value(grid: Grid, row: int, rows: Sequence[int]) -> ObjectiveBlock | None:
    """Labels that each have their value beside them: 年度目标 | … | 完成情况 | …, in one row or in several."""
    found: dict[str, Written] = {}
    last = row
    for each in (at for at in rows if row <= at <= row + 2):
        for field, value in _halves(filled_cells(grid, each)):
            if field not in found:
                found[field] = value
                last = each
        if each == row and not found:
            return None
    return ObjectiveBlock(
        Objective(expected=found.get("expected", Written()), achieved=found.get("achieved", Written())), row, last + 1
    )


def _halves(cells: Sequence[Cell]) -> Iterator[tuple[str, Written]]:
    """The halves that a row gives, each in the cell after its label or in the label's own (年度目标：…)."""
    for cell in cells:
        label, *text = _COLON.split(cell.text, maxsplit=1)
        field = OBJECTIVE_FIELDS.get(label_key(label))
        if field is not None and text and text[0].strip():
            yield field, Written(text[0].strip(), cell.origin)
    for before, value in pairwise(cells):
        field = OBJECTIVE_FIELDS.get(label_key(before.text))
        if field is not None and label_key(value.text) not in OBJECTIVE_FIELDS:
            yield field, written(value)
