"""The rows of the printed form as a WordprocessingML table: widths stated twice, merges both ways, rows kept whole."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache
from itertools import combinations

from jixiao.exporting.docx_parts import table_properties, twips
from jixiao.exporting.layout import Layout
from jixiao.exporting.page import PAGE_HEIGHT
from jixiao.exporting.placed_box import PlacedBox

_OPEN_TEXT = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">'
_CLOSE_TEXT = "</w:t></w:r>"
_MARKUP = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "\n": '</w:t><w:br/><w:t xml:space="preserve">',
        "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
    }
)
_TALLEST_WHOLE_ROW = PAGE_HEIGHT * 72 / 25.4 / 2
"""A row that is higher, in points, may be broken over pages: kept whole it would leave a page half empty."""
_TALLEST_WHOLE_GROUP = 200.0
"""Rows under one label stay on one page up to this height, in points: a label that is torn can't be read."""
_TWIPS_PER_POINT = 20
_CENTRED = '<w:vAlign w:val="center"/></w:tcPr>'
_END = "</w:p></w:tc>"
_MERGE_STARTS = '<w:vMerge w:val="restart"/>'
_MERGE_GOES_ON = "<w:vMerge/>"
_CLOSED = table_properties("top", "left", "bottom", "right")
_JOINED = table_properties("top", "left", "right")
"""The line between two tables that touch is drawn once, by the lower one."""
_OPEN_BELOW = '<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>'
_OPEN_ABOVE = '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>'


def paragraph(text: str, style: str) -> str:
    """
    A paragraph in a style of the document.

    The hint has Word draw signs that both scripts have, such as “ ” — ≥, in the Chinese font.
    """
    start = _start(style, keep_next=False)
    return f"{start}{_OPEN_TEXT}{_marked_up(text)}{_CLOSE_TEXT}</w:p>" if text else f"{start}</w:p>"


def tables(layout: Layout, gap: str) -> Iterator[str]:
    """
    The form as two tables with a *gap* between them; the labels of the indicators are the head of the second.

    In pieces: one string of all of it is so long that the system gives and takes the memory for each copy.
    """
    head, kept = layout.indicator_header, _kept_with_next(layout)
    yield from _table(layout, range(head), kept, properties=_JOINED if head - 1 in kept else _CLOSED)
    yield gap
    yield from _table(layout, range(head, len(layout.rows)), kept, properties=_CLOSED)


def _table(layout: Layout, rows: range, kept: Set[int], *, properties: str) -> Iterator[str]:
    widths = [twips(width) for width in layout.widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    width = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    yield f"<w:tbl><w:tblPr>{width}{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    for at in rows:
        yield _row(layout, at, keep_next=at in kept)
    yield "</w:tbl>"


def _row(layout: Layout, at: int, *, keep_next: bool) -> str:
    head = at == layout.indicator_header
    whole = layout.heights[at] <= _TALLEST_WHOLE_ROW
    least = layout.least_height(at) * _TWIPS_PER_POINT
    properties = (
        f"{'<w:cantSplit/>' if whole else ''}"
        f'<w:trHeight w:val="{least:.0f}" w:hRule="atLeast"/>'
        f"{'<w:tblHeader/>' if head else ''}"
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{_cells(layout, at, keep_next=keep_next)}</w:tr>"


def _cells(layout: Layout, at: int, *, keep_next: bool) -> str:
    widths = _cell_widths(layout.widths)
    styles = _starts(keep_next=keep_next)
    blank = f"{_CENTRED}{styles['FormValue']}{_END}"
    cells = []
    for placed in layout.rows[at]:
        box, starts = placed.box, placed.row == at
        merge = "" if box.rows == 1 else _MERGE_STARTS if starts else _MERGE_GOES_ON
        borders = "" if placed.column else _borders(layout, placed)
        cell = f"{widths[placed.column, placed.past]}{merge}{borders}"
        if starts and box.text:
            start = styles[_style(layout, placed)]
            cells.append(f"{cell}{_CENTRED}{start}{_OPEN_TEXT}{_marked_up(box.text)}{_CLOSE_TEXT}{_END}")
        else:
            cells.append(f"{cell}{blank}")
    return "".join(cells)


def _style(layout: Layout, placed: PlacedBox) -> str:
    if placed.box.label:
        return "FormLabel"
    if layout.is_small(placed):
        return "FormSmall"
    return "FormText" if layout.is_running_text(placed) else "FormValue"


def _marked_up(text: str) -> str:
    return text if text.isalnum() else text.translate(_MARKUP)


def _start(style: str, *, keep_next: bool) -> str:
    """The start of a paragraph, up to its text."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"<w:keepNext/>" if keep_next else ""}</w:pPr>'


@cache
def _starts(*, keep_next: bool) -> dict[str, str]:
    """The starts of paragraphs in cells, by their style."""
    return {style: _start(style, keep_next=keep_next) for style in ("FormLabel", "FormValue", "FormText", "FormSmall")}


@cache
def _cell_widths(widths: tuple[int, ...]) -> dict[tuple[int, int], str]:
    """The start of a cell by where it begins and ends: each as wide as in the grid, or WPS shifts them."""
    grid = [twips(width) for width in widths]
    spans = combinations(range(len(grid) + 1), 2)
    return {(first, past): _cell_width(sum(grid[first:past]), past - first) for first, past in spans}


def _cell_width(width: int, columns: int) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}'


def _kept_with_next(layout: Layout) -> set[int]:
    """
    The rows that stay with what follows: the head, the last indicator, all of a group but its last.

    So do the total before remarks, and the objective where it is not too high for that with the rows under it.
    """
    head, last = layout.indicator_header, len(layout.rows) - 1
    kept = {head, last - 1, *((last,) if layout.notes else ())}
    if sum(layout.heights[head - 1 : head + 2]) <= _TALLEST_WHOLE_GROUP:
        kept.add(head - 1)
    for at, row in enumerate(layout.rows):
        for group in row:
            if group.row == at < group.end - 1 and sum(layout.heights[at : group.end]) <= _TALLEST_WHOLE_GROUP:
                kept.update(range(at, group.end - 1))
    return kept


def _borders(layout: Layout, placed: PlacedBox) -> str:
    if layout.is_open_below(placed):
        return _OPEN_BELOW
    return _OPEN_ABOVE if layout.is_open_above(placed) else ""
