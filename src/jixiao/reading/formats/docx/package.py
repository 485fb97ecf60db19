"""The parts of a docx: which holds the text, which stand beside it, and what else the file carries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from jixiao.errors import FileUnreadable
from jixiao.reading.failures import PackedFiles
from jixiao.reading.formats.docx.cleaning import Traces, clean
from jixiao.reading.formats.docx.names import with_common_names
from jixiao.reading.formats.docx.styles import heading_styles
from jixiao.reading.formats.docx.trimming import without_formatting
from jixiao.reading.xml_safety import XmlDamaged, parse_xml
from jixiao.reading.zip_safety import ZipDamaged

if TYPE_CHECKING:
    from lxml.etree import _Element

_USUAL_MAIN = "word/document.xml"
_OFFICE_FILES = (".docx", ".doc", ".xlsx", ".xls", ".pdf", ".wps", ".et")
_SYMBOL_FONTS = (b"dings", b'"Symbol"')


class MainPartMissing(FileUnreadable):
    """A zip that looks like a docx and has no text part."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            what="文件里没有正文",
            remedy="请用 Word 或 WPS 打开核对，另存一份后再读",
        )


class Parts(Protocol):
    """What the parts of a Word file are packed in: a zip, or one XML that holds them all."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of that name."""

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is none."""


class Part(Struct):
    """A part of the file, parsed and cleaned, and what was met on the way."""

    root: _Element
    traces: Traces


class Carried(Struct, frozen=True):
    """What the file carries beside text: whether macros, and how many objects, pictures and links out of the file."""

    macros: bool
    objects: int
    pictures: int
    links: int


class Package:
    """The parts of an open docx, each parsed when it is asked for; `damaged` are those that could not be."""

    def __init__(self, file: str, parts: Parts) -> None:
        self.damaged: list[str] = []
        self._file = file
        self._parts = parts
        self._main = self._main_name()
        self._folder, _, self._base = self._main.rpartition("/")
        self._headings: dict[str, int] | None = None

    def main(self) -> Part:
        """The part that holds the text."""
        written = self._parts.read(self._main)
        if written is None:
            raise PackedFiles(self._file, "zip") if self._holds_files() else MainPartMissing(self._file)
        return self._part(written, self._main)

    def beside(self, kinds: str) -> Iterator[Part]:
        """The parts beside the text whose names without number are among *kinds*, parted by bars: header|footer."""
        pattern = re.compile(rf"{re.escape(self._folder)}/(?:{kinds})\d*\.xml", re.IGNORECASE)
        for name in sorted(self._parts.names):
            if pattern.fullmatch(name):
                part = self._minor(name)
                if part is not None:
                    yield part

    def heading_of(self, style: str) -> int | None:
        """The outline level of a paragraph style; the styles are read when the first one is asked for."""
        if self._headings is None:
            part = self._minor(f"{self._folder}/styles.xml")
            self._headings = {} if part is None else heading_styles(part.root)
        return self._headings.get(style)

    def target(self, relation: str) -> bytes | None:
        """The bytes of the part to which a relation of the text leads; None where it leads to none in the file."""
        for link in self._relations(self._links_name):
            if link.get("Id") == relation and link.get("TargetMode") != "External":
                name = link.get("Target") or ""
                try:
                    return self._parts.read(name[1:] if name.startswith("/") else f"{self._folder}/{name}")
                except ZipDamaged:
                    self.damaged.append(name)
        return None

    def carried(self) -> Carried:
        """What else lies in the file. Nothing of it is opened."""
        names = [name.casefold() for name in self._parts.names]
        return Carried(
            macros=any(name.endswith("vbaproject.bin") for name in names),
            objects=sum(1 for name in names if "/embeddings/" in name),
            pictures=sum(1 for name in names if "/media/" in name),
            links=self._links(),
        )

    def _holds_files(self) -> bool:
        """Whether the zip is a folder named word with files of offices in it, and no Word file itself."""
        names = [name.casefold() for name in self._parts.names]
        return any(name.endswith(_OFFICE_FILES) and "/embeddings/" not in name for name in names)

    @property
    def _links_name(self) -> str:
        return f"{self._folder}/_rels/{self._base}.rels"

    def _links(self) -> int:
        return sum(
            1
            for link in self._relations(self._links_name)
            if link.get("TargetMode") == "External" and not (link.get("Type") or "").endswith("/hyperlink")
        )

    def _main_name(self) -> str:
        """The part that the file names as its text; the usual name where it names none, or one that isn't there."""
        for link in self._relations("_rels/.rels"):
            target = (link.get("Target") or "").removeprefix("/")
            if (link.get("Type") or "").endswith("/officeDocument") and target in self._parts:
                return target
        return _USUAL_MAIN

    def _relations(self, name: str) -> Iterable[_Element]:
        try:
            written = self._parts.read(name)
            return () if written is None else parse_xml(written, self._file, part=name)
        except (ZipDamaged, XmlDamaged):
            self.damaged.append(name)
            return ()

    def _minor(self, name: str) -> Part | None:
        """A part without which the text can still be read; None where it isn't there or is damaged."""
        try:
            written = self._parts.read(name)
            return None if written is None else self._part(written, name)
        except (ZipDamaged, XmlDamaged):
            self.damaged.append(name)
            return None

    def _part(self, written: bytes, name: str) -> Part:
        trimmed = without_formatting(with_common_names(written))
        root = parse_xml(trimmed, self._file, part=name)
        return Part(root, clean(root, symbol_fonts=any(font in trimmed for font in _SYMBOL_FONTS)))
