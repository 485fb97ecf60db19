"""
Tables of the final accounts (决算报表) as amounts that can be looked up by account and by column.

They come in two layouts: accounts down the side and columns of amounts, and blocks side by side that repeat label and
amount (收入 on the left, 支出 on the right). Either way an amount belongs to the last label on its left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.document import Cell, Document, Grid, Paragraph
from jixiao.form import AccountLine, AccountTable, WrittenNumber
from jixiao.numerals import narrow, parse_number
from jixiao.patterns import compiled_on_use
from jixiao.vocabulary import MONEY_UNITS, squeezed

_UNIT_LINE = compiled_on_use(r"(?:金额)?单位[：:]?(?:人民币)?[（(]?(万元|亿元|百万元|千元|元)")
_COUNTER_HEADS = frozenset({"行次", "栏次"})
_CODE_HEAD = compiled_on_use(r"编码|代码|^[类款项目]$")
_CODE = compiled_on_use(r"\d{3,9}")
_CODED_LABEL = compiled_on_use(r"(\d{3,9})[\s　]*([^\d\s].*)", re.S)
_NOT_A_COLUMN = compiled_on_use(r"[\d\s]*|" + "|".join(_COUNTER_HEADS))
_LINES_BEFORE = 8
"""How many paragraphs above a table are searched for its money unit."""


class _Layout(Struct, frozen=True):
    """Where a table's body begins, what its columns are called, and which hold line numbers and codes."""

    first_row: int
    columns: tuple[str, ...]
    counters: frozenset[int]
    codes: frozenset[int]


def read_account_table(grid: Grid, title: str, *, money_unit: str | None) -> AccountTable:
    """The amounts of a table of the final accounts; blank cells and dashes give no line."""
    layout = _read_layout(grid)
    lines = tuple(line for row in range(layout.first_row, grid.height) for line in _read_row(grid, row, layout))
    return AccountTable(title, money_unit, lines, grid.origin)


def find_money_unit(document: Document, grid: Grid) -> str | None:
    """The money unit written above a table or in its first rows (金额单位：万元); None where none is written."""
    for row in range(min(4, grid.height)):
        for cell in grid.starts(row):
            match = _UNIT_LINE.search(squeezed(cell.text))
            if match is not None:
                return match.group(1)
    place = next((index for index, block in enumerate(document.blocks) if block is grid), None)
    if place is None:
        place = next((index for index, block in enumerate(document.blocks) if _holds(block, grid)), 0)
    for block in reversed(document.blocks[max(0, place - _LINES_BEFORE) : place]):
        if not isinstance(block, Paragraph):
            return None
        match = _UNIT_LINE.search(squeezed(block.text))
        if match is not None and match.group(1) in MONEY_UNITS:
            return match.group(1)
    return None


def _holds(block: Paragraph | Grid, grid: Grid) -> bool:
    """Whether *grid* was cut from a block of the document, which holds several tables."""
    match block:
        case Grid(origin=origin):
            return origin.table is not None and origin.table == grid.origin.table
        case Paragraph():
            return False


def _read_layout(grid: Grid) -> _Layout:
    first_row = next((row for row in range(grid.height) if _is_body(grid, row)), grid.height)
    heads = [[squeezed(grid.at(row, column).text) for row in range(first_row)] for column in range(grid.width)]
    return _Layout(
        first_row=first_row,
        columns=_name_columns(grid, heads),
        counters=frozenset(column for column, head in enumerate(heads) if _is_counter(grid, column, head, first_row)),
        codes=frozenset(column for column, head in enumerate(heads) if any(_CODE_HEAD.search(h) for h in head)),
    )


def _name_columns(grid: Grid, heads: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The lowest head of each column; one that comes again is told apart by the head of its block (支出/金额)."""
    names = [next((head for head in reversed(column) if not _NOT_A_COLUMN.fullmatch(head)), "") for column in heads]
    named: list[str] = []
    block = ""
    for name, column in zip(names, heads, strict=True):
        block = column[0] if column and column[0] else block
        repeated = name and block != name and names.count(name) > 1
        named.append(f"{block}/{name}" if repeated else name)
    return tuple(named)


def _is_body(grid: Grid, row: int) -> bool:
    """A row of the body: it has an amount with decimals, or a code or numbers beside the label of an account."""
    texts = [narrow(squeezed(cell.text)) for cell in grid.starts(row)]
    if any(text in _COUNTER_HEADS or text in {"项目", "科目名称"} for text in texts):
        return False
    numbers = [text for text in texts if parse_number(text) is not None]
    if any("." in text for text in numbers) or any(_CODE.fullmatch(text) for text in numbers):
        return True
    labels = [text for text in texts if text and text not in numbers and text not in {"类", "款", "项"}]
    return bool(labels and numbers)


def _is_counter(grid: Grid, column: int, head: Sequence[str], first_row: int) -> bool:
    """A column of line numbers: it is headed so (its head may be merged away), and holds whole numbers that rise."""
    if not _COUNTER_HEADS & set(head):
        return False
    numbers = [
        number
        for row in range(first_row, grid.height)
        if (number := parse_number(squeezed(grid.at(row, column).text))) is not None
    ]
    return bool(numbers) and numbers == sorted(numbers) and all(number == int(number) for number in numbers)


def _read_row(grid: Grid, row: int, layout: _Layout) -> Iterator[AccountLine]:
    label = code = ""
    for cell in grid.starts(row):
        text = squeezed(cell.text)
        if not text or cell.column in layout.counters:
            continue
        number = parse_number(text)
        if cell.column in layout.codes and _CODE.fullmatch(text):
            code, label = text, ""
        elif number is not None:
            if label or code:
                yield AccountLine(label, layout.columns[cell.column], _amount(cell), code)
        elif not set(text) <= set("—-－–/"):
            coded = _CODED_LABEL.fullmatch(text)
            code, label = coded.groups() if coded is not None else (_code_beside(code, label), text)


def _code_beside(code: str, label: str) -> str:
    """A code goes with the first label after it; the next label of a block side by side has its own or none."""
    return "" if label else code


def _amount(cell: Cell) -> WrittenNumber:
    text = narrow(squeezed(cell.text))
    return WrittenNumber(text, cell.origin, parse_number(text))
