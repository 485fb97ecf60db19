"""Tables that go on over pages: one table again, with its rows counted on and a repeated head left out."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.reading.pdf_lattice import SNAP
from jixiao.reading.pdf_page_break import PageBreak, rejoin
from jixiao.reading.pdf_table import PageCell, PageTable
from jixiao.vocabulary import squeezed

_SHARED = 0.6


def goes_on(upper: PageTable, lower: PageTable) -> bool:
    """
    Whether *lower*, first on its page, is the rest of *upper*, last on the page before.

    Both reach as far to either side and share most lines between columns, and *lower* doesn't begin as *upper* does.
    """
    if lower.page != upper.last_page + 1 or not (upper.is_ruled and lower.is_ruled):
        return False
    if abs(upper.xs[0] - lower.xs[0]) > SNAP or abs(upper.xs[-1] - lower.xs[-1]) > SNAP:
        return False
    inner = lower.xs[1:-1]
    shared = sum(1 for x in inner if _place(upper.xs, x) is not None)
    return shared >= _SHARED * min(len(inner), len(upper.xs) - 2) and not _is_alike(upper, lower)


def joined(upper: PageTable, lower: PageTable) -> PageTable:
    """Both as one table; the head that *lower* repeats is left out, what the break cut is put together."""
    xs = sorted([*upper.xs, *(x for x in lower.xs if _place(upper.xs, x) is None)])
    head = _repeated_rows(upper, lower)
    cells = [_moved(cell, upper.xs, xs, down=0) for cell in upper.cells]
    shift = upper.height - head
    cells.extend(_moved(cell, lower.xs, xs, down=shift) for cell in lower.cells if cell.row >= head)
    whole = PageTable(
        page=upper.page,
        xs=xs,
        ys=[*upper.ys, *(upper.ys[-1] + y - lower.ys[head] for y in lower.ys[head + 1 :])],
        cells=cells,
        is_ruled=True,
        last_page=lower.last_page,
        bottom=lower.bottom,
    )
    return rejoin(whole, PageBreak(upper.height, upper.bottom, lower.ys[head]))


def _place(xs: Sequence[float], x: float) -> int | None:
    """Which of *xs* a line stands at; None where it stands between them."""
    nearest = min(range(len(xs)), key=lambda at: abs(xs[at] - x))
    return nearest if abs(xs[nearest] - x) <= SNAP else None


def _moved(cell: PageCell, own: Sequence[float], xs: Sequence[float], *, down: int) -> PageCell:
    """A cell of a table bounded by *own*, as it lies among *xs*, which has all of these lines and more."""
    left = _place(xs, own[cell.column]) or 0
    right = _place(xs, own[cell.column + cell.columns])
    cell.row += down
    cell.column = left
    cell.columns = (len(xs) - 1 if right is None else right) - left
    return cell


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


def _is_alike(upper: PageTable, lower: PageTable) -> bool:
    """Whether *lower* is another table of the same making: below a head that both have, its first label is the same."""
    row = _repeated_rows(upper, lower)
    ours, theirs = _texts(upper, row), _texts(lower, row)
    return bool(ours and theirs and ours[0]) and ours[0] == theirs[0]
