"""Kinds of files that are told by their first bytes, whatever their names end in."""

from __future__ import annotations

_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
    (b"BM", "bmp"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gz"),
)
_ZIP = b"PK\x03\x04"
_ZIP_PARTS = (
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
    (b"ppt/", "pptx"),
    (b"OFD.xml", "ofd"),
    (b"opendocument.text", "odt"),
    (b"opendocument.spreadsheet", "ods"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"), ("PowerPoint Document", "ppt"))
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<table")
_UTF8_MARK = b"\xef\xbb\xbf"


def signature_kind(data: bytes) -> str | None:
    """The usual ending (without the dot) of the kind that the bytes show; None for text and for what is not known."""
    if data.startswith(_ZIP):
        return next((kind for part, kind in _ZIP_PARTS if part in data), "zip")
    if data.startswith(_OLE):
        return next((kind for name, kind in _OLE_STREAMS if name.encode("utf-16-le") in data), "doc")
    start = data[:512].removeprefix(_UTF8_MARK).lstrip().lower()
    if start.startswith(_HTML_STARTS) or (start.startswith(b"<?xml") and b"<html" in start):
        return "html"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
