"""
Export of one form of 25 indicators: a Word document against a filled template, a workbook against bare xlsxwriter.

The template is the document itself with a gap for each text, escaped, filled and packed; the bare workbook writes the
same cells, merges, formats and sizes from a list. What is left is the layout: boxes, widths, heights.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from html import escape, unescape
from unittest.mock import Mock

from benchmarks.pairs import compare, in_process, machine
from benchmarks.scoring import cases
from msgspec.structs import replace
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from jixiao.exporting import docx, xlsx
from jixiao.exporting.layout import arrange
from jixiao.exporting.xlsx_sheet import fill_sheet
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


def bare_workbook(form: Form) -> Callable[[], bytes]:
    """Makes the workbook of *form* by the calls alone that its export makes, noted once beforehand."""
    noted = Workbook(io.BytesIO(), {"in_memory": True})
    sheet = Mock(wraps=noted.add_worksheet())
    book = Mock(wraps=noted)
    book.add_worksheet = Mock(return_value=sheet)
    fill_sheet(book, arrange(form))
    looks = [call.args[0] for call in book.add_format.mock_calls]
    places = {id(made): at for at, made in enumerate(noted.formats[-len(looks) :])}
    calls = [
        (name, [(places.get(id(value)), value) for value in values], named) for name, values, named in sheet.mock_calls
    ]
    noted.close()

    def write() -> bytes:
        packed = io.BytesIO()
        with Workbook(packed, {"in_memory": True}) as book:
            page = book.add_worksheet("项目支出绩效自评表")
            formats = [book.add_format(look) for look in looks]
            for name, values, named in calls:
                plain = (value if place is None else formats[place] for place, value in values)
                getattr(page, name)(*plain, **named)
        return packed.getvalue()

    return write


def main() -> None:
    """Prints one line for each format."""
    whole = form()
    print(
        f"导出一张25项指标的表（{machine()}）：docx {len(docx.write(whole))} 字节，xlsx {len(xlsx.write(whole))} 字节"
    )
    fill, bare = template_fill(docx.write(whole)), bare_workbook(whole)
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
