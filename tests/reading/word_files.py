"""Small Word files made on the spot, part by part, so that a test can put into them what no library would write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from jixiao.document import Document, Grid
from jixiao.reading.formats import docx
from jixiao.reading.raw import RawFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
SPACES = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """A zip of members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def part(content: str, *, root: str = "document", space: str = W) -> str:
    """A part of a Word file: XML inside a root element of the main namespace."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{space}" {SPACES}>{content}</w:{root}>'


def links(*targets: tuple[str, str, str]) -> str:
    """A part that lists links, each by kind, target and attributes."""
    listed = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}" {more}/>'
        for number, (kind, target, more) in enumerate(targets)
    )
    return f'<Relationships xmlns="{LINKS}">{listed}</Relationships>'


def docx_bytes(body: str, parts: Mapping[str, str | bytes] | None = None, *, space: str = W) -> bytes:
    """A Word file with the XML of its body, and more members."""
    members: dict[str, str | bytes] = {
        "_rels/.rels": links(("officeDocument", "word/document.xml", "")),
        "word/document.xml": part(f"<w:body>{body}</w:body>", space=space),
    }
    return packed({**members, **(parts or {})})


def read_docx(body: str, parts: Mapping[str, str | bytes] | None = None, *, space: str = W) -> Document:
    """What the reader makes of such a file."""
    return docx.read(RawFile("甲.docx", docx_bytes(body, parts, space=space)))


def paragraph(*texts: str, properties: str = "") -> str:
    """A paragraph of one run for each text; a text that is XML already stays."""
    runs = "".join(text if text.startswith("<") else run(text) for text in texts)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*texts: str, properties: str = "") -> str:
    """A cell with a paragraph for each text; a text that is a paragraph or table already stays."""
    content = "".join(text if text.startswith("<") else paragraph(text) for text in texts or ("",))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def span(columns: int) -> str:
    """The property of a cell that takes several columns."""
    return f'<w:gridSpan w:val="{columns}"/>'


DOWN = '<w:vMerge w:val="restart"/>'
"""The property of a cell that reaches down."""
ON = "<w:vMerge/>"
"""The property of a cell that goes on with the one above."""


def row(*cells: str, properties: str = "") -> str:
    """A row; a cell that is no XML is its text."""
    content = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{content}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def grids(document: Document) -> list[list[list[str]]]:
    """The texts of all squares of all grids."""
    return [texts(grid) for grid in document.grids()]


def texts(grid: Grid) -> list[list[str]]:
    """The text that covers each square."""
    return [[each.text for each in squares] for squares in grid.squares]


def lines(document: Document) -> list[str]:
    """The texts of the paragraphs."""
    return [each.text for each in document.paragraphs()]


def notes(document: Document) -> list[tuple[str, str]]:
    """What is noted, each with its place in Chinese."""
    return [(note.message, note.origin.place()) for note in document.notes]
