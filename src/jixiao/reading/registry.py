"""Finds the readers by walking `jixiao.reading.formats`: each module and each package there is one."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Protocol, cast

from jixiao.document import Document
from jixiao.reading.raw import RawFile

_FORMATS = "jixiao.reading.formats"
_LAST = "text"
"""Any text at all is read as text, so this kind is asked after all others."""


class Reader(Protocol):
    """What a module of a format offers; the most of it, what reads, is loaded when there is a file of that kind."""

    KIND: str

    def recognise(self, data: bytes, name: str) -> bool:
        """Whether the bytes are of this kind; *name* may break a tie, never decide."""

    def read(self, source: RawFile) -> Document:
        """The document that the bytes hold; a `JixiaoError` where they are damaged."""


@cache
def readers() -> tuple[Reader, ...]:
    """All readers in the order in which they are asked: by kind, and plain text at the end."""
    return tuple(sorted(map(_reader, _names()), key=lambda reader: (reader.KIND == _LAST, reader.KIND)))


def readers_to_ask(ending: str) -> Iterator[Reader]:
    """
    All readers in their order, before them the one named as the *ending* of the file: mostly it is the right one.

    Then no other one is loaded. The bytes decide all the same.
    """
    if ending != _LAST and ending in _names():
        yield _reader(ending)
    yield from readers()


@cache
def _names() -> tuple[str, ...]:
    return tuple(found.name for found in pkgutil.iter_modules(importlib.import_module(_FORMATS).__path__))


def _reader(name: str) -> Reader:
    return cast("Reader", importlib.import_module(f"{_FORMATS}.{name}"))
