"""Small workbooks made on the spot, part by part, so that a test can put into them what no library would write."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from jixiao.document import Document, Grid
from jixiao.reading import read_bytes

REAL = Path(__file__).parents[1] / "data" / "real"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
)


def xlsx(
    *sheets: str,
    names: Sequence[str] = (),
    strings: str = "",
    formats: Mapping[int, str] | None = None,
    workbook: str = "",
    states: Sequence[str] = (),
    parts: Mapping[str, str | bytes] | None = None,
    spaces: tuple[str, str] = (MAIN, LINKS),
) -> bytes:
    """
    An xlsx of worksheets, each given by the XML inside `<worksheet>`; a sheet without `<sheetData>` is rows alone.

    `formats` are number formats by cell style from 1 on, `workbook` goes before `<sheets>`, `parts` are more members.
    """
    main, links = spaces
    codes = formats or {}
    own = "".join(f'<numFmt numFmtId="{164 + style}" formatCode="{code}"/>' for style, code in codes.items())
    styles = "".join(
        f'<xf numFmtId="{164 + style if style in codes else 0}"/>' for style in range(max(codes, default=0) + 1)
    )
    listed = "".join(
        f'<sheet name="{names[at] if at < len(names) else f"表{at + 1}"}" sheetId="{at + 1}" '
        f'{f"""state="{states[at]}" """ if at < len(states) else ""}r:id="r{at + 1}"/>'
        for at in range(len(sheets))
    )
    related = "".join(
        f'<Relationship Id="r{at + 1}" Type="{links}/worksheet" Target="worksheets/sheet{at + 1}.xml"/>'
        for at in range(len(sheets))
    )
    related += f'<Relationship Id="s" Type="{links}/styles" Target="styles.xml"/>'
    related += f'<Relationship Id="t" Type="{links}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    members: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{links}">{workbook}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{related}</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><numFmts>{own}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>',
    }
    for at, sheet in enumerate(sheets, start=1):
        inside = sheet if "sheetData" in sheet else f"<sheetData>{sheet}</sheetData>"
        members[f"xl/worksheets/sheet{at}.xml"] = f'<worksheet xmlns="{main}">{inside}</worksheet>'
    return zipped({**members, **(parts or {})})


def row(number: int, *cells: str, attributes: str = "") -> str:
    """A row of an xlsx with inline texts from column A on; an empty one is left out, XML stays as it is."""
    written = (
        cell if cell.startswith("<") else f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
        for at, cell in enumerate(cells)
        if cell
    )
    return f'<row r="{number}" {attributes}>{"".join(written)}</row>'


def number(reference: str, value: str, style: int = 0) -> str:
    """A cell of an xlsx that holds a number."""
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


def merged(*ranges: str) -> str:
    """The merged ranges of an xlsx."""
    return f"<mergeCells>{''.join(f'<mergeCell ref={chr(34)}{each}{chr(34)}/>' for each in ranges)}</mergeCells>"


def ods(*tables: str, styles: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """An ods of worksheets, each given by its whole `<table:table>`."""
    body = f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
    content = f"{CONTENT}<office:automatic-styles>{styles}</office:automatic-styles>{body}</office:document-content>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content, **(parts or {})}, stored="mimetype")


def zipped(members: Mapping[str, str | bytes], *, stored: str = "") -> bytes:
    """A zip of members by name."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == stored else None)
    return packed.getvalue()


def compound(streams: Mapping[str, bytes]) -> bytes:
    """An OLE container with these streams at its top, each in sectors of its own."""
    sector = 512
    padded = {
        name: content.ljust(max(4096, -(-len(content) // sector) * sector), b"\0") for name, content in streams.items()
    }
    entries = [_entry("Root Entry", 5, child=1, first=0xFFFFFFFE, size=0)]
    table: list[int] = [0xFFFFFFFD, 0xFFFFFFFE]
    body = b""
    for at, (name, content) in enumerate(padded.items(), start=1):
        first, count = len(table), len(content) // sector
        following = at + 1 if at < len(padded) else 0xFFFFFFFF
        entries.append(_entry(name, 2, child=0xFFFFFFFF, first=first, size=len(content), following=following))
        table.extend([*range(first + 1, first + count), 0xFFFFFFFE])
        body += content
    assert len(entries) <= 4 and len(table) <= 128  # noqa: PT018 - one sector of each is all that a test needs
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6xIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1)
    head += struct.pack("<IIIIIII", 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    head += struct.pack("<108I", *[0xFFFFFFFF] * 108)
    fat = struct.pack("<128I", *table, *[0xFFFFFFFF] * (128 - len(table)))
    return head + fat + b"".join(entries).ljust(sector, b"\0") + body


def record(kind: int, content: bytes = b"") -> bytes:
    """A record of an old workbook."""
    return struct.pack("<HH", kind, len(content)) + content


def grid_of(data: bytes) -> Grid:
    """The only grid of a workbook."""
    (grid,) = read_bytes(data, "表.xlsx").grids()
    return grid


def texts_of(grid: Grid) -> list[list[str]]:
    """The texts of a grid, a merged cell once at its beginning."""
    return [
        [cell.text if (cell.row, cell.column) == (at, column) else "" for column, cell in enumerate(line)]
        for at, line in enumerate(grid.squares)
    ]


def messages_of(document: Document) -> list[str]:
    """The words of the notes."""
    return [note.message for note in document.notes]


def _entry(name: str, kind: int, *, child: int, first: int, size: int, following: int = 0xFFFFFFFF) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    head = written.ljust(64, b"\0") + struct.pack("<HBBIII", len(written), kind, 1, 0xFFFFFFFF, following, child)
    return head + bytes(36) + struct.pack("<IQ", first, size)
