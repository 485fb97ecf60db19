"""
Documents and workbooks of newer Office that a password locks: known for what they are, never opened.

Source: [MS-OFFCRYPTO] 2.3.
"""

from __future__ import annotations

from typing import NoReturn

from jixiao.reading.failures import PasswordNeeded
from jixiao.reading.formats.xls.container import SIGNATURE, open_container
from jixiao.reading.raw import RawFile

KIND = "locked-office"
_PACKAGE = "EncryptedPackage"
_PROGRAMS = "Word、Excel 或 WPS"
"""All of them lock files in the same way, and nothing outside the lock says which did."""


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes are a container with an encrypted zip inside (*name* is not asked)."""
    if not data.startswith(SIGNATURE):
        return False
    container = open_container(data)
    if container is None or not container.names:
        return _PACKAGE.encode("utf-16-le") in data
    return _PACKAGE in container.names


def read(source: RawFile) -> NoReturn:
    """Raises a `PasswordNeeded`: the bytes are no document without the password."""
    raise PasswordNeeded(source.name, _PROGRAMS)
