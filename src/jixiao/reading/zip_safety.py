"""
Opens a zip that a stranger made: what a docx or xlsx is packed in.

Nothing is unpacked to disk. What counts is what comes out, because the sizes that a zip declares may lie.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jixiao.errors import FileUnreadable

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

ENTRIES = 10_000
"""The most members that a zip may have; a report with a picture on each page has some hundreds."""
MEMBER_SIZE = 64 * 1024 * 1024
"""The most bytes that one member may unpack to."""
TOTAL_SIZE = 256 * 1024 * 1024
"""The most bytes that all members which are read may unpack to together."""
RATIO = 200
"""How many times its packed size a member may unpack to, once it is as large as `RATIO_FROM`."""
RATIO_FROM = 1024 * 1024
"""Below this size no ratio is asked: a small styles.xml may well unpack to 130 times its size."""

_START = b"PK\x03\x04"
_CENTRAL_ENTRY = b"PK\x01\x02"
_END = b"PK\x05\x06"
_END_SIZE = 22
_ELSEWHERE = 0xFFFFFFFF
"""Stands for a place that a further record of the zip gives, as large ones have."""
_CHUNK = 1024 * 1024
_ENCRYPTED = 0x1


class ZipDamaged(FileUnreadable):
    """The zip, or one of its members (*member*), is cut off or damaged."""

    def __init__(self, file: str, member: str = "") -> None:
        super().__init__(
            file,
            place=member,
            what="文件不完整或已损坏",
            remedy="请重新下载或复制，或用原来的软件打开后另存一份再读",
        )


class ZipEncrypted(FileUnreadable):
    """A member is encrypted."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="文件内容已加密", remedy="请用原来的软件打开，去掉密码另存后再读")


class ZipTooLarge(FileUnreadable):
    """Unpacked, the zip or a member of it would take more room than any document does."""

    def __init__(self, file: str, member: str = "") -> None:
        super().__init__(
            file,
            place=member,
            what="解压后的内容大得不像文档，已停止读取",
            remedy="请用原来的软件打开核对，只保留自评表和相关正文后另存再读",
        )


class ZipNameUnsafe(FileUnreadable):
    """A member's name leads out of the zip: it is absolute, names a drive, or climbs with two dots."""

    def __init__(self, file: str, member: str) -> None:
        super().__init__(
            file,
            what=f"压缩包内有指向包外的文件名“{member[:60]}”，已停止读取",
            remedy="请核对文件来源，用原来的软件打开后另存一份再读",
        )


class ZipMethodUnknown(FileUnreadable):
    """A member is packed in a way that documents don't use."""

    def __init__(self, file: str, member: str) -> None:
        super().__init__(
            file,
            place=member,
            what="压缩方式不是文档所用的",
            remedy="请用原来的软件打开后另存一份再读",
        )


class Archive:
    """
    An open zip: its members by name, and how many bytes may still be unpacked.

    Names are compared without regard to case and to the direction of slashes, as Office does.
    """

    def __init__(self, file: str, zipped: ZipFile) -> None:
        self.file = file
        self._zipped = zipped
        self._left = TOTAL_SIZE
        self._members: dict[str, ZipInfo] = {}
        for info in zipped.infolist():
            _check_member(file, info)
            self._members[_key(info.filename)] = info

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members as written, slashes forward."""
        return tuple(info.filename.replace("\\", "/") for info in self._members.values())

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._members

    def read(self, name: str) -> bytes | None:
        """The bytes of a member, None where there is none; raises where it is damaged or larger than the limits."""
        info = self._members.get(_key(name))
        return None if info is None else self._unpacked(info)

    def _unpacked(self, info: ZipInfo) -> bytes:
        from zipfile import BadZipFile
        from zlib import error as DeflateError  # noqa: N812

        chunks: list[bytes] = []
        size = 0
        try:
            with self._zipped.open(info) as member:
                while chunk := member.read(_CHUNK):
                    size += len(chunk)
                    self._left -= len(chunk)
                    if self._left < 0 or size > MEMBER_SIZE or _swells(size, info.compress_size):
                        raise ZipTooLarge(self.file, info.filename)
                    chunks.append(chunk)
        except (BadZipFile, DeflateError, NotImplementedError, EOFError, OSError, ValueError):
            raise ZipDamaged(self.file, info.filename) from None
        return chunks[0] if len(chunks) == 1 else b"".join(chunks)


def lists_member(data: bytes, start: str) -> bool:
    """
    Whether *data* is a zip with a member whose name begins with *start*; what a member holds is not looked at.

    Slashes may lean either way. A zip that is cut off has lost its list at the end: then the heads of its members are
    asked.
    """
    if not data.startswith(_START):
        return False
    mark, distance, since = _START, 30, 0
    if has_list(data):
        listed = _list_start(data)
        mark, distance, since = _CENTRAL_ENTRY, 46, 0 if listed == _ELSEWHERE else listed
    names = {start.encode(), start.replace("/", "\\").encode()}
    return any(_stands_behind(data, name, mark, distance, since=since) for name in names)


def has_list(data: bytes) -> bool:
    """
    Whether a zip has its list of members, where its end says that it stands; without it the zip is cut off.

    The last end that is there may be that of a smaller zip, which is stored in this one.
    """
    end = data.rfind(_END)
    if end < 0 or len(data) - end < _END_SIZE:
        return False
    listed = _list_start(data)
    return listed in (end, _ELSEWHERE) or data.startswith(_CENTRAL_ENTRY, listed)


def _stands_behind(data: bytes, name: bytes, mark: bytes, distance: int, *, since: int = 0) -> bool:
    """Whether a name stands so far behind the beginning of a head with that mark."""
    at = data.find(name, since)
    while at >= 0:
        if at >= distance and data.startswith(mark, at - distance):
            return True
        at = data.find(name, at + 1)
    return False


def _list_start(data: bytes) -> int:
    """Where the list of members begins, as the last end of a zip in *data* says."""
    end = data.rfind(_END)
    return int.from_bytes(data[end + 16 : end + 20], "little")


def open_zip(data: bytes, file: str) -> Archive:
    """The zip that *data* holds; *file* is what failures call it. Raises a `FileUnreadable` where it is not safe."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    # Counted in the bytes before they are opened: a list of a million members alone fills the memory.
    if data.count(_CENTRAL_ENTRY) > ENTRIES:
        raise ZipTooLarge(file)
    if not has_list(data):
        raise ZipDamaged(file)
    try:
        return Archive(file, ZipFile(BytesIO(data)))
    except (BadZipFile, NotImplementedError, EOFError, OSError, ValueError):
        raise ZipDamaged(file) from None


def _key(name: str) -> str:
    return name.replace("\\", "/").casefold()


def _swells(size: int, packed: int) -> bool:
    return size >= RATIO_FROM and size > RATIO * max(packed, 1)


def _check_member(file: str, info: ZipInfo) -> None:
    from zipfile import ZIP_DEFLATED, ZIP_STORED

    name = info.filename.replace("\\", "/")
    if name.startswith("/") or name[1:2] == ":" or ".." in name.split("/"):
        raise ZipNameUnsafe(file, info.filename)
    if info.flag_bits & _ENCRYPTED:
        raise ZipEncrypted(file)
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ZipMethodUnknown(file, info.filename)
