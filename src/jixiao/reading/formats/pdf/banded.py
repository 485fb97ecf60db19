"""Tables whose lines run only across, as in three-line tables: the words say where the columns are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from jixiao.reading.formats.pdf.aligned import grouped
from jixiao.reading.formats.pdf.columns import cells_of_row, edges_of, spans_of
from jixiao.reading.formats.pdf.lines import Line, line_of, parts_of, rows_of
from jixiao.reading.formats.pdf.page import Rule
from jixiao.reading.formats.pdf.rules import SNAP
from jixiao.reading.formats.pdf.runs import Run
from jixiao.reading.formats.pdf.table import PageCell, PageTable

_FEWEST_RULES = 3
_FEWEST_COLUMNS = 2
_SHORTEST = 100.0
_SAME_SIDE = 6.0
_GAP = 0.3
_FAR = 1.5
_CLOSE = 40.0
_MOST_CROWDED = 5
_FULL_LINES = 3

_Rows = list[list[Line]]


class Banded(Struct):
    """The `tables` that were found, the runs `left` beside them, and whether some table could not be told."""

    tables: list[PageTable]
    left: list[Run]
    has_untold: bool = False


def banded_tables(across: Sequence[Rule], runs: Sequence[Run], page: int) -> Banded:
    """
    The tables that lines *across* bound, to which no line down belongs, among the *runs* of a page.

    Three lines of the same length are needed at least, and words between them that stand apart in columns. A line of
    another length below the head is the edge of a cell that is merged over rows: that can't be told without lines down.
    """
    found = Banded([], list(runs))
    for rules in _stacks(across):
        inside = [run for run in found.left if _is_between(run, rules)]
        table = _table(rules, rows_of(inside), page)
        if table is None:
            continue
        if any(_parts(rule, rules) for rule in across):
            found.has_untold = True
            continue
        found.tables.append(table)
        taken = {id(run) for run in inside}
        found.left = [run for run in found.left if id(run) not in taken]
    return found


def _stacks(across: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Lines of the same length below each other, double ones counted once."""
    stacks: list[list[Rule]] = []
    for rule in sorted(across, key=lambda rule: rule.at):
        stack = next((stack for stack in stacks if _is_as_long(rule, stack[0])), None)
        if stack is None:
            stacks.append([rule])
        elif rule.at - stack[-1].at > SNAP:
            stack.append(rule)
    return (stack for stack in stacks if len(stack) >= _FEWEST_RULES and stack[0].end - stack[0].start >= _SHORTEST)


def _is_as_long(rule: Rule, other: Rule) -> bool:
    return abs(rule.start - other.start) <= _SAME_SIDE and abs(rule.end - other.end) <= _SAME_SIDE


def _parts(rule: Rule, rules: Sequence[Rule]) -> bool:
    """Whether a line of another length stands among *rules* below the first two, or close to where they end."""
    if _is_as_long(rule, rules[0]) or rule.end < rules[0].start or rule.start > rules[0].end:
        return False
    is_in_head = rules[0].at < rule.at < rules[1].at
    return not is_in_head and rules[0].at - _CLOSE < rule.at < rules[-1].at + _CLOSE


def _is_between(run: Run, rules: Sequence[Rule]) -> bool:
    middle = (run.left + run.right) / 2
    return rules[0].start < middle < rules[0].end and rules[0].at < (run.top + run.bottom) / 2 < rules[-1].at


def _table(rules: Sequence[Rule], rows: Sequence[Sequence[Run]], page: int) -> PageTable | None:
    apart = [parts for parts in (parts_of(row, _GAP) for row in rows) if len(parts) > 1]
    if 2 * len(apart) < len(rows):
        return None
    words = [[line_of(part) for part in parts] for parts in apart]
    below = [parts for parts in words if parts[0].top > rules[1].at]
    # A head that stands over several columns hides the blank between them.
    spans = max((_spans(words), _spans(below)), key=len)
    if len(spans) < _FEWEST_COLUMNS:
        return None
    edges = edges_of(spans, [part for parts in words for part in parts])
    if _MOST_CROWDED * sum(_is_crowded(row, edges) for row in rows) > len(rows):
        return None
    lines = [_by_column(row, edges) for row in rows]
    cells: list[PageCell] = []
    ys = [rules[0].at]
    for bottom, group in _bands(rules, lines, len(spans)):
        ys.append(bottom)
        cells.extend(cells_of_row(group, edges, row=len(ys) - 2, page=page))
    return PageTable(page=page, xs=edges, ys=ys, cells=cells, is_ruled=False)


def _spans(words: _Rows) -> list[tuple[float, float]]:
    return spans_of([part for parts in words for part in parts])


def _column(left: float, right: float, edges: Sequence[float]) -> int:
    return bisect_right(edges, (left + right) / 2, 1, len(edges) - 1)


def _is_crowded(row: Sequence[Run], edges: Sequence[float]) -> bool:
    """Whether words that stand far apart are in the same column: then there are more columns than the blank shows."""
    columns = [_column(part[0].left, part[-1].right, edges) for part in parts_of(row, _FAR)]
    return len(set(columns)) < len(columns)


def _by_column(row: Sequence[Run], edges: Sequence[float]) -> list[Line]:
    """The lines that a row has in the columns, from left to right."""
    columns: dict[int, list[Run]] = {}
    for run in row:
        columns.setdefault(_column(run.left, run.right, edges), []).append(run)
    return [line_of(runs) for _, runs in sorted(columns.items(), key=lambda column: column[0])]


def _bands(rules: Sequence[Rule], lines: _Rows, columns: int) -> Iterator[tuple[float, Sequence[Sequence[Line]]]]:
    """The rows of the table, each with where it ends: what two lines bound, or several rows between the same two."""
    for above, below in pairwise(rules):
        band = [parts for parts in lines if above.at < (parts[0].top + parts[0].bottom) / 2 < below.at]
        full = sum(len(parts) >= columns - 1 for parts in band)
        if full >= (2 if len(rules) == _FEWEST_RULES else _FULL_LINES):
            for group in grouped(band):
                yield max(part.bottom for parts in group for part in parts), group
        elif band:
            yield below.at, band
