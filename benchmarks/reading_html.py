"""
Time to read a form of 222 cells from a page that is styled as Word does it, and how many cells are right.

The floor is `lxml.html.fromstring` alone. Beside it stands the same with all the text of each cell, which tells
neither lines nor spans. What the reader does more: encoding, hidden text, lines, spans, origins, the hash of the file.
Run: python -m benchmarks.reading_html
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import lxml.html
from benchmarks.generated_forms import boxes_of, html_of, right_cells
from benchmarks.pairs import compare, compare_peaks, in_process, machine, reads_files

from jixiao.document import Document
from jixiao.reading.formats import html
from jixiao.reading.raw import RawFile

FORMS = [boxes_of(seed) for seed in range(20)]
PAGES = [html_of(boxes) for boxes in FORMS]


def parse() -> list[object]:
    """Only the trees, one after the other."""
    return [len(lxml.html.fromstring(data)) for data in PAGES]


def take_texts() -> list[object]:
    """The trees, and the text of each cell."""
    return [["".join(map(str, cell.itertext())) for cell in lxml.html.fromstring(data).iter("td")] for data in PAGES]


def read() -> list[Document]:
    """The documents."""
    return [html.read(RawFile("甲.html", data)) for data in PAGES]


def main() -> None:
    """Prints the times for all pages together, the share of right cells, and the peak memory beside the floor's."""
    print(f"读 html 表（{machine()}；{len(PAGES)}份，各{len(PAGES[0]) // 1024} KiB）")
    compare("html，与只解析比", in_process(read, rounds=1), in_process(parse, rounds=1), pairs=11, goal="≤ 1.5 倍")
    compare("html，与解析并取各格文字比", in_process(read, rounds=1), in_process(take_texts, rounds=1), pairs=11)
    grids = [next(document.grids()) for document in read()]
    right = sum(right_cells(boxes, grid) for boxes, grid in zip(FORMS, grids, strict=True))
    print(f"  读对的格：{right}/{sum(len(boxes) for boxes in FORMS)}")
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.html" for number in range(len(PAGES))]
        for file, page in zip(files, PAGES, strict=True):
            file.write_bytes(page)
        parse_files = "from lxml.html import fromstring\nfor data in files(): fromstring(data)"
        compare_peaks(f"html，{len(PAGES)}份", reads_files(files), reads_files(files, parse_files), goal="≤ 1.2 倍")


if __name__ == "__main__":
    main()
