"""Reads the total row (总分): by its label, or by its shape where the label is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from jixiao.document import Cell, Grid
from jixiao.form import PrintedTotal, Written, WrittenNumber
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import filled_cells, is_dash, is_number, written_label, written_number, written_weight
from jixiao.recognition.headers import HeaderBand
from jixiao.recognition.labelling import label_key
from jixiao.recognition.labels import GRADE_LABELS, GRADES, SCORE_ONLY_TOTALS, TAIL_LABELS, TOTAL_LABELS, WHOLE_TOTALS
from jixiao.vocabulary import squeezed

_BOXES = "□☐☑☒√✓✔■"
_BOX_FIRST = compiled_on_use(r"[☑√✓✔■](优|良|中|差)")
_PARTED = compiled_on_use(r"[，,；;。\s]+")
_BOX_LAST = compiled_on_use(r"(优|良|中|差)[秀好等]?[☑√✓✔■]")


def read_total(grid: Grid, row: int, band: HeaderBand) -> PrintedTotal:
    """The total in *row*: its numbers by column, else in the order weight, score; a word for a grade is the grade."""
    cells = filled_cells(grid, row)
    label = next((cell for cell in cells if label_key(cell.text) in TOTAL_LABELS), None)
    values = [cell for cell in cells if cell is not label and (is_number(cell.text) or is_dash(cell.text))]
    values += [cell for cell in cells if cell not in values and _is_share(cell, band)]
    weight, score = _by_columns(values, band, label)
    grade = next((cell for cell in cells if label_key(cell.text) in GRADES), None)
    return PrintedTotal(weight=weight, score=score, grade=written_label(grade), origin=(label or cells[0]).origin)


def total_by_shape(grid: Grid, row: int, band: HeaderBand) -> PrintedTotal | None:
    """The total where its label is lost: the row holds a weight, a score, perhaps a grade, and nothing else."""
    cells = filled_cells(grid, row)
    numbers = [cell for cell in cells if is_number(cell.text)]
    rest = [cell for cell in cells if cell not in numbers and label_key(cell.text) not in GRADES]
    if len(numbers) != 2 or rest:
        return None
    fields = [band.columns.get(cell.column) for cell in numbers]
    if fields not in (["weight", "printed_score"], ["printed_score", "weight"]):
        return None
    return read_total(grid, row, band)


def total_below(grid: Grid, row: int) -> int | None:
    """The row of the total if from *row* on only remarks stand above it (其他需要说明事项, then 总分), or None."""
    for at in range(row, grid.height):
        cells = filled_cells(grid, at)
        key = label_key(cells[0].text) if cells else ""
        numbers = any(is_number(cell.text) for cell in cells[1:])
        if key in TOTAL_LABELS and numbers:
            return at
        if cells and (key not in TAIL_LABELS or numbers):
            return None
    return None


def _by_columns(values: list[Cell], band: HeaderBand, label: Cell | None) -> tuple[WrittenNumber, WrittenNumber]:
    by_field = {band.columns.get(cell.column): cell for cell in reversed(values)}
    weight, score = by_field.get("weight"), by_field.get("printed_score")
    if weight is None or score is None or len(values) > 2:
        numbers = [cell for cell in values if is_number(cell.text)]
        if weight is None and score is None and len(numbers) == 1:
            alone = (label is not None and label_key(label.text) in SCORE_ONLY_TOTALS) or "weight" not in band.fields
            weight, score = (None, numbers[0]) if alone else (numbers[0], None)
        elif len(numbers) >= 2 and (weight is None or score is None):
            weight, score = numbers[0], numbers[1]
    return written_weight(weight), written_number(score)


def _is_share(cell: Cell, band: HeaderBand) -> bool:
    """Whether a cell in the column of weights holds one as a share (100%)."""
    weight = written_weight(cell)
    return band.columns.get(cell.column) == "weight" and weight.number is not None and not is_number(cell.text)


def read_total_beside(
    grid: Grid, rows: Iterable[int], found: PrintedTotal | None, *, band: HeaderBand | None
) -> PrintedTotal | None:
    """
    *found*, completed by what stands outside the indicators: a total row (自评总分 | 96), a grade beside its label.

    A row that gives the total of the whole form goes before the sum of the indicators above it.
    """
    for row in rows:
        cells = filled_cells(grid, row)
        if band is not None and _gives_both(cells):
            found = found or read_total(grid, row, band)
        for at, (label, value) in enumerate(pairwise(cells)):
            key = label_key(label.text)
            weight, score = _weight_and_score(key, value, cells[at + 2 :])
            if is_number(value.text) and _is_total(key, label, score, found):
                found = PrintedTotal(weight=weight, score=score, origin=label.origin)
            elif key in GRADE_LABELS and (found is None or found.grade.blank):
                grade = _grade(value)
                if grade.text is not None:
                    found = replace(found or PrintedTotal(origin=label.origin), grade=grade)
    return found


def _weight_and_score(key: str, value: Cell, behind: Sequence[Cell]) -> tuple[WrittenNumber, WrittenNumber]:
    """The numbers behind the label of a total: of two the first is the weight (无 | 总分 | 100 | 96)."""
    both = key not in SCORE_ONLY_TOTALS and bool(behind) and is_number(value.text) and is_number(behind[0].text)
    return (written_number(value), written_number(behind[0])) if both else (WrittenNumber(), written_number(value))


def read_total_in_lines(lines: Iterable[Written], found: PrintedTotal | None) -> PrintedTotal | None:
    """*found*, completed by lines that hold label and value together (自评总分：96分，自评等级：优)."""
    for line in lines:
        for part in _PARTED.split(line.text or ""):
            label, _, value = part.replace(":", "：").partition("：")
            key, cell = label_key(label), Cell(value, 0, 0, line.origin)
            if key in TOTAL_LABELS and found is None and is_number(value):
                found = PrintedTotal(score=written_number(cell), origin=line.origin)
            elif key in GRADE_LABELS and (found is None or found.grade.blank) and not _grade(cell).blank:
                found = replace(found or PrintedTotal(origin=line.origin), grade=_grade(cell))
    return found


def _gives_both(cells: Sequence[Cell]) -> bool:
    """
    Whether a row of a total has a weight and a score.

    Beside 自评得分 one number over and over is a score alone, as some programs fill a merged cell's squares.
    """
    key = label_key(cells[0].text) if cells else ""
    numbers = [cell.text for cell in cells if is_number(cell.text)]
    return key in TOTAL_LABELS and len(numbers) > 1 and not (key in SCORE_ONLY_TOTALS and len(set(numbers)) == 1)


def _is_total(key: str, label: Cell, score: WrittenNumber, found: PrintedTotal | None) -> bool:
    """Whether a score beside a label is the total: the only one, or the form's own below the sum of the indicators."""
    if found is None or found.weight.text is None:
        return found is None and key in TOTAL_LABELS
    below = (label.origin.row or 0) > (found.origin.row or 0)
    return key in WHOLE_TOTALS and below and score.number != found.score.number


def _grade(cell: Cell) -> Written:
    """The grade that a cell names, or the one that is ticked in it (优☑ 良□ 中□ 差□); blank for none."""
    if label_key(cell.text) in GRADES:
        return written_label(cell)
    text = squeezed(cell.text)
    ticked = (_BOX_FIRST if text[:1] in _BOXES else _BOX_LAST).findall(text)
    return Written(ticked[0], cell.origin) if len(ticked) == 1 else Written()
