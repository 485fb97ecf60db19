"""
Old workbooks that are locked with the password that Excel tries by itself, so that it opens them without asking.

It locks so those whose structure is protected, as offices do with the templates that they hand out.
Source: [MS-XLS] 2.2.10 and 2.4.117 (FilePass), [MS-OFFCRYPTO] 2.3.5 (RC4 CryptoAPI) and 2.3.6 (RC4).
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

_PASSWORD = "VelvetSweatshop".encode("utf-16-le")
_LARGEST = 8 * 1024 * 1024
"""The most bytes that are unlocked: each takes a step of its own, these some seconds."""
_BLOCK = 1024
_HEADER = struct.Struct("<HH").unpack_from
_LOCK, _SHEET = 0x002F, 0x0085
_OPEN_KINDS = frozenset({_LOCK, 0x0809, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196})
"""Records whose contents are never locked."""
_SHEET_PLACE = 4
"""Where a sheet begins is not locked either."""
_RC4, _RC4_VERSION = 1, (1, 1)
_FEWEST_BITS, _MOST_BITS = 40, 128

_md5 = partial(hashlib.md5, usedforsecurity=False)
_sha1 = partial(hashlib.sha1, usedforsecurity=False)
_KeyOf = Callable[[int], bytes]
"""The key of a block by its number."""


def unlocked(stream: bytes) -> bytes | None:
    """The stream of a workbook as it was before it was locked; None where it was with a password of its own."""
    lock = next((stream[at : at + size] for kind, at, size in _records(stream) if kind == _LOCK), b"")
    key_of = _key_of(lock) if len(stream) <= _LARGEST else None
    if key_of is None:
        return None
    blocks = range(0, len(stream), _BLOCK)
    plain = bytearray(b"".join(_turned(stream[at : at + _BLOCK], key_of(at // _BLOCK)) for at in blocks))
    for kind, at, size in _records(stream):
        kept = size if kind in _OPEN_KINDS else _SHEET_PLACE if kind == _SHEET else 0
        plain[at - 4 : at + kept] = stream[at - 4 : at + kept]
        if kind == _LOCK:
            plain[at - 4 : at - 2] = b"\x00\x00"
    return bytes(plain)


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Kind, place and size of every record: their heads are not locked."""
    at = 0
    while at + 4 <= len(stream):
        kind, size = _HEADER(stream, at)
        at += 4
        yield kind, at, size
        at += size


def _key_of(lock: bytes) -> _KeyOf | None:
    """How the keys of the blocks are made, None where the password is another one or the lock is of another kind."""
    if len(lock) < 6 or int.from_bytes(lock[:2], "little") != _RC4:
        return None
    version, about = struct.unpack_from("<HH", lock, 2), lock[6:]
    if version == _RC4_VERSION:
        salt, verifier = about[:16], about[16:48]
        key_of, hashed = _plain_keys(salt), _md5
    else:
        about = about[8 + int.from_bytes(about[4:8], "little") :]
        bits = int.from_bytes(lock[30:34], "little") or _FEWEST_BITS
        if not _FEWEST_BITS <= bits <= _MOST_BITS:
            return None
        salt, verifier = about[4:20], about[20:36] + about[40:60]
        key_of, hashed = _api_keys(salt, bits), _sha1
    opened = _turned(verifier, key_of(0))
    return key_of if opened[16:] == hashed(opened[:16]).digest() else None


def _plain_keys(salt: bytes) -> _KeyOf:
    first = _md5(_PASSWORD).digest()[:5]
    base = _md5((first + salt) * 16).digest()[:5]
    return lambda block: _md5(base + block.to_bytes(4, "little")).digest()


def _api_keys(salt: bytes, bits: int) -> _KeyOf:
    """The keys have so many *bits*; those of the fewest are filled up with zeros."""
    base = _sha1(salt + _PASSWORD).digest()
    size = bits // 8
    full = _MOST_BITS // 8 if bits == _FEWEST_BITS else size
    return lambda block: _sha1(base + block.to_bytes(4, "little")).digest()[:size].ljust(full, b"\x00")


def _turned(data: bytes, key: bytes) -> bytes:
    """*data* locked or unlocked by RC4, which are the same."""
    stream = bytes(islice(_key_stream(key), len(data)))
    return (int.from_bytes(data, "big") ^ int.from_bytes(stream, "big")).to_bytes(len(data), "big")


def _key_stream(key: bytes) -> Iterator[int]:
    state = list(range(256))
    other = 0
    for at in range(256):
        other = (other + state[at] + key[at % len(key)]) & 255
        state[at], state[other] = state[other], state[at]
    at = other = 0
    while True:
        at = (at + 1) & 255
        value = state[at]
        other = (other + value) & 255
        state[at], state[other] = state[other], value
        yield state[(state[at] + value) & 255]
