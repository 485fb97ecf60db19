"""What the cells of a row of labels name: the field of each column, also where a label is loose, long or misread."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jixiao.document import Grid
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import columns_of, columns_under, filled_cells, is_number, keys_of
from jixiao.recognition.labelling import (
    FUNDING_FIELDS,
    INDICATOR_FIELDS,
    SIDE_BLOCKS,
    fields_by_label,
    label_key,
    misread,
)
from jixiao.recognition.labels import IGNORED_COLUMNS, LOOSE_INDICATOR_COLUMNS

LEVELS = frozenset({"dimension", "category", "name"})
"""The fields of the names of levels, the indicator's own among them."""
_LOOSE_FIELDS = fields_by_label(LOOSE_INDICATOR_COLUMNS)
_FEWEST_NAMED = 2
"""How many fields a row names at least before a loose or misread label in it counts."""
_FEWEST_BY_WORDS = 4
"""How many fields a row names at least where hardly any of its labels is known."""
_REASON = "原因"
_LONGEST_REASON = 20
_FUNDING_WORDS = (
    ("printed_rate", compiled_on_use(r"(?:执行|支出|使用|支付|完成)(?:率|进度|比例?)$")),
    ("printed_score", compiled_on_use(r"得分$|^自评分|评分$|自评$|打分$")),
    ("weight", compiled_on_use(r"^分值|^权重|分值$|满分$")),
    ("initial_budget", compiled_on_use(r"^(?:年初|期初).*(?:预算|数|金额|资金)")),
    ("executed", compiled_on_use(r"(?:执行|支出|列支|使用|支付)(?:数|金额|资金|额)?$")),
    ("annual_budget", compiled_on_use(r"调整后|^(?:全年|年度|当年|年[终末]).*预算")),
)
_INDICATOR_WORDS = (
    ("explanation", compiled_on_use(r"差异|偏差|问题|改进|整改|未达标")),
    ("printed_score", compiled_on_use(r"得分$|^自评分|评分$|自评$|打分$")),
    ("weight", compiled_on_use(r"^分值|^权重|分值$|满分$")),
    ("actual", compiled_on_use(r"(?:完成|实际|实现|达成)(?:值|数|结果|情况|程度)$")),
    ("target", compiled_on_use(r"(?:目标|计划|预期|指标)(?:值|数)$|目标$")),
)
"""By which words a label that no list has is that of a field, where no other column is."""
_OTHERWISE = compiled_on_use(
    r"上[年期半]|[去前往历下次明]年|历史|[上本一二三四]季|季度|月|预计|基期|同期|标杆|平均|增减|变动|变化|较|比上"
    r"|复核|审核|审定|评审|专家|财政|主管|部门"
)
"""Words by which a label speaks of another time or of the points that others give."""


def funding_labels(grid: Grid, row: int) -> dict[int, str]:
    """The field of each column by the labels of the funding block in *row*."""
    columns = _with_misread(grid, row, _named(grid, row, FUNDING_FIELDS), FUNDING_FIELDS)
    return _with_middle(grid, row, _by_words(grid, row, columns, _FUNDING_WORDS))


def indicator_labels(grid: Grid, row: int) -> dict[int, str]:
    """The field of each column by the labels of the indicator block in *row*."""
    columns = _with_misread(grid, row, _named(grid, row, INDICATOR_FIELDS), INDICATOR_FIELDS)
    return _by_words(grid, row, _with_loose(grid, row, columns), _INDICATOR_WORDS)


