"""
Time to read a form of 222 cells from docx, and how many cells are right.

The floor unzips the text part and parses it by lxml. Beside it stands `row.cells` of python-docx, which people use.
The reader may be below the floor, because it takes the format of runs out before it parses.
Run: python -m benchmarks.reading_docx
"""

from __future__ import annotations

import io
import sys
import zipfile

import docx as python_docx
from benchmarks.generated_forms import boxes_of, docx_of, right_cells
from benchmarks.pairs import compare, in_process, machine, whole_process
from lxml import etree

from jixiao.document import Document
from jixiao.reading.formats import docx
from jixiao.reading.raw import RawFile

FORMS = [boxes_of(seed) for seed in range(20)]
FILES = [docx_of(boxes) for boxes in FORMS]


def parse() -> list[object]:
    """Only the trees, one after the other."""
    return [len(etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))) for data in FILES]


def take_cells() -> list[object]:
    """The texts of the cells by python-docx."""
    return [
        [cell.text for row in table.rows for cell in row.cells]
        for data in FILES
        for table in python_docx.Document(io.BytesIO(data)).tables
    ]


def read() -> list[Document]:
    """The documents."""
    return [docx.read(RawFile("甲.docx", data)) for data in FILES]


def main() -> None:
    """Prints the times for all files together, the share of right cells, and the peak memory beside the floor's."""
    print(f"读 docx 表（{machine()}；{len(FILES)}份）")
    compare("docx，与解压并解析比", in_process(read, rounds=1), in_process(parse, rounds=1), pairs=11, goal="≤ 1.3 倍")
    compare("docx，与 python-docx 比", in_process(read, rounds=1), in_process(take_cells, rounds=1), goal="≤ 0.1 倍")
    grids = [next(document.grids()) for document in read()]
    right = sum(right_cells(boxes, grid) for boxes, grid in zip(FORMS, grids, strict=True))
    print(f"  读对的格：{right}/{sum(len(boxes) for boxes in FORMS)}")
    own, floor = (whole_process([sys.executable, "-m", __spec__.name, part])().peak for part in ("read", "parse"))
    print(f"  峰值内存：{own:.0f} MiB，下限 {floor:.0f} MiB，倍数 {own / floor:.2f}；目标 ≤ 1.2 倍")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        {"read": read, "parse": parse}[sys.argv[1]]()
    else:
        main()
