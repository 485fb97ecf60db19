"""Reads the head of a form: project, department and unit, also where the first column's labels stand a row off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Cell, Grid, ReadingNote
from jixiao.form import Written
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import filled_cells, one_line
from jixiao.recognition.labelling import HEADER_FIELDS, SIDE_BLOCKS, label_key, misread
from jixiao.recognition.labels import DETAIL_LABELS, TOTAL_LABELS

_ORDER = ("project", "department", "funding", "objective", "indicators", "total")
"""The blocks of a form from top to bottom, as the labels of its first column name them."""
_PROJECT_CODE = compiled_on_use(
    r"[【\[（(]?(?=[0-9A-Z]*[A-Z])[0-9A-Z]{6,}[】\])）]?\s*[-—–_－:：]\s*(?=\S)"
    r"|[【\[（(]?\d{6,}[】\])）]?\s*(?:[-—–_－:：]\s*(?=[^\s.%])|(?=[^\d\s年.%\-—–_－:：]))"
    r"|[【\[]\d+[】\]]\s*(?=\S)"
)
_OFFICE_CODE = compiled_on_use(
    r"(?!20\d\d\s*年)(?:[【\[（(]\d{3,}[】\])）]\s*[-—–_－]?\s*|\d{3,}\s*[-—–_－:：]?\s*)(?=[一-鿿])"
)
_MAIN_LABELS = ("项目名称", "主管部门", "实施单位")
"""The labels that are known with one character misread; others are too like words that are no labels."""
_WEAKER_LABELS = frozenset({"中央主管部门", "预算单位", "填报单位", "填报部门", "单位名称", "承担处室"})
"""Labels that name the office loosely; a further label of the same field (地方主管部门, 实施单位) goes before them."""
_SHORTEST_NAME = 3
"""Less than this beside a label in a line is no name: 主管部门    年  月  日."""
_NEXT = r"\s(?=[一-鿿]{2,8}(?:[（(][一-鿿]{1,6}[)）])?[：:])|\s(?=公开\d+表)|(?=金额单位)"
_NEXT_LABEL = compiled_on_use(_NEXT)
"""Before the next label with its colon, or the number of a table, in a cell."""
_PARTED = compiled_on_use(rf"\s{{2,}}|　+|\t+|{_NEXT}")
"""What parts the names in a line: gaps, and a blank before the next label with its colon."""
_BULLETS = " 　-—•·*●■◆►▪"
_CLAUSE_END = compiled_on_use(r"[，。；]")
"""Where a name in a sentence ends: 项目单位：…，全年预算…."""
_INLINE = compiled_on_use(r"([^：:]{2,14})[：:]\s*(\S.*)", re.DOTALL, needs="：:")


class Head(Struct, frozen=True):
    """The names in the head of a form, and whether the labels of its first column are a row off."""

    project: Written = Written()
    department: Written = Written()
    unit: Written = Written()
    label_shift: bool = False
    notes: tuple[ReadingNote, ...] = ()


def label_shift(grid: Grid, blocks: Mapping[str, int]) -> int:
    """
    By how many rows the first column's labels stand too high, -1 where too low, 0 where they stand right.

    *blocks* gives the header rows of funding, objective and indicators. All labels that stand there must agree, and
    there must be two.
    """
    seen = []
    for block, row in blocks.items():
        cell = grid.at(row, 0)
        label = _block_of(cell) if cell.row == row else None
        if label is not None:
            seen.append(_ORDER.index(label) - _ORDER.index(block))
    steps = set(seen)
    return steps.pop() if len(seen) >= 2 and len(steps) == 1 and steps <= {1, -1} else 0


def _block_of(cell: Cell) -> str | None:
    key = label_key(cell.text)
    if key in TOTAL_LABELS:
        return "total"
    field = HEADER_FIELDS.get(key)
    return ("department" if field == "unit" else field) or SIDE_BLOCKS.get(key)


def read_head(grid: Grid, rows: Sequence[int], shift: int) -> Head:
    """The names in *rows*; *shift* is what `label_shift` found: then the first column's labels count by row."""
    found: dict[str, Written] = {}
    found_by: dict[str, str] = {}
    for cells in _lines(grid, rows):
        at = 0
        while at < len(cells):
            field = _field(cells[at], shift)
            value = cells[at + 1] if at + 1 < len(cells) else None
            if field is not None and value is not None and not _is_label(value):
                if field not in found or found_by[field] in _WEAKER_LABELS:
                    found[field] = _name(value, field)
                    found_by[field] = label_key(cells[at].text)
                at += 1
            elif field is None or value is None:
                _take_inline(cells[at], found, found_by)
            at += 1
    note = _unlabelled_project(grid, rows, found) if not shift else None
    return Head(
        project=found.get("project", Written()),
        department=found.get("department", Written()),
        unit=found.get("unit", Written()),
        label_shift=shift != 0,
        notes=(note,) if note is not None else (),
    )


