"""
Time, memory and right cells of the docx reader, against a floor and a peer from the same run.

The floor unzips the text part and parses it by lxml; the peer is `row.cells` of python-docx, on fewer files because it
is slow. Forms are made up: 36 rows × 10 columns, 222 cells, 58 of them merged, with the properties that Word writes.
The reader may be faster than the floor, because it takes the format of runs out before it parses.
Run: python benchmarks/reading_docx.py
"""

from __future__ import annotations

import io
import sys
import zipfile

from generated_forms import boxes_of, docx_of
from reading_runs import Reader, compare, peak_of, share_of_right_cells

FORMS = 20
PAIRS = 11
PEER_PAIRS = 5
PEER_FORMS = 2


def parse(data: bytes) -> object:
    """Only the tree."""
    from lxml import etree

    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))


def take_cells(data: bytes) -> object:
    """The texts by python-docx."""
    import docx

    (table,) = docx.Document(io.BytesIO(data)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def read(data: bytes) -> object:
    """The document."""
    from jixiao.reading import docx
    from jixiao.reading.raw import RawFile

    return docx.read(RawFile("甲.docx", data))


READERS: dict[str, Reader] = {"floor": parse, "jixiao": read}


def run() -> None:
    """Print machine, versions, times, memory and the share of cells that are right beside."""
    forms = [boxes_of(seed) for seed in range(FORMS)]
    files = [docx_of(boxes) for boxes in forms]
    compare("docx", files, READERS, pairs=PAIRS)
    compare("docx, peer", files[:PEER_FORMS], {"jixiao": read, "python-docx": take_cells}, pairs=PEER_PAIRS)
    right, of = share_of_right_cells(forms, files, read)
    print(f"  cells right: {right} of {of}")
    print(f"  peak memory, jixiao / floor: {peak_of(__file__, 'jixiao') / peak_of(__file__, 'floor'):.2f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for seed in range(FORMS):
            READERS[sys.argv[1]](docx_of(boxes_of(seed)))
    else:
        run()
