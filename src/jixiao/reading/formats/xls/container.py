"""
The container of old Office files (OLE compound file): the names in its directory, and a stream by its name.

Only as much as a workbook needs, every chain bounded by the size of the file. Source: [MS-CFB] 2.
"""

from __future__ import annotations

import struct
from codecs import utf_16_le_decode

from msgspec import Struct

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORKBOOK_STREAMS = ("Workbook", "Book")
"""What the stream that holds a workbook is called: in BIFF 8, and in BIFF 5."""
_HEADER = 512
_ENTRY = struct.Struct("<64sHBxIII36xII4x")
_LAST_SECTOR = 0xFFFFFFFA
_STREAM = 2


class _Entry(Struct, frozen=True):
    """An entry of the directory: its neighbours in the tree, the first entry in it, its first sector and size."""

    name: str
    kind: int
    before: int
    after: int
    child: int
    first: int
    size: int


class Container(Struct, frozen=True):
    """
    An opened container: `names` are those at its top, `streams` where each stream among them begins, and its size.

    What lies in folders belongs to documents that are embedded in this one.
    """

    data: bytes
    names: frozenset[str]
    streams: dict[str, tuple[int, int]]
    sector: int
    chain: tuple[int, ...]
    mini_chain: tuple[int, ...]
    mini_stream: bytes
    mini_below: int

    def stream(self, name: str) -> bytes | None:
        """The bytes of a stream; None where there is none of that name, or the file is cut off before its end."""
        place = self.streams.get(name)
        if place is None:
            return None
        first, size = place
        if size < self.mini_below:
            found = _followed(self.mini_stream, first, self.mini_chain, 64, offset=0)
        else:
            found = _followed(self.data, first, self.chain, self.sector, offset=self.sector)
        return found[:size] if len(found) >= size else None


def open_container(data: bytes) -> Container | None:
    """The container that *data* is, or None where it is none or its tables are damaged."""
    if len(data) < _HEADER or not data.startswith(SIGNATURE):
        return None
    shift = int.from_bytes(data[30:32], "little")
    if shift not in {9, 12}:
        return None
    sector = 1 << shift
    directory_start, mini_below, mini_start = struct.unpack_from("<I4xII", data, 48)
    chain = _table(data, _fat_sectors(data, sector), sector)
    directory = _followed(data, directory_start, chain, sector, offset=sector)
    mini_table = _followed(data, mini_start, chain, sector, offset=sector)
    root = _entry(directory, 0)
    top = [] if root is None else _children(directory, root)
    mini_stream = b"" if root is None else _followed(data, root.first, chain, sector, offset=sector)
    return Container(
        data=data,
        names=frozenset(entry.name for entry in top),
        streams={entry.name: (entry.first, entry.size) for entry in top if entry.kind == _STREAM},
        sector=sector,
        chain=chain,
        mini_chain=struct.unpack(f"<{len(mini_table) // 4}I", mini_table[: len(mini_table) // 4 * 4]),
        mini_stream=mini_stream,
        mini_below=mini_below,
    )


def _fat_sectors(data: bytes, sector: int) -> list[int]:
    """The sectors that hold the table of chains: 109 stand in the header, the others in a chain of their own."""
    sectors = list(struct.unpack_from("<109I", data, 76))
    (following,) = struct.unpack_from("<I", data, 68)
    per_sector = sector // 4
    for _ in range(len(data) // sector):
        start = (following + 1) * sector
        if following >= _LAST_SECTOR or start + sector > len(data):
            break
        numbers = struct.unpack_from(f"<{per_sector}I", data, start)
        sectors.extend(numbers[:-1])
        following = numbers[-1]
    return [each for each in sectors if each < _LAST_SECTOR][: len(data) // sector + 1]


def _table(data: bytes, sectors: list[int], sector: int) -> tuple[int, ...]:
    table: list[int] = []
    for each in sectors:
        start = (each + 1) * sector
        if start + sector <= len(data):
            table.extend(struct.unpack_from(f"<{sector // 4}I", data, start))
    return tuple(table)


def _followed(data: bytes, first: int, chain: tuple[int, ...], sector: int, *, offset: int) -> bytes:
    """The sectors of a chain put together; a chain that turns back or leaves the file ends there."""
    parts: list[bytes] = []
    left = len(data) // sector + 1
    while first < len(chain) and left > 0:
        start = offset + first * sector
        parts.append(data[start : start + sector])
        first = chain[first]
        left -= 1
    return b"".join(parts)


def _entry(directory: bytes, number: int) -> _Entry | None:
    """An entry by its number, None where the directory has none of it."""
    at = number * _ENTRY.size
    if at + _ENTRY.size > len(directory):
        return None
    name, length, *fields = _ENTRY.unpack_from(directory, at)
    shown, _ = utf_16_le_decode(name[: max(0, min(length, 64) - 2)], "replace")
    return _Entry(shown, *fields)


def _children(directory: bytes, parent: _Entry) -> list[_Entry]:
    """The entries right under *parent*; each is met once, however the tree is woven."""
    found: dict[int, _Entry] = {}
    ahead = [parent.child]
    while ahead:
        number = ahead.pop()
        entry = None if number in found else _entry(directory, number)
        if entry is not None:
            found[number] = entry
            ahead.extend((entry.before, entry.after))
    return list(found.values())
