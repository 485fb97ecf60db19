"""
One docx from the file to its findings, as a whole process, and a long report read in one process.

The floor of the first is a process that unzips the text part and parses it by lxml; that of the second is the same work
within the process. Run: python -m benchmarks.reviewing_docx
"""

from __future__ import annotations

import io
import sys
import tempfile
import zipfile
from pathlib import Path

from benchmarks.generated_forms import boxes_of, docx_of
from benchmarks.pairs import compare, in_process, machine, whole_process
from benchmarks.scoring import cases
from lxml import etree

from jixiao.exporting import export
from jixiao.reading.formats import docx
from jixiao.reading.raw import RawFile

PARSE = (
    "import argparse, sys, zipfile; from lxml import etree; "
    "etree.fromstring(zipfile.ZipFile(sys.argv[1]).read('word/document.xml'))"
)
PARAGRAPHS, TABLES = 1000, 12
"""The size of a report of about 80 pages."""
PART = "word/document.xml"


def main() -> None:
    """Prints a line for each."""
    print(f"审核 docx（{machine()}）")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "自评表.docx"
        export(cases(), path)
        compare(
            "一份 docx，整个进程",
            whole_process([sys.executable, "-m", "jixiao", "review", str(path), "--exit-zero"]),
            whole_process([sys.executable, "-c", PARSE, str(path)]),
            pairs=11,
            goal="≤ 2 倍",
        )
    data = long_report()
    compare(
        f"读{PARAGRAPHS}段{TABLES}张表的 docx 报告",
        in_process(lambda: docx.read(RawFile("报告.docx", data)), rounds=1),
        in_process(lambda: etree.fromstring(_part(data)), rounds=1),
        goal="≤ 1.3 倍",
    )
    document = docx.read(RawFile("报告.docx", data))
    print(f"  读到的段落 {len(list(document.paragraphs()))}/{PARAGRAPHS}，表 {len(list(document.grids()))}/{TABLES}")


def long_report() -> bytes:
    """A docx with all paragraphs and tables of a long report, the tables spread evenly."""
    text = "本年度项目支出绩效自评工作按照预算管理要求组织开展，各项指标完成情况良好，资金使用规范。"
    tables = [_table(_part(docx_of(boxes_of(seed)))) for seed in range(TABLES)]
    body = []
    for number in range(PARAGRAPHS):
        run = f'<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="28"/></w:rPr><w:t>第{number + 1}段{text}</w:t>'
        body.append(f'<w:p><w:pPr><w:spacing w:line="560"/></w:pPr><w:r>{run}</w:r></w:p>'.encode())
        if (number + 1) % (PARAGRAPHS // TABLES) == 0 and tables:
            body.append(tables.pop())
    return _with_body(docx_of(boxes_of(0)), b"".join((*body, *tables)))


def _part(data: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(data)).read(PART)


def _table(part: bytes) -> bytes:
    return part[part.index(b"<w:tbl>") : part.rindex(b"</w:tbl>") + len(b"</w:tbl>")]


def _with_body(data: bytes, body: bytes) -> bytes:
    """The docx *data* with another body."""
    package, made = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in package.namelist():
            whole = package.read(name)
            if name == PART:
                start = whole.index(b"<w:body>") + len(b"<w:body>")
                whole = whole[:start] + body + b"</w:body></w:document>"
            target.writestr(name, whole)
    return made.getvalue()


if __name__ == "__main__":
    main()
