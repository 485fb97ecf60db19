"""
Finds the readers by walking this package: a module that has KIND, `recognise` and `read` is one.

A module named after another one and an underscore (pdf_pages) is a part of it, and is loaded when that one needs it.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import Protocol, cast

from jixiao.document import Document
from jixiao.reading.raw import RawFile

_LAST = "text"
"""Any text at all is read as text, so this kind is asked after all others."""


class Reader(Protocol):
    """What a module of a format offers."""

    KIND: str

    def recognise(self, data: bytes, name: str) -> bool:
        """Whether the bytes are of this kind; *name* may break a tie, never decide."""

    def read(self, source: RawFile) -> Document:
        """The document that the bytes hold; a `JixiaoError` where they are damaged."""


def is_reader(module: ModuleType) -> bool:
    """Whether a module of this package is a reader."""
    return all(hasattr(module, name) for name in ("KIND", "recognise", "read"))


@cache
def readers() -> tuple[Reader, ...]:
    """All readers in the order in which they are asked: by kind, and plain text at the end."""
    package = importlib.import_module("jixiao.reading")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    parts = [name for name in names if any(name.startswith(f"{other}_") for other in names)]
    modules = [importlib.import_module(f"jixiao.reading.{name}") for name in names if name not in parts]
    found = [cast("Reader", module) for module in modules if is_reader(module)]
    return tuple(sorted(found, key=lambda reader: (reader.KIND == _LAST, reader.KIND)))


def readers_to_ask(likely: str | None) -> Iterator[Reader]:
    """All readers in their order, before them that of the kind *likely*: where it is right no other one is loaded."""
    if likely is not None:
        yield cast("Reader", importlib.import_module(f"jixiao.reading.{likely}"))
    yield from readers()
