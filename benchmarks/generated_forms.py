"""
Forms made up for the reading benchmarks: 36 rows of 10 columns, 222 cells, 58 of them merged, and what each must say.

The layout is that of the official form with 25 indicators; words and figures are drawn from a seeded generator.
"""

from __future__ import annotations

import io
import random
import zipfile
from html import escape

from msgspec import Struct

from jixiao.document import Grid

HEIGHT = 36
WIDTH = 10
CATEGORY_ROWS = (4, 4, 4, 3, 4, 3, 2, 1)
DIMENSION_ROWS = (8, 7, 7, 3)
_WORDS = "年度资金总额巡查次数验收合格率完成及时群众满意水质达标设施维护培训人数宣传覆盖成本控制"


class Box(Struct, frozen=True):
    """A cell: its top left square counted from 0, how many squares it covers, and its text."""

    row: int
    column: int
    rows: int
    columns: int
    text: str


def boxes_of(seed: int) -> list[Box]:
    """The cells of one form, row by row."""
    words = random.Random(seed)  # noqa: S311 - made-up words, no secret

    def text(least: int, most: int) -> str:
        return "".join(words.choice(_WORDS) for _ in range(words.randint(least, most)))

    def number() -> str:
        return str(words.randint(1, 9999) / 100)

    boxes = [Box(0, 0, 1, 1, "项目名称"), Box(0, 1, 1, 9, text(8, 24))]
    boxes += [Box(1, 0, 1, 1, "主管部门"), Box(1, 1, 1, 4, text(6, 12))]
    boxes += [Box(1, 5, 1, 1, "实施单位"), Box(1, 6, 1, 4, text(6, 12)), Box(2, 0, 5, 1, "项目资金（万元）")]
    for row in range(2, 7):
        boxes += [Box(row, 1, 1, 2, text(4, 8)), *(Box(row, column, 1, 1, number()) for column in range(3, 8))]
        boxes.append(Box(row, 8, 1, 2, number()))
    boxes.append(Box(7, 0, 2, 1, "年度总体目标"))
    for row in (7, 8):
        boxes += [Box(row, 1, 1, 4, text(20, 60)), Box(row, 5, 1, 5, text(20, 60))]
    boxes += [Box(9, 0, 26, 1, "绩效指标"), Box(9, 1, 1, 1, "一级指标"), Box(9, 2, 1, 1, "二级指标")]
    boxes += [Box(9, 3, 1, 2, "三级指标"), *(Box(9, column, 1, 1, text(2, 6)) for column in range(5, 10))]
    for column, heights in ((1, DIMENSION_ROWS), (2, CATEGORY_ROWS)):
        row = 10
        for height in heights:
            boxes.append(Box(row, column, height, 1, text(4, 6)))
            row += height
    for row in range(10, 35):
        boxes += [Box(row, 3, 1, 2, text(4, 16)), Box(row, 5, 1, 1, f"≥{number()}%"), Box(row, 6, 1, 1, number())]
        boxes += [Box(row, 7, 1, 1, number()), Box(row, 8, 1, 1, number()), Box(row, 9, 1, 1, text(0, 20))]
    boxes += [Box(35, 0, 1, 7, "总分"), *(Box(35, column, 1, 1, number()) for column in range(7, 10))]
    return sorted(boxes, key=lambda box: (box.row, box.column))


def right_cells(boxes: list[Box], grid: Grid) -> int:
    """How many of a form's cells a grid has with the same place, span and text."""
    found = {
        Box(cell.row, cell.column, cell.rows, cell.columns, cell.text)
        for row in range(grid.height)
        for cell in grid.starts(row)
    }
    return len(found & set(boxes))


def docx_of(boxes: list[Box]) -> bytes:
    """The form as a docx with the properties that Word writes on every run, paragraph and cell."""
    covering = {(row, box.column): box for box in boxes for row in range(box.row, box.row + box.rows)}
    rows = "".join(_word_row(covering, row) for row in range(HEIGHT))
    grid = '<w:gridCol w:w="1000"/>' * WIDTH
    document = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/'
        f'wordprocessingml/2006/main"><w:body>{_word_paragraph("项目支出绩效自评表")}{_word_paragraph("（2024年度）")}'
        f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
        "<w:sectPr/></w:body></w:document>"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _LINKS)
        archive.writestr("word/document.xml", document)
    return packed.getvalue()


