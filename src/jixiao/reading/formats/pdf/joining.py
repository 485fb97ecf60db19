"""Tables that go on over pages: one table again, with its rows counted on and a repeated head left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from jixiao.reading.formats.pdf.lattice import nearest
from jixiao.reading.formats.pdf.page_break import PageBreak, rejoin
from jixiao.reading.formats.pdf.rules import SNAP
from jixiao.reading.formats.pdf.table import PageCell, PageTable
from jixiao.vocabulary import squeezed

_SHARED = 0.6
_ASIDE = 30.0
_FEWEST_LABELS = 4
"""How many labels a row has at least that is taken for a repeated one."""


class TableRun(Struct):
    """The parts of one table on pages that follow each other, and all lines between columns that they have."""

    parts: list[PageTable]
    xs: list[float]


def run_of(table: PageTable) -> TableRun:
    """A run that begins, and so far ends, with a table."""
    return TableRun([table], list(table.xs))


def goes_on(run: TableRun, lower: PageTable) -> bool:
    """
    Whether *lower*, first on its page, is the rest of a table that is last on the page before.

    Both reach as far to either side and share most lines between columns, or have as many columns at about the same
    places where only words bound these; and *lower* doesn't begin as the table does.
    """
    last = run.parts[-1]
    if lower.page != last.page + last.pages or last.is_ruled != lower.is_ruled:
        return False
    if not lower.is_ruled:
        return _are_alike_columns(run.xs, lower.xs) and not _is_alike(run.parts[0], lower)
    if abs(run.xs[0] - lower.xs[0]) > SNAP or abs(run.xs[-1] - lower.xs[-1]) > SNAP:
        return False
    inner = lower.xs[1:-1]
    shared = sum(1 for x in inner if _place(run.xs, x) is not None)
    return shared >= _SHARED * min(len(inner), len(run.xs) - 2) and not _is_alike(run.parts[0], lower)


def extend(run: TableRun, lower: PageTable) -> None:
    """Adds a part to a run."""
    if not lower.is_ruled:
        lower.xs = list(run.xs)
    run.parts.append(lower)
    run.xs = sorted([*run.xs, *(x for x in lower.xs if _place(run.xs, x) is None)])


def _are_alike_columns(xs: Sequence[float], others: Sequence[float]) -> bool:
    """Whether columns that words alone bound may be the same: as many, and none of them far from its place."""
    return len(xs) == len(others) and all(
        abs(x - other) < min(_ASIDE, (xs[at + 1] - xs[at]) / 2)
        for at, (x, other) in enumerate(zip(xs[:-1], others, strict=False))
    )


def joined(run: TableRun) -> PageTable:
    """The parts of a run as one table; what the ends of pages cut is put together."""
    first = run.parts[0]
    if len(run.parts) == 1:
        return first
    cells = _moved(first.cells, _columns(first.xs, run.xs))
    height = first.height
    last_row = [cell for cell in cells if cell.row + cell.rows == height]
    bottom = first.ys[-1]
    for part in run.parts[1:]:
        below = _moved(part.cells, _columns(part.xs, run.xs))
        head = _repeated_rows(first, part) or _repeated_labels(cells, below)
        added = _without_head(below, head, height)
        cut = PageBreak(xs=run.xs, row=height, bottom=bottom, top=part.ys[head])
        added = rejoin(last_row, added, cut)
        cells.extend(added)
        height = max(cell.row + cell.rows for cell in (*last_row, *added))
        last_row = [cell for cell in (*last_row, *added) if cell.row + cell.rows == height]
        bottom = part.ys[-1]
    strips = [page for part in run.parts for page in part.strips]
    return PageTable(first.page, run.xs, first.ys, cells, first.is_ruled, first.pages, strips, first.apart)


def _place(xs: Sequence[float], x: float) -> int | None:
    """Which of *xs* a line stands at; None where it stands between them."""
    at = nearest(xs, x)
    return at if abs(xs[at] - x) <= SNAP else None


def _columns(own: Sequence[float], xs: Sequence[float]) -> list[int]:
    """Where a table's *own* lines between columns stand among *xs*, which has all of them and more."""
    first, *inner, last = (_place(xs, x) for x in own)
    return [first or 0, *(column for column in inner if column is not None), len(xs) - 1 if last is None else last]


def _moved(cells: Sequence[PageCell], columns: Sequence[int]) -> list[PageCell]:
    """Cells whose lines between columns stand at *columns* of a wider grid."""
    for cell in cells:
        left, right = columns[cell.column], columns[cell.column + cell.columns]
        cell.column, cell.columns = left, right - left
    return list(cells)


def _without_head(cells: Sequence[PageCell], head: int, row: int) -> list[PageCell]:
    """The cells below the first *head* rows, which now begin at *row*; what reaches down beside the head is kept."""
    left = [cell for cell in cells if cell.row + cell.rows > head]
    for cell in left:
        covered = max(0, head - cell.row)
        cell.row, cell.rows = row + cell.row + covered - head, cell.rows - covered
    return left


def _texts(table: PageTable, row: int) -> list[str]:
    return [squeezed(cell.text) for cell in table.starting_in(row)]


def _repeated_rows(upper: PageTable, lower: PageTable) -> int:
    """How many rows at the top of both say the same; one row of *lower* at least is left."""
    count = 0
    while count < min(upper.height, lower.height) - 1:
        texts = _texts(lower, count)
        if not any(texts) or texts != _texts(upper, count):
            break
        count += 1
    return count


def _repeated_labels(above: Sequence[PageCell], below: Sequence[PageCell]) -> int:
    """
    How many rows at the top of *below* repeat a row of labels from within the table, and those that follow it.

    A merged cell beside them that goes on from the page before says nothing; labels are words, never numbers.
    """
    first = _said_in([cell for cell in below if cell.row == 0])
    if len(first) < _FEWEST_LABELS or not _are_labels(first):
        return 0
    rows, labels = _rows_of(below), _rows_of(above)
    for row in labels:
        count = 0
        while _are_labels(_said_in(rows.get(count, []))) and (
            _said_in(rows[count]).items() <= _said_in(labels.get(row + count, [])).items()
        ):
            count += 1
        if count:
            return count
    return 0


def _rows_of(cells: Sequence[PageCell]) -> dict[int, list[PageCell]]:
    rows: dict[int, list[PageCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return rows


def _said_in(row: Sequence[PageCell]) -> dict[tuple[int, int], str]:
    """What the cells of a row say by their columns; blank ones say nothing."""
    return {(cell.column, cell.columns): squeezed(cell.text) for cell in row if cell.text}


def _are_labels(row: Mapping[tuple[int, int], str]) -> bool:
    return bool(row) and not any(text[:1].isdigit() for text in row.values())


def _is_alike(upper: PageTable, lower: PageTable) -> bool:
    """Whether *lower* is another table of the same making: below a head that both have, its first label is the same."""
    row = _repeated_rows(upper, lower)
    ours, theirs = _texts(upper, row), _texts(lower, row)
    return bool(ours and theirs and ours[0]) and ours[0] == theirs[0]