def holds_indicator_labels(grid: Grid, row: int) -> bool:
    """
    Whether a row holds labels of the indicator block and hardly anything else; a side label may stand before them.

    Beside the names of two levels any number of labels may be unknown.
    """
    cells = filled_cells(grid, row)
    if any(is_number(cell.text) for cell in cells):
        return False
    fields: set[str] = set()
    known = loose = strange = 0
    for cell in cells:
        key = label_key(cell.text)
        if key in INDICATOR_FIELDS or key in IGNORED_COLUMNS:
            known += 1
            fields.add(INDICATOR_FIELDS.get(key, "ignored"))
        elif not key:
            return False
        elif key in _LOOSE_FIELDS:
            loose += 1
        elif cell.column > 0 and key not in SIDE_BLOCKS:
            strange += 1
    if len(fields - {"ignored"}) >= _FEWEST_NAMED:
        known += loose
    else:
        strange += loose
    return known > 0 and (strange <= known // 3 or len(LEVELS & fields) >= _FEWEST_NAMED)


def _named(grid: Grid, row: int, fields: Mapping[str, str]) -> dict[int, str]:
    columns: dict[int, str] = {}
    for cell, key in keys_of(grid, row):
        field = fields.get(key) or _loosely(key)
        if field is not None:
            columns.update(dict.fromkeys(columns_under(grid, cell), field))
    return columns


def _loosely(key: str) -> str | None:
    """What a label is by its kind: known but of no field, or one of the many that ask for reasons."""
    if key in IGNORED_COLUMNS:
        return "ignored"
    return "explanation" if _REASON in key and len(key) <= _LONGEST_REASON else None


def _with_misread(grid: Grid, row: int, columns: dict[int, str], fields: Mapping[str, str]) -> dict[int, str]:
    """The columns of a row of labels and those whose label has a character misread, where the row names two fields."""
    if len(set(columns.values())) < _FEWEST_NAMED:
        return columns
    open_labels = [label for label, field in fields.items() if field not in columns.values()]
    for cell, key in keys_of(grid, row):
        if cell.column not in columns and cell.column > 0 and key not in SIDE_BLOCKS:
            near = misread(key, open_labels)
            if near is not None:
                columns.update(dict.fromkeys(columns_of(cell), fields[near]))
    return columns


def _with_loose(grid: Grid, row: int, columns: dict[int, str]) -> dict[int, str]:
    """The columns and those of fields not named yet whose label is loose (指标, 目标), where the row names two."""
    found = set(columns.values()) - {"ignored"}
    if len(found) < _FEWEST_NAMED:
        return columns
    loose = {
        column: field
        for cell, key in keys_of(grid, row)
        if (field := _LOOSE_FIELDS.get(key)) is not None and field not in found
        for column in columns_of(cell)
    }
    return {**loose, **columns}


def _by_words(
    grid: Grid, row: int, columns: dict[int, str], words: Sequence[tuple[str, re.Pattern[str]]]
) -> dict[int, str]:
    """The columns and those of fields not named yet whose label has their words, where two are named, or four so."""
    known = set(columns.values()) - {"ignored"}
    cells = list(keys_of(grid, row))
    few = len(known) < _FEWEST_NAMED
    if few and (len(cells) < _FEWEST_BY_WORDS or any(is_number(cell.text) for cell, _ in cells)):
        return columns
    found = set(known)
    named = dict(columns)
    for cell, key in cells:
        if cell.column in columns or cell.column == 0 or key in SIDE_BLOCKS or _OTHERWISE.search(key):
            continue
        field = next((field for field, word in words if field not in found and word.search(key)), None)
        if field is not None:
            found.add(field)
            named.update(dict.fromkeys(columns_under(grid, cell), field))
    return columns if few and len(found) < _FEWEST_BY_WORDS else named


def _with_middle(grid: Grid, row: int, columns: dict[int, str]) -> dict[int, str]:
    """
    The columns, the only unknown label between 年初预算数 and 全年执行数 being that of the budget in between.

    Left out, the rate would be held against the wrong budget. A label of another time (去年预算数) is none.
    """
    place = {field: column for column, field in columns.items()}
    if "annual_budget" in place or not {"initial_budget", "executed"} <= set(place):
        return columns
    inside = [cell for cell, _ in keys_of(grid, row) if place["initial_budget"] < cell.column < place["executed"]]
    free = [cell for cell in inside if cell.column not in columns]
    if len(free) != 1 or is_number(free[0].text) or _OTHERWISE.search(label_key(free[0].text)):
        return columns
    return columns | dict.fromkeys(columns_under(grid, free[0]), "annual_budget")
