"""
Export of one form of 25 indicators: a Word document against a filled template, a workbook against bare xlsxwriter.

The template is the document itself with a gap for each text, escaped, filled and packed. The bare workbook is the
workbook itself, its cells, merges, formats and sizes noted beforehand and written by the library that people use.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from html import escape, unescape

from benchmarks.pairs import compare, in_process, machine
from benchmarks.scoring import cases
from msgspec.structs import replace
from openpyxl import load_workbook  # type: ignore[import-untyped]
from openpyxl.cell import Cell  # type: ignore[import-untyped]
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from jixiao.exporting import docx, xlsx
from jixiao.form import Form, Written

ROUNDS = 10
_TEXT = re.compile(r'(?<=<w:t xml:space="preserve">)[^<]*(?=</w:t>)')
_EXPLANATION = Written("汛期提前，两次巡查推迟到九月；下一步按季度调整计划，年底前补齐记录。")


def form() -> Form:
    """25 indicators, every fifth explained."""
    plain = cases()
    indicators = (
        replace(each, explanation=_EXPLANATION) if at % 5 == 0 else each for at, each in enumerate(plain.indicators)
    )
    return replace(plain, project=Written("河道巡查养护经费"), indicators=tuple(indicators))


def template_fill(data: bytes) -> Callable[[], bytes]:
    """Fills and packs the document in *data*, its texts taken out once beforehand."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    document = parts.pop("word/document.xml")
    texts = [unescape(text) for text in _TEXT.findall(document)]
    template = _TEXT.sub("{}", document.replace("{", "{{").replace("}", "}}"))

    def fill() -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
            archive.writestr("word/document.xml", template.format(*(escape(text) for text in texts)))
        return packed.getvalue()

    return fill


def look_of(cell: Cell) -> dict[str, object]:
    """How a cell looks, in the words of xlsxwriter."""
    sides = {side: 1 for side in ("left", "right", "top", "bottom") if getattr(cell.border, side).style}
    return {
        "font_name": cell.font.name,
        "font_size": cell.font.size,
        "font_charset": cell.font.charset,
        "align": cell.alignment.horizontal,
        "valign": "vcenter" if cell.alignment.vertical == "center" else "top",
        "text_wrap": bool(cell.alignment.wrap_text),
        "shrink": bool(cell.alignment.shrink_to_fit),
        "num_format": cell.number_format,
        **sides,
    }


def bare_workbook(data: bytes) -> Callable[[], bytes]:
    """Makes the workbook in *data* again by the calls alone that xlsxwriter needs, noted once beforehand."""
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    covered = {square for area in merged.values() for square in area.cells}
    written = [
        cell
        for row in sheet.iter_rows()
        for cell in row
        if (cell.row, cell.column) in merged or (cell.row, cell.column) not in covered
    ]
    looks = {cell.style_id: look_of(cell) for cell in written}
    cells = [
        (cell.row - 1, cell.column - 1, merged.get((cell.row, cell.column)), cell.value, cell.style_id)
        for cell in written
    ]
    heights = [(row - 1, sheet.row_dimensions[row].height) for row in range(1, sheet.max_row + 1)]
    widths = [sheet.column_dimensions[name].width for name in "ABCDEFGHI"]

    def write() -> bytes:
        packed = io.BytesIO()
        with Workbook(packed, {"in_memory": True}) as book:
            page = book.add_worksheet(sheet.title)
            formats = {place: book.add_format(look) for place, look in looks.items()}
            for column, width in enumerate(widths):
                page.set_column(column, column, width)
            for row, height in heights:
                page.set_row(row, height)
            for row, column, area, value, style in cells:
                if area is not None:
                    page.merge_range(row, column, area.max_row - 1, area.max_col - 1, "", formats[style])
                if value is None:
                    page.write_blank(row, column, None, formats[style])
                elif isinstance(value, str):
                    page.write_string(row, column, value, formats[style])
                else:
                    page.write_number(row, column, value, formats[style])
            page.set_paper(9)
            page.fit_to_pages(1, 0)
            page.print_area(0, 0, sheet.max_row - 1, 8)
            page.repeat_rows(9)
            page.hide_gridlines(2)
        return packed.getvalue()

    return write


def main() -> None:
    """Prints one line for each format."""
    whole = form()
    print(
        f"导出一张25项指标的表（{machine()}）：docx {len(docx.write(whole))} 字节，xlsx {len(xlsx.write(whole))} 字节"
    )
    fill, bare = template_fill(docx.write(whole)), bare_workbook(xlsx.write(whole))
    compare(
        "docx，下限为填写模板",
        in_process(lambda: docx.write(whole), rounds=ROUNDS),
        in_process(fill, rounds=ROUNDS),
        goal="≤ 2 倍",
    )
    compare(
        "xlsx，下限为直接用 xlsxwriter",
        in_process(lambda: xlsx.write(whole), rounds=ROUNDS),
        in_process(bare, rounds=ROUNDS),
        goal="≤ 1.2 倍",
    )


if __name__ == "__main__":
    main()
