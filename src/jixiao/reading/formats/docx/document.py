"""The document that the parts of a Word file make: its body, its notes, what stands in the margins of its pages."""

from __future__ import annotations

from jixiao.document import Document, Grid, Paragraph
from jixiao.errors import FileUnreadable
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.reading.failures import FileEmpty
from jixiao.reading.formats.docx import notes as say
from jixiao.reading.formats.docx.blocks import BlockReader
from jixiao.reading.formats.docx.package import Package
from jixiao.reading.raw import RawFile
from jixiao.reading.zip_safety import open_zip

_PAGE_NUMBER = compiled_on_use(r"[-—–\s]*(?:第\s*)?(?:\d+\s*)?(?:页)?[\s，,/]*(?:共\s*)?(?:\d+\s*)?(?:页)?[-—–\s]*")
_LONGEST_PAGE_NUMBER = 40


class OnlyAttachments(FileUnreadable):
    """The document holds pictures, objects or whole documents (*count* together) and no text, as scans in Word do."""

    def __init__(self, file: str, count: int) -> None:
        super().__init__(
            file,
            what=f"文件里没有文字，只有{count}处图片或内嵌的内容",
            remedy="请提供可编辑的原件；内嵌的内容请用 Word 打开后另存为普通 docx；扫描件请先做文字识别",
        )


def document_in(source: RawFile, kind: str) -> Document:
    """The document of *kind* in a zip of the parts. Raises: FileUnreadable where it is damaged or holds no text."""
    return document_of(source, kind, Package(source.name, open_zip(source.data, source.name)))


def document_of(source: RawFile, kind: str, package: Package) -> Document:
    """The document of *kind* that the parts of a Word file make, whatever they are packed in."""
    reader = BlockReader(source.name, package)
    main = package.main()
    reader.read(main.root, main.traces)
    _add_footnotes(reader, package)
    _add_margins(reader, package)
    reader.finish()
    _note_rest(reader, package, fields=main.traces.fetching_fields)
    if main.traces.changes:
        reader.note(say.tracked_changes())
    unread = main.traces.other_documents - reader.inserted
    if unread:
        reader.note(say.other_documents(unread))
    if not reader.blocks:
        carried = package.carried()
        attached = carried.pictures + carried.objects + unread
        raise OnlyAttachments(source.name, attached) if attached else FileEmpty(source.name)
    return Document(source=source.source(kind), blocks=tuple(reader.blocks), notes=tuple(reader.notes))


def _add_footnotes(reader: BlockReader, package: Package) -> None:
    reader.stop_counting()
    for part in package.beside("footnotes|endnotes"):
        reader.read(part.root, part.traces)


def _add_margins(reader: BlockReader, package: Package) -> None:
    """Adds each line in the heads and feet of the pages once, page numbers apart, and says where it comes from."""
    lines = BlockReader(reader.file, package)
    for part in package.beside("header|footer"):
        lines.read(part.root, part.traces)
    for text in dict.fromkeys(_lines(lines.blocks)):
        if len(text) > _LONGEST_PAGE_NUMBER or _PAGE_NUMBER.fullmatch(text) is None:
            origin = Origin(file=reader.file, text=text)
            reader.blocks.append(Paragraph(text, origin))
            reader.note(say.page_margin(text), origin)


def _lines(blocks: list[Paragraph | Grid]) -> list[str]:
    """The texts of blocks, a line for each paragraph and each cell of a table."""
    lines: list[str] = []
    for block in blocks:
        match block:
            case Paragraph(text=text):
                lines.append(text)
            case Grid():
                lines.extend(cell.text for row in range(block.height) for cell in block.starts(row) if cell.text)
    return lines


def _note_rest(reader: BlockReader, package: Package, *, fields: int) -> None:
    """Says what the file carries that isn't read: nothing of it is ever run, opened or followed."""
    carried = package.carried()
    if carried.macros:
        reader.note(say.macros())
    for count, message in (
        (carried.objects, say.embedded_objects),
        (carried.links + fields, say.linked_content),
        (carried.pictures, say.pictures),
    ):
        if count:
            reader.note(message(count))
    for name in package.damaged:
        reader.note(say.damaged_part(name))
