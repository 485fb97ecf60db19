"""Pictures of forms (png, jpg, tif, bmp, gif): read by recognition where the extra `ocr` is installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jixiao.document import Document
from jixiao.errors import FileUnreadable
from jixiao.reading import ocr
from jixiao.reading.raw import RawFile
from jixiao.reading.signatures import signature_kind

if TYPE_CHECKING:
    from jixiao.reading.formats.pdf.page import Page

KIND = "image"
_KINDS = frozenset({"png", "jpg", "tif", "gif", "bmp"})
_HEAD = 64


class PictureUnread(FileUnreadable):
    """The file is a picture, and nothing here can read its text."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="这是图片，没有文字层", remedy=f"请提供可编辑的原件，或{ocr.advice()}")


class PictureDamaged(FileUnreadable):
    """The picture is cut off, or larger than any scanned page."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="图片已损坏，或大得不像扫描的页面", remedy="请重新扫描或另存后再读")


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes are a picture; a text may begin with BM as well, but has no zero bytes (*name* isn't asked)."""
    return signature_kind(data) in _KINDS and b"\x00" in data[:_HEAD]


def read(source: RawFile) -> Document:
    """What the picture shows, a page for each of its frames."""
    if not ocr.is_available():
        raise PictureUnread(source.name)
    from jixiao.reading.formats.pdf.document import document_of

    return document_of(source, KIND, _pages(source))


def _pages(source: RawFile) -> Iterator[Page]:
    pictures = ocr.pictures_in(source.data)
    if not pictures:
        raise PictureDamaged(source.name)
    for number, picture in enumerate(pictures, start=1):
        yield ocr.page_of(picture, number)
