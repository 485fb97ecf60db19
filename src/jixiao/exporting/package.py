"""Packages of parts (zip), as which Word documents and workbooks are written: the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_PACKED_AT = (1980, 1, 1, 0, 0, 0)
_NO_SYSTEM = 0


def packed(package: bytes, parts: Mapping[str, bytes]) -> bytes:
    """
    *package* (empty for a new one) with *parts* added, by their names.

    Nothing in it tells when or on which system it was made.
    """
    file = io.BytesIO()
    file.write(package)
    with zipfile.ZipFile(file, "a") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _PACKED_AT)
            entry.create_system = _NO_SYSTEM
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return file.getvalue()
