"""The rows of the printed form as a WordprocessingML table: widths stated twice, merges both ways, rows kept whole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jixiao.exporting.docx_parts import TABLE_PROPERTIES, twips
from jixiao.exporting.layout import PAGE_HEIGHT, Layout, PlacedBox

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
_TALLEST_WHOLE_ROW = PAGE_HEIGHT * 72 / 25.4 / 3
"""A row that is higher, in points, may be broken over pages: kept whole it would leave a page half empty."""
_TALLEST_WHOLE_GROUP = 200.0
"""Rows under one label stay on one page up to this height, in points: a label that is torn can't be read."""
_TWIPS_PER_POINT = 20
_CENTRED = '<w:vAlign w:val="center"/>'
_MERGE_STARTS = '<w:vMerge w:val="restart"/>'
_MERGE_GOES_ON = "<w:vMerge/>"
_OPEN_BELOW = '<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>'
_OPEN_ABOVE = '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>'


def paragraph(text: str, style: str, *, keep_next: bool = False) -> str:
    """
    A paragraph in a style of the document.

    The hint has Word draw signs that both scripts have, such as “ ” — ≥, in the Chinese font.
    """
    kept = "<w:keepNext/>" if keep_next else ""
    start = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>'
    return f"{start}{_OPEN_TEXT}{text.translate(_MARKUP)}{_CLOSE_TEXT}</w:p>" if text else f"{start}</w:p>"


def table(layout: Layout, rows: range) -> str:
    """The table of some *rows* of the form; where these begin with the labels of the indicators, they are its head."""
    widths = [twips(width) for width in layout.widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    width = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    body = "".join([_row(layout, at) for at in rows])
    return f"<w:tbl><w:tblPr>{width}{TABLE_PROPERTIES}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _row(layout: Layout, at: int) -> str:
    head = at == layout.indicator_header
    whole = layout.heights[at] <= _TALLEST_WHOLE_ROW
    least = layout.least_height(at) * _TWIPS_PER_POINT
    properties = (
        f"{'<w:cantSplit/>' if whole else ''}"
        f'<w:trHeight w:val="{least:.0f}" w:hRule="atLeast"/>'
        f"{'<w:tblHeader/>' if head else ''}"
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(_cells(layout, at))}</w:tr>"


def _cells(layout: Layout, at: int) -> Iterator[str]:
    keep_next = _keeps_next(layout, at)
    blank = paragraph("", "FormValue", keep_next=keep_next)
    for placed in layout.rows[at]:
        box, starts = placed.box, placed.row == at
        merge = "" if box.rows == 1 else _MERGE_STARTS if starts else _MERGE_GOES_ON
        borders = "" if placed.column else _borders(layout, placed)
        text = blank
        if starts and box.text:
            style = "FormLabel" if box.label else "FormText" if layout.is_running_text(placed) else "FormValue"
            text = paragraph(box.text, style, keep_next=keep_next)
        yield f"{_properties(layout.widths[placed.column : placed.past], merge, borders)}{text}</w:tc>"


@lru_cache(maxsize=256)
def _properties(widths: tuple[int, ...], merge: str, borders: str) -> str:
    """The start of a cell over columns of these *widths*: each as wide as in the grid, or WPS shifts them."""
    width = sum(map(twips, widths))
    span = f'<w:gridSpan w:val="{len(widths)}"/>' if len(widths) > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{borders}{_CENTRED}</w:tcPr>'


def _keeps_next(layout: Layout, at: int) -> bool:
    """Whether a row stays with what follows: the head, the last indicator, all of a group but its last, the total."""
    last = len(layout.rows) - 1
    if at in {layout.indicator_header, last - 1} or (at == last and layout.notes):
        return True
    groups = (placed for placed in layout.rows[at] if placed.end > at + 1)
    return any(sum(layout.heights[group.row : group.end]) <= _TALLEST_WHOLE_GROUP for group in groups)


def _borders(layout: Layout, placed: PlacedBox) -> str:
    if layout.is_open_below(placed):
        return _OPEN_BELOW
    return _OPEN_ABOVE if layout.is_open_above(placed) else ""
