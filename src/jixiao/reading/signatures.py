"""Kinds of files that are told by their first bytes, whatever their names end in."""

from __future__ import annotations

from jixiao.reading.zip_safety import lists_member

PACKED = frozenset({"zip", "rar", "7z", "gz"})
"""Archives that hold files and are no document themselves."""
CONTAINER = "ole"
"""An old Office file of a kind that its bytes don't tell."""

_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
)
_BITMAP = b"BM"
_BITMAP_HEAD = 26
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_PARTS = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"), ("OFD.xml", "ofd"))
_ODF = b"mimetypeapplication/vnd.oasis.opendocument."
_ODF_KINDS = ((b"text", "odt"), (b"spreadsheet", "ods"), (b"presentation", "odp"))
_FLAT_ODF = b"<office:document "
_BEFORE_NAME = 30
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SLIDES = "PowerPoint Document".encode("utf-16-le")
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<table")
_UTF8_MARK = b"\xef\xbb\xbf"


def signature_kind(data: bytes) -> str | None:
    """The usual ending (without the dot) of the kind that the bytes show; None for text and for what is not known."""
    if data.startswith(_ZIPS):
        return _zip_kind(data)
    if data.startswith(_OLE):
        return "ppt" if _SLIDES in data else CONTAINER
    start = data[:512].removeprefix(_UTF8_MARK).lstrip().lower()
    if start.startswith(_HTML_STARTS) or (start.startswith(b"<?xml") and b"<html" in start):
        return "html"
    if start.startswith(b"<?xml") and _FLAT_ODF in start:
        return "fodt"
    if data.startswith(_BITMAP) and b"\x00" in data[:_BITMAP_HEAD]:
        return "bmp"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)


def _zip_kind(data: bytes) -> str:
    """The kind of document that a zip is, by the names of its members; zip where it merely holds files."""
    if data.startswith(_ODF, _BEFORE_NAME):
        kind = data[_BEFORE_NAME + len(_ODF) :]
        return next((ending for name, ending in _ODF_KINDS if kind.startswith(name)), "zip")
    return next((ending for part, ending in _ZIP_PARTS if lists_member(data, part)), "zip")
