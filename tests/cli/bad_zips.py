"""Zips that are cut off, locked, nested or made to swell, and entities that would do the same to XML."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache

from reading.workbook_files import REAL, ods, zipped

MEBIBYTE = 1024 * 1024
GIBIBYTE = 1024 * MEBIBYTE
FORMS = {
    "docx": "T1-F3-0-docx.docx",
    "xlsx": "T1-F3-0-xlsx.xlsx",
    "xls": "T1-F3-0-xls.xls",
    "pdf": "T1-F3-0-pdf.pdf",
    "ods": "ods",
    "zip": "zip",
}
"""A published form of each kind; ods and zip are made."""
LAUGHS = '<!DOCTYPE Workbook [<!ENTITY a0 "哈">{}]>'.format(
    "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10))
)
"""Nine lines that would become a gigabyte."""
OUTSIDE = '<!DOCTYPE a [<!ENTITY a9 SYSTEM "file:///etc/hostname">]>'
"""An entity whose text is that of another file."""


def real(name: str) -> bytes:
    """A published file, or one that is made where none was."""
    match name:
        case "zip":
            return zip_of_forms("docx")
        case "ods":
            cells = "".join(f"<table:table-cell><text:p>{at}</text:p></table:table-cell>" for at in range(3000))
            return ods(f'<table:table table:name="表1"><table:table-row>{cells}</table:table-row></table:table>')
        case _:
            return (REAL / name).read_bytes()


def cut(name: str, share: float) -> bytes:
    """The first part of a file, as a broken download leaves it."""
    data = real(name)
    return data[: int(len(data) * share)]


def zip_of_forms(suffix: str, *, folder: str = "报送") -> bytes:
    """A folder of submissions sent as one zip, its members stored as they are."""
    packing = io.BytesIO()
    with zipfile.ZipFile(packing, "w") as archive:
        for number in range(3):
            archive.writestr(f"{folder}/{number}.{suffix}", real(FORMS[suffix]))
    return packing.getvalue()


def locked_members(suffix: str) -> bytes:
    """A zip whose members all say that they are encrypted."""
    locked = bytearray(real(FORMS[suffix]))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = locked.find(mark)
        while start >= 0:
            locked[start + at] |= 1
            start = locked.find(mark, start + 4)
    return bytes(locked)


def nested_zips() -> bytes:
    """Four zips in each of four zips, and so on, as 42.zip is built."""
    data = bytes(MEBIBYTE)
    for level in range(6):
        data = zipped({f"{level}-{copy}.zip": data for copy in range(4)})
    return data


def swollen(member: str, *, before: Mapping[str, str] | None = None, declared: int = GIBIBYTE) -> bytes:
    """A zip with a gigabyte of zeros in one member, which it says are so many bytes as *declared*."""
    packing = io.BytesIO()
    with zipfile.ZipFile(packing, "w") as archive:
        for name, content in (before or {}).items():
            archive.writestr(name, content)
        info = zipfile.ZipInfo(member)
        archive.writestr(info, b"")
    zeros, checksum = _packed_zeros()
    data = bytearray(packing.getvalue())
    start = info.header_offset
    head = start + 30 + len(member)
    listed = data.find(b"PK\x01\x02")
    own = data.rfind(b"PK\x01\x02")
    for place in (start + 8, own + 10):
        struct.pack_into("<H", data, place, zipfile.ZIP_DEFLATED)
    for place in (start + 14, own + 16):
        struct.pack_into("<III", data, place, checksum, len(zeros), declared)
    end = data.rfind(b"PK\x05\x06")
    struct.pack_into("<I", data, end + 16, listed + len(zeros))
    return bytes(data[:head] + zeros + data[head:])


@cache
def _packed_zeros() -> tuple[bytes, int]:
    """A gigabyte of zeros, deflated, and their checksum."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    block = bytes(16 * MEBIBYTE)
    checksum = 0
    pieces = []
    for _ in range(64):
        pieces.append(packer.compress(block))
        checksum = zlib.crc32(block, checksum)
    return b"".join([*pieces, packer.flush()]), checksum