def html_of(boxes: list[Box]) -> bytes:
    """The form as a page with the spans and styles that Word writes when it saves one."""
    rows = "".join(
        f'<tr style="height:21.0pt">{"".join(_html_cell(box) for box in boxes if box.row == row)}</tr>\r\n'
        for row in range(HEIGHT)
    )
    head = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>公开</title>'
    titles = f"{_html_paragraph('项目支出绩效自评表')}{_html_paragraph('（2024年度）')}"
    page = f"<html><head>{head}</head><body>{titles}<table class=MsoNormalTable border=1>{rows}</table></body></html>"
    return page.encode()


def _word_row(covering: dict[tuple[int, int], Box], row: int) -> str:
    cells = "".join(_word_cell(covering[row, column], row) for column in range(WIDTH) if (row, column) in covering)
    return f'<w:tr><w:trPr><w:trHeight w:val="420"/><w:jc w:val="center"/></w:trPr>{cells}</w:tr>'


def _word_cell(box: Box, row: int) -> str:
    span = f'<w:gridSpan w:val="{box.columns}"/>' if box.columns > 1 else ""
    merge = "" if box.rows == 1 else '<w:vMerge w:val="restart"/>' if row == box.row else "<w:vMerge/>"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>{span}{merge}<w:tcBorders><w:top w:val="single" w:sz="4" '
        'w:space="0" w:color="auto"/><w:left w:val="nil"/></w:tcBorders><w:vAlign w:val="center"/></w:tcPr>'
        f"{_word_paragraph(box.text if row == box.row else '')}</w:tc>"
    )


def _word_paragraph(text: str) -> str:
    font = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:cs="宋体" w:hint="eastAsia"/>'
    properties = (
        f'<w:rPr>{font}<w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'
    )
    half = len(text) // 2
    runs = "".join(f"<w:r>{properties}<w:t>{escape(part)}</w:t></w:r>" for part in (text[:half], text[half:]) if part)
    return (
        '<w:p><w:pPr><w:widowControl/><w:spacing w:line="240" w:lineRule="exact"/><w:jc w:val="center"/>'
        f"{properties}</w:pPr>{runs}</w:p>"
    )


def _html_cell(box: Box) -> str:
    rows = f" rowspan={box.rows}" if box.rows > 1 else ""
    columns = f" colspan={box.columns}" if box.columns > 1 else ""
    return f"<td width=72{rows}{columns} valign=center style='{_CELL_STYLE}'>{_html_paragraph(box.text)}</td>"


def _html_paragraph(text: str) -> str:
    return (
        f"<p class=MsoNormal align=center style='{_PARAGRAPH_STYLE}'><span style='{_FONT_STYLE}'>"
        f"{escape(text) or '&nbsp;'}</span><span lang=EN-US style='{_FONT_STYLE}'><o:p></o:p></span></p>"
    )


_CELL_STYLE = (
    "width:54.0pt;border-top:none;border-left:none;border-bottom:solid windowtext 1.0pt;border-right:solid windowtext "
    "1.0pt;mso-border-top-alt:solid windowtext .5pt;mso-border-left-alt:solid windowtext .5pt;mso-border-alt:solid "
    "windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt;height:21.0pt"
)
_PARAGRAPH_STYLE = (
    "text-align:center;mso-pagination:widow-orphan;line-height:12.0pt;mso-line-height-rule:exactly;"
    "vertical-align:middle"
)
_FONT_STYLE = (
    "font-size:9.0pt;mso-bidi-font-size:11.0pt;font-family:宋体;mso-bidi-font-family:宋体;color:black;"
    "mso-font-kerning:0pt"
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
    'document.main+xml"/></Types>'
)
_LINKS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
