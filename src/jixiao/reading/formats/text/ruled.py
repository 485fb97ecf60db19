"""Text tables with a rule between every two rows, in which a row may take several lines, its cells broken over them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, zip_longest

from msgspec.structs import replace

from jixiao.numerals import parse_number
from jixiao.reading.formats.text.rows import RowKind, TextRow

_FEWEST_ROWS = 4


def whole_rows(rows: Sequence[TextRow]) -> Sequence[TextRow]:
    """
    The rows of a table, those between two rules put together as one where the rules part every row.

    Rules may also part the blocks of a table alone: then a column of one block holds a number on several lines.
    """
    between = [list(group) for is_rule, group in groupby(rows, key=_is_rule) if not is_rule]
    ruled = sum(1 for row in rows if _is_rule(row)) >= len(between) >= _FEWEST_ROWS
    if not ruled or len(between) == sum(map(len, between)) or any(map(_are_several, between)):
        return rows
    return [_joined(lines) for lines in between]


def _is_rule(row: TextRow) -> bool:
    return row.kind is RowKind.BAR_BORDER


def _are_several(lines: Sequence[TextRow]) -> bool:
    """Whether lines are rows of their own: a number is not broken over two."""
    columns = zip_longest(*(line.texts for line in lines), fillvalue="")
    return any(sum(1 for text in column if parse_number(text) is not None) > 1 for column in columns)


def _joined(lines: Sequence[TextRow]) -> TextRow:
    columns = zip_longest(*(line.texts for line in lines), fillvalue="")
    texts = tuple("".join(text.strip() for text in column) for column in columns)
    return replace(lines[0], texts=texts, height=lines[-1].line + lines[-1].height - lines[0].line)
