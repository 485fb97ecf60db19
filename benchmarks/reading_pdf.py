"""
Time to read a printed form of 222 cells from PDF, and how many cells are right.

The floor takes only the text out, by pypdfium2. Beside it stands the table finder of pdfplumber, which people use.
The forms are the made-up ones, printed by LibreOffice; without it there is nothing to measure, and this is said.
Run: python -m benchmarks.reading_pdf
"""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2  # type: ignore[import-untyped]
from benchmarks.generated_forms import boxes_of, docx_of, right_cells
from benchmarks.pairs import ROOT, compare, in_process, machine

from jixiao.document import Document, Grid
from jixiao.reading.formats import pdf
from jixiao.reading.formats.office import find_converter
from jixiao.reading.raw import RawFile

FORMS = [boxes_of(seed) for seed in range(10)]
BORDERS = b"".join(b'<w:%s w:val="single" w:sz="4"/>' % side for side in (b"left", b"bottom", b"right"))
KEPT = Path(sys.argv[2]) if len(sys.argv) > 2 else None
"""Where a process that is measured finds the files that were printed before."""
AT_ONCE = 10
"""How often a process that is measured reads all files, as a batch does."""


@cache
def printed() -> list[bytes]:
    """The forms as PDF files."""
    if KEPT is not None:
        return [path.read_bytes() for path in sorted(KEPT.glob("*.pdf"))]
    program = find_converter()
    if program is None:
        return []
    with TemporaryDirectory() as folder:
        names = [Path(folder) / f"{number:03}.docx" for number in range(len(FORMS))]
        for name, boxes in zip(names, FORMS, strict=True):
            name.write_bytes(ruled(docx_of(boxes)))
        profile = f"-env:UserInstallation={Path(folder).as_uri()}/profile"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *map(str, names)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return [name.with_suffix(".pdf").read_bytes() for name in names]


def ruled(form: bytes) -> bytes:
    """A made-up docx with all borders of its cells drawn."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form)) as given, zipfile.ZipFile(written, "w") as made:
        for name in given.namelist():
            made.writestr(name, given.read(name).replace(b'<w:left w:val="nil"/>', BORDERS))
    return written.getvalue()


def take_text() -> list[str]:
    """The text of all pages, in whatever order it lies in the file."""
    texts: list[str] = []
    for data in printed():
        document = pypdfium2.PdfDocument(data)
        for page in document:
            text = page.get_textpage()
            texts.append(text.get_text_range())
            text.close()
            page.close()
        document.close()
    return texts


def take_tables() -> list[object]:
    """The tables by pdfplumber, page by page."""
    import pdfplumber

    tables: list[object] = []
    for data in printed():
        with pdfplumber.open(io.BytesIO(data)) as document:
            tables.extend(page.extract_tables() for page in document.pages)
    return tables


def read() -> list[Document]:
    """The documents."""
    return [pdf.read(RawFile("甲.pdf", data)) for data in printed()]


def whole_cells(grids: list[Grid]) -> int:
    """How many cells of all forms are right, breaks of lines apart: paper doesn't tell who broke them."""
    return sum(right_cells(boxes, grid) for boxes, grid in zip(FORMS, grids, strict=True))


def main() -> None:
    """Prints the times for all files together, the share of right cells, and the peak memory beside the floor's."""
    print(f"读 pdf 表（{machine()}；{len(printed())}份）")
    if not printed():
        print("  本机没有 LibreOffice，印不出表，未测")
        return
    compare("pdf，与只取文字比", in_process(read, rounds=1), in_process(take_text, rounds=1), goal="≤ 3.5 倍")
    compare(
        "pdf，与 pdfplumber 比",
        in_process(read, rounds=1),
        in_process(take_tables, rounds=1),
        pairs=3,
        goal="≤ 0.125 倍",
    )
    grids = [next(document.grids()) for document in read()]
    print(
        f"  读对的格：{whole_cells(grids)}/{sum(len(boxes) for boxes in FORMS)}，每份一张表：{_single()}/{len(FORMS)}"
    )
    with TemporaryDirectory() as folder:
        for number, data in enumerate(printed()):
            (Path(folder) / f"{number:03}.pdf").write_bytes(data)
        own, floor = (peak(part, folder) for part in ("read", "take_text"))
    print(f"  峰值内存：{own:.0f} MiB，下限 {floor:.0f} MiB（载入同样的模块），倍数 {own / floor:.2f}；目标 ≤ 1.2 倍")


def peak(part: str, folder: str) -> float:
    """The most memory in MiB that a process of its own takes for a part; it tells so itself, the parent's apart."""
    command = [sys.executable, "-m", __spec__.name, part, folder]
    return float(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout)


def own_peak() -> float:
    """The most memory that this process has taken since it began, in MiB."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def _single() -> int:
    """How many forms came out as one table, over however many pages they go."""
    return sum(len(list(document.grids())) == 1 for document in read())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for _ in range(AT_ONCE):
            {"read": read, "take_text": take_text}[sys.argv[1]]()
        print(own_peak())
    else:
        main()