def _lines(grid: Grid, rows: Sequence[int]) -> Iterator[list[Cell]]:
    """
    The cells of each row, a label that stands in two cells (项目 | 名称) put together.

    In a text a break may come one cell late: then the label at the end of a row goes before the next one.
    """
    late: list[Cell] = []
    for row in rows:
        cells = [*late, *_whole_labels(filled_cells(grid, row))]
        late = []
        below = filled_cells(grid, row + 1) if row + 1 in rows else []
        if not grid.exact and len(cells) > 1 and _is_name_label(cells[-1]) and _lacks_label(below):
            late = [cells.pop()]
        yield cells


def _is_name_label(cell: Cell) -> bool:
    return label_key(cell.text) in HEADER_FIELDS


def _lacks_label(cells: Sequence[Cell]) -> bool:
    """Whether a row begins with a value whose label must stand before it: value, label, value."""
    return len(cells) > 1 and not _is_label(cells[0]) and not _is_name_label(cells[0]) and _is_name_label(cells[1])


def _whole_labels(cells: Sequence[Cell]) -> list[Cell]:
    whole: list[Cell] = []
    for cell in cells:
        last = whole[-1] if whole else None
        if last is not None and label_key(f"{last.text}{cell.text}") in HEADER_FIELDS:
            whole[-1] = replace(last, text=f"{last.text}{cell.text}")
        else:
            whole.append(cell)
    return whole


def _field(cell: Cell, shift: int) -> str | None:
    """The field that a label names; in the first column of a shifted table, the one whose row it stands in."""
    key = label_key(cell.text)
    if shift and cell.column == 0:
        label = _block_of(cell)
        at = _ORDER.index(label) - shift if label is not None else -1
        return _ORDER[at] if 0 <= at < 2 else None
    field = HEADER_FIELDS.get(key) or HEADER_FIELDS.get(misread(key, _MAIN_LABELS) or "")
    return None if field == "project" and key == "项目" and cell.column > 0 else field


def _is_label(cell: Cell) -> bool:
    key = label_key(cell.text)
    return (key in HEADER_FIELDS and key not in {"项目", "部门"}) or key in DETAIL_LABELS or key in SIDE_BLOCKS


def _take_inline(cell: Cell, found: dict[str, Written], found_by: dict[str, str]) -> None:
    """
    A cell that holds label and value together (项目名称：…), perhaps several; *found_by* is given the labels.

    A worksheet has the office and the money unit over a form in one cell: 填报单位：… 金额单位：万元.
    """
    for part in _NEXT_LABEL.split(cell.text):
        match = _INLINE.fullmatch(part)
        field = HEADER_FIELDS.get(label_key(match.group(1))) if match is not None else None
        if match is not None and field is not None and field not in found:
            found[field] = Written(_without_code(one_line(match.group(2)).strip(), field), cell.origin)
            found_by[field] = label_key(match.group(1))


def _name(cell: Cell, field: str) -> Written:
    return Written(_without_code(one_line(cell.text), field), cell.origin)


def _without_code(text: str, field: str) -> str:
    pattern = _PROJECT_CODE if field == "project" else _OFFICE_CODE
    return pattern.sub("", text, count=1) if pattern.match(text) else text


def _unlabelled_project(grid: Grid, rows: Sequence[int], found: dict[str, Written]) -> ReadingNote | None:
    """Takes the project from the row above the department where its label is lost."""
    if "project" in found or "department" not in found:
        return None
    for row in rows:
        below = filled_cells(grid, row + 1) if row + 1 in rows else []
        cells = filled_cells(grid, row)
        opens = bool(below) and HEADER_FIELDS.get(label_key(below[0].text)) == "department"
        if opens and len(cells) == 1 and cells[0].column > 0:
            found["project"] = _name(cells[0], "project")
            return ReadingNote("“项目名称”一栏没有栏名，按所在的行读作项目名称", cells[0].origin)
    return None


def inline_names(texts: Sequence[Written]) -> dict[str, Written]:
    """The names that lines around the table give: 填报单位（盖章）：…  金额单位：万元."""
    found: dict[str, Written] = {}
    for text in texts:
        parts = _PARTED.split(text.text or "")
        for part in parts:
            match = _INLINE.fullmatch(part.strip(_BULLETS))
            field = HEADER_FIELDS.get(label_key(match.group(1))) if match is not None else None
            if match is not None and field is not None:
                name = _CLAUSE_END.split(match.group(2))[0].strip()
                found.setdefault(field, Written(_without_code(name, field), text.origin))
        for label, name in pairwise(parts):
            field = HEADER_FIELDS.get(label_key(label))
            if field is not None and label_key(name) not in HEADER_FIELDS and len(name.strip()) >= _SHORTEST_NAME:
                found.setdefault(field, Written(_without_code(name.strip(), field), text.origin))
    return found
