"""The rows of the printed form as a WordprocessingML table: widths stated twice, merges both ways, rows kept whole."""

from __future__ import annotations

from collections.abc import Iterator

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
_OPEN_BELOW = '<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>'
_OPEN_ABOVE = '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>'


def paragraph(text: str, style: str, *, keep_next: bool = False) -> str:
    """
    A paragraph in a style of the document.

    The hint has Word draw signs that both scripts have, such as “ ” — ≥, in the Chinese font.
    """
    kept = "<w:keepNext/>" if keep_next else ""
    run = f"{_OPEN_TEXT}{text.translate(_MARKUP)}{_CLOSE_TEXT}" if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>{run}</w:p>'


def table(layout: Layout, rows: range) -> str:
    """The table of some *rows* of the form; where these begin with the labels of the indicators, they are its head."""
    widths = [twips(width) for width in layout.widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    width = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    body = "".join(_row(layout, at, widths) for at in rows)
    return f"<w:tbl><w:tblPr>{width}{TABLE_PROPERTIES}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _row(layout: Layout, at: int, widths: list[int]) -> str:
    head = at == layout.indicator_header
    whole = layout.heights[at] <= _TALLEST_WHOLE_ROW
    least = layout.least_height(at) * _TWIPS_PER_POINT
    properties = "".join(
        (
            "<w:cantSplit/>" if whole else "",
            f'<w:trHeight w:val="{least:.0f}" w:hRule="atLeast"/>',
            "<w:tblHeader/>" if head else "",
        )
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(_cells(layout, at, widths))}</w:tr>"


def _cells(layout: Layout, at: int, widths: list[int]) -> Iterator[str]:
    keep_next = _keeps_next(layout, at)
    for placed, lines in zip(layout.rows[at], layout.lines[at], strict=True):
        box = placed.box
        style = "FormLabel" if box.label else "FormText" if placed.is_running_text(lines) else "FormValue"
        borders = _OPEN_BELOW if layout.is_open_below(placed) else _OPEN_ABOVE if layout.is_open_above(placed) else ""
        text = paragraph(box.text if placed.row == at else "", style, keep_next=keep_next)
        yield f"<w:tc><w:tcPr>{_geometry(placed, at, widths)}{borders}{_CENTRED}</w:tcPr>{text}</w:tc>"


def _keeps_next(layout: Layout, at: int) -> bool:
    """Whether a row stays with what follows: the head, the last indicator, all of a group but its last, the total."""
    last = len(layout.rows) - 1
    if at in {layout.indicator_header, last - 1} or (at == last and layout.notes):
        return True
    groups = (placed for placed in layout.rows[at] if placed.end > at + 1)
    return any(sum(layout.heights[group.row : group.end]) <= _TALLEST_WHOLE_GROUP for group in groups)


def _geometry(placed: PlacedBox, at: int, widths: list[int]) -> str:
    """The width of a cell and what it covers: a cell goes on in the rows under it as a merged one."""
    width = sum(widths[placed.column : placed.past])
    span = f'<w:gridSpan w:val="{placed.box.columns}"/>' if placed.box.columns > 1 else ""
    merge = ""
    if placed.box.rows > 1:
        merge = '<w:vMerge w:val="restart"/>' if at == placed.row else "<w:vMerge/>"
    return f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}'
