"""
Old workbooks that are locked with Excel's own password: read as Excel shows them.

Their locks and the keys of their first two blocks were worked out by an independent program (msoffcrypto).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import islice

import pytest
from msgspec import Struct

from jixiao.errors import JixiaoError
from jixiao.reading import read_bytes
from reading.workbook_files import compound, record, texts_of

_SALT = "000102030405060708090a0b0c0d0e0f"
_API_HEAD = (
    "0100020002002400000046000000240000000000000001680000048000008000000001000000000000000000000"
    "04d006900630072006f0073006f0066007400200045006e00680061006e00630065006400000010000000"
)


class Lock(Struct, frozen=True):
    """What tells how a workbook is locked, and the keys of its first two blocks, in hexadecimal."""

    told: str
    keys: tuple[str, str]


LOCKS = {
    "rc4": Lock(
        f"010001000100{_SALT}57ab1c5782305c20aa92e5733b265ab163173d719c7f415cd7b635b1a7b3b964",
        ("e0f0f3ab5b2c55a6fff6d99ae30691fb", "cdb235c584cc3283c74f3970baac0043"),
    ),
    "api-40": Lock(
        f"{_API_HEAD.replace('04800000800000', '04800000280000')}{_SALT}"
        "9e2420dd4aeb0fd6cd2b8c6d32b3a495140000001cb94fe2a0320c50ef804b5cdc122d3624c945eb",
        ("ac2a7b17240000000000000000000000", "f5648bfcf20000000000000000000000"),
    ),
    "api-128": Lock(
        f"{_API_HEAD}{_SALT}f672f0c7874e8e833d7d3b9b91a12b2b14000000bdf8883f1e6e8a6b7e684b661b16e315593444ab",
        ("ac2a7b172474c79c0b1292e558dfd9b1", "f5648bfcf2dc15ff7dd417b6af542bcb"),
    ),
}
OPEN = {0x0809: 16, 0x002F: 999, 0x0085: 4}
"""The records that are not locked, with how many of their bytes."""


def workbook(lock: Lock) -> bytes:
    """The stream of a workbook of 1.3 KB with a sheet of two cells, locked behind its first records."""
    start, body = (record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0, 0, 0, 0)) for kind in (5, 16))
    before = start + record(0x002F, bytes.fromhex(lock.told)) + record(0x1234, bytes(900))
    name = "自评表".encode("utf-16-le")
    listed = record(0x0085, struct.pack("<IBBBB", len(before) + 22, 0, 0, 3, 1) + name)
    cells = b"".join(
        record(0x0204, struct.pack("<HHHHB", 0, column, 0, len(text), 1) + text.encode("utf-16-le"))
        for column, text in enumerate(("项目名称", "巡查" * 60))
    )
    return before + listed + record(0x000A) + body + cells + record(0x000A)


def locked(stream: bytes, lock: Lock) -> bytes:
    """The stream with all that is locked in it turned by the keys."""
    noise = b"".join(bytes(islice(_noise(bytes.fromhex(key)), 1024)) for key in lock.keys)
    turned = bytearray(sign ^ other for sign, other in zip(stream, noise, strict=False))
    at = 0
    while at < len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        end = at + 4 + min(size, OPEN.get(kind, 0))
        turned[at:end] = stream[at:end]
        at += 4 + size
    return bytes(turned)


@pytest.mark.parametrize("lock", LOCKS.values(), ids=LOCKS)
def test_a_workbook_that_excel_opens_without_asking_is_read(lock: Lock) -> None:
    """Offices protect the structure of the templates that they hand out; nobody was ever asked for a password."""
    plain = workbook(lock)
    stream = locked(plain, lock)
    (grid,) = read_bytes(compound({"Workbook": stream}), "表.xls").grids()
    assert ([["项目名称", "巡查" * 60]], "自评表") == (texts_of(grid), grid.origin.sheet)
    assert 1024 < len(stream) and stream[-400:] != plain[-400:]  # noqa: PT018 - what the reading stands on


@pytest.mark.parametrize(
    "told",
    [f"{LOCKS['rc4'].told[:-2]}00", f"{LOCKS['api-128'].told[:-2]}00", "0000" + "00" * 4, "01000200020024", "01"],
    ids=["other-password", "other-api-password", "older-lock", "cut-off", "nothing"],
)
def test_a_password_of_its_own_is_said(told: str) -> None:
    """What can't be opened must not pass for an empty workbook."""
    with pytest.raises(JixiaoError, match="内容已加密"):
        read_bytes(compound({"Workbook": workbook(Lock(told, ("", "")))}), "表.xls")


def _noise(key: bytes) -> Iterator[int]:
    """RC4, as its description has it."""
    box, j = list(range(256)), 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    while True:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        yield box[(box[i] + box[j]) % 256]
